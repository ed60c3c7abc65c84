import { describe, expect, it } from "vitest";
import {
  amountField,
  checkboxesField,
  checkboxField,
  dateField,
  errorSummary,
  fileField,
  radioField,
  selectField,
  textareaField,
  textField,
} from "../../src/platform/web/fields.ts";
import { html } from "../../src/platform/web/html.ts";
import { page, pageResponse } from "../../src/platform/web/page.ts";

const nasty = `"><script>alert(1)</script>'&`;
const choices = [
  { value: "a", label: "Eerste" },
  { value: nasty, label: nasty, hint: nasty },
];
const all = { name: "veld", label: nasty, hint: nasty, error: nasty };

describe("every field", () => {
  const fields: [name: string, text: string][] = [
    ["text", String(textField({ ...all, value: nasty }))],
    ["amount", String(amountField({ ...all, value: nasty }))],
    ["date", String(dateField({ ...all, value: { dag: nasty, maand: nasty, jaar: nasty } }))],
    ["textarea", String(textareaField({ ...all, value: nasty }))],
    ["select", String(selectField({ ...all, value: nasty, choices, empty: nasty }))],
    ["file", String(fileField({ ...all, accept: nasty }))],
    ["radio", String(radioField({ ...all, value: nasty, choices }))],
    ["checkboxes", String(checkboxesField({ ...all, values: [nasty], choices }))],
    ["checkbox", String(checkboxField({ ...all, checked: true }))],
    ["summary", String(errorSummary([{ name: nasty, text: nasty }, { text: nasty }]))],
  ];

  it.each(fields)("%s shows what was sent and runs none of it", (_name, text) => {
    expect(text).not.toContain("<script");
    expect(text).toContain("&lt;script&gt;");
  });

  it.each(fields.slice(0, -1))("%s names its hint and its error, and each id once", (_name, text) => {
    const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const named = [...text.matchAll(/aria-describedby="([^"]*)"/g)].flatMap(([, list = ""]) => list.split(" "));
    expect(named).toEqual(expect.arrayContaining(["veld-veld-uitleg", "veld-veld-fout"]));
    for (const id of named) expect(ids).toContain(id);
    for (const [, target] of text.matchAll(/ for="([^"]*)"/g)) expect(ids).toContain(target);
  });

  it("says that it is wrong only when it is", () => {
    expect(String(textField({ name: "a", label: "A", error: "Vul in." }))).toContain('aria-invalid="true"');
    expect(String(textField({ name: "a", label: "A" }))).not.toMatch(/aria-invalid|aria-describedby/);
  });

  it("keeps the choice that was made", () => {
    const made = String(radioField({ name: "a", label: "A", value: "a", choices }));
    expect(made.match(/ checked/g)).toHaveLength(1);
    expect(String(selectField({ name: "a", label: "A", value: "a", choices }))).toContain('value="a" selected');
    expect(String(checkboxField({ name: "a", label: "A" }))).not.toContain(" checked");
  });

  it("has a link from the summary to the first control of a field", () => {
    const summary = String(errorSummary([{ name: "veld", text: "Kies." }]));
    const [, target = ""] = /href="#([^"]*)"/.exec(summary) ?? [];
    for (const [name, text] of fields.slice(0, -1))
      expect([name, text.includes(` id="${target}"`)]).toEqual([name, true]);
    expect(String(errorSummary([]))).toBe("");
  });
});

describe("a page", () => {
  const parts = {
    title: nasty,
    path: "/a/b",
    who: { name: nasty, leave: html`<b>weg</b>` },
    main: html`<p>${nasty}</p>`,
  };
  const nav = [
    { href: "/a", text: "A" },
    { href: "/c", text: nasty },
  ];

  it("escapes what it is told, and marks where one is", () => {
    const text = String(page({ ...parts, nav, crumbs: [{ href: "/a", text: nasty }], refused: true, refresh: 5 }));
    expect(text).not.toContain("<script>alert");
    expect(text).toContain('<a href="/a" aria-current="true">A</a>');
    expect(text).toMatch(/<title>Fout: &quot;&gt;/);
    expect(text).toContain('<meta http-equiv="refresh" content="5">');
    expect(text).toContain("<b>weg</b>");
    expect(String(page({ ...parts, path: "/a", nav }))).toContain('aria-current="page"');
    expect(String(page({ ...parts, path: "/anders", nav }))).not.toContain("aria-current");
  });

  it("allows nothing from elsewhere and nothing inline, and is kept by nobody", () => {
    const response = pageResponse(page({ ...parts, nav }), 422, { "X-Meer": "ja" });
    const { headers } = response;
    expect([response.status, headers.get("x-meer"), headers.get("cache-control")]).toEqual([422, "ja", "no-store"]);
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers.get("referrer-policy")).toBe("same-origin");
  });
});
