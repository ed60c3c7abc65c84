export type Node = Record<string, unknown>;

const kept = new Set(["type", "enum", "const", "description", "required", "tsType"]);

/** A schema of the document with only what makes a type; references point at the definitions of one root. */
export function typeSchema(value: unknown): Node {
  if (!isNode(value)) return {};
  if (typeof value.$ref === "string") return { $ref: value.$ref.replace("#/components/schemas/", "#/definitions/") };
  const schema = Object.fromEntries(Object.entries(value).filter(([key]) => kept.has(key)));
  if (isNode(value.properties)) {
    schema.properties = Object.fromEntries(
      Object.entries(value.properties).map(([name, part]) => [name, typeSchema(part)]),
    );
    schema.additionalProperties = false;
  }
  if (isNode(value.additionalProperties)) schema.additionalProperties = typeSchema(value.additionalProperties);
  if (isNode(value.items)) schema.items = typeSchema(value.items);
  for (const word of ["allOf", "anyOf", "oneOf"]) {
    if (Array.isArray(value[word])) schema[word] = value[word].map(typeSchema);
  }
  return schema;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);
