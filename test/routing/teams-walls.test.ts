import { describe, expect, it } from "vitest";
import { team as command } from "../../src/cli/commands/team.ts";
import { runCommand } from "../../src/cli/run-command.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { makeTown } from "../support/town.ts";
import { makeAsk } from "./ask.ts";

describe("who may set up teams", () => {
  const team = { naam: "Nieuw", gebieden: [] };
  const afwezigheid = { van: "2026-11-03", tot: "2026-11-04", reden: "x" };
  const requests: [string, string, unknown][] = [
    ["POST", "/teams", team],
    ["GET", "/teams/{id}", undefined],
    ["PUT", "/teams/{id}", team],
    ["POST", "/teams/{id}/afwezigheid", afwezigheid],
    ["DELETE", `/teams/{id}/afwezigheid/${newUuid()}`, undefined],
    ["POST", "/routering/herverdeling", { reden: "x" }],
  ];

  it.each(requests)(
    "%s %s: nobody without the right, and nothing of another municipality",
    async (method, path, body) => {
      const town = await makeTown("sqlite");
      const there = await makeTown("sqlite", { code: "0363", base: town.base });
      const zuid = await town.team("Zuid");
      const worker = await makeAsk(town, ["zaken:lezen", "zaken:werken", "monitor:lezen"]);
      expect((await worker(method, path.replace("{id}", zuid), body)).status).toBe(403);
      if (!path.includes("{id}")) return;
      const other = await makeAsk(there, ["beheer"], "0363");
      const [foreign, absent, none] = await Promise.all(
        [zuid, newUuid(), "x"].map(async (id) => {
          const { status, body: problem } = await other(method, path.replace("{id}", id), body);
          return { status, problem: JSON.stringify(problem).replaceAll(`/${id}`, "/-") };
        }),
      );
      expect(foreign?.status).toBe(404);
      expect([foreign, none]).toEqual([absent, absent]);
    },
  );

  it("another team's absence is not found below this one", async () => {
    const town = await makeTown("sqlite");
    const ask = await makeAsk(town);
    const { body } = await ask("POST", `/teams/${await town.team("Zuid")}/afwezigheid`, afwezigheid);
    const [{ id }] = body.afwezigheid;
    expect((await ask("DELETE", `/teams/${await town.team("Noord")}/afwezigheid/${id}`)).status).toBe(404);
    expect((await ask("DELETE", `/teams/${await town.team("Zuid")}/afwezigheid/x`)).status).toBe(404);
    expect((await ask("DELETE", `/teams/${await town.team("Zuid")}/afwezigheid/${id}`)).status).toBe(204);
  });
});

describe("a team from the command line", () => {
  it("takes a role and a capacity between its areas, and is a wijkteam without a bound otherwise", async () => {
    const town = await makeTown("sqlite");
    const { databaseUrl, keysFile } = town.base.config;
    const env = { DATABASE_URL: databaseUrl, KEYS_FILE: keysFile, LOG_LEVEL: "silent" };
    const run = (...args: string[]) => runCommand({ team: command }, ["team", "0599", ...args], env);
    expect(await run("Crisis", "rol:crisisteam", "capaciteit:12")).toMatchObject({ code: 0 });
    expect(await run("Centrum", "wijk:059910", "capaciteit:3", "postcode:3011-3012")).toMatchObject({ code: 0 });
    expect(await run("West", "wijk:059911")).toMatchObject({ code: 0 });
    const rows = await town.base.db.read.q
      .selectFrom("teams")
      .select(["naam", "rol", "capaciteit"])
      .orderBy("id")
      .execute();
    expect(rows.slice(3)).toEqual([
      { naam: "Crisis", rol: "crisisteam", capaciteit: 12 },
      { naam: "Centrum", rol: "wijkteam", capaciteit: 3 },
      { naam: "West", rol: "wijkteam", capaciteit: null },
    ]);
    for (const [option, veld] of [
      ["rol:baas", "/rol"],
      ["capaciteit:veel", "/capaciteit"],
      ["capaciteit:", "/capaciteit"],
    ] as const) {
      expect(await run("Oost", option)).toMatchObject({ code: 1, output: { fouten: [{ veld }] } });
    }
    expect(await run("Oost", "straat:Dam")).toMatchObject({ code: 2, output: { gebruik: command.usage } });
  });
});
