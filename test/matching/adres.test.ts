import { describe, expect, it } from "vitest";
import type { AdresInvoer } from "../../src/matching/adres.ts";
import { normalizeAdres } from "../../src/matching/adres.ts";

/** One line per home: what its key holds behind the postcode, and the ways people write it, `;` between them. */
const schrijfwijzen: Readonly<Record<string, string>> = {
  "10": "10; 10 ;0010;010;00010;nr 10;nr. 10;no 10;nummer 10;huisnummer 10;huisnr. 10;１０;10 -;10.",
  "10-A":
    "10A;10a;10 A;10 a;10-A;10-a;10 - a;10–A;10/A;10.A;10, A;10 (A);0010a;10\u00a0A;10  A;10_a;１０Ａ;10A.;nr. 10a",
  "10-B": "10B;10 b",
  "10-I": "10I;10 i;10-I",
  "10-V": "10V;10 v",
  "10-H": "10H;10 h;10-H;10hs;10 hs;10-HS;10 huis;10-Huis;10HUIS",
  "10-A-2":
    "10 A-2;10A2;10a2;10 a 2;10-A-2;10A-2;10-a2;10 A/2;10 A 02;10-A02;10 A-II;10 a ii;10AII;10 A 2 hoog;10A-2hg",
  "10-A-3": "10 A-III;10aiii;10A 3 hoog",
  "10-A-H": "10A hs;10 A-huis;10 A H;10ahs",
  "10-BIS": "10bis;10 bis;10-BIS;10 Bis;10BIS;10 bs;10-bs;10 bis.",
  "10-BIS-A": "10 BIS A;10bisA;10-bis-a;10 bisa;10 BSA;10bsa;10 bs a",
  "10-A-BIS": "10A bis;10 A-BIS;10abis;10 a bis",
  "10-1": "10-1;10 1;10 I hoog;10-1hoog;10 1h;10 1e etage;10-01;10 etage 1;10¹",
  "10-2": "10-II;10 II;10-2;10 2;10²;10 2-hg;10-2h;10/2;10Ⅱ;10 2e verd.;10 II hoog",
  "10-3":
    "10-III;10 iii;10-3;10 3;10-3h;10 3h;10 3 H;10-3hoog;10 3 hoog;10 3e etage;10 3de verdieping;10-3 hg;10Ⅲ;10³;10 III hoog;10 etage 3;10-03",
  "10-4": "10-IV;10 4 hoog;10iv;10-4",
  "10-9": "10-IX;10-9",
  "10-12": "10-12;10 12;10/12;10 - 12;0010-012",
  "10-1-2": "10-1-2;10 1 2",
  "10-2-A": "10-2A;10 2 a;10-2-a;10 II A",
  "10-3-VOOR": "10 3 hoog voor;10-III voor",
  "10-0": "10-0;10 00",
  "10-AB": "10AB;10 ab;10-AB",
  "10-A-B": "10 A B;10-A-B;10A-B",
  "10-TO": "10 t/o;10t/o;10 T/O;t/o 10;10 to;10-TO;10 t.o.;tegenover 10;10 tegenover",
  "10-A-TO": "10 A t/o;t/o 10 A;10a to",
  "10-BY": "10 bij;bij 10;10 by",
  "10-RD": "10 rood;10 RD;10rd",
  "10-ZW": "10 zwart;10 zw",
  "101": "101;0101",
  "101-A": "101a;101 A",
  "102": "102",
  "99999": "99999",
};

const tabel = Object.entries(schrijfwijzen).flatMap(([deel, tekst]) =>
  tekst
    .split(";")
    .filter(Boolean)
    .map((huisnummer) => [huisnummer, `3073HE-${deel}`] as const),
);

function sleutel(invoer: Omit<AdresInvoer, "postcode"> & { postcode?: string }): string {
  const uitkomst = normalizeAdres({ postcode: "3073HE", ...invoer });
  return uitkomst.ok ? uitkomst.adressleutel : uitkomst.fouten.map(({ veld, code }) => `${veld} ${code}`).join(", ");
}

describe("what people write in one field", () => {
  it("has at least 120 spellings in the table", () => expect(tabel.length).toBeGreaterThanOrEqual(120));
  it.each(tabel)("'%s' is %s", (huisnummer, expected) => expect(sleutel({ huisnummer })).toBe(expected));
});

describe("parts in their own fields give the same key as all in one", () => {
  it.each([
    [{ huisnummer: 10 }, "10"],
    [{ huisnummer: "10", huisletter: "", huisnummertoevoeging: null }, "10"],
    [{ huisnummer: 10, huisletter: "-", huisnummertoevoeging: "n.v.t." }, "10"],
    [{ huisnummer: 10, huisletter: "A" }, "10-A"],
    [{ huisnummer: 10, huisnummertoevoeging: "a" }, "10-A"],
    [{ huisnummer: "10 A", huisletter: "A" }, "10-A"],
    [{ huisnummer: 10, huisletter: "A", huisnummertoevoeging: "2" }, "10-A-2"],
    [{ huisnummer: "10A", huisnummertoevoeging: "2" }, "10-A-2"],
    [{ huisnummer: "10 A", huisletter: "A", huisnummertoevoeging: "2" }, "10-A-2"],
    [{ huisnummer: "10-2", huisnummertoevoeging: "2" }, "10-2"],
    [{ huisnummer: 10, huisnummertoevoeging: "A-2" }, "10-A-2"],
    [{ huisnummer: 10, huisnummertoevoeging: "bis" }, "10-BIS"],
    [{ huisnummer: 10, huisletter: "A", huisnummertoevoeging: "BS" }, "10-A-BIS"],
    [{ huisnummer: 10, huisnummertoevoeging: "III" }, "10-3"],
    [{ huisnummer: "10 3", huisnummertoevoeging: "hoog" }, "10-3"],
    [{ huisnummer: 10, huisnummertoevoeging: "hs" }, "10-H"],
    [{ huisnummer: 10, huisletter: "H" }, "10-H"],
    [{ huisnummer: 10, huisnummertoevoeging: "t/o" }, "10-TO"],
    [{ huisnummer: 10, huisnummertoevoeging: "12" }, "10-12"],
  ])("%o is %s", (invoer, deel) => expect(sleutel(invoer)).toBe(`3073HE-${deel}`));
});

describe("BAG parts", () => {
  it.each([
    ["10 A-2", { huisnummer: 10, huisletter: "A", huisnummertoevoeging: "2" }],
    ["10bis", { huisnummer: 10, huisletter: null, huisnummertoevoeging: "BIS" }],
    ["10-III", { huisnummer: 10, huisletter: null, huisnummertoevoeging: "3" }],
    ["10hs", { huisnummer: 10, huisletter: null, huisnummertoevoeging: "HS" }],
    ["0010", { huisnummer: 10, huisletter: null, huisnummertoevoeging: null }],
  ])("%s", (huisnummer, delen) => {
    const invoer = { huisnummer, postcode: "3073 he", straatnaam: " Putsebocht ", plaatsnaam: "Den  Haag" };
    expect(normalizeAdres(invoer)).toMatchObject({
      adres: { ...delen, straatnaam: "Putsebocht", plaatsnaam: "Den Haag", postcode: "3073HE" },
    });
  });
  it("a name in two Unicode forms is the same name", () => {
    const vorm = (form: "NFC" | "NFD") =>
      normalizeAdres({ huisnummer: 1, postcode: "3073HE", straatnaam: "Curaçaostraat".normalize(form) });
    expect(vorm("NFD")).toEqual(vorm("NFC"));
  });
});

describe("refused, with the field and the reason", () => {
  it.each([
    [{ huisnummer: "Postbus 12" }, "huisnummer postbus"],
    [{ huisnummer: 12, straatnaam: "Postbus" }, "straatnaam postbus"],
    [{ huisnummer: 12, straatnaam: "Antwoordnummer" }, "straatnaam postbus"],
    [{ huisnummer: 0 }, "huisnummer huisnummer-vorm"],
    [{ huisnummer: -1 }, "huisnummer huisnummer-vorm"],
    [{ huisnummer: 100_000 }, "huisnummer huisnummer-vorm"],
    [{ huisnummer: 10.5 }, "huisnummer huisnummer-onduidelijk"],
    [{ huisnummer: "10.0" }, "huisnummer huisnummer-onduidelijk"],
    [{ huisnummer: Number.NaN }, "huisnummer huisnummer-vorm"],
    [{ huisnummer: 1e21 }, "huisnummer huisnummer-tekens"],
    [{ huisnummer: "" }, "huisnummer huisnummer-vorm"],
    [{ huisnummer: "A 10" }, "huisnummer huisnummer-vorm"],
    [{ huisnummer: "10 t/m 12" }, "huisnummer huisnummer-reeks"],
    [{ huisnummer: "10 en 12" }, "huisnummer huisnummer-reeks"],
    [{ huisnummer: 10, huisnummertoevoeging: "t/m 12" }, "huisnummer huisnummer-reeks"],
    [{ huisnummer: "10A en 12A" }, "huisnummer huisnummer-reeks"],
    [{ huisnummer: "10 tot en met 12" }, "huisnummer huisnummer-reeks"],
    [{ huisnummer: "10-dec" }, "huisnummer huisnummer-datum"],
    [{ huisnummer: "10mei" }, "huisnummer huisnummer-datum"],
    [{ huisnummer: "10 A 111111 B 222222 C 33" }, "huisnummertoevoeging huisnummertoevoeging-lang"],
    [{ huisnummer: "10-12-2026" }, "huisnummer huisnummer-datum"],
    [{ huisnummer: "10½" }, "huisnummer huisnummer-tekens"],
    [{ huisnummer: "10①" }, "huisnummer huisnummer-tekens"],
    [{ huisnummer: 10, huisletter: "\u0410" }, "huisletter huisletter-tekens"],
    [{ huisnummer: 10, huisletter: "ı" }, "huisletter huisletter-tekens"],
    [{ huisnummer: 10, huisnummertoevoeging: "\u202E2" }, "huisnummertoevoeging huisnummertoevoeging-tekens"],
    [{ huisnummer: 10, huisnummertoevoeging: "A".repeat(31) }, "huisnummertoevoeging huisnummertoevoeging-lang"],
    [{ huisnummer: 10, postcode: "2000" }, "postcode postcode-onvolledig"],
    [{ huisnummer: 10, postcode: "B-2000" }, "postcode postcode-buitenland"],
    [{ huisnummer: 10, postcode: "47533" }, "postcode postcode-buitenland"],
    [{ huisnummer: 10, postcode: "SW1A 1AA" }, "postcode postcode-vorm"],
    [{ huisnummer: 10, postcode: "0123AB" }, "postcode postcode-vorm"],
    [{ huisnummer: 10, postcode: "3073SS" }, "postcode postcode-vorm"],
    [{ huisnummer: 10, postcode: "3O73HE" }, "postcode postcode-vorm"],
    [{ huisnummer: 10, postcode: "3073hı" }, "postcode postcode-vorm"],
    [{ huisnummer: 10, postcode: "" }, "postcode postcode-vorm"],
    [{ huisnummer: "x", postcode: "x" }, "postcode postcode-vorm, huisnummer huisnummer-vorm"],
  ])("%o: %s", (invoer, expected) => expect(sleutel(invoer)).toBe(expected));

  it("no message repeats what was sent", () => {
    const canary = "Zq7@";
    const uitkomst = normalizeAdres({
      huisnummer: canary,
      huisletter: canary,
      huisnummertoevoeging: canary,
      postcode: canary,
    });
    expect(uitkomst.ok).toBe(false);
    expect(JSON.stringify(uitkomst)).not.toContain("Zq7");
  });
});

describe("postcode", () => {
  const vormen = ["3073HE", "3073 he", "3073he", " 3073  HE ", "3073-HE", "NL-3073 HE", "nl 3073he", "3073\u00a0HE"];
  it.each(vormen)("'%s' is 3073HE", (postcode) => expect(sleutel({ huisnummer: 10, postcode })).toBe("3073HE-10"));
});
