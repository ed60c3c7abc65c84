import { describe, expect, it } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import type { Context, Scope } from "../../src/context.ts";
import type { ParameterNaam } from "../../src/law/parameters.ts";
import { plaatsParameters } from "../../src/priority/beleid-rules.ts";
import { previewBeleid } from "../../src/priority/preview-beleid.ts";
import { setBeleid } from "../../src/routing/set-beleid.ts";
import { refusal } from "../access/world.ts";
import { asSender, asTown, makeTown, type Town } from "../support/household.ts";
import { type TestBase, testBase } from "../support/world.ts";
import { fill } from "./build-list.ts";

const beheer: Scope[] = ["beheer"];

describe("what can be asked", () => {
  const ask = async (input: Parameters<typeof previewBeleid>[1], ctxOf = asBeheerder) => {
    const base = await testBase("sqlite");
    const town = await makeTown(base);
    return previewBeleid(ctxOf(base, town), input);
  };
  const asBeheerder = (base: TestBase, town: Town): Context => asTown(base, town, beheer);

  it.each(plaatsParameters.filter((naam) => naam !== "prioriteitGewichten"))("%s", async (sleutel) => {
    await expect(ask({ sleutel, waarde: 1 })).resolves.toMatchObject({ sleutel, bekeken: 0 });
  });

  it.each([
    [
      "a parameter that changes no place",
      { sleutel: "vensterDagen", waarde: vensters() },
      "/sleutel",
      "geen-prioriteit",
    ],
    ["advice", { sleutel: "opvolgPogingen", waarde: 3 }, "/sleutel", "geen-prioriteit"],
    ["a number of law", { sleutel: "aanbodDagen", waarde: 56 }, "/sleutel", "niet-instelbaar"],
    ["a parameter that does not exist", { sleutel: "toString", waarde: 1 }, "/sleutel", "onbekende-instelling"],
    ["a value of the wrong kind", { sleutel: "bandHoog", waarde: "veel" }, "/waarde", "ongeldige-waarde"],
    ["no value", { sleutel: "bandHoog", waarde: undefined }, "/waarde", "ongeldige-waarde"],
    [
      "a day that does not exist",
      { sleutel: "bandHoog", waarde: 1, geldtVan: "2026-02-30" },
      "/geldtVan",
      "ongeldige-datum",
    ],
    ["none to be named", { sleutel: "bandHoog", waarde: 1, limiet: 0 }, "/limiet", "te-klein"],
    ["too many to be named", { sleutel: "bandHoog", waarde: 1, limiet: 101 }, "/limiet", "te-groot"],
  ])("not %s", async (_name, input, veld, code) => {
    const problem = await refusal(ask(input));
    expect(problem.status).toBe(400);
    expect(problem.fouten).toMatchObject([{ veld, code }]);
  });

  it("by the municipality that manages it, and the program itself; by nobody else", async () => {
    const input = { sleutel: "bandHoog", waarde: 1 };
    const named = { ...input, gemeentecode: "0599" };
    const program = (base: TestBase): Context => systeem(base, "test");
    await expect(ask(named, program)).resolves.toMatchObject({ bekeken: 0 });
    expect(await refusal(ask({ ...input, gemeentecode: "0606" }, program))).toMatchObject({ status: 404 });
    expect(await refusal(ask(input, program))).toMatchObject({ status: 403 });
    const reader = (base: TestBase, town: Town) => asTown(base, town, ["zaken:lezen", "zaken:werken"]);
    expect(await refusal(ask(input, reader))).toMatchObject({ status: 403 });
    const partner = (base: TestBase) => asSender(base, { id: 1, uuid: "" }, ["beheer"]);
    expect(await refusal(ask(input, partner))).toMatchObject({ status: 403 });
    expect(await refusal(ask({ ...input, gemeentecode: "0363" }))).toMatchObject({ status: 404 });
  });
});

function vensters(): Record<string, unknown> {
  const kinds = [
    "Belastingdienst",
    "CAK Eigen bijdrage",
    "CAK Zorgverzekeringen",
    "Dienst Toeslagen",
    "DUO",
    "Energie",
  ];
  const more = ["Huur", "Hypotheek", "Overige", "Water", "Zorg"];
  return Object.fromEntries([...kinds, ...more].map((soort) => [soort, { min: 0, max: null }]));
}

describe("from which day the value would hold", () => {
  const places = async (own: string[], geldtVan: string | undefined) => {
    const base = await testBase("sqlite");
    const town = await makeTown(base);
    await fill(base, town, ["Huur"]);
    const ctx = asTown(base, town, beheer);
    const sleutel: ParameterNaam = "bandHoog";
    for (const day of own) await setBeleid(ctx, { sleutel, waarde: 10_000, geldtVan: day, reden: "r" });
    return (await previewBeleid(ctx, { sleutel, waarde: 1, geldtVan })).stijgers.length;
  };

  it.each([
    ["today, when no day is named", [], undefined, 1],
    ["a day to come is taken for today", [], "2027-01-01", 1],
    ["a day in the past", [], "2020-01-01", 1],
    ["today, after an own value from yesterday", ["2026-11-02"], undefined, 1],
    ["today, in the place of an own value from today", ["2026-11-03"], "2026-11-03", 1],
    ["yesterday, before an own value from today: that one goes on", ["2026-11-03"], "2026-11-02", 0],
    ["today, before an own value that is to come", ["2026-12-01"], undefined, 1],
  ])("%s", async (_name, own, geldtVan, expected) => {
    expect(await places(own, geldtVan)).toBe(expected);
  });
});
