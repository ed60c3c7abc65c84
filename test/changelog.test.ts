import { z } from "@hono/zod-openapi";
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { operations } from "../src/app.ts";
import type { Context } from "../src/context.ts";
import { uitgaven } from "../src/docs/changelog.ts";
import { docsPages } from "../src/docs/page.ts";
import { extraOf } from "../src/docs.ts";
import { apiDocument } from "../src/openapi.ts";
import { deprecationHeaders } from "../src/platform/deprecation.ts";
import { mount } from "../src/platform/http.ts";
import { operation } from "../src/platform/operation.ts";

const old = operation({
  method: "get",
  path: "/oud",
  scope: null,
  id: "leesOud",
  tag: "Signalen",
  summary: "Lees iets ouds",
  deprecated: { since: "2026-12-01", sunset: "2027-12-01", link: "https://seinhuis.example/docs/wijzigingen" },
  answers: { 200: { description: "Iets ouds", schema: z.object({ oud: z.boolean() }) } },
  problems: [],
  call: async (_ctx: Context) => ({ status: 200, body: { oud: true } }),
});
type Described = { paths: Record<string, Record<string, { operationId: string; deprecated?: boolean }>> };
const expected = {
  Deprecation: "@1796079600",
  Sunset: "Tue, 30 Nov 2027 23:00:00 GMT",
  Link: '<https://seinhuis.example/docs/wijzigingen>; rel="deprecation"; type="text/html"',
};

const appWith = (fails: boolean): Hono => {
  const app = new Hono();
  mount(app, "/v1", [old], {
    enter: async () => {
      if (fails) throw new Error("no");
      return {} as Context;
    },
    read: async () => ({ params: {}, query: {}, headers: {}, body: undefined }),
    fail: () => new Response(null, { status: 403 }),
  });
  return app;
};

describe("an operation that is on its way out", () => {
  it.each([
    [200, false],
    [403, true],
  ])("says so in every answer: %i", async (status, fails) => {
    const answer = await appWith(fails).request("/v1/oud");
    expect(answer.status).toBe(status);
    for (const [name, value] of Object.entries(expected)) expect(answer.headers.get(name)).toBe(value);
  });

  it.each([
    ["2026-07-01", "@1782856800"],
    ["2027-01-01", "@1798758000"],
  ])("counts a day from its beginning in Amsterdam: %s", (since, value) => {
    expect(deprecationHeaders({ since, sunset: since, link: "/x" }).Deprecation).toBe(value);
  });

  it("is deprecated in the document, with its headers, and stands in the manual", () => {
    const document = apiDocument([...operations, old], "https://seinhuis.example");
    const { paths } = document as { paths: Record<string, Record<string, { deprecated?: true; responses: object }>> };
    const described = paths["/oud"]?.get;
    expect(described?.deprecated).toBe(true);
    for (const answer of Object.values(described?.responses ?? {}) as { headers: object }[]) {
      for (const name of Object.keys(expected)) expect(answer.headers).toHaveProperty(name);
    }
    const pages = docsPages(document, extraOf(document));
    expect(String(pages["/docs/wijzigingen"])).toContain('<a href="/docs/signalen#leesOud">Lees iets ouds</a>');
    expect(String(pages["/docs/signalen"])).toContain("<strong>Verouderd.</strong>");
  });

  it("is the only kind that carries such a header", () => {
    expect(deprecationHeaders(undefined)).toEqual({});
    const { paths } = apiDocument(operations, "https://seinhuis.example") as unknown as Described;
    for (const [path, methods] of Object.entries(paths)) {
      for (const [method, described] of Object.entries(methods)) {
        const found = operations.find((one) => one.path === path && one.method === method);
        expect([described.operationId, described.deprecated ?? false]).toEqual([found?.id, Boolean(found?.deprecated)]);
      }
    }
  });
});

describe("the changelog", () => {
  it("has the newest first, each day once, and the version that is served on top", () => {
    const days = uitgaven.map(({ dag }) => dag);
    expect(days).toEqual([...new Set(days)].sort().reverse());
    const { info } = apiDocument(operations, "https://seinhuis.example") as { info: { version: string } };
    expect(uitgaven[0]?.versie).toBe(info.version);
    for (const { wijzigingen } of uitgaven) expect(wijzigingen.length).toBeGreaterThan(0);
  });
});
