import { describe, expect, it } from "vitest";
import {
  applyBewijs,
  applyGebeurtenissen,
  type Bewijs,
  breachedAt,
  lapse,
  reviveTermijnen,
} from "../../src/contact/rules.ts";

/** Received on Tuesday 3 November 2026: day 28 is Tuesday 1 December. */
const termijn = {
  id: 1,
  soort: "wgs-aanbod",
  begintOp: "2026-11-03",
  vervaltOp: "2026-12-01",
  risicoVanaf: "2026-11-25",
};

describe("what happened does to the running terms", () => {
  const term = (soort: string, id = 1) => ({ ...termijn, id, soort });
  const apply = (gebeurtenissen: Parameters<typeof applyGebeurtenissen>[1], soorten: string[], datum = "2026-11-05") =>
    applyGebeurtenissen(
      soorten.map((soort, index) => term(soort, index + 1)),
      gebeurtenissen,
      datum,
    ).map(({ soort, status }) => `${soort} ${status}`);
  const law = ["wgs-aanbod", "wgs-bedreigend", "wgs-gesprek"];

  it.each([
    ["an offer meets what asks for one", ["aanbod"], law, ["wgs-aanbod vervuld", "wgs-bedreigend vervuld"]],
    [
      "a conversation meets all three",
      ["gesprek"],
      law,
      ["wgs-aanbod vervuld", "wgs-bedreigend vervuld", "wgs-gesprek vervuld"],
    ],
    ["contact meets none of the law", ["contact"], law, []],
    ["contact meets what asks for contact", ["contact"], ["rotterdam-contact"], ["rotterdam-contact vervuld"]],
    ["a conversation is contact", ["gesprek"], ["amsterdam-contact"], ["amsterdam-contact vervuld"]],
    ["an offer is none", ["aanbod"], ["maastricht-contact"], []],
    ["a visit", ["huisbezoek"], ["mph-huisbezoek", "mph-terugrapportage"], ["mph-huisbezoek vervuld"]],
    ["a letter", ["brief"], ["haarlem-brief"], ["haarlem-brief vervuld"]],
    ["accepting help meets nothing", ["hulpAanvaard"], law, []],
    [
      "two things at once",
      ["contact", "aanbod"],
      ["rotterdam-contact", "wgs-aanbod"],
      ["rotterdam-contact vervuld", "wgs-aanbod vervuld"],
    ],
    ["a term that is not known", ["aanbod", "gesprek", "contact"], ["weet-niet"], []],
    [
      "stopping makes the review moot",
      ["geregeldeBetalingGestopt"],
      ["geregelde-betaling-herbeoordeling", "wgs-aanbod"],
      ["geregelde-betaling-herbeoordeling vervallen"],
    ],
    [
      "holding it meets it",
      ["herbeoordelingGehouden"],
      ["geregelde-betaling-herbeoordeling"],
      ["geregelde-betaling-herbeoordeling vervuld"],
    ],
  ] as const)("%s", (_name, gebeurtenissen, soorten, expected) => {
    expect(apply(gebeurtenissen, [...soorten])).toEqual(expected);
  });

  it.each([
    ["on the last day", "2026-12-01", "vervallen"],
    ["a day late: what was breached stays so", "2026-12-02", "verlopen"],
  ])("stopping %s", (_name, datum, status) => {
    expect(apply(["geregeldeBetalingGestopt"], ["geregelde-betaling-herbeoordeling"], datum)).toEqual([
      `geregelde-betaling-herbeoordeling ${status}`,
    ]);
    expect(lapse(termijn, datum)).toEqual({ id: 1, soort: "wgs-aanbod", vervuldOp: null, status });
  });

  it("touches nothing that began later", () => {
    expect(apply(["gesprek"], law, "2026-11-02")).toEqual([]);
    expect(apply(["geregeldeBetalingGestopt"], ["geregelde-betaling-herbeoordeling"], "2026-11-02")).toEqual([]);
    expect(apply(["geregeldeBetalingGestopt"], ["geregelde-betaling-herbeoordeling"], "2026-11-03")).toHaveLength(1);
  });
});

describe("what was written down before a term was started", () => {
  const review = { ...termijn, soort: "geregelde-betaling-herbeoordeling" };
  const change = (bewijzen: Bewijs[]) => {
    const found = applyBewijs(review, bewijzen);
    return found && [found.status, found.vervuldOp];
  };
  const held: Bewijs = { gebeurtenis: "herbeoordelingGehouden", datum: "2026-11-10" };

  it.each<[string, Bewijs[], unknown]>([
    ["nothing", [], undefined],
    ["something else", [{ gebeurtenis: "gesprek", datum: "2026-11-10" }], undefined],
    ["what meets it", [held], ["vervuld", "2026-11-10"]],
    ["what met an earlier one", [{ ...held, datum: "2026-11-02" }], undefined],
    ["two that meet it: the first counts", [{ ...held, datum: "2026-11-20" }, held], ["vervuld", "2026-11-10"]],
    ["what makes it moot", [{ gebeurtenis: "geregeldeBetalingGestopt", datum: "2026-11-08" }], ["vervallen", null]],
    [
      "what makes it moot before it was met",
      [held, { gebeurtenis: "geregeldeBetalingGestopt", datum: "2026-11-08" }],
      ["vervallen", null],
    ],
    [
      "two on one day: what was written down first",
      [held, { gebeurtenis: "geregeldeBetalingGestopt", datum: "2026-11-10" }],
      ["vervuld", "2026-11-10"],
    ],
    ["what meets it too late", [{ ...held, datum: "2026-12-02" }], ["te-laat-vervuld", "2026-12-02"]],
  ])("%s", (_name, bewijzen, expected) => {
    expect(change(bewijzen)).toEqual(expected);
  });
});

describe("opening a zaak again", () => {
  const offers = (dagen: readonly string[]): Bewijs[] => dagen.map((datum) => ({ gebeurtenis: "aanbod", datum }));
  const revive = (vervuldOp: string | null, aanbodDagen: string[], vandaag = "2026-11-20") =>
    reviveTermijnen([{ ...termijn, vervuldOp }], offers(aanbodDagen), vandaag);

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
    const wijzigingen = reviveTermijnen(
      [met, { ...crisis, vervuldOp: "2026-11-10" }],
      offers(["2026-11-04"]),
      "2026-11-20",
    );
    expect(wijzigingen).toEqual([{ id: 2, soort: "wgs-bedreigend", vervuldOp: null, status: "verlopen" }]);
  });

  it.each<[string, string, Bewijs["gebeurtenis"], boolean]>([
    ["a conversation stands for the offer", "wgs-aanbod", "gesprek", true],
    ["and for itself", "wgs-gesprek", "gesprek", true],
    ["an offer is no conversation", "wgs-gesprek", "aanbod", false],
    ["contact is no offer", "wgs-aanbod", "contact", false],
    ["a visit meets what asks for one", "mph-huisbezoek", "huisbezoek", true],
    ["a step meets its own term", "mph-terugrapportage", "terugrapportageGedaan", true],
    ["and no other", "mph-eerste-terugkoppeling", "terugrapportageGedaan", false],
    ["a kind that is not known is proven by nothing", "weet-niet", "gesprek", false],
  ])("keeps what was met by what was written down: %s", (_name, soort, gebeurtenis, stays) => {
    const met = { ...termijn, soort, vervuldOp: "2026-11-10" };
    const revived = reviveTermijnen([met], [{ gebeurtenis, datum: "2026-11-10" }], "2026-11-20");
    expect(revived).toHaveLength(stays ? 0 : 1);
  });

  it.each([
    ["before it began", "2026-11-02", 1],
    ["on its first day", "2026-11-03", 0],
    ["later", "2026-11-10", 0],
  ])("keeps moot what was stopped %s", (_name, datum, revived) => {
    const lapsed = { ...termijn, soort: "geregelde-betaling-herbeoordeling", vervuldOp: null };
    const bewijzen: Bewijs[] = [{ gebeurtenis: "geregeldeBetalingGestopt", datum }];
    expect(reviveTermijnen([lapsed], bewijzen, "2026-11-20")).toHaveLength(revived);
    expect(reviveTermijnen([{ ...lapsed, soort: "wgs-aanbod" }], bewijzen, "2026-11-20")).toHaveLength(1);
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
