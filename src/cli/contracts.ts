import { operations } from "../app.ts";
import { kolomAt, kolommen, verplichteKolommen } from "../intake/csv-columns.ts";
import { apiDocument } from "../openapi.ts";
import { exampleOf } from "../platform/schema-examples.ts";

type Schema = {
  type?: string | string[];
  format?: string;
  enum?: (string | null)[];
  description?: string;
  maxLength?: number;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
};

/** Where the published contracts say that the API lives; every server puts its own address in what it serves. */
const publicUrl = "https://seinhuis.example";
const dialect = "https://json-schema.org/draft/2020-12/schema";

/** The document of the API as it is published. */
export const apiContract = (): Record<string, unknown> => apiDocument(operations, publicUrl);

/** Every contract with the outside by file name, exactly as it must stand in `schemas/`. */
export function contractFiles(): ReadonlyMap<string, string> {
  const api = apiContract();
  const { schemas } = api.components as { schemas: Record<string, Schema> };
  const signaal = schemas.SignaalInvoer ?? {};
  const contracts = {
    "openapi.json": api,
    "signaal-v1.json": signaalSchema(signaal),
    "levering-csv-v1.json": csvSchema(signaal),
  };
  return new Map(Object.entries(contracts).map(([name, value]) => [name, `${JSON.stringify(value, null, 2)}\n`]));
}

function signaalSchema(signaal: Schema): Record<string, unknown> {
  const example = exampleOf(signaal, () => ({}));
  const head = { $schema: dialect, $id: `${publicUrl}/schemas/signaal-v1.json`, title: "Signaal, versie 1" };
  return { ...head, ...(withoutExamples(signaal) as Schema), examples: [example] };
}

/** OpenAPI's `example` is no word of JSON Schema. */
function withoutExamples(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutExamples);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== "example");
  return Object.fromEntries(entries.map(([key, part]) => [key, withoutExamples(part)]));
}

/** One row of a CSV file. What a column means is said by the field of the signaal that it fills. */
function csvSchema(signaal: Schema): Record<string, unknown> {
  const leaves = new Map(leavesOf(signaal, "").map(([pointer, leaf]) => [kolomAt(pointer), leaf]));
  const properties = kolommen.map((kolom) => [kolom, cellOf(leaves.get(kolom) ?? {})]);
  return {
    $schema: dialect,
    $id: `${publicUrl}/schemas/levering-csv-v1.json`,
    title: "Regel van een levering in CSV, versie 1",
    description:
      "Eén kopregel met deze kolommen, in elke volgorde. Scheidingsteken: puntkomma, komma of tab. Tekenset: UTF-8 of " +
      "Windows-1252. Een lege cel is niet ingevuld en telt hier als een kolom die er niet is.",
    type: "object",
    properties: Object.fromEntries(properties),
    required: kolommen.filter((kolom) => verplichteKolommen.includes(kolom)),
    additionalProperties: false,
  };
}

function leavesOf(schema: Schema, pointer: string): [string, Schema][] {
  if (schema.items) return leavesOf(schema.items, pointer).map(([at, leaf]) => [at, withMeaning(leaf, schema)]);
  if (!schema.properties) return [[pointer, schema]];
  return Object.entries(schema.properties).flatMap(([name, part]) => leavesOf(part, `${pointer}/${name}`));
}

const withMeaning = (leaf: Schema, list: Schema): Schema => ({ description: list.description, ...leaf });

/** How a value is written in a cell. */
function cellOf({ type, format, description, maxLength, enum: values }: Schema): Record<string, unknown> {
  const cell = { description: description?.replace(" (JJJJ-MM-DD)", ""), type: "string" };
  const types = [type ?? []].flat();
  if (format === "date")
    return {
      ...cell,
      pattern: "^(\\d{4}-\\d{2}-\\d{2}|\\d{2}-\\d{2}-\\d{4})$",
      examples: ["2026-11-03", "03-11-2026"],
    };
  if (types.includes("boolean")) return { ...cell, enum: ["ja", "nee"] };
  if (types.includes("number"))
    return { ...cell, pattern: "^\\d{1,12}([.,]\\d{1,2})?$", examples: ["1275,50", "1275.50"] };
  // Null stands for absent in JSON; a cell is absent when it is empty.
  if (values) return { ...cell, enum: values.filter((value) => value !== null) };
  return { ...cell, minLength: 1, ...(maxLength === undefined ? {} : { maxLength }) };
}
