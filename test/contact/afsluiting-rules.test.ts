import { describe, expect, it } from "vitest";
import { decideAfsluiting } from "../../src/contact/afsluiting-rules.ts";
import { type Eindresultaat, eindresultaten } from "../../src/law/lists.ts";

const termijn = {
  id: 7,
  soort: "wgs-aanbod",
  begintOp: "2026-11-03",
  vervaltOp: "2026-12-01",
  risicoVanaf: "2026-11-25",
};
const decide = (resultaat: Eindresultaat, eersteAanbod: string | null, vandaag = "2026-11-10", termijnen = [termijn]) =>
  decideAfsluiting(resultaat, { termijnen, eersteAanbod }, vandaag);

/** [result, what closing without an earlier offer does to a running term, the state that the signals get] */
const cases: [Eindresultaat, "vervuld" | "vervallen" | "geweigerd", boolean][] = [
  ["(Budget)advies en/of quick fix", "vervuld", false],
  ["Definitief geen contact kunnen krijgen", "geweigerd", false],
  ["Geen reactie na eerder contact", "geweigerd", false],
  ["Inwoner al bekend bij schuldhulpverlening", "vervallen", true],
  ["Inwoner heeft al een ander lopend traject", "vervallen", false],
  ["Inwoner heeft zelf al betaald/betalingsregeling getroffen", "vervallen", false],
  ["Inwoner is overleden", "vervallen", true],
  ["Inwoner regelt het zelf/hoeft geen hulp vanuit vroegsignalering", "geweigerd", false],
  ["Niet opgepakt: andere reden", "geweigerd", true],
  ["Niet opgepakt: herhaalde melding", "vervallen", true],
  ["Niet opgepakt: onterecht signaal", "vervallen", true],
  ["Persoon is geen inwoner (meer) in de gemeente", "vervallen", true],
  ["Vervolghulp en/of verwijzing", "vervuld", false],
  ["Vervolghulp en/of verwijzing financieel", "vervuld", false],
  ["Vervolghulp en/of verwijzing niet financieel", "vervuld", false],
  ["Verwijzing zonder tussenkomst inwoner", "vervuld", false],
];

describe("closing a zaak in which no offer was made", () => {
  it("has a case for every result", () => {
    expect(cases.map(([resultaat]) => resultaat)).toEqual([...eindresultaten]);
  });

  it.each(cases)("%s: %s", (resultaat, outcome, isStatus) => {
    const { fouten, termijnen, signaalstatus } = decide(resultaat, null);
    expect(signaalstatus).toBe(isStatus ? resultaat : null);
    if (outcome === "geweigerd") {
      expect(fouten).toMatchObject([{ veld: "/resultaat", code: "geen-aanbod", bron: "wgs-4-1" }]);
      expect(termijnen).toEqual([]);
    } else {
      expect(fouten).toEqual([]);
      expect(termijnen).toMatchObject([
        { id: 7, status: outcome, vervuldOp: outcome === "vervuld" ? "2026-11-10" : null },
      ]);
    }
  });

  it.each(cases)("%s: nothing to meet, nothing refused", (resultaat) => {
    expect(decide(resultaat, null, "2026-11-10", [])).toMatchObject({ fouten: [], termijnen: [] });
  });
});

describe("closing when an offer was made", () => {
  it.each(cases.filter(([, outcome]) => outcome === "geweigerd"))("%s is allowed", (resultaat) => {
    expect(decide(resultaat, "2026-11-05").fouten).toEqual([]);
  });

  it("lets an earlier offer cover a term that began after it, from its first day", () => {
    expect(decide("Geen reactie na eerder contact", "2026-10-20").termijnen).toMatchObject([
      { status: "vervuld", vervuldOp: "2026-11-03" },
    ]);
  });
});

describe("closing when no term runs any more, but one did not lapse", () => {
  const vereist = cases.filter(([, outcome]) => outcome === "geweigerd");
  const decideAfter = (resultaat: Eindresultaat, eersteAanbod: string | null) =>
    decideAfsluiting(resultaat, { termijnen: [], eersteAanbod, hadPlicht: true }, "2026-11-10");

  it.each(vereist)("%s still asks for a documented offer", (resultaat) => {
    expect(decideAfter(resultaat, null).fouten).toMatchObject([{ code: "geen-aanbod", bron: "wgs-4-1" }]);
    expect(decideAfter(resultaat, "2026-11-05").fouten).toEqual([]);
  });

  it.each(cases.filter(([, outcome]) => outcome !== "geweigerd"))("%s asks for none", (resultaat) => {
    expect(decideAfter(resultaat, null)).toMatchObject({ fouten: [], termijnen: [] });
  });

  it.each(vereist)("%s: a zaak whose terms all lapsed has nothing to meet", (resultaat) => {
    const feiten = { termijnen: [], eersteAanbod: null, hadPlicht: false };
    expect(decideAfsluiting(resultaat, feiten, "2026-11-10").fouten).toEqual([]);
  });

  it("asks for the offer of a running term whatever is known of earlier ones", () => {
    const feiten = { termijnen: [termijn], eersteAanbod: null, hadPlicht: false };
    expect(decideAfsluiting("Geen reactie na eerder contact", feiten, "2026-11-10").fouten).toHaveLength(1);
  });
});

describe("what closing does to the terms of work agreements, and of the conversation", () => {
  const result = (resultaat: Eindresultaat, soort: string, eersteAanbod: string | null, vandaag = "2026-11-10") =>
    decide(resultaat, eersteAanbod, vandaag, [{ ...termijn, soort }]).termijnen.map(
      ({ status, vervuldOp }) => `${status} ${vervuldOp}`,
    );

  it.each(cases)("%s lets a term of an agreement lapse, and asks for no offer because of it", (resultaat) => {
    expect(decide(resultaat, null, "2026-11-10", [{ ...termijn, soort: "mph-huisbezoek" }]).fouten).toEqual([]);
    expect(result(resultaat, "mph-huisbezoek", null)).toEqual(["vervallen null"]);
    expect(result(resultaat, "rotterdam-contact", null, "2026-12-01")).toEqual(["vervallen null"]);
    expect(result(resultaat, "rotterdam-contact", null, "2026-12-02")).toEqual(["verlopen null"]);
    expect(result(resultaat, "weet-niet", null)).toEqual(["vervallen null"]);
  });

  it.each([
    ["Vervolghulp en/of verwijzing", "vervuld 2026-11-10"],
    ["Inwoner is overleden", "vervallen null"],
    ["Geen reactie na eerder contact", "vervallen null"],
    ["Inwoner regelt het zelf/hoeft geen hulp vanuit vroegsignalering", "vervallen null"],
  ] as const)("%s: an offer is not the conversation that was to be held", (resultaat, expected) => {
    expect(result(resultaat, "wgs-gesprek", "2026-11-05")).toEqual([expected]);
  });

  it("asks for an offer as long as a term of law runs beside it", () => {
    const both = [{ ...termijn, soort: "mph-huisbezoek" }, termijn];
    const feiten = { termijnen: both, eersteAanbod: null, hadPlicht: false };
    expect(decideAfsluiting("Geen reactie na eerder contact", feiten, "2026-11-10").fouten).toHaveLength(1);
    const closed = decideAfsluiting(
      "Geen reactie na eerder contact",
      { ...feiten, eersteAanbod: "2026-11-05" },
      "2026-11-10",
    );
    expect(closed.termijnen.map(({ soort, status }) => `${soort} ${status}`)).toEqual([
      "mph-huisbezoek vervallen",
      "wgs-aanbod vervuld",
    ]);
  });
});

describe("closing after the last day", () => {
  it("keeps a breach a breach when the duty is moot", () => {
    expect(decide("Inwoner is overleden", null, "2026-12-02").termijnen).toMatchObject([{ status: "verlopen" }]);
    expect(decide("Inwoner is overleden", null, "2026-12-01").termijnen).toMatchObject([{ status: "vervallen" }]);
  });

  it("fulfils too late when the result is itself the offer", () => {
    expect(decide("Vervolghulp en/of verwijzing", null, "2026-12-02").termijnen).toMatchObject([
      { status: "te-laat-vervuld", vervuldOp: "2026-12-02" },
    ]);
  });
});
