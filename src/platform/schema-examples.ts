type Node = Record<string, unknown>;

/**
 * Moves the example of an object to its properties, all through a document. Rulesets that look for names anywhere in a
 * document would otherwise take the data in an example for API: 'postcode' has 'post' in it.
 */
export function spreadExamples(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(spreadExamples);
  if (!isNode(value)) return value;
  return Object.fromEntries(Object.entries(spreadOne(value)).map(([key, part]) => [key, spreadExamples(part)]));
}

function spreadOne(node: Node): Node {
  const { example, ...rest } = node;
  if (isNode(rest.properties) && isNode(example)) {
    const properties = Object.entries(rest.properties).map(([name, schema]) =>
      isNode(schema) && name in example ? [name, { ...schema, example: example[name] }] : [name, schema],
    );
    return { ...rest, properties: Object.fromEntries(properties) };
  }
  if (isNode(rest.items) && isNode(rest.items.properties) && Array.isArray(example)) {
    return { ...rest, items: { ...rest.items, example: example[0] } };
  }
  return node;
}

/** The example that the parts of a schema make together; undefined when none of them has one. */
export function exampleOf(schema: Node, resolve: (ref: string) => Node): unknown {
  if (schema.example !== undefined) return schema.example;
  if (schema.const !== undefined) return schema.const;
  if (typeof schema.$ref === "string") return exampleOf(resolve(schema.$ref), resolve);
  if (Array.isArray(schema.allOf)) return joined([...schema.allOf, { properties: schema.properties }], resolve);
  for (const choices of [schema.anyOf, schema.oneOf]) {
    if (Array.isArray(choices)) return exampleOf(choices[0] ?? {}, resolve);
  }
  if (isNode(schema.items)) {
    const item = exampleOf(schema.items, resolve);
    return item === undefined ? undefined : [item];
  }
  if (!isNode(schema.properties)) return isNode(schema.additionalProperties) ? {} : undefined;
  const entries = Object.entries(schema.properties)
    .map(([name, part]) => [name, isNode(part) ? exampleOf(part, resolve) : undefined] as const)
    .filter(([, example]) => example !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

const joined = (parts: readonly Node[], resolve: (ref: string) => Node): unknown =>
  Object.assign({}, ...parts.map((part) => exampleOf(part, resolve)));

/**
 * Gives every value in a document that has no example one of `sample`, which gets the name of the value and its schema.
 * The name has what the value is part of before it: `Team naam`, `leverSignaal Location`.
 */
export function fillExamples(value: unknown, sample: Sample, name = "", inside = false): unknown {
  if (Array.isArray(value)) return value.map((part) => fillExamples(part, sample, name, inside));
  // What has an example of its own shows what belongs together; the rest of it is left out on purpose.
  if (!isNode(value) || (inside && "example" in value)) return value;
  if (inside && isLeaf(value)) return withExample(value, sample(name, value));
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      if (key === "example" || key === "examples") return [key, part];
      const own = ownName(value, name);
      const isNamed = inside ? key === "properties" : named.has(key);
      if (isNamed) return [key, fillNamed(part, sample, own, inside || key === "schemas")];
      return [key, fillExamples(part, sample, own, inside || key === "schema")];
    }),
  );
}

export type Sample = (name: string, schema: Node) => unknown;

/** What has its parts by their names. */
const named = new Set(["schemas", "headers", "content"]);

function ownName({ operationId, name }: Node, above: string): string {
  if (typeof operationId === "string") return operationId;
  return typeof name === "string" ? `${above} ${name}` : above;
}

const fillNamed = (parts: unknown, sample: Sample, above: string, inside: boolean): unknown =>
  isNode(parts)
    ? Object.fromEntries(
        Object.entries(parts).map(([name, part]) => {
          const full = `${above.split(" ").at(-1)} ${name}`.trimStart();
          return [name, fillExamples(part, sample, full, inside)];
        }),
      )
    : parts;

const isLeaf = (schema: Node): boolean =>
  (typeof schema.type === "string" || Array.isArray(schema.type)) &&
  ![schema.type].flat().some((type) => type === "object" || type === "array") &&
  !("anyOf" in schema || "oneOf" in schema);

const withExample = (schema: Node, example: unknown): Node =>
  "example" in schema || example === undefined ? schema : { ...schema, example };

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);
