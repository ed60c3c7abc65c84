import { describe, expect, it } from "vitest";
import { type Draft, toBeoordeelbaar, toDraft } from "../../src/intake/draft-rules.ts";
import { type Afzender, checkSignaal, type Overeenkomst, overeenkomstOp } from "../../src/intake/rules.ts";
import { RegelDelen, SignaalInvoer } from "../../src/intake/signaal-schema.ts";
import { type SignaalpartnerSoort, signaalpartnerSoorten, uitzonderingsoorten } from "../../src/law/lists.ts";
import { signaal } from "../support/town.ts";

const overeenkomst: Overeenkomst = {
  geldigVan: "2021-01-01",
  geldigTot: null,
  bsnToegestaan: false,
  geboortedatumToegestaan: true,
  terugkoppelniveau: "basis",
};

function draft(changes: Record<string, unknown> = {}): Draft {
  const result = toDraft(SignaalInvoer.parse(signaal("K-1", changes)));
  if ("fouten" in result) throw new Error(JSON.stringify(result.fouten));
  return result.draft;
}
const afzender = (changes: Partial<Afzender> = {}): Afzender => ({
  soort: "Huur",
  gemeentecode: "0599",
  overeenkomst,
  beleid: [],
  vandaag: "2026-11-04",
  ...changes,
});
const persoon = (more: object) => ({ persoon: { achternaam: "Dijk", ...more } });
const achterstand = (ontstaansdatum: string) => ({ achterstand: { bedrag: 100, ontstaansdatum } });

describe("the agreement in force", () => {
  const first = { ...overeenkomst, geldigVan: "2024-01-01", geldigTot: "2024-12-31" };
  const second = { ...overeenkomst, geldigVan: "2025-07-01", bsnToegestaan: true };
  it.each([
    ["the day before it begins", "2023-12-31", null],
    ["its first day", "2024-01-01", first],
    ["its last day", "2024-12-31", first],
    ["the day after", "2025-01-01", null],
    ["the next one", "2025-07-01", second],
    ["an open end", "2099-01-01", second],
  ])("%s", (_name, day, expected) => expect(overeenkomstOp([first, second], day)).toBe(expected));

  it("is the one that began last when two overlap, in whatever order", () => {
    const newer = { ...overeenkomst, geldigVan: "2022-01-01" };
    expect(overeenkomstOp([overeenkomst, newer], "2026-01-01")).toBe(newer);
    expect(overeenkomstOp([newer, overeenkomst], "2026-01-01")).toBe(newer);
  });

  it("is the first named of two that began on the same day", () => {
    const twin = { ...overeenkomst };
    expect(overeenkomstOp([overeenkomst, twin], "2026-01-01")).toBe(overeenkomst);
  });
});

describe("what can be judged of a signal of which not everything can be read", () => {
  const deels = (changes: Record<string, unknown> = {}) => toBeoordeelbaar(RegelDelen.parse(signaal("K-1", changes)));
  it("has the amount in cents, or none", () => {
    expect(deels().bedragCenten).toBe(127_550);
    expect(deels({ achterstand: { bedrag: 8.2, ontstaansdatum: "2026-09-01" } }).bedragCenten).toBe(820);
    expect(deels({ achterstand: { bedrag: "veel", ontstaansdatum: "2026-09-01" } }).bedragCenten).toBeNull();
  });
  it("takes silence for no refusal of the customer", () => {
    expect(deels({ incasso: { herinneringen: [] } }).incasso).toEqual({
      herinneringen: [],
      contactpogingen: [],
      gewezenOpSchuldhulp: null,
      aanbodGegevensdeling: null,
      bezwaar: false,
    });
    expect(deels({ incasso: { bezwaar: true } }).incasso?.bezwaar).toBe(true);
  });
  it("has the reason to report outside the months, or none when it is not of the list", () => {
    expect(deels({ uitzondering: "inOverleg" }).uitzondering).toBe("inOverleg");
    expect(deels({ uitzondering: "zomaar" }).uitzondering).toBeNull();
    expect(deels().uitzondering).toBeNull();
  });
});

describe("what is refused", () => {
  const cases: [string, Record<string, unknown>, Partial<Overeenkomst> | null, string[]][] = [
    ["a good signal", {}, {}, []],
    ["no agreement", {}, null, ["geen-overeenkomst"]],
    ["signaaldatum today", { signaaldatum: "2026-11-04" }, {}, []],
    ["signaaldatum tomorrow", { signaaldatum: "2026-11-05" }, {}, ["in-de-toekomst"]],
    ["a BSN without leave", persoon({ burgerservicenummer: "999990019" }), {}, ["bsn-niet-toegestaan"]],
    [
      "a birth date without leave",
      persoon({ geboortedatum: "1990-01-01" }),
      { geboortedatumToegestaan: false },
      ["geboortedatum-niet-toegestaan"],
    ],
    ["a birth date with leave", persoon({ geboortedatum: "1990-01-01" }), { geboortedatumToegestaan: true }, []],
    ["a birth date on the day of the signal", persoon({ geboortedatum: "2026-11-03" }), {}, []],
    ["a birth date after the signal", persoon({ geboortedatum: "2026-11-04" }), {}, ["na-signaaldatum"]],
    ["a customer number of a landlord", { klantnummer: "K-7" }, {}, []],
    ["a reason that was not asked for", { uitzondering: "inOverleg" }, {}, ["uitzondering-niet-gevraagd"]],
    [
      "no leave and no agreement at once",
      { signaaldatum: "2026-11-05", ...persoon({ burgerservicenummer: "1" }) },
      null,
      ["geen-overeenkomst", "bsn-niet-toegestaan", "in-de-toekomst"],
    ],
  ];
  it.each(cases)("%s", (_name, changes, agreed, codes) => {
    const agreement = agreed && { ...overeenkomst, ...agreed };
    const found = checkSignaal(draft(changes), afzender({ overeenkomst: agreement }));
    expect(found.map(({ code }) => code)).toEqual(codes);
  });

  it("arrears that began after the signal", () => {
    const ontstaan = (day: string) =>
      checkSignaal(draft(achterstand(day)), afzender()).filter(({ veld }) => veld === "/achterstand/ontstaansdatum");
    expect(ontstaan("2026-11-04").map(({ code }) => code)).toEqual(["na-signaaldatum"]);
    expect(ontstaan("2026-11-03")).toEqual([]);
  });

  it("never repeats the number that may not be sent", () => {
    const found = checkSignaal(draft(persoon({ burgerservicenummer: "999990019" })), afzender());
    expect(found).toHaveLength(1);
    expect(JSON.stringify(found)).not.toContain("999990019");
  });
});

describe("a BSN comes from an insurer or CAK alone, and only by overeenkomst", () => {
  const mag: SignaalpartnerSoort[] = ["Zorg", "CAK Eigen bijdrage", "CAK Zorgverzekeringen"];
  const codes = (soort: SignaalpartnerSoort, agreement: Partial<Overeenkomst> | null, burgerservicenummer: string) => {
    const agreed = agreement && { ...overeenkomst, ...agreement };
    const found = checkSignaal(draft(persoon({ burgerservicenummer })), afzender({ soort, overeenkomst: agreed }));
    return found.filter(({ veld }) => veld === "/persoon/burgerservicenummer").map(({ code }) => code);
  };
  it.each(signaalpartnerSoorten)("%s", (soort) => {
    const refused = ["bsn-niet-toegestaan"];
    expect(codes(soort, { bsnToegestaan: true }, "999990019")).toEqual(mag.includes(soort) ? [] : refused);
    expect(codes(soort, { bsnToegestaan: false }, "999990019")).toEqual(refused);
    expect(codes(soort, null, "999990019")).toEqual(refused);
  });
  it("and passes the elfproef", () => {
    expect(codes("Zorg", { bsnToegestaan: true }, "999990018")).toEqual(["ongeldig-bsn"]);
  });
});

it("the agreed months are held against the policy of the municipality", () => {
  const beleid = [{ sleutel: "werkafspraken" as const, waarde: ["wgs", "rotterdam"], geldtVan: "2021-01-01" }];
  const jong = { achterstand: { bedrag: 100, ontstaansdatum: "2026-09-04" }, incasso: signaal("K").incasso };
  expect(checkSignaal(draft(jong), afzender()).map(({ code }) => code)).toEqual([]);
  expect(checkSignaal(draft(jong), afzender({ beleid })).map(({ code }) => code)).toEqual(["meldvenster-te-vroeg"]);
});

describe("the same content", () => {
  it.each([
    [
      "order of fields",
      {
        adres: {
          postcode: "3073HE",
          plaatsnaam: "Rotterdam",
          huisletter: "A",
          huisnummer: 10,
          straatnaam: "Putsebocht",
        },
      },
    ],
    ["null for absent", { klantnummer: null, crisis: null, uitzondering: null }],
    [
      "an address written otherwise",
      { adres: { straatnaam: "Putsebocht", huisnummer: "10a", postcode: "3073 he", plaatsnaam: "Rotterdam" } },
    ],
  ])("hashes the same: %s", (_name, changes) => expect(draft(changes).inhoudHash).toBe(draft().inhoudHash));

  it.each([
    ["amount", { achterstand: { bedrag: 1275.51, ontstaansdatum: "2026-09-01" } }],
    ["day", { signaaldatum: "2026-11-02" }],
    ["person", persoon({})],
    ["warm hand-over", { warmeOverdracht: true }],
    ["crisis", { crisis: { soort: "ontruiming" } }],
    ["customer number", { klantnummer: "1" }],
    ["reason to report outside the months", { uitzondering: "inOverleg" }],
  ])("hashes otherwise: %s", (_name, changes) => expect(draft(changes).inhoudHash).not.toBe(draft().inhoudHash));

  it("hashes as it always did, so that a signal of long ago that comes again is known", () => {
    expect(draft().inhoudHash).toBe("N-fSyOfDVNVasOvCaTWcqyYPU2su2e2ybYWZvTEIf24");
    const result = toDraft(
      SignaalInvoer.parse({
        kenmerk: "K-2",
        signaaldatum: "2026-11-03",
        persoon: { achternaam: "Dijk" },
        adres: { huisnummer: 12, postcode: "3073HE" },
        achterstand: { bedrag: 100, ontstaansdatum: "2026-09-01" },
        klantnummer: "77",
        crisis: { soort: "ontruiming", datum: "2026-12-15" },
        warmeOverdracht: true,
      }),
    );
    expect(result).toMatchObject({ draft: { inhoudHash: "jK3nETMd4gkY2LvwmbGXPVpRkALRwCsVPLnILW9N8PE" } });
  });

  it("hashes every reason otherwise", () => {
    const hashes = [null, ...uitzonderingsoorten].map((uitzondering) => draft({ uitzondering }).inhoudHash);
    expect(new Set(hashes).size).toBe(4);
  });

  it("keeps cents exact", () => {
    const cents = [0.07, 1275.5, 8.2, 1.15, 4.35, 9_999_999.99].map(
      (bedrag) => draft({ achterstand: { bedrag, ontstaansdatum: "2026-09-01" } }).bedragCenten,
    );
    expect(cents).toEqual([7, 127_550, 820, 115, 435, 999_999_999]);
  });
});
