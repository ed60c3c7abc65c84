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
  if (typeof schema.$ref === "string") return exampleOf(resolve(schema.$ref), resolve);
  if (isNode(schema.items)) {
    const item = exampleOf(schema.items, resolve);
    return item === undefined ? undefined : [item];
  }
  if (!isNode(schema.properties)) return undefined;
  const entries = Object.entries(schema.properties)
    .map(([name, part]) => [name, isNode(part) ? exampleOf(part, resolve) : undefined] as const)
    .filter(([, example]) => example !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);
