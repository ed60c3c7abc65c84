import { Hono } from "hono";
import type { Context } from "../context.ts";

export function cijfersRoutes(_base: Omit<Context, "actor">): Hono {
  return new Hono();
}
