import { describe, expect, it } from "vitest";
import { checkInstelling, type EigenBeleid } from "../../src/beleid-rules.ts";
import { parameters } from "../../src/law/parameters.ts";
import { showInstellingen } from "../../src/routing/beleid-rules.ts";

const own = (sleutel: EigenBeleid["sleutel"], waarde: unknown, geldtVan: string): EigenBeleid => ({
  sleutel,
  waarde,
  geldtVan,
  reden: `Sinds ${geldtVan}`,
});
const show = (beleid: EigenBeleid[], sleutel: string, op = "2026-11-03") =>
  showInstellingen(beleid, op).find((instelling) => instelling.sleutel === sleutel);

describe("every number as it holds for a municipality", () => {
  it("is there once, law and policy alike, with a name and a source", () => {
    const all = showInstellingen([], "2026-11-03");
    expect(all.map(({ sleutel }) => sleutel)).toEqual(Object.keys(parameters));
    for (const { naam, soort, instelbaar, waarde, landelijk, eigen, later } of all) {
      expect(naam).toMatch(/^[A-Z].{5,}/);
      expect(instelbaar).toBe(soort === "beleid");
      expect(landelijk.waarde).toEqual(waarde);
      expect(landelijk.bron.titel).toMatch(/\w/);
      expect([eigen, later]).toEqual([null, []]);
    }
  });

  it("of law is not to be changed, whatever was written down", () => {
    expect(
      show([own("aanbodDagen", 56, "2026-01-01"), own("aanbodDagen", 56, "2027-01-01")], "aanbodDagen"),
    ).toMatchObject({
      soort: "wet",
      instelbaar: false,
      waarde: 28,
      landelijk: {
        waarde: 28,
        geldtVan: "2021-01-01",
        bron: { sleutel: "wgs-aanbod-28", soort: "wet", zekerheid: "S" },
      },
      eigen: null,
      later: [],
    });
  });

  const beleid = [own("drempelCenten", 7_500, "2026-01-01"), own("drempelCenten", 10_000, "2026-12-01")];
  it.each([
    ["2025-12-31", 5_000, null, ["2026-01-01", "2026-12-01"]],
    ["2026-01-01", 7_500, "2026-01-01", ["2026-12-01"]],
    ["2026-11-30", 7_500, "2026-01-01", ["2026-12-01"]],
    ["2026-12-01", 10_000, "2026-12-01", []],
  ])("on %s", (op, waarde, sinds, later) => {
    const found = show(beleid, "drempelCenten", op);
    expect(found).toMatchObject({ waarde, instelbaar: true, landelijk: { waarde: 5_000 } });
    expect(found?.eigen?.geldtVan ?? null).toBe(sinds);
    expect(found?.later.map(({ geldtVan }) => geldtVan)).toEqual(later);
  });

  it("shows the own value with its reason", () => {
    const eigen = { waarde: 7_500, geldtVan: "2026-01-01", reden: "Sinds 2026-01-01" };
    expect(show(beleid, "drempelCenten")?.eigen).toEqual(eigen);
    expect(show(beleid, "bandHoog")?.eigen).toBeNull();
  });

  it("shows what was set and what counts, when only a part was set", () => {
    const found = show([own("prioriteitGewichten", { jong: 7 }, "2026-01-01")], "prioriteitGewichten");
    expect(found?.eigen?.waarde).toEqual({ jong: 7 });
    expect(found?.waarde).toMatchObject({ jong: 7, huur: 120 });
    expect(found?.landelijk.waarde).toMatchObject({ jong: 30, huur: 120 });
  });

  it("passes over a value that has the wrong shape by now", () => {
    expect(show([own("bandHoog", "veel", "2026-01-01")], "bandHoog")).toMatchObject({ waarde: 250, eigen: null });
  });
});

describe("whether a municipality can set a number", () => {
  it.each([
    ["bandHoog", 1, null, undefined],
    ["prioriteitGewichten", { huur: 1 }, null, undefined],
    ["bandHoog", -1, "ongeldige-waarde", undefined],
    ["bandHoog", undefined, "ongeldige-waarde", undefined],
    ["aanbodDagen", 28, "niet-instelbaar", "wgs-aanbod-28"],
    ["bedreigendWerkdagen", 3, "niet-instelbaar", "wgs-4-2"],
    ["kleur", 1, "onbekende-instelling", undefined],
    ["toString", 1, "onbekende-instelling", undefined],
    ["", 1, "onbekende-instelling", undefined],
  ])("%s to %j: %s", (sleutel, waarde, code, bron) => {
    const fout = checkInstelling(sleutel, waarde);
    expect([fout?.code ?? null, fout?.bron]).toEqual([code, bron]);
  });

  it("says what is wrong in plain Dutch, and where", () => {
    expect([
      checkInstelling("kleur", 1),
      checkInstelling("aanbodDagen", 1),
      checkInstelling("bandHoog", "geheim"),
    ]).toEqual([
      { veld: "/sleutel", code: "onbekende-instelling", melding: "Deze instelling kennen wij niet." },
      {
        veld: "/sleutel",
        code: "niet-instelbaar",
        melding: "Dit getal komt uit de wet. Een gemeente kan het niet aanpassen.",
        bron: "wgs-aanbod-28",
      },
      {
        veld: "/waarde",
        code: "ongeldige-waarde",
        melding: "Een gemeente kan deze instelling niet op deze waarde zetten.",
      },
    ]);
  });
});
