import type { Context, Trx } from "../context.ts";

/** One thing that somebody did. `details` holds ids, counts and codes, never a person or an address. */
export type AuditRegel = {
  handeling: string;
  gemeenteId: number | null;
  onderwerp: string | null;
  details?: Record<string, unknown>;
};

/** Writes who did what, in the transaction that does it. */
export async function recordAudit(
  ctx: Pick<Context, "actor" | "clock">,
  trx: Trx,
  regels: readonly AuditRegel[],
): Promise<void> {
  const op = ctx.clock.now();
  await trx.insertMany(
    "audit",
    regels.map((regel) => ({
      gemeente_id: regel.gemeenteId,
      op,
      actor_soort: ctx.actor.soort,
      actor: ctx.actor.naam,
      handeling: regel.handeling,
      onderwerp: regel.onderwerp,
      details: JSON.stringify(regel.details ?? {}),
    })),
  );
}
