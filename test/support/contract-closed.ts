type Node = Record<string, unknown>;

const prefix = "#/components/schemas/";

/**
 * The document with every object closed: a field that it does not name is a fault. A part of an `allOf` is left open by
 * itself and closed as a whole, so each component also gets a twin whose outside is open.
 */
export function closeSchemas(document: Node): Node {
  const components = (document.components ?? {}) as { schemas?: Record<string, Node> };
  const schemas = Object.entries(components.schemas ?? {}).flatMap(([name, schema]) => [
    [name, close(schema, true)],
    [openTwin(name), close(schema, false)],
  ]);
  return {
    ...(closeAll(document) as Node),
    components: { ...components, schemas: Object.fromEntries(schemas) },
  };
}

const openTwin = (name: string): string => `${name}.open`;

/** Walks over what is no schema, down to the schemas in it. */
function closeAll(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closeAll);
  if (!isNode(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) =>
      key === "schema" && isNode(part) ? [key, close(part, true)] : [key, closeAll(part)],
    ),
  );
}

function close(schema: Node, outside: boolean): Node {
  const { properties, allOf, anyOf, oneOf, items, example: _example, examples: _examples, ...rest } = schema;
  const closed: Node = { ...rest };
  if (typeof rest.$ref === "string" && !outside) closed.$ref = prefix + openTwin(rest.$ref.slice(prefix.length));
  if (isNode(properties)) {
    closed.properties = Object.fromEntries(
      Object.entries(properties).map(([name, part]) => [name, isNode(part) ? close(part, true) : part]),
    );
  }
  if (isNode(items)) closed.items = close(items, true);
  if (isNode(rest.additionalProperties)) closed.additionalProperties = close(rest.additionalProperties, true);
  if (Array.isArray(allOf)) closed.allOf = allOf.map((part) => close(part, false));
  for (const [word, choices] of Object.entries({ anyOf, oneOf })) {
    if (Array.isArray(choices)) closed[word] = choices.map((part) => close(part, outside && !properties));
  }
  if (!outside) delete closed.additionalProperties;
  else if ((isNode(properties) || Array.isArray(allOf)) && !("additionalProperties" in rest)) {
    closed.unevaluatedProperties = false;
  }
  return closed;
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);
