import { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import { LeveringFout } from "../../src/intake/read-rows.ts";
import { readXlsx } from "../../src/intake/read-xlsx.ts";
import { bestand, blad, cel, kop, read, rij, xlsx } from "./xlsx-files.ts";

const goed = { xml: blad([kop, rij("WB-1")]) };
const refusal = async (file: Uint8Array): Promise<unknown> =>
  read(file).then(
    () => "accepted",
    (error) => (error instanceof LeveringFout ? error.code : error),
  );
const met = (delen: Record<string, string>) => xlsx({ bladen: [goed], delen });
/** The same sheet, with a relation of its own. */
const relatie = (type: string, more = "") =>
  met({
    "xl/worksheets/_rels/sheet0.xml.rels": `<Relationships><Relationship Id="x" Type="y/${type}" Target="x" ${more}/></Relationships>`,
  });
/** The workbook's own relations, with one more. */
const werkboek = (relation: string) =>
  met({
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId0" Type="x/worksheet" Target="worksheets/sheet0.xml"/>${relation}</Relationships>`,
  });
const buiten = 'TargetMode="External"';
const ole = Buffer.from("d0cf11e0a1b11ae1", "hex");

/** The same file with a bit set in the flags of its first entry, in the directory. */
async function locked(): Promise<Buffer> {
  const file = await bestand([rij("WB-1")]);
  const at = file.indexOf(Buffer.from("PK\x01\x02", "latin1"));
  file.writeUInt16LE(file.readUInt16LE(at + 8) | 1, at + 8);
  return file;
}

describe("a spreadsheet that is refused as a whole", () => {
  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ["nothing", "leeg-bestand", () => Buffer.alloc(0)],
    ["CSV under another name", "geen-xlsx", () => Buffer.from("kenmerk;bedrag\n1;2\n")],
    ["an old .xls", "oud-excel", () => Buffer.concat([ole, Buffer.alloc(5_000)])],
    [
      "one with a password",
      "versleuteld",
      () => Buffer.concat([ole, Buffer.alloc(500), Buffer.from("EncryptedPackage", "utf16le"), Buffer.alloc(5_000)]),
    ],
    ["an encrypted part", "versleuteld", locked],
    ["half a file", "bestand-stuk", async () => (await bestand([rij("WB-1")])).subarray(0, 900)],
    ["a zip of something else", "bestand-stuk", () => xlsx({ bladen: [], delen: { "xl/workbook.xml": "<x" } })],
    ["macros", "macros", () => met({ "xl/vbaProject.bin": "x" })],
    [
      "a type with macros",
      "macros",
      () =>
        met({
          "[Content_Types].xml":
            '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
        }),
    ],
    ["a link to another file", "externe-koppeling", () => met({ "xl/externalLinks/externalLink1.xml": "<x/>" })],
    ["macros under another name", "macros", () => werkboek('<Relationship Type="m/vbaProject" Target="x.dat"/>')],
    [
      "a link to another file by its relation",
      "externe-koppeling",
      () => werkboek('<Relationship Type="x/externalLink" Target="y.xml"/>'),
    ],
    [
      "a part that stands elsewhere",
      "externe-koppeling",
      () => werkboek(`<Relationship Type="x/styles" Target="http://x.example/y" ${buiten}/>`),
    ],
    ["a sheet that leads to another file", "externe-koppeling", () => relatie("image", buiten)],
    ["a sheet with a file in it", "ingesloten-bestand", () => relatie("oleObject")],
    ["a file in the file", "ingesloten-bestand", () => met({ "xl/embeddings/oleObject1.bin": "x" })],
    ["a name that climbs out", "onveilige-naam", () => met({ "../../etc/passwd": "x" })],
    ["a name from the root", "onveilige-naam", () => met({ "/etc/passwd": "x" })],
    ["a bomb", "uitgepakt-te-groot", () => met({ "xl/media/a.bin": "0".repeat(3_000_000) })],
    [
      "more parts than any workbook has",
      "uitgepakt-te-groot",
      () => met(Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`x${at}`, ""]))),
    ],
    ["entities", "bestand-stuk", () => xlsx({ bladen: [{ xml: `<!DOCTYPE x [<!ENTITY a "b">]>${goed.xml}` }] })],
    ["two sheets with data", "meer-werkbladen", () => xlsx({ bladen: [goed, goed] })],
    ["no visible sheet with data", "leeg-bestand", () => xlsx({ bladen: [{ ...goed, state: "hidden" }] })],
    ["no header", "geen-kopregel", () => xlsx({ bladen: [{ xml: blad([rij("WB-1")]) }] })],
    ["a column twice", "dubbele-kolom", () => bestand([], [...kop, "kenmerk"])],
    ["a column too few", "kolom-ontbreekt", () => bestand([], kop.slice(1))],
    ["a column with burgerservicenummers", "bsn-niet-toegestaan", () => bestand([], [...kop, "BSN"])],
    [
      "a million columns",
      "te-veel-kolommen",
      () =>
        xlsx({
          bladen: [
            {
              xml: `<worksheet><sheetData><row>${"<c><v>1</v></c>".repeat(16_000)}</row></sheetData></worksheet>`.replace(
                "<row>",
                '<row><c t="inlineStr"><is><t>kenmerk</t></is></c>',
              ),
            },
          ],
        }),
    ],
  ])("%s", async (_name, code, make) => {
    expect(await refusal(await make())).toBe(code);
  });
});

describe("a bad row of a spreadsheet costs only itself", () => {
  const codes = async (file: Buffer) =>
    (await read(file))
      .flatMap(({ rijen }) => rijen)
      .map(({ regel, fouten }) => [regel, ...fouten.map(({ code }) => code)]);

  it.each([
    ["more cells than the header", rij("WB-2").concat("x"), "aantal-cellen"],
    ["a row over 64 kB", rij("WB-2", { achternaam: "x".repeat(70_000) }), "rij-te-groot"],
    ["an error in a cell", rij("WB-2", { postcode: cel.fout }), "excel-fout"],
  ])("%s", async (_name, bad, code) => {
    expect(await codes(await bestand([rij("WB-1"), bad, rij("WB-3")]))).toEqual([[2], [3, code], [4]]);
  });

  it("cells that rows share are a fault of those rows", async () => {
    const merged = '<mergeCells><mergeCell ref="A4:A5"/><mergeCell ref="C3:D3"/></mergeCells>';
    const file = await xlsx({
      bladen: [{ xml: blad([kop, ...["1", "2", "3", "4", "5"].map((k) => rij(k))], merged) }],
    });
    const shared = "samengevoegde-cellen";
    expect(await codes(file)).toEqual([[2], [3, shared], [4, shared], [5, shared], [6]]);
  });

  it.each([
    `<mergeCells><mergeCell ref='A3:A4'/></mergeCells>`,
    `<mergeCells><mergeCell ref = "A3:A4"/></mergeCells>`,
    `<mergeCells><mergeCell\n ref\t=\n'A3:A4' /></mergeCells>`,
    `<x-y:mergeCells><x-y:mergeCell other="1" ref="$A$3:$A$4"/></x-y:mergeCells>`,
  ])("however it is written: %s", async (merged) => {
    const file = await xlsx({ bladen: [{ xml: blad([kop, ...["1", "2", "3", "4"].map((k) => rij(k))], merged) }] });
    expect(await codes(file)).toEqual([[2], [3, "samengevoegde-cellen"], [4, "samengevoegde-cellen"], [5]]);
  });

  it.each(["little", "big"])("a sheet in UTF-16, %s end first, is read", async (end) => {
    const bytes = Buffer.from(`\ufeff${blad([kop, rij("WB-1", { achternaam: "Coërs" })])}`, "utf16le");
    const sheet = end === "little" ? bytes : Buffer.from(bytes).swap16();
    const file = await xlsx({ bladen: [goed], delen: { "xl/worksheets/sheet0.xml": sheet } });
    expect((await read(file))[0]?.rijen).toMatchObject([{ regel: 2, ruw: { persoon: { achternaam: "Coërs" } } }]);
  });

  it("a link to click on costs nothing", async () => {
    expect(await codes(await relatie("hyperlink", buiten))).toEqual([[2]]);
  });

  it("a number that is none ends the reading there", async () => {
    const file = await bestand([rij("WB-1", { bedrag: cel.getal("0x10") })]);
    expect(await refusal(file)).toBe("bestand-stuk");
  });

  it("a file that breaks halfway: what was read goes in, the place is named", async () => {
    const rows = Array.from({ length: 3_000 }, (_, at) => rij(`WB-${at}`));
    const xml = blad([kop, ...rows]).replace("</sheetData>", "<row>");
    const found = await codes(await xlsx({ bladen: [{ xml }] }));
    expect(found.at(-1)?.[1]).toBe("bestand-stuk");
    expect(found.slice(0, -1).every((row) => row.length === 1)).toBe(true);
    expect(found.length).toBeGreaterThan(1_000);
  });

  it("says which sheet was read, and passes hidden and empty ones", async () => {
    const empty = { xml: blad([]) };
    const file = await xlsx({ bladen: [empty, { ...goed, state: "veryHidden" }, goed, { naam: "Uitleg", ...goed }] });
    const [chunk] = await read(file);
    expect(chunk?.kenmerken).toMatchObject({ werkblad: "3 van 4", datumnotatie: "jjjj-mm-dd" });
    expect(chunk?.rijen).toHaveLength(1);
    expect(chunk?.kenmerken?.nietGelezenWerkbladen).toBe("2 (verborgen), 4 (uitleg)");
  });

  it("says which rows were hidden and which columns were calculated", async () => {
    const rows = [
      rij("WB-1", { achternaam: cel.formule("Dijk x") }),
      rij("WB-2", { bedrag: { xml: "<c><f>1+1</f><v>2</v></c>" } }),
      rij("WB-3", { achternaam: cel.formule("Berg x") }),
    ];
    const xml = blad([kop, ...rows])
      .split("<row>")
      .join('<row hidden="1">')
      .replace('<row hidden="1">', "<row>");
    const empty = '<row hidden="true"/><row hidden="0"><c t="inlineStr"><is><t>WB-4</t></is></c></row></sheetData>';
    const chunks = await read(await xlsx({ bladen: [{ xml: xml.replace("</sheetData>", empty) }] }));
    const kenmerken = Object.assign({}, ...chunks.map((chunk) => chunk.kenmerken));
    expect(kenmerken).toMatchObject({ verborgenRijen: "3", formules: "achternaam, bedrag" });
    expect(chunks.flatMap(({ rijen }) => rijen)).toHaveLength(4);
  });

  it("says nothing of hidden rows, formulas and sheets when there are none", async () => {
    const [chunk] = await read(await bestand([rij("WB-1")]));
    expect(Object.keys(chunk?.kenmerken ?? {}).sort()).toEqual([
      "bedragnotatie",
      "datumnotatie",
      "kolommen",
      "werkblad",
    ]);
  });
});

describe("more spreadsheets than are read at a time", () => {
  it("each get their turn, also behind one that is refused or given up", async () => {
    const good = await bestand([rij("WB-1"), rij("WB-2")]);
    const bad = await xlsx({ bladen: [goed, goed] });
    const given = readXlsx(
      (async function* () {
        yield good;
      })(),
    );
    await given.next();
    await given.return(undefined);
    const files = [good, bad, good, bad, good, good];
    const ends = await Promise.all(
      files.map((file) =>
        read(file).then(
          (chunks) => chunks[0]?.rijen.length,
          (error) => error.code,
        ),
      ),
    );
    expect(ends).toEqual([2, "meer-werkbladen", 2, "meer-werkbladen", 2, 2]);
  });
});
