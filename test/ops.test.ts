import { copyFileSync, rmSync, utimesSync } from "node:fs";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { createOps } from "../src/ops.ts";
import { probleemcodes, problemen } from "../src/ops-problemen.ts";
import { DatabaseSilent } from "../src/platform/database-errors.ts";
import { rotateKeys } from "../src/platform/keys.ts";
import { createLog } from "../src/platform/log.ts";
import { watchOutages } from "../src/platform/outage-log.ts";
import { enqueue } from "../src/platform/outbox.ts";
import { readAnswer } from "./support/town.ts";
import { engines, type TestBase, testBase } from "./support/world.ts";

type Options = { draining?: boolean; stuck?: number; patience?: number; ahead?: number | null };

/**
 * The operations port of this base, whose event loop was `stuck` for so many seconds. A database on a busy machine is
 * slow, which is no fault here.
 */
function opsOf(base: TestBase, { draining = false, stuck = 0, patience = 60_000, ahead = 0 }: Options = {}) {
  const loop = { longest: () => stuck, stop: () => {} };
  // The clock of a test stands still, that of the database does not.
  const ops = createOps(base, { draining }, { loop, patience, ahead: async () => ahead });
  return async (path: string) => {
    const { status, body } = await readAnswer(await ops.answer(new Request(`http://ops.test${path}`)));
    return [status, body];
  };
}

/** What /readyz says is wrong: the codes that make it 503, and those that are only told. */
async function wrong(ask: ReturnType<typeof opsOf>) {
  const [status, { problems, waarschuwingen }] = await ask("/readyz");
  return [status, problems, waarschuwingen];
}

describe.each(engines)("the operations port on %s", (engine) => {
  it("is alive and ready, and says how much waits", async () => {
    const base = await testBase(engine);
    await base.db.write((trx) => enqueue(trx, "zaak.afgesloten", [1, 2], base.clock.now()));
    const ask = opsOf(base);
    expect(await ask("/livez")).toEqual([200, { status: "ok" }]);
    expect(await ask("/readyz")).toEqual([
      200,
      {
        status: "ok",
        problems: [],
        waarschuwingen: [],
        onderdelen: [],
        databaseMs: expect.any(Number),
        wachtend: 2,
      },
    ]);
  });

  it("is not ready while it stops, and still alive", async () => {
    const ask = opsOf(await testBase(engine), { draining: true });
    expect(await wrong(ask)).toEqual([503, ["stopt"], []]);
    expect((await ask("/livez"))[0]).toBe(200);
  });

  it("is not ready without its database, says so and since when, and is ready again with it", async () => {
    const base = await testBase(engine);
    let isAway = true;
    const read = { ...base.db.read };
    const db = new Proxy(base.db, {
      get: (target, name) => (name === "read" && isAway ? gone : name === "read" ? read : Reflect.get(target, name)),
    });
    const ask = opsOf({ ...base, db });
    const sinds = base.clock.now();
    expect((await ask("/readyz"))[1].onderdelen).toEqual([
      { code: "database", ernst: "probleem", wat: problemen.database.wat, sinds, detail: "ECONNREFUSED" },
    ]);
    base.clock.advance("PT1M");
    const [status, body] = await ask("/readyz");
    expect([status, body.problems, body.onderdelen[0].sinds]).toEqual([503, ["database"], sinds]);
    expect([body.wachtend, body.databaseMs]).toEqual([null, null]);
    expect((await ask("/livez"))[0]).toBe(200);
    isAway = false;
    expect(await wrong(ask)).toEqual([200, [], []]);
  });

  it("is not ready when its database was closed", async () => {
    const base = await testBase(engine);
    await base.db.close();
    expect(await wrong(opsOf(base))).toEqual([503, ["database"], []]);
  });

  it("answers in time while the database hangs, and asks it once however many ask", async () => {
    const base = await testBase(engine);
    let asked = 0;
    let answer = (): void => {};
    const hanging = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const q = base.db.read.q.withPlugin({
      transformQuery: ({ node }) => {
        asked += 1;
        return node;
      },
      transformResult: async ({ result }) => {
        await hanging;
        return result;
      },
    });
    const lines: string[] = [];
    const { log } = watchOutages(createLog("info", { write: (line) => void lines.push(line) }), base.clock);
    const ask = opsOf({ ...base, log, db: { ...base.db, read: { ...base.db.read, q } } }, { patience: 20 });
    const answers = await Promise.all([ask("/readyz"), ask("/readyz"), ask("/metrics")]);
    expect(answers.map(([status]) => status)).toEqual([503, 503, 200]);
    expect(answers[0]?.[1].onderdelen[0]).toMatchObject({ code: "database", detail: "geen antwoord" });
    await ask("/readyz");
    expect(asked).toBe(1);
    // It may only be busy: nobody says that it is gone, and what fails meanwhile is told.
    log.error({ err: new DatabaseSilent("x") }, "job failed");
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual([
      "database does not answer in time",
      "database unavailable",
    ]);
    expect((await ask("/livez"))[0]).toBe(200);
    answer();
    await expect.poll(() => wrong(ask), { timeout: 60_000 }).toEqual([200, [], []]);
  });

  it("is not ready with tables of before, and does not mind those of later", async () => {
    const base = await testBase(engine);
    const ask = opsOf(base);
    await base.db.write(({ q }) =>
      sql`insert into kysely_migration (name, timestamp) values ('9999-later', '')`.execute(q),
    );
    expect(await wrong(ask)).toEqual([200, [], []]);
    await base.db.write(({ q }) => sql`delete from kysely_migration where name like '0005%'`.execute(q));
    const [status, { problems, onderdelen }] = await ask("/readyz");
    expect([status, problems, onderdelen[0].detail]).toEqual([503, ["migraties"], "0005-schaal"]);
    await base.db.write(async ({ q }) => {
      await sql`insert into kysely_migration (name, timestamp) values ('0005-schaal', '')`.execute(q);
      await sql`delete from kysely_migration where name = '9999-later'`.execute(q);
    });
  });

  it("tells that the database takes nothing in, stays ready to read, and finds out when it does again", async () => {
    const base = await testBase(engine);
    const ask = opsOf(base);
    let isFull = true;
    const write: TestBase["db"]["write"] = (work) =>
      base.db.write(async (trx) => {
        if (isFull) throw Object.assign(new Error("full"), { code: engine === "sqlite" ? "SQLITE_FULL" : "53100" });
        return await work(trx);
      });
    const full = opsOf({ ...base, db: { ...base.db, write } });
    await write(async () => {}).catch(() => {});
    expect(await wrong(full)).toEqual([200, [], ["database-schrijven"]]);
    expect(await wrong(full)).toEqual([200, [], ["database-schrijven"]]);
    isFull = false;
    expect(await wrong(full)).toEqual([200, [], []]);
    expect(await base.db.read.q.selectFrom("leiding").selectAll().execute()).toEqual([]);
    expect(await wrong(ask)).toEqual([200, [], []]);
  });

  it("tells that Redis is away, and does not need it", async () => {
    const base = await testBase(engine);
    base.health.report("redis", true);
    expect(await wrong(opsOf(base))).toEqual([200, [], ["redis"]]);
    base.health.report("redis", false);
    expect(await wrong(opsOf(base))).toEqual([200, [], []]);
  });

  it("tells that nobody leads, after a minute in which somebody may still come", async () => {
    const base = await testBase(engine);
    const ask = opsOf(base);
    base.clock.advance("PT60S");
    expect(await wrong(ask)).toEqual([200, [], []]);
    base.clock.advance("PT1S");
    expect(await wrong(ask)).toEqual([200, [], ["geen-leider"]]);
    const leiding = { taak: "werk", houder: "x", sinds: base.clock.now(), tot: "2026-11-03T09:05:00.000Z" };
    await base.db.write((trx) => trx.insertMany("leiding", [leiding]));
    expect(await wrong(ask)).toEqual([200, [], []]);
    base.clock.set("2026-11-03T09:05:30.000Z");
    expect(await wrong(ask)).toEqual([200, [], ["geen-leider"]]);
  });

  it("tells that work waits too long, from what it counts once in fifteen seconds", async () => {
    const base = await testBase(engine);
    const ask = opsOf(base);
    const leads = { taak: "werk", houder: "x", sinds: base.clock.now(), tot: "2026-11-03T10:00:00.000Z" };
    await base.db.write((trx) => trx.insertMany("leiding", [leads]));
    await base.db.write((trx) => enqueue(trx, "zaak.afgesloten", [1], base.clock.now()));
    expect((await ask("/readyz"))[1].wachtend).toBe(1);
    await base.db.write((trx) => enqueue(trx, "zaak.afgesloten", [2], base.clock.now()));
    base.clock.advance("PT14S");
    expect((await ask("/readyz"))[1].wachtend).toBe(1);
    base.clock.advance("PT1S");
    expect((await ask("/readyz"))[1].wachtend).toBe(2);
    base.clock.advance("PT286S");
    const [status, { waarschuwingen, onderdelen }] = await ask("/readyz");
    expect([status, waarschuwingen]).toEqual([200, ["outbox-oud"]]);
    expect(onderdelen[0].detail).toBe("2026-11-03T09:00:00.000Z");
  });

  it("tells that the process got to nothing for a while", async () => {
    const base = await testBase(engine);
    expect(await wrong(opsOf(base, { stuck: 1.9 }))).toEqual([200, [], []]);
    expect(await wrong(opsOf(base, { stuck: 2.04 }))).toEqual([200, [], ["gebeurtenislus"]]);
    expect((await opsOf(base, { stuck: 2.04 })("/readyz"))[1].onderdelen[0].detail).toBe("2.0");
  });

  it.each([
    [null, []],
    [2, []],
    [-2, []],
    [2.04, ["klok"]],
    [-2.04, ["klok"]],
  ])(
    "tells that its clock is more than two seconds from the database's, ahead or behind: %s",
    async (ahead, expected) => {
      const ask = opsOf(await testBase(engine), { ahead });
      expect(await wrong(ask)).toEqual([200, [], expected]);
      const [, { onderdelen }] = await ask("/readyz");
      expect(onderdelen.map(({ detail }: { detail: string }) => detail)).toEqual(expected.map(() => ahead?.toFixed(1)));
    },
  );

  it("tells that the keys are not those that it started with, or not there", async () => {
    const before = await testBase(engine);
    const keysFile = `${before.folder}/keys.json`;
    copyFileSync(before.config.keysFile, keysFile);
    const base = { ...before, config: { ...before.config, keysFile } };
    const ask = opsOf(base);
    expect(await wrong(ask)).toEqual([200, [], []]);
    await rotateKeys(keysFile);
    utimesSync(keysFile, 1, 1);
    expect(await wrong(ask)).toEqual([200, [], ["sleutels"]]);
    rmSync(keysFile);
    expect(await wrong(ask)).toEqual([200, [], ["sleutels"]]);
  });

  it("has nothing else", async () => {
    const ask = opsOf(await testBase(engine));
    for (const path of ["/", "/readyz/", "/v1/zaken"]) expect((await ask(path))[0]).toBe(404);
  });
});

const gone = {
  get q(): never {
    throw Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
  },
};

describe("what can be wrong", () => {
  it("is a problem only when another process does better", () => {
    const serious = probleemcodes.filter((code) => problemen[code].ernst === "probleem");
    expect(serious).toEqual(["stopt", "database", "migraties"]);
  });
});
