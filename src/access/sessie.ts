import { randomBytes } from "node:crypto";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import type { Instant } from "../tables.ts";
import {
  deleteVerlopen,
  findSessie,
  type GevondenSessie,
  insertSessie,
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
  const ctx = asGebruiker(base, gebruiker.uuid);
  await base.db.write(async (trx) => {
    await insertSessie(trx, {
      sleutelHash: hashOf(base, sleutel),
      gebruikerId: gebruiker.id,
      begonnenOp: now,
      verlooptOp: plus(now, absolute),
    });
    await recordAudit(ctx, trx, [{ handeling: "sessie.begonnen", gemeenteId: null, onderwerp: gebruiker.uuid }]);
  });
  return sleutel;
}

/** The session of this secret while it lasts; looking at it makes it last half an hour longer. */
export async function useSessie(base: Base, sleutel: string): Promise<GevondenSessie | undefined> {
  const sessie = await findSessie(base.db.read, hashOf(base, sleutel));
  const now = base.clock.now();
  if (!sessie || now >= sessie.verlooptOp || now >= plus(sessie.gezienOp, idle)) return undefined;
  if (now >= plus(sessie.gezienOp, seenEvery)) await base.db.write((trx) => setGezien(trx, sessie.id, now));
  return sessie;
}

/** Ends a session for good: the cookie of a copy does not work either. */
export async function endSessie(base: Base, sleutel: string, gebruikerUuid: string): Promise<void> {
  const ctx = asGebruiker(base, gebruikerUuid);
  await base.db.write(async (trx) => {
    if (!(await setBeeindigd(trx, hashOf(base, sleutel), base.clock.now()))) return;
    await recordAudit(ctx, trx, [{ handeling: "sessie.beeindigd", gemeenteId: null, onderwerp: gebruikerUuid }]);
  });
}

/** Forgets the sessions whose ten hours are over. */
export async function sweepSessies(base: Base): Promise<void> {
  await base.db.write((trx) => deleteVerlopen(trx, base.clock.now()));
}

/** A person in the audit is a number, never a name. */
const asGebruiker = (base: Base, uuid: string): Context => ({
  ...base,
  actor: { soort: "systeem", naam: `gebruiker ${uuid}`, scopes: new Set() },
});
