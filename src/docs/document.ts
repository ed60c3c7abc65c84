import type { Resolve, Schema } from "./fields.ts";

/** The parts of an OpenAPI document that the page shows. */
export type Media = {
  schema?: Schema;
  example?: unknown;
  examples?: Record<string, { summary?: string; value: unknown }>;
};
export type Parameter = { name: string; in: string; required?: boolean; description?: string; schema: Schema };
export type ApiAnswer = { description: string; headers?: Record<string, unknown>; content?: Record<string, Media> };
export type ApiOperation = {
  method: string;
  path: string;
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  deprecated?: boolean;
  security?: Record<string, string[]>[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, ApiAnswer>;
};
export type ApiTag = { name: string; path: string; description: string; operations: ApiOperation[] };
export type ApiView = {
  title: string;
  version: string;
  description: string;
  serverUrl: string;
  tokenUrl: string;
  scopes: Record<string, string>;
  tags: ApiTag[];
  resolve: Resolve;
  /** Where an operation stands in the manual. */
  placeOf: (operationId: string) => string;
};

type Document = {
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, ApiOperation>>;
  components: {
    schemas?: Record<string, Schema>;
    securitySchemes: { oauth2: { flows: { clientCredentials: { tokenUrl: string; scopes: Record<string, string> } } } };
  };
};

/** Reads our own OpenAPI document as the page needs it: operations by tag, in the order of the document. */
export function viewOf(source: Record<string, unknown>): ApiView {
  const document = source as unknown as Document;
  const { tokenUrl, scopes } = document.components.securitySchemes.oauth2.flows.clientCredentials;
  const serverUrl = document.servers[0]?.url ?? "";
  const { pathname } = new URL(serverUrl);
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      return { ...operation, path: pathname + path, method: method.toUpperCase() };
    }),
  );
  const tags = document.tags
    .map((tag) => ({
      ...tag,
      path: `/docs/${tag.name.toLowerCase()}`,
      operations: operations.filter((operation) => operation.tags.includes(tag.name)),
    }))
    .filter((tag) => tag.operations.length > 0);
  const places = new Map(
    tags.flatMap(({ path, operations }) => operations.map(({ operationId: id }) => [id, `${path}#${id}`] as const)),
  );
  return {
    ...document.info,
    serverUrl,
    tokenUrl,
    scopes,
    tags,
    resolve: (ref) => document.components.schemas?.[ref.replace("#/components/schemas/", "")] ?? {},
    placeOf: (operationId) => places.get(operationId) ?? "/docs",
  };
}
