import { OpenAPIHono, type RouteConfig, type z } from "@hono/zod-openapi";
import { deprecationMeaning } from "./deprecation.ts";
import { type Operation, scopesOf } from "./operation.ts";
import { exampleOf, fillExamples, type Sample, spreadExamples } from "./schema-examples.ts";

export type Refusal = {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  fouten?: readonly { melding: string }[];
};
type Info = {
  title: string;
  version: string;
  description: string;
  serverUrl: string;
  contact: { name: string; url: string; email: string };
  tags: { name: string; description: string }[];
  probleem: z.ZodType;
  titles: Readonly<Record<number, string>>;
  scopes: Record<string, string>;
  /** An example of a value, by its name. */
  sample: Sample;
  /** Examples of the refusals by one operation, by their code. */
  refusals(
    operation: Pick<Operation, "id" | "path" | "method" | "body" | "params" | "query">,
    status: number,
  ): Record<string, Refusal>;
};

/** Problems that any operation can answer with, besides its own: a parameter that it does not know is wrong input. */
const always = [400, 429, 500, 503];

/** The OpenAPI 3.1 document of these operations. */
export function describeOperations<Ctx>(operations: readonly Operation<Ctx>[], info: Info): Record<string, unknown> {
  const { openAPIRegistry: registry, getOpenAPI31Document } = documentBuilder();
  registry.registerComponent("securitySchemes", "oauth2", {
    type: "oauth2",
    description: "client_credentials met private_key_jwt; een toegangsbewijs geldt vijftien minuten.",
    flows: { clientCredentials: { tokenUrl: new URL("/oauth/token", info.serverUrl).href, scopes: info.scopes } },
  });
  for (const operation of operations) registry.registerPath(toRoute(operation, info));
  const used = new Set(operations.map(({ tag }) => tag));
  const document = getOpenAPI31Document({
    openapi: "3.1.0",
    info: { title: info.title, version: info.version, description: info.description, contact: info.contact },
    servers: [{ url: info.serverUrl }],
    tags: info.tags.filter(({ name }) => used.has(name)),
  });
  return withLines(spreadExamples(fillExamples(document, info.sample)) as Record<string, unknown>);
}

/** One item of a list on a line is an example of its own: text, made from what the item is. */
function withLines(document: Record<string, unknown>): Record<string, unknown> {
  const { schemas = {} } = document.components as { schemas?: Record<string, Record<string, unknown>> };
  const resolve = (ref: string) => schemas[ref.split("/").at(-1) ?? ""] ?? {};
  const paths = document.paths as Record<
    string,
    Record<string, { requestBody?: { content: Record<string, unknown> } }>
  >;
  for (const operation of Object.values(paths).flatMap((methods) => Object.values(methods))) {
    const { "application/json": list, "application/x-ndjson": lines } = operation.requestBody?.content ?? {};
    const items = (list as { schema?: { items?: Record<string, unknown> } } | undefined)?.schema?.items;
    if (items && lines) Object.assign(lines, { example: `${JSON.stringify(exampleOf(items, resolve))}\n` });
  }
  return document;
}

function documentBuilder() {
  const hono = new OpenAPIHono();
  return {
    openAPIRegistry: hono.openAPIRegistry,
    getOpenAPI31Document: (config: Parameters<typeof hono.getOpenAPI31Document>[0]) =>
      hono.getOpenAPI31Document(config) as unknown as Record<string, unknown>,
  };
}

const header = (description: string, required = true) => {
  return { description, ...(required ? { required } : {}), schema: { type: "string" as const } };
};
const version = { "API-Version": header("De volledige versie van de API") };
const notice = Object.fromEntries(
  Object.entries(deprecationMeaning).map(([name, description]) => [name, header(description)]),
);
const problemHeaders: Readonly<Record<number, Record<string, unknown>>> = {
  401: { "WWW-Authenticate": header("Hoe u zich moet aanmelden") },
  409: { "Retry-After": header("Als het vanzelf overgaat: na hoeveel seconden u het weer kunt proberen", false) },
  429: { "Retry-After": header("Na hoeveel seconden u het weer kunt proberen") },
  503: { "Retry-After": header("Na hoeveel seconden u het weer kunt proberen") },
};

function toRoute<Ctx>(operation: Operation<Ctx>, info: Info): RouteConfig {
  const common = { ...version, ...(operation.deprecated ? notice : {}) };
  const statuses = [...operation.problems, ...(operation.scope ? [401, 403] : []), ...always];
  return {
    method: operation.method,
    path: operation.path,
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    ...(operation.description ? { description: operation.description } : {}),
    ...(operation.deprecated ? { deprecated: true } : {}),
    // Alternatives: a token with one of them is enough.
    security: scopesOf(operation.scope).map((scope) => ({ oauth2: [scope] })),
    request: {
      ...(hasKeys(operation.params) ? { params: operation.params } : {}),
      ...(hasKeys(operation.query) ? { query: operation.query } : {}),
      ...(hasKeys(described(operation.headers)) ? { headers: described(operation.headers) } : {}),
      ...(operation.body ? { body: { required: true, content: bodyContent(operation.body) } } : {}),
    },
    responses: Object.fromEntries([
      ...Object.entries(operation.answers).map(([status, answer]) => [status, answerResponse(answer, common)]),
      ...[...new Set(statuses)].sort().map((status) => [
        String(status),
        {
          description: info.titles[status] ?? "Fout",
          headers: { ...common, ...problemHeaders[status] },
          content: {
            "application/problem+json": { schema: info.probleem, ...oneOrMore(info.refusals(operation, status)) },
          },
        },
      ]),
    ]),
  } as RouteConfig;
}

/** OpenAPI has no parameter for Accept: the media types of the answers say it. */
const described = (headers: z.ZodObject): z.ZodObject =>
  headers.omit("accept" in headers.shape ? { accept: true } : {});

const hasKeys = (schema: z.ZodObject | undefined): boolean => Object.keys(schema?.shape ?? {}).length > 0;

function bodyContent(body: NonNullable<Operation["body"]>): Record<string, unknown> {
  if ("schema" in body) return { "application/json": { schema: body.schema, ...example(body.example) } };
  return Object.fromEntries(
    Object.entries(body.stream).map(([media, { description, example: text, items }]) => {
      const list = {
        type: "array",
        description,
        ...(items ? { items: { $ref: `#/components/schemas/${items}` } } : {}),
      };
      return [
        media,
        { schema: media === "application/json" ? list : { type: "string", description }, ...example(text) },
      ];
    }),
  );
}

/** One stands by itself; of more each has its code. */
function oneOrMore(refusals: Record<string, Refusal>): Record<string, unknown> {
  const [first, ...more] = Object.values(refusals);
  if (more.length === 0) return example(first);
  const named = Object.entries(refusals).map(([code, value]) => [
    code,
    { summary: value.fouten?.[0]?.melding ?? value.detail, value },
  ]);
  return { examples: Object.fromEntries(named) };
}

const example = (value: unknown): Record<string, unknown> => (value === undefined ? {} : { example: value });

const fileName = { "Content-Disposition": "De naam van het bestand, als u om een bestand vraagt" };
const isFile = ({ media, also }: Operation["answers"][number]): boolean => media !== undefined || also !== undefined;

function answerResponse(
  answer: Operation["answers"][number],
  common: Record<string, unknown>,
): Record<string, unknown> {
  const named = [
    ...Object.entries(answer.headers ?? {}).map(([name, description]) => [name, header(description)]),
    ...Object.entries({ ...(isFile(answer) ? fileName : {}), ...answer.sometimes }).map(([name, description]) => [
      name,
      header(description, false),
    ]),
  ];
  return {
    description: answer.description,
    headers: { ...common, ...Object.fromEntries(named) },
    ...(answer.schema
      ? {
          content: {
            [answer.media ?? "application/json"]: { schema: answer.schema },
            ...Object.fromEntries([answer.also ?? []].flat().map((media) => [media, { schema: { type: "string" } }])),
          },
        }
      : {}),
  };
}
