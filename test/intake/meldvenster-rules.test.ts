import { describe, expect, it } from "vitest";
import { checkMeldvenster, type MeldvensterFeiten, meldvensterOf } from "../../src/intake/meldvenster-rules.ts";
import { type SignaalpartnerSoort, signaalpartnerSoorten, type Uitzonderingsoort } from "../../src/law/lists.ts";
import type { Beleidsregel } from "../../src/law/parameters.ts";

const rotterdam: Beleidsregel[] = [{ sleutel: "werkafspraken", waarde: ["wgs", "rotterdam"], geldtVan: "2021-01-01" }];
const feiten = (changes: Partial<MeldvensterFeiten> = {}): MeldvensterFeiten => ({
  signaaldatum: "2026-11-03",
  ontstaansdatum: "2026-09-01",
  crisis: null,
  uitzondering: null,
  ...changes,
});
const codes = (changes: Partial<MeldvensterFeiten>, beleid = rotterdam, soort: SignaalpartnerSoort = "Huur") =>
  checkMeldvenster(soort, feiten(changes), beleid).map(({ code }) => code);

const vroeg = ["meldvenster-te-vroeg"];
const laat = ["meldvenster-te-laat"];

describe("two to four months of arrears, both included", () => {
  it.each<[ontstaan: string, signaal: string, codes: string[]]>([
    ["2026-09-01", "2026-09-01", vroeg],
    ["2026-09-01", "2026-10-31", vroeg],
    ["2026-09-01", "2026-11-01", []],
    ["2026-09-01", "2026-12-01", []],
    ["2026-09-01", "2027-01-01", []],
    ["2026-09-01", "2027-01-02", laat],
    ["2026-12-31", "2027-02-27", vroeg],
    ["2026-12-31", "2027-02-28", []],
    ["2026-12-31", "2027-04-30", []],
    ["2026-12-31", "2027-05-01", laat],
    ["2027-12-29", "2028-02-28", vroeg],
    ["2027-12-29", "2028-02-29", []],
    ["2026-02-28", "2026-04-27", vroeg],
    ["2026-02-28", "2026-04-28", []],
    ["2026-03-29", "2026-07-29", []],
    ["2026-03-29", "2026-07-30", laat],
    ["2026-06-25", "2026-10-25", []],
    ["2026-06-25", "2026-10-26", laat],
  ])("arrears since %s, reported on %s: %j", (ontstaansdatum, signaaldatum, expected) => {
    expect(codes({ ontstaansdatum, signaaldatum })).toEqual(expected);
  });
});

describe("reasons to report outside those months", () => {
  const te: Record<string, string> = { vroeg: "2026-10-31", binnen: "2026-11-03", laat: "2027-01-02" };
  it.each<[wanneer: string, reden: Uitzonderingsoort, codes: string[]]>([
    ["vroeg", "inOverleg", []],
    ["vroeg", "regelingNietNagekomen", []],
    ["vroeg", "laterAfgestemd", vroeg],
    ["binnen", "inOverleg", []],
    ["binnen", "regelingNietNagekomen", []],
    ["binnen", "laterAfgestemd", []],
    ["laat", "inOverleg", laat],
    ["laat", "regelingNietNagekomen", []],
    ["laat", "laterAfgestemd", []],
  ])("%s with %s: %j", (wanneer, uitzondering, expected) => {
    expect(codes({ signaaldatum: te[wanneer] as string, uitzondering })).toEqual(expected);
  });

  it.each(["2026-09-01", "2026-10-31", "2027-01-02", "2028-02-29"])(
    "a broken arrangement, at once: %s",
    (signaaldatum) => {
      expect(codes({ signaaldatum, uitzondering: "regelingNietNagekomen" })).toEqual([]);
    },
  );

  it.each<[string, string]>([
    ["vroeg", "2026-09-01"],
    ["laat", "2027-06-01"],
  ])("a crisis always passes, too %s as it may be", (_wanneer, signaaldatum) => {
    expect(codes({ signaaldatum, crisis: { soort: "ontruiming" } })).toEqual([]);
    expect(codes({ signaaldatum, crisis: { soort: "ontruiming" }, uitzondering: "inOverleg" })).toEqual([]);
    expect(codes({ crisis: { soort: "ontruiming" }, uitzondering: "inOverleg" }, [])).toEqual([]);
  });

  it("the refusal names the place, the reasons that would do, and that it is an agreement and no law", () => {
    expect(checkMeldvenster("Huur", feiten({ signaaldatum: "2026-10-01" }), rotterdam)).toEqual([
      {
        veld: "/uitzondering",
        code: "meldvenster-te-vroeg",
        melding:
          "Deze achterstand bestaat nog geen 2 maanden. Melden mag dan alleen met een van deze redenen: inOverleg, " +
          "regelingNietNagekomen. Dat is een afspraak tussen de gemeente en verhuurders. Het is geen wet.",
        bron: "rotterdam-convenant",
      },
    ]);
    expect(checkMeldvenster("Huur", feiten({ signaaldatum: "2027-06-01" }), rotterdam)).toEqual([
      {
        veld: "/uitzondering",
        code: "meldvenster-te-laat",
        melding:
          "Deze achterstand bestaat langer dan 4 maanden. Melden mag dan alleen met een van deze redenen: " +
          "laterAfgestemd, regelingNietNagekomen. Dat is een afspraak tussen de gemeente en verhuurders. Het is geen wet.",
        bron: "rotterdam-convenant",
      },
    ]);
  });
});

describe("where it holds", () => {
  it.each(signaalpartnerSoorten)("%s", (soort) => {
    expect(codes({ signaaldatum: "2026-09-02" }, rotterdam, soort)).toEqual(soort === "Huur" ? vroeg : []);
    expect(meldvensterOf(soort, feiten(), rotterdam) === null).toBe(soort !== "Huur");
  });

  it.each<[string, unknown]>([
    ["a municipality that switched nothing on", null],
    ["the law's own set", ["wgs"]],
    ["other sets", ["wgs", "haarlem", "amsterdam", "maastricht"]],
    ["a list without the law's own set", ["rotterdam"]],
    ["a set twice", ["wgs", "rotterdam", "rotterdam"]],
    ["a set that is not known", ["wgs", "rotterdam", "utrecht"]],
    ["no list", "rotterdam"],
  ])("not with %s", (_name, waarde) => {
    const beleid: Beleidsregel[] = waarde ? [{ sleutel: "werkafspraken", waarde, geldtVan: "2021-01-01" }] : [];
    expect(codes({ signaaldatum: "2026-09-02" }, beleid)).toEqual([]);
  });

  it("from the day on which the set is switched on until it is switched off", () => {
    const beleid: Beleidsregel[] = [
      { sleutel: "werkafspraken", waarde: ["wgs", "rotterdam"], geldtVan: "2026-09-10" },
      { sleutel: "werkafspraken", waarde: ["wgs"], geldtVan: "2026-10-01" },
    ];
    expect(codes({ signaaldatum: "2026-09-09" }, beleid)).toEqual([]);
    expect(codes({ signaaldatum: "2026-09-10" }, beleid)).toEqual(vroeg);
    expect(codes({ signaaldatum: "2026-09-30" }, beleid)).toEqual(vroeg);
    expect(codes({ signaaldatum: "2026-10-01" }, beleid)).toEqual([]);
  });

  it("a municipality may agree on other months", () => {
    const anders = (min: number, max: number | null): Beleidsregel[] => [
      ...rotterdam,
      { sleutel: "meldvensterMaanden", waarde: { min, max }, geldtVan: "2026-01-01" },
    ];
    expect(codes({ signaaldatum: "2026-10-01" }, anders(1, 3))).toEqual([]);
    expect(codes({ signaaldatum: "2026-12-02" }, anders(1, 3))).toEqual(laat);
    expect(codes({ signaaldatum: "2029-01-01" }, anders(1, null))).toEqual([]);
    const [fout] = checkMeldvenster("Huur", feiten({ signaaldatum: "2026-09-30" }), anders(1, 3));
    expect(fout?.melding).toMatch(/^Deze achterstand bestaat nog geen 1 maand\./);
    expect(codes({ signaaldatum: "2026-09-30" }, anders(1, null))).toEqual(vroeg);
    expect(meldvensterOf("Huur", feiten(), anders(1, null))).toEqual({
      eerste: "2026-10-01",
      laatste: null,
      min: 1,
      max: null,
      bron: "rotterdam-convenant",
    });
  });
});

describe("a reason where nothing was agreed", () => {
  it.each<[string, SignaalpartnerSoort, Beleidsregel[]]>([
    ["a landlord elsewhere", "Huur", []],
    ["an energy supplier in Rotterdam", "Energie", rotterdam],
  ])("is refused: %s", (_name, soort, beleid) => {
    expect(checkMeldvenster(soort, feiten({ uitzondering: "inOverleg" }), beleid)).toEqual([
      {
        veld: "/uitzondering",
        code: "uitzondering-niet-gevraagd",
        melding: "U mag hier geen reden meesturen. Met deze gemeente is daar niets over afgesproken.",
        bron: "gegevens-minimalisatie",
      },
    ]);
  });
});
