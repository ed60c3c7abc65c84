import { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import { LeveringFout, type ParsedRow, type RowChunk, readCsv } from "../../src/intake/read-csv.ts";
import { csvFouten, joinFouten } from "../../src/intake/row-fouten.ts";
import { SignaalInvoer } from "../../src/intake/signaal-schema.ts";
import { zodFouten } from "../../src/zod-fouten.ts";

const header = "kenmerk;achternaam;huisnummer;postcode;bedrag;ontstaansdatum;signaaldatum";
const row = (kenmerk: string, achternaam = "Dijk", bedrag = "1275,50") =>
  `${kenmerk};${achternaam};10;3073HE;${bedrag};2026-09-01;2026-11-03`;

async function* stream(bytes: Uint8Array, size = 10_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(file: string | Uint8Array): Promise<RowChunk[]> {
  return Array.fromAsync(readCsv(stream(Buffer.from(file as Uint8Array))));
}

async function rows(file: string | Uint8Array): Promise<ParsedRow[]> {
  return (await read(file)).flatMap(({ rijen }) => rijen);
}

const summary = (rijen: ParsedRow[]) =>
  rijen.map((rij) => [rij.regel, rij.kenmerk, ...rij.fouten.map(({ code }) => code)]);

async function refusal(file: string | Uint8Array): Promise<unknown> {
  return read(file).then(
    () => "accepted",
    (error) => (error instanceof LeveringFout ? error.code : error),
  );
}

/** All that is wrong with a row: what reading found and what the schema finds, by row and column. */
function allFouten({ ruw, fouten, regel }: ParsedRow): string[] {
  const checked = SignaalInvoer.safeParse(ruw);
  const later = checked.success ? [] : csvFouten(zodFouten(checked.error), regel);
  return joinFouten(fouten, later).map(({ veld, code }) => `${veld}: ${code}`);
}

describe("a bad CSV row costs only itself", () => {
  it.each([
    ["too few cells", "WB-2;Dijk;10", [3, null, "aantal-cellen"]],
    ["too many cells", `${row("WB-2")};x`, [3, null, "aantal-cellen"]],
    ["an amount with two marks", row("WB-2", "Dijk", "1.275.50"), [3, "WB-2", "ongeldig-bedrag"]],
    ["an amount that Excel made a power", row("WB-2", "Dijk", "1,23E+08"), [3, "WB-2", "excel-waarde"]],
    ["a kenmerk that Excel made a power", row("1,23E+08"), [3, null, "excel-waarde"]],
    ["a quote that is not closed", row("WB-2", '"Dijk'), [3, null, "aanhalingstekens"]],
    ["a row over 64 kB", row("WB-2", "x".repeat(70_000)), [3, null, "rij-te-groot"]],
  ])("%s", async (_name, bad, found) => {
    const rijen = await rows([header, row("WB-1"), bad, row("WB-3")].join("\n"));
    expect(summary(rijen)).toEqual([[2, "WB-1"], found, [4, "WB-3"]]);
  });

  it("a quote that is open at the end of the file is a fault of the row where it opened", async () => {
    const rijen = await rows([header, row("WB-1"), row("WB-2", '"Dijk')].join("\n"));
    expect(summary(rijen)).toEqual([
      [2, "WB-1"],
      [3, null, "aanhalingstekens"],
    ]);
  });

  it("letters of a DOS or Mac file are refused, not guessed at", async () => {
    const dos = [
      Buffer.from(`${header}\n`),
      Buffer.from(row("WB-1", "Ren\x82"), "latin1"),
      Buffer.from(`\n${row("WB-2")}`),
    ];
    expect(summary(await rows(Buffer.concat(dos)))).toEqual([
      [2, null, "onbekende-codering"],
      [3, "WB-2"],
    ]);
  });

  const file = (...rijen: [string, BufferEncoding][]) =>
    Buffer.concat([
      Buffer.from(`${header}\n`),
      ...rijen.map(([naam, as], at) => Buffer.from(`${row(`WB-${at + 2}`, naam)}\n`, as)),
    ]);
  const onbekend = "onbekende-codering";

  it.each([
    [
      "UTF-8 after Windows-1252",
      file(["René", "latin1"], ["Daniëlle", "utf8"], ["Dijk", "utf8"]),
      [null, onbekend, null],
    ],
    [
      "Windows-1252 after it too",
      file(["René", "latin1"], ["Daniëlle", "utf8"], ["Zoë", "latin1"]),
      [null, onbekend, onbekend],
    ],
    ["UTF-8 that was stored twice", file(["RenÃ©", "utf8"], ["Zoë", "utf8"], ["Dijk", "utf8"]), [onbekend, null, null]],
    ["a letter that was lost", file(["Ren\ufffd", "utf8"], ["Zoë", "utf8"]), [onbekend, null]],
    ["good UTF-8", file(["René", "utf8"], ["Wałęsa", "utf8"], ["Yılmaz", "utf8"]), [null, null, null]],
    ["good Windows-1252", file(["René", "latin1"], ["Çelik", "latin1"], ["Ångström", "latin1"]), [null, null, null]],
  ])("no letters are stored that were read wrong: %s", async (_name, bytes, codes) => {
    expect((await rows(bytes)).map(({ fouten }) => fouten[0]?.code ?? null)).toEqual(codes);
  });

  it("UTF-8 that breaks halfway: rows before it go in, the row is named, nothing after it is read", async () => {
    const good = Buffer.from(`${header}\n${row("WB-1", "Müller")}\n`);
    const bad = Buffer.from(`${row("WB-2", "René")}\n${row("WB-3")}`, "latin1");
    expect(summary(await rows(Buffer.concat([good, bad])))).toEqual([
      [2, "WB-1"],
      [3, null, "gemengde-codering"],
    ]);
  });

  it.each([
    ["bedrag", "-50,00", "ongeldig-bedrag", "mag niet negatief"],
    ["bedrag", "twaalf", "ongeldig-bedrag", "geen bedrag"],
    ["bedrag", "1.275.50", "ongeldig-bedrag", "niet duidelijk"],
    ["signaaldatum", "31-02-2026", "ongeldige-datum", "Deze dag bestaat niet."],
    ["signaaldatum", "2026-02-31", "ongeldige-datum", "Deze dag bestaat niet."],
    ["signaaldatum", "gisteren", "ongeldige-datum", "Schrijf de datum als"],
    ["kenmerk", "mrt-75", "excel-waarde", "een datum van gemaakt"],
    ["kenmerk", "1.2E-05", "excel-waarde", "macht van tien"],
    ["achternaam", "#N/B", "excel-fout", "foutmelding van Excel"],
    ["huisnummertoevoeging", "jan-40", "excel-waarde", "een datum van gemaakt"],
    ["huisnummertoevoeging", "02-10-2026", "excel-waarde", "een datum van gemaakt"],
    ["huisnummertoevoeging", "45931", "excel-waarde", "een datum van gemaakt"],
    ["crisis_datum", "2026-12-15", "verplicht", "Vul ook crisis_soort in."],
  ])("%s %s says what is wrong", async (kolom, text, code, melding) => {
    const cellen = Object.fromEntries(header.split(";").map((naam, at) => [naam, row("WB-1").split(";")[at]]));
    const filled = { ...cellen, huisnummertoevoeging: "", crisis_soort: "", crisis_datum: "", [kolom]: text };
    const [rij] = await rows(`${Object.keys(filled).join(";")}\n${Object.values(filled).join(";")}`);
    const veld = `rij 2, kolom ${code === "verplicht" ? "crisis_soort" : kolom}`;
    expect(rij?.fouten).toEqual([{ veld, code, melding: expect.stringContaining(melding) }]);
    expect(rij && allFouten(rij)).toEqual([`${veld}: ${code}`]);
  });

  it("all faults of a row are told at once, by row and column, without a value", async () => {
    const file = `${header};gemeentecode;bezwaar;contact_soort\nWB-1;;0;3073HE;12,345;30-02-2026;2026-9-1;59901;j;duif`;
    const [rij] = await rows(file);
    const found = rij ? allFouten(rij) : [];
    expect(found.sort()).toEqual([
      "rij 2, kolom achternaam: verplicht",
      "rij 2, kolom bedrag: ongeldig-bedrag",
      "rij 2, kolom bezwaar: geen-ja-of-nee",
      "rij 2, kolom contact_op: verplicht",
      "rij 2, kolom contact_soort: ongeldige-keuze",
      "rij 2, kolom gemeentecode: ongeldige-waarde",
      "rij 2, kolom huisnummer: te-klein",
      "rij 2, kolom ontstaansdatum: ongeldige-datum",
      "rij 2, kolom signaaldatum: ongeldige-datum",
    ]);
    expect(JSON.stringify(rij?.fouten)).not.toMatch(/12,345|2026-9-1|"j"/);
  });

  it("of ten thousand rows with one bad in a hundred, 9,900 go in and a hundred are told", async () => {
    const bad = [row("x", "Dijk", "1.275.50"), row("x", '"Dijk" jr.'), "x;y", row("x", '"Dijk')];
    const lines = Array.from({ length: 10_000 }, (_, at) => (at % 100 === 50 ? (bad[at % 4] ?? "") : row(`WB-${at}`)));
    const rijen = await rows([header, ...lines].join("\r\n"));
    expect(rijen.filter(({ fouten }) => fouten.length === 0)).toHaveLength(9_900);
    expect(rijen.filter(({ fouten }) => fouten.length > 0).map(({ regel }) => regel)).toEqual(
      Array.from({ length: 100 }, (_, at) => at * 100 + 52),
    );
  });
});

describe("a CSV file that is refused as a whole", () => {
  it.each([
    ["empty", "", "leeg-bestand"],
    ["with an empty first row", `\r\n${header}\r\n`, "geen-kopregel"],
    ["without a header", row("WB-1"), "geen-kopregel"],
    ["with a header over 64 kB", `${header}${";".repeat(70_000)}`, "rij-te-groot"],
    ["with a million columns", `${header};${"x;".repeat(1_000_000)}\n`, "rij-te-groot"],
    ["without a needed column", "kenmerk;achternaam\nWB-1;Dijk", "kolom-ontbreekt"],
    ["in UTF-16 with its high bytes first", Buffer.from(`\ufeff${header}\n`, "utf16le").swap16(), "utf-16"],
    ["in UTF-16", Buffer.from(`\ufeff${header}\n${row("WB-1")}`, "utf16le"), "utf-16"],
    ["in UTF-16 without byte order mark", Buffer.from(`${header}\n${row("WB-1")}`, "utf16le"), "utf-16"],
    ["that is a renamed XLSX", Buffer.from("PK\x03\x04rest"), "geen-tekstbestand"],
    ["that is gzip", Buffer.from([0x1f, 0x8b, 8, 0, 0]), "geen-tekstbestand"],
    [
      "that breaks in its header",
      Buffer.concat([Buffer.from("kenmerk;é"), Buffer.from([0xe9, 0x3b])]),
      "gemengde-codering",
    ],
  ])("%s", async (_name, file, code) => {
    expect(await refusal(file)).toBe(code);
  });
});
