import { Hono } from "hono";
import type { Context } from "../context.ts";

export function zaakRoutes(_base: Omit<Context, "actor">): Hono {
  return new Hono();
}
