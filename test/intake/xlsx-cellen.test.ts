import { describe, expect, it } from "vitest";
import type { ParsedRow } from "../../src/intake/read-rows.ts";
import { bestand, blad, cel, kop, read, rij, type TestCel, xlsx } from "./xlsx-files.ts";

async function first(changes: Record<string, TestCel>): Promise<ParsedRow> {
  const columns = [...new Set([...kop, ...Object.keys(changes)])];
  const [row] = (await read(await bestand([rij("WB-1", changes, columns)], columns))).flatMap(({ rijen }) => rijen);
  if (!row) throw new Error("no row");
  return row;
}

// biome-ignore lint/suspicious/noExplicitAny: what a row holds is looked up by name
const ruw = ({ ruw }: ParsedRow): any => ruw;

describe("what Excel keeps as a number is read by its column", () => {
  it.each<[string, string, TestCel, (r: ReturnType<typeof ruw>) => unknown, unknown]>([
    ["an amount", "bedrag", cel.getal("1275.5"), (r) => r.achterstand.bedrag, 1275.5],
    ["a whole amount", "bedrag", cel.getal(1275), (r) => r.achterstand.bedrag, 1275],
    ["an amount with a calculated tail", "bedrag", cel.getal("12.300000000000001"), (r) => r.achterstand.bedrag, 12.3],
    [
      "an amount shown with two decimals",
      "bedrag",
      cel.getal("7.0000000000000007E-2", 4),
      (r) => r.achterstand.bedrag,
      0.07,
    ],
    ["a house number", "huisnummer", cel.getal(10), (r) => r.adres.huisnummer, 10],
    ["a kenmerk", "kenmerk", cel.getal("123456789012345"), (r) => r.kenmerk, "123456789012345"],
    ["a kenmerk shown with its zeros", "kenmerk", cel.getal(471, 2), (r) => r.kenmerk, "000471"],
    ["a gemeentecode without its zero", "gemeentecode", cel.getal(599), (r) => r.gemeentecode, "0599"],
    [
      "a telephone without its zero",
      "telefoonnummer",
      cel.getal(612345678),
      (r) => r.persoon.telefoonnummer,
      "0612345678",
    ],
    [
      "a telephone without its plus",
      "telefoonnummer",
      cel.getal(31612345678),
      (r) => r.persoon.telefoonnummer,
      "+31612345678",
    ],
    ["a date", "ontstaansdatum", cel.datum(46266), (r) => r.achterstand.ontstaansdatum, "2026-09-01"],
    ["a date with a time", "ontstaansdatum", cel.datum(46266.75), (r) => r.achterstand.ontstaansdatum, "2026-09-01"],
    [
      "a date in a form of its own",
      "ontstaansdatum",
      cel.getal(46266, 3),
      (r) => r.achterstand.ontstaansdatum,
      "2026-09-01",
    ],
    [
      "a date as ISO",
      "ontstaansdatum",
      { xml: '<c t="d"><v>2026-09-01T00:00:00</v></c>' },
      (r) => r.achterstand.ontstaansdatum,
      "2026-09-01",
    ],
    ["an amount with its currency", "bedrag", cel.getal("1275.5", 7), (r) => r.achterstand.bedrag, 1275.5],
    ["a name that starts with a number sign", "achternaam", "#Dijk", (r) => r.persoon.achternaam, "#Dijk"],
    ["a number with blanks around it", "huisnummer", { xml: "<c><v>\n 10 </v></c>" }, (r) => r.adres.huisnummer, 10],
    [
      "a telephone with a dash that its format shows",
      "telefoonnummer",
      cel.getal(612345678, 6),
      (r) => r.persoon.telefoonnummer,
      "0612345678",
    ],
    ["true", "bezwaar", cel.waar(1), (r) => r.incasso.bezwaar, true],
    ["false", "bezwaar", cel.waar(0), (r) => r.incasso.bezwaar, false],
    ["what a formula came to", "achternaam", cel.formule("Dijk x"), (r) => r.persoon.achternaam, "Dijk x"],
    ["a text that starts a formula", "achternaam", "=1+1", (r) => r.persoon.achternaam, "=1+1"],
  ])("%s", async (_name, kolom, value, where, expected) => {
    const row = await first({ [kolom]: value });
    expect(row.fouten).toEqual([]);
    expect(where(ruw(row))).toBe(expected);
  });

  it.each<[string, string, TestCel, string]>([
    ["a kenmerk of sixteen digits", "kenmerk", cel.getal("1234567890123456"), "excel-waarde"],
    ["a kenmerk as a power of ten", "kenmerk", cel.getal("1.23E+8"), "excel-waarde"],
    ["a kenmerk that shows as a power of ten", "kenmerk", "1,23E+08", "excel-waarde"],
    ["a kenmerk with decimals", "kenmerk", cel.getal("12.5"), "excel-waarde"],
    ["a toevoeging that became a date", "huisnummertoevoeging", cel.datum(46297), "excel-waarde"],
    ["an amount that became a date", "bedrag", cel.datum(46297), "excel-waarde"],
    ["an amount with three decimals", "bedrag", cel.getal("1.275"), "ongeldig-bedrag"],
    ["an amount below zero", "bedrag", cel.getal("-12.5"), "ongeldig-bedrag"],
    ["a date before 1 March 1900", "ontstaansdatum", cel.datum(60), "ongeldige-datum"],
    ["a date after 9999", "ontstaansdatum", cel.datum(2_958_466), "ongeldige-datum"],
    ["a date that lost its form", "ontstaansdatum", cel.getal(46266), "ongeldige-datum"],
    ["a kenmerk with letters that only its format shows", "kenmerk", cel.getal(471, 5), "excel-waarde"],
    ["a house number with a dash that only its format shows", "huisnummer", cel.getal(12, 6), "excel-waarde"],
    ["a telephone with letters that only its format shows", "telefoonnummer", cel.getal(612345678, 5), "excel-waarde"],
    ["true where a name should be", "achternaam", cel.waar(1), "excel-waarde"],
    ["false where a kenmerk should be", "kenmerk", cel.waar(0), "excel-waarde"],
    ["true where an amount should be", "bedrag", cel.waar(1), "excel-waarde"],
    ["an error without its text", "klantnummer", { xml: '<c t="e"><v></v></c>' }, "excel-fout"],
    ["an error without a value", "klantnummer", { xml: '<c t="e"/>' }, "excel-fout"],
    ["an error that was copied as text", "achternaam", "#N/B", "excel-fout"],
    ["a number that did not fit its column", "klantnummer", "########", "excel-fout"],
    [
      "a text formula that was never calculated",
      "achternaam",
      { xml: '<c t="str"><f>A1</f></c>' },
      "formule-zonder-waarde",
    ],
    ["an error", "bedrag", cel.fout, "excel-fout"],
    ["a formula that was never calculated", "bedrag", cel.leegFormule, "formule-zonder-waarde"],
  ])("refused: %s", async (_name, kolom, value, code) => {
    const { fouten } = await first({ [kolom]: value });
    expect(fouten.map((fout) => [fout.veld, fout.code])).toEqual([[`rij 2, kolom ${kolom}`, code]]);
  });

  it.each(["1", "true", "on"])("a date counts from 1904 in a file that says so with %s", async (date1904) => {
    const rows = [kop, rij("WB-1", { ontstaansdatum: cel.datum(46266 - 1462) })];
    const [chunk] = await read(await xlsx({ bladen: [{ xml: blad(rows) }], date1904 }));
    expect(ruw(chunk?.rijen[0] as ParsedRow).achterstand.ontstaansdatum).toBe("2026-09-01");
  });

  it("says which zeros it put back", async () => {
    const columns = [...kop, "gemeentecode"];
    const [chunk] = await read(await bestand([rij("WB-1", { gemeentecode: cel.getal(599) }, columns)], columns));
    expect(chunk?.kenmerken).toMatchObject({ voorloopnullen: "aangevuld in gemeentecode", bedragnotatie: "1275,50" });
  });
});

describe("how texts stand in a spreadsheet", () => {
  it("shared, in pieces with an accent, and without the sounds beside them", async () => {
    const strings = "<sst><si><t>WB-9</t></si><si><r><t>van </t></r><r><t>Dijk</t></r><rPh><t>x</t></rPh></si></sst>";
    const rows = [kop, rij("", { kenmerk: cel.gedeeld(0), achternaam: cel.gedeeld(1) })];
    const [chunk] = await read(await xlsx({ bladen: [{ xml: blad(rows) }], strings }));
    expect(ruw(chunk?.rijen[0] as ParsedRow)).toMatchObject({ kenmerk: "WB-9", persoon: { achternaam: "van Dijk" } });
  });

  it("cells that name their place leave the others empty, and rows keep their number", async () => {
    const xml = `<worksheet><sheetData><row r="2">${kop.map((naam, at) => `<c r="${"ABCDEFG"[at]}2" t="inlineStr"><is><t>${naam}</t></is></c>`).join("")}</row><row r="7"><c r="A7" t="inlineStr"><is><t>WB-1</t></is></c><c r="G7" t="inlineStr"><is><t>2026-11-03</t></is></c></row></sheetData></worksheet>`;
    const [chunk] = await read(await xlsx({ bladen: [{ xml }] }));
    expect(chunk?.rijen).toMatchObject([{ regel: 7, kenmerk: "WB-1", ruw: { signaaldatum: "2026-11-03" } }]);
  });
});
