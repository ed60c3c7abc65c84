import { Hono } from "hono";
import type { Context } from "../context.ts";

export function teamsRoutes(_base: Omit<Context, "actor">): Hono {
  return new Hono();
}
