import { describe, expect, it } from "vitest";
import type { PrioriteitCode } from "../../src/law/parameter-shapes.ts";
import type { Band, GewogenReden } from "../../src/priority/rules.ts";
import { compareRedenen, type Gewogen, wordVerschuiving } from "../../src/priority/vooruitblik-rules.ts";

const zaak = (id: number, voor: number, na: number, bandVoor: Band = "laag", bandNa: Band = bandVoor): Gewogen => ({
  id,
  voor: { score: voor, band: bandVoor },
  na: { score: na, band: bandNa },
});
const reden = (code: PrioriteitCode, gewicht: number, tekst = `${code}.`): GewogenReden => ({
  code,
  tekst,
  gewicht,
  bron: "beleid-prioriteit",
});

describe("which reasons changed", () => {
  it("tells what came, what went and what weighs otherwise, in the order of reasons", () => {
    const voor = [reden("huur", 120), reden("ouder", 50, "65."), reden("energie", 50), reden("bedragHoog", 80)];
    const na = [
      reden("jong", 1_030),
      reden("energie", -50),
      { ...reden("huur", 200, "Nu anders."), bron: "beleid-gemeente" as const },
      reden("bedragHoog", 80),
    ];
    const gemeente = {
      sleutel: "beleid-gemeente",
      soort: "beleid",
      zekerheid: "A",
      titel: "Eigen beleid van de gemeente",
    };
    expect(compareRedenen(voor, na)).toEqual([
      {
        wat: "anders",
        code: "huur",
        tekst: "Nu anders.",
        gewichtVoor: 120,
        gewichtNa: 200,
        bron: gemeente,
        uitleg: "Deze reden telt nu 120 en straks 200.",
      },
      expect.objectContaining({ wat: "anders", code: "energie", uitleg: "Deze reden telt nu 50 en straks -50." }),
      expect.objectContaining({
        wat: "weg",
        code: "ouder",
        tekst: "65.",
        gewichtVoor: 50,
        gewichtNa: 0,
        uitleg: "Deze reden vervalt en telde 50.",
      }),
      expect.objectContaining({
        wat: "erbij",
        code: "jong",
        gewichtVoor: 0,
        gewichtNa: 1_030,
        uitleg: "Deze reden komt erbij en telt 1.030.",
      }),
    ]);
  });

  it("tells nothing when nothing changed", () => {
    expect(compareRedenen([reden("huur", 120, "Oud.")], [reden("huur", 120, "Nieuw.")])).toEqual([]);
    expect(compareRedenen([], [])).toEqual([]);
  });
});

describe("what happens to one zaak, in words", () => {
  const verschil = compareRedenen([], [reden("jong", 30)]);
  it.each([
    [
      zaak(1, 200, 320, "midden", "hoog"),
      [1_200, 3, 1_197],
      verschil,
      "De zaak stijgt van plaats 1.200 naar plaats 3. De score gaat van 200 naar 320. De band gaat van midden naar hoog.",
    ],
    [
      zaak(1, 320, 200, "hoog"),
      [3, 4, -1],
      verschil,
      "De zaak daalt van plaats 3 naar plaats 4. De score gaat van 320 naar 200.",
    ],
    [
      zaak(1, 200, 210, "midden"),
      [4, 3, 1],
      verschil,
      "De zaak stijgt van plaats 4 naar plaats 3. De score gaat van 200 naar 210.",
    ],
    [
      zaak(1, 200, 200, "midden"),
      [3, 4, -1],
      [],
      "De zaak daalt van plaats 3 naar plaats 4. De score blijft 200. De zaak zelf weegt even zwaar. Andere zaken wegen anders.",
    ],
    [
      zaak(1, 200, 200, "midden", "laag"),
      [4, 4, 0],
      [],
      "De zaak blijft op plaats 4. De score blijft 200. De band gaat van midden naar laag.",
    ],
  ] as const)("%#", (gewogen, [plaatsVoor, plaatsNa, plaatsen], verschillen, tekst) => {
    expect(wordVerschuiving({ ...gewogen, plaatsVoor, plaatsNa, plaatsen }, verschillen)).toBe(tekst);
  });
});
