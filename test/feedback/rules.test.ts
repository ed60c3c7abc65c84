import { describe, expect, it } from "vitest";
import { isNews, tellOutcome, type Verteld, wordTerugkoppeling } from "../../src/feedback/rules.ts";
import { type Eindresultaat, eindresultaten, type Signaalstatus, signaalstatussen } from "../../src/law/lists.ts";

/** Section 6 of the domain: what is not in this table is 'Afgehandeld'. */
const named: Partial<Record<Eindresultaat | Signaalstatus, string>> = {
  "Niet opgepakt: herhaalde melding": "Niet opgepakt: herhaalde melding",
  "Niet opgepakt: onterecht signaal": "Niet opgepakt: onterecht signaal",
  "Niet opgepakt: andere reden": "Niet opgepakt",
  "Inwoner is overleden": "Inwoner is overleden",
  "Persoon is geen inwoner (meer) in de gemeente": "Persoon is geen inwoner (meer) in de gemeente",
};
const outcomes = [...new Set([...eindresultaten, ...signaalstatussen])];
const paid = "Inwoner heeft zelf al betaald/betalingsregeling getroffen";

describe("what a partner hears of an outcome", () => {
  it("covers the 16 results and the 8 states", () => {
    expect(outcomes).toHaveLength(18);
  });

  it.each(outcomes)("%s, level basis: a value and nothing else", (outcome) => {
    const woorden = wordTerugkoppeling(outcome, "basis", { bereikt: true });
    expect(woorden).toMatchObject({ waarde: named[outcome] ?? "Afgehandeld", contact: null, regeling: null });
  });

  it.each(outcomes)("%s, level contact: whether there was contact, only when 'Afgehandeld'", (outcome) => {
    const told = named[outcome] === undefined;
    const waarde = named[outcome] ?? "Afgehandeld";
    const reached = wordTerugkoppeling(outcome, "contact", { bereikt: true });
    const missed = wordTerugkoppeling(outcome, "contact", { bereikt: false });
    expect(reached).toMatchObject({ waarde, contact: told ? "Ja" : null, regeling: null });
    expect(missed).toMatchObject({ waarde, contact: told ? "Nee" : null, regeling: null });
  });

  it.each(outcomes)("%s, level regeling: an arrangement only when the resident made it himself", (outcome) => {
    const told = named[outcome] === undefined;
    expect(wordTerugkoppeling(outcome, "regeling", { bereikt: true })).toMatchObject({
      waarde: named[outcome] ?? "Afgehandeld",
      contact: told ? "Ja" : null,
      regeling: told ? (outcome === paid ? "Ja" : "Nee") : null,
    });
  });

  it.each([
    ["Inwoner is overleden", ["ddas-terugkoppeling"]],
    ["Niet opgepakt: andere reden", ["ddas-terugkoppeling"]],
    ["Vervolghulp en/of verwijzing", ["beleid-terugkoppeling"]],
  ] as const)("%s names its source", (outcome, bronnen) => {
    expect(wordTerugkoppeling(outcome, "regeling", { bereikt: true }).bronnen).toEqual(bronnen);
  });
});

const silent = "Geen reactie na eerder contact";
const verteld = (changes: Partial<Verteld> = {}): Verteld => ({
  status: "Opgepakt",
  ingetrokken: false,
  bereikt: true,
  ...changes,
});

describe("what there is to tell of a signal", () => {
  it.each<[Signaalstatus, Eindresultaat | null, string | null]>([
    ["Opgepakt", silent, "Afgehandeld"],
    ["Nog niet opgepakt", silent, "Afgehandeld"],
    ["Opgepakt", "Inwoner is overleden", "Inwoner is overleden"],
    ["Opgepakt", null, null],
    ["Nog niet opgepakt", null, null],
    ["Niet opgepakt: herhaalde melding", silent, "Niet opgepakt: herhaalde melding"],
    ["Niet opgepakt: herhaalde melding", null, "Niet opgepakt: herhaalde melding"],
    ["Inwoner is overleden", "Vervolghulp en/of verwijzing", "Inwoner is overleden"],
    ["Persoon is geen inwoner (meer) in de gemeente", null, "Persoon is geen inwoner (meer) in de gemeente"],
    ["Inwoner al bekend bij schuldhulpverlening", null, "Afgehandeld"],
  ])("%s in a zaak that ended as %s: %s", (status, resultaat, waarde) => {
    expect(tellOutcome(verteld({ status }), resultaat, "basis")?.waarde ?? null).toBe(waarde);
  });

  it("gives what the agreement gives of a signal that was not taken back", () => {
    expect(tellOutcome(verteld(), silent, "contact")).toMatchObject({ contact: "Ja", regeling: null });
    expect(tellOutcome(verteld({ bereikt: false }), paid, "regeling")).toMatchObject({
      contact: "Nee",
      regeling: "Ja",
    });
  });

  it.each<[Signaalstatus, Eindresultaat | null, string]>([
    ["Opgepakt", null, "Afgehandeld"],
    ["Nog niet opgepakt", null, "Afgehandeld"],
    ["Opgepakt", "Inwoner is overleden", "Afgehandeld"],
    ["Opgepakt", "Niet opgepakt: andere reden", "Afgehandeld"],
    ["Niet opgepakt: onterecht signaal", null, "Niet opgepakt: onterecht signaal"],
  ])("of one that was taken back (%s, %s) never how the zaak ends: %s", (status, resultaat, waarde) => {
    for (const niveau of ["basis", "contact", "regeling"] as const) {
      const woorden = tellOutcome(verteld({ status, ingetrokken: true }), resultaat, niveau);
      expect(woorden).toMatchObject({ waarde, contact: null, regeling: null });
    }
  });
});

describe("what is news to a partner", () => {
  const words = (changes: object = {}) => ({ waarde: "Afgehandeld", contact: null, regeling: null, ...changes });
  const cases: [string, Partial<Verteld>, object | undefined, object, boolean][] = [
    ["the first time", {}, undefined, {}, true],
    ["the first time of what it took back", { ingetrokken: true }, undefined, {}, true],
    ["the same again", {}, {}, {}, false],
    ["another value", {}, {}, { waarde: "Inwoner is overleden" }, true],
    ["contact since", {}, { contact: "Nee" }, { contact: "Ja" }, true],
    ["an arrangement since", {}, { regeling: "Nee" }, { regeling: "Ja" }, true],
    ["anything more of what it took back", { ingetrokken: true }, {}, { waarde: "Inwoner is overleden" }, false],
    [
      "contact with others, after its own signal ended",
      { status: "Inwoner al bekend bij schuldhulpverlening" },
      { contact: "Nee" },
      { contact: "Ja" },
      false,
    ],
    ["another end of its own signal", { status: "Inwoner is overleden" }, {}, { waarde: "Inwoner is overleden" }, true],
  ];
  it.each(cases)("%s", (_name, signaal, eerder, nu, news) => {
    const before = eerder && words(eerder);
    expect(isNews(verteld(signaal), words(nu), before as ReturnType<typeof words> | undefined)).toBe(news);
  });
});
