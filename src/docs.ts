import { Hono } from "hono";
import { docsCss } from "./docs/css.ts";
import { docsPages, startPage } from "./docs/page.ts";
import { MethodNotAllowed } from "./platform/http.ts";

const pagePolicy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The contract for machines and its manual for people, both public. Made once: they only change with the program. */
export function docsRoutes(document: Record<string, unknown>): Hono {
  const html = { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": pagePolicy };
  const pages: Record<string, { body: string; headers: Record<string, string> }> = {
    "/": { body: String(startPage(document)), headers: html },
    ...Object.fromEntries(
      Object.entries(docsPages(document)).map(([path, page]) => [path, { body: String(page), headers: html }]),
    ),
    "/docs.css": { body: docsCss, headers: { "Content-Type": "text/css; charset=utf-8" } },
    "/v1/openapi.json": {
      body: JSON.stringify(document),
      headers: {
        "Content-Type": "application/json",
        "Access-Control-Allow-Origin": "*",
        "API-Version": versionOf(document),
      },
    },
  };
  const app = new Hono();
  for (const [path, { body, headers }] of Object.entries(pages)) {
    app.get(path, () => new Response(body, { headers }));
    app.all(path, () => {
      throw new MethodNotAllowed(["GET"]);
    });
  }
  return app;
}

const versionOf = (document: Record<string, unknown>): string => (document.info as { version: string }).version;
