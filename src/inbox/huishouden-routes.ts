import { Hono } from "hono";
import type { Context } from "../context.ts";
import { bsnFormulier } from "./huishouden-bsn.ts";
import { huishoudFormulier } from "./huishouden-formulier.ts";
import { signaalEindeFormulier } from "./signaal-einde-formulier.ts";
import { mountFormulier } from "./verplaats-formulier.ts";

/** What the municipality knows of a household, and what became of the people in it. */
export function huishoudenRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  for (const formulier of [huishoudFormulier, bsnFormulier, signaalEindeFormulier])
    mountFormulier(app, base, formulier);
  return app;
}
