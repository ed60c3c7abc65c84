import { describe, expect, it } from "vitest";
import type { BekendeTermijn, Bewijs } from "../../src/contact/rules.ts";
import {
  type AanwezigeTermijn,
  checkSplitsing,
  goesAlong,
  missingTermijnen,
  needlessTermijnen,
  type SplitsVraag,
  settleTermijn,
  type TermijnSignaal,
} from "../../src/contact/split-rules.ts";
import type { Beleidsregel } from "../../src/law/parameters.ts";
import { type TermijnSoort, termijnVanaf } from "../../src/law/termijnen.ts";

const rent: TermijnSignaal = {
  soort: "Huur",
  crisisSoort: null,
  ontstaansdatum: "2026-09-01",
  signaaldatum: "2026-11-03",
  ontvangenOp: "2026-11-03T09:00:00.000Z",
};
const eviction: TermijnSignaal = { ...rent, crisisSoort: "ontruiming", ontvangenOp: "2026-11-05T09:00:00.000Z" };
const term = (soort: string, begintOp: string, changes: Partial<AanwezigeTermijn> = {}): AanwezigeTermijn => {
  const { vervaltOp } = termijnVanaf(soort as TermijnSoort, begintOp);
  return { soort, begintOp, vervaltOp, vervuldOp: null, status: "open", ...changes };
};
const met = (soort: string, begintOp: string, vervuldOp: string) =>
  term(soort, begintOp, { vervuldOp, status: "vervuld" });
const offered = term("wgs-aanbod", "2026-11-03");
const missing = (
  signalen: TermijnSignaal[],
  bestaand: AanwezigeTermijn[] = [],
  bewijzen: Bewijs[] = [],
  vandaag = "2026-11-05",
) =>
  missingTermijnen(signalen, bestaand, bewijzen, vandaag, []).map(({ termijn, stand }) => [
    `${termijn.soort} ${termijn.begintOp} ${termijn.vervaltOp}`,
    `${stand.status} ${stand.vervuldOp}`,
  ]);

// 3 November 2026 is a Tuesday: day 28 is 1 December; three working days after Thursday 5 November end on Tuesday.
const aanbod = "wgs-aanbod 2026-11-03 2026-12-01";
const bedreigend = "wgs-bedreigend 2026-11-05 2026-11-10";

describe("the terms that a zaak lacks after a split", () => {
  it.each([
    ["no signal", [], [], []],
    ["a signal without a term", [rent], [], [[aanbod, "open null"]]],
    ["a signal with its term", [rent], [offered], []],
    ["a signal with its term, met", [rent], [met("wgs-aanbod", "2026-11-03", "2026-11-04")], []],
    ["a signal with its term, breached", [rent], [{ ...offered, status: "verlopen" }], []],
    ["a signal whose term lapsed", [rent], [{ ...offered, status: "vervallen" }], [[aanbod, "open null"]]],
    ["a signal whose term began a day later", [rent], [term("wgs-aanbod", "2026-11-04")], [[aanbod, "open null"]]],
    [
      "a signal with a met term that began a day later",
      [rent],
      [met("wgs-aanbod", "2026-11-04", "2026-11-05")],
      [[aanbod, "open null"]],
    ],
    [
      "a second signal after the offer, which covers the household",
      [eviction],
      [met("wgs-aanbod", "2026-11-03", "2026-11-03"), term("wgs-bedreigend", "2026-11-05")],
      [],
    ],
    ["a crisis on the day of the offer", [eviction], [offered, met("wgs-bedreigend", "2026-11-04", "2026-11-05")], []],
    [
      "a crisis after the offer",
      [eviction],
      [offered, met("wgs-bedreigend", "2026-11-03", "2026-11-04")],
      [[bedreigend, "open null"]],
    ],
    [
      "a crisis on the last day of a term",
      [eviction],
      [offered, term("wgs-bedreigend", "2026-11-03", { vervaltOp: "2026-11-05" })],
      [],
    ],
    [
      "a crisis after a breach",
      [eviction],
      [offered, term("wgs-bedreigend", "2026-11-02", { vervaltOp: "2026-11-04", status: "verlopen" })],
      [[bedreigend, "open null"]],
    ],
    ["a crisis that hung on another signal", [eviction], [offered], [[bedreigend, "open null"]]],
    ["a crisis that had a term", [eviction], [offered, term("wgs-bedreigend", "2026-11-05")], []],
    [
      "two signals, each of the terms from the first that starts it",
      [eviction, rent],
      [],
      [
        [aanbod, "open null"],
        [bedreigend, "open null"],
      ],
    ],
    [
      "two crises: one term",
      [eviction, { ...eviction, ontvangenOp: "2026-11-06T09:00:00.000Z" }],
      [offered],
      [[bedreigend, "open null"]],
    ],
  ])("%s", (_what, signalen, bestaand, expected) => {
    expect(missing(signalen as TermijnSignaal[], bestaand)).toEqual(expected);
  });

  it.each([
    ["2026-11-05", "open null"],
    ["2026-12-01", "risico null"],
    ["2026-12-02", "verlopen null"],
  ])("run from the first receipt, whatever the day of the split: on %s it is %s", (vandaag, stand) => {
    expect(missing([rent], [], [], vandaag)).toEqual([[aanbod, stand]]);
  });

  it("count from the local day of receipt", () => {
    const late = { ...rent, ontvangenOp: "2026-11-03T23:30:00.000Z" };
    expect(missing([late])).toEqual([["wgs-aanbod 2026-11-04 2026-12-02", "open null"]]);
  });

  it.each([
    ["on the day of receipt", "2026-11-03", "vervuld 2026-11-03"],
    ["too late", "2026-12-02", "te-laat-vervuld 2026-12-02"],
    ["before the receipt", "2026-11-02", "open null"],
  ])("are met by an offer that was made in that very zaak %s", (_what, datum, stand) => {
    expect(missing([rent], [], [{ gebeurtenis: "aanbod", datum }])).toEqual([[aanbod, stand]]);
  });
});

describe("agreed terms that a zaak lacks", () => {
  const set = [{ sleutel: "werkafspraken", waarde: ["wgs", "maastricht"], geldtVan: "2026-01-01" }] as Beleidsregel[];
  const agreed = (bestaand: AanwezigeTermijn[]) =>
    missingTermijnen([rent], [offered, ...bestaand], [], "2026-11-05", set).map(({ termijn }) => termijn.begintOp);
  const soort = "maastricht-contact";
  const item = (begintOp: string, status: string): AanwezigeTermijn => ({
    soort,
    begintOp,
    vervaltOp: "2026-11-30",
    vervuldOp: null,
    status,
  });
  it.each([
    ["none", [], 1],
    ["one that runs", [item("2026-11-03", "open")], 0],
    ["one that runs and began later", [item("2026-11-04", "risico")], 1],
    ["one that began later and was breached", [item("2026-11-04", "verlopen")], 1],
    ["one that lapsed, whenever it began", [item("2026-11-04", "vervallen")], 0],
  ] as const)("%s", (_what, bestaand, aantal) => {
    expect(agreed([...bestaand])).toHaveLength(aantal);
  });
});

describe("which terms go along with a signal", () => {
  it.each([
    ["wgs-aanbod", true],
    ["wgs-bedreigend", true],
    ["haarlem-contact", true],
    ["wgs-gesprek", false],
    ["geregelde-betaling-herbeoordeling", false],
    ["a kind of long ago", false],
  ])("%s: %s", (soort, expected) => {
    expect(goesAlong(soort)).toBe(expected);
  });
});

describe("a term and what was done in its zaak", () => {
  const stored = (soort: TermijnSoort, vervuldOp: string | null): BekendeTermijn => ({
    id: 7,
    ...termijnVanaf(soort, "2026-11-03"),
    vervuldOp,
  });
  const offer = (datum: string): Bewijs => ({ gebeurtenis: "aanbod", datum });
  it.each([
    ["met by an offer here", "2026-11-04", [offer("2026-11-04")], undefined],
    ["met by an offer elsewhere", "2026-11-04", [], "open null"],
    ["met by an offer elsewhere, and by a later one here", "2026-11-04", [offer("2026-11-06")], "vervuld 2026-11-06"],
    [
      "met by an offer elsewhere, and here by one from before it began",
      "2026-11-04",
      [offer("2026-11-02")],
      "open null",
    ],
    ["running, and nothing done", null, [], undefined],
    ["running, and an offer here", null, [offer("2026-11-05")], "vervuld 2026-11-05"],
  ] as const)("%s", (_what, vervuldOp, bewijzen, expected) => {
    const change = settleTermijn(stored("wgs-aanbod", vervuldOp), bewijzen, "2026-11-10");
    expect(change && `${change.status} ${change.vervuldOp}`).toBe(expected);
  });

  it.each([
    ["2026-12-01", "risico"],
    ["2026-12-02", "verlopen"],
  ])("met elsewhere stands on %s as if it never was: %s", (vandaag, status) => {
    expect(settleTermijn(stored("wgs-aanbod", "2026-11-04"), [], vandaag)).toMatchObject({ status, vervuldOp: null });
  });

  it("leaves an agreed one that runs as it is", () => {
    const contact: Bewijs = { gebeurtenis: "gesprek", datum: "2026-11-05" };
    expect(settleTermijn(stored("maastricht-contact", null), [contact], "2026-11-10")).toBeUndefined();
  });
});

describe("terms that a zaak can do without", () => {
  const numbered = (...termijnen: AanwezigeTermijn[]) => termijnen.map((item, index) => ({ id: index + 1, ...item }));
  it.each([
    ["an older one covers it", [offered, term("wgs-aanbod", "2026-11-04")], [2], [2]],
    ["it is the only one", [offered], [1], []],
    ["the other one began too late", [term("wgs-aanbod", "2026-11-04"), offered], [2], []],
    ["the other one lapsed", [{ ...offered, status: "vervallen" }, offered], [2], []],
    ["both could go: the one that began last does", [offered, term("wgs-aanbod", "2026-11-04")], [1, 2], [2]],
    ["it was not asked about", [offered, offered], [], []],
  ])("%s", (_what, termijnen, ids, expected) => {
    expect(needlessTermijnen(ids, [rent], numbered(...(termijnen as AanwezigeTermijn[])), [])).toEqual(expected);
  });

  it("are all of them when no signal is left", () => {
    expect(needlessTermijnen([1], [], numbered(offered), [])).toEqual([1]);
  });
});

describe("what is against a split", () => {
  const fine: SplitsVraag = {
    gekozen: 1,
    gekozenOpen: 1,
    inZaak: 2,
    inZaakOpen: 2,
    isEigenAdres: false,
    gemeentecode: "0599",
    eigenGemeentecode: "0599",
  };

  it.each<[string, Partial<SplitsVraag>, string[]]>([
    ["nothing", {}, []],
    ["nothing, where the area table does not know the address", { gemeentecode: null }, []],
    ["all signals would go", { gekozen: 2 }, ["/signalen alle-signalen"]],
    ["none of them can be worked any more", { gekozenOpen: 0 }, ["/signalen geen-open-signaal"]],
    ["the last that can be worked would go", { inZaakOpen: 1 }, ["/signalen laatste-open-signaal"]],
    ["none of the zaak can be worked", { gekozenOpen: 0, inZaakOpen: 0 }, ["/signalen geen-open-signaal"]],
    ["all would go, one of them open", { gekozen: 2, inZaakOpen: 1 }, ["/signalen alle-signalen"]],
    ["it is the address of the zaak itself", { isEigenAdres: true }, ["/adres zelfde-adres"]],
    ["it lies in another municipality", { gemeentecode: "0363" }, ["/adres andere-gemeente"]],
    [
      "everything at once",
      { gekozen: 2, isEigenAdres: true, gemeentecode: "0363" },
      ["/signalen alle-signalen", "/adres zelfde-adres", "/adres andere-gemeente"],
    ],
  ])("%s", (_what, changes, expected) => {
    expect(checkSplitsing({ ...fine, ...changes }).map(({ veld, code }) => `${veld} ${code}`)).toEqual(expected);
  });
});
