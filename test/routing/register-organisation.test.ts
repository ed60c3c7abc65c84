import { describe, expect, it } from "vitest";
import type { Actor } from "../../src/context.ts";
import { gemeenteContact } from "../../src/personal-columns.ts";
import { registerGemeente } from "../../src/routing/register-gemeente.ts";
import { registerTeam } from "../../src/routing/register-team.ts";
import { as, cli, refusal, rotterdam } from "../access/world.ts";
import { engines, type TestBase, testBase } from "../support/world.ts";

const partner: Actor = { soort: "partner", naam: "p", partnerId: 1, scopes: new Set(["beheer"]) };

/** Rotterdam and Schiedam, and Schiedam's own manager. */
async function twoGemeenten(base: TestBase): Promise<{ schiedam: Actor }> {
  await registerGemeente(cli(base), { code: rotterdam, naam: "Rotterdam" });
  await registerGemeente(cli(base), { code: "0606", naam: "Schiedam" });
  const { id } = await base.db.read.q
    .selectFrom("gemeenten")
    .select("id")
    .where("code", "=", "0606")
    .executeTakeFirstOrThrow();
  return { schiedam: { soort: "gemeente", naam: "s", gemeenteId: id, scopes: new Set(["beheer"]) } };
}

const gebiedenOf = async (base: TestBase) =>
  await base.db.read.q
    .selectFrom("team_gebieden as g")
    .innerJoin("teams as t", "t.id", "g.team_id")
    .select(["t.naam", "g.soort", "g.van", "g.tot"])
    .orderBy("g.id")
    .execute();

describe.each(engines)("a gemeente, on %s", (engine) => {
  it("is made with a fallback team, and gets a new name when registered again", async () => {
    const base = await testBase(engine);
    const contactpersonen = [
      { naam: "A. Jansen", telefoonnummer: "010-5550100", email: "a.jansen@example.nl", functietitel: "Regisseur" },
    ];
    await registerGemeente(cli(base), { code: rotterdam, naam: "Roterdam", kvkNummer: "24483298", contactpersonen });
    await registerGemeente(cli(base), { code: rotterdam, naam: "Rotterdam" });
    const { q } = base.db.read;
    const gemeente = await q.selectFrom("gemeenten").selectAll().executeTakeFirstOrThrow();
    expect(gemeente).toMatchObject({ code: "0599", naam: "Rotterdam", kvk_nummer: "24483298" });
    expect(gemeenteContact.open(gemeente.contactpersonen)).toEqual(contactpersonen);
    expect(await q.selectFrom("teams").select(["naam", "vangnet"]).execute()).toEqual([
      { naam: "Vangnet", vangnet: 1 },
    ]);
    expect(await q.selectFrom("audit").select(["actor_soort", "actor", "handeling", "onderwerp"]).execute()).toEqual([
      { actor_soort: "systeem", actor: "test", handeling: "gemeente geregistreerd", onderwerp: "0599" },
      { actor_soort: "systeem", actor: "test", handeling: "gemeente geregistreerd", onderwerp: "0599" },
    ]);
  });

  it("changes itself, but makes no other and finds no other", async () => {
    const base = await testBase(engine);
    const { schiedam } = await twoGemeenten(base);
    await registerGemeente(as(base, schiedam), { code: "0606", naam: "Gemeente Schiedam" });
    expect(await refusal(registerGemeente(as(base, schiedam), { code: rotterdam, naam: "x" }))).toMatchObject({
      status: 404,
    });
    expect(await refusal(registerGemeente(as(base, schiedam), { code: "0344", naam: "x" }))).toMatchObject({
      status: 404,
    });
    expect(await refusal(registerGemeente(as(base, partner), { code: "0606", naam: "x" }))).toMatchObject({
      status: 403,
    });
  });

  it("is refused with every fault at once", async () => {
    const base = await testBase(engine);
    const wrong = {
      code: "599",
      naam: "",
      kvkNummer: "1",
      contactpersonen: [{ naam: "A", email: 1, telefoonnummer: "0105550100" }],
    };
    const problem = await refusal(registerGemeente(cli(base), wrong as never));
    expect(problem.status).toBe(400);
    expect(problem.fouten.map(({ veld }) => veld)).toEqual([
      "/code",
      "/naam",
      "/kvkNummer",
      "/contactpersonen/0/email",
      "/contactpersonen/0/functietitel",
    ]);
    expect(problem.fouten.map(({ code }) => code).slice(3)).toEqual(["verkeerde-soort", "verplicht"]);
  });
});

describe.each(engines)("a team, on %s", (engine) => {
  it("works buurten, wijken and postcodes, with leading zeros put back", async () => {
    const base = await testBase(engine);
    await twoGemeenten(base);
    const { id } = await registerTeam(cli(base), {
      gemeentecode: rotterdam,
      naam: "Zuid",
      gebieden: [
        { soort: "buurt", van: "5991012" },
        { soort: "wijk", van: "059910" },
        { soort: "postcode", van: "3011", tot: "3016" },
        { soort: "postcode", van: "3073" },
      ],
    });
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(await gebiedenOf(base)).toEqual([
      { naam: "Zuid", soort: "buurt", van: "05991012", tot: "05991012" },
      { naam: "Zuid", soort: "wijk", van: "059910", tot: "059910" },
      { naam: "Zuid", soort: "postcode", van: "3011", tot: "3016" },
      { naam: "Zuid", soort: "postcode", van: "3073", tot: "3073" },
    ]);
  });

  it.each([
    ["the same wijk", { soort: "wijk", van: "059910" } as const],
    ["a postcode within the range", { soort: "postcode", van: "3014" } as const],
    ["a range around it", { soort: "postcode", van: "3000", tot: "3099" } as const],
  ])("does not share %s with another team", async (_, gebied) => {
    const base = await testBase(engine);
    await twoGemeenten(base);
    const zuid = [{ soort: "wijk", van: "059910" } as const, { soort: "postcode", van: "3011", tot: "3016" } as const];
    await registerTeam(cli(base), { gemeentecode: rotterdam, naam: "Zuid", gebieden: zuid });
    const work = registerTeam(cli(base), { gemeentecode: rotterdam, naam: "Noord", gebieden: [gebied] });
    expect(await refusal(work)).toMatchObject({ status: 409, code: "gebied-bezet", fouten: [{ veld: "/gebieden/0" }] });
    await registerTeam(cli(base), { gemeentecode: "0606", naam: "Noord", gebieden: [gebied] });
    expect((await gebiedenOf(base)).map(({ naam }) => naam)).toEqual(["Zuid", "Zuid", "Noord"]);
  });

  it("has a name of its own, also when two are registered at once", async () => {
    const base = await testBase(engine);
    await twoGemeenten(base);
    const input = { gemeentecode: rotterdam, naam: "Zuid", gebieden: [] };
    const outcomes = await Promise.allSettled([registerTeam(cli(base), input), registerTeam(cli(base), input)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await refusal(registerTeam(cli(base), input))).toMatchObject({ status: 409, code: "team-bestaat" });
  });

  it.each([
    [{ soort: "postcode", van: "3016", tot: "3011" } as const],
    [{ soort: "postcode", van: "3011AB" } as const],
    [{ soort: "wijk", van: "Delfshaven" } as const],
    [{ soort: "buurt", van: "05991" } as const],
  ])("is refused with area %j", async (gebied) => {
    const base = await testBase(engine);
    await twoGemeenten(base);
    const input = { gemeentecode: rotterdam, naam: "Zuid", gebieden: [gebied] };
    const problem = await refusal(registerTeam(cli(base), input));
    expect(problem.fouten[0]?.veld).toMatch(/^\/gebieden\/0/);
  });
});
