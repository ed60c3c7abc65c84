import type { Context } from "../context.ts";
import { listCorrecties } from "../correcties-store.ts";
import { eersteOpgave } from "../intake/correctie-rules.ts";
import { hashBetrokkene, writeBewijsHash, zoutVan } from "./hash-rules.ts";
import { setBewijsHash, withoutBewijsHash } from "./proof-store.ts";

const batchSize = 200;

/**
 * Keeps the hashes of who and where for signals of before they were kept, so that their proof outlives the person too.
 * Work of once, after an upgrade: later it finds nothing. Safe to run often, and in two processes.
 *
 * @returns how many signals got theirs
 */
export async function fillBewijshashes({ db, keys }: Pick<Context, "db" | "keys">): Promise<number> {
  const zout = zoutVan(keys.lookupHash);
  for (let total = 0; ; ) {
    const found = await withoutBewijsHash(db.read, batchSize);
    if (found.length === 0) return total;
    const correcties = await listCorrecties(
      db.read,
      found.map(({ id }) => id),
    );
    await db.write(async (trx) => {
      for (const { id, uuid, persoon, adressleutel } of found) {
        const wijzigingen = (correcties.get(id) ?? []).map(({ wijziging }) => wijziging);
        const hashes = hashBetrokkene(zout(uuid), eersteOpgave(persoon, wijzigingen), adressleutel);
        await setBewijsHash(trx, id, writeBewijsHash(hashes));
      }
    });
    total += found.length;
  }
}
