import { Buffer } from "node:buffer";
import type { RowChunk } from "../../src/intake/read-rows.ts";
import { readXlsx } from "../../src/intake/read-xlsx.ts";
import { writeZip } from "../../src/platform/zip-write.ts";

/** A cell as XML, or a text that is written as one. */
export type TestCel = string | { xml: string };
export const kop = ["kenmerk", "achternaam", "huisnummer", "postcode", "bedrag", "ontstaansdatum", "signaaldatum"];
export const rij = (
  kenmerk: string,
  changes: Record<string, TestCel> = {},
  columns: readonly string[] = kop,
): TestCel[] => {
  const values: Record<string, TestCel> = {
    kenmerk,
    achternaam: "Dijk",
    huisnummer: "10",
    postcode: "3073HE",
    bedrag: "1275,50",
    ontstaansdatum: "2026-09-01",
    signaaldatum: "2026-11-03",
    ...changes,
  };
  return columns.map((kolom) => values[kolom] ?? "");
};

export const cel = {
  getal: (value: string | number, style = 0): TestCel => ({ xml: `<c s="${style}"><v>${value}</v></c>` }),
  /** A date as Excel keeps it; style 1 of the file below shows it as a date. */
  datum: (serial: number): TestCel => ({ xml: `<c s="1"><v>${serial}</v></c>` }),
  waar: (value: 0 | 1): TestCel => ({ xml: `<c t="b"><v>${value}</v></c>` }),
  fout: { xml: '<c t="e"><v>#N/A</v></c>' } as TestCel,
  formule: (value: string): TestCel => ({ xml: `<c t="str"><f>A1&amp;"x"</f><v>${value}</v></c>` }),
  leegFormule: { xml: "<c><f>A1+1</f></c>" } as TestCel,
  gedeeld: (at: number): TestCel => ({ xml: `<c t="s"><v>${at}</v></c>` }),
};

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const toXml = (value: TestCel): string =>
  typeof value === "string" ? `<c t="inlineStr"><is><t>${escaped(value)}</t></is></c>` : value.xml;

/** The XML of a sheet; `na` stands behind the rows, as merged cells do. */
export const blad = (rijen: readonly (readonly TestCel[])[], na = ""): string =>
  `<worksheet><sheetData>${rijen.map((cellen) => `<row>${cellen.map(toXml).join("")}</row>`).join("")}</sheetData>${na}</worksheet>`;

type Options = {
  bladen?: { naam?: string; state?: string; xml: string }[];
  strings?: string;
  date1904?: string;
  /** Parts beside or in the place of the ordinary ones. */
  delen?: Record<string, string | Buffer>;
};

const styles =
  '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="000000"/><numFmt numFmtId="171" formatCode="[$-413]d&quot; mei &quot;yyyy"/>' +
  '<numFmt numFmtId="172" formatCode="&quot;K-&quot;0000"/><numFmt numFmtId="173" formatCode="00-00000000"/><numFmt numFmtId="174" formatCode="[$€-413] #,##0.00;[Red]-0.00"/></numFmts>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="2"/><xf numFmtId="172"/><xf numFmtId="173"/><xf numFmtId="174"/></cellXfs></styleSheet>';

/** A spreadsheet made by hand, so that it can be wrong in every way. */
export async function xlsx({ bladen = [], strings, date1904 = "0", delen = {} }: Options): Promise<Buffer> {
  const parts: Record<string, string | Buffer> = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook xmlns:r="r"><workbookPr date1904="${date1904}"/><sheets>${bladen
      .map(({ naam = "Blad", state = "visible" }, at) => `<sheet name="${naam}" state="${state}" r:id="rId${at}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${bladen
      .map((_, at) => `<Relationship Id="rId${at}" Type="x/worksheet" Target="worksheets/sheet${at}.xml"/>`)
      .join("")}<Relationship Id="s" Type="x/styles" Target="/xl/styles.xml"/>${
      strings ? '<Relationship Id="t" Type="x/sharedStrings" Target="sharedStrings.xml"/>' : ""
    }</Relationships>`,
    "xl/styles.xml": styles,
    ...(strings ? { "xl/sharedStrings.xml": strings } : {}),
    ...Object.fromEntries(bladen.map(({ xml }, at) => [`xl/worksheets/sheet${at}.xml`, xml])),
    ...delen,
  };
  const entries = Object.entries(parts).map(([naam, text]) => ({ naam, inhoud: [text as string] }));
  return Buffer.concat(await Array.fromAsync(writeZip(entries)));
}

/** One sheet with these rows below the header. */
export const bestand = (rijen: readonly (readonly TestCel[])[], columns: readonly string[] = kop): Promise<Buffer> =>
  xlsx({ bladen: [{ xml: blad([columns, ...rijen]) }] });

export async function read(file: Uint8Array): Promise<RowChunk[]> {
  const stream = async function* (): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < file.length; at += 50_000) yield file.subarray(at, at + 50_000);
  };
  return Array.fromAsync(readXlsx(stream()));
}
