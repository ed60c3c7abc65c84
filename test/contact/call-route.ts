import { expect } from "vitest";
import { contactRoutes } from "../../src/contact/routes.ts";
import type { Context } from "../../src/context.ts";
import { Probleem } from "../../src/errors.ts";
import type { OperationInput } from "../../src/platform/operation.ts";
import { splitRoutes } from "../../src/split-routes.ts";

type Input = { params?: Record<string, string>; query?: Record<string, string>; body?: unknown };
// biome-ignore lint/suspicious/noExplicitAny: an answer as a caller gets it, without types.
type Json = any;

/**
 * Runs one operation as the door would: input through its own schemas, then the call. The answer must be what the
 * documentation says of it, no field more.
 */
export async function callRoute(
  ctx: Context,
  id: string,
  input: Input = {},
): Promise<{ status: number; body: Json; headers: Record<string, string> }> {
  const route = [...contactRoutes, ...splitRoutes].find((operation) => operation.id === id);
  if (!route) throw new Error(`no operation ${id}`);
  const body = route.body && "schema" in route.body ? route.body.schema.parse(input.body) : undefined;
  const parsed = { params: route.params.parse(input.params ?? {}), query: route.query.parse(input.query ?? {}), body };
  const answer = await route.call(ctx, { ...parsed, headers: {} } as OperationInput).catch(toAnswer);
  if (answer.status < 400) {
    const schema = route.answers[answer.status]?.schema;
    const sent: Json = answer.body === undefined ? undefined : JSON.parse(JSON.stringify(answer.body));
    expect(schema ? schema.parse(sent) : undefined).toEqual(sent);
  }
  return { status: answer.status, body: answer.body, headers: answer.headers ?? {} };
}

function toAnswer(error: unknown) {
  if (!(error instanceof Probleem)) throw error;
  const { status, code, detail, fouten } = error;
  return { status, body: { code, detail, fouten } as unknown, headers: {} };
}
