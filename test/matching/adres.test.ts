import { describe, expect, it } from "vitest";
import { type AdresInvoer, normalizeAdres, splitSleutel } from "../../src/matching/adres.ts";

const lees = (invoer: Partial<AdresInvoer>) => normalizeAdres({ postcode: "3073HE", ...invoer });

/** The key, or the faults. */
function sleutel(invoer: Partial<AdresInvoer>): string {
  const uitkomst = lees(invoer);
  return uitkomst.ok ? uitkomst.adressleutel : uitkomst.fouten.map(({ veld, code }) => `${veld} ${code}`).join(", ");
}

describe("BAG parts", () => {
  it.each([
    ["10 A-2", { huisnummer: 10, huisletter: "A", huisnummertoevoeging: "2" }],
    ["10bis", { huisnummer: 10, huisletter: null, huisnummertoevoeging: "BIS" }],
    ["10 BIS A", { huisnummer: 10, huisletter: null, huisnummertoevoeging: "BIS A" }],
    ["10-III", { huisnummer: 10, huisletter: null, huisnummertoevoeging: "3" }],
    ["10hs", { huisnummer: 10, huisletter: null, huisnummertoevoeging: "HS" }],
    ["10 H", { huisnummer: 10, huisletter: "H", huisnummertoevoeging: null }],
    ["10 t/o", { huisnummer: 10, huisletter: null, huisnummertoevoeging: "TO" }],
    ["10-12", { huisnummer: 10, huisletter: null, huisnummertoevoeging: "12" }],
    ["0010", { huisnummer: 10, huisletter: null, huisnummertoevoeging: null }],
  ])("%s", (huisnummer, delen) => {
    const invoer = { huisnummer, postcode: "3073 he", straatnaam: " Putsebocht ", plaatsnaam: "Den  Haag" };
    const rest = { straatnaam: "Putsebocht", plaatsnaam: "Den Haag", postcode: "3073HE" };
    expect(lees(invoer)).toMatchObject({ ok: true, adres: { ...delen, ...rest } });
  });

  it("are read from the street when the number stands there", () => {
    expect(lees({ straatnaam: "Putsebocht 10A", plaatsnaam: "Rotterdam" })).toEqual({
      ok: true,
      adres: {
        straatnaam: "Putsebocht",
        huisnummer: 10,
        huisletter: "A",
        huisnummertoevoeging: null,
        postcode: "3073HE",
        plaatsnaam: "Rotterdam",
      },
      adressleutel: "3073HE-10-A",
    });
    expect(sleutel({ straatnaam: "Putsebocht 10A", huisnummer: null })).toBe("3073HE-10-A");
    expect(sleutel({ straatnaam: "Putsebocht 10A", huisnummer: "10a" })).toBe("3073HE-10-A");
    expect(sleutel({ straatnaam: "Putsebocht\u00a010A" })).toBe("3073HE-10-A");
    expect(sleutel({ straatnaam: "Jol 12", postcode: "8243 he" })).toBe("huisnummer huisnummer-niet-apart");
  });

  it("a name keeps its spelling; empty is none, white space is one space, two Unicode forms are one", () => {
    const naam = (straatnaam: string | null) => {
      const uitkomst = lees({ huisnummer: 1, straatnaam });
      return uitkomst.ok ? uitkomst.adres.straatnaam : uitkomst;
    };
    expect(naam("'s-Gravendijkwal  -\tzuid")).toBe("'s-Gravendijkwal - zuid");
    expect(naam("Korte   Straat")).toBe("Korte Straat");
    expect(naam("Curaçaostraat".normalize("NFD"))).toBe("Curaçaostraat");
    expect([naam(null), naam(""), naam(" \u00a0 ")]).toEqual([null, null, null]);
  });
});

describe("refused, with the field and the reason", () => {
  it.each([
    [{ huisnummer: "Postbus 12" }, "huisnummer postbus"],
    [{ huisnummer: 12, huisnummertoevoeging: "postbus" }, "huisnummer postbus"],
    [{ huisnummer: 12, straatnaam: "Postbus" }, "straatnaam postbus"],
    [{ straatnaam: "Postbus 12" }, "straatnaam postbus"],
    [{ straatnaam: "Postbus" }, "straatnaam postbus, huisnummer huisnummer-ontbreekt"],
    [{ straatnaam: "Antwoordnummer 12", huisnummer: "x" }, "straatnaam postbus, huisnummer huisnummer-vorm"],
    [{ huisnummer: 12, plaatsnaam: "Antwerpen (België)" }, "plaatsnaam plaatsnaam-buitenland"],
    [{ huisnummer: 10, postcode: "2000" }, "postcode postcode-onvolledig"],
    [{ huisnummer: 10, postcode: "B-2000" }, "postcode postcode-buitenland"],
    [{ huisnummer: 10, postcode: "0123AB" }, "postcode postcode-vorm"],
    [{ huisnummer: 10, postcode: "3073SS" }, "postcode postcode-vorm"],
    [{ huisnummer: 10, postcode: "3O73HE" }, "postcode postcode-vorm"],
    [{ huisnummer: 10, postcode: "3073hı" }, "postcode postcode-vorm"],
    [{ huisnummer: 10, postcode: "3073--HE" }, "postcode postcode-vorm"],
    [{ huisnummer: 10, postcode: "" }, "postcode postcode-vorm"],
    [{}, "huisnummer huisnummer-ontbreekt"],
    [{ huisnummer: "" }, "huisnummer huisnummer-ontbreekt"],
    [{ straatnaam: "Putsebocht" }, "huisnummer huisnummer-ontbreekt"],
    [{ straatnaam: "Putsebocht 10B", huisnummer: "10A" }, "straatnaam straatnaam-andere-toevoeging"],
    [{ huisnummer: "x", postcode: "x" }, "postcode postcode-vorm, huisnummer huisnummer-vorm"],
    [
      { huisnummer: 0, postcode: "47533", straatnaam: "Postfach 1", plaatsnaam: "Kleve, Duitsland" },
      "postcode postcode-buitenland, straatnaam postbus, plaatsnaam plaatsnaam-buitenland, huisnummer huisnummer-vorm",
    ],
  ])("%o: %s", (invoer, expected) => {
    expect(sleutel(invoer)).toBe(expected);
    expect(lees(invoer).ok).toBe(false);
  });

  it.each([
    [{ huisnummer: "Zq7@" }],
    [{ huisnummer: "Zq7" }],
    [{ huisnummer: 1, huisletter: "Zq7@" }],
    [{ huisnummer: 1, huisnummertoevoeging: "Zq7@" }],
    [{ huisnummer: 1, huisnummertoevoeging: "Zq7".repeat(9) }],
    [{ huisnummer: 1, postcode: "Zq7@" }],
    [{ huisnummer: 1, straatnaam: "Postbus Zq7" }],
    [{ straatnaam: "Zq7" }],
    [{ straatnaam: "Zq7 laan 1A", huisnummer: "1B" }],
    [{ huisnummer: 1, plaatsnaam: "Zq7, België" }],
  ])("the message of %o does not repeat what was sent", (invoer) => {
    expect(lees(invoer).ok).toBe(false);
    expect(JSON.stringify(lees(invoer))).not.toContain("Zq7");
  });
});

describe("postcode", () => {
  it.each([
    ...["3073HE", "3073 he", "3073he", " 3073  HE ", "3073-HE", "3073–he", "3073.HE", "30 73 HE"],
    ...["NL-3073 HE", "nl 3073he", "NL3073HE", "3073\u00a0HE", "３０７３ＨＥ", "３０７３\u3000ｈｅ"],
  ])("'%s' is 3073HE", (postcode) => expect(sleutel({ huisnummer: 10, postcode })).toBe("3073HE-10"));
});

describe("the parts of a key", () => {
  it.each([
    ["3073HE-10", "3073HE-10", false],
    ["3073HE-10-A", "3073HE-10", true],
    ["3073HE-10-A-2", "3073HE-10", true],
    ["3073HE-1-2", "3073HE-1", true],
    ["1000AA-99999-BIS-A", "1000AA-99999", true],
  ])("%s", (adressleutel, kaal, heeftToevoeging) => {
    expect(splitSleutel(adressleutel)).toEqual({ kaal, heeftToevoeging, vanaf: `${kaal}-`, tot: `${kaal}.` });
  });

  it("bound every key of the number with an addition, and no other", () => {
    const { kaal, vanaf, tot } = splitSleutel("3073HE-10");
    const binnen = ["A", "0", "2", "9", "Z", "BIS-A", "A-2", "TO"].map((rest) => `${kaal}-${rest}`);
    expect(binnen.every((key) => vanaf < key && key < tot)).toBe(true);
    const buiten = [
      kaal,
      "3073HE-1",
      "3073HE-1-0",
      "3073HE-100",
      "3073HE-101-A",
      "3073HE-11",
      "3073HD-10-A",
      "3073HF-10-A",
    ];
    expect(buiten.some((key) => vanaf < key && key < tot)).toBe(false);
  });
});
