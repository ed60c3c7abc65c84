import fc from "fast-check";
import type { AdresInvoer } from "../../src/matching/adres.ts";

/** A part of an addition: what it means in the key, and the ways to write it. */
export type Deel = { betekenis: string; vormen: readonly string[] };
export type Woning = { postcode: string; nummer: number; delen: Deel[] };
/** A change in the look of an address that means nothing. */
export type Cosmetic = (invoer: AdresInvoer) => AdresInvoer;

const romeins = ["II", "III", "IV", "VI", "VII", "VIII", "IX"];
const floorOf = (n: number): Deel => ({
  betekenis: String(n),
  vormen: [String(n), `${n} hoog`, `${n}-hg`, `etage ${n}`, `${n}e et.`, ...romanOf(n)],
});
const romanOf = (n: number): string[] => {
  const teken = romeins[[2, 3, 4, 6, 7, 8, 9].indexOf(n)];
  return teken === undefined ? [] : [teken, `${teken} hoog`];
};
const deel = (betekenis: string, ...vormen: string[]): Deel => ({ betekenis, vormen: [betekenis, ...vormen] });

const letter = fc.constantFrom(..."ABCDEFGIJKLMNOPQRSTUVWXYZ").map((l) => deel(l));
const bis = fc.constantFrom([deel("BIS", "bs")], [deel("BIS", "BS"), deel("A")], [deel("BIS"), deel("B")]);
const floor = fc.integer({ min: 1, max: 120 }).map(floorOf);
// HS and H are the ground floor; behind a figure H is 'hoog', and so is not written there.
const ground = fc.constant<Deel>({ betekenis: "H", vormen: ["hs", "huis", "H"] });
const place = fc.constantFrom(
  deel("VOOR"),
  deel("ACHTER"),
  deel("RD", "rood"),
  deel("ZW", "zwart"),
  deel("AH"),
  deel("L"),
);
const opposite = fc.constantFrom(deel("TO", "t/o", "tegenover", "t.o."), deel("BY", "bij"));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

/** Built as BAG builds addresses: letter, then what is more to say, each part with one meaning. */
export const dwelling: fc.Arbitrary<Woning> = fc
  .record({
    postcode: fc.constantFrom("3073HE", "1011AB", "9999ZZ"),
    nummer: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 99_999 })),
    letter: maybe(letter),
    bis: maybe(bis),
    verdieping: maybe(fc.oneof(floor, ground)),
    plek: maybe(place),
    aanduiding: maybe(opposite),
  })
  .map(({ postcode, nummer, letter, bis, verdieping, plek, aanduiding }) => ({
    postcode,
    nummer,
    delen: [letter, ...(bis ?? []), verdieping, plek, aanduiding].filter((part) => part !== undefined),
  }))
  // An addition has a greatest length, and no dwelling needs more.
  .filter(
    ({ delen }) => delen.reduce((sum, { vormen }) => sum + 1 + Math.max(...vormen.map((v) => v.length)), 0) <= 16,
  );

/** The dwelling in plain fields, each part in a form that the seed picks. */
export function write({ postcode, nummer, delen }: Woning, seed: number): AdresInvoer {
  const parts = delen.map(({ vormen }, index) => vormen[(seed + index * 7) % vormen.length] as string);
  const enkeleLetter = /^[A-Z]$/.test(parts[0] ?? "");
  return {
    straatnaam: "Putsebocht",
    huisnummer: String(nummer),
    huisletter: enkeleLetter ? (parts[0] as string) : null,
    huisnummertoevoeging: parts.slice(enkeleLetter ? 1 : 0).join(" ") || null,
    postcode,
    plaatsnaam: "Rotterdam",
  };
}

type Tekst = "straatnaam" | "huisnummer" | "huisletter" | "huisnummertoevoeging" | "postcode";
/** Changes the text of the fields that are filled. */
const inFields =
  (fields: readonly Tekst[], change: (tekst: string) => string): Cosmetic =>
  (invoer) => {
    const filled = fields.flatMap((field) => (invoer[field] ? [[field, change(String(invoer[field]))]] : []));
    return { ...invoer, ...Object.fromEntries(filled) };
  };
const parts = ["huisnummer", "huisletter", "huisnummertoevoeging"] as const;
const all = [...parts, "straatnaam", "postcode"] as const;
const fullWidth = (tekst: string): string =>
  tekst.replace(/[A-Za-z0-9]/g, (teken) => String.fromCharCode(teken.charCodeAt(0) + 0xfee0));
const joined = ({ huisnummer, huisletter, huisnummertoevoeging }: AdresInvoer): string =>
  [huisnummer, huisletter, huisnummertoevoeging].filter(Boolean).join(" ");

export const cosmetics: readonly Cosmetic[] = [
  inFields([...parts, "postcode"], (tekst) => tekst.toLowerCase()),
  inFields([...parts, "postcode"], (tekst) => tekst.toUpperCase()),
  inFields(all, (tekst) => `  ${tekst} `),
  inFields(all, (tekst) => tekst.replaceAll(" ", "\u00a0")),
  inFields(all, (tekst) => tekst.replaceAll(" ", "  ")),
  inFields(parts, (tekst) => tekst.replace(/(?<=\w)[ \u00a0]+(?=\w)/g, "-")),
  inFields(parts, (tekst) => tekst.replace(/(?<=\w)-(?=\w)/g, "–")),
  inFields(["huisnummer"], (tekst) => tekst.replace(/^\s*(?=\d)/, "00")),
  inFields(parts, (tekst) => `${tekst}.`),
  inFields([...parts, "postcode"], fullWidth),
  inFields(["postcode"], (tekst) => tekst.replace(/(?<=^\s*\d{4})/, " ")),
  // All in the field of the number, or all that is not the number in the one of the addition.
  (invoer) => ({ ...invoer, huisnummer: joined(invoer), huisletter: null, huisnummertoevoeging: null }),
  (invoer) => ({
    ...invoer,
    huisletter: null,
    huisnummertoevoeging: [invoer.huisletter, invoer.huisnummertoevoeging].filter(Boolean).join(" "),
  }),
  // All behind the name of the street, instead of in the own fields or besides.
  (invoer) => ({ ...inStreet(invoer), huisnummer: null, huisletter: null, huisnummertoevoeging: null }),
  (invoer) => inStreet(invoer),
];

const inStreet = (invoer: AdresInvoer): AdresInvoer =>
  /\d/.test(invoer.straatnaam?.normalize("NFKC") ?? "")
    ? invoer
    : { ...invoer, straatnaam: `${invoer.straatnaam} ${joined(invoer).trim()}` };
