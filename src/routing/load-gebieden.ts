import { asSysteem } from "../access/beheer.ts";
import type { Context } from "../context.ts";
import { type GebiedRij, putGebieden } from "./area-store.ts";
import { readGebieden } from "./gebieden-csv.ts";

/** Of one transaction: nobody else can write to an embedded database while it runs, a twentieth of a second. */
const chunkSize = 5_000;
/** Of the lines that cannot be read, so many are named. */
const maxNamed = 20;

export type LoadedGebieden = { geladen: number; geweigerd: number; geweigerdeRegels: number[] };

/**
 * Loads the CBS area table, in chunks so that nobody waits for it: rows that are there already get their new area,
 * and doing it again after a broken run is harmless. Lines that cannot be read are counted and skipped.
 * @param bytes the file as it streams in
 * @throws Probleem 403; Error when the header is not of such a file
 * @source gebieden-cbs
 */
export async function loadGebieden(ctx: Context, bytes: AsyncIterable<Uint8Array>): Promise<LoadedGebieden> {
  asSysteem(ctx);
  const loaded: LoadedGebieden = { geladen: 0, geweigerd: 0, geweigerdeRegels: [] };
  // By address, since one statement cannot put an address down twice: the last line counts.
  const chunk = new Map<string, GebiedRij>();
  const put = async (): Promise<void> => {
    const rijen = [...chunk.values()];
    chunk.clear();
    await ctx.db.write((trx) => putGebieden(trx, rijen));
  };
  for await (const regels of readGebieden(bytes)) {
    for (const { regel, rij } of regels) {
      if (rij === null) {
        loaded.geweigerd += 1;
        if (loaded.geweigerdeRegels.length < maxNamed) loaded.geweigerdeRegels.push(regel);
        continue;
      }
      loaded.geladen += 1;
      chunk.set(`${rij.postcode}/${rij.huisnummer}`, rij);
      if (chunk.size === chunkSize) await put();
    }
  }
  await put();
  return loaded;
}
