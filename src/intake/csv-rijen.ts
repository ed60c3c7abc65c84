import type { Fout } from "../law/fout.ts";
import type { Kopregel } from "./csv-header.ts";
import { Notatie, type Rij } from "./csv-notatie.ts";
import { CsvCellen, toRuwSignaal } from "./csv-signaal.ts";
import { type ParsedRow, type RowChunk, readableKenmerk } from "./read-rows.ts";

/** A row of cells, with the faults that its file already showed; or one that could not be read. */
export type Gelezen = (Rij & { gevonden?: readonly Fout[] }) | ParsedRow;
export type Blok = { kenmerken?: Record<string, string>; kop?: Kopregel; rijen: Gelezen[] };

/** So many rows may wait for the rest of their file to tell what they mean; then what was read so far decides. */
const maxHeld = 20_000;

type Held = { rij: Exclude<Gelezen, ParsedRow>; bedrag: boolean };

/**
 * Makes signalen of rows of cells. A row with an amount or a date that can mean two things waits until its file has shown
 * which of the two it means; all others go on at once.
 */
export async function* readRijen(blokken: AsyncIterable<Blok>): AsyncGenerator<RowChunk> {
  const notatie = new Notatie();
  let kop: Kopregel | undefined;
  let held: Held[] = [];
  const parse = (rij: Held["rij"]): ParsedRow => toParsedRow(rij, kop as Kopregel, notatie);
  for await (const blok of blokken) {
    kop ??= blok.kop;
    const plaatsen = kop?.plaatsen ?? new Map();
    const seen = blok.rijen.map((rij) => ("ruw" in rij ? { rij } : { rij, open: notatie.look(rij, plaatsen) }));
    const rijen: ParsedRow[] = [];
    const waits = ({ bedrag }: { bedrag: boolean }): boolean => bedrag || !notatie.toontDagEerst;
    for (const { rij, open } of seen) {
      if ("ruw" in rij) rijen.push(rij);
      else if (open && (open.bedrag || open.datum) && waits(open)) held.push({ rij, bedrag: open.bedrag });
      else rijen.push(parse(rij));
    }
    const all = held.length > maxHeld;
    if (all || notatie.toontDagEerst) {
      rijen.push(...held.filter((item) => all || !waits(item)).map(({ rij }) => parse(rij)));
      held = all ? [] : held.filter(waits);
    }
    yield { ...(blok.kenmerken ? { kenmerken: blok.kenmerken } : {}), rijen };
  }
  const rijen = held.map(({ rij }) => parse(rij));
  yield { kenmerken: notatie.kenmerken, rijen };
}

function toParsedRow(rij: Held["rij"], { plaatsen }: Kopregel, notatie: Notatie): ParsedRow {
  const { regel, cellen, gevonden } = rij;
  const values = new CsvCellen(cellen, plaatsen, regel, notatie.lezing);
  const ruw = toRuwSignaal(values);
  for (const kolom of values.aangevuld) notatie.aangevuld.add(kolom);
  const opKolom = (): Record<string, string> =>
    Object.fromEntries([...plaatsen].map(([kolom, at]) => [kolom, cellen[at] ?? ""]));
  const fouten = gevonden ? [...gevonden, ...values.fouten] : values.fouten;
  return { regel, kenmerk: readableKenmerk(ruw), ruw, fouten, cellen: opKolom };
}
