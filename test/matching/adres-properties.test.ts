import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AdresInvoer, normalizeAdres } from "../../src/matching/adres.ts";
import { type Cosmetic, cosmetics, dwelling, type Woning, write } from "./adres-woning.ts";

const runs = { seed: 3073, numRuns: 10_000 };

function sleutel(invoer: AdresInvoer): string {
  const uitkomst = normalizeAdres(invoer);
  return uitkomst.ok ? uitkomst.adressleutel : uitkomst.fouten.map(({ veld, code }) => `${veld} ${code}`).join(", ");
}

/** What the key must be, by the meaning of the parts. */
const meant = ({ postcode, nummer, delen }: Woning): string =>
  [postcode, nummer, ...delen.map(({ betekenis }) => betekenis)].join("-");

describe("a dwelling, written in some way", () => {
  const changes = fc.shuffledSubarray([...cosmetics]) as fc.Arbitrary<Cosmetic[]>;

  it("has the key of what it means, whatever is changed in its look and in whatever order", () => {
    fc.assert(
      fc.property(dwelling, changes, fc.nat(), (woning, order, seed) => {
        const plain = write(woning, seed);
        const key = meant(woning);
        expect(sleutel(plain)).toBe(key);
        expect(sleutel(order.toReversed().reduce((invoer, change) => change(invoer), plain))).toBe(key);
        const changed = normalizeAdres(order.reduce((invoer, change) => change(invoer), plain));
        expect(changed).toMatchObject({ ok: true, adressleutel: key });
        expect(changed.ok && normalizeAdres(changed.adres)).toEqual(changed);
        if (woning.delen.length > 0)
          expect(sleutel({ ...plain, huisletter: null, huisnummertoevoeging: null })).not.toBe(key);
      }),
      runs,
    );
  });

  it("never has the key of another", () => {
    fc.assert(
      fc.property(dwelling, dwelling, changes, changes, fc.nat(), (een, ander, a, b, seed) => {
        const [keyA, keyB] = [
          sleutel(a.reduce((invoer, change) => change(invoer), write(een, seed))),
          sleutel(b.reduce((invoer, change) => change(invoer), write({ ...ander, nummer: een.nummer }, seed >> 3))),
        ];
        expect(keyA === keyB).toBe(meant(een) === meant({ ...ander, nummer: een.nummer }));
      }),
      runs,
    );
  });
});

describe("whatever is written", () => {
  const teken = fc.constantFrom(..."0123456789ABDEGHIJMNORSTUVWXYZabhis -/.,()²Ⅲ½１Ａ‑");
  const soup = fc.string({ unit: teken, maxLength: 14 });
  const woord = fc.constantFrom(
    ..."A H BIS BS HS HUIS I II X 3 10 12 HOOG E ETAGE VERD TO T/O BIJ EN ROOD JAN ABIS BSA AIII 1944 PLEIN VAN MEI nr".split(
      " ",
    ),
  );
  const chain = fc
    .tuple(fc.array(woord, { maxLength: 6 }), fc.constantFrom(" ", "-", "/"))
    .map(([w, sep]) => w.join(sep));
  const nummer = fc.oneof(
    fc.constantFrom("", "-", "10"),
    soup,
    fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.oneof(soup, chain)).map(([n, tekst]) => `${n} ${tekst}`),
    chain.map((tekst) => `10 ${tekst}`),
  );
  const straatnaam = fc.oneof(
    fc.constantFrom(null, "Putsebocht", "Plein 1944", "1e Schinkelstraat"),
    fc
      .tuple(fc.constantFrom("Plein", "Laan van", "Putsebocht", "2e Straat"), fc.oneof(soup, chain))
      .map((d) => d.join(" ")),
    chain.map((tekst) => `Putsebocht 10 ${tekst}`),
  );
  const postcode = fc.constantFrom("3073HE", "3073 he", "8243AB", "1011–ab");
  const invoer = fc.record({
    straatnaam,
    huisnummer: nummer,
    huisletter: soup,
    huisnummertoevoeging: fc.oneof(soup, chain),
    postcode,
  });
  const mostlyOne = fc.oneof(
    invoer,
    invoer.map((alles) => ({ ...alles, huisletter: null, huisnummertoevoeging: null })),
  );

  it("reading the result again changes nothing", () => {
    let gelezen = 0;
    fc.assert(
      fc.property(mostlyOne, (alles) => {
        const eerste = normalizeAdres(alles);
        if (!eerste.ok) return;
        gelezen += 1;
        expect(normalizeAdres(eerste.adres)).toEqual(eerste);
      }),
      { ...runs, numRuns: 20_000 },
    );
    expect(gelezen).toBeGreaterThan(5_000);
  });

  it("any text at all is read or refused, never thrown on, and a fault never repeats it", () => {
    const tekst = fc.string({ unit: "binary", minLength: 3 });
    fc.assert(
      fc.property(tekst, tekst, tekst, tekst, tekst, (straat, huisnummer, huisletter, postcode, plaatsnaam) => {
        const merk = "Zq7Canary";
        const alles = {
          straatnaam: straat + merk,
          huisnummer: huisnummer + merk,
          huisletter: huisletter + merk,
          postcode: postcode + merk,
          plaatsnaam: plaatsnaam + merk,
        };
        const uitkomst = normalizeAdres(alles);
        expect(uitkomst.ok).toBe(false);
        expect(JSON.stringify(uitkomst)).not.toContain("Zq7");
      }),
      runs,
    );
  });
});
