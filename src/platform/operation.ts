import { z } from "@hono/zod-openapi";
import type { BodyReader } from "./body.ts";

/** One operation of the API: what the documentation says of it and what runs are the same value. */
export type Operation<Ctx = unknown> = {
  method: "get" | "post" | "put" | "delete";
  /** Below /v1, OpenAPI spelling: `/zaken/{id}`. */
  path: string;
  id: string;
  tag: string;
  summary: string;
  description?: string;
  /** The right that a token must carry, or several of which one is enough; null for what everybody may read. */
  scope: Scopes;
  params: z.ZodObject;
  query: z.ZodObject;
  /** A JSON body with its schema, or the media types of a body that `call` reads as it streams in. */
  body?: JsonBody<z.ZodType> | StreamBody;
  /** Request headers that count, by lower-case name. */
  headers: z.ZodObject;
  answers: Record<
    number,
    {
      description: string;
      schema?: z.ZodType;
      media?: string;
      also?: string | readonly string[];
      headers?: Record<string, string>;
      /** Headers that only some of these answers carry, such as the name of a file. */
      sometimes?: Record<string, string>;
    }
  >;
  /** Set when callers must stop using this: every answer then says so, and until when it works. */
  deprecated?: Deprecated;
  /** The problem statuses besides those that every operation can give. */
  problems: readonly number[];
  call(ctx: Ctx, input: OperationInput): Promise<Answer>;
};

/** Days, and the address of the page that tells what to use instead. */
export type Deprecated = { since: string; sunset: string; link: string };

export type Scopes = string | readonly string[] | null;

/** The rights of which one is enough; none for what everybody may read. */
export const scopesOf = (scope: Scopes): readonly string[] =>
  scope === null ? [] : typeof scope === "string" ? [scope] : scope;

/** `unchecked`: the schema only documents, and `call` holds the JSON against it in its own way. */
type JsonBody<Schema> = { schema: Schema; example?: unknown; unchecked?: true };
/** `items`: the name of the schema that every item of a list has. */
type StreamBody = { stream: Record<string, { description: string; example?: string; items?: string }> };

export type OperationInput = {
  params: Record<string, unknown>;
  query: Record<string, unknown>;
  body: unknown;
  headers: Record<string, unknown>;
  stream: BodyReader;
};

export type Answer = {
  status: number;
  /** Sent as JSON, unless it is a text with a media type of its own, bytes or a stream. */
  body?: unknown;
  media?: string;
  headers?: Record<string, string>;
};

type Shape = z.ZodRawShape;
type Empty = Record<never, never>;
type Definition<Ctx, P extends Shape, Q extends Shape, B extends z.ZodType, H extends Shape> = Omit<
  Operation<Ctx>,
  "params" | "query" | "body" | "headers" | "call"
> & {
  params?: P;
  query?: Q;
  headers?: H;
  body?: JsonBody<B> | StreamBody;
  call(
    ctx: Ctx,
    input: {
      params: z.output<z.ZodObject<P>>;
      query: z.output<z.ZodObject<Q>>;
      headers: z.output<z.ZodObject<H>>;
      body: z.output<B>;
      stream: BodyReader;
    },
  ): Promise<Answer>;
};

/** Checks a definition against its own schemas, so that `call` gets typed, parsed input. */
export function operation<
  Ctx,
  P extends Shape = Empty,
  Q extends Shape = Empty,
  B extends z.ZodType = z.ZodUndefined,
  H extends Shape = Empty,
>(definition: Definition<Ctx, P, Q, B, H>): Operation<Ctx> {
  return {
    ...definition,
    params: z.strictObject(definition.params ?? {}),
    query: z.strictObject(definition.query ?? {}),
    headers: z.object(definition.headers ?? {}),
    call: definition.call as Operation<Ctx>["call"],
  };
}
