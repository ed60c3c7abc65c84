import { asSysteem } from "../access/beheer.ts";
import type { Context } from "../context.ts";
import type { Row } from "../platform/database.ts";
import { isOneOfPairs } from "../platform/portable-sql.ts";
import { readGebieden } from "./gebieden-csv.ts";

const chunkSize = 5_000;
/** Of the lines that cannot be read, so many are named. */
const maxNamed = 20;

export type LoadedGebieden = { geladen: number; geweigerd: number; geweigerdeRegels: number[] };

/**
 * Loads the CBS area table, in chunks so that nobody waits for it: rows that are there already get their new area,
 * and doing it again after a broken run is harmless. Lines that cannot be read are counted and skipped.
 * @param bytes the file as it streams in
 * @throws Probleem 403; Error when the header is not of such a file
 */
export async function loadGebieden(ctx: Context, bytes: AsyncIterable<Uint8Array>): Promise<LoadedGebieden> {
  asSysteem(ctx);
  const loaded: LoadedGebieden = { geladen: 0, geweigerd: 0, geweigerdeRegels: [] };
  // By address, since an address that is in the file twice would break the primary key: the last line counts.
  let chunk = new Map<string, Row>();
  for await (const { regel, row } of readGebieden(bytes)) {
    if (row === null) {
      loaded.geweigerd += 1;
      if (loaded.geweigerdeRegels.length < maxNamed) loaded.geweigerdeRegels.push(regel);
      continue;
    }
    loaded.geladen += 1;
    chunk.set(`${row.postcode}/${row.huisnummer}`, row);
    if (chunk.size < chunkSize) continue;
    await replaceGebieden(ctx, [...chunk.values()]);
    chunk = new Map();
  }
  if (chunk.size > 0) await replaceGebieden(ctx, [...chunk.values()]);
  return loaded;
}

async function replaceGebieden(ctx: Context, rows: readonly Row[]): Promise<void> {
  const pairs = rows.map((row) => [Number(row.huisnummer), String(row.postcode)] as const);
  await ctx.db.write(async (trx) => {
    await trx.q
      .deleteFrom("gebieden")
      .where(isOneOfPairs(trx.engine, ["huisnummer", "postcode"], pairs))
      .execute();
    await trx.insertMany("gebieden", rows);
  });
}
