import { describe, expect, it } from "vitest";
import { stapRoutes } from "../../src/contact/stap-routes.ts";
import { werkstapNamen, werkstappen } from "../../src/law/lists.ts";
import { asTown, makeHousehold, makeTown } from "../support/household.ts";
import { engines, type TestBase, testBase } from "../support/world.ts";
import { makeBeleid } from "./agreed.ts";
import { callRoute } from "./call-route.ts";

async function start(base: TestBase, ...sets: string[]) {
  const town = await makeTown(base);
  if (sets.length > 0) await makeBeleid(base, town, "werkafspraken", ["wgs", ...sets]);
  const household = await makeHousehold(base, town);
  const ctx = asTown(base, town);
  base.clock.set("2026-11-10T10:00:00.000Z");
  const params = { id: household.zaak.uuid };
  const step = (stap: string, datum: string, toelichting?: string) =>
    callRoute(ctx, "legStapVast", { params, body: { stap, datum, toelichting } });
  return { town, ctx, params, step, ...household };
}

/** The terms of agreements, and the one for the conversation. */
const termijnen = async (base: TestBase) =>
  (
    await base.db.read.q
      .selectFrom("termijnen")
      .selectAll()
      .where("soort", "!=", "wgs-aanbod")
      .orderBy("vervalt_op")
      .orderBy("id")
      .execute()
  ).map((row) => [row.soort, row.begint_op, row.vervalt_op, row.status, row.wie]);

describe.each(engines)("steps of work agreements (%s)", (engine) => {
  it("makes the review moot when the arrangement stops, in whatever order it is written down", async () => {
    const base = await testBase(engine);
    const { step } = await start(base, "amsterdam");
    await step("geregeldeBetalingGestart", "2026-11-04");
    expect((await step("geregeldeBetalingGestopt", "2026-11-09")).body.termijnen).toMatchObject([
      { soort: "geregelde-betaling-herbeoordeling", status: "vervallen", vervuldOp: null },
    ]);
    const late = await step("geregeldeBetalingGestart", "2026-11-05");
    expect(late.body.termijnen).toMatchObject([{ begintOp: "2026-11-05", status: "vervallen" }]);
    await step("geregeldeBetalingGestart", "2026-11-10");
    expect((await termijnen(base)).map(([, begin, , status]) => [begin, status])).toEqual([
      ["2026-11-04", "vervallen"],
      ["2026-11-05", "vervallen"],
      ["2026-11-10", "open"],
    ]);
  });

  it("keeps a term that a step made moot so when the zaak is closed and opened again", async () => {
    const base = await testBase(engine);
    const { ctx, params, step } = await start(base, "amsterdam");
    await step("geregeldeBetalingGestart", "2026-11-04");
    await step("geregeldeBetalingGestopt", "2026-11-09");
    await callRoute(ctx, "sluitZaak", { params, body: { resultaat: "Inwoner is overleden" } });
    await callRoute(ctx, "heropenZaak", { params, body: { reden: "Toch." } });
    expect((await termijnen(base)).map(([, , , status]) => status)).toEqual(["vervallen"]);
  });

  it("lets a letter that was sent before the report to Schulddienstverlening was written down meet its term", async () => {
    const base = await testBase(engine);
    const { ctx, params, step } = await start(base, "haarlem");
    const letter = { soort: "Brief", bereikt: false, datum: "2026-11-06", dagdeel: "Ochtend", aanbod: false };
    await callRoute(ctx, "legContactpogingVast", { params, body: letter });
    const { body } = await step("gemeldBijSchulddienstverlening", "2026-11-05");
    expect(body.termijnen).toMatchObject([
      { soort: "haarlem-brief", wie: "schulddienstverlening", escalatie: "coordinator", vervuldOp: "2026-11-06" },
    ]);
  });

  it("keeps the number with which a term started when the municipality adjusts it", async () => {
    const base = await testBase(engine);
    const { town, zaak, ctx, params, step } = await start(base, "haarlem");
    await step("gemeldBijSchulddienstverlening", "2026-11-05");
    await makeBeleid(base, town, "termijnAanpassingen", { "haarlem-brief": { aantal: 2 } }, "2026-11-06");
    const before = ["haarlem-brief", "2026-11-05", "2026-11-12", "open", "schulddienstverlening"];
    expect(await termijnen(base)).toEqual([before]);
    const letter = { soort: "Brief", bereikt: false, datum: "2026-11-09", dagdeel: "Ochtend", aanbod: false };
    await callRoute(ctx, "legContactpogingVast", { params, body: letter });
    const next = await step("gemeldBijSchulddienstverlening", "2026-11-10");
    expect(next.body.termijnen[0]).toMatchObject({ begintOp: "2026-11-10", vervaltOp: "2026-11-24" });
    expect(next.body.termijnen[0].uitleg).toContain("Dit getal koos de gemeente zelf.");
    expect(await base.db.read.q.selectFrom("zaken").select("id").execute()).toEqual([{ id: zaak.id }]);
  });
});

describe("the list of steps", () => {
  it("has a Dutch name for each", () => {
    expect(Object.keys(werkstapNamen)).toEqual([...werkstappen]);
    for (const stap of werkstappen) expect(werkstapNamen[stap]).toMatch(/^[A-Z].*[^.]$/);
  });

  it("knows no other", () => {
    const route = stapRoutes.find(({ id }) => id === "legStapVast");
    const schema = route?.body && "schema" in route.body ? route.body.schema : undefined;
    expect(schema?.safeParse({ stap: "hulpAanvaard", datum: "2026-11-10" }).success).toBe(true);
    expect(schema?.safeParse({ stap: "koffieGedronken", datum: "2026-11-10" }).success).toBe(false);
    expect(schema?.safeParse({ stap: "hulpAanvaard", datum: "2026-02-30" }).success).toBe(false);
    expect(schema?.safeParse({ stap: "hulpAanvaard", datum: "2026-11-10", extra: 1 }).success).toBe(false);
  });
});
