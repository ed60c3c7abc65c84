import { Hono } from "hono";
import { clientBundle } from "./docs/client-bundle.ts";
import { docsCss } from "./docs/css.ts";
import { viewOf } from "./docs/document.ts";
import { listFields } from "./docs/fields.ts";
import { docsPages, type Extra, startPage } from "./docs/page.ts";
import { kolomAt, kolommen, verplichteKolommen } from "./intake/csv-columns.ts";
import { MethodNotAllowed } from "./platform/http.ts";

const pagePolicy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The contract for machines and its manual for people, both public. Made once: they only change with the program. */
export function docsRoutes(document: Record<string, unknown>): Hono {
  const html = { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": pagePolicy };
  const pages: Record<string, { body: string; headers: Record<string, string> }> = {
    "/": { body: String(startPage(document)), headers: html },
    ...Object.fromEntries(
      Object.entries(docsPages(document, extraOf(document))).map(([path, page]) => [
        path,
        { body: String(page), headers: html },
      ]),
    ),
    "/docs.css": { body: docsCss, headers: { "Content-Type": "text/css; charset=utf-8" } },
    "/docs/client.ts": { body: clientBundle(), headers: { "Content-Type": "text/plain; charset=utf-8" } },
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

/** The columns of a file with the meaning of the field that each fills. */
export function extraOf(document: Record<string, unknown>): Extra {
  const fields = listFields({ $ref: "#/components/schemas/SignaalInvoer" }, viewOf(document).resolve);
  const meanings = new Map(
    fields.map((field) => [kolomAt(`/${field.naam.replaceAll("[]", "").replaceAll(".", "/")}`), field] as const),
  );
  return {
    kolommen: kolommen.map((naam) => {
      const { soort = "tekst", uitleg = "" } = meanings.get(naam) ?? {};
      const verplicht = verplichteKolommen.includes(naam);
      return { naam, soort: cellText(soort), uitleg: uitleg.replace(" (JJJJ-MM-DD)", ""), verplicht };
    }),
  };
}

/** What a value may be, said of a cell: an empty one is not filled in, and a list has one item. */
const cellText = (soort: string): string =>
  soort
    .replace(/^lijst van: /, "")
    .replace(/ of leeg \(null\)|, mag leeg \(null\)|, hoogstens \d+ stuks|, standaard .*$/g, "")
    .replace(/ \(JJJJ-MM-DD\)/, "")
    .replace("true of false", "ja of nee");

const versionOf = (document: Record<string, unknown>): string => (document.info as { version: string }).version;
