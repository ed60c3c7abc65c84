import type { Fout } from "../law/fout.ts";
import { PutAside } from "../platform/put-aside.ts";
import type { Kolom } from "./csv-columns.ts";
import type { Kopregel } from "./csv-header.ts";
import { Notatie, type Rij } from "./csv-notatie.ts";
import { CsvCellen, toRuwSignaal } from "./csv-signaal.ts";
import { bedragAlsGelezen } from "./csv-values.ts";
import { maxRows, type ParsedRow, type RowChunk, readableKenmerk } from "./read-rows.ts";

/** A row of cells, with the faults that its file already showed; or one that could not be read. */
export type Gelezen = (Rij & { gevonden?: readonly Fout[] }) | ParsedRow;
export type Blok = { kenmerken?: Record<string, string>; kop?: Kopregel; rijen: Gelezen[] };

/** A row that waits; as JSON it must come back as it was. */
type Wacht = Pick<Exclude<Gelezen, ParsedRow>, "regel" | "cellen" | "gevonden">;

/**
 * Makes signalen of rows of cells. A row with an amount or a date that can mean two things waits until its whole file was
 * seen, since the last row can still show what it means; all others go on at once.
 */
export async function* readRijen(blokken: AsyncIterable<Blok>): AsyncGenerator<RowChunk> {
  const notatie = new Notatie();
  const later = new PutAside<Wacht>();
  let kop: Kopregel | undefined;
  let count = 0;
  const parse = (rij: Wacht): ParsedRow => toParsedRow(rij, kop as Kopregel, notatie);
  try {
    let tooMany: Gelezen | undefined;
    for await (const blok of blokken) {
      kop ??= blok.kop;
      const room = maxRows - count;
      const { nu, wacht } = sort(blok.rijen.slice(0, room), notatie, kop?.plaatsen ?? new Map());
      await later.add(wacht);
      yield { ...(blok.kenmerken ? { kenmerken: blok.kenmerken } : {}), rijen: nu.map((rij) => asRow(rij, parse)) };
      count += blok.rijen.length;
      tooMany = blok.rijen[room];
      if (tooMany) break;
    }
    for await (const part of later.parts()) yield { rijen: part.map(parse) };
    yield { kenmerken: notatie.kenmerken, rijen: tooMany ? [asRow(tooMany, parse)] : [] };
  } finally {
    await later.close();
  }
}

const asRow = (rij: Gelezen, parse: (rij: Wacht) => ParsedRow): ParsedRow => ("ruw" in rij ? rij : parse(rij));

/** Which rows say by themselves what they mean, and which wait. */
function sort(rijen: readonly Gelezen[], notatie: Notatie, plaatsen: Kopregel["plaatsen"]) {
  const nu: Gelezen[] = [];
  const wacht: Wacht[] = [];
  for (const rij of rijen) {
    if ("ruw" in rij || !notatie.look(rij, plaatsen)) nu.push(rij);
    else wacht.push({ regel: rij.regel, cellen: rij.cellen, ...(rij.gevonden ? { gevonden: rij.gevonden } : {}) });
  }
  return { nu, wacht };
}

function toParsedRow(rij: Wacht, { plaatsen }: Kopregel, notatie: Notatie): ParsedRow {
  const { regel, cellen, gevonden } = rij;
  const { lezing } = notatie;
  const values = new CsvCellen(cellen, plaatsen, regel, lezing);
  const ruw = toRuwSignaal(values);
  for (const kolom of values.aangevuld) notatie.aangevuld.add(kolom);
  const show = (kolom: Kolom, text: string): string =>
    kolom === "bedrag" ? bedragAlsGelezen(text, lezing.bedrag) : text;
  const opKolom = (): Record<string, string> =>
    Object.fromEntries([...plaatsen].map(([kolom, at]) => [kolom, show(kolom, cellen[at] ?? "")]));
  const fouten = gevonden ? [...gevonden, ...values.fouten] : values.fouten;
  return { regel, kenmerk: readableKenmerk(ruw), ruw, fouten, cellen: opKolom };
}
