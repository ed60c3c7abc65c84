import { byName, uuid } from "./voorbeelden-namen.ts";

type Schema = Record<string, unknown>;

const byFormat: Readonly<Record<string, unknown>> = {
  date: "2026-11-03",
  "date-time": "2026-11-03T09:00:00.000Z",
  uuid,
  email: "contact@partner.example",
  uri: "https://ontvanger.example/berichten",
};

/** What stands as an example in the contract, where a schema has none of its own; a file of bytes has none. */
export function voorbeeldVan(name: string, schema: Schema): unknown {
  const types = [schema.type].flat();
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum.find((value) => value !== null);
  if (types.includes("boolean")) return true;
  if (types.includes("integer") || types.includes("number")) return numberOf(name, schema, types.includes("integer"));
  if (!types.includes("string")) return types.includes("null") ? null : undefined;
  return textOf(name, schema);
}

function numberOf(name: string, schema: Schema, whole: boolean): number {
  const named = byName[name.split(" ").at(-1) ?? ""];
  const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum = -Infinity } = schema as Record<string, number>;
  const wanted = typeof schema.default === "number" ? schema.default : typeof named === "number" && !whole ? named : 12;
  return Math.max(Math.min(wanted, maximum), minimum, exclusiveMinimum + 1);
}

function textOf(name: string, schema: Schema): string | undefined {
  if (typeof schema.format === "string" && byFormat[schema.format] !== undefined)
    return byFormat[schema.format] as string;
  const [own = ""] = name.split(" ").slice(-1);
  const { minLength = 0, maxLength = Infinity } = schema as Record<string, number>;
  const fits = (text: unknown): text is string =>
    typeof text === "string" &&
    text.length >= minLength &&
    text.length <= maxLength &&
    (typeof schema.pattern !== "string" || new RegExp(schema.pattern).test(text));
  return [byName[name], byName[own]].find(fits);
}
