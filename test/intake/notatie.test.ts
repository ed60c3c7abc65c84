import { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import { bedragToont, datumToont, isMaandEerst, toBedrag, toTelefoonnummer } from "../../src/intake/csv-values.ts";
import { readCsv } from "../../src/intake/read-csv.ts";
import { inChunks, type RowChunk, unreadableRow } from "../../src/intake/read-rows.ts";
import { bestand, cel, read as readXlsx, rij } from "./xlsx-files.ts";

const header = "kenmerk;achternaam;huisnummer;postcode;bedrag;ontstaansdatum;signaaldatum";
const line = (bedrag: string, datum = "2026-09-01") => `K-1;Dijk;10;3073HE;${bedrag};${datum};2026-11-03`;

async function read(
  lines: readonly string[],
): Promise<{ kenmerken: Record<string, string>; rijen: RowChunk["rijen"] }> {
  const bytes = async function* () {
    yield Buffer.from([header, ...lines].join("\n"));
  };
  const chunks = await Array.fromAsync(readCsv(bytes()));
  const rijen = chunks.flatMap((chunk) => chunk.rijen).toSorted((a, b) => a.regel - b.regel);
  return { kenmerken: Object.assign({}, ...chunks.map((chunk) => chunk.kenmerken)), rijen };
}
// biome-ignore lint/suspicious/noExplicitAny: what a row holds is looked up by name
const achterstand = ({ ruw, fouten }: any) => ({ ...ruw.achterstand, code: fouten[0]?.code });
const bedragen = async (...texts: string[]) =>
  (await read(texts.map((text) => line(text)))).rijen.map((row) => achterstand(row).bedrag ?? achterstand(row).code);
const datums = async (...texts: string[]) =>
  (await read(texts.map((text) => line("1275,50", text)))).rijen.map(
    (row) => achterstand(row).ontstaansdatum ?? achterstand(row).code,
  );
const many = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe("an amount that can mean two things is read as its file writes amounts", () => {
  it.each([
    ["commas before and after it", ["12,50", "1.275", "0,5"], [12.5, 1275, 0.5]],
    ["a comma after it only", ["1.275", "12,50"], [1275, 12.5]],
    ["points", ["1,275", "12.50"], [1275, 12.5]],
    ["a whole amount in Dutch", ["1.275", "1.234,56"], [1275, 1234.56]],
    ["a whole amount in English", ["1,275", "1,234.56"], [1275, 1234.56]],
    ["a million, which has one reading", ["1.234.567", "1.275"], [1234567, 1275]],
    ["nothing that decides", ["1.275", "1275"], ["ongeldig-bedrag", 1275]],
    ["both notations", ["1.275", "12,50", "12.50"], ["ongeldig-bedrag", 12.5, 12.5]],
    ["the mark of cents in a file with commas", ["1,275", "12,50"], ["ongeldig-bedrag", 12.5]],
    ["a part of a euro in thousandths", ["0.275", "12,50"], ["ongeldig-bedrag", 12.5]],
  ])("%s", async (_name, texts, expected) => {
    expect(await bedragen(...texts)).toEqual(expected);
  });

  it("one contrary cell in a hundred is a typing error, two are another notation", async () => {
    expect((await bedragen("1.275", "12.50", ...many(100, "12,50")))[0]).toBe(1275);
    expect((await bedragen("1.275", "12.50", ...many(99, "12,50")))[0]).toBe("ongeldig-bedrag");
  });

  it("a row that waits for its file keeps its number and its place", async () => {
    const { rijen } = await read([line("1.275"), ...many(2_500, line("100")), line("12,50")]);
    expect(rijen).toHaveLength(2_502);
    expect([rijen[0]?.regel, achterstand(rijen[0]).bedrag]).toEqual([2, 1275]);
  });

  it("however many rows wait: the last row of the file decides", async () => {
    const { rijen } = await read([...many(20_400, line("1.275")), line("12,50")]);
    expect(rijen).toHaveLength(20_401);
    expect(rijen.slice(0, -1).every((row) => achterstand(row).bedrag === 1275)).toBe(true);
    expect(rijen.every(({ regel }, at) => regel === at + 2)).toBe(true);
  });
});

describe("days come before months, unless the file shows the contrary", () => {
  it.each([
    ["an order that nothing speaks against", ["03-11-2026"], ["2026-11-03"]],
    ["days first", ["03-11-2026", "23-11-2026"], ["2026-11-03", "2026-11-23"]],
    ["year first", ["2026-11-03", "03-11-2026"], ["2026-11-03", "2026-11-03"]],
    ["months first", ["03-11-2026", "11-23-2026"], ["datum-onduidelijk", "maand-voor-dag"]],
    ["months first, found later", ["11-23-2026", "03-11-2026"], ["maand-voor-dag", "datum-onduidelijk"]],
    ["months first, a day that is its own month", ["03-03-2026", "11-23-2026"], ["2026-03-03", "maand-voor-dag"]],
    ["both", ["23-11-2026", "11-23-2026", "03-11-2026"], ["2026-11-23", "maand-voor-dag", "datum-onduidelijk"]],
    ["with slashes", ["11/23/2026"], ["maand-voor-dag"]],
    ["with slashes, either way", ["11/03/2026"], ["2026-03-11"]],
    ["with slashes, day first", ["23/11/2026"], ["2026-11-23"]],
    ["with slashes, months first", ["11/03/2026", "11/23/2026"], ["datum-onduidelijk", "maand-voor-dag"]],
    [
      "as a Dutch Excel saves them",
      ["3-11-2026", "13-1-2026 00:00", "3.1.2026"],
      ["2026-11-03", "2026-01-13", "2026-01-03"],
    ],
    ["the same, months first", ["3-11-2026", "1-13-2026 0:00"], ["datum-onduidelijk", "maand-voor-dag"]],
    ["months first with two digits of the year", ["3-11-2026", "11/23/26"], ["datum-onduidelijk", "maand-voor-dag"]],
    ["a day that is no day in either order", ["32-12-2026", "03-11-2026"], ["ongeldige-datum", "2026-11-03"]],
  ])("%s", async (_name, texts, expected) => {
    expect(await datums(...texts)).toEqual(expected);
  });

  it("names the row and the column", async () => {
    const { rijen } = await read([line("1275,50"), line("1275,50", "11/23/2026")]);
    expect(rijen[1]?.fouten).toMatchObject([{ veld: "rij 3, kolom ontstaansdatum", code: "maand-voor-dag" }]);
  });

  const dag = (at: number) => String((at % 12) + 1).padStart(2, "0");
  const clear = (count: number) => Array.from({ length: count }, (_, at) => `${13 + (at % 15)}-${dag(at)}-2026`);
  const either = (count: number) => many(count, "11-05-2026");
  const american = (count: number) => Array.from({ length: count }, (_, at) => `${dag(at)}-${13 + (at % 15)}-2026`);

  it.each([
    ["two files put together", [...clear(3_000), ...either(2_000), ...american(600)]],
    [
      "a few rows among many",
      [...clear(500), ...american(1), ...either(4), ...clear(500), ...either(4), ...american(1)],
    ],
    ["one row among many", [...either(8), ...clear(1_000), ...american(1)]],
    ["rows that show it only after very many", [...either(24_000), ...american(100)]],
  ])("one month before its day makes every date that can be two days refused: %s", async (_name, dates) => {
    const found = await datums(...dates);
    const expected = dates.map((text) =>
      text === "11-05-2026" ? "datum-onduidelijk" : Number(text.slice(0, 2)) > 12 ? "day" : "maand-voor-dag",
    );
    expect(found.map((text) => (/^2026-/.test(text) ? "day" : text))).toEqual(expected);
  });

  it("rows that say by themselves what they mean do not wait for the others", async () => {
    let sent = 0;
    const bytes = async function* () {
      yield Buffer.from(`${header}\n${line("1275,50", "03-11-2026")}\n`);
      for (; sent < 10; sent++) yield Buffer.from(`${many(1_000, line("1275,50")).join("\n")}\n`);
    };
    const chunks: { sent: number; from: number | undefined }[] = [];
    for await (const { rijen } of readCsv(bytes())) chunks.push({ sent, from: rijen[0]?.regel });
    expect(chunks[0]?.from).toBe(3);
    expect(chunks[0]?.sent).toBeLessThan(6);
    expect(chunks.at(-1)).toEqual({ sent: 10, from: 2 });
  });
});

describe("the levering states how its file writes", () => {
  it.each([
    [["12,50"], "2026-09-01", { bedragnotatie: "1275,50", datumnotatie: "jjjj-mm-dd" }],
    [["12.50", "1275"], "01-09-2026", { bedragnotatie: "1275.50", datumnotatie: "jjjj-mm-dd en dd-mm-jjjj" }],
    [
      ["12,50", "12.50"],
      "11-23-2026",
      { bedragnotatie: "1275,50 en 1275.50", datumnotatie: "jjjj-mm-dd en mm-dd-jjjj (geweigerd)" },
    ],
    [["1.275"], "2026-09-01", { bedragnotatie: "onduidelijk" }],
  ])("%j and %s", async (texts, datum, expected) => {
    const { kenmerken } = await read(texts.map((text) => line(text, datum)));
    expect(kenmerken).toMatchObject({ scheidingsteken: ";", codering: "utf-8", ...expected });
  });

  it("and nothing of amounts when none shows anything", async () => {
    expect((await read([line("1275")])).kenmerken).not.toHaveProperty("bedragnotatie");
  });

  it("in a spreadsheet too, where texts are read as in CSV and numbers are certain", async () => {
    const rows = [
      rij("1", { bedrag: "1.275" }),
      rij("2", { bedrag: cel.getal("1275.5") }),
      rij("3", { bedrag: "12,50" }),
    ];
    const [chunk] = await readXlsx(await bestand(rows));
    expect(chunk?.kenmerken).toMatchObject({ bedragnotatie: "1275,50 en getal" });
    expect(chunk?.rijen.map((row) => achterstand(row).bedrag).toSorted((a, b) => a - b)).toEqual([12.5, 1275, 1275.5]);
    const [alone] = await readXlsx(await bestand(rows.slice(0, 2)));
    expect(alone?.rijen.map((row) => achterstand(row).code)).toEqual([undefined, "ongeldig-bedrag"]);
  });
});

describe("single values", () => {
  it.each([
    ["1.275", "onduidelijk"],
    ["12,50", "komma"],
    ["12.5", "punt"],
    ["1.234,56", "komma"],
    ["1,234.56", "punt"],
    ["1.234.567", "komma"],
    ["1,234,567", "punt"],
    ["1275", undefined],
    ["0,275", undefined],
    ["abc", undefined],
  ])("the amount %s shows %s", (text, toont) => expect(bedragToont(text)).toBe(toont));

  it.each([
    ["1.275", "komma", 1275],
    ["1,275", "punt", 1275],
    ["1,275", "komma", undefined],
    ["1.275", "punt", undefined],
  ] as const)("%s with a %s is %s", (text, notatie, euros) => expect(toBedrag(text, notatie)).toBe(euros));

  it.each([
    ["2026-11-03", "jaarEerst"],
    ["13-12-2026", "dagEerst"],
    ["12-12-2026", "dagEerst"],
    ["12-11-2026", "onduidelijk"],
    ["12-13-2026", "maandEerst"],
    ["13-13-2026", undefined],
    ["1-2-2026", "onduidelijk"],
    ["1/2/2026", "onduidelijk"],
    ["1-2/2026", undefined],
    ["1-2-26", undefined],
    ["1-13-26", "maandEerst"],
    ["13-1-2026 00:00:00", "dagEerst"],
    ["13-1-2026 00:01", undefined],
  ])("the date %s shows %s", (text, toont) => expect(datumToont(text)).toBe(toont));

  it.each([
    ["12/13/2026", true],
    ["12.13.26", true],
    ["12-31-2026", true],
    ["12-32-2026", false],
    ["12-12-2026", false],
    ["13-13-2026", false],
  ])("%s has its month first: %s", (text, is) => expect(isMaandEerst(text)).toBe(is));

  it.each([
    ["612345678", "0612345678"],
    ["31612345678", "+31612345678"],
    ["0612345678", "0612345678"],
    ["+31612345678", "+31612345678"],
    ["61234567", "61234567"],
    ["3161234567", "3161234567"],
  ])("the telephone %s is %s", (text, whole) => expect(toTelefoonnummer(text)).toBe(whole));
});

describe("a levering has an end", () => {
  const blocks = async function* (count: number) {
    for (let at = 0; at < count; at++) yield { rijen: [unreadableRow(at + 1, { veld: "", code: "x", melding: "x" })] };
  };
  const codes = async (count: number) =>
    (await Array.fromAsync(inChunks(blocks(count), 3))).flatMap(({ rijen }) =>
      rijen.map(({ fouten }) => fouten[0]?.code),
    );

  it.each([
    [3, ["x", "x", "x"]],
    [4, ["x", "x", "x", "te-veel-rijen"]],
    [9, ["x", "x", "x", "te-veel-rijen"]],
  ])("of %d rows where three may come", async (count, expected) => {
    expect(await codes(count)).toEqual(expected);
  });
});
