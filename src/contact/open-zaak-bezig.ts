import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import type { Instant } from "../tables.ts";
import { goneSince, staleSince } from "./bezig-rules.ts";
import { type BezigRij, claimBezig, findBezig } from "./bezig-store.ts";
import { own } from "./own.ts";
import { findZaak } from "./zaken-store.ts";
import { eisZicht } from "./zicht.ts";

/** Who works at a zaak now, and since when. */
export type Bezig = { mijn: boolean; medewerker: { id: string; naam: string | null }; sinds: Instant };

/**
 * Somebody opens a zaak to work on it: it becomes this person's when nobody has it, or nobody was seen at it for ten
 * minutes. It only tells: whoever has it, everybody can go on working.
 * @returns null for a machine and for a closed zaak, where nobody is busy
 * @throws Probleem 403, 404
 */
export async function openZaakBezig(ctx: Context, { zaak: uuid }: { zaak: string }): Promise<Bezig | null> {
  const gemeenteId = asGemeente(ctx, "zaken:werken");
  const { read } = ctx.db;
  const zaak = await own(uuid, () => findZaak(read, gemeenteId, uuid));
  eisZicht(ctx, [zaak]);
  const medewerkerId = zelf(ctx);
  if (medewerkerId === null || zaak.afgesloten_op !== null) return null;
  const now = ctx.clock.now();
  const found = await findBezig(read, zaak.id);
  if (found && !isFree(found, medewerkerId, now)) return toBezig(found, medewerkerId);
  const claimed = await ctx.db.write(async (trx) => {
    await claimBezig(trx, { zaakId: zaak.id, medewerkerId, now });
    return await findBezig(trx, zaak.id);
  });
  return claimed ? toBezig(claimed, medewerkerId) : null;
}

/** Whether there is something to write: nobody has it any more, or it was not seen lately that this person is there. */
const isFree = ({ medewerkerId, gezienOp }: BezigRij, zelfId: number, now: Instant): boolean =>
  gezienOp <= (medewerkerId === zelfId ? staleSince(now) : goneSince(now));

/** The person who acts; null for a machine. */
export const zelf = ({ actor }: Pick<Context, "actor">): number | null =>
  actor.soort === "gemeente" ? (actor.medewerker?.id ?? null) : null;

const toBezig = ({ medewerkerId, wie, naam, sinds }: BezigRij, zelfId: number): Bezig => ({
  mijn: medewerkerId === zelfId,
  medewerker: { id: wie, naam },
  sinds,
});
