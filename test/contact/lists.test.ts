import { describe, expect, it } from "vitest";
import { sweepTermijnen } from "../../src/contact/sweep-termijnen.ts";
import { newUuid } from "../../src/platform/ids.ts";
import {
  asTown,
  insert,
  makeHousehold,
  makeMedewerker,
  makeTeam,
  makeTermijn,
  makeTown,
  makeZaak,
} from "../support/household.ts";
import { engines, testBase, tuesday } from "../support/world.ts";
import { callRoute } from "./call-route.ts";

describe.each(engines)("the terms of a municipality (%s)", (engine) => {
  it("lists what is at risk unless asked otherwise, the first to end first, page by page", async () => {
    const base = await testBase(engine);
    const town = await makeTown(base);
    await makeHousehold(base, await makeTown(base, "0363"));
    const { zaak, signaal } = await makeHousehold(base, town);
    for (const day of ["02", "04", "01"]) {
      await makeTermijn(base, town, zaak, signaal, "wgs-aanbod", `2026-11-${day}T09:00:00.000Z`);
    }
    base.clock.set("2026-11-26T09:00:00.000Z");
    await sweepTermijnen(base);
    const ctx = asTown(base, town);
    const seen: string[] = [];
    let query: Record<string, string> = { limiet: "3" };
    for (;;) {
      const { body } = await callRoute(ctx, "lijstTermijnen", { query });
      seen.push(...body.termijnen.map(({ vervaltOp }: { vervaltOp: string }) => vervaltOp));
      if (body.volgende === null) break;
      query = { limiet: "3", na: body.volgende };
    }
    // 1 November 2026 is a Sunday, and day 28 of it is one too: the term runs on to Monday 30 November.
    expect(seen).toEqual(["2026-11-30", "2026-11-30", "2026-12-01", "2026-12-02"]);
    const open = await callRoute(ctx, "lijstTermijnen", { query: { status: "open" } });
    expect(open.body.termijnen).toEqual([]);
  });

  it("names the zaak, the days left and the sources", async () => {
    const base = await testBase(engine);
    const town = await makeTown(base);
    const { zaak } = await makeHousehold(base, town);
    const { body } = await callRoute(asTown(base, town), "lijstTermijnen", { query: { status: "open" } });
    expect(body.termijnen).toMatchObject([
      { zaak: zaak.uuid, soort: "wgs-aanbod", begintOp: "2026-11-03", vervaltOp: "2026-12-01", dagenOver: 28 },
    ]);
    expect(body.termijnen[0].bronnen.map(({ sleutel }: { sleutel: string }) => sleutel)).toContain("lezing-ontvangst");
  });

  it("tells what the law says from how we read it, and how sure each is", async () => {
    const base = await testBase(engine);
    const town = await makeTown(base);
    await makeHousehold(base, town);
    const { body } = await callRoute(asTown(base, town), "lijstTermijnen", { query: { status: "open" } });
    const bronnen = body.termijnen[0].bronnen as Record<string, string>[];
    // Article 3 was read in the official text; that the term runs from receipt is not in it.
    expect(bronnen.map(({ sleutel, soort, zekerheid }) => [sleutel, soort, zekerheid])).toEqual([
      ["wgs-aanbod-28", "wet", "S"],
      ["wgs-3", "wet", "A"],
      ["lezing-ontvangst", "lezing", "U"],
    ]);
  });

  it.each(["x", "WyIyMDI2LTEyLTAxIl0", "WyJcdTAwMDAiLDFd"])("refuses %s as a cursor", async (na) => {
    const base = await testBase(engine);
    const town = await makeTown(base);
    expect((await callRoute(asTown(base, town), "lijstTermijnen", { query: { na } })).status).toBe(400);
  });
});

describe.each(engines)("teams and staff (%s)", (engine) => {
  it("lists the municipality's own, page by page", async () => {
    const base = await testBase(engine);
    const town = await makeTown(base);
    await makeTeam(base, (await makeTown(base, "0363")).id, "Team Oost");
    const noord = await makeTeam(base, town.id, "Team Noord");
    const sam = await makeMedewerker(base, town, "Sam");
    const kim = await makeMedewerker(base, town, "Kim");
    const ctx = asTown(base, town);

    const nothing = { rol: "wijkteam", vangnet: false, capaciteit: null, openZaken: 0, afwezig: false };
    const first = await callRoute(ctx, "lijstTeams", { query: { limiet: "1" } });
    expect(first.body.teams).toEqual([{ id: town.team.uuid, naam: "Team Zuid", ...nothing }]);
    const second = await callRoute(ctx, "lijstTeams", { query: { limiet: "1", na: first.body.volgende } });
    expect(second.body).toEqual({ teams: [{ id: noord.uuid, naam: "Team Noord", ...nothing }], volgende: null });

    const staff = await callRoute(ctx, "lijstMedewerkers");
    expect(staff.body).toEqual({
      medewerkers: [
        { id: sam.uuid, naam: "Sam", rol: "wijkteam", team: { id: town.team.uuid } },
        { id: kim.uuid, naam: "Kim", rol: "wijkteam", team: { id: town.team.uuid } },
      ],
      volgende: null,
    });
    expect(JSON.stringify(staff.body)).not.toContain("@");
  });

  it("tells of each team what it is for, how much it has and can take, and whether it is there", async () => {
    const base = await testBase(engine);
    const town = await makeTown(base);
    const crisis = await insert(base, "teams", {
      uuid: newUuid(),
      gemeente_id: town.id,
      naam: "Crisis",
      rol: "crisisteam",
      capaciteit: 3,
    });
    for (const [van, tot] of [
      ["2026-11-01", "2026-11-03"],
      ["2026-11-03", "2026-11-09"],
    ] as const) {
      const afwezig = { uuid: newUuid(), gemeente_id: town.id, team_id: crisis.id, van, tot, reden: "Cursus" };
      await insert(base, "team_afwezigheid", afwezig);
    }
    await makeZaak(base, town);
    await makeZaak(base, town);
    await makeZaak(base, town, { status: "gesloten", afgesloten_op: tuesday });
    await makeZaak(base, town, { team_id: crisis.id });
    const { body } = await callRoute(asTown(base, town), "lijstTeams");
    expect(body.teams).toMatchObject([
      { naam: "Team Zuid", rol: "wijkteam", capaciteit: null, openZaken: 2, afwezig: false },
      { naam: "Crisis", rol: "crisisteam", capaciteit: 3, openZaken: 1, afwezig: true },
    ]);
    for (const [now, afwezig] of [
      ["2026-10-31T22:59:00.000Z", false],
      ["2026-10-31T23:00:00.000Z", true],
      ["2026-11-09T22:59:00.000Z", true],
      ["2026-11-09T23:00:00.000Z", false],
    ] as const) {
      base.clock.set(now);
      const { body: then } = await callRoute(asTown(base, town), "lijstTeams");
      expect([now, then.teams[1].afwezig]).toEqual([now, afwezig]);
    }
  });
});
