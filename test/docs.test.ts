import { type ServerType, serve } from "@hono/node-server";
import { html } from "hono/html";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp, operations } from "../src/app.ts";
import { describeType, listFields, type Schema } from "../src/docs/fields.ts";
import { docsPages } from "../src/docs/page.ts";
import { docsRoutes, extraOf } from "../src/docs.ts";
import { bron, bronSleutels } from "../src/law/sources.ts";
import { apiDocument } from "../src/openapi.ts";
import { scopesOf } from "../src/platform/operation.ts";
import { findViolations, noBrowser, openBrowser } from "./support/browser.ts";
import { testBase } from "./support/world.ts";

const document = apiDocument(operations, "http://seinhuis.test");
const pages = docsRoutes(document);
const manual = Object.keys(docsPages(document, extraOf(document)));
const textOf = async (path: string): Promise<string> => await (await pages.request(path)).text();
const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((found) => found[1] ?? "");

describe("the manual as HTML", () => {
  it("has every operation with its method, path and right on the page of its work, and a way to it from the start", async () => {
    const contents = await textOf("/docs");
    for (const { id, method, path, scope } of operations) {
      const [, place = ""] = new RegExp(`href="(/docs/[a-z]+)#${id}"`).exec(contents) ?? [];
      const [, section = ""] = (await textOf(place)).replaceAll("<wbr>", "").split(`<h2 id="${id}">`);
      expect(section).toMatch(new RegExp(`^[^]{1,300}${method.toUpperCase()}</span> <code>/v1${path}</code>`));
      const right = scopesOf(scope).map((name) => `<code>${name}</code>`);
      expect(section.slice(0, 2_500)).toContain(right.length > 0 ? `Recht: ${right.join(" of ")}</p>` : "Iedereen");
    }
  });

  it("says of every source what it holds, what kind it is and how long it counts", async () => {
    const section = await textOf("/docs/bronnen");
    for (const sleutel of bronSleutels) {
      const { link, inhoud } = bron(sleutel);
      const [, entry = ""] = section.split(`<dt id="bron-${sleutel}">`);
      expect(entry.slice(0, entry.indexOf("</dd>"))).toContain(String(html`${inhoud}`));
      expect(entry.slice(0, entry.indexOf("</dd>")).includes("<a href=")).toBe(link !== undefined);
    }
    expect(section).toMatch(
      /Afspraak; uit de stukken waarmee Seinhuis begon; geldt vanaf 1 januari 2011 tot en met 31 december 2014</,
    );
  });

  it("has a place for every link within it, and each anchor only once", async () => {
    const anchors = new Map<string, string[]>();
    for (const path of manual) anchors.set(path, matches(await textOf(path), / id="([^"]*)"/g));
    for (const path of manual) {
      const own = anchors.get(path) ?? [];
      expect(new Set(own).size).toBe(own.length);
      for (const target of matches(await textOf(path), /href="((?:#|\/docs)[^"]*)"/g).filter(
        (to) => !["/docs.css", "/docs/client.ts"].includes(to),
      )) {
        const [page = "", anchor] = target.split("#");
        expect(manual).toContain(page || path);
        if (anchor) expect(anchors.get(page || path)).toContain(anchor);
      }
    }
  });

  it.each([...manual, "/"])("is plain Dutch HTML that loads one stylesheet of its own: %s", async (path) => {
    const text = await textOf(path);
    expect(text).toContain('<html lang="nl">');
    expect(matches(text, /<(?:link|img|script|iframe|source)\b[^>]*(?:href|src)="([^"]*)"/g)).toEqual(["/docs.css"]);
    expect(text).not.toMatch(/<script|<style| style=| on\w+=/);
    expect(matches(text, /<(h1)/g)).toHaveLength(1);
    expect(await textOf("/docs.css")).not.toMatch(/url\(|@import/);
  });

  it.each(manual)("has headings that never skip a level: %s", async (path) => {
    const levels = matches(await textOf(path), /<h([1-6])/g).map(Number);
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it("escapes what stands in the document", async () => {
    const info = { ...(document.info as object), description: 'x <script>alert("1")</script>' };
    const text = await (await docsRoutes({ ...document, info }).request("/docs")).text();
    expect(text).toContain("x &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
  });
});

describe("the fields of a body", () => {
  const adres: Schema = {
    type: "object",
    required: ["postcode"],
    properties: { postcode: { type: "string", maxLength: 6 } },
  };
  const resolve = () => adres;

  it("are one flat list by path, through references and lists", () => {
    const schema: Schema = {
      required: ["adres"],
      properties: {
        adres: { $ref: "#/components/schemas/Adres", description: "Waar" },
        regels: { type: "array", items: { type: "object", properties: { op: { type: "string", format: "date" } } } },
      },
    };
    expect(listFields(schema, resolve)).toEqual([
      { naam: "adres", soort: "groep", verplicht: true, uitleg: "Waar" },
      { naam: "adres.postcode", soort: "tekst, hoogstens 6 tekens", verplicht: true, uitleg: "" },
      { naam: "regels", soort: "lijst van: groep", verplicht: false, uitleg: "" },
      { naam: "regels[].op", soort: "datum (JJJJ-MM-DD)", verplicht: false, uitleg: "" },
    ]);
  });

  it("join the parts of allOf", () => {
    const schema: Schema = { allOf: [{ $ref: "x" }, { properties: { extra: { type: ["boolean", "null"] } } }] };
    expect(listFields(schema, resolve).map(({ naam, soort, verplicht }) => [naam, soort, verplicht])).toEqual([
      ["postcode", "tekst, hoogstens 6 tekens", true],
      ["extra", "true of false, mag leeg (null)", false],
    ]);
  });

  it.each<[string, Schema]>([
    ["een van: ja | nee", { type: "string", enum: ["ja", "nee"] }],
    [
      "geheel getal, minstens 1, hoogstens 200, standaard 50",
      { type: "integer", minimum: 1, maximum: 200, default: 50 },
    ],
    ["getal, meer dan 0", { type: "number", exclusiveMinimum: 0 }],
    ["tijdstip (UTC), mag leeg (null)", { type: ["string", "null"], format: "date-time" }],
    ["geheel getal of tekst", { anyOf: [{ type: "integer" }, { type: "string" }] }],
  ])("say what a value may be: %s", (words, schema) => {
    expect(describeType(schema, resolve)).toBe(words);
  });
});

describe("the public pages in the application", () => {
  it("give the contract to everybody, with its version", async () => {
    const app = createApp(await testBase("sqlite"));
    const answer = await app.request("/v1/openapi.json");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Content-Type")).toBe("application/json");
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(answer.headers.get("API-Version")).toBe("1.0.0");
    expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it.each(["/", "/docs", "/docs/bronnen", "/docs.css", "/v1/openapi.json"])(
    "%s answers GET and HEAD and nothing else",
    async (path) => {
      const app = createApp(await testBase("sqlite"));
      expect((await app.request(path, { method: "HEAD" })).status).toBe(200);
      for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
        const answer = await app.request(path, { method });
        expect([answer.status, answer.headers.get("Allow")]).toEqual([405, "GET, HEAD"]);
        expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
      }
    },
  );

  it.each(["/docs/", "/docs.css/", "/v1/openapi.json/"])("%s does not exist", async (path) => {
    const app = createApp(await testBase("sqlite"));
    expect((await app.request(path)).status).toBe(404);
  });

  it.each(["/", "/docs", "/docs/fouten"])("%s may load nothing but the stylesheet", async (path) => {
    const app = createApp(await testBase("sqlite"));
    const { headers } = await app.request(path);
    expect(headers.get("Content-Security-Policy")).toBe(
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  });
});

if (noBrowser) process.stderr.write(`The manual is not tried in a browser: ${noBrowser}.\n`);

/** Every page on a telephone by day, some at a desk by night: those have all that the others have. The operator’s in every way. */
const looks = [
  { colorScheme: "light", width: 320, paths: ["/", ...manual] },
  { colorScheme: "dark", width: 1400, paths: ["/", "/docs", "/docs/leveringen", "/docs/bronnen"] },
  { colorScheme: "dark", width: 320, paths: ["/docs/productie"] },
  { colorScheme: "light", width: 1280, paths: ["/docs/productie"] },
  { colorScheme: "dark", width: 1280, paths: ["/docs/productie"] },
] as const;

describe.skipIf(noBrowser !== null)("the manual in a browser", () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let server: ServerType;
  let origin = "";

  beforeAll(async () => {
    browser = await openBrowser();
    await new Promise<void>((resolve) => {
      server = serve({ fetch: pages.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => {
        origin = `http://127.0.0.1:${port}`;
        resolve();
      });
    });
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  describe.each(looks)("$colorScheme, $width px wide", ({ colorScheme, width, paths }) => {
    let page: Page;
    const requests: string[] = [];
    const complaints: string[] = [];

    beforeAll(async () => {
      page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      page.on("request", (request) => requests.push(request.url()));
      page.on("console", (message) => complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(error.message));
    });
    afterAll(async () => await page.close());

    it.each(paths)("axe finds nothing, nothing sticks out, nothing comes from elsewhere: %s", async (path) => {
      requests.splice(0);
      await page.goto(origin + path);
      expect(await findViolations(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      expect(requests.filter((url) => !url.startsWith(`${origin}/`))).toEqual([]);
      expect(requests).toContain(`${origin}/docs.css`);
      expect(complaints.splice(0)).toEqual([]);
    });
  });
});
