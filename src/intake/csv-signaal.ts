import type { Fout } from "../law/fout.ts";
import { csvVeld, type Kolom } from "./csv-columns.ts";
import type { Lezing } from "./csv-notatie.ts";
import {
  bestaat,
  datumToont,
  excelDamage,
  isDateForNumber,
  isMaandEerst,
  toBedrag,
  toDatum,
  toGemeentecode,
  toHuisnummer,
  toJaNee,
  toSoort,
  toTelefoonnummer,
  withoutGuard,
} from "./csv-values.ts";

const opnieuw = "Maak de kolom op als tekst en vul opnieuw in.";
const schade = {
  getal: `Excel heeft van dit getal een macht van tien gemaakt. ${opnieuw}`,
  datum: `Excel heeft hier een datum van gemaakt. ${opnieuw}`,
  fout: "In deze cel staat een foutmelding van Excel. Vul de waarde in.",
};

/** What is wrong with an amount that cannot be read. */
function bedragMelding(text: string): string {
  if (/^(?:€\s*)?[-\u2212]/.test(text)) return "Het bedrag mag niet negatief zijn.";
  if (!/\d/.test(text)) return "Dit is geen bedrag. Schrijf het in cijfers, zoals 1275,50.";
  return "Dit bedrag is niet duidelijk. Schrijf het als 1275,50, zonder punt voor de duizendtallen.";
}

/** The cells of one row, by column; what cannot be read is noted as a fault and left out. */
export class CsvCellen {
  readonly fouten: Fout[] = [];
  /** The columns in which zeros were put back that a spreadsheet had dropped. */
  readonly aangevuld: Kolom[] = [];
  private readonly cellen: readonly string[];
  private readonly plaatsen: ReadonlyMap<Kolom, number>;
  private readonly regel: number;
  private readonly lezing: Lezing;

  constructor(cellen: readonly string[], plaatsen: ReadonlyMap<Kolom, number>, regel: number, lezing: Lezing) {
    this.cellen = cellen;
    this.plaatsen = plaatsen;
    this.regel = regel;
    this.lezing = lezing;
  }

  /** The text of a cell, trimmed; undefined when it is empty or the file has no such column. */
  text(kolom: Kolom): string | undefined {
    const at = this.plaatsen.get(kolom);
    const text = at === undefined ? undefined : this.cellen[at]?.trim();
    if (!text) return undefined;
    const isNumber = kolom === "huisnummertoevoeging" || kolom === "huisletter";
    const damage = excelDamage(text) ?? (isNumber && isDateForNumber(text) ? "datum" : undefined);
    if (damage === undefined) return withoutGuard(text);
    return this.refuse(kolom, damage === "fout" ? "excel-fout" : "excel-waarde", schade[damage]);
  }

  /** The value of a cell by a reading that gives undefined for what it does not understand. */
  read<T>(kolom: Kolom, reading: (text: string) => T | undefined, code: string, melding: string): T | undefined {
    const text = this.text(kolom);
    if (text === undefined) return undefined;
    const value = reading(text);
    return value === undefined ? this.refuse(kolom, code, melding) : value;
  }

  datum(kolom: Kolom): string | undefined {
    const text = this.text(kolom);
    if (text !== undefined && isMaandEerst(text)) {
      const melding = "Hier staat de maand voor de dag. Schrijf de datum als 2026-11-23 of 23-11-2026.";
      return this.refuse(kolom, "maand-voor-dag", melding);
    }
    if (text !== undefined && !this.lezing.dagEerst && datumToont(text) === "onduidelijk") {
      const melding =
        "Deze datum kan twee dagen zijn. In uw bestand staat ook de maand voor de dag. Schrijf 2026-11-03.";
      return this.refuse(kolom, "datum-onduidelijk", melding);
    }
    const datum = this.read(kolom, toDatum, "ongeldige-datum", "Schrijf de datum als 2026-11-03 of 03-11-2026.");
    return datum === undefined || bestaat(datum)
      ? datum
      : this.refuse(kolom, "ongeldige-datum", "Deze dag bestaat niet.");
  }

  bedrag(kolom: Kolom): number | undefined {
    const text = this.text(kolom);
    if (text === undefined) return undefined;
    return toBedrag(text, this.lezing.bedrag) ?? this.refuse(kolom, "ongeldig-bedrag", bedragMelding(text));
  }

  /** A crisis needs its kind; the empty cell is named, not the filled one. */
  crisis(): Record<string, unknown> | undefined {
    const fouten = this.fouten.length;
    const crisis = unlessEmpty({ soort: this.mapped("crisis_soort", toSoort), datum: this.datum("crisis_datum") });
    if (crisis && crisis.soort === undefined && this.fouten.length === fouten) {
      this.refuse("crisis_soort", "verplicht", "Vul ook crisis_soort in.");
    }
    return crisis;
  }

  jaNee(kolom: Kolom): boolean | undefined {
    return this.read(kolom, toJaNee, "geen-ja-of-nee", "Vul ja of nee in.");
  }

  /** A text whose lost zeros have only one way to be put back. */
  restored(kolom: Kolom, restoring: (text: string) => string): string | undefined {
    const text = this.text(kolom);
    if (text === undefined) return undefined;
    const whole = restoring(text);
    if (whole !== text) this.aangevuld.push(kolom);
    return whole;
  }

  mapped<T>(kolom: Kolom, mapping: (text: string) => T): T | undefined {
    const text = this.text(kolom);
    return text === undefined ? undefined : mapping(text);
  }

  private refuse(kolom: Kolom, code: string, melding: string): undefined {
    this.fouten.push({ veld: csvVeld(this.regel, kolom), code, melding });
  }
}

/** The signaal that a row holds, in the shape of the API's JSON; empty cells are undefined. */
export function toRuwSignaal(cellen: CsvCellen): Record<string, unknown> {
  return {
    kenmerk: cellen.text("kenmerk"),
    gemeentecode: cellen.restored("gemeentecode", toGemeentecode),
    signaaldatum: cellen.datum("signaaldatum"),
    persoon: {
      voorletters: cellen.text("voorletters"),
      voorvoegsel: cellen.text("voorvoegsel"),
      achternaam: cellen.text("achternaam"),
      geboortedatum: cellen.datum("geboortedatum"),
      telefoonnummer: cellen.restored("telefoonnummer", toTelefoonnummer),
      email: cellen.text("email"),
    },
    adres: {
      straatnaam: cellen.text("straatnaam"),
      huisnummer: cellen.mapped("huisnummer", toHuisnummer),
      huisletter: cellen.text("huisletter"),
      huisnummertoevoeging: cellen.text("huisnummertoevoeging"),
      postcode: cellen.text("postcode"),
      plaatsnaam: cellen.text("plaatsnaam"),
    },
    achterstand: { bedrag: cellen.bedrag("bedrag"), ontstaansdatum: cellen.datum("ontstaansdatum") },
    klantnummer: cellen.text("klantnummer"),
    incasso: incasso(cellen),
    crisis: cellen.crisis(),
    warmeOverdracht: cellen.jaNee("warme_overdracht"),
    uitzondering: cellen.mapped("uitzondering", toSoort),
  };
}

function incasso(cellen: CsvCellen): Record<string, unknown> | undefined {
  const herinnering = cellen.datum("herinnering_op");
  const contactpoging = unlessEmpty({
    datum: cellen.datum("contact_op"),
    soort: cellen.mapped("contact_soort", toSoort),
    bereikt: cellen.jaNee("contact_bereikt"),
  });
  return unlessEmpty({
    herinneringen: herinnering === undefined ? undefined : [herinnering],
    contactpogingen: contactpoging === undefined ? undefined : [contactpoging],
    gewezenOpSchuldhulp: cellen.datum("gewezen_op_schuldhulp"),
    aanbodGegevensdeling: cellen.datum("aanbod_gegevensdeling_op"),
    bezwaar: cellen.jaNee("bezwaar"),
  });
}

function unlessEmpty<T extends Record<string, unknown>>(part: T): T | undefined {
  return Object.values(part).every((value) => value === undefined) ? undefined : part;
}
