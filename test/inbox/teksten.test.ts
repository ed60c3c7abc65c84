import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

/** More than this many words in one sentence is hard to read; the aim is fifteen. */
const meesteWoorden = 20;

/** Officialese and jargon, with what B1 says instead: any form of the word at its beginning counts. */
const ambtelijk: readonly [woord: string, liever: string][] = [
  ["aangaande", "over"],
  ["aldaar", "daar"],
  ["alsmede", "en"],
  ["alsook", "en ook"],
  ["alvorens", "voor"],
  ["benevens", "en"],
  ["betreffende", "over, deze"],
  ["bewerkstelligen", "zorgen voor"],
  ["bijgevolg", "dus"],
  ["casus", "zaak"],
  ["cliënt", "inwoner"],
  ["conform", "volgens"],
  ["d.d.", "van"],
  ["d.m.v.", "met"],
  ["daar er", "omdat"],
  ["derhalve", "daarom"],
  ["desalniettemin", "toch"],
  ["desbetreffend", "deze"],
  ["desgewenst", "als u wilt"],
  ["dient te", "moet"],
  ["dienen te", "moeten"],
  ["doch", "maar"],
  ["doorgaans", "meestal"],
  ["echter", "maar"],
  ["geenszins", "niet"],
  ["gelieve", "wilt u"],
  ["geschiedt", "gebeurt"],
  ["gezien het feit", "omdat"],
  ["heden", "vandaag"],
  ["hetgeen", "wat"],
  ["bij dezen", "nu"],
  ["hieromtrent", "hierover"],
  ["i.v.m.", "door, vanwege"],
  ["ingevolge", "volgens"],
  ["inzake", "over"],
  ["jegens", "tegen"],
  ["krachtens", "volgens"],
  ["m.b.t.", "over"],
  ["m.b.v.", "met"],
  ["middels", "met"],
  ["mits", "als"],
  ["naar aanleiding van", "door, na"],
  ["nochtans", "toch"],
  ["o.b.v.", "door"],
  ["omtrent", "over"],
  ["onderhavig", "deze"],
  ["ondergetekende", "ik"],
  ["reeds", "al"],
  ["te allen tijde", "altijd"],
  ["teneinde", "om"],
  ["ten behoeve van", "voor"],
  ["ten gevolge van", "door"],
  ["ter zake", "over"],
  ["tevens", "ook"],
  ["t.a.v.", "aan, over"],
  ["t.b.v.", "voor"],
  ["thans", "nu"],
  ["trachten", "proberen"],
  ["uit hoofde van", "door"],
  ["vigerend", "geldend"],
  ["voornoemd", "deze"],
  ["welke reeds", "die al"],
  ["wederom", "weer"],
  ["zodoende", "zo"],
  ["zulks", "dat"],
];
const engels = [
  "account settings",
  "click",
  "submit",
  "dashboard",
  "case",
  "caseload",
  "the",
  "loading",
  "error",
  "please",
  "save",
  "search",
  "update",
  "feedback",
  "invalid",
];
const tutoyeren = ["je", "jij", "jou", "jouw", "jullie"];

const begin = (woord: string): RegExp => new RegExp(`(?<![\\p{L}])${woord.replaceAll(".", "\\.")}`, "iu");
const heel = (woord: string): RegExp => new RegExp(`(?<![\\p{L}-])${woord}(?![\\p{L}-])`, "iu");

const proefDag = "2026-11-03";
const proefMoment = "2026-11-03T09:00:00.000Z";

/** What is wrong with one text. */
function faults(tekst: string): string[] {
  const kaal = tekst
    .replace(/<[^>]*>/g, " ")
    .replace(/\{\w+\}/g, "woord")
    // How one may type a day in a single field is an example of typing, no day in a text.
    .replace(/(zoals|bijvoorbeeld) \d{1,2}-\d{1,2}-\d{4}/giu, "$1 een dag")
    // Pages put a day into words before they hand it to a text.
    .replaceAll(proefMoment, "3 november 2026")
    .replaceAll(proefDag, "3 november 2026");
  const zinnen = kaal.split(/(?<=[.?!:;])\s+|\n+/);
  return [
    ...zinnen
      .filter((zin) => zin.split(/\s+/).filter((woord) => /[\p{L}\d]/u.test(woord)).length > meesteWoorden)
      .map((zin) => `te lang: ${zin}`),
    ...ambtelijk
      .filter(([woord]) => begin(woord).test(kaal))
      .map(([woord, liever]) => `'${woord}', liever '${liever}'`),
    ...engels.filter((woord) => heel(woord).test(kaal)).map((woord) => `Engels: '${woord}'`),
    ...tutoyeren.filter((woord) => heel(woord).test(kaal)).map((woord) => `'${woord}' is geen u`),
    ...(/\b(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{2,4})\b/.test(kaal) ? ["datum in cijfers"] : []),
  ];
}

/** Stands for whatever a text asks for: any field of it is a short word. */
const proef = (waarde: unknown): unknown =>
  new Proxy(() => waarde, {
    get: (_doel, naam) => (naam === Symbol.toPrimitive || naam === "toString" ? () => "Woonbron" : waarde),
  });

/** What a function of texts says, asked with whatever simple things it may want. */
function answers(fn: (...args: unknown[]) => unknown): unknown[] {
  return [
    "Woonbron",
    proefDag,
    proefMoment,
    1,
    3,
    true,
    null,
    ["Woonbron", "Evides"],
    proef("Woonbron"),
    proef(3),
  ].flatMap((waarde) => {
    try {
      const said = fn(...Array.from({ length: Math.max(fn.length, 2) }, () => waarde));
      return typeof said === "function" ? [] : [said];
    } catch {
      return [];
    }
  });
}

/** Every text in something that a file of texts exports. */
function textsIn(waarde: unknown, diep = 0): string[] {
  if (typeof waarde === "string" || waarde instanceof String) return [String(waarde)];
  if (typeof waarde === "function")
    return answers(waarde as (...args: unknown[]) => unknown).flatMap((said) => textsIn(said, diep + 1));
  if (waarde === null || typeof waarde !== "object" || diep > 6) return [];
  if (waarde instanceof Map) return [...waarde.values()].flatMap((deel) => textsIn(deel, diep + 1));
  if (waarde instanceof Set || waarde instanceof RegExp) return [];
  return Object.values(waarde).flatMap((deel) => textsIn(deel, diep + 1));
}

const bron = path.join(import.meta.dirname, "../../src");
const bestanden = ["inbox", "portal"].flatMap((map) =>
  readdirSync(path.join(bron, map))
    .filter((naam) => /^teksten-.*\.ts$/.test(naam))
    .map((naam) => `${map}/${naam}`),
);

/** What is not ours to word: results of DDAS as it spells them, and answers for a machine. */
const vanAnderen = new Set(["(Budget)advies en/of quick fix"]);

describe("the words of the pages", () => {
  it.each(bestanden)("%s is plain Dutch", async (bestand) => {
    const teksten = [...new Set(textsIn(await import(path.join(bron, bestand))))].filter(
      (tekst) => !vanAnderen.has(tekst),
    );
    expect(teksten.length).toBeGreaterThan(0);
    const gevonden = teksten
      .filter((tekst) => /\p{L}/u.test(tekst) && !/undefined|NaN|\[object|Invalid/.test(tekst))
      .flatMap((tekst) => faults(tekst).map((fault) => `${fault} | ${tekst}`));
    expect(gevonden).toEqual([]);
  });

  it.each([
    [
      "Dit is een zin met veel te veel woorden die maar doorgaat en nog verder gaat zonder dat er ooit een einde aan komt.",
      "te lang",
    ],
    ["Middels dit formulier meldt u de achterstand.", "middels"],
    ["Kies jouw team.", "jouw"],
    ["De zaak sluit op 03-11-2026.", "datum"],
    ["Click hier.", "Engels"],
  ])("finds fault with: %s", (tekst, fault) => {
    expect(faults(tekst).join()).toContain(fault);
  });

  it("asks functions of texts too", () => {
    expect(textsIn({ a: (naam: string) => `Hallo ${naam}`, b: [() => "Twee"] })).toEqual(
      expect.arrayContaining(["Hallo Woonbron", "Twee"]),
    );
  });
});
