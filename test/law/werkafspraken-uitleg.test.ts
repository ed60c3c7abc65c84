import { describe, expect, it } from "vitest";
import type { Beleidsregel } from "../../src/law/parameters.ts";
import { termijnVanaf } from "../../src/law/termijnen.ts";

describe("when a term is at risk: two working days left, or less than a quarter", () => {
  it.each([
    ["ontruiming-gemeld", "from its start", "2026-11-03"],
    ["lzn-contact", "two working days of five", "2026-11-06"],
    ["mph-huisbezoek", "two working days of eight", "2026-11-11"],
    ["mph-eerste-terugkoppeling", "two working days of ten", "2026-11-13"],
    ["mph-terugrapportage", "four working days of twenty", "2026-11-25"],
    ["lzn-opschorten", "six working days of twenty-five", "2026-11-30"],
    ["lzn-besluit", "eleven working days of forty-five", "2026-12-21"],
    ["haarlem-brief", "two working days of a week", "2026-11-06"],
    ["haarlem-contact", "two working days of eight days", "2026-11-09"],
    ["haarlem-huisbezoek", "two working days of two weeks", "2026-11-13"],
    ["amsterdam-contact", "two working days of fourteen days", "2026-11-13"],
    ["rotterdam-contact", "seven days of thirty", "2026-11-26"],
    ["wgs-gesprek", "six days of twenty-eight", "2026-11-25"],
    ["geregelde-betaling-herbeoordeling", "68 days of nine months", "2027-05-27"],
  ] as const)("%s: %s", (soort, _name, risicoVanaf) => {
    expect(termijnVanaf(soort, "2026-11-03").risicoVanaf).toBe(risicoVanaf);
  });

  it.each([
    ["exactly a half of eight working days is no less than a half", "risicoDeel", 0.5, "2026-11-10"],
    ["two working days left are enough when no part is", "risicoDeel", 0, "2026-11-11"],
    ["five working days left", "risicoWerkdagen", 5, "2026-11-06"],
    ["none left but the last day", "risicoWerkdagen", 0, "2026-11-12"],
  ] as const)("a municipality's own bound: %s", (_name, sleutel, waarde, risicoVanaf) => {
    const beleid: Beleidsregel[] = [{ sleutel, waarde, geldtVan: "2026-01-01" }];
    expect(termijnVanaf("mph-huisbezoek", "2026-11-03", { beleid }).risicoVanaf).toBe(risicoVanaf);
  });
});

describe("extension by the Algemene termijnenwet, switched per term", () => {
  const aanpassing = (soort: string, verlengen: boolean): Beleidsregel[] => [
    { sleutel: "termijnAanpassingen", waarde: { [soort]: { verlengen } }, geldtVan: "2026-01-01" },
  ];

  it.each([
    ["haarlem-brief", "2026-12-18", "2026-12-25"],
    ["amsterdam-contact", "2026-03-20", "2026-04-03"],
    ["rotterdam-contact", "2026-11-25", "2026-12-25"],
    ["maastricht-contact", "2027-03-01", "2027-03-29"],
  ] as const)("%s ends on its last day itself when it is switched off", (soort, begintOp, vervaltOp) => {
    const termijn = termijnVanaf(soort, begintOp, { beleid: aanpassing(soort, false) });
    expect(termijn.vervaltOp).toBe(vervaltOp);
    expect(termijn.bronnen).not.toContain("atw-1");
    expect(termijn.uitleg).toContain("Dat is uiterlijk op");
  });

  it("counts the working days that are left to a last day that is none itself", () => {
    const brief = termijnVanaf("haarlem-brief", "2026-12-18", { beleid: aanpassing("haarlem-brief", false) });
    expect(brief.risicoVanaf).toBe("2026-12-22");
    const contact = termijnVanaf("amsterdam-contact", "2026-03-20", { beleid: aanpassing("amsterdam-contact", false) });
    expect(contact.risicoVanaf).toBe("2026-03-31");
  });

  it("switches on for a term that has none, and says nothing of its number", () => {
    const soort = "geregelde-betaling-herbeoordeling";
    const termijn = termijnVanaf(soort, "2026-03-26", { beleid: aanpassing(soort, true) });
    expect(termijn.vervaltOp).toBe("2026-12-28");
    expect(termijn.uitleg).not.toContain("koos de gemeente zelf");
  });

  it("leaves other terms alone", () => {
    const beleid = aanpassing("amsterdam-contact", false);
    expect(termijnVanaf("haarlem-brief", "2026-12-18", { beleid }).vervaltOp).toBe("2026-12-28");
  });

  it("names the law for a term of law, and for an agreement that we read it so", () => {
    expect(termijnVanaf("wgs-aanbod", "2026-11-28").bronnen).toEqual([
      "wgs-aanbod-28",
      "wgs-3",
      "lezing-ontvangst",
      "atw-1",
    ]);
    expect(termijnVanaf("haarlem-brief", "2026-12-18").bronnen).toEqual([
      "haarlem-werkafspraken",
      "beleid-werkafspraken",
      "atw-1",
      "lezing-atw-afspraken",
    ]);
    expect(termijnVanaf("haarlem-brief", "2026-11-03").bronnen).toEqual([
      "haarlem-werkafspraken",
      "beleid-werkafspraken",
    ]);
  });
});

describe("a term explains itself in Dutch", () => {
  it.each([
    [
      "wgs-bedreigend",
      "Het signaal kwam binnen op 3 november 2026 en de situatie is bedreigend. " +
        "Binnen 3 werkdagen moet er een gesprek of een aanbod zijn. Dat is uiterlijk op 6 november 2026.",
    ],
    [
      "ontruiming-gemeld",
      "De ontruiming was op 3 november 2026. Binnen 1 werkdag meldt de corporatie de ontruiming, wat de reden ook was. " +
        "Dat is uiterlijk op 4 november 2026. " +
        "Het convenant van Rotterdam liep tot en met 31 december 2014. De gemeente volgt die afspraak nu als eigen beleid.",
    ],
    [
      "haarlem-brief",
      "Het huishouden is gemeld bij Schulddienstverlening op 3 november 2026. " +
        "Binnen 1 week stuurt Schulddienstverlening een brief met informatie en een uitnodiging. " +
        "Dat is uiterlijk op 10 november 2026. Anders gaat de zaak naar de coördinator. " +
        "De werkafspraak van Haarlem liep tot en met 31 december 2016. De gemeente volgt die afspraak nu als eigen beleid.",
    ],
    [
      "rotterdam-contact",
      "Het signaal kwam binnen op 3 november 2026. Binnen 30 dagen moet er contact zijn met de inwoner. " +
        "Dat is uiterlijk op 3 december 2026. Anders gaat de zaak naar het wijkteam.",
    ],
    [
      "geregelde-betaling-herbeoordeling",
      "De geregelde betaling begon op 3 november 2026. " +
        "Binnen 9 maanden is er een gesprek over de vraag of inhouden nog nodig is. Dat is uiterlijk op 3 augustus 2027.",
    ],
    [
      "haarlem-huisbezoek",
      "Het signaal over twee maanden huurachterstand kwam binnen op 3 november 2026. " +
        "Binnen 2 weken is er een huisbezoek, afgestemd met het wijkteam. Dat is uiterlijk op 17 november 2026. " +
        "De werkafspraak van Haarlem liep tot en met 31 december 2016. De gemeente volgt die afspraak nu als eigen beleid.",
    ],
  ] as const)("%s", (soort, uitleg) => {
    expect(termijnVanaf(soort, "2026-11-03").uitleg).toBe(uitleg);
  });

  it("says that a number is the municipality's own", () => {
    const waarde = { "amsterdam-contact": { aantal: 1 } };
    const beleid: Beleidsregel[] = [{ sleutel: "termijnAanpassingen", waarde, geldtVan: "2026-01-01" }];
    expect(termijnVanaf("amsterdam-contact", "2026-11-03", { beleid }).uitleg).toBe(
      "Het signaal kwam binnen op 3 november 2026. Binnen 1 dag moet er contact zijn met de inwoner. " +
        "Dat is uiterlijk op 4 november 2026. Dit getal koos de gemeente zelf.",
    );
  });

  it.each([
    ["mph-huisbezoek", "2014-12-31", false],
    ["mph-huisbezoek", "2015-01-01", true],
    ["haarlem-brief", "2016-12-31", false],
    ["haarlem-brief", "2017-01-01", true],
    ["rotterdam-contact", "2026-11-03", false],
    ["amsterdam-contact", "2026-11-03", false],
    ["maastricht-contact", "2026-11-03", false],
    ["wgs-aanbod", "2026-11-03", false],
  ] as const)("%s from %s on is policy because its agreement ended: %s", (soort, dag, ended) => {
    expect(termijnVanaf(soort, dag).uitleg.includes("nu als eigen beleid")).toBe(ended);
  });
});
