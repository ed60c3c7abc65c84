import { systeem } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context, Trx } from "../context.ts";
import type { Span } from "../platform/trace.ts";
import { readParent } from "../platform/trace-context.ts";
import { type Abonnement, findAbonnementen, setPauze, setStatus } from "./abonnement-store.ts";
import { decideVervolg, type Uitkomst, type Uitschakelreden, type Vervolg } from "./bezorging-rules.ts";
import {
  type Bezorging,
  claimBezorgingen,
  dueBezorgingen,
  finishPoging,
  giveUpAll,
  insertPoging,
  wasReachedSince,
} from "./bezorging-store.ts";
import { readDoel } from "./doel-rules.ts";
import { signBericht } from "./handtekening.ts";
import { type Net, postBericht } from "./post-bericht.ts";

type Base = Omit<Context, "actor">;
export type Claim = { bezorging: Bezorging; abonnement: Abonnement };

/** How long a message is ours alone: longer than the longest try. After it another process may send it again. */
const lease = { seconds: 120 };

/**
 * Takes messages that are due, at most `room`, and no more of one receiver than it may have at once.
 * @param busy  how many are being sent now, by receiver
 */
export async function claimDue(
  base: Base,
  { busy, room, perReceiver }: { busy: ReadonlyMap<number, number>; room: number; perReceiver: number },
): Promise<Claim[]> {
  const now = base.clock.now();
  return await base.db.write(async (trx) => {
    const full = [...busy].filter(([, count]) => count >= perReceiver).map(([id]) => id);
    const count = new Map(busy);
    const ids: number[] = [];
    const due = await dueBezorgingen(trx, { now, busy: full, perReceiver, limit: room * perReceiver });
    for (const { id, abonnementId } of due) {
      const mine = count.get(abonnementId) ?? 0;
      if (mine >= perReceiver || ids.length >= room) continue;
      count.set(abonnementId, mine + 1);
      ids.push(id);
    }
    if (ids.length === 0) return [];
    const claimed = await claimBezorgingen(trx, ids, later(now, lease));
    const abonnementen = await findAbonnementen(
      trx,
      claimed.map(({ abonnementId }) => abonnementId),
    );
    return claimed.map((bezorging) => ({
      bezorging,
      abonnement: abonnementen.get(bezorging.abonnementId) as Abonnement,
    }));
  });
}

/**
 * Sends one message and keeps what came of it. No transaction is open while the network is waited for; a crash in
 * between leads to a second delivery under the same id.
 *
 * @param spreiding  from 0 to 1, by chance
 * @param stop  gives the message back untried
 */
export async function deliverBezorging(
  base: Base,
  net: Net,
  claim: Claim,
  { spreiding, stop }: { spreiding: number; stop: AbortSignal },
): Promise<void> {
  const op = base.clock.now();
  let uitkomst: Uitkomst;
  try {
    uitkomst = await send(base, net, claim, op, stop);
  } catch (error) {
    // A fault of ours is no reason to begin anew at once: the try counts, and the next one is when this one's time is over.
    if (!stop.aborted) throw error;
    return await giveBack(base, claim);
  }
  const now = base.clock.now();
  const duurMs = Temporal.Instant.from(op).until(now).total("milliseconds");
  const vervolg = decideVervolg(claim.bezorging.pogingen, uitkomst, spreiding);
  base.meters.count("seinhuis_webhooks_total", { uitkomst: vervolg.soort });
  await base.db.write(async (trx) => {
    const { httpStatus, fout } = uitkomst;
    await insertPoging(trx, claim.bezorging.id, { op, httpStatus, fout, duurMs });
    if (await finish(trx, claim, vervolg, now)) await settleAbonnement(base, trx, claim, vervolg, now);
  });
}

async function send(
  { config, tracer }: Base,
  net: Net,
  { bezorging, abonnement }: Claim,
  now: string,
  stop: AbortSignal,
): Promise<Uitkomst> {
  // The settings may be others than when it was saved.
  const read = readDoel(abonnement.url, config.webhookPrivateHosts);
  if ("weigering" in read) return { httpStatus: null, fout: "adres-niet-toegestaan", retryAfter: null };
  const { uuid: id, inhoud } = bezorging;
  const timestamp = Math.floor(Temporal.Instant.from(now).epochMilliseconds / 1_000);
  const headers = {
    "content-type": "application/json",
    "user-agent": "Seinhuis-Webhooks/1.0",
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": signBericht(geheimenOp(abonnement, now), { id, timestamp, inhoud }),
  };
  const bericht = { doel: read.doel, headers, inhoud };
  const post = async (span: Span): Promise<Uitkomst> => {
    const uitkomst = await postBericht(net, bericht, stop, now);
    if (uitkomst.httpStatus !== null) span.set({ "http.response.status_code": uitkomst.httpStatus });
    if (uitkomst.fout !== null) span.fail(uitkomst.fout);
    return uitkomst;
  };
  // A trace of its own: by one that they share, receivers would learn that their messages have one cause, or one household.
  const cause = readParent(bezorging.spoor);
  return await tracer.begin("webhook", null, post, { soort: "client", links: cause ? [cause] : [] });
}

function geheimenOp({ geheim, vorigGeheim, vorigGeheimTot }: Abonnement, now: string): string[] {
  const both = vorigGeheim !== null && vorigGeheimTot !== null && now < vorigGeheimTot;
  return both ? [geheim, vorigGeheim] : [geheim];
}

function finish(trx: Trx, { bezorging }: Claim, vervolg: Vervolg, now: string): Promise<boolean> {
  const { pogingen } = bezorging;
  const none = { volgendeOp: null, bezorgdOp: null, pogingen };
  if (vervolg.soort === "bezorgd") return finishPoging(trx, bezorging, { ...none, status: "bezorgd", bezorgdOp: now });
  if (vervolg.soort !== "opnieuw") return finishPoging(trx, bezorging, { ...none, status: "opgegeven" });
  const volgendeOp = later(now, { milliseconds: Math.round(vervolg.naSeconden * 1_000) });
  return finishPoging(trx, bezorging, { ...none, status: "wacht", volgendeOp });
}

async function settleAbonnement(
  base: Base,
  trx: Trx,
  { bezorging, abonnement }: Claim,
  vervolg: Vervolg,
  now: string,
): Promise<void> {
  const { id } = abonnement;
  if (vervolg.soort === "opnieuw" && vervolg.pauze !== null) {
    return await setPauze(trx, id, later(now, { seconds: vervolg.pauze }));
  }
  if (vervolg.soort === "weg") return await switchOff(base, trx, abonnement, "weg");
  if (vervolg.soort !== "opgegeven") return;
  // Ten tries over three days, and nothing else came through since: this receiver is not there any more.
  if (await wasReachedSince(trx, id, bezorging.aangemaaktOp)) return;
  await switchOff(base, trx, abonnement, "blijft-mislukken");
}

/** Unless its partner gave another address in the meantime, which has not failed yet. */
async function switchOff(base: Base, trx: Trx, { id, url }: Abonnement, reden: Uitschakelreden): Promise<void> {
  const present = (await findAbonnementen(trx, [id])).get(id);
  if (present?.status !== "actief" || present.url !== url) return;
  await setStatus(trx, id, reden);
  await giveUpAll(trx, id);
  const regel = {
    handeling: "abonnement.uitgeschakeld",
    gemeenteId: null,
    onderwerp: present.uuid,
    details: { reden },
  };
  await recordAudit(systeem(base, "bezorging"), trx, [regel]);
}

/** As if it was never taken. */
async function giveBack({ db, clock }: Base, { bezorging }: Claim): Promise<void> {
  const next = { status: "wacht" as const, volgendeOp: clock.now(), bezorgdOp: null, pogingen: bezorging.pogingen - 1 };
  await db.write((trx) => finishPoging(trx, bezorging, next));
}

const later = (now: string, duration: Temporal.DurationLike): string =>
  Temporal.Instant.from(now).add(duration).toString({ smallestUnit: "millisecond" });
