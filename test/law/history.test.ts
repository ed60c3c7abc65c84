import { describe, expect, it } from "vitest";
import { checkIncasso, eisenOp, type Incasso } from "../../src/intake/incasso-rules.ts";
import { checkMeldvenster } from "../../src/intake/meldvenster-rules.ts";
import { checkPartnerSoort, grondslagOp } from "../../src/intake/partner-rules.ts";
import { type SignaalpartnerSoort, signaalpartnerSoorten } from "../../src/law/lists.ts";
import { type Beleidsregel, type ParameterNaam, parameter, parameters } from "../../src/law/parameters.ts";
import { bron } from "../../src/law/sources.ts";
import { judgeMelding } from "../../src/matching/rules.ts";

/** Everything that any kind of partner ever had to do, all of it on one day. */
const proof = (op: string, changes: Partial<Incasso> = {}): Incasso => ({
  herinneringen: [op],
  contactpogingen: [{ datum: op, soort: "Telefoon", bereikt: false }],
  gewezenOpSchuldhulp: op,
  aanbodGegevensdeling: op,
  bezwaar: false,
  ...changes,
});
const shift = (day: string, months: number): string => Temporal.PlainDate.from(day).add({ months }).toString();

describe("a signal of 2024 is judged by the rules of 2024: proof of sociale incasso", () => {
  const without = {
    contact: { contactpogingen: [] },
    schuldhulp: { gewezenOpSchuldhulp: null },
    herinnering: { herinneringen: [], aanbodGegevensdeling: null },
  };

  it.each<[string, SignaalpartnerSoort, string, keyof typeof without, string[]]>([
    ["energy, long before", "Energie", "2024-05-14", "contact", []],
    ["energy, the last day of the old rule", "Energie", "2025-12-31", "contact", []],
    [
      "energy, the first day of the new one",
      "Energie",
      "2026-01-01",
      "contact",
      ["persoonlijkContact energieregeling"],
    ],
    [
      "energy, a reminder by the old rule",
      "Energie",
      "2025-12-31",
      "herinnering",
      ["herinnering afsluitbeleid-energie", "aanbodGegevensdeling afsluitbeleid-energie"],
    ],
    [
      "energy, a reminder by the new rule",
      "Energie",
      "2026-01-01",
      "herinnering",
      ["herinnering energieregeling", "aanbodGegevensdeling energieregeling"],
    ],
    ["energy never had to point to debt help", "Energie", "2026-01-01", "schuldhulp", []],
    ["a landlord in 2021", "Huur", "2021-01-01", "contact", ["persoonlijkContact bgs-2"]],
    ["a landlord now", "Huur", "2026-11-03", "contact", ["persoonlijkContact bgs-2"]],
    [
      "a landlord before the law counts: by its first rule",
      "Huur",
      "2019-06-01",
      "schuldhulp",
      ["gewezenOpSchuldhulp bgs-2"],
    ],
    ["water in 2024", "Water", "2024-05-14", "contact", []],
    ["water now", "Water", "2026-11-03", "contact", []],
    ["an experiment in 2024", "DUO", "2024-05-14", "schuldhulp", ["gewezenOpSchuldhulp tijdelijke-regeling"]],
  ])("%s", (_, soort, signaaldatum, missing, expected) => {
    const incasso = proof(shift(signaaldatum, -1), without[missing]);
    const fouten = checkIncasso(soort, incasso, signaaldatum, shift(signaaldatum, -3));
    expect(fouten.map((fout) => `${fout.code.replace("incasso-", "")} ${fout.bron}`)).toEqual(expected);
  });

  const days = ["2022-01-01", "2024-02-29", "2025-12-31", "2026-01-01", "2026-11-03"];
  const cases = signaalpartnerSoorten.flatMap((soort) => days.map((day) => [soort, day] as const));
  it.each(cases)("%s on %s rests on sources that held that day", (soort, day) => {
    const { experimenten, ...grondslag } = grondslagOp(soort, day);
    const lopend = (experimenten ?? []).filter(({ van, tot }) => van <= day && (tot === null || day <= tot));
    for (const sleutel of [eisenOp(soort, day).bron, grondslag.bron, ...lopend.map((proef) => proef.bron)]) {
      const { geldigVan, geldigTot } = { geldigTot: "9999-12-31", ...bron(sleutel) };
      expect([sleutel, geldigVan <= day, day <= geldigTot]).toEqual([sleutel, true, true]);
    }
  });
});

describe("a signal of 2024 is judged by the rules of 2024: who may signal", () => {
  const [amsterdam, rotterdam, utrecht] = ["0363", "0599", "0344"] as const;

  it.each<[SignaalpartnerSoort, string, string, boolean]>([
    ["DUO", amsterdam, "2023-06-30", false],
    ["DUO", amsterdam, "2023-07-01", true],
    ["DUO", amsterdam, "2024-05-14", true],
    ["DUO", rotterdam, "2024-05-14", false],
    ["Hypotheek", amsterdam, "2021-12-31", false],
    ["Hypotheek", amsterdam, "2022-01-01", true],
    ["Hypotheek", rotterdam, "2024-03-31", false],
    ["Hypotheek", rotterdam, "2024-04-01", true],
    ["Overige", rotterdam, "2021-12-31", false],
    ["Overige", rotterdam, "2022-01-01", true],
    ["Overige", rotterdam, "2025-06-30", true],
    ["Overige", rotterdam, "2025-07-01", false],
    ["Belastingdienst", amsterdam, "2024-05-14", false],
    ["CAK Zorgverzekeringen", amsterdam, "2026-11-03", false],
    ["Energie", utrecht, "2025-12-31", true],
    ["Energie", utrecht, "2026-01-01", true],
    ["Huur", utrecht, "2024-05-14", true],
  ])("%s in %s on %s: %s", (soort, gemeentecode, signaaldatum, may) => {
    const melding = { signaaldatum, ontstaansdatum: shift(signaaldatum, -6), bedragCenten: 100_000, crisis: null };
    expect(checkPartnerSoort(soort, gemeentecode, melding).length === 0).toBe(may);
  });

  it.each<[string, string]>([
    ["2025-12-31", "afsluitbeleid-energie"],
    ["2026-01-01", "energieregeling"],
  ])("energy reports on %s by %s", (op, expected) => expect(grondslagOp("Energie", op).bron).toBe(expected));
});

describe("a municipality's own policy counts from its day, by the signaaldatum", () => {
  const beleid: Beleidsregel[] = [
    { sleutel: "drempelCenten", waarde: 10_000, geldtVan: "2024-07-01" },
    { sleutel: "drempelCenten", waarde: 2_500, geldtVan: "2026-01-01" },
    { sleutel: "herhalingsvensterMaanden", waarde: 2, geldtVan: "2026-01-01" },
    {
      sleutel: "vensterDagen",
      waarde: { ...parameter("vensterDagen", "2024-01-01").value, Zorg: { min: 30, max: 200 } },
      geldtVan: "2025-01-01",
    },
  ];
  const melding = (signaaldatum: string, changes: object = {}) => ({
    partnerId: 1,
    soort: "Huur" as SignaalpartnerSoort,
    signaaldatum,
    ontstaansdatum: shift(signaaldatum, -2),
    bedragCenten: 6_000,
    crisisSoort: null,
    klantnummer: null,
    achternaam: "Dijk",
    geboortedatum: null,
    ...changes,
  });

  it.each([
    ["before the first own amount: the national 50 euros", "2024-06-30", "Opgepakt"],
    ["from the first own amount of 100 euros", "2024-07-01", "Niet opgepakt: onterecht signaal"],
    ["until the day before the next", "2025-12-31", "Niet opgepakt: onterecht signaal"],
    ["from the next, of 25 euros", "2026-01-01", "Opgepakt"],
  ])("60 euros, %s", (_, signaaldatum, status) => {
    expect(judgeMelding(melding(signaaldatum), [], beleid).status).toBe(status);
  });

  it.each([
    ["by the national 100 days", "2024-12-31", "Niet opgepakt: onterecht signaal"],
    ["by the municipality's 200 days", "2025-01-01", "Opgepakt"],
  ])("arrears of five months in health insurance, %s", (_, signaaldatum, status) => {
    const zorg = melding(signaaldatum, {
      soort: "Zorg",
      ontstaansdatum: shift(signaaldatum, -5),
      bedragCenten: 20_000,
    });
    expect(judgeMelding(zorg, [], beleid).status).toBe(status);
  });

  it.each([
    ["within the national six months", "2025-12-31", "Niet opgepakt: herhaalde melding"],
    ["past the municipality's two months", "2026-01-01", "Opgepakt"],
  ])("the same arrears after four months, %s", (_, signaaldatum, status) => {
    const changes = { ontstaansdatum: shift(signaaldatum, -8), bedragCenten: 20_000 };
    const eerder = {
      ...melding(shift(signaaldatum, -4), changes),
      zaakId: 1,
      status: "Opgepakt",
      ingetrokken: null,
    } as const;
    expect(judgeMelding(melding(signaaldatum, changes), [eerder], beleid).status).toBe(status);
  });

  it.each([
    ["no months were agreed yet", "2026-06-30", []],
    ["from the day on which the set is switched on", "2026-07-01", ["meldvenster-te-vroeg"]],
  ])("one month of rent, %s", (_, signaaldatum, expected) => {
    const aan: Beleidsregel[] = [{ sleutel: "werkafspraken", waarde: ["wgs", "rotterdam"], geldtVan: "2026-07-01" }];
    const feiten = { signaaldatum, ontstaansdatum: shift(signaaldatum, -1), crisis: null, uitzondering: null };
    expect(checkMeldvenster("Huur", feiten, aan).map(({ code }) => code)).toEqual(expected);
  });
});

describe("every value that ever held stays computable", () => {
  const dated = (Object.keys(parameters) as ParameterNaam[]).flatMap((naam) =>
    parameters[naam].waarden.map((waarde, at) => [naam, waarde.from, at] as const),
  );

  it.each(dated)("%s of %s still holds on its first day and until the next one", (naam, from, at) => {
    const { waarden } = parameters[naam];
    const next = waarden[at + 1]?.from;
    const last = next ? Temporal.PlainDate.from(next).subtract({ days: 1 }).toString() : "9999-12-31";
    for (const op of [from, last]) {
      expect(parameter(naam, op)).toEqual({
        value: waarden[at]?.value,
        source: waarden[at]?.source,
        vanGemeente: false,
      });
    }
  });

  it.each(dated)("%s of %s rests on a source that held that day", (naam, from, at) => {
    const sleutel = parameters[naam].waarden[at]?.source;
    expect(sleutel && bron(sleutel).geldigVan <= from).toBe(true);
  });
});
