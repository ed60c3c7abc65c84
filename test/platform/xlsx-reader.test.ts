import { Buffer } from "node:buffer";
import { Readable } from "node:stream";
import { describe, expect, it, onTestFinished } from "vitest";
import { chooseSheet } from "../../src/platform/xlsx-choose.ts";
import type { Part } from "../../src/platform/xlsx-parts.ts";
import { type Deadline, readXlsxFile } from "../../src/platform/xlsx-reader.ts";
import { spool } from "../../src/platform/zip-spool.ts";
import { bestand, blad, kop, rij, xlsx } from "../intake/xlsx-files.ts";

const leeg = "<worksheet><sheetData><row><c></c></row></sheetData></worksheet>";
const gevuld = blad([kop, rij("WB-1")]);

/** A workbook whose sheets all show the same part. */
const dezelfde = (aantal: number, xml: string) =>
  xlsx({
    delen: {
      "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${'<sheet name="B" r:id="rId0"/>'.repeat(aantal)}</sheets></workbook>`,
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="rId0" Type="x/worksheet" Target="worksheets/sheet0.xml"/></Relationships>',
      "xl/worksheets/sheet0.xml": xml,
    },
  });

async function reading(file: Uint8Array, options: Parameters<typeof readXlsxFile>[1] = {}) {
  const handle = await spool(
    (async function* () {
      yield file;
    })(),
  );
  onTestFinished(() => handle.close());
  return readXlsxFile(handle, options);
}
const end = async (file: Uint8Array, options: Parameters<typeof readXlsxFile>[1] = {}): Promise<string> =>
  Array.fromAsync(await reading(file, options)).then(
    (blokken) => `${blokken.flatMap(({ rijen }) => rijen).length} rows`,
    (error) => error.code ?? error.fault ?? error,
  );

describe("sheets of a spreadsheet", () => {
  it.each([
    ["100 that show one empty part", 100, leeg, "leeg-bestand"],
    ["101", 101, leeg, "te-veel-werkbladen"],
    ["101, the first of them with data", 101, gevuld, "te-veel-werkbladen"],
    ["two that show one part with data", 2, gevuld, "meer-werkbladen"],
    ["one", 1, gevuld, "2 rows"],
  ])("%s", async (_name, aantal, xml, expected) => {
    expect(await end(await dezelfde(aantal, xml))).toBe(expected);
  });

  it("that show one part are looked through once", async () => {
    const opened: string[] = [];
    const part = (plaats: string): Part | undefined =>
      plaats === "weg"
        ? undefined
        : async () => {
            opened.push(plaats);
            return Readable.from([Buffer.from(plaats === "vol" ? gevuld : leeg)]);
          };
    const plaatsen = [...Array.from({ length: 97 }, () => "leeg"), "Leeg", "weg", "vol"];
    const { nummer } = await chooseSheet(
      plaatsen.map((plaats) => ({ zichtbaar: true, plaats })),
      part,
    );
    expect([nummer, opened]).toEqual([100, ["leeg", "vol"]]);
  });

  it("behind the second with data are not looked through", async () => {
    const opened: string[] = [];
    const chosen = chooseSheet(
      ["a", "b", "c"].map((plaats) => ({ zichtbaar: true, plaats })),
      (plaats) => async () => {
        opened.push(plaats);
        return Readable.from([Buffer.from(gevuld)]);
      },
    );
    await expect(chosen).rejects.toMatchObject({ code: "meer-werkbladen" });
    expect(opened).toEqual(["a", "b"]);
  });
});

/** A deadline that passes when it is told to, and knows how many are running. */
function deadlines(passes: (at: number) => boolean) {
  let [made, running] = [0, 0];
  const deadline: Deadline = (late) => {
    made++;
    running++;
    if (passes(made)) queueMicrotask(late);
    return () => {
      running--;
    };
  };
  return { deadline, made: () => made, running: () => running };
}

describe("a spreadsheet that takes too long", () => {
  it.each([
    ["before its first row", 1],
    ["on its way", 2],
  ])("is given up %s", async (_name, at) => {
    const clock = deadlines((made) => made === at);
    const rows = Array.from({ length: 5_000 }, (_, n) => rij(`WB-${n}`));
    expect(await end(await bestand(rows), { deadline: clock.deadline })).toBe("duurt-te-lang");
    expect([clock.made(), clock.running()]).toEqual([at, 0]);
  });

  it("leaves no deadline behind when it is read in time", async () => {
    const clock = deadlines(() => false);
    expect(await end(await bestand([rij("WB-1")]), { deadline: clock.deadline })).toBe("2 rows");
    expect(clock.made()).toBeGreaterThan(1);
    expect(clock.running()).toBe(0);
  });
});

describe("a spreadsheet whose sender left", () => {
  it("gives up its turn at once, and its place in the row before that", async () => {
    const stops = Array.from({ length: 3 }, () => new AbortController());
    const file = await bestand(Array.from({ length: 5_000 }, (_, n) => rij(`WB-${n}`)));
    const [first, second, third] = await Promise.all(stops.map(({ signal }) => reading(file, { stop: signal })));
    await Promise.all([first?.next(), second?.next()]);
    const waits = third?.next();
    stops[2]?.abort();
    await expect(waits).rejects.toMatchObject({ fault: "afgebroken" });
    for (const stop of stops.slice(0, 2)) stop.abort();
    await expect(first?.next()).rejects.toMatchObject({ fault: "afgebroken" });
    await expect(second?.next()).rejects.toMatchObject({ fault: "afgebroken" });
    // Both turns are free again.
    expect(await Promise.all([end(file), end(file)])).toEqual(["5001 rows", "5001 rows"]);
  });

  it("is not read at all when that was before it began", async () => {
    expect(await end(await bestand([rij("WB-1")]), { stop: AbortSignal.abort() })).toBe("afgebroken");
  });
});
