import { Hono } from "hono";
import type { Context } from "../context.ts";
import { koppelingenRoutes } from "./koppelingen-routes.ts";
import { doorstuurFormulier } from "./verplaats-doorsturen.ts";
import { mountFormulier } from "./verplaats-formulier.ts";
import { ongedaanFormulier } from "./verplaats-ongedaan.ts";
import { samenvoegFormulier } from "./verplaats-samenvoegen.ts";
import { splitsFormulier } from "./verplaats-splitsen.ts";

/** Two zaken that are one household, one that is two, and people who moved; and what may belong together. */
export function verplaatsRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  for (const formulier of [samenvoegFormulier, splitsFormulier, doorstuurFormulier, ongedaanFormulier]) {
    mountFormulier(app, base, formulier);
  }
  app.route("/", koppelingenRoutes(base));
  return app;
}
