import { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import { kolommen } from "../../src/intake/csv-columns.ts";
import { type ParsedRow, type RowChunk, readCsv } from "../../src/intake/read-csv.ts";
import { SignaalInvoer } from "../../src/intake/signaal-schema.ts";

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
const achternaam = (rij: ParsedRow | undefined) => SignaalInvoer.parse(rij?.ruw).persoon.achternaam;

describe("a CSV row becomes a signaal", () => {
  const full = {
    kenmerk: "WB-1",
    gemeentecode: "599",
    signaaldatum: "03-11-2026",
    voorletters: "A.B.",
    voorvoegsel: "van",
    achternaam: "Dijk",
    geboortedatum: "1985-06-15",
    telefoonnummer: "+31612345678",
    email: "ab@example.nl",
    straatnaam: "Putsebocht",
    huisnummer: "10",
    huisletter: "A",
    huisnummertoevoeging: "2",
    postcode: "3073HE",
    plaatsnaam: "Rotterdam",
    bedrag: "1.275,50",
    ontstaansdatum: "01-09-2026",
    klantnummer: "K-7",
    herinnering_op: "15-09-2026",
    contact_op: "22-09-2026",
    contact_soort: "telefoon",
    contact_bereikt: "nee",
    gewezen_op_schuldhulp: "2026-09-15",
    aanbod_gegevensdeling_op: "2026-09-16",
    bezwaar: "Nee",
    crisis_soort: "ontruiming",
    crisis_datum: "2026-12-15",
    warme_overdracht: "ja",
    uitzondering: "inoverleg",
  };

  it("with every column", async () => {
    expect(Object.keys(full).sort()).toEqual([...kolommen].sort());
    const [rij] = await rows(`${Object.keys(full).join(",")}\n"${Object.values(full).join('","')}"`);
    expect(rij?.cellen?.()).toEqual(full);
    expect(rij).toEqual({
      cellen: expect.any(Function),
      regel: 2,
      kenmerk: "WB-1",
      fouten: [],
      ruw: {
        kenmerk: "WB-1",
        gemeentecode: "0599",
        signaaldatum: "2026-11-03",
        persoon: {
          voorletters: "A.B.",
          voorvoegsel: "van",
          achternaam: "Dijk",
          geboortedatum: "1985-06-15",
          telefoonnummer: "+31612345678",
          email: "ab@example.nl",
        },
        adres: {
          straatnaam: "Putsebocht",
          huisnummer: 10,
          huisletter: "A",
          huisnummertoevoeging: "2",
          postcode: "3073HE",
          plaatsnaam: "Rotterdam",
        },
        achterstand: { bedrag: 1275.5, ontstaansdatum: "2026-09-01" },
        klantnummer: "K-7",
        incasso: {
          herinneringen: ["2026-09-15"],
          contactpogingen: [{ datum: "2026-09-22", soort: "Telefoon", bereikt: false }],
          gewezenOpSchuldhulp: "2026-09-15",
          aanbodGegevensdeling: "2026-09-16",
          bezwaar: false,
        },
        crisis: { soort: "ontruiming", datum: "2026-12-15" },
        warmeOverdracht: true,
        uitzondering: "inOverleg",
      },
    });
    expect(SignaalInvoer.safeParse(rij?.ruw).success).toBe(true);
  });

  it("with empty cells left out", async () => {
    const [rij] = await rows(`${header};klantnummer;bezwaar;crisis_soort;contact_op\n${row("WB-1")};; ;;`);
    expect(rij?.ruw).toMatchObject({ klantnummer: undefined, incasso: undefined, crisis: undefined });
    expect(SignaalInvoer.safeParse(rij?.ruw).success).toBe(true);
  });

  it.each(["=1+1", "'Dijk", "@SUM(A1)", "van 't Hof", "O'Brien", "O\u0308zkan"])(
    "with the text %s as it came",
    async (naam) => {
      const [rij] = await rows(`${header}\n${row("WB-1", naam)}`);
      expect(rij).toMatchObject({ ruw: { persoon: { achternaam: naam } }, fouten: [] });
    },
  );
});

describe("CSV files as the world makes them", () => {
  it.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ])("rows that end in %s", async (_name, newline) => {
    const file = [header, row("WB-1"), row("WB-2", '"Dijk"'), row("WB-3", "Dijk"), ""].join(newline);
    expect(summary(await rows(file))).toEqual([
      [2, "WB-1"],
      [3, "WB-2"],
      [4, "WB-3"],
    ]);
  });

  it("a CRLF that is cut by the end of a block is one newline", async () => {
    for (const length of [65_533, 65_534, 65_535, 65_536]) {
      const first = `${header}\r\n`;
      const filler = row("WB-1", "x".repeat(length - first.length - row("WB-1", "").length));
      const rijen = await rows(`${first}${filler}\r\n${row("WB-2")}`);
      expect(rijen.map(({ regel }) => regel)).toEqual([2, 3]);
    }
  });

  it.each([
    ["UTF-8", Buffer.from(`${header}\n${row("WB-1", "Müller")}`), "utf-8"],
    ["UTF-8 with byte order mark", Buffer.from(`\ufeff${header}\n${row("WB-1", "Müller")}`), "utf-8"],
    ["Windows-1252", Buffer.from(`${header}\n${row("WB-1", "Müller")}`, "latin1"), "windows-1252 (aangenomen)"],
  ])("%s", async (_name, file, codering) => {
    const [chunk] = await read(file);
    expect(chunk?.kenmerken).toMatchObject({ scheidingsteken: ";", codering });
    expect(achternaam(chunk?.rijen[0])).toBe("Müller");
  });

  it("tells it when a long file turns out to be Windows-1252 only later", async () => {
    const lines = Array.from({ length: 3_000 }, (_, at) => row(`WB-${at}`));
    const chunks = await read(Buffer.from([header, ...lines, row("WB-x", "René")].join("\n"), "latin1"));
    expect(chunks.flatMap(({ kenmerken }) => kenmerken?.codering ?? [])).toEqual([
      "utf-8",
      "windows-1252 (aangenomen)",
    ]);
    expect(achternaam(chunks.at(-1)?.rijen.at(-1))).toBe("René");
  });

  it("reads an amount with the sign of the euro, in either encoding", async () => {
    const file = `${header}\n${row("WB-1", "Dijk", "€ 1.275,50")}`;
    const dollar = Buffer.from(file.replace("€", "\x80"), "latin1");
    for (const bytes of [file, dollar]) {
      expect(await rows(bytes)).toMatchObject([{ fouten: [], ruw: { achterstand: { bedrag: 1275.5 } } }]);
    }
  });

  it.each(["sep=;", '"sep=;"', "SEP=;"])("skips a first line %s, which counts as a row", async (first) => {
    expect(summary(await rows(`${first}\r\n${header}\r\n${row("WB-1")}`))).toEqual([[3, "WB-1"]]);
  });

  it("skips a column without a name as long as it is empty", async () => {
    const file = `${header};\n${row("WB-1")};\n${row("WB-2")};x\n${row("WB-3")}; `;
    expect(summary(await rows(file))).toEqual([
      [2, "WB-1"],
      [3, null, "onbekende-kolom"],
      [4, "WB-3"],
    ]);
  });

  it("keeps every row around a quote that is not closed, with the number of its line", async () => {
    const kop = `${header};fout`;
    const more = (from: number, count: number) =>
      Array.from({ length: count }, (_, at) => `${row(`WB-${from + at}`)};`);
    const file = [kop, `${row("WB-2")};"x`, ...more(3, 59), `${row("WB-62")};y"`, ...more(63, 3)].join("\r\n");
    const rijen = await rows(file);
    expect(rijen.map(({ regel }) => regel)).toEqual(Array.from({ length: 64 }, (_, at) => at + 2));
    expect(rijen.filter(({ fouten }) => fouten.length > 0).map(({ regel }) => regel)).toEqual([2]);
    expect(rijen.slice(1).every(({ regel, kenmerk }) => kenmerk === `WB-${regel}`)).toBe(true);
  });

  it("a newline in the column of our own report is one row", async () => {
    const file = `${header};fout\n${row("WB-1")};"bedrag: te laag;\nadres: onbekend"\n${row("WB-2")};`;
    expect(summary(await rows(file))).toEqual([
      [2, "WB-1"],
      [3, "WB-2"],
    ]);
  });

  it("skips rows that are empty, and counts them as a spreadsheet does", async () => {
    expect(summary(await rows(`${header}\n\n${row("WB-1")}\n;;;;;;\n${row("WB-2")}\n\n`))).toEqual([
      [3, "WB-1"],
      [5, "WB-2"],
    ]);
  });

  it("a header without rows is a file without rows", async () => {
    const kenmerken = { scheidingsteken: ";", codering: "utf-8", kolommen: header.replaceAll(";", ", ") };
    expect(await read(header)).toEqual([{ kenmerken, rijen: [] }]);
  });

  it("gives chunks of two thousand", async () => {
    const lines = Array.from({ length: 2_500 }, (_, at) => row(`WB-${at}`));
    const chunks = await read([header, ...lines].join("\n"));
    expect(chunks.map(({ rijen }) => rijen.length)).toEqual([2_000, 500]);
    expect(chunks.at(-1)?.rijen.at(-1)).toMatchObject({ regel: 2_501, kenmerk: "WB-2499" });
  });
});
