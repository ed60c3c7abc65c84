import { randomBytes } from "node:crypto";
import { recordAudit } from "../audit/record.ts";
import type { Context, Trx } from "../context.ts";
import type { Instant } from "../tables.ts";
import {
  deleteVerlopen,
  findSessie,
  findWie,
  type GevondenSessie,
  insertSessie,
  loadSessieStanden,
  setAlleBeeindigd,
  setBeeindigd,
  setGezien,
} from "./sessie-store.ts";

type Base = Omit<Context, "actor">;

/**
 * After half an hour without a request somebody may have left the desk: the guidelines for government log-in ask no
 * longer than that. After ten hours, a working day, everybody logs in anew.
 */
const idle = { minutes: 30 };
const absolute = { hours: 10 };
/** When somebody was seen is written at most this often: a page is not worth a write. */
const seenEvery = { minutes: 1 };

const plus = (now: Instant, duration: Temporal.DurationLike): Instant =>
  Temporal.Instant.from(now).add(duration).toString({ smallestUnit: "millisecond" });

/** What is stored of a session's secret; the secret itself is in the browser alone. */
const hashOf = (base: Pick<Base, "keys">, sleutel: string): string => base.keys.lookupHash(`sessie:${sleutel}`);

/** @returns the secret of the new session, for the cookie: nobody can guess 256 random bits */
export async function startSessie(base: Base, gebruiker: { id: number; uuid: string }): Promise<string> {
  const sleutel = randomBytes(32).toString("base64url");
  const now = base.clock.now();
  await base.db.write(async (trx) => {
    await insertSessie(trx, {
      sleutelHash: hashOf(base, sleutel),
      gebruikerId: gebruiker.id,
      begonnenOp: now,
      verlooptOp: plus(now, absolute),
    });
    await audit(base, trx, gebruiker.id, "sessie.begonnen");
  });
  return sleutel;
}

/** The session of this secret while it lasts; looking at it makes it last half an hour longer. */
export async function useSessie(base: Base, sleutel: string): Promise<GevondenSessie | undefined> {
  const sessie = await peekSessie(base, sleutel);
  const now = base.clock.now();
  if (sessie && now >= plus(sessie.gezienOp, seenEvery)) await base.db.write((trx) => setGezien(trx, sessie.id, now));
  return sessie;
}

/** The same for what a page asks by itself: it makes nothing last longer, for nobody may be there any more. */
export async function peekSessie(base: Base, sleutel: string): Promise<GevondenSessie | undefined> {
  const sessie = await findSessie(base.db.read, hashOf(base, sleutel));
  return sessie && lasts(sessie, base.clock.now()) ? sessie : undefined;
}

/**
 * Which of these secrets are of sessions that last, and who each is of with what that person may see, as one text that
 * changes when any of it changes. Makes nothing last longer.
 */
export async function livingSessies(
  { db, clock, keys }: Pick<Base, "db" | "clock" | "keys">,
  sleutels: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const byHash = new Map(sleutels.map((sleutel) => [hashOf({ keys }, sleutel), sleutel]));
  const now = clock.now();
  const rows = await loadSessieStanden(db.read, [...byHash.keys()]);
  return new Map(
    rows.filter((row) => lasts(row, now)).map(({ sleutelHash, wie }) => [byHash.get(sleutelHash) as string, wie]),
  );
}

const lasts = ({ verlooptOp, gezienOp }: Pick<GevondenSessie, "verlooptOp" | "gezienOp">, now: Instant): boolean =>
  now < verlooptOp && now < plus(gezienOp, idle);

/** Ends a session for good: the cookie of a copy does not work either. */
export async function endSessie(base: Base, sleutel: string): Promise<void> {
  await base.db.write(async (trx) => {
    const gebruikerId = await setBeeindigd(trx, hashOf(base, sleutel), base.clock.now());
    if (gebruikerId !== undefined) await audit(base, trx, gebruikerId, "sessie.beeindigd");
  });
}

/** Ends all sessions of somebody who may not go on, on whatever device they are. */
export async function endSessiesVan(base: Base, trx: Trx, gebruikerId: number): Promise<void> {
  const aantal = await setAlleBeeindigd(trx, gebruikerId, base.clock.now());
  if (aantal > 0) await audit(base, trx, gebruikerId, "sessie.beeindigd", { aantal });
}

/** Forgets the sessions whose ten hours are over. */
export async function sweepSessies(base: Base): Promise<void> {
  await base.db.write((trx) => deleteVerlopen(trx, base.clock.now()));
}

/** A person in the audit is a number, never a name; who works for a municipality is in its log. */
async function audit(
  base: Base,
  trx: Trx,
  gebruikerId: number,
  handeling: "sessie.begonnen" | "sessie.beeindigd",
  details: Record<string, unknown> = {},
): Promise<void> {
  const { uuid, medewerker, gemeenteId } = await findWie(trx, gebruikerId);
  const scopes = new Set<string>();
  const actor: Context["actor"] =
    medewerker === null || gemeenteId === null
      ? { soort: "systeem", naam: `gebruiker ${uuid}`, scopes }
      : { soort: "gemeente", naam: `medewerker ${medewerker}`, gemeenteId, scopes };
  await recordAudit({ clock: base.clock, actor }, trx, [
    { handeling, gemeenteId, onderwerp: medewerker ?? uuid, details },
  ]);
}
