import { describe, expect, it } from "vitest";
import {
  type Beeindigd,
  type Bewoner,
  eindestatussen,
  isHulpGevraagd,
  isSamePersoon,
  lapseTermijnen,
  resultaatNaIntrekking,
  type VastgelegdeStap,
} from "../../src/contact/end-rules.ts";
import { eindresultaten, signaalstatussen } from "../../src/law/lists.ts";
import type { SignaalFeiten } from "../../src/law/werkafspraken-gebeurtenissen.ts";

const bewoner = (changes: Partial<Bewoner> = {}): Bewoner => ({
  partnerId: 1,
  klantnummer: null,
  voorletters: "A.B.",
  voorvoegsel: "van",
  achternaam: "Dijk",
  geboortedatum: "1985-06-15",
  burgerservicenummer: null,
  ...changes,
});
const other = { partnerId: 2 };

describe("whether two signals are about the same person", () => {
  const cases: [string, Partial<Bewoner>, Partial<Bewoner>, boolean][] = [
    ["the same name and birth date, two partners", {}, other, true],
    ["the prefix in the family name", {}, { ...other, voorvoegsel: null, achternaam: "van Dijk" }, true],
    ["another prefix", {}, { ...other, voorvoegsel: "de" }, false],
    ["another name", {}, { ...other, achternaam: "Bos" }, false],
    ["another birth date", {}, { ...other, geboortedatum: "2004-06-15" }, false],
    ["twins: another initial", {}, { ...other, voorletters: "C." }, false],
    ["only the first initial counts", {}, { ...other, voorletters: "a" }, true],
    ["no initials in one of the two", {}, { ...other, voorletters: null }, true],
    ["empty initials in one of the two", {}, { ...other, voorletters: "" }, true],
    ["no birth date in one, two partners", {}, { ...other, geboortedatum: null }, false],
    ["no birth date in either, two partners", { geboortedatum: null }, { ...other, geboortedatum: null }, false],
    ["no birth date in one, the same partner", {}, { geboortedatum: null }, true],
    ["no birth date, the same partner, another initial", {}, { geboortedatum: null, voorletters: "C." }, false],
    [
      "one customer number of one partner, another name",
      { klantnummer: "9" },
      { klantnummer: "9", achternaam: "Dyk" },
      true,
    ],
    [
      "one customer number, two birth dates",
      { klantnummer: "9" },
      { klantnummer: "9", geboortedatum: "2004-01-01" },
      false,
    ],
    [
      "two customer numbers of one partner: one person with two contracts",
      { klantnummer: "9" },
      { klantnummer: "8" },
      true,
    ],
    [
      "one BSN, all else different",
      { burgerservicenummer: "999990019" },
      { burgerservicenummer: "999990019", ...other, achternaam: "Bos", geboortedatum: "1999-01-01", voorletters: "Z." },
      true,
    ],
    ["two BSNs, all else the same", { burgerservicenummer: "999990019" }, { burgerservicenummer: "999990020" }, false],
    ["a BSN in one of the two", { burgerservicenummer: "999990019" }, other, true],
  ];
  it.each(cases)("%s", (_name, a, b, same) => {
    expect(isSamePersoon(bewoner(a), bewoner(b))).toBe(same);
    expect(isSamePersoon(bewoner(b), bewoner(a))).toBe(same);
  });
});

describe("the result of a zaak of which the last signal was taken back", () => {
  const paid = "Inwoner heeft zelf al betaald/betalingsregeling getroffen";
  const mistaken = "Niet opgepakt: onterecht signaal";
  const back = (ingetrokken: Beeindigd["ingetrokken"]): Beeindigd => ({
    status: ingetrokken === "vergissing" ? mistaken : "Opgepakt",
    ingetrokken,
  });
  const cases: [string, Beeindigd[], string][] = [
    ["paid", [back("betaald")], paid],
    ["an arrangement", [back("regeling")], paid],
    ["an error", [back("vergissing")], mistaken],
    ["an error before a payment", [back("vergissing"), back("betaald")], paid],
    ["an error after an arrangement", [back("regeling"), back("vergissing")], paid],
    [
      "an error, while another resident had died",
      [back("vergissing"), { status: "Inwoner is overleden", ingetrokken: null }],
      "Inwoner is overleden",
    ],
    [
      "a payment, while another had died",
      [back("betaald"), { status: "Inwoner is overleden", ingetrokken: null }],
      paid,
    ],
    [
      "an error by whom had died, which was told before",
      [{ status: "Inwoner is overleden", ingetrokken: "vergissing" }],
      mistaken,
    ],
    [
      "an error beside what was unjustified before",
      [back("vergissing"), { status: mistaken, ingetrokken: null }],
      mistaken,
    ],
  ];
  it.each(cases)("%s", (_name, signalen, resultaat) => {
    expect(resultaatNaIntrekking(signalen)).toBe(resultaat);
  });
});

describe("the states with which a signal can end", () => {
  it.each(eindestatussen)("%s is a state of a signal and a result of a zaak in DDAS", (status) => {
    expect(signaalstatussen).toContain(status);
    expect(eindresultaten).toContain(status);
  });
});

describe("whether the resident asked for help", () => {
  it.each<[VastgelegdeStap[], boolean]>([
    [[], false],
    [[{ stap: "verwezenNaarLzn" }], false],
    [[{ stap: "verwezenNaarLzn" }, { stap: "hulpAanvaard" }], true],
    [[{ hulpGewenst: null }], false],
    [[{ hulpGewenst: false }], false],
    [[{ hulpGewenst: true }], true],
    [[{ hulpGewenst: true }, { hulpGewenst: false }], true],
  ])("%j: %s", (stappen, asked) => {
    expect(isHulpGevraagd(stappen)).toBe(asked);
  });
});

describe("the terms of a zaak that goes on", () => {
  const today = "2026-11-10";
  const termijn = (id: number, soort: string, vervaltOp = "2026-12-01") => ({
    id,
    soort,
    begintOp: "2026-11-03",
    vervaltOp,
    risicoVanaf: vervaltOp,
  });
  const signaal = (changes: Partial<SignaalFeiten> = {}): SignaalFeiten => ({
    soort: "Energie",
    crisisSoort: null,
    ontstaansdatum: "2026-09-01",
    signaaldatum: "2026-11-03",
    ...changes,
  });
  const running = [
    termijn(1, "wgs-aanbod"),
    termijn(2, "wgs-bedreigend"),
    termijn(3, "mph-huisbezoek"),
    termijn(4, "wgs-gesprek"),
    termijn(5, "a term of another program"),
  ];
  const lapsed = (over: SignaalFeiten[]) => lapseTermijnen(running, over, today).map(({ id }) => id);

  it.each<[string, SignaalFeiten[], number[]]>([
    ["no crisis is left", [signaal()], [2, 3]],
    ["no signal is left", [], [2, 3]],
    ["an eviction is left", [signaal({ crisisSoort: "ontruiming" })], []],
    ["another crisis is left", [signaal(), signaal({ crisisSoort: "eindeLevering" })], [3]],
  ])("when %s", (_name, over, ids) => {
    expect(lapsed(over)).toEqual(ids);
  });

  it.each([
    ["a day before its last day", "2026-11-11", "vervallen"],
    ["on its last day", "2026-11-10", "vervallen"],
    ["a day late", "2026-11-09", "verlopen"],
  ])("of a crisis that is over, %s: %s", (_name, vervaltOp, status) => {
    expect(lapseTermijnen([termijn(2, "wgs-bedreigend", vervaltOp)], [signaal()], today)).toEqual([
      { id: 2, soort: "wgs-bedreigend", vervuldOp: null, status },
    ]);
  });

  it.each<[string, SignaalFeiten[], number[]]>([
    ["the rent is paid", [signaal()], [1]],
    ["rent of a month is left", [signaal({ soort: "Huur", ontstaansdatum: "2026-10-03" })], []],
    ["rent of less than a month is left", [signaal({ soort: "Huur", ontstaansdatum: "2026-10-04" })], [1]],
  ])("of the ladder of Haarlem, when %s", (_name, over, ids) => {
    const ladder = [termijn(1, "haarlem-contact"), termijn(2, "haarlem-brief")];
    expect(lapseTermijnen(ladder, over, today).map(({ id }) => id)).toEqual(ids);
  });
});
