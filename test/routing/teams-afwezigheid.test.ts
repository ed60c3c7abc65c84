import { describe, expect, it } from "vitest";
import { makeTown } from "../support/town.ts";
import { engines } from "../support/world.ts";
import { auditOf, codesOf, makeAsk } from "./ask.ts";

describe.each(engines)("the absence of a team (%s)", (engine) => {
  it("begins and ends, and can be ended early or taken back", async () => {
    const town = await makeTown(engine);
    const ask = await makeAsk(town);
    const path = `/teams/${await town.team("Zuid")}`;
    const away = (van: string, tot: string) => ask("POST", `${path}/afwezigheid`, { van, tot, reden: "Verhuizing" });
    const later = await away("2026-12-01", "2026-12-05");
    expect([later.status, later.headers.get("location")]).toEqual([201, `/v1${path}`]);
    expect(later.body).toMatchObject({ afwezig: false, afwezigheid: [{ van: "2026-12-01", reden: "Verhuizing" }] });
    const now = await away("2026-11-01", "2026-11-10");
    expect(now.body.afwezig).toBe(true);
    expect(now.body.afwezigheid.map(({ van }: { van: string }) => van)).toEqual(["2026-11-01", "2026-12-01"]);
    const { teams } = (await (await town.gemeente()).get("/v1/teams")).body;
    expect(teams.map((team: Record<string, unknown>) => [team.naam, team.afwezig])).toEqual([
      ["Vangnet", false],
      ["Zuid", true],
      ["Noord", false],
    ]);

    const [running, coming] = now.body.afwezigheid;
    expect((await ask("DELETE", `${path}/afwezigheid/${running.id}`)).status).toBe(204);
    expect((await ask("DELETE", `${path}/afwezigheid/${coming.id}`)).status).toBe(204);
    expect((await ask("GET", path)).body).toMatchObject({ afwezig: false, afwezigheid: [] });
    expect((await ask("DELETE", `${path}/afwezigheid/${running.id}`)).status).toBe(404);
    // The days that were stay, because they explain where zaken went.
    const rows = await town.base.db.read.q.selectFrom("team_afwezigheid").select(["van", "tot"]).execute();
    expect(rows).toEqual([{ van: "2026-11-01", tot: "2026-11-02" }]);
    expect(
      (await auditOf(town)).filter((regel) => regel.includes("afwezigheid")).map((regel) => regel.slice(0, 18)),
    ).toEqual(['team afwezig {"afw', 'team afwezig {"afw', "team weer aanwezig", "team weer aanwezig"]);
  });

  it("that began today leaves nothing when it is ended today", async () => {
    const town = await makeTown(engine);
    const ask = await makeAsk(town);
    const path = `/teams/${await town.team("Zuid")}/afwezigheid`;
    const { body } = await ask("POST", path, { van: "2026-11-03", tot: "2026-11-03", reden: "x" });
    expect(body.afwezig).toBe(true);
    await ask("DELETE", `${path}/${body.afwezigheid[0].id}`);
    expect(await town.base.db.read.q.selectFrom("team_afwezigheid").selectAll().execute()).toEqual([]);
  });

  it("is over on the day after its last, at midnight in Amsterdam", async () => {
    const town = await makeTown(engine);
    const ask = await makeAsk(town);
    const path = `/teams/${await town.team("Zuid")}`;
    await ask("POST", `${path}/afwezigheid`, { van: "2026-11-03", tot: "2026-11-03", reden: "x" });
    for (const [now, afwezig] of [
      ["2026-11-03T22:59:00Z", true],
      ["2026-11-03T23:00:00Z", false],
    ] as const) {
      town.base.clock.set(now);
      const again = await makeAsk(town);
      expect([now, (await again("GET", path)).body.afwezig]).toEqual([now, afwezig]);
    }
  });

  it.each<[string, object, number, [string, string][]]>([
    ["days that are over", { van: "2026-11-01", tot: "2026-11-02", reden: "x" }, 400, [["/tot", "voorbij"]]],
    [
      "an end before the start",
      { van: "2026-11-05", tot: "2026-11-04", reden: "x" },
      400,
      [["/tot", "ongeldige-waarde"]],
    ],
    [
      "a day that does not exist",
      { van: "2026-11-31", tot: "2026-12-01", reden: "x" },
      400,
      [["/van", "ongeldige-datum"]],
    ],
    ["no reason", { van: "2026-11-05", tot: "2026-11-05" }, 400, [["/reden", "verplicht"]]],
  ])("is refused with %s", async (_name, body, status, fouten) => {
    const town = await makeTown(engine);
    const ask = await makeAsk(town);
    const answer = await ask("POST", `/teams/${await town.team("Zuid")}/afwezigheid`, body);
    expect([answer.status, codesOf(answer)]).toEqual([status, fouten]);
  });
});
