import { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { kolommen } from "../../src/intake/csv-columns.ts";
import { readCsv } from "../../src/intake/read-csv.ts";
import { SignaalInvoer } from "../../src/intake/signaal-schema.ts";
import { keuzes, uitlegRijen } from "../../src/intake/sjabloon-kolommen.ts";
import { xlsxMedia } from "../../src/platform/xlsx-write.ts";
import { testBase } from "../support/world.ts";
import { read } from "./xlsx-files.ts";

async function get(query: string) {
  const response = await createApp(await testBase("sqlite")).request(`/v1/sjablonen/levering${query}`);
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}
const readText = (bytes: Buffer) =>
  Array.fromAsync(
    readCsv(
      (async function* () {
        yield bytes;
      })(),
    ),
  );

describe("the template of a levering", () => {
  it("is public, and CSV that a Dutch Excel opens", async () => {
    const { status, headers, bytes } = await get("");
    expect([status, headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"]);
    expect(headers.get("content-disposition")).toBe('attachment; filename="sjabloon-levering.csv"');
    expect(bytes.subarray(0, 3).toString("hex")).toBe("efbbbf");
    expect(bytes.toString().slice(1).split("\r\n")[0]).toBe(kolommen.join(";"));
  });

  it("can be sent as it is, in both forms: two signals of the right form for the test municipality", async () => {
    const [csv, xlsx] = [await get("?formaat=csv"), await get("?formaat=xlsx")];
    expect(xlsx.headers.get("content-type")).toBe(xlsxMedia);
    const rows = [await readText(csv.bytes), await read(xlsx.bytes)].map((chunks) =>
      chunks.flatMap(({ rijen }) => rijen),
    );
    for (const [first, second, ...more] of rows) {
      expect([first?.fouten, second?.fouten, more]).toEqual([[], [], []]);
      for (const rij of [first, second]) {
        expect(SignaalInvoer.parse(rij?.ruw)).toMatchObject({ gemeentecode: "9999", signaaldatum: "2026-11-03" });
      }
    }
  });

  it("explains every column on a sheet of its own, which is passed when it comes back", async () => {
    const [chunk] = await read((await get("?formaat=xlsx")).bytes);
    expect(chunk?.kenmerken).toMatchObject({ werkblad: "1 van 2" });
    expect(uitlegRijen.map(([kolom]) => kolom)).toEqual(kolommen);
    expect(uitlegRijen.filter((rij) => rij.some((text) => text === ""))).toEqual([]);
  });

  it("offers lists that a spreadsheet takes: short, and without a comma in a value", () => {
    for (const waarden of Object.values(keuzes)) {
      expect(waarden.join(",").length).toBeLessThanOrEqual(255);
      expect(waarden.filter((waarde) => waarde.includes(","))).toEqual([]);
    }
  });

  it("has no other form", async () => {
    expect((await get("?formaat=ods")).status).toBe(400);
  });
});
