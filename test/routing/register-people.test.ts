import { describe, expect, it } from "vitest";
import type { Actor } from "../../src/context.ts";
import { registerGemeente } from "../../src/routing/register-gemeente.ts";
import { registerMedewerker } from "../../src/routing/register-medewerker.ts";
import { registerTeam } from "../../src/routing/register-team.ts";
import { setBeleid } from "../../src/routing/set-beleid.ts";
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

describe.each(engines)("a medewerker, on %s", (engine) => {
  it("is registered with team, and its address is nowhere but in the sealed part", async () => {
    const base = await testBase(engine);
    await twoGemeenten(base);
    await registerTeam(cli(base), { gemeentecode: rotterdam, naam: "Zuid", gebieden: [] });
    const input = { gemeentecode: rotterdam, email: " A.Jansen@Example.nl ", rol: "wijkteam", team: "Zuid" } as const;
    const { id } = await registerMedewerker(cli(base), input);
    const row = await base.db.read.q.selectFrom("medewerkers").selectAll().executeTakeFirstOrThrow();
    const { persoonsgegevens, ...rest } = row;
    expect(rest).toMatchObject({
      uuid: id,
      rol: "wijkteam",
      email_sleutel: base.keys.lookupHash("a.jansen@example.nl"),
    });
    expect(rest.team_id).not.toBeNull();
    expect(persoonsgegevens).toContain("a.jansen@example.nl");
    const audit = await base.db.read.q.selectFrom("audit").selectAll().execute();
    expect(JSON.stringify([rest, audit])).not.toContain("jansen");
    const again = registerMedewerker(cli(base), { ...input, email: "a.jansen@example.nl" });
    expect(await refusal(again)).toMatchObject({ status: 409, code: "medewerker-bestaat" });
  });

  it("is refused with an unknown team, an unknown role or no address", async () => {
    const base = await testBase(engine);
    await twoGemeenten(base);
    const input = { gemeentecode: rotterdam, email: "a@example.nl", rol: "wijkteam" } as const;
    const fouten = async (change: object) =>
      (await refusal(registerMedewerker(cli(base), { ...input, ...change }))).fouten.map(({ veld, code }) => [
        veld,
        code,
      ]);
    expect(await fouten({ team: "Mars" })).toEqual([["/team", "onbekend-team"]]);
    expect(await fouten({ rol: "baas" })).toEqual([["/rol", "ongeldige-keuze"]]);
    expect(await fouten({ email: "geen" })).toEqual([["/email", "ongeldige-waarde"]]);
  });
});

describe.each(engines)("beleid, on %s", (engine) => {
  const input = {
    gemeentecode: rotterdam,
    sleutel: "drempelCenten",
    waarde: 7500,
    geldtVan: "2026-12-01",
    reden: "Collegebesluit",
  };

  it("is kept with its day and reason, and never overwritten", async () => {
    const base = await testBase(engine);
    await twoGemeenten(base);
    await setBeleid(cli(base), input);
    expect(await refusal(setBeleid(cli(base), { ...input, waarde: 1 }))).toMatchObject({ status: 409 });
    await setBeleid(cli(base), { ...input, waarde: 8000, geldtVan: "2027-01-01" });
    const columns = ["sleutel", "waarde", "geldt_van", "reden", "vastgelegd_op"] as const;
    const vast = { sleutel: "drempelCenten", reden: "Collegebesluit", vastgelegd_op: "2026-11-03T09:00:00.000Z" };
    expect(await base.db.read.q.selectFrom("beleid").select(columns).orderBy("geldt_van").execute()).toEqual([
      { ...vast, waarde: "7500", geldt_van: "2026-12-01" },
      { ...vast, waarde: "8000", geldt_van: "2027-01-01" },
    ]);
  });

  it.each([
    ["a number of law", { sleutel: "aanbodDagen", waarde: 56 }],
    ["a parameter that does not exist", { sleutel: "toString", waarde: 1 }],
    ["a value of the wrong kind", { waarde: "veel" }],
    ["a day that does not exist", { geldtVan: "2026-02-30" }],
    ["no reason", { reden: " " }],
  ])("cannot set %s", async (_, change) => {
    const base = await testBase(engine);
    await twoGemeenten(base);
    expect(await refusal(setBeleid(cli(base), { ...input, ...change }))).toMatchObject({ status: 400 });
  });
});

describe("who may register", () => {
  const verbs: [string, (base: TestBase, actor: Actor) => Promise<unknown>][] = [
    ["a team", (base, actor) => registerTeam(as(base, actor), { gemeentecode: rotterdam, naam: "T", gebieden: [] })],
    [
      "a medewerker",
      (base, actor) =>
        registerMedewerker(as(base, actor), { gemeentecode: rotterdam, email: "a@example.nl", rol: "beleid" }),
    ],
    [
      "beleid",
      (base, actor) =>
        setBeleid(as(base, actor), {
          gemeentecode: rotterdam,
          sleutel: "drempelCenten",
          waarde: 1,
          geldtVan: "2026-12-01",
          reden: "r",
        }),
    ],
  ];
  it.each(verbs)(
    "%s: not a partner, not a municipality without beheer, not for another municipality",
    async (_, run) => {
      const base = await testBase("sqlite");
      const { schiedam } = await twoGemeenten(base);
      expect(await refusal(run(base, partner))).toMatchObject({ status: 403 });
      expect(await refusal(run(base, { ...schiedam, scopes: new Set(["zaken:werken"]) }))).toMatchObject({
        status: 403,
      });
      expect(await refusal(run(base, schiedam))).toMatchObject({ status: 404 });
      await expect(run(base, cli(base).actor)).resolves.not.toThrow();
    },
  );
});
