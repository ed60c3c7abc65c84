import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { assetUrl, webAssets } from "../../src/platform/web/assets.ts";
import { dropRules, resolveTokens } from "../../src/platform/web/css-text.ts";

describe("rules that no page has", () => {
  it.each([
    [".a{b:c}.a--hover{b:d}", ".a{b:c}"],
    [".a--hover,.a:hover{b:d}", ".a:hover{b:d}"],
    ["@media print{.a--hover{b:d}.b{c:d}}", "@media print{.b{c:d}}"],
    ["@media print{.a--hover{b:d}}", ""],
    ["/* .a--hover{} */.b{c:d}", ".b{c:d}"],
    [".a:is(.b,.c--hover){d:e}.f{g:h}", ".f{g:h}"],
    ["", ""],
  ])("go from %s", (css, kept) => {
    expect(dropRules(css, (selector) => selector.includes("--hover"))).toBe(kept);
  });
});

describe("design tokens", () => {
  const tokens = new Map([
    ["--a", "1px"],
    ["--b", "var(--a)"],
    ["--kleur-wit", "#fff"],
    ["--vlak", "var(--kleur-wit)"],
    ["--gezet", "2px"],
  ]);
  it.each([
    ["a value", ".x{w:var(--a)}", ":root{}.x{w:1px}"],
    ["a value by way of another", ".x{w:calc(var(--b) + 1px)}", ":root{}.x{w:calc(1px + 1px)}"],
    ["a fallback for what nobody sets", ".x{w:var(--niets,var(--a,3px))}", ":root{}.x{w:1px}"],
    ["no declaration without a value", ".x{w:var(--niets);h:1px}", ":root{}.x{h:1px}"],
    ["no rule without a declaration", ".x{w:var(--niets)}.y{h:1px}", ":root{}.y{h:1px}"],
    ["what a colour scheme may set, left open", ".x{w:var(--vlak)}", ":root{--kleur-wit:#fff}.x{w:var(--kleur-wit)}"],
    [
      "what a rule sets, left open with the value of the theme",
      ".y{--gezet:3px}.x{w:var(--gezet,4px)}",
      ":root{--gezet:2px}.y{--gezet:3px}.x{w:var(--gezet)}",
    ],
    [
      "what only a rule sets, left open with its fallback",
      ".y{--_eigen:3px}.x{w:var(--_eigen,var(--a))}",
      ":root{}.y{--_eigen:3px}.x{w:var(--_eigen,1px)}",
    ],
    ["several in one value", ".x{w:var(--a) var(--a)}", ":root{}.x{w:1px 1px}"],
    ["an address with its own signs", '.x{w:url("a;b:c,d")}', ':root{}.x{w:url("a;b:c,d")}'],
    ["rules within a medium", "@media print{.x{w:var(--a)}}", ":root{}@media print{.x{w:1px}}"],
  ])("give %s", (_name, css, made) => {
    expect(resolveTokens(css, tokens, (name) => name.startsWith("--kleur-"))).toBe(made);
  });
});

describe("the stylesheet", () => {
  it("is there under the address with its hash, for a year, and small enough for a page", async () => {
    const response = await webAssets().request(assetUrl("seinhuis.css"));
    expect(response.headers.get("content-type")).toBe("text/css; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const css = await response.text();
    expect(Buffer.byteLength(css)).toBeLessThan(100_000);
    expect(css).toContain(".utrecht-button{");
    expect(css).toContain("prefers-color-scheme:dark");
  });

  it("asks nothing of another host, and every colour that it uses has one by day and by night", async () => {
    const css = await (await webAssets().request(assetUrl("seinhuis.css"))).text();
    expect(css).not.toMatch(/@import|https?:\/\/(?!www\.w3\.org)/);
    const used = new Set([...css.matchAll(/var\((--voorbeeld-kleuren-[\w-]+)/g)].map(([, name]) => name));
    const [, night = ""] = /prefers-color-scheme:dark\)\{:root\{([^}]*)\}/.exec(css) ?? [];
    const [, day = ""] = /^:root\{([^}]*)\}/.exec(css) ?? [];
    expect(used.size).toBeGreaterThan(20);
    for (const name of used) {
      expect(day).toContain(`${name}:`);
      expect(night).toContain(`${name}:`);
    }
  });

  it.each([
    ["gzip, deflate, br", true],
    ["br;q=1, GZIP;q=0.5", true],
    ["gzip;q=0", false],
    ["br, gzip; q=0.0", false],
    ["x-gzipped", false],
    ["", false],
  ])("goes packed to who takes that: %j", async (accepted, packed) => {
    const [url, app] = [assetUrl("seinhuis.css"), webAssets()];
    const plain = Buffer.from(await (await app.request(url)).arrayBuffer());
    const answer = await app.request(url, { headers: { "Accept-Encoding": accepted } });
    expect([answer.headers.get("content-encoding"), answer.headers.get("vary")]).toEqual([
      packed ? "gzip" : null,
      "Accept-Encoding",
    ]);
    const body = Buffer.from(await answer.arrayBuffer());
    expect((packed ? gunzipSync(body) : body).equals(plain)).toBe(true);
    expect(body.length).toBeLessThan(packed ? 20_000 : 100_000);
  });

  it("has no file that nobody made", () => {
    expect(() => assetUrl("verzonnen.js")).toThrow("verzonnen.js");
  });
});
