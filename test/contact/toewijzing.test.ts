import { describe, expect, it } from "vitest";
import { asTown, makeHousehold, makeMedewerker, makeTeam, makeTown } from "../support/household.ts";
import { engines, type TestBase, testBase, tuesday } from "../support/world.ts";
import { callRoute } from "./call-route.ts";

async function start(base: TestBase) {
  const town = await makeTown(base);
  const { zaak } = await makeHousehold(base, town);
  const ctx = asTown(base, town);
  const assign = (body: object) => callRoute(ctx, "wijsZaakToe", { params: { id: zaak.uuid }, body });
  return { town, zaak, ctx, assign };
}

describe.each(engines)("giving a zaak to a team or a person (%s)", (engine) => {
  it("a person who gets it takes it up, and the first time is kept", async () => {
    const base = await testBase(engine);
    const { town, assign } = await start(base);
    const sam = await makeMedewerker(base, town, "Sam");
    const kim = await makeMedewerker(base, town, "Kim");
    expect((await assign({ behandelaar: sam.uuid })).body).toMatchObject({
      status: "inBehandeling",
      team: { id: town.team.uuid },
      behandelaar: { id: sam.uuid },
      opgepaktOp: tuesday,
    });
    base.clock.advance("PT1H");
    expect((await assign({ behandelaar: kim.uuid })).body).toMatchObject({
      behandelaar: { id: kim.uuid },
      opgepaktOp: tuesday,
    });
  });

  it("another team alone does not take it up", async () => {
    const base = await testBase(engine);
    const { town, assign } = await start(base);
    const noord = await makeTeam(base, town.id, "Team Noord");
    const { body } = await assign({ team: noord.uuid, reden: "Verhuisd." });
    expect(body).toMatchObject({ status: "nieuw", team: { id: noord.uuid, naam: "Team Noord" }, opgepaktOp: null });
  });

  it("null takes it off the person and leaves the team", async () => {
    const base = await testBase(engine);
    const { town, assign } = await start(base);
    await assign({ behandelaar: (await makeMedewerker(base, town)).uuid });
    const { body } = await assign({ behandelaar: null });
    expect(body).toMatchObject({ behandelaar: null, team: { id: town.team.uuid }, status: "inBehandeling" });
  });

  it("needs a team or a person", async () => {
    const base = await testBase(engine);
    const { assign } = await start(base);
    await expect(assign({ reden: "zomaar" })).rejects.toThrow("Noem een team, een behandelaar of allebei.");
  });

  it("does not know a team or a person of another municipality", async () => {
    const base = await testBase(engine);
    const { assign } = await start(base);
    const other = await makeTown(base, "0363");
    const theirs = await makeMedewerker(base, other);
    const absent = await assign({ team: "01936f7e-5a3c-7c21-9d10-3f0f2c1b7a55" });
    expect(absent.status).toBe(404);
    expect(await assign({ team: other.team.uuid })).toEqual(absent);
    expect(await assign({ behandelaar: theirs.uuid })).toEqual(absent);
    const zaak = await base.db.read.q.selectFrom("zaken").select("behandelaar_id").executeTakeFirstOrThrow();
    expect(zaak.behandelaar_id).toBeNull();
  });

  it("is refused on a closed zaak", async () => {
    const base = await testBase(engine);
    const { town, zaak, ctx, assign } = await start(base);
    await callRoute(ctx, "sluitZaak", { params: { id: zaak.uuid }, body: { resultaat: "Inwoner is overleden" } });
    expect(await assign({ team: town.team.uuid })).toMatchObject({ status: 409, body: { code: "zaak-gesloten" } });
  });

  it("by hand is remembered with its reason; giving it to a person alone is not by hand", async () => {
    const base = await testBase(engine);
    const { town, zaak, ctx, assign } = await start(base);
    const stored = () => base.db.read.q.selectFrom("zaken").select("met_de_hand").executeTakeFirstOrThrow();
    await assign({ behandelaar: (await makeMedewerker(base, town)).uuid });
    expect(await stored()).toEqual({ met_de_hand: 0 });
    await assign({ team: (await makeTeam(base, town.id, "Team Noord")).uuid, reden: "Verhuisd." });
    expect(await stored()).toEqual({ met_de_hand: 1 });
    const { body } = await callRoute(ctx, "toonZaak", { params: { id: zaak.uuid } });
    expect(body.routering).toEqual([
      {
        code: "met-de-hand",
        tekst: "Een medewerker gaf de zaak op 3 november 2026 aan het team 'Team Noord'.",
        bron: "beleid-routering",
      },
    ]);
    await assign({ behandelaar: null });
    expect(await stored()).toEqual({ met_de_hand: 1 });
  });
});
