import { execFile } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { serve } from "@hono/node-server";
import { describe, expect, inject, it, onTestFinished } from "vitest";
import { oauthRoutes } from "../../src/access/routes.ts";
import { commands } from "../../src/cli/all-commands.ts";
import { runCommand } from "../../src/cli/run-command.ts";
import { readConfig } from "../../src/config.ts";
import { claimKeys } from "../../src/keys-of-database.ts";
import { migrateToLatest } from "../../src/platform/migrations.ts";
import { wire } from "../../src/wire.ts";

type Run = { code: number; output: Record<string, unknown> };
type Terminal = {
  folder: string;
  env: Record<string, string>;
  /** Runs a command here. */
  run(...args: string[]): Promise<Run>;
  /** Runs it as somebody types it, in a process of its own: that takes many times longer. */
  type(...args: string[]): Promise<Run & { lines: number }>;
};

/** A command line in a folder of its own. */
function terminal(): Terminal {
  const folder = mkdtempSync(path.join(tmpdir(), "seinhuis-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  // A copy, since a test may rotate them; making them anew takes longer than most commands.
  copyFileSync(inject("keysFile"), `${folder}/keys.json`);
  chmodSync(`${folder}/keys.json`, 0o600);
  const env: Record<string, string> = {
    DATABASE_URL: `sqlite:${folder}/test.db`,
    KEYS_FILE: `${folder}/keys.json`,
    LOG_LEVEL: "silent",
  };
  const main = path.join(import.meta.dirname, "../../src/cli/main.ts");
  const run = async (...args: string[]): Promise<Run> => {
    const { code, output } = await runCommand(commands, args, env);
    return { code, output: JSON.parse(JSON.stringify(output)) as Run["output"] };
  };
  const type = (...args: string[]): ReturnType<Terminal["type"]> =>
    new Promise((resolve) => {
      execFile(process.execPath, [main, ...args], { env: { PATH: process.env.PATH, ...env } }, (error, stdout) => {
        const code = typeof error?.code === "number" ? error.code : 0;
        resolve({ code, output: JSON.parse(stdout) as Run["output"], lines: stdout.trim().split("\n").length });
      });
    });
  return { folder, env, run, type };
}

describe("the command line", () => {
  it("sets up a municipality from nothing, one JSON object a command", { timeout: 240_000 }, async () => {
    const { folder, run, type } = terminal();
    expect(await type("migrate")).toEqual({ code: 0, output: { database: "sqlite", klaar: true }, lines: 1 });
    const contact = ["A. Jansen", "010-5550100", "a.jansen@example.nl", "Regisseur"];
    expect((await run("gemeente", "0599", "Rotterdam", "24483298", ...contact)).output).toEqual({ code: "0599" });
    const team = await run("team", "0599", "Zuid", "wijk:059910", "buurt:05991012", "postcode:3073-3086");
    expect(team.output).toEqual({ id: expect.any(String) });
    const partner = await run("partner", "0599", "Huur", "Woonbron");
    expect(partner.output).toMatchObject({ clientId: expect.any(String), privateJwk: { d: expect.any(String) } });
    expect((await run("medewerker", "0599", "a@example.nl", "wijkteam", "Zuid")).code).toBe(0);
    expect((await run("client", "0599", "zaken:lezen,zaken:werken", "Werkproces")).code).toBe(0);
    expect((await run("beleid", "0599", "drempelCenten", "7500", "2026-12-01", "Collegebesluit")).code).toBe(0);
    writeFileSync(`${folder}/gebieden.csv`, "PC6;Huisnummer;Buurt;Wijk;Gemeente\n3073HE;10;5991012;59910;599\n");
    expect((await run("gebieden", `${folder}/gebieden.csv`)).output).toMatchObject({ geladen: 1, geweigerd: 0 });
    expect((await run("intrekken", String(partner.output.clientId))).output).toMatchObject({ ingetrokken: true });
    expect((await run("gemeente", "0606", "Schiedam")).code).toBe(0);
    expect((await run("overeenkomst", String(partner.output.partnerId), "0606", "2026-01-01")).code).toBe(0);
    expect((await run("backup", `${folder}/copy.db`)).code).toBe(0);
    expect(readFileSync(`${folder}/copy.db`).includes("Woonbron")).toBe(true);
    expect((await run("backup", `${folder}/copy.db`)).code).toBe(1);
  });

  it("registers a partner from a day and until a day, or since the duty began", async () => {
    const { env, run } = terminal();
    await run("gemeente", "0599", "Rotterdam");
    expect((await run("partner", "0599", "Huur", "Altijd")).code).toBe(0);
    expect((await run("partner", "0599", "Water", "Vanaf", "2026-01-01")).code).toBe(0);
    expect((await run("partner", "0599", "Zorg", "Tussen", "2026-01-01", "2026-12-31")).code).toBe(0);
    expect(await run("partner", "0599", "Zorg", "Omgekeerd", "2026-12-31", "2026-01-01")).toMatchObject({
      code: 1,
      output: { fouten: [{ veld: "/geldigTot" }] },
    });
    const base = await wire(readConfig(env));
    const query = base.db.read.q.selectFrom("overeenkomsten").select(["geldig_van", "geldig_tot"]).orderBy("id");
    const periods = await query.execute();
    await base.close();
    expect(periods.map((row) => [row.geldig_van, row.geldig_tot])).toEqual([
      ["2021-01-01", null],
      ["2026-01-01", null],
      ["2026-01-01", "2026-12-31"],
    ]);
  });

  it("rotates the keys", async () => {
    const { folder, run } = terminal();
    await run("migrate");
    const before = JSON.parse(readFileSync(`${folder}/keys.json`, "utf8")) as { token: { publicJwk: { kid: string } } };
    const { output } = await run("sleutels", "roteer");
    expect(output).toMatchObject({ gepubliceerd: 4 });
    expect(output.token).not.toBe(before.token.publicJwk.kid);
  });

  it("gets a token from a running server with the file that partner printed", async () => {
    const { folder, env, run } = terminal();
    await run("gemeente", "0599", "Rotterdam");
    const { output } = await run("partner", "0599", "Huur", "Woonbron");
    const server = await listen(env);
    writeFileSync(`${folder}/key.json`, JSON.stringify(output));
    env.PUBLIC_URL = server;
    // The command needs neither database nor keys of the server.
    env.DATABASE_URL = `sqlite:${folder}/elders.db`;
    const token = await run("token", `${folder}/key.json`, "signalen:aanleveren");
    expect(token).toMatchObject({ code: 0, output: { accessToken: expect.stringMatching(/^ey/) } });
    expect(existsSync(`${folder}/elders.db`)).toBe(false);
    expect(await run("token", `${folder}/key.json`, "beheer")).toMatchObject({
      code: 1,
      output: { fout: expect.stringContaining("400") },
    });
    writeFileSync(`${folder}/key.json`, "geheim");
    const broken = await run("token", `${folder}/key.json`);
    expect(broken.code).toBe(1);
    expect(JSON.stringify(broken.output)).not.toContain("geheim");
  });
});

describe("the keys of the database, on the command line", () => {
  it("are refused when they are others, until somebody accepts them", { timeout: 240_000 }, async () => {
    const { folder, env, run } = terminal();
    const base = await wire(readConfig(env));
    onTestFinished(() => base.close());
    await migrateToLatest(base.db);
    await claimKeys(base);
    expect((await run("migrate")).code).toBe(0);
    env.KEYS_FILE = `${folder}/other.json`;
    const refused = { code: 1, output: { fout: expect.stringContaining("is not the keys file of this database") } };
    expect(await run("gemeente", "0599", "Rotterdam")).toMatchObject(refused);
    expect(await run("sleutels", "aanvaard")).toMatchObject({ code: 0, output: { aanvaard: env.KEYS_FILE } });
    expect((await run("gemeente", "0599", "Rotterdam")).code).toBe(0);
  });

  it("and a copy of the database are for their owner alone", { timeout: 240_000 }, async () => {
    const { folder, type } = terminal();
    expect((await type("backup", `${folder}/copy.db`)).code).toBe(0);
    for (const file of ["copy.db", "test.db"]) expect(statSync(path.join(folder, file)).mode & 0o777).toBe(0o600);
  });
});

describe("what goes wrong on the command line", () => {
  it.each([
    [["vlieg"], 2, { fout: "Deze opdracht bestaat niet.", opdrachten: expect.arrayContaining(["migrate"]) }],
    [["toString"], 2, { opdrachten: expect.any(Array) }],
    [[], 2, { opdrachten: expect.any(Array) }],
    [["gemeente", "0599"], 2, { gebruik: expect.stringContaining("gemeente <code> <naam>") }],
    [
      ["gemeente", "0599", "Rotterdam", "24483298", "A. Jansen"],
      2,
      { gebruik: expect.stringContaining("gemeente <code> <naam>") },
    ],
    [["team", "0599", "Zuid", "straat:Putsebocht"], 2, { gebruik: expect.stringContaining("wijk:") }],
    [["beleid", "0599", "drempelCenten", "{", "2026-12-01", "r"], 2, { gebruik: expect.stringContaining("<json>") }],
    [["sleutels", "verbrand"], 2, { gebruik: "sleutels roteer | aanvaard" }],
    [["gemeente", "599", "Rotterdam"], 1, { code: "ongeldige-invoer", fouten: [{ veld: "/code" }] }],
    [["partner", "0599", "Huur", "Woonbron"], 1, { code: "niet-gevonden" }],
    [["gebieden", "/nergens/gebieden.csv"], 1, { fout: expect.stringContaining("ENOENT") }],
  ])("%j ends with %i", async (args, code, output) => {
    expect(await terminal().run(...args)).toMatchObject({ code, output });
  });

  it("tells the shell by the exit code, with one line of JSON", async () => {
    const { type } = terminal();
    const runs = await Promise.all([type("vlieg"), type("partner", "0599", "Huur", "Woonbron")]);
    expect(runs).toMatchObject([
      { code: 2, output: { fout: "Deze opdracht bestaat niet." }, lines: 1 },
      { code: 1, output: { code: "niet-gevonden" }, lines: 1 },
    ]);
  });

  it("refuses wrong settings with all of them named", async () => {
    const { env, run } = terminal();
    Object.assign(env, { PORT: "veel", DATABASE_URL: "mysql:x" });
    expect(await run("migrate")).toMatchObject({
      code: 1,
      output: { fout: expect.stringMatching(/PORT[\s\S]*DATABASE_URL/) },
    });
  });
});

/** The token endpoint on a free port, over the database of this terminal. */
async function listen(env: Record<string, string>): Promise<string> {
  return await new Promise((resolve) => {
    const server = serve({ fetch: (request) => app(request), port: 0, hostname: "127.0.0.1" }, async ({ port }) => {
      const url = `http://127.0.0.1:${port}`;
      const base = await wire(readConfig({ ...env, PUBLIC_URL: url }));
      const routes = oauthRoutes(base);
      app = async (request) => await routes.fetch(request);
      onTestFinished(async () => {
        server.close();
        await base.close();
      });
      resolve(url);
    });
    let app = async (_: Request): Promise<Response> => new Response(null, { status: 503 });
  });
}
