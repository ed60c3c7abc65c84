import { describe, expect, it } from "vitest";
import { terugkoppelwaarden, type Woorden } from "../../src/feedback/rules.ts";
import type { Reden } from "../../src/law/reden.ts";
import {
  alVerteld,
  type EigenSignaal,
  explainAanPartner,
  explainTerugkoppeling,
  explainTerugkoppelingAanPartner,
  type Terugkoppelstand,
} from "../../src/uitleg-rules.ts";

const kanarie = "KANARIE";
const secret = (code: string): Reden => ({ code, tekst: `${kanarie} ${code}`, bron: "beleid-prioriteit" });
const eigen = (changes: Partial<EigenSignaal> = {}): EigenSignaal => ({
  soort: "Energie",
  aanvaarding: [],
  lot: { redenen: [], ingetrokken: null },
  gehoord: null,
  ...changes,
});

/** Codes of everything else that is known of a signal: where it went, beside whom, how urgent, to whom and until when. */
const geheim = [
  "nieuwe-zaak",
  "zelfde-adres",
  "zelfde-woning",
  "hoger-dan-eerder",
  "status",
  "enkelvoudig",
  "meervoudig",
  "opeenvolgend",
  "doorgezonden",
  "doorgestuurd",
  "beeindigd",
  "score",
  "band",
  "gewichten",
  "huur",
  "meerderePartners",
  "minderjarigeKinderen",
  "oggz",
  "termijnRisico",
  "team",
  "buurt",
  "vangnet",
  "met-de-hand",
  "wgs-aanbod",
  "advies",
  "straks",
  "nooit",
  "iets-nieuws",
];

describe("what a partner reads of the acceptance of its own signal", () => {
  it.each(geheim)("%s never, whatever it hears", (code) => {
    for (const gehoord of [null, ...terugkoppelwaarden]) {
      const signaal = eigen({
        aanvaarding: [secret(code)],
        lot: { redenen: [secret(code)], ingetrokken: null },
        gehoord,
      });
      expect(JSON.stringify(explainAanPartner(signaal))).not.toContain(kanarie);
    }
  });

  it.each([
    "grondslag",
    "overeenkomst",
    "kleine-verhuurder",
    "meldvenster",
    "persoonlijkContact",
    "gewezenOpSchuldhulp",
    "herinnering",
    "aanbodGegevensdeling",
    "geen-bezwaar",
    "crisis",
    "incasso-persoonlijkContact",
    "incasso-gewezenOpSchuldhulp",
    "incasso-herinnering",
    "incasso-aanbodGegevensdeling",
    "incasso-aanbod-niet-in-herinnering",
    "eindelevering-zonder-vroegsignaal",
    "eindelevering-te-laat",
    "uitzondering-inOverleg",
    "uitzondering-regelingNietNagekomen",
    "uitzondering-laterAfgestemd",
  ])("%s, which is about its own signal", (code) => {
    expect(explainAanPartner(eigen({ aanvaarding: [secret(code)] }))).toContainEqual(secret(code));
  });

  const aangenomen = "De gemeente heeft het signaal aangenomen.";
  const nietOpgepakt = "De gemeente heeft het signaal aangenomen, maar pakt het niet op.";
  const atReceipt = ["onder-drempel", "te-jong", "te-oud", "herhaling", "crisis", "ander"];

  it.each<[string | null, string, string[]]>([
    [null, aangenomen, []],
    ["Afgehandeld", aangenomen, []],
    ["Inwoner is overleden", aangenomen, []],
    ["Persoon is geen inwoner (meer) in de gemeente", aangenomen, []],
    ["Niet opgepakt", nietOpgepakt, []],
    ["Niet opgepakt: onterecht signaal", nietOpgepakt, ["onder-drempel", "te-jong", "te-oud"]],
    ["Niet opgepakt: herhaalde melding", nietOpgepakt, ["herhaling"]],
  ])("that heard %s: only the reasons that go with it", (gehoord, expected, shown) => {
    const [first, ...rest] = explainAanPartner(
      eigen({ lot: { redenen: atReceipt.map(secret), ingetrokken: null }, gehoord }),
    );
    expect(first?.tekst).toBe(expected);
    expect(rest.map(({ code }) => code)).toEqual(shown);
  });

  it("its own withdrawal", () => {
    const ingetrokken = { op: "2026-11-05", reden: "betaald" } as const;
    expect(explainAanPartner(eigen({ lot: { redenen: [], ingetrokken } })).map(({ code }) => code)).toEqual([
      "aanvaard",
      "ingetrokken",
    ]);
  });

  it.each([
    ["Huur", ["aanvaard", "bewijs"]],
    ["Energie", ["aanvaard"]],
    ["Hypotheek", ["aanvaard"]],
  ] as const)("%s: what the proof of receipt is good for, for a landlord", (soort, expected) => {
    expect(explainAanPartner(eigen({ soort })).map(({ code }) => code)).toEqual(expected);
  });
});

describe("what a partner hears", () => {
  const gehoord = (changes: Partial<Woorden> = {}): NonNullable<Terugkoppelstand["gehoord"]> => ({
    waarde: "Afgehandeld",
    contact: null,
    regeling: null,
    bronnen: ["beleid-terugkoppeling"],
    op: "2026-11-20",
    ...changes,
  });
  const stand = (changes: Partial<Terugkoppelstand> = {}): Terugkoppelstand => ({
    gehoord: null,
    straks: null,
    niveau: "basis",
    ...changes,
  });
  const nogNiets =
    "De signaalpartner heeft nog niets gehoord. Later hoort hij een van deze uitkomsten: 'Niet opgepakt: herhaalde " +
    "melding', 'Niet opgepakt: onterecht signaal', 'Niet opgepakt', 'Inwoner is overleden', 'Persoon is geen inwoner " +
    "(meer) in de gemeente' of 'Afgehandeld'.";

  it.each<[string, Terugkoppelstand, [code: string, bron: string, tekst: RegExp | string][]]>([
    ["nothing yet", stand(), [["nog-niets", "ddas-terugkoppeling", nogNiets]]],
    [
      "an outcome",
      stand({ gehoord: gehoord() }),
      [["gehoord", "beleid-terugkoppeling", "De signaalpartner hoorde op 20 november 2026: 'Afgehandeld'."]],
    ],
    [
      "an outcome that the standard names",
      stand({ gehoord: gehoord({ waarde: "Niet opgepakt", bronnen: ["ddas-terugkoppeling"] }) }),
      [["gehoord", "ddas-terugkoppeling", "De signaalpartner hoorde op 20 november 2026: 'Niet opgepakt'."]],
    ],
    [
      "contact and arrangement, as agreed",
      stand({ gehoord: gehoord({ contact: "Ja", regeling: "Nee" }), niveau: "regeling" }),
      [
        [
          "gehoord",
          "beleid-terugkoppeling",
          /'Afgehandeld'\. Is er contact geweest\? Ja\. Is er een regeling\? Nee\.$/,
        ],
        ["niveau", "beleid-terugkoppeling", /contact is geweest en of er een regeling is\.$/],
      ],
    ],
    [
      "contact, as agreed",
      stand({ niveau: "contact" }),
      [
        ["nog-niets", "ddas-terugkoppeling", nogNiets],
        ["niveau", "beleid-terugkoppeling", /ook hoort of er contact is geweest\.$/],
      ],
    ],
  ])("%s", (_, heard, expected) => {
    const lines = explainTerugkoppeling(heard);
    expect(lines.map(({ code, bron }) => [code, bron])).toEqual([
      ...expected.map(([code, bron]) => [code, bron]),
      ["nooit", "beleid-terugkoppeling"],
    ]);
    for (const [at, [, , tekst]] of expected.entries()) expect(lines[at]?.tekst).toMatch(tekst);
    const aanPartner = explainTerugkoppelingAanPartner(heard);
    expect(aanPartner.slice(0, -1)).toEqual(lines.slice(0, -1));
    expect(aanPartner.at(-1)?.code).toBe("niet-meer");
  });

  it("what is on its way only the municipality reads", () => {
    const onderweg = stand({ straks: gehoord({ waarde: "Inwoner is overleden", bronnen: ["ddas-terugkoppeling"] }) });
    expect(explainTerugkoppeling(onderweg).map(({ code, tekst }) => `${code} ${tekst}`)[0]).toBe(
      "straks De signaalpartner hoort binnenkort: 'Inwoner is overleden'.",
    );
    expect(explainTerugkoppelingAanPartner(onderweg).map(({ code }) => code)).toEqual(["nog-niets", "niet-meer"]);
  });

  it("first what it heard, then what is on its way", () => {
    const both = stand({ gehoord: gehoord(), straks: gehoord({ waarde: "Niet opgepakt" }) });
    expect(explainTerugkoppeling(both).map(({ code }) => code)).toEqual(["gehoord", "straks", "nooit"]);
  });

  it("nothing from the municipality to which a signal was sent on", () => {
    expect(alVerteld).toMatchObject({ code: "doorgezonden", bron: "lezing-doorzending" });
  });
});
