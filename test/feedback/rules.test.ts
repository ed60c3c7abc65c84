import { describe, expect, it } from "vitest";
import { outcomeOf, wordTerugkoppeling } from "../../src/feedback/rules.ts";
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

describe("which outcome a signal in a closed zaak has", () => {
  it.each([
    ["Opgepakt", "Geen reactie na eerder contact"],
    ["Nog niet opgepakt", "Geen reactie na eerder contact"],
    ["Niet opgepakt: herhaalde melding", "Niet opgepakt: herhaalde melding"],
  ] as const)("%s becomes %s", (status, expected) => {
    expect(outcomeOf(status, "Geen reactie na eerder contact")).toBe(expected);
  });
});
