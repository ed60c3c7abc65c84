import type { Fout } from "../law/fout.ts";
import { csvVeld, type Kolom, kolommen, verplichteKolommen } from "./csv-columns.ts";
import { CsvRecords } from "./csv-records.ts";
import { LeveringFout } from "./read-rows.ts";

/** `plaatsen` says in which cell each column stands. */
export type Kopregel = { scheidingsteken: string; plaatsen: ReadonlyMap<Kolom, number>; aantal: number };

const scheidingstekens = [";", ",", "\t"];
const maxKolommen = 200;
const bsnKolommen = new Set(["bsn", "bsnnummer", "burgerservicenummer", "sofi", "sofinummer"]);

/**
 * Reads the header and finds the delimiter: the one that shows the most names we know.
 *
 * @throws LeveringFout with everything that is wrong with the header. Unknown names are not repeated: in a file without
 * a header they are the data of a person.
 */
export function readHeader(line: string): Kopregel {
  const readings = scheidingstekens.map((scheidingsteken) => ({
    scheidingsteken,
    namen: split(line, scheidingsteken),
  }));
  const counts = readings.map(({ namen }) => namen.filter(isKolom).length);
  const { scheidingsteken, namen } = readings[counts.indexOf(Math.max(...counts))] ?? {
    scheidingsteken: ";",
    namen: [],
  };
  if (namen.length > maxKolommen)
    throw fault("te-veel-kolommen", `Het bestand heeft meer dan ${maxKolommen} kolommen.`);
  if (!namen.some(isKolom)) throw fault("geen-kopregel", "De eerste rij moet de namen van de kolommen bevatten.");
  const plaatsen = new Map<Kolom, number>();
  const fouten: Fout[] = [];
  for (const [at, naam] of namen.entries()) {
    if (!isKolom(naam)) fouten.push(unknownKolom(naam, at));
    else if (plaatsen.has(naam)) fouten.push(fout("dubbele-kolom", "Deze kolom staat twee keer in het bestand.", naam));
    else plaatsen.set(naam, at);
  }
  for (const kolom of verplichteKolommen) {
    if (!plaatsen.has(kolom)) fouten.push(fout("kolom-ontbreekt", "Deze kolom is verplicht en ontbreekt.", kolom));
  }
  const [first, ...others] = fouten;
  if (first) throw new LeveringFout([first, ...others]);
  return { scheidingsteken, plaatsen, aantal: namen.length };
}

const names: ReadonlySet<string> = new Set(kolommen);

function isKolom(naam: string): naam is Kolom {
  return names.has(naam);
}

function split(line: string, scheidingsteken: string): string[] {
  const [record] = new CsvRecords(scheidingsteken, 1).take(line, true);
  return record?.fout === undefined ? (record?.cellen ?? []).map((naam) => naam.trim().toLowerCase()) : [];
}

function fout(code: string, melding: string, kolom?: string | number): Fout {
  return { veld: csvVeld(1, kolom), code, melding };
}

function fault(code: string, melding: string): LeveringFout {
  return new LeveringFout([fout(code, melding)]);
}

/** @source gegevens-minimalisatie */
function unknownKolom(naam: string, at: number): Fout {
  if (!bsnKolommen.has(naam.replace(/[^a-z]/g, "")))
    return fout("onbekende-kolom", "Deze kolom kennen wij niet.", at + 1);
  const melding = "U mag geen burgerservicenummer sturen. Haal deze kolom uit het bestand.";
  return { ...fout("bsn-niet-toegestaan", melding, at + 1), bron: "gegevens-minimalisatie" };
}
