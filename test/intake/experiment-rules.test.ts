import { describe, expect, it } from "vitest";
import {
  checkExperimenten,
  checkOmvang,
  type Experiment,
  experimenten,
  isLopend,
  type Omvang,
} from "../../src/intake/experiment-rules.ts";
import type { SignaalpartnerSoort } from "../../src/law/lists.ts";

const omvang = (changes: Partial<Omvang> = {}): Omvang => ({
  signaaldatum: "2026-11-03",
  ontstaansdatum: "2026-05-01",
  bedragCenten: 100_000,
  ...changes,
});
const check = (soort: SignaalpartnerSoort, code: string, changes: Partial<Omvang> = {}) =>
  checkExperimenten(experimenten[soort] ?? [], code, omvang(changes));
const only = (soort: SignaalpartnerSoort): Experiment => {
  const [first, ...others] = experimenten[soort] ?? [];
  if (!first || others.length > 0) throw new Error("not one experiment");
  return first;
};

const dezeSoort = "Deze soort organisatie mag in deze gemeente geen signalen aanleveren.";
const amsterdam = "0363";
const rotterdam = "0599";
const utrecht = "0344";

describe("which municipalities a regulation lists, from its first day to its last", () => {
  const listed: [kind: SignaalpartnerSoort, codes: string, van: string, tot: string | null][] = [
    // Staatscourant 2021, 45719, article 2.2: Amsterdam, Arnhem, Breda, Hollands Kroon, Nijmegen, Tilburg.
    ["Hypotheek", "0363 0202 0758 1911 0268 0855", "2022-01-01", null],
    // Staatscourant 2024, 10148 adds Den Haag, Heerlen and Rotterdam.
    ["Hypotheek", "0518 0917 0599", "2024-04-01", null],
    // Staatscourant 2023, 12768, article 2.3.
    ["DUO", "0363", "2023-07-01", null],
    // The ten of the municipal taxes, until Staatscourant 2025, 17636 took article 2.1 away.
    ["Overige", "0363 0505 1711 1640 1641 1952 0439 1669 0599 1783", "2022-01-01", "2025-06-30"],
  ];
  const dayBefore = (day: string): string => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
  const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
  const cases = listed.flatMap(([soort, codes, van, tot]) =>
    codes.split(" ").flatMap((code): [SignaalpartnerSoort, string, string, boolean][] => [
      [soort, code, dayBefore(van), false],
      [soort, code, van, true],
      ...(tot
        ? ([
            [soort, code, tot, true],
            [soort, code, dayAfter(tot), false],
          ] as const)
        : []
      ).map(([a, b, c, d]): [SignaalpartnerSoort, string, string, boolean] => [a, b, c, d]),
      [soort, code, "2026-11-03", tot === null],
    ]),
  );
  it.each(cases)("%s in %s on %s: %s", (soort, code, signaaldatum, allowed) => {
    const found = check(soort, code, { signaaldatum, ontstaansdatum: "2020-01-01" });
    expect(found.map((fout) => fout.code)).toEqual(allowed ? [] : ["partnersoort-niet-toegestaan"]);
  });

  it("and no others", () => {
    const pairs = Object.values(experimenten).map((proeven) => proeven.flatMap(({ gemeentecodes }) => gemeentecodes));
    expect(pairs.map((codes) => codes.length)).toEqual([9, 1, 0, 0, 0, 0, 10]);
  });

  it.each<[SignaalpartnerSoort]>([
    ["CAK Eigen bijdrage"],
    ["CAK Zorgverzekeringen"],
    ["Belastingdienst"],
    ["Dienst Toeslagen"],
    ["DUO"],
    ["Hypotheek"],
    ["Overige"],
  ])("%s is refused where nothing is listed, with the regulation as its source", (soort) => {
    expect(check(soort, utrecht)).toEqual([
      { veld: "/gemeentecode", code: "partnersoort-niet-toegestaan", melding: dezeSoort, bron: "tijdelijke-regeling" },
    ]);
  });
});

describe("outside the days of an experiment the refusal tells them", () => {
  it("after its end", () => {
    expect(check("Overige", rotterdam)).toEqual([
      {
        veld: "/gemeentecode",
        code: "partnersoort-niet-toegestaan",
        melding: `${dezeSoort} De proef begon hier op 1 januari 2022 en eindigde op 30 juni 2025.`,
        bron: "tijdelijke-regeling",
      },
    ]);
  });
  it("before its begin, by the source that brings it", () => {
    expect(check("DUO", amsterdam, { signaaldatum: "2023-06-30", ontstaansdatum: "2023-01-01" })).toEqual([
      {
        veld: "/gemeentecode",
        code: "partnersoort-niet-toegestaan",
        melding: `${dezeSoort} De proef begon hier op 1 juli 2023.`,
        bron: "tijdelijke-regeling-2023",
      },
    ]);
  });
  it("one that runs here wins over one that ended here", () => {
    const oud = { ...only("Overige"), gemeentecodes: [utrecht] };
    const nieuw = { ...only("DUO"), gemeentecodes: [utrecht] };
    expect(checkExperimenten([oud, nieuw], utrecht, omvang())).toEqual([]);
    expect(isLopend(oud, "2025-06-30")).toBe(true);
    expect(isLopend(oud, "2025-07-01")).toBe(false);
  });
});

describe("how large and how old the arrears must be", () => {
  it.each<[SignaalpartnerSoort, number, string]>([
    ["DUO", 27_000, "€\u00a0270,00"],
    ["CAK Eigen bijdrage", 10_000, "€\u00a0100,00"],
    ["Belastingdienst", 60_000, "€\u00a0600,00"],
  ])("%s from %i cents", (soort, grens, tekst) => {
    const proef = only(soort);
    expect(checkOmvang(proef, omvang({ bedragCenten: grens }))).toEqual([]);
    expect(checkOmvang(proef, omvang({ bedragCenten: grens - 1 }))).toEqual([
      {
        veld: "/achterstand/bedrag",
        code: "bedrag-te-laag",
        melding: `Het bedrag moet minstens ${tekst} zijn.`,
        bron: proef.bron,
      },
    ]);
  });

  it.each<[SignaalpartnerSoort]>([["Dienst Toeslagen"], ["Hypotheek"], ["Overige"]])(
    "%s from the first cent",
    (soort) => {
      for (const proef of experimenten[soort] ?? []) {
        expect(checkOmvang(proef, omvang({ bedragCenten: 0 })).map(({ code }) => code)).toEqual([]);
      }
    },
  );

  it("an amount that could not be read is not judged", () => {
    expect(checkOmvang(only("Belastingdienst"), omvang({ bedragCenten: null }))).toEqual([]);
  });

  it.each<[SignaalpartnerSoort, number, string, string, boolean]>([
    ["CAK Eigen bijdrage", 5, "2026-06-03", "2026-11-03", true],
    ["CAK Eigen bijdrage", 5, "2026-06-04", "2026-11-03", false],
    ["CAK Eigen bijdrage", 5, "2025-09-30", "2026-02-28", true],
    ["CAK Eigen bijdrage", 5, "2025-09-30", "2026-02-27", false],
    ["CAK Eigen bijdrage", 5, "2027-09-30", "2028-02-28", false],
    ["CAK Eigen bijdrage", 5, "2027-09-30", "2028-02-29", true],
    ["Hypotheek", 2, "2026-09-03", "2026-11-03", true],
    ["Hypotheek", 2, "2026-09-04", "2026-11-03", false],
  ])("%s: %i months from %s to %s: %s", (soort, maanden, ontstaansdatum, signaaldatum, isOld) => {
    for (const proef of experimenten[soort] ?? []) {
      const melding = `De achterstand moet minstens ${maanden} maanden bestaan.`;
      const young = [{ veld: "/achterstand/ontstaansdatum", code: "te-jong", melding, bron: proef.bron }];
      expect(checkOmvang(proef, omvang({ ontstaansdatum, signaaldatum }))).toEqual(isOld ? [] : young);
    }
  });

  it.each<[SignaalpartnerSoort]>([["DUO"], ["Belastingdienst"], ["Dienst Toeslagen"], ["Overige"]])(
    "%s from the first day",
    (soort) => expect(checkOmvang(only(soort), omvang({ ontstaansdatum: "2026-11-03" }))).toEqual([]),
  );

  it("one month is an age as well", () => {
    const proef = { ...only("DUO"), minMaanden: 1 };
    expect(checkOmvang(proef, omvang({ ontstaansdatum: "2026-10-04" })).map(({ code }) => code)).toEqual(["te-jong"]);
    expect(checkOmvang(proef, omvang({ ontstaansdatum: "2026-10-03" }))).toEqual([]);
  });

  it("where no age is asked, arrears that began after the signal are left to the rule about days", () => {
    expect(checkOmvang(only("DUO"), omvang({ ontstaansdatum: "2026-11-04" }))).toEqual([]);
  });

  it("too small and too young at once are two faults", () => {
    const found = checkOmvang(
      only("CAK Eigen bijdrage"),
      omvang({ bedragCenten: 9_999, ontstaansdatum: "2026-11-01" }),
    );
    expect(found.map(({ code }) => code)).toEqual(["bedrag-te-laag", "te-jong"]);
  });
});

it("every experiment names a source that was there when it began", () => {
  for (const { van, tot, bron } of Object.values(experimenten).flat()) {
    expect(bron).toMatch(/^tijdelijke-regeling/);
    expect(tot === null || van <= tot).toBe(true);
  }
});
