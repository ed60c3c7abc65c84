import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { operations } from "../src/app.ts";
import { scopes } from "../src/context.ts";
import { titles } from "../src/errors.ts";
import { SignaalInvoer } from "../src/intake/signaal-schema.ts";
import { bronSleutels } from "../src/law/sources.ts";
import { apiDocument } from "../src/openapi.ts";
import { scopesOf } from "../src/platform/operation.ts";
import { exampleOf, spreadExamples } from "../src/platform/schema-examples.ts";

type Answer = { headers?: Record<string, unknown>; content?: Record<string, unknown> };
type Described = {
  operationId: string;
  tags: string[];
  security: { oauth2: string[] }[];
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, Answer>;
};
type Document = {
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Record<string, unknown>> };
};

const document = apiDocument(operations, "https://seinhuis.example") as unknown as Document;
const described = Object.values(document.paths).flatMap((methods) => Object.values(methods));
const resolve = (ref: string) => document.components.schemas[ref.split("/").at(-1) ?? ""] ?? {};

describe("the contract", () => {
  it("has every operation of the application, each under one name of its own", () => {
    expect(described.map(({ operationId }) => operationId).sort()).toEqual(operations.map(({ id }) => id).sort());
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
    for (const { id, method, path } of operations) expect(document.paths[path]?.[method]?.operationId).toBe(id);
  });

  it("has the version in the address of the server", () => {
    expect(document.servers).toEqual([{ url: "https://seinhuis.example/v1" }]);
  });

  it("describes every tag that is used, and no other", () => {
    const used = new Set(described.flatMap(({ tags }) => tags));
    expect(document.tags.map(({ name }) => name).sort()).toEqual([...used].sort());
  });
});

describe.each(operations.map((operation) => [operation.id, operation] as const))("%s", (id, operation) => {
  const found = described.find(({ operationId }) => operationId === id);
  const answers = Object.entries(found?.responses ?? {});

  it("names the right that it needs, and what happens without it", () => {
    const needed = scopesOf(operation.scope);
    expect(found?.security).toEqual(needed.map((scope) => ({ oauth2: [scope] })));
    expect(scopes).toEqual(expect.arrayContaining([...needed]));
    const refusals = Object.keys(found?.responses ?? {}).filter((status) => status === "401" || status === "403");
    expect(refusals).toEqual(needed.length > 0 ? ["401", "403"] : []);
  });

  it("gives problems as problem+json, and says when to come back", () => {
    for (const [, { content }] of answers.filter(([status]) => Number(status) >= 400)) {
      expect(Object.keys(content ?? {})).toEqual(["application/problem+json"]);
    }
    expect(found?.responses["429"]?.headers).toHaveProperty("Retry-After");
    expect(found?.responses["503"]?.headers).toHaveProperty("Retry-After");
  });

  it("can say that the input is wrong when there is input, and gives its version in every answer", () => {
    if (found?.parameters || found?.requestBody) expect(found.responses).toHaveProperty("400");
    for (const [, { headers }] of answers) expect(headers).toHaveProperty("API-Version");
  });

  it("documents every parameter that is in its path", () => {
    const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(found?.parameters?.filter((parameter) => parameter.in === "path").map(({ name }) => name) ?? []).toEqual(
      inPath,
    );
  });
});

describe("examples", () => {
  const ajv = addFormats.default(new Ajv2020({ strict: false }), ["date", "date-time", "uuid", "email", "uri"]);
  ajv.addSchema({ $id: "api", ...document });

  it.each(jsonBodies())("%s: there is an example, and it fits", (_name, pointer, media) => {
    const several = Object.values(media.examples ?? {}).map(({ value }) => value);
    const examples = several.length > 0 ? several : [media.example ?? exampleOf(media.schema, resolve)];
    const validate = ajv.compile({ $ref: `api#/${pointer.map(pointerPart).map(encodeURIComponent).join("/")}/schema` });
    for (const example of examples) {
      expect(example).toBeDefined();
      expect(validate(example), JSON.stringify([example, validate.errors])).toBe(true);
    }
  });

  it.each(refusals())("%s: the refusal is one that the operation gives", (_name, path, status, example) => {
    expect(example).toMatchObject({ status: Number(status), title: titles[Number(status)] });
    expect(example.instance).toMatch(new RegExp(`^/v1${path.replaceAll(/\{\w+\}/g, "[0-9a-f-]{36}")}$`));
    if (status === "400" || status === "422") expect(example.fouten?.length).toBeGreaterThan(0);
    for (const { bron: sleutel } of example.fouten ?? []) if (sleutel) expect(bronSleutels).toContain(sleutel);
  });

  it("name no number of a real person: only test numbers", () => {
    const numbers = JSON.stringify(document).match(/"example":"(\d{9})"/g) ?? [];
    for (const number of numbers) expect(number).toContain('"999');
  });

  it.each(wholeExamples())("%s: its example fits its schema", (name, example) => {
    const validate = ajv.compile({ $ref: `api#/components/schemas/${name}` });
    expect(validate(example), JSON.stringify(validate.errors)).toBe(true);
  });

  it("the published signaal is accepted by the schema that guards the intake", () => {
    expect(SignaalInvoer.safeParse(exampleOf(resolve("SignaalInvoer"), resolve)).success).toBe(true);
  });

  it("move from an object to its properties and come back together as they were", () => {
    const schema = {
      type: "object",
      properties: {
        adres: { type: "object", properties: { postcode: { type: "string" } } },
        regels: { type: "array", items: { type: "object", properties: { op: { type: "string" } } } },
        dagen: { type: "array", items: { type: "string" } },
        leeg: { type: "string" },
      },
      example: { adres: { postcode: "3073HE" }, regels: [{ op: "2026-09-22" }], dagen: ["2026-09-15"] },
    };
    const spread = spreadExamples(schema) as Record<string, unknown>;
    expect(spread).not.toHaveProperty("example");
    expect(spread).toHaveProperty("properties.adres.properties.postcode.example", "3073HE");
    expect(exampleOf(spread, () => ({}))).toEqual(schema.example);
  });
});

type Media = { example?: unknown; examples?: Record<string, { value: unknown }>; schema: Record<string, unknown> };
type JsonBody = [name: string, pointer: string[], media: Media];
const pointerPart = (part: string): string => part.replaceAll("~", "~0").replaceAll("/", "~1");

/** Every JSON body that goes in or comes out, refusals too. */
function jsonBodies(): JsonBody[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { operationId, requestBody, responses }]) => {
      const at = ["paths", path, method];
      const places: [string, string[], Record<string, unknown>][] = [
        ["request", [...at, "requestBody", "content"], requestBody?.content ?? {}],
        ...Object.entries(responses).map(([status, { content = {} }]): [string, string[], Record<string, unknown>] => [
          status,
          [...at, "responses", status, "content"],
          content,
        ]),
      ];
      return places.flatMap(([name, pointer, content]) =>
        Object.entries(content)
          .filter(([media]) => /^application\/(problem\+)?json$/.test(media))
          .map(([media, body]): JsonBody => [`${operationId} ${name}`, [...pointer, media], body as JsonBody[2]]),
      );
    }),
  );
}

type Refusal = { status: number; title: string; instance: string; fouten?: { bron?: string }[] };

function refusals(): [name: string, path: string, status: string, example: Refusal][] {
  return jsonBodies()
    .filter(([, pointer]) => pointer.at(-1) === "application/problem+json")
    .flatMap(([name, pointer, { example, examples = {} }]) => {
      const each = [["", example], ...Object.entries(examples).map(([code, { value }]) => [code, value])];
      return each
        .filter(([, value]) => value !== undefined)
        .map(([code, value]): [string, string, string, Refusal] => [
          `${name} ${code}`,
          String(pointer[1]),
          String(pointer[4]),
          value as Refusal,
        ]);
    });
}

/** The schemas whose example has everything that is required; some show a property here and there. */
function wholeExamples(): [name: string, example: unknown][] {
  return Object.entries(document.components.schemas).flatMap(([name, schema]): [string, unknown][] => {
    const example = exampleOf(schema, resolve);
    const required = (schema.required ?? []) as string[];
    const isWhole = typeof example === "object" && example !== null && required.every((key) => key in example);
    return isWhole ? [[name, example]] : [];
  });
}
