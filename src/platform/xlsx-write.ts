import { writeZip } from "./zip-write.ts";

export type Werkblad = {
  naam: string;
  /** The first is the header. Every cell is a text, so that no spreadsheet runs it or takes away its zeros. */
  rijen: AsyncIterable<readonly string[]> | Iterable<readonly string[]>;
  breedten: readonly number[];
  /** Values to choose from in a column, counted from 0. */
  keuzes?: readonly { kolom: number; waarden: readonly string[] }[];
};

export const xlsxMedia = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A spreadsheet as it is made, in flat memory. */
export function writeXlsx(bladen: readonly Werkblad[]): AsyncGenerator<Uint8Array> {
  return writeZip([
    { naam: "[Content_Types].xml", inhoud: [contentTypes(bladen.length)] },
    { naam: "_rels/.rels", inhoud: [relations([["officeDocument", "xl/workbook.xml"]])] },
    { naam: "xl/workbook.xml", inhoud: [workbook(bladen)] },
    {
      naam: "xl/_rels/workbook.xml.rels",
      inhoud: [
        relations([
          ...bladen.map((_, at): [string, string] => ["worksheet", `worksheets/sheet${at + 1}.xml`]),
          ["styles", "styles.xml"],
        ]),
      ],
    },
    { naam: "xl/styles.xml", inhoud: [styles] },
    ...bladen.map((blad, at) => ({ naam: `xl/worksheets/sheet${at + 1}.xml`, inhoud: sheet(blad) })),
  ]);
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org";
const main = `xmlns="${office}/spreadsheetml/2006/main"`;
const inRelations = `${office}/officeDocument/2006/relationships`;
const inPackage = `${office}/package/2006`;

const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const contentTypes = (count: number): string =>
  `${xml}<Types xmlns="${inPackage}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/>${Array.from({ length: count }, (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${sheetType}.worksheet+xml"/>`).join("")}</Types>`;

const relations = (targets: readonly [string, string][]): string =>
  `${xml}<Relationships xmlns="${inPackage}/relationships">${targets
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${inRelations}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const workbook = (bladen: readonly Werkblad[]): string =>
  `${xml}<workbook ${main} xmlns:r="${inRelations}"><sheets>${bladen
    .map(({ naam }, at) => `<sheet name="${escapeXml(naam)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join("")}</sheets></workbook>`;

/** Style 1 is text, style 2 is text in bold. */
const styles = `${xml}<styleSheet ${main}><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const perBlock = 200;

async function* sheet({ rijen, breedten, keuzes = [] }: Werkblad): AsyncGenerator<string> {
  const cols = breedten.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" style="1" customWidth="1"/>`,
  );
  yield `${xml}<worksheet ${main}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols.join("")}</cols><sheetData>`;
  let block: string[] = [];
  let regel = 0;
  for await (const cellen of rijen) {
    regel++;
    block.push(row(cellen, regel));
    if (block.length < perBlock) continue;
    yield block.join("");
    block = [];
  }
  yield `${block.join("")}</sheetData>${validations(keuzes)}</worksheet>`;
}

function row(cellen: readonly string[], regel: number): string {
  const style = regel === 1 ? 2 : 1;
  const cells = cellen.map((text, at) =>
    text === ""
      ? ""
      : `<c r="${letters(at)}${regel}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`,
  );
  return `<row r="${regel}">${cells.join("")}</row>`;
}

function validations(keuzes: NonNullable<Werkblad["keuzes"]>): string {
  if (keuzes.length === 0) return "";
  const lists = keuzes.map(({ kolom, waarden }) => {
    const place = `${letters(kolom)}2:${letters(kolom)}1048576`;
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${place}"><formula1>"${escapeXml(waarden.join(","))}"</formula1></dataValidation>`;
  });
  return `<dataValidations count="${lists.length}">${lists.join("")}</dataValidations>`;
}

/** The letters of a column, from 0: A, Z, AA. */
function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(notInXml, "\ufffd")
    .replace(/[&<>"]/g, (sign) => entities[sign] as string);
