export type Schema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  maxItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
};
export type Resolve = (ref: string) => Schema;
export type Field = { naam: string; soort: string; verplicht: boolean; uitleg: string };

/** Deeper than any body of ours; a schema that refers to itself ends here. */
const maxDepth = 6;

/** Every field of a body as one flat list, named by its path: `adres.postcode`, `regels[].kenmerk`. */
export function listFields(schema: Schema, resolve: Resolve, prefix = "", depth = 0): Field[] {
  if (depth > maxDepth) return [];
  const { whole, inner } = open(schema, resolve);
  if (inner) return listFields(inner, resolve, `${prefix}[]`, depth + 1);
  return Object.entries(whole.properties ?? {}).flatMap(([name, part]) => {
    const naam = prefix ? `${prefix}.${name}` : name;
    const opened = open(part, resolve).whole;
    const verplicht = whole.required?.includes(name) ?? false;
    const field = { naam, soort: describeType(part, resolve), verplicht, uitleg: opened.description ?? "" };
    return [field, ...listFields(part, resolve, naam, depth + 1)];
  });
}

/** A schema with its reference followed and its parts joined; `inner` when it is a list. */
function open(schema: Schema, resolve: Resolve): { whole: Schema; inner?: Schema } {
  const target = schema.$ref ? { ...resolve(schema.$ref), ...schema, $ref: undefined } : schema;
  const parts = (target.allOf ?? []).map((part) => open(part, resolve).whole);
  const whole: Schema = {
    ...target,
    properties: Object.assign({}, ...parts.map((part) => part.properties), target.properties),
    required: [...parts, target].flatMap((part) => part.required ?? []),
  };
  return { whole, inner: target.items };
}

const kinds: Readonly<Record<string, string>> = {
  string: "tekst",
  integer: "geheel getal",
  number: "getal",
  boolean: "true of false",
  object: "groep",
  null: "leeg (null)",
};
const formats: Readonly<Record<string, string>> = {
  date: "datum (JJJJ-MM-DD)",
  "date-time": "tijdstip (UTC)",
  uuid: "id (UUID)",
  email: "e-mailadres",
  uri: "webadres",
};

/** What a value may be, in words. */
export function describeType(schema: Schema, resolve: Resolve): string {
  const { whole, inner } = open(schema, resolve);
  const choices = whole.anyOf ?? whole.oneOf;
  if (choices) return choices.map((choice) => describeType(choice, resolve)).join(" of ");
  const types = [whole.type ?? (whole.allOf ? "object" : [])].flat();
  const kind = inner ? `lijst van: ${describeType(inner, resolve)}` : kindOf(whole, types);
  const nullable = types.includes("null") && types.length > 1 ? ["mag leeg (null)"] : [];
  return [kind, ...limits(whole), ...nullable].join(", ");
}

function kindOf(schema: Schema, types: string[]): string {
  if (schema.const !== undefined) return `altijd ${String(schema.const)}`;
  if (schema.enum) return `een van: ${schema.enum.filter((value) => value !== null).join(" | ")}`;
  if (schema.format && formats[schema.format]) return formats[schema.format] as string;
  const named = types.filter((type) => type !== "null" || types.length === 1).map((type) => kinds[type] ?? type);
  return named.join(" of ") || "alles";
}

function limits(schema: Schema): string[] {
  const { minLength, maxLength, minimum, maximum, exclusiveMinimum, exclusiveMaximum, maxItems, pattern } = schema;
  return [
    minLength !== undefined && minLength > 1 ? `minstens ${minLength} tekens` : "",
    maxLength !== undefined ? `hoogstens ${maxLength} tekens` : "",
    minimum !== undefined && minimum > -1e9 ? `minstens ${minimum}` : "",
    maximum !== undefined && maximum < 1e9 ? `hoogstens ${maximum}` : "",
    exclusiveMinimum !== undefined ? `meer dan ${exclusiveMinimum}` : "",
    exclusiveMaximum !== undefined ? `minder dan ${exclusiveMaximum}` : "",
    maxItems !== undefined ? `hoogstens ${maxItems} stuks` : "",
    // A long pattern says less to a reader than the description beside it.
    pattern !== undefined && pattern.length < 24 ? `patroon ${pattern}` : "",
    schema.default !== undefined ? `standaard ${JSON.stringify(schema.default)}` : "",
  ].filter((text) => text !== "");
}
