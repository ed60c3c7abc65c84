import { systeem } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import { loadBeleid } from "../beleid-store.ts";
import type { Context } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import { parameter } from "../law/parameters.ts";
import { enqueue } from "../platform/outbox.ts";
import { teLaatVoor } from "./niet-opgehaald-rules.ts";
import { lateQuery, loadGemeenteIds, setNietOpgehaald } from "./niet-opgehaald-store.ts";

const batchSize = 1_000;

/**
 * Notes once of every terugkoppeling that its partner did not fetch it in time, a thousand rows a transaction. The
 * partner sees it in its mailbox, the municipality in the timeline of the zaak.
 *
 * Safe to run twice and in two processes: a step takes only what has no note yet.
 *
 * @returns how many were noted
 * @source beleid-ophalen
 */
export async function sweepNietOpgehaald(base: Omit<Context, "actor">): Promise<number> {
  const ctx = systeem(base, "postvak");
  const vandaag = localDay(ctx.clock.now());
  let total = 0;
  for (const [werkdagen, gemeenteIds] of await loadTermijnen(ctx, vandaag)) {
    const filter = { gemeenteIds, voor: teLaatVoor(vandaag, werkdagen), limiet: batchSize };
    for (let noted = batchSize; noted === batchSize; total += noted) noted = await noteBatch(ctx, filter);
  }
  return total;
}

/** The municipalities by how many working days each gives. */
async function loadTermijnen(ctx: Context, vandaag: string): Promise<Map<number, number[]>> {
  const gemeenteIds = await loadGemeenteIds(ctx.db.read);
  const beleid = await loadBeleid(ctx.db.read, gemeenteIds);
  return Map.groupBy(gemeenteIds, (id) => parameter("ophaalWerkdagen", vandaag, beleid.get(id) ?? []).value);
}

const noteBatch = (ctx: Context, filter: Parameters<typeof lateQuery>[1]): Promise<number> =>
  ctx.db.write(async (trx) => {
    const late = await lateQuery(trx, filter).execute();
    const ids = late.map(({ id }) => id);
    const now = ctx.clock.now();
    await setNietOpgehaald(trx, ids, now);
    await enqueue(trx, "terugkoppeling.niet-opgehaald", ids, now);
    const regels = [...Map.groupBy(late, ({ gemeenteId }) => gemeenteId)].map(([gemeenteId, rows]) => ({
      handeling: "terugkoppelingen.niet-opgehaald",
      gemeenteId,
      onderwerp: null,
      details: { aantal: rows.length },
    }));
    await recordAudit(ctx, trx, regels);
    return late.length;
  });
