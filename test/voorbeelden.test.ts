import { describe, expect, it } from "vitest";
import { operations } from "../src/app.ts";
import { gebeurtenissen } from "../src/delivery/bezorging-rules.ts";
import { apiDocument } from "../src/openapi.ts";
import { voorbeeldVan } from "../src/voorbeelden.ts";
import { botsingAdvies, regelAdvies } from "../src/voorbeelden-advies.ts";
import { botsingen } from "../src/voorbeelden-botsing.ts";
import { regelfouten } from "../src/voorbeelden-regel.ts";
import { readSource } from "./support/source-files.ts";

const withStatus = (status: number): string[] =>
  operations.filter(({ problems }) => problems.includes(status)).map(({ id }) => id);

/** All code but the examples themselves; numbers and days, which rules fill in, are taken out of it. */
const plain = (text: string): string =>
  text.replaceAll(/\$\{[^}]*\}|\d+([ .,]\w+ \d{4})?/g, "#").replaceAll(/"\s*\+\s*"/g, "");
const code = plain(
  [...readSource()]
    .filter(([file]) => !file.includes("voorbeelden"))
    .map(([, text]) => text)
    .join("\n"),
);

/** Only who works in the inbox, or on the command line, can meet these. */
const forPeople = new Set([
  "medewerker-bestaat",
  "zaak-gewijzigd",
  "afspraak-afgerond",
  "keuze-gewijzigd",
  "sleutel-gebruikt",
  "sjabloon-gewijzigd",
  "eigen-account",
  "medewerker-ingetrokken",
  "uitnodigen-kan-niet",
]);

describe("the examples of refusals", () => {
  it("are there for every operation that gives 409 or 422, and for no other", () => {
    expect(Object.keys(botsingen).sort()).toEqual(withStatus(409).sort());
    expect(Object.keys(regelfouten).sort()).toEqual(withStatus(422).sort());
    for (const some of [...Object.values(botsingen), ...Object.values(regelfouten)])
      expect(some.length).toBeGreaterThan(0);
  });

  it.each(Object.values(botsingen).flat())("%s: the code says it in these words", (name, detail) => {
    expect(code.includes(`"${name}"`)).toBe(true);
    // What follows on a number or a day may be made in parts.
    const [text = ""] = plain(detail).split("#");
    expect(text.length > 9 && code.includes(text)).toBe(true);
  });

  it.each(Object.entries(regelfouten).flatMap(([id, fouten]) => fouten.map((fout) => [id, fout.code, fout] as const)))(
    "%s %s: a rule has this code",
    (_id, name) => {
      expect(code.includes(`"${name}"`) || code.includes(`incasso-#`) || code.includes(`"${name}":`)).toBe(true);
    },
  );

  it("leave out no conflict that an operation can give", () => {
    const known = Object.values(botsingen).flatMap((some) => some.map(([name]) => name));
    const made = [...code.matchAll(/conflict\(\s*"([a-z-]+)"/g)].map(([, name]) => name);
    expect(made.filter((name = "") => !forPeople.has(name) && !known.includes(name))).toEqual([]);
  });

  it("each come with what to do", () => {
    const names = new Set(Object.values(botsingen).flatMap((some) => some.map(([name]) => name)));
    expect(Object.keys(botsingAdvies).sort()).toEqual([...names].sort());
    const fouten = new Set(Object.values(regelfouten).flatMap((some) => some.map(({ code: name }) => name)));
    expect(Object.keys(regelAdvies).sort()).toEqual([...fouten].sort());
  });
});

describe("the examples of values", () => {
  it("are there for every text; only a file of bytes has none", () => {
    const without: string[] = [];
    apiDocument(operations, "https://seinhuis.example", (name, schema) => {
      const value = voorbeeldVan(name, schema);
      if (value === undefined && [schema.type].flat().includes("string")) without.push(name);
      return value;
    });
    expect(without.filter((name) => !/ application\/(pdf|vnd[.\w-]+)$/.test(name))).toEqual([]);
  });

  it("fit what they stand for", () => {
    expect(voorbeeldVan("leverSignaal API-Version", { type: "string" })).toBe("1.0.0");
    expect(voorbeeldVan("leverSignaal Retry-After", { type: "string" })).toBe("20");
    expect(voorbeeldVan("Signaalpartner naam", { type: "string" })).toBe("Woonbron");
    expect(voorbeeldVan("Team naam", { type: "string" })).toBe("Wijkteam Zuid");
    expect(voorbeeldVan("iets onbekends", { type: "string" })).toBeUndefined();
  });
});

it("the document tells of every message that we send, with an example", () => {
  const { webhooks } = apiDocument(operations, "https://seinhuis.example") as unknown as {
    webhooks: Record<string, { post: { requestBody: { content: Record<string, { example: { type: string } }> } } }>;
  };
  expect(Object.keys(webhooks)).toEqual([...gebeurtenissen]);
  for (const [type, { post }] of Object.entries(webhooks))
    expect(post.requestBody.content["application/json"]?.example.type).toBe(type);
});
