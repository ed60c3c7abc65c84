import { describe, expect, it } from "vitest";
import {
  breachedAt,
  checkContactpoging,
  fulfilTermijnen,
  type NieuwContact,
  reviveTermijnen,
} from "../../src/contact/rules.ts";
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

describe("opening a zaak again", () => {
  const revive = (vervuldOp: string | null, aanbodDagen: string[], vandaag = "2026-11-20") =>
    reviveTermijnen([{ ...termijn, vervuldOp }], aanbodDagen, vandaag);

  it.each([
    ["2026-11-24", "open"],
    ["2026-11-25", "risico"],
    ["2026-12-01", "risico"],
    ["2026-12-02", "verlopen"],
  ])("on %s puts a term that lapsed, or was fulfilled by the closing, back as %s", (vandaag, status) => {
    const live = [{ id: 1, soort: "wgs-aanbod", vervuldOp: null, status }];
    expect(revive(null, [], vandaag)).toEqual(live);
    expect(revive("2026-11-10", [], vandaag)).toEqual(live);
  });

  it.each([
    ["there was no offer at all", "2026-11-10", [], "open"],
    ["the only offer was before the term began", "2026-11-03", ["2026-10-20"], "open"],
    ["the offers were on other days", "2026-11-10", ["2026-11-04", "2026-11-12"], "open"],
    ["an offer was made on the day of fulfilment", "2026-11-10", ["2026-11-10"], "stays"],
    ["one of the offers was on that day", "2026-11-10", ["2026-11-12", "2026-11-10"], "stays"],
    ["that offer was too late", "2026-12-02", ["2026-12-02"], "stays"],
  ])("takes back a fulfilment that no contactpoging carries: %s", (_name, vervuldOp, aanbodDagen, outcome) => {
    expect(revive(vervuldOp, aanbodDagen).map(({ status }) => status)).toEqual(outcome === "stays" ? [] : [outcome]);
  });

  it("judges every term by itself", () => {
    const met = { ...termijn, vervuldOp: "2026-11-04" };
    const crisis = { ...termijn, id: 2, soort: "wgs-bedreigend", begintOp: "2026-11-09", vervaltOp: "2026-11-12" };
    const wijzigingen = reviveTermijnen([met, { ...crisis, vervuldOp: "2026-11-10" }], ["2026-11-04"], "2026-11-20");
    expect(wijzigingen).toEqual([{ id: 2, soort: "wgs-bedreigend", vervuldOp: null, status: "verlopen" }]);
  });
});

describe("the first moment at which a term is breached", () => {
  it.each([
    ["in winter time", "2026-12-01", "2026-12-01T23:00:00.000Z"],
    ["in summer time", "2026-07-01", "2026-07-01T22:00:00.000Z"],
    ["the night before summer time", "2027-03-27", "2027-03-27T23:00:00.000Z"],
    ["the day on which summer time begins", "2027-03-28", "2027-03-28T22:00:00.000Z"],
    ["the day on which summer time ends", "2026-10-25", "2026-10-25T23:00:00.000Z"],
  ])("%s", (_name, vervaltOp, instant) => {
    expect(breachedAt(vervaltOp)).toBe(instant);
  });
});
