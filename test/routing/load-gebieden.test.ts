import { describe, expect, it } from "vitest";
import type { Actor } from "../../src/context.ts";
import { loadGebieden } from "../../src/routing/load-gebieden.ts";
import { as, cli, refusal } from "../access/world.ts";
import { engines, type TestBase, testBase } from "../support/world.ts";

async function* file(...parts: string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}

const stored = async (base: TestBase) =>
  await base.db.read.q.selectFrom("gebieden").selectAll().orderBy("postcode").orderBy("huisnummer").execute();

describe.each(engines)("the area table, on %s", (engine) => {
  it("is read from the CBS file, with the leading zeros that CBS leaves out", async () => {
    const base = await testBase(engine);
    const csv = file(
      "\uFEFFPC6;Huisnummer;Buurt2026;Wijk2026;Gemeente2026\r\n3073HE;10;5991012;59910;599\r\n1011AB;5;3630400;36304;363\r\n",
    );
    expect(await loadGebieden(cli(base), csv)).toEqual({ geladen: 2, geweigerd: 0, geweigerdeRegels: [] });
    expect(await stored(base)).toEqual([
      { postcode: "1011AB", huisnummer: 5, buurt: "03630400", wijk: "036304", gemeentecode: "0363" },
      { postcode: "3073HE", huisnummer: 10, buurt: "05991012", wijk: "059910", gemeentecode: "0599" },
    ]);
  });

  it.each([
    ["comma", 'Huisnummer,"PC6",Gemeente,Wijk,Buurt\n10,"3073HE",599,59910,5991012\n'],
    ["tab", "PC6\tHuisnummer\tBuurt\tWijk\tGemeente\n3073 he\t10\t05991012\t059910\t0599"],
  ])("is read with %s and columns in any order", async (_, csv) => {
    const base = await testBase(engine);
    await loadGebieden(cli(base), file(csv));
    expect(await stored(base)).toEqual([
      { postcode: "3073HE", huisnummer: 10, buurt: "05991012", wijk: "059910", gemeentecode: "0599" },
    ]);
  });

  it("takes the newest area of an address, of two files and of two lines", async () => {
    const base = await testBase(engine);
    const head = "PC6;Huisnummer;Buurt;Wijk;Gemeente\n";
    await loadGebieden(cli(base), file(head, "3073HE;10;05991012;059910;0599\n3073HE;12;05991012;059910;0599\n"));
    await loadGebieden(cli(base), file(head, "3073HE;10;05991013;059910;0599\n3073HE;10;05991014;059910;0599\n"));
    expect((await stored(base)).map(({ huisnummer, buurt }) => [huisnummer, buurt])).toEqual([
      [10, "05991014"],
      [12, "05991012"],
    ]);
  });

  it("skips and names the lines that it cannot read, and loads the others", async () => {
    const base = await testBase(engine);
    const lines = [
      "3073HE;10;05991012;059910;0599",
      "3073H;10;05991012;059910;0599",
      "3073HE;1a;05991012;059910;0599",
      "3073HE",
      "3073HE;11;05991012;059910;",
    ];
    const csv = file("PC6;Huisnummer;Buurt;Wijk;Gemeente\n", lines.join("\n"));
    expect(await loadGebieden(cli(base), csv)).toEqual({ geladen: 1, geweigerd: 4, geweigerdeRegels: [3, 4, 5, 6] });
    expect(await stored(base)).toHaveLength(1);
  });

  it("loads more than two chunks, and of an address in the first and the last the last", async () => {
    const base = await testBase(engine);
    const lines = Array.from({ length: 20_001 }, (_, index) => `3073HE;${index + 1};05991012;059910;0599\n`);
    const csv = file("PC6;Huisnummer;Buurt;Wijk;Gemeente\n", ...lines, "3073HE;1;05991013;059910;0599");
    expect(await loadGebieden(cli(base), csv)).toMatchObject({ geladen: 20_002, geweigerd: 0 });
    const rows = await stored(base);
    expect(rows).toHaveLength(20_001);
    expect(rows.filter(({ buurt }) => buurt !== "05991012")).toMatchObject([{ huisnummer: 1, buurt: "05991013" }]);
  });

  it("is loaded again with another buurt, wijk or gemeente for some, and the same for others", async () => {
    const base = await testBase(engine);
    const head = "PC6;Huisnummer;Buurt;Wijk;Gemeente\n";
    const first = [1, 2, 3, 4, 5].map((n) => `3073HE;${n};05991012;059910;0599\n`);
    await loadGebieden(cli(base), file(head, ...first));
    const next = ["3073HE;1;05991012;059910;0599", "3073HE;2;05991099;059910;0599", "3073HE;3;05991012;059999;0599"];
    await loadGebieden(cli(base), file(head, [...next, "3073HE;4;05991012;059910;0363"].join("\n")));
    expect((await stored(base)).map(({ buurt, wijk, gemeentecode }) => [buurt, wijk, gemeentecode])).toEqual([
      ["05991012", "059910", "0599"],
      ["05991099", "059910", "0599"],
      ["05991012", "059999", "0599"],
      ["05991012", "059910", "0363"],
      ["05991012", "059910", "0599"],
    ]);
  });

  it("keeps what was loaded before the file turned out to be something else", async () => {
    const base = await testBase(engine);
    const lines = Array.from({ length: 10_000 }, (_, index) => `3073HE;${index + 1};05991012;059910;0599\n`);
    const csv = file("PC6;Huisnummer;Buurt;Wijk;Gemeente\n", lines.join(""), "x".repeat(10_001));
    await expect(loadGebieden(cli(base), csv)).rejects.toThrow("too long");
    expect(await stored(base)).toHaveLength(10_000);
  });
});

it.each([
  ["", "empty"],
  ["naam;adres\n", "PC6;Huisnummer"],
])("refuses the file %j", async (csv, words) => {
  const base = await testBase("sqlite");
  await expect(loadGebieden(cli(base), file(csv))).rejects.toThrow(words);
});

it("is loaded by the program only", async () => {
  const base = await testBase("sqlite");
  const gemeente: Actor = { soort: "gemeente", naam: "g", gemeenteId: 1, scopes: new Set(["beheer"]) };
  expect(await refusal(loadGebieden(as(base, gemeente), file("")))).toMatchObject({ status: 403 });
});
