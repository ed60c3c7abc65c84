import { Buffer } from "node:buffer";
import { setImmediate as turn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { readJsonList } from "../../src/intake/read-json-list.ts";
import { readNdjson } from "../../src/intake/read-ndjson.ts";
import type { ParsedRow, RowChunk } from "../../src/intake/read-rows.ts";

async function* stream(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const chunks = (file: string | Buffer, size = 1_000): Promise<RowChunk[]> =>
  Array.fromAsync(readNdjson(stream(Buffer.from(file as Buffer), size)));
const rows = async (file: string | Buffer, size?: number) => (await chunks(file, size)).flatMap(({ rijen }) => rijen);
const list = async (file: string | Buffer, max = 10_000) =>
  (await Array.fromAsync(readJsonList(stream(Buffer.from(file as Buffer), 7), max))).flatMap(({ rijen }) => rijen);
const summary = (rijen: ParsedRow[]) =>
  rijen.map((rij) => [rij.regel, rij.kenmerk, ...rij.fouten.map(({ code }) => code)]);

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;
/** What this process holds. The collector gives memory back beside us, a while after it came: the least says it. */
async function heldBytes(): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let look = 0; look < 10; look += 1) {
    collectGarbage();
    await turn();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    least = Math.min(least, heapUsed + arrayBuffers);
  }
  return least;
}

describe("NDJSON", () => {
  it.each([1, 2, 3, 7, 1_000])("reads the same in pieces of %i bytes", async (size) => {
    const file = '{"kenmerk":"WB-1","naam":"Müller 😀"}\r\n\n{"kenmerk":"WB-2"}';
    expect(await rows(file, size)).toEqual([
      { regel: 1, kenmerk: "WB-1", ruw: { kenmerk: "WB-1", naam: "Müller 😀" }, fouten: [] },
      { regel: 3, kenmerk: "WB-2", ruw: { kenmerk: "WB-2" }, fouten: [] },
    ]);
  });

  it.each([
    ["broken JSON", '{"kenmerk":', "ongeldige-json"],
    ["a key used twice", '{"kenmerk":"a","kenmerk":"b"}', "dubbele-sleutel"],
    ["__proto__", '{"__proto__":{}}', "verboden-sleutel"],
    ["too many levels", "[".repeat(20) + "]".repeat(20), "te-diep"],
    ["a lone surrogate", '{"kenmerk":"\\ud83d"}', "ongeldig-teken"],
    ["NUL", '{"kenmerk":"\\u0000"}', "ongeldig-teken"],
    ["a number out of range", '{"bedrag":1e999}', "getal-te-groot"],
    ["a line over 64 kB", JSON.stringify("x".repeat(70_000)), "rij-te-groot"],
    ["a line in Windows-1252", Buffer.from('{"naam":"Ren\xe9"}', "latin1"), "ongeldige-codering"],
  ])("%s costs only its own line", async (_name, bad, code) => {
    const file = Buffer.concat([
      Buffer.from('{"kenmerk":"WB-1"}\n'),
      Buffer.from(bad as Buffer),
      Buffer.from('\n{"kenmerk":"WB-3"}\n'),
    ]);
    expect(summary(await rows(file))).toEqual([
      [1, "WB-1"],
      [2, null, code],
      [3, "WB-3"],
    ]);
  });

  it("leaves a value that is no object to the schema", async () => {
    expect(await rows("[1]\n2")).toMatchObject([
      { kenmerk: null, ruw: [1] },
      { kenmerk: null, ruw: 2 },
    ]);
  });

  it("repeats a kenmerk only when it is short and on one line", async () => {
    const kenmerken = ["x".repeat(65), "a\nb", "  ", 7].map((kenmerk) => JSON.stringify({ kenmerk }));
    expect((await rows(kenmerken.join("\n"))).map(({ kenmerk }) => kenmerk)).toEqual([null, null, null, null]);
  });

  it("accepts a byte order mark and an empty file", async () => {
    expect(summary(await rows('\ufeff{"kenmerk":"WB-1"}'))).toEqual([[1, "WB-1"]]);
    expect(await chunks("")).toEqual([]);
  });

  it("gives chunks of two thousand", async () => {
    const file = Array.from({ length: 2_100 }, (_, at) => `{"kenmerk":"WB-${at}"}`).join("\n");
    expect((await chunks(file)).map(({ rijen }) => rijen.length)).toEqual([2_000, 100]);
  });

  it("keeps nothing of a line that never ends", async () => {
    const before = await heldBytes();
    let held = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{"kenmerk":"WB-1"}\n');
      for (let i = 0; i < 600; i++) yield Buffer.alloc(1_000_000, "x");
      held = (await heldBytes()) - before;
      yield Buffer.from('\n{"kenmerk":"WB-3"}');
    }
    const found = (await Array.fromAsync(readNdjson(endless()))).flatMap(({ rijen }) => rijen);
    expect(summary(found)).toEqual([
      [1, "WB-1"],
      [2, null, "rij-te-groot"],
      [3, "WB-3"],
    ]);
    expect(held).toBeLessThan(60_000_000);
  });

  it.each([
    ["UTF-16", Buffer.from('\ufeff{"kenmerk":1}', "utf16le"), "utf-16"],
    ["a zip", Buffer.from("PK\x03\x04"), "geen-tekstbestand"],
  ])("refuses %s as a whole", async (_name, file, code) => {
    await expect(rows(file)).rejects.toMatchObject({ name: "LeveringFout", code });
  });
});

describe("a JSON list", () => {
  it("gives its items by place", async () => {
    expect(await list('[{"kenmerk":"WB-1"}, 2]')).toEqual([
      { regel: 1, kenmerk: "WB-1", ruw: { kenmerk: "WB-1" }, fouten: [] },
      { regel: 2, kenmerk: null, ruw: 2, fouten: [] },
    ]);
  });

  it.each([
    ["no list", '{"kenmerk":"WB-1"}', "geen-lijst"],
    ["broken JSON", "[1,", "ongeldige-json"],
    ["nothing", "", "ongeldige-json"],
    ["a key used twice", '[{"a":1,"a":1}]', "dubbele-sleutel"],
    ["another encoding", Buffer.from('["Ren\xe9"]', "latin1"), "ongeldige-codering"],
    ["more bytes than allowed", `["${"x".repeat(10_000)}"]`, "te-groot"],
  ])("refuses %s", async (_name, file, code) => {
    await expect(list(file)).rejects.toMatchObject({ name: "LeveringFout", code, fouten: [{ veld: "", code }] });
  });

  it("stops reading at its limit", async () => {
    let given = 0;
    async function* large(): AsyncGenerator<Uint8Array> {
      for (; given < 1_000_000; given += 1_000) yield Buffer.alloc(1_000, "[");
    }
    await expect(Array.fromAsync(readJsonList(large(), 5_000))).rejects.toMatchObject({ code: "te-groot" });
    expect(given).toBe(5_000);
  });
});
