import type { Hono, Context as HttpContext } from "hono";
import { type BodyReader, bodyReader } from "./body.ts";
import { deprecationHeaders } from "./deprecation.ts";
import type { Answer, Operation, Scopes } from "./operation.ts";

/** What the mounting of operations needs from outside the platform. */
export type Doors<Ctx> = {
  /** Who calls and whether that actor may do this; throws when not. Null scope: everybody may. */
  enter(request: Request, scope: Scopes): Promise<Ctx>;
  /** Checks params, query, headers and body at once and returns them parsed; throws with all faults. */
  read(operation: Operation<Ctx>, raw: RawInput): Promise<Parsed>;
  /** Turns anything thrown into an answer. */
  fail(error: unknown, request: Request): Response;
};

export type RawInput = {
  params: Record<string, string>;
  query: Record<string, string[]>;
  headers: Record<string, string>;
  stream: BodyReader;
};
export type Parsed = {
  params: Record<string, unknown>;
  query: Record<string, unknown>;
  headers: Record<string, unknown>;
  body: unknown;
};

/** Puts operations on a Hono app under a prefix; other methods on a known path get 405 with Allow. */
export function mount<Ctx>(app: Hono, prefix: string, operations: readonly Operation<Ctx>[], doors: Doors<Ctx>): void {
  const methods = new Map<string, string[]>();
  for (const operation of operations) {
    const path = prefix + operation.path.replace(/\{(\w+)\}/g, ":$1");
    methods.set(path, [...(methods.get(path) ?? []), operation.method.toUpperCase()]);
    const notice = Object.entries(deprecationHeaders(operation.deprecated));
    app.on(operation.method.toUpperCase(), path, async (c) => {
      const response = await run(operation, doors, c);
      for (const [name, value] of notice) response.headers.append(name, value);
      return response;
    });
  }
  for (const [path, allowed] of methods) {
    app.all(path, (c) => doors.fail(new MethodNotAllowed(allowed), c.req.raw));
  }
}

export class MethodNotAllowed extends Error {
  readonly allow: string;
  constructor(methods: readonly string[]) {
    super("method not allowed");
    this.allow = [...methods, ...(methods.includes("GET") ? ["HEAD"] : [])].join(", ");
  }
}

async function run<Ctx>(operation: Operation<Ctx>, doors: Doors<Ctx>, c: HttpContext): Promise<Response> {
  try {
    const ctx = await doors.enter(c.req.raw, operation.scope);
    const stream = bodyReader(c.req.raw);
    const parsed = await doors.read(operation, {
      params: c.req.param(),
      query: c.req.queries(),
      headers: Object.fromEntries(c.req.raw.headers),
      stream,
    });
    return toResponse(await operation.call(ctx, { ...parsed, stream }));
  } catch (error) {
    return doors.fail(error, c.req.raw);
  }
}

function toBody({ body, media }: Answer): string | Uint8Array<ArrayBuffer> | ReadableStream {
  if (body instanceof Uint8Array) return body as Uint8Array<ArrayBuffer>;
  if (body instanceof ReadableStream) return body;
  return media ? String(body) : JSON.stringify(body);
}

function toResponse(answer: Answer): Response {
  const headers = { ...answer.headers };
  if (answer.body === undefined) return new Response(null, { status: answer.status, headers });
  headers["Content-Type"] = answer.media ?? "application/json";
  return new Response(toBody(answer), { status: answer.status, headers });
}
