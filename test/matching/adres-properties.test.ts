import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AdresInvoer } from "../../src/matching/adres.ts";
import { normalizeAdres } from "../../src/matching/adres.ts";

function sleutel(invoer: Omit<AdresInvoer, "postcode"> & { postcode?: string }): string {
  const uitkomst = normalizeAdres({ postcode: "3073HE", ...invoer });
  return uitkomst.ok ? uitkomst.adressleutel : uitkomst.fouten.map(({ veld, code }) => `${veld} ${code}`).join(", ");
}

describe("whatever is written", () => {
  const letter = fc.constantFrom("", ..."ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  const toevoeging = fc.constantFrom("", "1", "2", "12", "BIS", "III", "HS", "3 HOOG", "TO", "RD", "2A", "BIS A");
  const nummer = fc.integer({ min: 1, max: 99_999 });
  const between = fc.constantFrom(" ", "-", " - ", "  ", "/");
  const soup = fc.string({ unit: fc.constantFrom(..."0123456789ABDEGHIJMNORSTUVWXYZabhis -/.,()²Ⅲ½"), maxLength: 14 });

  it("case, separators, leading zeros and spaces do not matter", () => {
    fc.assert(
      fc.property(nummer, letter, toevoeging, between, fc.boolean(), (n, l, t, sep, lower) => {
        const parts = [`00${n}`, l, t].filter(Boolean);
        const tekst = ` ${parts.join(sep)} `;
        const cosmetic = { huisnummer: lower ? tekst.toLowerCase() : tekst, postcode: "3073 he" };
        expect(sleutel(cosmetic)).toBe(sleutel({ huisnummer: n, huisletter: l, huisnummertoevoeging: t }));
      }),
    );
  });

  it("an address with an addition is never the one without", () => {
    fc.assert(
      fc.property(nummer, letter, toevoeging, (n, l, t) => {
        fc.pre(l + t !== "");
        expect(sleutel({ huisnummer: n, huisletter: l, huisnummertoevoeging: t })).not.toBe(sleutel({ huisnummer: n }));
      }),
    );
  });

  it("reading the result again changes nothing", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          soup,
          fc.tuple(nummer, soup).map(([n, s]) => `${n} ${s}`),
        ),
        soup,
        soup,
        (h, l, t) => {
          const eerste = normalizeAdres({ huisnummer: h, huisletter: l, huisnummertoevoeging: t, postcode: "3073HE" });
          if (eerste.ok) expect(normalizeAdres(eerste.adres)).toEqual(eerste);
        },
      ),
      { numRuns: 20_000 },
    );
  });

  it("so does any chain of the words it knows", () => {
    const woord = fc.constantFrom(
      "A",
      "H",
      "BIS",
      "BS",
      "HS",
      "HUIS",
      "I",
      "II",
      "X",
      "3",
      "HOOG",
      "E",
      "ETAGE",
      "VERD",
      "TO",
      "T/O",
      "BIJ",
      "EN",
      "ROOD",
      "JAN",
      "ABIS",
      "BSA",
      "AIII",
    );
    fc.assert(
      fc.property(fc.array(woord, { maxLength: 6 }), fc.constantFrom(" ", "-", "/"), (woorden, sep) => {
        const eerste = normalizeAdres({ huisnummer: ["10", ...woorden].join(sep), postcode: "3073HE" });
        if (eerste.ok) expect(normalizeAdres(eerste.adres)).toEqual(eerste);
      }),
      { numRuns: 20_000 },
    );
  });

  it("any text at all is read or refused, never thrown on", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.string(),
        fc.string({ unit: "binary" }),
        (huisnummer, l, postcode) => {
          expect(typeof normalizeAdres({ huisnummer, huisletter: l, straatnaam: l, postcode }).ok).toBe("boolean");
        },
      ),
    );
  });
});
