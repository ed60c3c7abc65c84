import { describe, expect, it } from "vitest";
import { parseSignaal } from "../../src/intake/parse-signaal.ts";
import { proefParameter, proefParameters } from "../../src/law/parameters-proef.ts";
import {
  checkProef,
  isProef,
  proefGemeentecode,
  scenarioOf,
  scenarios,
  scriptedOordeel,
  scriptedRefusal,
} from "../../src/sandbox/rules.ts";
import { signaal } from "../support/town.ts";

const draftOf = (changes: object) => {
  const inhoud = parseSignaal(signaal("PROEF-GEWEIGERD-1", { gemeentecode: "9999", ...changes }));
  if (!("draft" in inhoud)) throw new Error("no draft");
  return inhoud.draft;
};

describe("the sandbox", () => {
  it.each([
    ["9999", true],
    ["0599", false],
    ["9998", false],
    [null, false],
    [undefined, false],
  ])("has code %s: %s", (code, expected) => expect(isProef(code)).toBe(expected));

  it.each([
    ["9999", "PROEF-AANVAARD", "PROEF-AANVAARD"],
    ["9999", "PROEF-AANVAARD-17", "PROEF-AANVAARD"],
    ["9999", "PROEF-NIET-OPGEPAKT-1", "PROEF-NIET-OPGEPAKT"],
    ["9999", "WB-2026-1", null],
    ["9999", "proef-aanvaard", null],
    ["9999", "PROEF", null],
    ["0599", "PROEF-AANVAARD", null],
    [null, "PROEF-GEWEIGERD", null],
  ])("in %s kenmerk %s follows script %s", (code, kenmerk, begin) => {
    expect(scenarioOf(code, kenmerk)?.begin ?? null).toBe(begin);
  });

  it("has no script that another one hides", () => {
    for (const { begin } of scenarios) expect(scenarioOf(proefGemeentecode, begin)?.begin).toBe(begin);
    expect(new Set(scenarios.map(({ begin }) => begin)).size).toBe(scenarios.length);
  });

  it.each([
    ["9999", "999990019", []],
    ["9999", "123456782", ["geen-testnummer"]],
    ["0599", "123456782", []],
    ["9999", null, []],
  ])("in %s a BSN %s: %j", (code, burgerservicenummer, expected) => {
    const { persoon } = draftOf({});
    const fouten = checkProef(code, { persoon: { ...persoon, burgerservicenummer } });
    expect(fouten.map((fout) => fout.code)).toEqual(expected);
    if (burgerservicenummer) expect(JSON.stringify(fouten)).not.toContain(burgerservicenummer);
  });

  it.each(["Huur", "Zorg", "Energie", "DUO"] as const)("refuses %s by its own rule and source", (soort) => {
    const [fout, ...more] = scriptedRefusal("9999", draftOf({}), soort);
    expect(fout).toMatchObject({ veld: "/incasso/bezwaar", code: "incasso-bezwaar" });
    expect(fout?.bron).toBeDefined();
    expect(more).toEqual([]);
    expect(scriptedRefusal("0599", draftOf({}), soort)).toEqual([]);
    expect(scriptedRefusal("9999", draftOf({ kenmerk: "PROEF-AANVAARD" }), soort)).toEqual([]);
  });

  it("does not refuse twice for the same", () => {
    expect(scriptedRefusal("9999", draftOf({ incasso: { bezwaar: true } }), "Huur")).toEqual([]);
  });

  it.each([
    ["PROEF-AANVAARD", "Opgepakt"],
    ["PROEF-HERHAALD", "Niet opgepakt: herhaalde melding"],
    ["PROEF-ONTERECHT", "Niet opgepakt: onterecht signaal"],
    ["PROEF-GEWEIGERD", undefined],
    ["WB-1", undefined],
  ])("decides %s: %s", (kenmerk, status) => {
    expect(scriptedOordeel("9999", kenmerk)?.status).toBe(status);
    expect(scriptedOordeel("0599", kenmerk)).toBeNull();
  });

  it("keeps what is in it for thirty days, and tells after a minute", () => {
    expect(proefParameter("bewaarDagen", "2026-11-03")).toBe(30);
    expect(proefParameter("uitkomstSeconden", "2020-01-01")).toBe(60);
    for (const { waarden } of Object.values(proefParameters)) expect(waarden[0].source).toBe("beleid-proefgemeente");
  });
});
