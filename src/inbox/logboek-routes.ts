import { Hono } from "hono";
import type { Context } from "../context.ts";

export function logboekRoutes(_base: Omit<Context, "actor">): Hono {
  return new Hono();
}
