import { describe, expect, it } from "vitest";
import { type Draft, toDraft } from "../../src/intake/draft-rules.ts";
import { checkSignaal, type Overeenkomst, overeenkomstOp } from "../../src/intake/rules.ts";
import { SignaalInvoer } from "../../src/intake/signaal-schema.ts";
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
});

describe("what is refused", () => {
  const cases: [string, Record<string, unknown>, Partial<Overeenkomst> | null, string[]][] = [
    ["a good signal", {}, {}, []],
    ["no agreement", {}, null, ["geen-overeenkomst"]],
    ["signaaldatum today", { signaaldatum: "2026-11-04" }, {}, []],
    ["signaaldatum tomorrow", { signaaldatum: "2026-11-05" }, {}, ["in-de-toekomst"]],
    ["a BSN without leave", persoon({ burgerservicenummer: "999990019" }), {}, ["bsn-niet-toegestaan"]],
    ["a BSN with leave", persoon({ burgerservicenummer: "999990019" }), { bsnToegestaan: true }, []],
    [
      "a BSN that fails the elfproef",
      persoon({ burgerservicenummer: "999990018" }),
      { bsnToegestaan: true },
      ["ongeldig-bsn"],
    ],
    [
      "a birth date without leave",
      persoon({ geboortedatum: "1990-01-01" }),
      { geboortedatumToegestaan: false },
      ["geboortedatum-niet-toegestaan"],
    ],
    ["a birth date after the signal", persoon({ geboortedatum: "2026-11-04" }), {}, ["na-signaaldatum"]],
    [
      "no leave and no agreement at once",
      { signaaldatum: "2026-11-05", ...persoon({ burgerservicenummer: "1" }) },
      null,
      ["geen-overeenkomst", "bsn-niet-toegestaan", "in-de-toekomst"],
    ],
  ];
  it.each(cases)("%s", (_name, changes, agreed, codes) => {
    const found = checkSignaal(draft(changes), "Huur", "0599", agreed && { ...overeenkomst, ...agreed }, "2026-11-04");
    expect(found.map(({ code }) => code)).toEqual(codes);
  });

  it("arrears that began after the signal", () => {
    const codes = checkSignaal(draft(achterstand("2026-11-04")), "Huur", "0599", overeenkomst, "2026-11-04").map(
      ({ veld }) => veld,
    );
    expect(codes).toContain("/achterstand/ontstaansdatum");
  });

  it("never repeats the number that may not be sent", () => {
    const found = checkSignaal(
      draft(persoon({ burgerservicenummer: "999990019" })),
      "Huur",
      "0599",
      overeenkomst,
      "2026-11-04",
    );
    expect(JSON.stringify(found)).not.toContain("999990019");
  });
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
    ["null for absent", { klantnummer: null, crisis: null }],
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
  ])("hashes otherwise: %s", (_name, changes) => expect(draft(changes).inhoudHash).not.toBe(draft().inhoudHash));

  it("keeps cents exact", () => {
    const cents = [0.07, 1275.5, 8.2, 1.15, 4.35, 9_999_999.99].map(
      (bedrag) => draft({ achterstand: { bedrag, ontstaansdatum: "2026-09-01" } }).bedragCenten,
    );
    expect(cents).toEqual([7, 127_550, 820, 115, 435, 999_999_999]);
  });
});
