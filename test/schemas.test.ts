import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { contractFiles } from "../src/cli/contracts.ts";
import { kolommen, verplichteKolommen } from "../src/intake/csv-columns.ts";
import { toBedrag, toDatum, toJaNee, toSoort } from "../src/intake/csv-values.ts";

const folder = path.join(import.meta.dirname, "../schemas");
const contracts = contractFiles();
const read = (name: string) => JSON.parse(contracts.get(name) ?? "null");
const ajv = addFormats.default(new Ajv2020({ strict: false }), ["date"]);

describe("the files in schemas/", () => {
  it("are all there, and nothing else", () => {
    expect(readdirSync(folder).sort()).toEqual([...contracts.keys()].sort());
  });

  it.each([...contracts.keys()])("%s is what the code says; otherwise run: npm run schemas", (name) => {
    expect(readFileSync(path.join(folder, name), "utf8") === contracts.get(name)).toBe(true);
  });
});

describe("signaal-v1.json", () => {
  const schema = read("signaal-v1.json");
  const validate = ajv.compile(schema);
  const [example] = schema.examples;

  it("accepts its own example", () => {
    expect(validate(example), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    ["an unknown field", { ...example, inkomen: 1200 }],
    ["an unknown field inside", { ...example, persoon: { ...example.persoon, gezin: "2" } }],
    ["no name", { ...example, persoon: {} }],
    ["an amount of nothing", { ...example, achterstand: { ...example.achterstand, bedrag: 0 } }],
    ["a day that does not exist", { ...example, signaaldatum: "2026-02-30" }],
    ["an unknown crisis", { ...example, crisis: { soort: "verhuizing" } }],
  ])("refuses %s", (_what, signaal) => {
    expect(validate(signaal)).toBe(false);
  });
});

describe("levering-csv-v1.json", () => {
  const schema = read("levering-csv-v1.json");
  const validate = ajv.compile(schema);
  const row = {
    kenmerk: "A-1",
    achternaam: "Dijk",
    huisnummer: "10",
    postcode: "3073HE",
    bedrag: "1275,50",
    ontstaansdatum: "01-09-2026",
    signaaldatum: "2026-11-03",
  };

  it("has the columns of the intake, each with its meaning, and requires the same ones", () => {
    expect(Object.keys(schema.properties)).toEqual(kolommen);
    expect([...schema.required].sort()).toEqual([...verplichteKolommen].sort());
    for (const kolom of kolommen) expect(schema.properties[kolom].description, kolom).toMatch(/\w/);
  });

  it("accepts a row with the least there must be", () => {
    expect(validate(row), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    ["an American date", { ...row, signaaldatum: "11/03/2026" }],
    ["an amount with a sign for euros", { ...row, bedrag: "€ 1275,50" }],
    ["a thousand that may be a little over one", { ...row, bedrag: "1.275" }],
    ["yes in English", { ...row, bezwaar: "yes" }],
    ["a column that nobody asked for", { ...row, bsn: "999990019" }],
  ])("refuses %s", (_what, changed) => {
    expect(validate(changed)).toBe(false);
  });

  it("shows only notations that the intake understands", () => {
    const { signaaldatum, bedrag, bezwaar, contact_soort, crisis_soort } = schema.properties;
    expect(signaaldatum.examples.map(toDatum)).toEqual(["2026-11-03", "2026-11-03"]);
    expect(bedrag.examples.map(toBedrag)).toEqual([1275.5, 1275.5]);
    expect(bezwaar.enum.map(toJaNee)).toEqual([true, false]);
    for (const { enum: soorten } of [contact_soort, crisis_soort]) expect(soorten.map(toSoort)).toEqual(soorten);
  });
});
