import { describe, expect, it } from "vitest";
import { type Beleidsregel, isGeldigeWaarde } from "../../src/law/parameters.ts";
import { termijnVanaf } from "../../src/law/termijnen.ts";
import { termijnSoorten, wettelijkeTermijnen } from "../../src/law/werkafspraken.ts";
import { aanpasbaar } from "../../src/law/werkafspraken-aanpassing.ts";
import { begonnenTermijnen, geldendePogingenregel, geldendeRegel } from "../../src/law/werkafspraken-beleid.ts";
import type { Gebeurtenis } from "../../src/law/werkafspraken-regel.ts";

const sets = (...waarde: string[]): Beleidsregel => ({ sleutel: "werkafspraken", waarde, geldtVan: "2026-01-01" });
const anders = (waarde: unknown, geldtVan = "2026-01-01"): Beleidsregel => ({
  sleutel: "termijnAanpassingen",
  waarde,
  geldtVan,
});
const dag = "2026-11-03";
const begin = (gebeurtenissen: Gebeurtenis[], beleid: Beleidsregel[] = [], bestaand: [string, string][] = []) =>
  begonnenTermijnen(
    gebeurtenissen,
    bestaand.map(([soort, status]) => ({ soort, status })),
    dag,
    beleid,
  );

describe("which sets a municipality can have", () => {
  it.each([
    [["wgs"], true],
    [["wgs", "rotterdam", "haarlem", "amsterdam", "maastricht"], true],
    [["rotterdam", "wgs"], true],
    [["rotterdam"], false],
    [[], false],
    [["wgs", "wgs"], false],
    [["wgs", "utrecht"], false],
    ["wgs", false],
    [null, false],
  ])("%o: %s", (waarde, expected) => {
    expect(isGeldigeWaarde("werkafspraken", waarde)).toBe(expected);
  });
});

describe("what a municipality can adjust of a term", () => {
  it.each([
    ["nothing", {}, true],
    ["another number", { "mph-huisbezoek": { aantal: 6 } }, true],
    ["one", { "mph-huisbezoek": { aantal: 1 } }, true],
    ["none", { "mph-huisbezoek": { aantal: 0 } }, false],
    ["a part", { "mph-huisbezoek": { aantal: 1.5 } }, false],
    ["a text", { "mph-huisbezoek": { aantal: "6" } }, false],
    ["a thousand", { "haarlem-brief": { aantal: 1000 } }, true],
    ["more than that", { "haarlem-brief": { aantal: 1001 } }, false],
    ["no extension", { "haarlem-brief": { verlengen: false } }, true],
    ["extension", { "geregelde-betaling-herbeoordeling": { verlengen: true } }, true],
    ["extension in words", { "haarlem-brief": { verlengen: "ja" } }, false],
    ["both, of two terms", { "haarlem-brief": { aantal: 2, verlengen: false }, "lzn-contact": { aantal: 4 } }, true],
    ["a good one and a bad one", { "haarlem-brief": { aantal: 2 }, "lzn-contact": { aantal: 0 } }, false],
    ["nothing of a term", { "haarlem-brief": {} }, false],
    ["something else of a term", { "haarlem-brief": { aantal: 2, eenheid: "dagen" } }, false],
    ["no term at all", { "weet-niet": { aantal: 2 } }, false],
    ["a term that is no object", { "haarlem-brief": 2 }, false],
    ["a list", [], false],
    ["null", null, false],
    ["the number of attempts", { "maastricht-pogingen": { aantal: 3 } }, true],
    ["extension of attempts, which have no last day", { "maastricht-pogingen": { verlengen: true } }, false],
  ])("%s", (_name, waarde, expected) => {
    expect(isGeldigeWaarde("termijnAanpassingen", waarde)).toBe(expected);
  });

  it.each(wettelijkeTermijnen)("never %s, which is law", (soort) => {
    expect(isGeldigeWaarde("termijnAanpassingen", { [soort]: { aantal: 40 } })).toBe(false);
    expect(isGeldigeWaarde("termijnAanpassingen", { [soort]: { verlengen: false } })).toBe(false);
    const beleid = [anders({ [soort]: { aantal: 40 } })];
    expect(termijnVanaf(soort, dag, { beleid })).toEqual(termijnVanaf(soort, dag));
  });

  it("any term of an agreement, and the counting of attempts", () => {
    expect(aanpasbaar).toEqual([
      ...termijnSoorten.filter((soort) => !wettelijkeTermijnen.includes(soort)),
      "maastricht-pogingen",
    ]);
  });
});

describe("the number that holds when a term begins", () => {
  const beleid = [anders({ "amsterdam-contact": { aantal: 10 } }, "2026-06-01"), anders({}, "2026-12-01")];

  it.each([
    ["the day before it was adjusted", "2026-05-31", 14],
    ["from the day on", "2026-06-01", 10],
    ["until it was taken back", "2026-11-30", 10],
    ["and after", "2026-12-01", 14],
  ])("%s", (_name, op, aantal) => {
    expect(geldendeRegel("amsterdam-contact", op, beleid)).toMatchObject({ aantal, eigen: aantal === 10 });
  });

  it("moves the last day", () => {
    expect(termijnVanaf("amsterdam-contact", dag, { beleid }).vervaltOp).toBe("2026-11-13");
    expect(
      termijnVanaf("mph-huisbezoek", dag, { beleid: [anders({ "mph-huisbezoek": { aantal: 6 } })] }).vervaltOp,
    ).toBe("2026-11-11");
  });

  it("rests on the municipality's own policy when it chose the number, not when it chose the extension", () => {
    const bronnen = (waarde: object) =>
      geldendeRegel("haarlem-brief", dag, [anders({ "haarlem-brief": waarde })]).bronnen;
    const afspraak = ["haarlem-werkafspraken", "beleid-werkafspraken"];
    expect(bronnen({ aantal: 2 })).toEqual([...afspraak, "beleid-gemeente"]);
    expect(bronnen({ verlengen: false })).toEqual(afspraak);
  });

  it("of law comes from the law's own parameters", () => {
    expect(geldendeRegel("wgs-aanbod", dag, [])).toMatchObject({ aantal: 28, eenheid: "dagen", eigen: false });
    expect(geldendeRegel("wgs-bedreigend", dag, [])).toMatchObject({ aantal: 3, eenheid: "werkdagen", eigen: false });
    expect(geldendeRegel("wgs-gesprek", dag, [])).toMatchObject({ aantal: 28, eenheid: "dagen", eigen: false });
  });

  it("names who takes over with its source, once", () => {
    const maastricht = [sets("wgs", "maastricht")];
    expect(geldendeRegel("maastricht-contact", dag, maastricht)).toMatchObject({
      escalatie: "crisisteam",
      bronnen: ["maastricht-werkwijze", "lezing-maastricht-termijn", "lezing-ontvangst", "beleid-werkafspraken"],
    });
    expect(geldendeRegel("wgs-aanbod", dag, maastricht)).toEqual(geldendeRegel("wgs-aanbod", dag, []));
    expect(geldendeRegel("wgs-aanbod", dag, [])).toMatchObject({
      escalatie: null,
      bronnen: ["wgs-aanbod-28", "wgs-3", "lezing-ontvangst"],
    });
    expect(geldendeRegel("haarlem-brief", dag, []).bronnen).toEqual(["haarlem-werkafspraken", "beleid-werkafspraken"]);
  });
});

describe("which terms an event starts", () => {
  const eviction: Gebeurtenis[] = ["signaal", "crisis-ontruiming"];

  it.each<[string, Gebeurtenis[], string[], string[]]>([
    ["a signal, by law alone", ["signaal"], ["wgs"], ["wgs-aanbod"]],
    ["an eviction, by law alone", eviction, ["wgs"], ["wgs-aanbod", "wgs-bedreigend"]],
    [
      "the end of supply",
      ["signaal", "crisis-eindeLevering"],
      ["wgs", "rotterdam"],
      ["wgs-aanbod", "wgs-bedreigend", "rotterdam-contact"],
    ],
    [
      "an eviction in Rotterdam",
      eviction,
      ["wgs", "rotterdam"],
      [
        "wgs-aanbod",
        "wgs-bedreigend",
        "mph-huisbezoek",
        "mph-eerste-terugkoppeling",
        "mph-terugrapportage",
        "rotterdam-contact",
      ],
    ],
    ["a signal in Amsterdam", ["signaal"], ["wgs", "amsterdam"], ["wgs-aanbod", "amsterdam-contact"]],
    ["a signal in Maastricht", ["signaal"], ["wgs", "maastricht"], ["wgs-aanbod", "maastricht-contact"]],
    [
      "two months of rent in Haarlem",
      ["signaal", "huur-2-maanden"],
      ["wgs", "haarlem"],
      ["wgs-aanbod", "haarlem-huisbezoek"],
    ],
    ["the same elsewhere", ["signaal", "huur-2-maanden"], ["wgs"], ["wgs-aanbod"]],
    ["help accepted", ["hulpAanvaard"], ["wgs"], ["wgs-gesprek"]],
    [
      "referral to the LZN",
      ["verwezenNaarLzn"],
      ["wgs", "rotterdam"],
      ["lzn-contact", "lzn-opschorten", "lzn-besluit"],
    ],
    ["referral to the LZN without the covenant", ["verwezenNaarLzn"], ["wgs"], []],
    ["an eviction that was effected", ["ontruimingUitgevoerd"], ["wgs", "rotterdam"], ["ontruiming-gemeld"]],
    ["report to Schulddienstverlening", ["gemeldBijSchulddienstverlening"], ["wgs", "haarlem"], ["haarlem-brief"]],
    ["Geregelde betaling", ["geregeldeBetalingGestart"], ["wgs", "amsterdam"], ["geregelde-betaling-herbeoordeling"]],
    ["nothing at all", [], ["wgs", "rotterdam", "haarlem", "amsterdam", "maastricht"], []],
  ])("%s", (_name, gebeurtenissen, waarde, expected) => {
    expect(begin(gebeurtenissen, [sets(...waarde)])).toEqual(expected);
  });

  it.each([
    ["wgs-aanbod", "open", []],
    ["wgs-aanbod", "verlopen", []],
    ["wgs-aanbod", "vervuld", []],
    ["wgs-aanbod", "vervallen", []],
    ["wgs-bedreigend", "open", ["wgs-aanbod"]],
  ])("a signal when %s is %s", (soort, status, expected) => {
    expect(begin(["signaal"], [], [[soort, status]])).toEqual(expected);
  });

  it.each([
    ["open", []],
    ["risico", []],
    ["verlopen", ["wgs-gesprek"]],
    ["vervuld", ["wgs-gesprek"]],
    ["te-laat-vervuld", ["wgs-gesprek"]],
    ["vervallen", ["wgs-gesprek"]],
  ])("help accepted again when the term is %s", (status, expected) => {
    expect(begin(["hulpAanvaard"], [], [["wgs-gesprek", status]])).toEqual(expected);
  });

  it("looks at the sets of the day", () => {
    const beleid: Beleidsregel[] = [
      { sleutel: "werkafspraken", waarde: ["wgs", "amsterdam"], geldtVan: "2026-11-03" },
      { sleutel: "werkafspraken", waarde: ["wgs"], geldtVan: "2026-12-01" },
    ];
    const on = (op: string) => begonnenTermijnen(["signaal"], [], op, beleid).includes("amsterdam-contact");
    expect([on("2026-11-02"), on("2026-11-03"), on("2026-11-30"), on("2026-12-01")]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe("counting attempts", () => {
  it.each([
    ["without the set", [], null],
    ["five in Maastricht", [sets("wgs", "maastricht")], 5],
    [
      "as many as the municipality chose",
      [sets("wgs", "maastricht"), anders({ "maastricht-pogingen": { aantal: 3 } })],
      3,
    ],
    ["five when it chose for something else", [sets("wgs", "maastricht"), anders({ "lzn-contact": { aantal: 3 } })], 5],
  ])("%s", (_name, beleid, aantal) => {
    const regel = geldendePogingenregel(dag, beleid);
    expect(regel?.aantal ?? null).toBe(aantal);
    if (regel) expect(regel).toMatchObject({ naar: "crisisteam", bron: "maastricht-werkwijze" });
  });
});
