import { isNode, type Node, typeSchema } from "./client-schemas.ts";

export type ClientOperation = {
  id: string;
  method: string;
  path: string;
  summary: string;
  deprecated: boolean;
  /** The types that only this operation has, by name. */
  types: Record<string, Node>;
  inputType: string | null;
  optionalInput: boolean;
  names: { query: string[] };
  headers: { name: string; from: string; fallback?: string }[];
  body: "json" | "stream" | null;
  /** The type of a JSON answer; `void` when there is no body. */
  answer: string;
  json: boolean;
  /** Other kinds of answer. */
  files: string[];
  /** The list in a page, when there are more pages. */
  paging: string | null;
  repeatable: boolean;
  open: boolean;
};

type Parameter = { name: string; in: string; required?: boolean; description?: string; schema: Node };
type Described = {
  operationId: string;
  summary: string;
  deprecated?: boolean;
  security?: unknown[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema?: Node }> };
  responses: Record<string, { content?: Record<string, { schema?: Node }> }>;
};

/** POSTs that the server itself makes safe to send again: the same content counts once. */
const onceByNature = new Set(["leverSignaal", "bevestigTerugkoppeling", "trekSignaalIn"]);
const idempotencyKey = "idempotency-key";
/** An answer that is read as it comes is left out: the client asks how far it is instead. */
const endless = "text/event-stream";

const isEndless = (responses: Described["responses"]): boolean => endless in (responses[200]?.content ?? {});

export function clientOperations(document: Node): ClientOperation[] {
  const paths = document.paths as Record<string, Record<string, Described>>;
  const { schemas } = document.components as { schemas: Record<string, Node> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { responses }]) => !isEndless(responses))
      .map(([method, described]) => readOperation(path, method.toUpperCase(), described, schemas)),
  );
}

function readOperation(
  path: string,
  method: string,
  described: Described,
  schemas: Record<string, Node>,
): ClientOperation {
  const { operationId: id, summary, parameters = [], deprecated = false } = described;
  const name = id.charAt(0).toUpperCase() + id.slice(1);
  const input = inputSchema(described);
  const { answer, answerSchema, files } = readAnswers(described, `${name}Antwoord`);
  const hasKey = parameters.some((parameter) => parameter.name === idempotencyKey);
  const query = parameters.filter((parameter) => parameter.in === "query").map((parameter) => parameter.name);
  return {
    id,
    method,
    path,
    summary,
    deprecated,
    types: { ...(input ? { [`${name}Invoer`]: input } : {}), ...(answerSchema ? { [answer]: answerSchema } : {}) },
    inputType: input ? `${name}Invoer` : null,
    optionalInput: input !== null && (input.required as string[]).length === 0,
    names: { query },
    headers: parameters.filter((parameter) => parameter.in === "header").map(({ name }) => headerOf(name)),
    body: bodyKind(described),
    answer,
    json: answer !== "",
    files,
    paging: query.includes("na") ? listIn(answerSchema ?? schemas[answer] ?? {}) : null,
    repeatable: method !== "POST" || onceByNature.has(id) || hasKey,
    open: (described.security ?? []).length === 0,
  };
}

/** `idempotency-key` is `idempotencyKey` in code. The client makes one by itself, the same for every try. */
function headerOf(name: string): ClientOperation["headers"][number] {
  const from = name.replaceAll(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());
  return name === idempotencyKey ? { name, from, fallback: "crypto.randomUUID()" } : { name, from };
}

function bodyKind({ requestBody }: Described): ClientOperation["body"] {
  const media = Object.keys(requestBody?.content ?? {});
  if (media.length === 0) return null;
  return media.length === 1 && media[0] === "application/json" ? "json" : "stream";
}

/** Everything that a caller gives, in one object. */
function inputSchema(described: Described): Node | null {
  const { parameters = [], requestBody } = described;
  const given = parameters.map(({ name, description, schema, required }) => {
    const field = description ? { ...typeSchema(schema), description } : typeSchema(schema);
    return [headerOf(name).from, field, required ?? false] as const;
  });
  const content = requestBody?.content ?? {};
  const kind = bodyKind(described);
  const media = Object.keys(content).map((name) => JSON.stringify(name));
  const body: (readonly [string, Node, boolean])[] =
    kind === "json"
      ? [["body", typeSchema(content["application/json"]?.schema), true]]
      : kind === "stream"
        ? [
            ["soort", { tsType: media.join(" | "), description: "De soort inhoud" }, true],
            ["inhoud", { tsType: "Inhoud", description: "De inhoud zelf" }, true],
          ]
        : [];
  const fields = [...given, ...body];
  if (fields.length === 0) return null;
  return {
    type: "object",
    properties: Object.fromEntries(fields.map(([name, schema]) => [name, schema])),
    required: fields.filter(([, , required]) => required).map(([name]) => name),
    additionalProperties: false,
  };
}

function readAnswers({ responses }: Described, ownName: string) {
  const good = Object.entries(responses).filter(([status]) => Number(status) < 300);
  const contents = good.flatMap(([, { content }]) => Object.entries(content ?? {}));
  const files = [...new Set(contents.map(([media]) => media))].filter((media) => !/[/+]json$/.test(media));
  const bodies = contents
    .filter(([media]) => media === "application/json")
    .map(([, { schema = {} }]) => typeSchema(schema));
  const different = [...new Map(bodies.map((schema) => [JSON.stringify(schema), schema])).values()];
  const [first] = different;
  if (!first) return { answer: files.length === 0 ? "void" : "", answerSchema: null, files };
  const reference = typeof first.$ref === "string" ? first.$ref.replace("#/definitions/", "") : null;
  if (different.length === 1 && reference) return { answer: reference, answerSchema: null, files };
  return { answer: ownName, answerSchema: different.length === 1 ? first : { anyOf: different }, files };
}

function listIn(schema: Node): string | null {
  const properties = isNode(schema.properties) ? schema.properties : {};
  const lists = Object.entries(properties).filter(([, part]) => isNode(part) && part.type === "array");
  return "volgende" in properties && lists.length === 1 ? (lists[0]?.[0] ?? null) : null;
}
