import { Hono } from "hono";
import type { Context } from "../context.ts";

export function huishoudenRoutes(_base: Omit<Context, "actor">): Hono {
  return new Hono();
}
