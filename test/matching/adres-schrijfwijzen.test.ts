import { describe, expect, it } from "vitest";
import { type AdresInvoer, normalizeAdres } from "../../src/matching/adres.ts";

/**
 * One line per home: what its key holds behind the postcode, and the ways people write it, `;` between them. In one
 * field; `street: number` says that the number stands behind the name of the street; `/ ` parts the three fields.
 */
const schrijfwijzen: Readonly<Record<string, string>> = {
  // A number alone.
  "10": "10; 10 ;0010;010;00010;nr 10;nr. 10;no 10;nummer 10;huisnummer 10;huisnr. 10;１０;10 -;10.;10,;Nr.10;10/ / ;10/-/n.v.t.;10/geen/null;10 nvt;10 n.v.t.;10-geen;10 null;straat 10;straat, 10;straat nr. 10;straat - 10;straat 0010;straat １０",
  "101": "101;0101;straat 101",
  "102": "102;straat 102",
  "1": "1;01;straat 1",
  "99999": "99999;straat 99999",

  // A letter of the house.
  "10-A":
    "10A;10a;10 A;10 a;10-A;10-a;10 - a;10–A;10‑A;10−A;10/A;10.A;10, A;10 (A);0010a;10\u00a0A;10  A;10_a;１０Ａ;１０ａ;10A.;nr. 10a;10\\A;10/A/ ;10/ /a;10A/A/ ;10 A/a/ ;straat 10A;straat 10 a;straat 10-A;straat, 10a;straat huisnummer 10 A",
  "10-B": "10B;10 b;10-b;10/B/ ;10/ /b;straat 10b",
  "10-C": "10C;10 c;10/c/ ;straat 10-C",
  "101-A": "101a;101 A;straat 101a",
  "10-AB": "10AB;10 ab;10-AB;10/ /ab;straat 10 AB",
  "10-A-B": "10 A B;10-A-B;10A-B;10/A/B;10A/ /B;straat 10 A-B",
  "10-B-A": "10 B A;10b-a;10/B/A",
  "10-AA": "10AA;10 aa;10/ /AA",
  "10-A-A": "10 A A;10a-a;10/A/A",

  // A lone I, V or X may be a letter as well as a floor, and stays what it is.
  "10-I": "10I;10 i;10-I;10/I/ ;10/ /i;straat 10 I",
  "10-V": "10V;10 v;10/V/ ;straat 10-V",
  "10-X": "10X;10 x;10-x",
  "10-XI": "10XI;10 xi;10-XI",

  // The ground floor.
  "10-H":
    "10H;10 h;10-H;10hs;10 hs;10-HS;10-Hs;10 huis;10-Huis;10HUIS;10/H/ ;10/ /hs;10/ /huis;straat 10hs;straat 10 H;straat 10-huis",
  "10-A-H": "10A hs;10 A-huis;10 A H;10ahs;10/A/hs;10A/ /huis;straat 10 A hs",

  // Floors, in figures, Roman figures and words.
  "10-1":
    "10-1;10 1;10 I hoog;10-1hoog;10 1h;10 1e etage;10-01;10 etage 1;10¹;10 1-hoog;10 I-hg;10/ /1;10/ /1 hoog;10/ /I hoog;straat 10-1;straat 10 1 hoog",
  "10-2":
    "10-II;10 II;10-2;10 2;10²;10 2-hg;10-2h;10/2;10Ⅱ;10ⅱ;10 2e verd.;10 II hoog;10ii;10-2 hoog;10 02;10/ /II;10/ /2e etage;10-2/ /2;straat 10-II;straat 10 2",
  "10-3":
    "10-III;10 iii;10-3;10 3;10-3h;10 3h;10 3 H;10-3hoog;10 3 hoog;10 3e etage;10 3de verdieping;10-3 hg;10Ⅲ;10³;10 III hoog;10 etage 3;10-03;10 verdieping 3;10 3 et;10 et 3;10/ /III;10/ /3 hoog;10 3/ /hoog;straat 10 3 hoog;straat 10-III;straat 10 3e etage",
  "10-4": "10-IV;10 4 hoog;10iv;10-4;10 verd 4;10/ /IV;10⁴",
  "10-5": "10-5;10 V hoog;10 5h;10 5e verdieping",
  "10-6": "10-VI;10 vi;10 6 hoog",
  "10-7": "10-VII;10 7h",
  "10-8": "10-VIII;10 viii;10 8ste etage",
  "10-9": "10-IX;10-9;10 ix hoog",
  "10-10": "10-10;10 10;10 X hoog;10 10e etage",
  "10-0": "10-0;10 00",
  "10-12": "10-12;10 12;10/12;10 - 12;0010-012;10–12;10/ /12;straat 10-12;straat 10 - 12",
  "10-1-2": "10-1-2;10 1 2;10/ /1-2",
  "10-123": "10-123;10 123;10 0123",
  "10-12-3": "10-12-3;10 12 III;10 12 3 hoog",
  "10-2-A": "10-2A;10 2 a;10-2-a;10 II A;10/ /2A;10/ /2-a;straat 10 2-A",
  "10-2-B": "10-2B;10 2 b",
  "10-3-VOOR": "10 3 hoog voor;10-III voor;10 3-voor;straat 10 3 hoog voor",
  "10-3-ACHTER": "10 3 hoog achter;10-III-achter;10 3 achter;straat 10-III achter",
  "10-3-L": "10 3 L;10-3l;10 3 hoog l",
  "10-3-R": "10 3 R;10-3r;10-III-r",

  // Letter and figure.
  "10-A-2":
    "10 A-2;10A2;10a2;10 a 2;10-A-2;10A-2;10-a2;10 A/2;10 A 02;10-A02;10 A-II;10 a ii;10AII;10 A 2 hoog;10A-2hg;10 A 2;10/A/2;10A/ /2;10/A/II;10 A/A/2;10 A-2/A/2;10/ /A-2;straat 10 A-2;straat 10 A 2;straat 10A2",
  "10-B-2": "10 B-2;10b2;10/B/2",
  "10-A-3": "10 A-III;10aiii;10A 3 hoog;10/A/III",
  "10-A-12": "10 A-12;10a12;10 A 12",
  "10-A-1-2": "10 A-1-2;10 a 1 2",
  "10-K-3": "10 K3;10-k-3;10/K/3",

  // Bis, before and behind a letter.
  "10-BIS":
    "10bis;10 bis;10-BIS;10 Bis;10BIS;10 bs;10-bs;10 bis.;10/ /bis;10/ /BS;straat 10bis;straat 10 bis;straat 10-BS",
  "10-BIS-A":
    "10 BIS A;10bisA;10-bis-a;10 bisa;10 BSA;10bsa;10 bs a;10/ /bis a;10/ /BISA;straat 10 bis A;straat 10bisA",
  "10-BIS-B": "10 BIS B;10bisb;10 bs-b",
  "10-A-BIS": "10A bis;10 A-BIS;10abis;10 a bis;10/A/bis;10/A/BS;straat 10A bis",
  "10-BIS-2": "10 bis 2;10bis-2;10 BIS II;10 bis 2 hoog",

  // Colours, and places without a number of their own.
  "10-RD": "10 rood;10 RD;10rd;10-rood;10/ /rood;straat 10 rood",
  "10-ZW": "10 zwart;10 zw;10-ZW;straat 10 zw",
  "10-TO":
    "10 t/o;10t/o;10 T/O;t/o 10;10 to;10-TO;10 t.o.;tegenover 10;10 tegenover;to 10;t.o. 10;10/ /t/o;straat t/o 10;straat 10 t/o;straat tegenover 10",
  "10-A-TO": "10 A t/o;t/o 10 A;10a to;10/A/t/o;straat t/o 10A",
  "10-BY": "10 bij;bij 10;10 by;by 10;10/ /bij;straat bij 10",
};

const velden = ["huisnummer", "huisletter", "huisnummertoevoeging"] as const;

function toInvoer(tekst: string): AdresInvoer {
  if (tekst.startsWith("straat")) return { straatnaam: tekst.replace("straat", "Putsebocht"), postcode: "3073HE" };
  const delen = /^[^/]*\/[^/]*\/.*/.test(tekst) && !tekst.startsWith("t/o") ? splitFields(tekst) : [tekst];
  const gevuld = Object.fromEntries(delen.map((deel, index) => [velden[index], deel]));
  return { ...gevuld, huisnummer: delen[0], postcode: "3073HE" };
}

/** Two strokes part three fields; what is behind the second belongs to the last. */
function splitFields(tekst: string): string[] {
  const [, een = "", twee = "", drie = ""] = /^([^/]*)\/([^/]*)\/(.*)$/.exec(tekst) ?? [];
  return [een, twee, drie];
}

function sleutel(tekst: string): string {
  const uitkomst = normalizeAdres(toInvoer(tekst));
  return uitkomst.ok ? uitkomst.adressleutel : uitkomst.fouten.map(({ veld, code }) => `${veld} ${code}`).join(", ");
}

const groepen = Object.entries(schrijfwijzen).map(([deel, tekst]) => [deel, tekst.split(";")] as const);
const tabel = groepen.flatMap(([deel, spellings]) => spellings.map((tekst) => [tekst, `3073HE-${deel}`] as const));

describe("what people write", () => {
  it("has at least 350 spellings in the table, none of them twice", () => {
    expect(tabel.length).toBeGreaterThanOrEqual(350);
    expect(new Set(tabel.map(([tekst]) => tekst)).size).toBe(tabel.length);
  });

  it.each(tabel)("'%s' is %s", (tekst, expected) => expect(sleutel(tekst)).toBe(expected));

  it("is one key for one home, and never one key for two", () => {
    const perGroep = groepen.map(([, spellings]) => new Set(spellings.map(sleutel)));
    expect(perGroep.filter(({ size }) => size !== 1)).toEqual([]);
    expect(new Set(perGroep.flatMap((keys) => [...keys])).size).toBe(groepen.length);
  });

  it.each(tabel)("'%s' read again is the same", (tekst) => {
    const eerste = normalizeAdres(toInvoer(tekst));
    expect(eerste.ok && normalizeAdres(eerste.adres)).toEqual(eerste);
  });
});
