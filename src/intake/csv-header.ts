import type { Fout } from "../law/fout.ts";
import { csvVeld, type Kolom, kolommen, verplichteKolommen } from "./csv-columns.ts";
import { CsvRecords } from "./csv-records.ts";
import { LeveringFout } from "./read-rows.ts";

/** `plaatsen` says in which cell each column stands; `naamloos` which cells have no name and must be empty. */
export type Kopregel = { plaatsen: ReadonlyMap<Kolom, number>; aantal: number; naamloos: readonly number[] };

const scheidingstekens = [";", ",", "\t"];
/** Signs that others use: named, so that somebody knows what to change. */
const andere = ["|", ":", "~", "^"];
const maxKolommen = 200;
/** The column in which a report says what is wrong, so that it can be mended and sent back as it is. */
export const foutkolom = "fout";
const bsnKolommen = new Set(["bsn", "bsnnummer", "burgerservicenummer", "sofi", "sofinummer"]);

/**
 * Reads the header and finds the delimiter: the one that shows the most names we know.
 *
 * @throws LeveringFout with everything that is wrong with the header. Unknown names are not repeated: in a file without
 * a header they are the data of a person.
 */
export function readHeader(line: string, regel = 1): Kopregel & { scheidingsteken: string } {
  const readings = scheidingstekens.map((scheidingsteken) => ({
    scheidingsteken,
    namen: split(line, scheidingsteken),
  }));
  const counts = readings.map(({ namen }) => namen.filter(isKolom).length);
  const ander = andere.find((teken) => split(line, teken).filter(isKolom).length > Math.max(1, ...counts));
  if (ander) {
    const melding = `De kolommen zijn gescheiden met ${ander}. Gebruik een puntkomma (;), een komma of een tab.`;
    throw new LeveringFout([{ veld: csvVeld(regel), code: "onbekend-scheidingsteken", melding }]);
  }
  const { scheidingsteken, namen } = readings[counts.indexOf(Math.max(...counts))] ?? {
    scheidingsteken: ";",
    namen: [],
  };
  return { scheidingsteken, ...readNamen(namen, regel, true) };
}

/**
 * The places of the columns by their names, in whatever capitals; `fout` is a column of our own report and is skipped.
 *
 * @param mayBeNameless  a delimiter at the end of each line makes a column without a name: who allows it looks whether
 * its cells are empty too
 * @throws LeveringFout with everything that is wrong with the names
 */
export function readNamen(raw: readonly string[], regel: number, mayBeNameless = false): Kopregel {
  const namen = raw.map((naam) => naam.trim().toLowerCase());
  const fout = (code: string, melding: string, kolom?: string | number): Fout => {
    return { veld: csvVeld(regel, kolom), code, melding };
  };
  const refuse = (code: string, melding: string) => new LeveringFout([fout(code, melding)]);
  if (namen.length > maxKolommen)
    throw refuse("te-veel-kolommen", `Het bestand heeft meer dan ${maxKolommen} kolommen.`);
  if (!namen.some(isKolom)) throw refuse("geen-kopregel", "De eerste rij moet de namen van de kolommen bevatten.");
  const plaatsen = new Map<Kolom, number>();
  const fouten: Fout[] = [];
  for (const [at, naam] of namen.entries()) {
    if (naam === foutkolom || (naam === "" && mayBeNameless)) continue;
    if (!isKolom(naam)) fouten.push({ veld: csvVeld(regel, at + 1), ...unknownKolom(naam) });
    else if (plaatsen.has(naam)) fouten.push(fout("dubbele-kolom", "Deze kolom staat twee keer in het bestand.", naam));
    else plaatsen.set(naam, at);
  }
  for (const kolom of verplichteKolommen) {
    if (!plaatsen.has(kolom)) fouten.push(fout("kolom-ontbreekt", "Deze kolom is verplicht en ontbreekt.", kolom));
  }
  const [first, ...others] = fouten;
  if (first) throw new LeveringFout([first, ...others]);
  return { plaatsen, aantal: namen.length, naamloos: namen.flatMap((naam, at) => (naam === "" ? [at] : [])) };
}

const names: ReadonlySet<string> = new Set(kolommen);

function isKolom(naam: string): naam is Kolom {
  return names.has(naam);
}

function split(line: string, scheidingsteken: string): string[] {
  const [record] = new CsvRecords(scheidingsteken, 1).take(line, true);
  return record?.fout === undefined ? (record?.cellen ?? []).map((naam) => naam.trim().toLowerCase()) : [];
}

/** @source gegevens-minimalisatie */
function unknownKolom(naam: string): Omit<Fout, "veld"> {
  if (!bsnKolommen.has(naam.replace(/[^a-z]/g, ""))) {
    return { code: "onbekende-kolom", melding: "Deze kolom kennen wij niet." };
  }
  const melding = "U mag geen burgerservicenummer sturen. Haal deze kolom uit het bestand.";
  return { code: "bsn-niet-toegestaan", melding, bron: "gegevens-minimalisatie" };
}

/** The columns of a file in its own order, as its report says them. */
export function namesOf({ plaatsen }: Kopregel): string {
  return [...plaatsen]
    .toSorted(([, a], [, b]) => a - b)
    .map(([naam]) => naam)
    .join(", ");
}
