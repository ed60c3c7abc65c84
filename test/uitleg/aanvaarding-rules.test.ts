import { describe, expect, it } from "vitest";
import type { Incasso } from "../../src/intake/incasso-rules.ts";
import { type AanvaardSignaal, explainAanvaarding } from "../../src/intake/uitleg-rules.ts";
import type { Beleidsregel } from "../../src/law/parameters.ts";

const incasso: Incasso = {
  herinneringen: ["2026-09-15"],
  contactpogingen: [{ datum: "2026-09-22", soort: "Telefoon", bereikt: false }],
  gewezenOpSchuldhulp: "2026-09-16",
  aanbodGegevensdeling: "2026-09-15",
  bezwaar: false,
};
const signaal = (changes: Partial<AanvaardSignaal> = {}): AanvaardSignaal => ({
  soort: "Huur",
  gemeentecode: "0599",
  signaaldatum: "2026-11-03",
  ontstaansdatum: "2026-09-01",
  bedragCenten: 127_550,
  incasso,
  crisis: null,
  overeenkomst: { geldigVan: "2026-01-01", geldigTot: null, kleineVerhuurder: false },
  opmerkingen: [],
  ...changes,
});
const explain = (changes: Partial<AanvaardSignaal> = {}, beleid: readonly Beleidsregel[] = []) =>
  explainAanvaarding(signaal(changes), beleid);
const lines = (...args: Parameters<typeof explain>) => explain(...args).map(({ code, bron }) => [code, bron]);
const tekst = (code: string, ...args: Parameters<typeof explain>) =>
  explain(...args).find((reden) => reden.code === code)?.tekst;

describe("why a signal was accepted", () => {
  it("tells of a landlord everything that the law asks, with its dates", () => {
    expect(explain()).toEqual([
      {
        code: "grondslag",
        tekst: "Een signaalpartner van de soort 'Huur' mag in elke gemeente een achterstand melden.",
        bron: "bgs-2",
      },
      {
        code: "overeenkomst",
        tekst: "Op de signaaldatum was er een overeenkomst. Die geldt vanaf 1 januari 2026.",
        bron: "overeenkomst-vereist",
      },
      {
        code: "persoonlijkContact",
        tekst: "Een poging tot persoonlijk contact: 22 september 2026 (Telefoon).",
        bron: "bgs-2",
      },
      {
        code: "gewezenOpSchuldhulp",
        tekst: "De klant wijzen op schuldhulp van de gemeente: 16 september 2026.",
        bron: "bgs-2",
      },
      { code: "herinnering", tekst: "Een schriftelijke herinnering: 15 september 2026.", bron: "bgs-2" },
      {
        code: "aanbodGegevensdeling",
        tekst: "In een herinnering aanbieden om gegevens met de gemeente te delen: 15 september 2026.",
        bron: "bgs-2",
      },
      {
        code: "geen-bezwaar",
        tekst: "De klant heeft niet geweigerd dat de gemeente deze gegevens krijgt.",
        bron: "bgs-2",
      },
    ]);
  });

  it.each<[string, Partial<AanvaardSignaal>, string[]]>([
    [
      "energy in 2025, by the rule of then",
      { soort: "Energie", signaaldatum: "2025-12-31" },
      [
        "grondslag afsluitbeleid-energie",
        "herinnering afsluitbeleid-energie",
        "aanbodGegevensdeling afsluitbeleid-energie",
      ],
    ],
    [
      "energy in 2026, personal contact too",
      { soort: "Energie", signaaldatum: "2026-01-01" },
      [
        "grondslag energieregeling",
        "persoonlijkContact energieregeling",
        "herinnering energieregeling",
        "aanbodGegevensdeling energieregeling",
      ],
    ],
    [
      "water",
      { soort: "Water" },
      ["grondslag drinkwater-5", "herinnering drinkwater-5", "aanbodGegevensdeling drinkwater-5"],
    ],
    [
      "an insurer: a law to report, and policy for what went before",
      { soort: "Zorg" },
      ["grondslag bgs-3", "herinnering beleid-zorg"],
    ],
  ])("%s", (_, changes, expected) => {
    const found = lines(changes).filter(([code]) => code !== "overeenkomst" && code !== "geen-bezwaar");
    expect(found.map((line) => line.join(" "))).toEqual(expected);
  });

  it("names every day, and only contact that counts", () => {
    const veel: Incasso = {
      ...incasso,
      herinneringen: ["2026-09-15", "2026-10-01", "2026-10-15", "2026-10-01"],
      contactpogingen: [
        { datum: "2026-09-20", soort: "Brief", bereikt: true },
        { datum: "2026-09-22", soort: "Telefoon", bereikt: false },
        { datum: "2026-09-30", soort: "Huisbezoek", bereikt: true },
      ],
    };
    expect(tekst("herinnering", { incasso: veel })).toMatch(
      /: 15 september 2026, 1 oktober 2026 en 15 oktober 2026\.$/,
    );
    expect(tekst("persoonlijkContact", { incasso: veel })).toMatch(
      /: 22 september 2026 \(Telefoon\) en 30 september 2026 \(Huisbezoek\)\.$/,
    );
  });

  it("claims nothing that is not there", () => {
    const none: Incasso = {
      ...incasso,
      contactpogingen: [],
      herinneringen: [],
      gewezenOpSchuldhulp: null,
      bezwaar: true,
    };
    const codes = lines({ incasso: none, overeenkomst: null }).map(([code]) => code);
    expect(codes).toEqual(["grondslag", "aanbodGegevensdeling"]);
    expect(lines({ incasso: null, overeenkomst: null }).map(([code]) => code)).toEqual(["grondslag"]);
  });

  it("tells what was irregular as it was marked", () => {
    const opmerking = { code: "eindelevering-te-laat", tekst: "Te laat.", bron: "beleid-eindelevering" } as const;
    expect(explain({ opmerkingen: [opmerking] }).at(-1)).toEqual(opmerking);
  });
});

describe("the agreement", () => {
  it.each([
    [{ geldigVan: "2024-02-29", geldigTot: null, kleineVerhuurder: false }, "Die geldt vanaf 29 februari 2024."],
    [
      { geldigVan: "2024-02-29", geldigTot: "2026-12-31", kleineVerhuurder: false },
      "Die geldt vanaf 29 februari 2024 tot en met 31 december 2026.",
    ],
  ])("says from when to when: %o", (overeenkomst, einde) => {
    expect(tekst("overeenkomst", { overeenkomst })).toBe(`Op de signaaldatum was er een overeenkomst. ${einde}`);
    expect(tekst("kleine-verhuurder", { overeenkomst })).toBeUndefined();
  });

  it("of a landlord with one or two dwellings needs no covenant", () => {
    const overeenkomst = { geldigVan: "2026-01-01", geldigTot: null, kleineVerhuurder: true };
    expect(lines({ overeenkomst })).toContainEqual(["kleine-verhuurder", "amsterdam-werkwijze"]);
  });
});

describe("an experiment", () => {
  const duo = { soort: "DUO", gemeentecode: "0363", signaaldatum: "2024-05-14", ontstaansdatum: "2024-01-01" } as const;
  const begon = "De soort 'DUO' doet in deze gemeente mee aan een proef. Die begon op 1 juli 2023.";

  it.each<[string, Partial<AanvaardSignaal>, string | undefined]>([
    ["large enough", { bedragCenten: 27_000 }, `${begon} De achterstand is hoog en oud genoeg voor de proef.`],
    ["too small", { bedragCenten: 26_999 }, undefined],
    ["before it began", { signaaldatum: "2023-06-30", bedragCenten: 50_000 }, undefined],
    ["in another municipality", { gemeentecode: "0599", bedragCenten: 50_000 }, undefined],
  ])("DUO in Amsterdam, %s", (_, changes, expected) => {
    expect(tekst("grondslag", { ...duo, ...changes })).toBe(expected);
  });

  it("names the part of the regulation that it is in", () => {
    expect(lines({ ...duo, bedragCenten: 27_000 })[0]).toEqual(["grondslag", "tijdelijke-regeling-2023"]);
  });

  it.each([
    ["by age alone", "Hypotheek", "2026-11-03", / De achterstand is hoog en oud genoeg/],
    ["without bounds", "Overige", "2024-05-14", /begon op 1 januari 2022\.$/],
  ] as const)("bounded %s", (_, soort, signaaldatum, expected) => {
    expect(tekst("grondslag", { soort, signaaldatum, ontstaansdatum: "2024-01-01" })).toMatch(expected);
  });
});

describe("agreed months", () => {
  const rotterdam: Beleidsregel[] = [
    { sleutel: "werkafspraken", waarde: ["wgs", "rotterdam"], geldtVan: "2026-01-01" },
  ];
  const open: Beleidsregel[] = [
    ...rotterdam,
    { sleutel: "meldvensterMaanden", waarde: { min: 2, max: null }, geldtVan: "2026-01-01" },
  ];
  const gedaan = "Afgesproken is: melden vanaf 1 november 2026 tot en met 1 januari 2027. Dat is gedaan.";

  it.each<[string, string, readonly Beleidsregel[], string | undefined]>([
    ["the day before", "2026-10-31", rotterdam, undefined],
    ["the first day", "2026-11-01", rotterdam, gedaan],
    ["the last day", "2027-01-01", rotterdam, gedaan],
    ["the day after", "2027-01-02", rotterdam, undefined],
    ["without an end", "2027-06-01", open, "Afgesproken is: melden vanaf 1 november 2026. Dat is gedaan."],
    ["nothing was agreed", "2026-11-03", [], undefined],
  ])("%s", (_, signaaldatum, beleid, expected) => {
    expect(tekst("meldvenster", { signaaldatum, ontstaansdatum: "2026-09-01" }, beleid)).toBe(expected);
  });

  it("rest on the covenant", () => {
    expect(lines({}, rotterdam)).toContainEqual(["meldvenster", "rotterdam-convenant"]);
  });
});

describe("a crisis", () => {
  const altijd = "Zo'n signaal telt altijd mee, hoe laag of oud de achterstand ook is.";
  it.each([
    ["ontruiming", "2026-12-15", "een ontruiming op 15 december 2026"],
    ["eindeLevering", "2026-12-01", "het einde van de levering op 1 december 2026"],
    ["opzeggingZorgverzekering", null, "het einde van de zorgverzekering"],
  ] as const)("%s is told with its day", (soort, datum, expected) => {
    expect(tekst("crisis", { crisis: { soort, datum } })).toBe(`Het signaal meldt ${expected}. ${altijd}`);
    expect(lines({ crisis: { soort, datum } })).toContainEqual(["crisis", "wgs-4-2"]);
  });
});
