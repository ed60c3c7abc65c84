import { describe, expect, it } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import { listBeleid } from "../../src/routing/list-beleid.ts";
import { setBeleid } from "../../src/routing/set-beleid.ts";
import { refusal } from "../access/world.ts";
import { makeTown, signaal, type Town } from "../support/town.ts";
import { engines, testBase } from "../support/world.ts";

const input = {
  sleutel: "prioriteitGewichten",
  waarde: { huur: 400 },
  geldtVan: "2026-11-03",
  reden: "Besluit van het college",
};
type Instelling = { sleutel: string; instelbaar: boolean; eigen: unknown; waarde: unknown; later: unknown[] };
const pick = (body: { instellingen: Instelling[] }, sleutel: string): Instelling | undefined =>
  body.instellingen.find((instelling) => instelling.sleutel === sleutel);

/** A municipality with one zaak of rent on its list. */
async function start(engine: (typeof engines)[number]) {
  const town = await makeTown(engine);
  await (await town.partner("Huur")).post("/v1/signalen", signaal("B-1"));
  const gemeente = await town.gemeente(["beheer", "zaken:lezen"]);
  const rent = async () => {
    const [zaak] = (await gemeente.get("/v1/zaken")).body.zaken;
    return zaak.redenen.find(({ code }: { code: string }) => code === "huur");
  };
  return { town, gemeente, rent };
}

describe.each(engines)("policy over HTTP (%s)", (engine) => {
  it("is set with a day and a reason, and read back", async () => {
    const { gemeente } = await start(engine);
    const made = await gemeente.post("/v1/beleid", { ...input, geldtVan: "2027-01-01" });
    expect([made.status, made.body]).toEqual([
      201,
      { ...input, geldtVan: "2027-01-01", vastgelegdOp: "2026-11-03T09:00:00.000Z" },
    ]);
    const now = await gemeente.get("/v1/beleid");
    expect(now.body.op).toBe("2026-11-03");
    const { waarde, reden } = input;
    expect(pick(now.body, input.sleutel)).toMatchObject({
      eigen: null,
      later: [{ waarde, geldtVan: "2027-01-01", reden }],
    });
    const then = await gemeente.get("/v1/beleid?op=2027-01-01");
    expect(then.body.op).toBe("2027-01-01");
    expect(pick(then.body, input.sleutel)).toMatchObject({
      eigen: { waarde, geldtVan: "2027-01-01", reden },
      waarde: { huur: 400, energie: 50 },
      later: [],
    });
    expect(pick(then.body, "aanbodDagen")).toMatchObject({ instelbaar: false, waarde: 28 });
  });

  it("puts the list in its new order soon, when it holds today", async () => {
    const { town, gemeente, rent } = await start(engine);
    expect(await rent()).toMatchObject({ gewicht: 120, bron: "beleid-prioriteit" });
    await gemeente.post("/v1/beleid", input);
    await town.jobs();
    expect(await rent()).toMatchObject({ gewicht: 400, bron: "beleid-gemeente" });
  });

  it("changes nothing before its day, and the list on that day, at midnight here", async () => {
    const { town, gemeente, rent } = await start(engine);
    await gemeente.post("/v1/beleid", { ...input, geldtVan: "2026-12-01" });
    await town.jobs();
    expect(await rent()).toMatchObject({ gewicht: 120 });
    town.base.clock.set("2026-11-30T22:59:00Z");
    await town.jobs();
    expect(await rent()).toMatchObject({ gewicht: 120 });
    town.base.clock.set("2026-11-30T23:00:00Z");
    await town.jobs();
    expect(await rent()).toMatchObject({ gewicht: 400 });
  });

  it("asks for new places only when it changes one and holds, and only of the municipality's own open zaken", async () => {
    const { town, gemeente } = await start(engine);
    const other = await makeTown(engine, { code: "0363", base: town.base });
    await (await other.partner("Huur")).post("/v1/signalen", signaal("B-2", { gemeentecode: "0363" }));
    const days = async () =>
      (await town.base.db.read.q.selectFrom("zaken").select("geprioriteerd_op").orderBy("id").execute()).map(
        ({ geprioriteerd_op: op }) => op,
      );
    const set = async (sleutel: string, waarde: unknown, geldtVan: string) => {
      expect((await gemeente.post("/v1/beleid", { sleutel, waarde, geldtVan, reden: "r" })).status).toBe(201);
      return await days();
    };
    const today = "2026-11-03";
    expect(await set("bandHoog", 300, "2026-11-04")).toEqual([today, today]);
    expect(await set("herhalingsvensterMaanden", 3, today)).toEqual([today, today]);
    expect(await set("opvolgPogingen", 3, today)).toEqual(["", today]);
    await town.jobs();
    expect(await set("drempelCenten", 100, "2026-01-01")).toEqual(["", today]);
    await town.jobs();
    expect(await days()).toEqual([today, today]);
  });

  it("keeps one value a day, for each municipality its own", async () => {
    const { town, gemeente } = await start(engine);
    expect((await gemeente.post("/v1/beleid", input)).status).toBe(201);
    const again = await gemeente.post("/v1/beleid", { ...input, waarde: { huur: 1 } });
    expect(again).toMatchObject({ status: 409, body: { type: "urn:seinhuis:probleem:beleid-bestaat" } });
    const other = await (await makeTown(engine, { code: "0363", base: town.base })).gemeente(["beheer"]);
    expect((await other.post("/v1/beleid", input)).status).toBe(201);
    expect(pick((await other.get("/v1/beleid")).body, "bandHoog")?.eigen).toBeNull();
  });

  it("looks ahead over HTTP without keeping anything", async () => {
    const { gemeente, rent } = await start(engine);
    const { sleutel, waarde } = input;
    const answer = await gemeente.post("/v1/beleid/vooruitblik", { sleutel, waarde, limiet: 1 });
    expect(answer).toMatchObject({ status: 200, body: { sleutel, op: "2026-11-03", bekeken: 1 } });
    expect(await rent()).toMatchObject({ gewicht: 120 });
    expect(pick((await gemeente.get("/v1/beleid")).body, sleutel)?.eigen).toBeNull();
  });
});

describe("what is refused", () => {
  const open = (town: Town) => town.gemeente(["beheer"]);

  it.each([
    ["a number of law", { sleutel: "aanbodDagen", waarde: 56 }, "/sleutel", "niet-instelbaar"],
    ["a parameter that does not exist", { sleutel: "kleur" }, "/sleutel", "onbekende-instelling"],
    ["a weight that is too heavy", { waarde: { huur: 10_001 } }, "/waarde", "ongeldige-waarde"],
    ["a reason that does not exist", { waarde: { kleur: 1 } }, "/waarde", "ongeldige-waarde"],
    ["no value", { waarde: undefined }, "/waarde", "verplicht"],
    ["a day that does not exist", { geldtVan: "2027-02-29" }, "/geldtVan", "ongeldige-datum"],
    ["no reason", { reden: "  " }, "/reden", "verplicht"],
    ["another municipality's code", { gemeentecode: "0599" }, "/gemeentecode", "onbekend-veld"],
    [
      "a routing rule with a team of nobody",
      {
        sleutel: "routeringRegels",
        waarde: [{ naam: "Jong", als: { leeftijdTot: 27 }, team: "01936f7e-5a3c-7c21-9d10-3f0f2c1b7a55" }],
      },
      "/waarde/0/team",
      "onbekend-team",
    ],
  ])("%s", async (_name, change, veld, code) => {
    const gemeente = await open(await makeTown("sqlite"));
    const answer = await gemeente.post("/v1/beleid", { ...input, ...change });
    expect(answer.status).toBe(400);
    expect(answer.body.fouten).toContainEqual(expect.objectContaining({ veld, code }));
    expect(pick((await gemeente.get("/v1/beleid")).body, input.sleutel)?.eigen).toBeNull();
  });

  it("a look ahead at what changes no place, and a list of a day that does not exist", async () => {
    const gemeente = await open(await makeTown("sqlite"));
    const ahead = await gemeente.post("/v1/beleid/vooruitblik", { sleutel: "opvolgPogingen", waarde: 1 });
    expect(ahead).toMatchObject({ status: 400, body: { fouten: [{ veld: "/sleutel", code: "geen-prioriteit" }] } });
    expect(await gemeente.get("/v1/beleid?op=2027-02-29")).toMatchObject({
      status: 400,
      body: { fouten: [{ veld: "vraag/op", code: "ongeldige-datum" }] },
    });
  });

  it("everybody without the right to manage", async () => {
    const town = await makeTown("sqlite");
    const callers = [await town.gemeente(), await town.partner("Huur")];
    for (const caller of callers) {
      expect((await caller.get("/v1/beleid")).status).toBe(403);
      expect((await caller.post("/v1/beleid", input)).status).toBe(403);
      expect((await caller.post("/v1/beleid/vooruitblik", { sleutel: "bandHoog", waarde: 1 })).status).toBe(403);
    }
  });

  it("the program itself, unless it names the municipality", async () => {
    const ctx = systeem(await testBase("sqlite"), "test");
    expect(await refusal(setBeleid(ctx, input))).toMatchObject({ status: 403 });
    expect(await refusal(setBeleid(ctx, { ...input, gemeentecode: "0599" }))).toMatchObject({ status: 404 });
    expect(await refusal(listBeleid(ctx, {}))).toMatchObject({ status: 403 });
    expect(await refusal(listBeleid(ctx, { gemeentecode: "599" }))).toMatchObject({ status: 400 });
  });
});
