import type { Read, Trx } from "../context.ts";
import { type HuishoudGegevens, huishoudGegevens } from "../personal-columns.ts";

/** What the municipality knows of the household of a zaak; null when it never wrote anything down. */
export async function loadHuishouden({ q }: Read, zaakId: number): Promise<HuishoudGegevens | null> {
  const row = await q.selectFrom("zaken").select("huishoudgegevens").where("id", "=", zaakId).executeTakeFirst();
  return row?.huishoudgegevens ? huishoudGegevens.open(row.huishoudgegevens) : null;
}

/** Nothing known leaves nothing behind. */
export async function saveHuishouden({ q }: Trx, zaakId: number, gegevens: HuishoudGegevens): Promise<void> {
  const huishoudgegevens = Object.keys(gegevens).length > 0 ? huishoudGegevens.seal(gegevens) : null;
  await q.updateTable("zaken").set({ huishoudgegevens }).where("id", "=", zaakId).execute();
}
