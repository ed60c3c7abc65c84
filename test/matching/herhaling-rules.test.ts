import { describe, expect, it } from "vitest";
import {
  type Intrekkingsreden,
  intrekkingsredenen,
  type Signaalstatus,
  signaalstatussen,
} from "../../src/law/lists.ts";
import type { Beleidsregel } from "../../src/law/parameters.ts";
import { countsForKind, type EerdereMelding, isOpenMelding, judgeMelding } from "../../src/matching/rules.ts";
import { melding } from "./melding.ts";

describe("herhaalde melding", () => {
  const now = melding({ zaakId: null });
  const old = melding({ zaakId: null, ontstaansdatum: "2026-01-01" });
  const cases: [string, Partial<EerdereMelding>[], string][] = [
    ["nothing before", [], "Opgepakt"],
    ["the same amount", [{ signaaldatum: "2026-10-03" }], "Niet opgepakt: herhaalde melding"],
    [
      "a lower amount than before",
      [{ bedragCenten: 200_000, signaaldatum: "2026-10-03" }],
      "Niet opgepakt: herhaalde melding",
    ],
    ["a cent higher than before", [{ bedragCenten: 127_549, signaaldatum: "2026-10-03" }], "Opgepakt"],
    ["before, but never taken up", [{ signaaldatum: "2026-10-03", zaakId: null }], "Opgepakt"],
    [
      "before, but its zaak ended as not justified",
      [{ signaaldatum: "2026-10-03", status: "Niet opgepakt: onterecht signaal" }],
      "Opgepakt",
    ],
    [
      "before, but its zaak ended for another reason",
      [{ signaaldatum: "2026-10-03", status: "Niet opgepakt: andere reden" }],
      "Opgepakt",
    ],
    [
      "before, but nobody of that name lived there",
      [{ signaaldatum: "2026-10-03", status: "Persoon is geen inwoner (meer) in de gemeente" }],
      "Opgepakt",
    ],
    ["before, but the resident had died", [{ signaaldatum: "2026-10-03", status: "Inwoner is overleden" }], "Opgepakt"],
    [
      "before, itself not taken up as a repeat",
      [{ signaaldatum: "2026-10-03", status: "Niet opgepakt: herhaalde melding" }],
      "Opgepakt",
    ],
    [
      "before, and nobody has started on it yet",
      [{ signaaldatum: "2026-10-03", status: "Nog niet opgepakt" }],
      "Niet opgepakt: herhaalde melding",
    ],
    [
      "before, under another name with a customer number that this one lacks",
      [{ signaaldatum: "2026-10-03", klantnummer: "9", achternaam: "Bos" }],
      "Opgepakt",
    ],
    [
      "before, and known to debt help",
      [{ signaaldatum: "2026-10-03", status: "Inwoner al bekend bij schuldhulpverlening" }],
      "Niet opgepakt: herhaalde melding",
    ],
    ["these arrears began the day after that signal", [{ signaaldatum: "2026-08-31" }], "Opgepakt"],
    [
      "these arrears began on the day of that signal",
      [{ signaaldatum: "2026-09-01" }],
      "Niet opgepakt: herhaalde melding",
    ],
    ["another partner", [{ signaaldatum: "2026-10-03", partnerId: 2 }], "Opgepakt"],
    [
      "with a birth date that this one lacks",
      [{ signaaldatum: "2026-10-03", geboortedatum: "1985-06-15" }],
      "Niet opgepakt: herhaalde melding",
    ],
    ["another person", [{ signaaldatum: "2026-10-03", achternaam: "Bos" }], "Opgepakt"],
    [
      "the latest of two decides",
      [
        { signaaldatum: "2026-09-03", bedragCenten: 200_000 },
        { signaaldatum: "2026-10-03", bedragCenten: 100_000 },
      ],
      "Opgepakt",
    ],
  ];
  it.each(cases)("%s", (_name, earlier, status) => {
    expect(judgeMelding(now, earlier.map(melding), []).status).toBe(status);
  });

  it("the same customer number under another name", () => {
    const customer = melding({ zaakId: null, klantnummer: "9" });
    const earlier = melding({ signaaldatum: "2026-10-03", klantnummer: "9", achternaam: "Bos" });
    expect(judgeMelding(customer, [earlier], []).status).toBe("Niet opgepakt: herhaalde melding");
    expect(judgeMelding(customer, [{ ...earlier, klantnummer: "8" }], []).status).toBe("Opgepakt");
  });

  it.each([
    ["exactly six months ago", "2026-05-03", "Niet opgepakt: herhaalde melding"],
    ["a day more than six months ago", "2026-05-02", "Opgepakt"],
    ["on the same day", "2026-11-03", "Niet opgepakt: herhaalde melding"],
    ["a day later, because it came in late", "2026-11-04", "Opgepakt"],
  ])("old arrears, reported %s", (_name, signaaldatum, status) => {
    expect(judgeMelding(old, [melding({ signaaldatum })], []).status).toBe(status);
  });

  it.each([
    ["six months before 31 August is 28 February", "2026-08-31", "2026-02-28", "Niet opgepakt: herhaalde melding"],
    ["and not a day earlier", "2026-08-31", "2026-02-27", "Opgepakt"],
    ["six months before 29 August 2028 is 29 February", "2028-08-29", "2028-02-29", "Niet opgepakt: herhaalde melding"],
    ["and not a day earlier in a leap year", "2028-08-29", "2028-02-28", "Opgepakt"],
  ])("%s", (_name, signaaldatum, before, status) => {
    const later = melding({ signaaldatum, ontstaansdatum: "2025-01-01", zaakId: null });
    expect(judgeMelding(later, [melding({ signaaldatum: before })], []).status).toBe(status);
  });

  it.each([
    ["two months", 2, "2026-09-03", "Niet opgepakt: herhaalde melding"],
    ["two months, a day earlier", 2, "2026-09-02", "Opgepakt"],
    ["none", 0, "2026-11-02", "Opgepakt"],
    ["none, on the same day", 0, "2026-11-03", "Niet opgepakt: herhaalde melding"],
  ])("the window of the municipality itself: %s", (_name, waarde, signaaldatum, status) => {
    const beleid: Beleidsregel[] = [{ sleutel: "herhalingsvensterMaanden", waarde, geldtVan: "2026-01-01" }];
    expect(judgeMelding(old, [melding({ signaaldatum })], beleid).status).toBe(status);
  });

  it.each<[string, number[], string]>([
    ["the one that came last, though lower", [200_000, 100_000], "Opgepakt"],
    ["the one that came last, and higher", [100_000, 200_000], "Niet opgepakt: herhaalde melding"],
  ])("of two on one day counts %s", (_name, bedragen, status) => {
    const earlier = bedragen.map((bedragCenten) => melding({ bedragCenten, signaaldatum: "2026-10-03" }));
    expect(judgeMelding(now, earlier, []).status).toBe(status);
  });

  it("a crisis is taken up even when nothing rose", () => {
    const crisis = melding({ crisisSoort: "eindeLevering" });
    const oordeel = judgeMelding(crisis, [melding({ signaaldatum: "2026-10-03" })], []);
    expect(oordeel).toMatchObject({ status: "Opgepakt", redenen: [{ code: "crisis", bron: "wgs-4-2" }] });
  });

  it.each([
    ["a repeat", 127_550, [{ code: "herhaling", bron: "ddas-1.2" }]],
    ["more than before", 127_549, [{ code: "hoger-dan-eerder", bron: "ddas-1.2" }]],
  ])("says why: %s", (_name, bedragCenten, redenen) => {
    const oordeel = judgeMelding(now, [melding({ signaaldatum: "2026-10-03", bedragCenten })], []);
    expect(oordeel.redenen).toMatchObject(redenen);
  });

  it("gives no reason when there was nothing before", () => {
    expect(judgeMelding(now, [], []).redenen).toEqual([]);
    expect(judgeMelding(old, [melding({ signaaldatum: "2026-05-02" })], []).redenen).toEqual([]);
  });
});

describe("a signal that another municipality sent on", () => {
  it("makes no later one a repeat: its partner does not know that it is here", () => {
    const now = melding({ zaakId: null });
    const before = melding({ signaaldatum: "2026-10-03" });
    expect(judgeMelding(now, [{ ...before, doorgezonden: true }], [])).toEqual({ status: "Opgepakt", redenen: [] });
    expect(judgeMelding(now, [{ ...before, doorgezonden: false }], []).status).toBe("Niet opgepakt: herhaalde melding");
  });
});

describe("a signal that was taken back", () => {
  const now = melding({ zaakId: null });

  it.each(intrekkingsredenen)("%s: makes no later one a repeat", (ingetrokken) => {
    expect(judgeMelding(now, [melding({ signaaldatum: "2026-10-03", ingetrokken })], []).status).toBe("Opgepakt");
  });

  it.each<[string, number, string]>([
    ["is a repeat of the one that was not taken back", 127_550, "Niet opgepakt: herhaalde melding"],
    ["is higher than the one that was not taken back", 127_549, "Opgepakt"],
  ])("a later one %s", (_name, bedragCenten, status) => {
    const earlier = [
      melding({ signaaldatum: "2026-09-03", bedragCenten }),
      melding({ signaaldatum: "2026-10-03", bedragCenten: 200_000, ingetrokken: "betaald" }),
    ];
    expect(judgeMelding(now, earlier, []).status).toBe(status);
  });

  it.each<[Intrekkingsreden | null, boolean]>([
    [null, true],
    ["betaald", true],
    ["regeling", true],
    ["vergissing", false],
  ])("%s: counts for the kind of others %s", (ingetrokken, counts) => {
    expect(countsForKind({ ingetrokken })).toBe(counts);
  });

  it.each(signaalstatussen)("%s: open only as long as it is not taken back", (status) => {
    const open = (["Opgepakt", "Nog niet opgepakt"] as Signaalstatus[]).includes(status);
    expect(isOpenMelding({ status, ingetrokken: null })).toBe(open);
    for (const ingetrokken of intrekkingsredenen) expect(isOpenMelding({ status, ingetrokken })).toBe(false);
  });
});
