import { describe, expect, it } from "vitest";
import { checkContactpoging, checkDatum, fulfilTermijnen, type NieuwContact } from "../../src/contact/rules.ts";
import { contactsoorten } from "../../src/law/lists.ts";

const visit: NieuwContact = {
  soort: "Huisbezoek",
  bereikt: false,
  datum: "2026-11-05",
  dagdeel: "Ochtend",
  aanbod: true,
};
const codes = (contact: Partial<NieuwContact>) =>
  checkContactpoging({ ...visit, ...contact }, "2026-11-05", "2026-11-03").map(({ code }) => code);

describe("what may be written down as a contactpoging", () => {
  it.each([
    ["today", { datum: "2026-11-05" }, []],
    ["the day of the first signal", { datum: "2026-11-03" }, []],
    ["tomorrow", { datum: "2026-11-06" }, ["in-de-toekomst"]],
    ["the day before the first signal", { datum: "2026-11-02" }, ["voor-eerste-signaal"]],
    ["desk work without an offer", { soort: "Administratief", aanbod: false }, []],
    ["desk work as an offer", { soort: "Administratief" }, ["aanbod-zonder-bericht"]],
    [
      "two faults at once",
      { soort: "Administratief", datum: "2026-11-06" },
      ["in-de-toekomst", "aanbod-zonder-bericht"],
    ],
  ] as const)("%s", (_name, contact, expected) => {
    expect(codes(contact)).toEqual(expected);
  });

  it.each(contactsoorten.filter((soort) => soort !== "Administratief"))("%s can carry an offer", (soort) => {
    expect(codes({ soort })).toEqual([]);
  });
});

describe("the day of what the team writes down", () => {
  it.each([
    ["today", "2026-11-05", []],
    ["the day of the first signal", "2026-11-03", []],
    ["tomorrow", "2026-11-06", ["in-de-toekomst"]],
    ["the day before the first signal", "2026-11-02", ["voor-eerste-signaal"]],
  ])("%s", (_name, datum, expected) => {
    const fouten = checkDatum(datum, "2026-11-05", "2026-11-03");
    expect(fouten.map(({ code }) => code)).toEqual(expected);
    for (const fout of fouten) expect(fout).toMatchObject({ veld: "/datum", bron: "beleid-opvolging" });
  });

  it("names the day of the first signal", () => {
    expect(checkDatum("2026-11-02", "2026-11-05", "2026-11-03")[0]?.melding).toBe(
      "Het eerste signaal kwam binnen op 3 november 2026. Kies die dag of een latere dag.",
    );
  });
});

/** Received on Tuesday 3 November 2026: day 28 is Tuesday 1 December. */
const termijn = {
  id: 1,
  soort: "wgs-aanbod",
  begintOp: "2026-11-03",
  vervaltOp: "2026-12-01",
  risicoVanaf: "2026-11-25",
};

describe("what an offer does to the running terms", () => {
  it.each([
    ["on the first day", "2026-11-03", "vervuld"],
    ["on the last day", "2026-12-01", "vervuld"],
    ["a day late", "2026-12-02", "te-laat-vervuld"],
  ])("%s", (_name, datum, status) => {
    expect(fulfilTermijnen([termijn], datum)).toEqual([{ id: 1, soort: "wgs-aanbod", vervuldOp: datum, status }]);
  });

  it("leaves a term alone that began after the offer", () => {
    expect(fulfilTermijnen([termijn], "2026-11-02")).toEqual([]);
  });
});
