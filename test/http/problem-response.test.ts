import pg from "pg";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { createTracer, notedOorzaak } from "../../src/platform/trace.ts";
import { problemResponse } from "../../src/problem-response.ts";
import { problemIn } from "../support/server.ts";
import { makeTown, signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";

const log = pino({ level: "silent" });
const request = new Request("http://seinhuis.test/v1/signalen");
const answerTo = (error: unknown): Response => problemResponse(log, error, request);
const withCode = (code: unknown): Error => Object.assign(new Error("x"), { code });

describe("what goes over: 503 with Retry-After", () => {
  it.each([
    ...["08000", "08003", "08006", "08P01", "25006", "40001", "40P01", "53100", "53200", "53300"],
    ...["57014", "57P01", "57P02", "57P03"],
    ...["SQLITE_BUSY", "SQLITE_BUSY_SNAPSHOT", "SQLITE_READONLY", "SQLITE_READONLY_DBMOVED", "SQLITE_FULL"],
    ...["SQLITE_IOERR", "SQLITE_IOERR_FSYNC", "SQLITE_CANTOPEN", "SQLITE_CANTOPEN_ISDIR"],
    ...["ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "EPIPE", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT"],
  ])("%s", (code) => {
    const answer = answerTo(withCode(code));
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "2"]);
  });

  it.each([
    ["08006", "database"],
    ["53100", "database"],
    ["SQLITE_FULL", "database"],
    // A file of ours, as one that comes in and waits in /tmp.
    ["ENOSPC", "schijf"],
  ])("%s, for the log: %s", async (code, oorzaak) => {
    const noted = await createTracer().begin("request", null, async () => {
      expect(answerTo(withCode(code)).status).toBe(503);
      return notedOorzaak();
    });
    expect(noted).toBe(oorzaak);
  });

  it.each([
    "Connection terminated unexpectedly",
    "timeout exceeded when trying to connect",
    "The database connection is not open",
  ])("%s", (message) => {
    expect(answerTo(new Error(message)).status).toBe(503);
  });
});

describe("what does not: 500, without what it was", () => {
  it.each(["23505", "42P01", "22P02", "SQLITE_ERROR", "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CORRUPT", "ENOENT", 25006])(
    "%s",
    async (code) => {
      const answer = answerTo(withCode(code));
      expect([answer.status, answer.headers.get("retry-after")]).toEqual([500, null]);
      expect(await answer.text()).not.toContain(String(code));
    },
  );
  it.each([[null], [undefined], ["tekst"], [{}]])("%j thrown", (thrown) => {
    expect(answerTo(thrown).status).toBe(500);
  });
});

describe.runIf(engines.includes("postgres"))("PostgreSQL that went read-only, as after a failover", () => {
  it("serves what it can read, answers 503 to what it cannot store, and takes it in afterwards", async () => {
    const town = await makeTown("postgres");
    const partner = await town.partner("Huur");
    expect((await partner.get("/v1/signalen?kenmerk=K-1")).status).toBe(200);
    await setReadOnly(town.base.config.databaseUrl, "on");
    expect((await partner.get("/v1/signalen?kenmerk=K-1")).status).toBe(200);
    for (const answer of [
      await partner.post("/v1/signalen", signaal("K-1")),
      await partner.post("/v1/leveringen", [signaal("K-1")]),
    ]) {
      problemIn(answer, 503);
      expect(answer.headers.get("retry-after")).toMatch(/^[1-9]\d*$/);
    }
    await setReadOnly(town.base.config.databaseUrl, "off");
    expect((await partner.post("/v1/signalen", signaal("K-1"))).status).toBe(201);
  });
});

/** For new connections; the ones that are open are ended, so that the pool makes new ones. */
async function setReadOnly(url: string, value: "on" | "off"): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("set session characteristics as transaction read write");
    await client.query(
      `alter database "${new URL(url).pathname.slice(1)}" set default_transaction_read_only = ${value}`,
    );
    // Waits for each to be gone, so that the pool hands none of them out.
    await client.query(
      "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
  } finally {
    await client.end();
  }
}
