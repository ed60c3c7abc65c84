import { CompiledQuery, sql } from "kysely";
import { describe, expect, it } from "vitest";
import { createBezorger } from "../../src/delivery/bezorger.ts";
import { dueQuery } from "../../src/delivery/bezorging-store.ts";
import { createAbonnement } from "../../src/delivery/create-abonnement.ts";
import { claimDue } from "../../src/delivery/deliver-bezorging.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { describeError, type Log } from "../../src/platform/log.ts";
import { engines, type TestBase, tuesday } from "../support/world.ts";
import { startReceiver } from "./receiver.ts";
import { deliver, makeWorld } from "./world.ts";

/** So many messages that are due, to one receiver, since a minute before anything else was. */
async function heap(base: TestBase, abonnementId: number, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, at) => ({
    uuid: newUuid(),
    abonnement_id: abonnementId,
    gebeurtenis: "terugkoppeling.aangemaakt",
    onderwerp_id: 1_000_000 + at,
    inhoud: "{}",
    status: "wacht",
    volgende_op: "2026-11-03T08:59:00.000Z",
    aangemaakt_op: "2026-11-03T08:59:00.000Z",
  }));
  await base.db.write((trx) => trx.insertMany("bezorgingen", rows));
}

/** Two receivers of one partner: the first has 5,000 messages waiting and two under way. */
async function makeHeap(engine: (typeof engines)[number]) {
  const world = await makeWorld(engine);
  const { base, ctx, receiver } = world;
  const silent = await startReceiver(() => {});
  const config = { ...base.config, webhookPrivateHosts: [silent.host, receiver.host] };
  const open = { ...ctx, config };
  const make = (url: string) =>
    createAbonnement(open, { url, gebeurtenissen: ["terugkoppeling.aangemaakt"], handtekening: "hmac" });
  const slow = await make(silent.url);
  const quick = await make(receiver.url);
  const rows = await base.db.read.q.selectFrom("abonnementen").select(["id", "uuid"]).execute();
  const idOf = (uuid: string) => rows.find((row) => row.uuid === uuid)?.id ?? 0;
  await heap(base, idOf(slow.id), 5_000);
  return { ...world, both: { ...base, config }, silent, slow: idOf(slow.id), quick: idOf(quick.id) };
}

describe.each(engines)("taking messages to send (%s)", (engine) => {
  it("gives every receiver what fits of it, oldest first, and a heap of one holds no other", async () => {
    const { both, slow, quick } = await makeHeap(engine);
    await heap(both as TestBase, quick, 3);
    const claims = await claimDue(both, { busy: new Map(), room: 50, perReceiver: 2 });
    expect(claims.map(({ abonnement }) => abonnement.id)).toEqual([slow, slow, quick, quick]);
    const one = await claimDue(both, { busy: new Map([[slow, 1]]), room: 50, perReceiver: 2 });
    expect(one.map(({ abonnement }) => abonnement.id)).toEqual([slow, quick]);
    const none = await claimDue(both, { busy: new Map([[slow, 2]]), room: 50, perReceiver: 2 });
    expect(none).toEqual([]);
    expect(await claimDue(both, { busy: new Map(), room: 1, perReceiver: 2 })).toHaveLength(1);
  });

  it("serves the others while one with 5,000 waiting is full", async () => {
    const { both, receiver, silent, tell } = await makeHeap(engine);
    await tell(10);
    const bezorger = createBezorger(both, { chance: () => 0, timeoutMillis: 60_000 });
    await bezorger.look();
    await Promise.all([receiver.until(10), silent.until(2)]);
    expect(silent.got).toHaveLength(2);
    await bezorger.stop(0);
  });

  it("reads from an index by receiver, and nothing of one that is full or paused", async () => {
    const { base, slow } = await makeHeap(engine);
    const query = dueQuery(base.db.read, { now: tuesday, busy: [slow], perReceiver: 2, limit: 100 });
    const { q } = base.db.read;
    if (engine === "sqlite") {
      const { sql: text, parameters } = query.compile(q);
      const explain = CompiledQuery.raw(`explain query plan ${text}`, [...parameters]);
      const steps = (await q.executeQuery<{ detail: string }>(explain)).rows.map(({ detail }) => detail);
      expect(steps.join("\n")).toMatch(/SEARCH \w+ USING (COVERING )?INDEX bezorgingen_te_doen \(abonnement_id=\? AND/);
      expect(steps.join("\n")).toMatch(/SEARCH b USING INTEGER PRIMARY KEY/);
      // Receivers are looked through; messages never are, and only what was taken is put in order.
      expect(steps.filter((step) => /^SCAN (?!json_each)/.test(step))).toEqual(["SCAN a"]);
      return;
    }
    await sql`analyze bezorgingen`.execute(q);
    const { sql: text, parameters } = query.compile(q);
    type Line = { "QUERY PLAN": string };
    const explain = CompiledQuery.raw(`explain (analyze, timing off, summary off) ${text}`, [...parameters]);
    const lines = (await q.executeQuery<Line>(explain)).rows.map((line) => line["QUERY PLAN"]);
    expect(lines.join("\n")).toContain("bezorgingen_te_doen");
    expect(lines.join("\n")).not.toMatch(/Seq Scan on bezorgingen/);
    expect(lines.join("\n")).not.toMatch(/actual rows=\d{3,}|Removed by Filter: \d{3,}/);
  });
});

describe.each(engines)("a try that breaks by a fault of ours (%s)", (engine) => {
  it("counts, is told in the log without what is secret, and waits until its time is over", async () => {
    const { base, receiver, tell, subscribe } = await makeWorld(engine);
    const { id } = await subscribe();
    await tell();
    const geheim = '"whsk_stukgeheim"';
    await base.db.write(({ q }) => q.updateTable("abonnementen").set({ geheim }).where("uuid", "=", id).execute());
    const told: unknown[][] = [];
    const log = { ...base.log, error: (...words: unknown[]) => told.push(words) } as unknown as Log;
    await deliver({ ...base, log });
    expect(receiver.got).toEqual([]);
    const row = () => base.db.read.q.selectFrom("bezorgingen").select(["uuid", "status", "pogingen", "bezig_tot"]);
    const { uuid, ...stand } = await row().executeTakeFirstOrThrow();
    expect(stand).toEqual({ status: "wacht", pogingen: 1, bezig_tot: "2026-11-03T09:02:00.000Z" });
    expect(told).toEqual([[{ err: expect.any(Error), bezorging: uuid }, "delivery not kept"]]);
    const [{ err }] = told[0] as [{ err: Error }];
    expect(JSON.stringify(describeError(err))).not.toMatch(/stukgeheim|127\.0\.0\.1/);

    base.clock.set("2026-11-03T09:01:59.999Z");
    await deliver({ ...base, log });
    expect(told).toHaveLength(1);
    base.clock.set("2026-11-03T09:02:00.000Z");
    await deliver({ ...base, log });
    expect(told).toHaveLength(2);
    expect(await row().executeTakeFirst()).toMatchObject({ status: "wacht", pogingen: 2 });
  });
});
