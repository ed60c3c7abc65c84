import { describe, expect, it } from "vitest";
import { checkAfspraak, planbaar, planVanVandaag } from "../../src/contact/afspraak-rules.ts";
import { vervuldDoor } from "../../src/contact/contact-gevolg-rules.ts";
import { dagdeelVan } from "../../src/contact/dagdeel-rules.ts";

describe("what can be planned", () => {
  it.each([
    ["today", "Huisbezoek", "2026-11-03", []],
    ["yesterday", "Huisbezoek", "2026-11-02", ["voorbij"]],
    ["in a year", "Brief", "2027-11-03", []],
    ["later than that", "Brief", "2027-11-04", ["te-ver"]],
    ["nobody knows what, yesterday", "Onbekend", "2026-11-02", ["niet-te-plannen", "voorbij"]],
  ] as const)("%s", (_name, soort, datum, codes) => {
    const fouten = checkAfspraak({ soort, datum, dagdeel: null }, "2026-11-03");
    expect(fouten.map(({ code }) => code)).toEqual(codes);
  });

  it("is every kind of contact but an unknown one", () => {
    expect(planbaar).toHaveLength(9);
  });
});

describe("the plan that an attempt of today carries out", () => {
  const plan = (id: string, changes: object = {}) => ({
    id,
    soort: "Huisbezoek" as const,
    datum: "2026-11-03",
    status: "open",
    medewerker: { id: "noor" } as { id: string } | null,
    ...changes,
  });
  it.each([
    ["the one of today", [plan("a")], undefined, "a"],
    ["one of before, still open", [plan("a", { datum: "2026-11-01" })], undefined, "a"],
    ["none of tomorrow", [plan("a", { datum: "2026-11-04" })], undefined, undefined],
    ["none that is done", [plan("a", { status: "gedaan" })], undefined, undefined],
    [
      "the own one first",
      [plan("a", { medewerker: { id: "sam" } }), plan("b", { datum: "2026-11-01" })],
      undefined,
      "b",
    ],
    ["the newest of two", [plan("a", { datum: "2026-11-01" }), plan("b")], undefined, "b"],
    ["of the kind that is asked", [plan("a"), plan("b", { soort: "Brief", medewerker: null })], "Brief", "b"],
    ["none of another kind", [plan("a")], "Brief", undefined],
  ] as const)("%s", (_name, afspraken, soort, expected) => {
    expect(planVanVandaag(afspraken, { vandaag: "2026-11-03", medewerker: "noor", soort })?.id).toBe(expected);
  });
});

describe("the part of the day", () => {
  it.each([
    ["2026-11-03T10:59:59.999Z", "Ochtend"],
    ["2026-11-03T11:00:00.000Z", "Middag"],
    ["2026-11-03T16:59:59.999Z", "Middag"],
    ["2026-11-03T17:00:00.000Z", "Avond"],
    ["2026-07-03T09:59:59.999Z", "Ochtend"],
    ["2026-07-03T10:00:00.000Z", "Middag"],
    ["2026-11-02T23:00:00.000Z", "Ochtend"],
  ])("%s is %s in Amsterdam", (instant, dagdeel) => {
    expect(dagdeelVan(instant)).toBe(dagdeel);
  });
});

describe("the terms that one attempt met", () => {
  const base = { soort: "Huisbezoek", bereikt: false, aanbod: true, datum: "2026-11-05" } as const;
  const poging = { ...base, id: "b", vastgelegdOp: "2026-11-05T10:00:00.000Z" };
  const eerder = { ...poging, id: "a", vastgelegdOp: "2026-11-05T09:00:00.000Z" };
  const aanbod: { soort: string; vervuldOp: string | null } = { soort: "wgs-aanbod", vervuldOp: "2026-11-05" };
  it.each([
    ["its own", [poging], [aanbod], ["wgs-aanbod"]],
    ["not of another day", [poging], [{ ...aanbod, vervuldOp: "2026-11-04" }], []],
    ["not that run", [poging], [{ ...aanbod, vervuldOp: null }], []],
    ["not that an earlier one of that day met", [eerder, poging], [aanbod], []],
    ["that an earlier one could not meet", [{ ...eerder, aanbod: false }, poging], [aanbod], ["wgs-aanbod"]],
    ["not of another sort", [poging], [{ soort: "wgs-gesprek", vervuldOp: "2026-11-05" }], []],
  ])("%s", (_name, contactpogingen, termijnen, expected) => {
    expect(vervuldDoor(poging, { contactpogingen, termijnen }).map(({ soort }) => soort)).toEqual(expected);
  });
});
