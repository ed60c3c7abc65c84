import { Hono } from "hono";
import type { Context } from "../context.ts";

export function zoekenRoutes(_base: Omit<Context, "actor">): Hono {
  return new Hono();
}
