import { existsSync } from "node:fs";
import type { Hono } from "hono";
import { describe, expect, inject, it, onTestFinished, vi } from "vitest";
import { createApp } from "../../src/app.ts";
import { commands } from "../../src/cli/all-commands.ts";
import { runCommand } from "../../src/cli/run-command.ts";
import { readConfig } from "../../src/config.ts";
import { runDueJobs } from "../../src/jobs.ts";
import { checkKeys, claimKeys } from "../../src/keys-of-database.ts";
import { countWaiting } from "../../src/platform/outbox.ts";
import { wire } from "../../src/wire.ts";
import { at, bakker, dijk } from "../journeys/household-build.ts";
import { crisis, offer, startPlicht, vis } from "../journeys/plicht-build.ts";
import { change, emptyDatabase, fillEveryTable, hasPostgres, makeFile } from "../platform/verhuis-world.ts";
import { withOtherKeys } from "../support/other-keys.ts";
import { gemeenteToken, partnerToken, startServer } from "../support/server.ts";
import { readAnswer, signaal, type Town } from "../support/town.ts";

const env = (databaseUrl: string) => ({
  KEYS_FILE: inject("keysFile"),
  DATABASE_URL: databaseUrl,
  LOG_LEVEL: "silent",
  PUBLIC_URL: "http://seinhuis.test",
});
/** Runs the command here, and keeps what it tells of its progress out of that of the tests. */
async function run(args: string[], databaseUrl = "sqlite:niet/gebruikt.db") {
  const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  try {
    const { code, output } = await runCommand(commands, ["verhuis", ...args], env(databaseUrl));
    return { code, output, told: told.mock.calls.map(([line]) => String(line)) };
  } finally {
    told.mockRestore();
  }
}
const fileOf = (town: Town): string => town.base.config.databaseUrl.replace("sqlite:", "");

/** Asks an application as an outsider does, with a token. */
const asking = (app: Hono, token: string) => async (path: string, body?: unknown) => {
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  const init = body === undefined ? { headers } : { headers, method: "POST", body: JSON.stringify(body) };
  return await readAnswer(await app.request(path, init));
};

/** The same installation on another database: the same keys, the same clock. */
async function startOn(databaseUrl: string, town: Town) {
  const base = await wire(readConfig(env(databaseUrl)), { clock: town.base.clock, resolve: town.base.resolve });
  onTestFinished(() => base.close());
  return { base, app: createApp(base) as unknown as Hono };
}

/** A town at work: households that were merged and split, contact, a closing, and feedback that still has to leave. */
async function playTown() {
  const { town, gemeente, huur, water, send, zaken, merge, split } = await startPlicht("sqlite");
  const { id } = await send(water, "W1", { ...at(10), persoon: bakker });
  await send(huur, "V1", { ...at(10), persoon: vis });
  await send(huur, "H1", { ...at(12), persoon: dijk, crisis: crisis("ontruiming") });
  const [tien = "", twaalf = ""] = await zaken();
  await merge(tien, twaalf);
  await split(tien, id, 14);
  await town.jobs();
  await gemeente.post(`/v1/zaken/${tien}/contactpogingen`, offer);
  await gemeente.post(`/v1/zaken/${tien}/afsluiting`, { resultaat: "Inwoner is overleden" });
  const tokens = {
    partner: await partnerToken(town.base, { soort: "Energie" }),
    gemeente: await gemeenteToken(town.base),
  };
  const sent = signaal("E-1", { soort: undefined });
  const receipt = await asking(town.app, tokens.partner)("/v1/signalen", sent);
  expect(receipt.status).toBe(201);
  return { town, tokens, sent, receipt };
}

describe.skipIf(!hasPostgres)("verhuis", () => {
  it("moves a town at work, which goes on as if nothing happened", async () => {
    const { town, tokens, sent, receipt } = await playTown();
    const before = asking(town.app, tokens.gemeente);
    const pages = ["/v1/zaken", "/v1/termijnen", "/v1/monitor/indicatoren?van=2026-01-01&tot=2026-12-31"];
    const seen = await Promise.all(pages.map(async (path) => (await before(path)).body));
    const waiting = await countWaiting(town.base.db.read);
    expect(waiting).toBeGreaterThan(0);
    await claimKeys(town.base);
    await town.base.close();
    const url = await emptyDatabase();

    const { code, output, told } = await run([fileOf(town)], url);
    expect([code, output.verhuisd, output.gelijk, output.fout]).toEqual([0, true, true, undefined]);
    expect(output.tabellen).toContainEqual({
      tabel: "signalen",
      verhuisd: 4,
      gecontroleerd: 4,
      hash: expect.stringMatching(/^[\da-f]{64}$/),
    });
    expect(told.join("")).toContain("vergelijken signalen 4 van 4\nvergelijken team_gebieden");
    expect(told.join("")).not.toMatch(/3073|Putsebocht|Bakker|Dijk|@/);
    expect(String(output.volgende)).toMatch(/DATABASE_URL.*KEYS_FILE.*Bewaar/);

    const { base, app } = await startOn(url, town);
    await checkKeys(base);
    await expect(checkKeys(withOtherKeys(base))).rejects.toThrow("is not the keys file of this database");
    const [partner, gemeente] = [asking(app, tokens.partner), asking(app, tokens.gemeente)];
    expect(await Promise.all(pages.map(async (path) => (await gemeente(path)).body))).toEqual(seen);
    const again = await partner("/v1/signalen", sent);
    expect([again.status, again.body]).toEqual([200, receipt.body]);
    const fresh = await partner("/v1/signalen", signaal("E-2", { ...at(16) }));
    expect(fresh.status).toBe(201);
    const ids = await base.db.read.q.selectFrom("signalen").select(["id", "kenmerk"]).orderBy("id").execute();
    expect(ids.map(({ id }) => id)).toEqual([...new Set(ids.map(({ id }) => id))]);
    expect(ids.at(-1)).toEqual({ id: 5, kenmerk: "E-2" });
    expect(await countWaiting(base.db.read)).toBe(waiting);
    const answered = async () => (await base.db.read.q.selectFrom("terugkoppelingen").select("id").execute()).length;
    const sofar = await answered();
    await runDueJobs(base);
    expect(await countWaiting(base.db.read)).toBe(0);
    expect(await answered()).toBeGreaterThan(sofar);
  });

  it("is found to be done the second time; the address may be typed or be the setting", async () => {
    const { file } = makeFile(fillEveryTable);
    const url = await emptyDatabase();
    expect((await run([`sqlite:${file}`, url])).output).toMatchObject({ verhuisd: true });
    const second = await run([file], url);
    expect(second).toMatchObject({ code: 0, output: { alVerhuisd: true, gelijk: true } });
    expect(JSON.stringify(second.output)).not.toContain(url);
  });

  it("tells in Dutch which rows PostgreSQL cannot keep, and ends with code 1", async () => {
    const { file } = makeFile((database) => {
      database.exec("insert into gemeenten (code, naam, contactpersonen) values ('0599', 'geheim' || char(0), '')");
    });
    const { code, output } = await run([file, await emptyDatabase()]);
    expect(code).toBe(1);
    expect(output.fout).toBe(
      "PostgreSQL kan deze waarden niet bewaren. Er is niets verhuisd.\ngemeenten, id 1, naam: heeft een NUL-teken",
    );
  });

  it("is refused while a server runs on the file, which notices nothing of it", async () => {
    const { file } = makeFile();
    const server = await startServer({ ...env(`sqlite:${file}`), LOG_LEVEL: "info" });
    onTestFinished(async () => void (await server.stop()));
    const url = await emptyDatabase();
    const refused = await run([file, url]);
    expect([refused.code, refused.output.fout]).toEqual([1, expect.stringContaining("Stop de server")]);
    expect((await fetch(`${server.url}/v1/openapi.json`)).status).toBe(200);
    await server.stop();
    expect((await run([file, url])).code).toBe(0);
  });
});

describe("verhuis with wrong arguments", () => {
  const file = "bron.db";
  it.each([
    [[], "ontbreekt"],
    [[file], "DATABASE_URL"],
    [[file, "sqlite:naar.db"], "postgres://"],
    [[file, "postgres://["], "postgres://"],
    [["postgres://x@127.0.0.1/x"], "SQLite-bestand"],
    [["postgres://x@127.0.0.1/x", file], "SQLite-bestand"],
    [[file, "postgres://x@127.0.0.1/x", "nog iets"], "te veel"],
  ])("%j is used wrongly", async (args, words) => {
    const { code, output } = await run(args);
    expect([code, output.fout, output.gebruik]).toEqual([
      2,
      expect.stringContaining(words),
      expect.stringContaining("verhuis"),
    ]);
  });

  it("does not make a file that is not there, nor tell the password of a server that is not there", async () => {
    const absent = await run([file, "postgres://x:geheim@127.0.0.1:1/x"]);
    expect(absent).toMatchObject({ code: 1, output: { fout: "Dit SQLite-bestand bestaat niet of is niet te lezen." } });
    expect(existsSync(file)).toBe(false);
    const made = makeFile();
    change(made.file, () => {});
    const unreachable = await run([made.file, "postgres://x:geheim@127.0.0.1:1/x"]);
    expect(unreachable.code).toBe(1);
    expect(unreachable.output.fout).toBe(
      "PostgreSQL is niet te bereiken, of laat deze gebruiker niet toe.\nECONNREFUSED",
    );
  });
});
