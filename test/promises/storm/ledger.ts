import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import type { Base } from "../../../src/wire.ts";
import type { Place } from "./place.ts";
import type { Writers } from "./writers.ts";

export type Ledger = {
  acknowledged: number;
  takenBack: number;
  lost: number;
  double: number;
  /** Receipts that are another when the same signal is posted again. */
  receiptChanged: number;
  withoutZaakOrTermijn: number;
  /** Addresses with two open zaken. */
  zaakTwice: number;
  outboxLeft: number;
  /** Answers and messages that nobody asked for, or twice; and those that are not there. */
  extraEffects: number;
  missingEffects: number;
  /** Messages that came twice under one id, as the standard allows after a crash. */
  resent: number;
};

/** How long the outbox may take to become empty, and how many receipts are asked for again. */
const settleMillis = 150_000;
const sample = 300;

/** Holds what was acknowledged against what is stored and what came of it, once the work is done. */
export async function audit(place: Place, writers: Writers): Promise<Ledger> {
  const receiptChanged = await countChanged(writers);
  const base = await place.open();
  try {
    const outboxLeft = await settle(base);
    return { ...(await compare(base, place, writers)), receiptChanged, outboxLeft };
  } finally {
    await base.close();
  }
}

async function countChanged(writers: Writers): Promise<number> {
  const all = [...writers.heard];
  const step = Math.max(1, Math.floor(all.length / sample));
  let changed = 0;
  for (const [kenmerk, { id, receipt, takenBack }] of all.filter((_, index) => index % step === 0)) {
    const again = await writers.post(kenmerk);
    const same = again?.status === 200 && (JSON.parse(again.text) as { id: string }).id === id;
    if (!same || (!takenBack && again.text !== receipt)) changed += 1;
  }
  return changed;
}

async function settle({ db }: Base): Promise<number> {
  const end = performance.now() + settleMillis;
  for (;;) {
    const left = await db.read.q
      .selectFrom("outbox")
      .select(({ fn }) => fn.countAll<number>().as("n"))
      .where("gedaan_op", "is", null)
      .executeTakeFirstOrThrow();
    if (left.n === 0 || performance.now() > end) return left.n;
    await wait(250);
  }
}

async function compare({ db }: Base, { receiver }: Place, { heard }: Writers) {
  const { q } = db.read;
  const signalen = await q
    .selectFrom("signalen as s")
    .select(["s.kenmerk", "s.uuid", "s.zaak_id"])
    .select(({ selectFrom, fn }) => [
      selectFrom("termijnen as t")
        .select(fn.countAll<number>().as("n"))
        .whereRef("t.zaak_id", "=", "s.zaak_id")
        .as("t"),
      selectFrom("terugkoppelingen as k")
        .select(fn.countAll<number>().as("n"))
        .whereRef("k.signaal_id", "=", "s.id")
        .as("k"),
    ])
    .execute();
  const stored = Map.groupBy(signalen, ({ kenmerk }) => kenmerk);
  const all = [...heard];
  const kept = all.flatMap(([kenmerk]) => stored.get(kenmerk) ?? []);
  const back = new Set(all.flatMap(([, { id, takenBack }]) => (takenBack ? [id] : [])));
  const told = signalen.map(({ uuid, k }) => Number(k) - (back.has(uuid) ? 1 : 0));
  const twice = await sql<{ n: number }>`select count(*) as n from (
    select adres_id from zaken where status <> 'gesloten' group by adres_id having count(*) > 1) as x`.execute(q);
  const berichten = await sql<{ id: number; n: number }>`
    select k.id, count(b.id) as n from terugkoppelingen as k left join bezorgingen as b on b.onderwerp_id = k.id
    group by k.id`.execute(q);
  const uuids = new Set((await q.selectFrom("bezorgingen").select("uuid").execute()).map(({ uuid }) => uuid));
  const sum = (numbers: number[]): number => numbers.filter((n) => n > 0).reduce((a, b) => a + b, 0);
  const sent = berichten.rows.map(({ n }) => Number(n) - 1);
  return {
    acknowledged: heard.size,
    takenBack: back.size,
    lost: all.filter(([kenmerk, { id }]) => !stored.get(kenmerk)?.some(({ uuid }) => uuid === id)).length,
    double: [...stored.values()].filter(({ length }) => length > 1).length,
    withoutZaakOrTermijn: kept.filter(({ t, zaak_id }) => zaak_id === null || Number(t) < 1).length,
    zaakTwice: Number(twice.rows[0]?.n ?? 0),
    extraEffects: sum(told) + sum(sent) + [...receiver.seen.keys()].filter((id) => !uuids.has(id)).length,
    missingEffects: sum(told.map((n) => -n)) + sum(sent.map((n) => -n)),
    resent: sum([...receiver.seen.values()].map((n) => n - 1)),
  };
}
