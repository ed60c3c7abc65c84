import type { Context, Trx } from "../context.ts";
import { loadOnopgehaald } from "./niet-opgehaald-store.ts";
import { insertGebeurtenissenVan } from "./store.ts";

/** Writes in the timeline of each zaak that a partner did not fetch what it was told in time. @source beleid-ophalen */
export async function noteNietOpgehaald(
  ctx: Pick<Context, "actor" | "clock">,
  trx: Trx,
  terugkoppelingIds: readonly number[],
): Promise<void> {
  const rows = await loadOnopgehaald(trx, terugkoppelingIds);
  const perZaak = rows.map(({ zaakId, signaal, soort: partnersoort }) => ({
    zaakId,
    gebeurtenissen: [{ soort: "terugkoppelingNietOpgehaald" as const, details: { signaal, partnersoort } }],
  }));
  await insertGebeurtenissenVan(trx, { door: ctx.actor.naam, op: ctx.clock.now() }, perZaak);
}
