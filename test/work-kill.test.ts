import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { expect, inject, it, onTestFinished } from "vitest";
import { type Server, startServer } from "./support/server.ts";
import { canStart, startRedis } from "./support/services.ts";
import { geldigVandaag } from "./support/signaal-vandaag.ts";
import { makeTown, signaal } from "./support/town.ts";

const canRun = inject("postgres") !== null && canStart.redis();

/**
 * Two processes that answer, two that work. The zaak that a job is about is held by the test, so that whoever takes the
 * job waits in the middle of it: that one is killed, five times. BullMQ itself gives up after two.
 */
it.skipIf(!canRun)(
  "does a row once whose worker was killed in the middle of it five times",
  { timeout: 600_000 },
  async () => {
    const redis = await startRedis();
    onTestFinished(() => redis.end());
    const town = await makeTown("postgres", { start: Temporal.Now.instant().toString() });
    const { base } = town;
    const { databaseUrl, keysFile, publicUrl } = base.config;
    const partner = await town.partner("Huur");
    const sent = signaal("K-1", geldigVandaag());
    expect((await partner.post("/v1/signalen", sent)).status).toBe(201);
    const gemeente = await town.gemeente();
    const [{ id: zaak }] = (await gemeente.get("/v1/zaken")).body.zaken;
    const closed = await gemeente.post(`/v1/zaken/${zaak}/afsluiting`, { resultaat: "Inwoner is overleden" });
    expect(closed.status).toBe(200);

    const servers = new Map<string, Server>();
    let made = 0;
    const start = async (mode: "web" | "worker"): Promise<void> => {
      made += 1;
      const name = `${mode}${made}`;
      const settings = { KEYS_FILE: keysFile, PUBLIC_URL: publicUrl, REDIS_URL: redis.url, LOCK_SECONDS: "600" };
      const url = `${databaseUrl}?application_name=${name}`;
      servers.set(name, await startServer({ ...settings, DATABASE_URL: url, MODE: mode, STATEMENT_SECONDS: "3600" }));
    };
    onTestFinished(() => Promise.all([...servers.values()].map((each) => each.kill())).then(() => {}));

    const holder = new pg.Client({ connectionString: databaseUrl });
    await holder.connect();
    onTestFinished(() => holder.end());
    await holder.query("begin");
    // Telling the partners writes into this table.
    await holder.query("lock table terugkoppelingen in exclusive mode");
    await Promise.all((["web", "web", "worker", "worker"] as const).map(start));

    // Beside it: within a transaction one sees who waits as it was at first.
    const watcher = new pg.Client({ connectionString: databaseUrl });
    await watcher.connect();
    onTestFinished(() => watcher.end());
    const waiting = async (): Promise<string | undefined> => {
      const { rows } = await watcher.query(
        `select application_name from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
        and query like 'insert into "terugkoppelingen"%'`,
      );
      return rows.map((row) => row.application_name as string).find((name) => servers.has(name));
    };
    const began = performance.now();
    const waits: number[] = [];
    for (let kills = 0; kills < 5; kills += 1) {
      const since = performance.now();
      let name = await waiting();
      for (; !name; name = await waiting()) await wait(100);
      await servers.get(name)?.kill();
      servers.delete(name);
      waits.push(Math.round((performance.now() - since) / 1_000));
      await start("worker");
    }
    const killed = Math.round((performance.now() - began) / 1_000);
    await holder.query("commit");
    const told = async () => await base.db.read.q.selectFrom("terugkoppelingen").select("id").execute();
    for (let tries = 0; (await told()).length === 0 && tries < 1_200; tries += 1) await wait(100);
    expect(await told()).toHaveLength(1);
    const figures = { kills: 5, seconden: killed, totInDeJob: waits, terugkoppelingen: (await told()).length };
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  },
);
