import { OpenAPIHono, type RouteConfig, type z } from "@hono/zod-openapi";
import { type Operation, scopesOf } from "./operation.ts";
import { spreadExamples } from "./schema-examples.ts";

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
};

/** Problems that any operation can answer with, besides its own. */
const always = [429, 503];

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
  return spreadExamples(document) as Record<string, unknown>;
}

function documentBuilder() {
  const hono = new OpenAPIHono();
  return {
    openAPIRegistry: hono.openAPIRegistry,
    getOpenAPI31Document: (config: Parameters<typeof hono.getOpenAPI31Document>[0]) =>
      hono.getOpenAPI31Document(config) as unknown as Record<string, unknown>,
  };
}

const header = (description: string) => ({ description, schema: { type: "string" as const } });
const version = { "API-Version": header("De volledige versie van de API") };
const problemHeaders: Readonly<Record<number, Record<string, unknown>>> = {
  401: { "WWW-Authenticate": header("Hoe u zich moet aanmelden") },
  429: { "Retry-After": header("Na hoeveel seconden u het weer kunt proberen") },
  503: { "Retry-After": header("Na hoeveel seconden u het weer kunt proberen") },
};

function toRoute<Ctx>(operation: Operation<Ctx>, info: Info): RouteConfig {
  const statuses = [...operation.problems, ...(operation.scope ? [401, 403] : []), ...always];
  if (!statuses.includes(400) && (operation.body || hasKeys(operation.params) || hasKeys(operation.query)))
    statuses.push(400);
  return {
    method: operation.method,
    path: operation.path,
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    ...(operation.description ? { description: operation.description } : {}),
    // Alternatives: a token with one of them is enough.
    security: scopesOf(operation.scope).map((scope) => ({ oauth2: [scope] })),
    request: {
      ...(hasKeys(operation.params) ? { params: operation.params } : {}),
      ...(hasKeys(operation.query) ? { query: operation.query } : {}),
      ...(hasKeys(operation.headers) ? { headers: operation.headers } : {}),
      ...(operation.body ? { body: { required: true, content: bodyContent(operation.body) } } : {}),
    },
    responses: Object.fromEntries([
      ...Object.entries(operation.answers).map(([status, answer]) => [status, answerResponse(answer)]),
      ...[...new Set(statuses)].sort().map((status) => [
        String(status),
        {
          description: info.titles[status] ?? "Fout",
          headers: { ...version, ...problemHeaders[status] },
          content: { "application/problem+json": { schema: info.probleem } },
        },
      ]),
    ]),
  } as RouteConfig;
}

const hasKeys = (schema: z.ZodObject | undefined): boolean => Object.keys(schema?.shape ?? {}).length > 0;

function bodyContent(body: NonNullable<Operation["body"]>): Record<string, unknown> {
  if ("schema" in body) return { "application/json": { schema: body.schema, ...example(body.example) } };
  return Object.fromEntries(
    Object.entries(body.stream).map(([media, { description, example: text }]) => [
      media,
      { schema: { type: media === "application/json" ? "array" : "string", description }, ...example(text) },
    ]),
  );
}

const example = (value: unknown): Record<string, unknown> => (value === undefined ? {} : { example: value });

function answerResponse(answer: Operation["answers"][number]): Record<string, unknown> {
  const named = Object.entries(answer.headers ?? {}).map(([name, description]) => [name, header(description)]);
  return {
    description: answer.description,
    headers: { ...version, ...Object.fromEntries(named) },
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
