import { describe, expect, it } from "vitest";
import { contractChecker } from "../support/contract-check.ts";

const header = { required: true, schema: { type: "string" } };
const object = (properties: object, more = {}) => ({ type: "object", properties, ...more });
const text = { type: "string" };
const answer = (schema: object) => ({
  headers: { "API-Version": header },
  content: { "application/json": { schema } },
});
const operation = (schema: object) => ({ operationId: "x", responses: { 200: answer(schema) } });
const check = contractChecker({
  paths: {
    "/dingen": {
      get: operation(object({ dingen: { type: "array", items: { $ref: "#/components/schemas/Meer" } } })),
      delete: { operationId: "weg", responses: { 204: { headers: { "API-Version": header } } } },
    },
    "/dingen/{id}": { get: operation({ $ref: "#/components/schemas/Ding" }) },
    "/dingen/laatste": { get: operation(object({ laatste: text })) },
    "/keuze": { get: operation({ anyOf: [object({ a: text }, { required: ["a"] }), { type: "null" }] }) },
    "/vrij": { get: operation(object({}, { additionalProperties: text })) },
  },
  components: {
    schemas: {
      Ding: object({ id: text, adres: object({ postcode: text }) }, { required: ["id"] }),
      Meer: { allOf: [{ $ref: "#/components/schemas/Ding" }, object({ extra: text })] },
    },
  },
});

const ask = async (
  path: string,
  body: unknown,
  { status = 200, method = "GET", headers = {} }: { status?: number; method?: string; headers?: object } = {},
): Promise<string[]> => {
  const all = { "content-type": "application/json", "api-version": "1.0.0", ...headers };
  const response = new Response(body === undefined ? null : JSON.stringify(body), { status, headers: all });
  if (body === undefined) response.headers.delete("content-type");
  return await check({ method, path: `/v1${path}` }, response, () => response.text());
};

describe("an answer as the document has it", () => {
  it.each<[what: string, asked: Promise<string[]>]>([
    ["an object", ask("/dingen/1", { id: "1" })],
    ["with what may be left out", ask("/dingen/1", { id: "1", adres: { postcode: "3073HE" } })],
    ["a part that is joined with another", ask("/dingen", { dingen: [{ id: "1", extra: "x" }] })],
    ["a fixed path before one with a parameter", ask("/dingen/laatste", { laatste: "x" })],
    ["either of two", ask("/keuze", null)],
    ["names that are free", ask("/vrij", { wat: "x" })],
    ["no body", ask("/dingen", undefined, { method: "DELETE", status: 204 })],
    ["HEAD as GET, without its body", ask("/dingen", undefined, { method: "HEAD" })],
    ["nothing there", ask("/nergens", {}, { status: 404, headers: { "content-type": "application/problem+json" } })],
  ])("is no fault: %s", async (_what, asked) => {
    expect(await asked).toEqual([]);
  });

  it.each<[fault: string, asked: Promise<string[]>]>([
    ["500 is not in the document", ask("/dingen/1", {}, { status: 500 })],
    ["comes as 'text/html'", ask("/dingen/1", {}, { headers: { "content-type": "text/html" } })],
    ["unevaluatedProperty", ask("/dingen/1", { id: "1", geheim: "x" })],
    ["unevaluatedProperty", ask("/dingen/1", { id: "1", adres: { straat: "x" } })],
    ["unevaluatedProperty", ask("/dingen", { dingen: [{ id: "1", extra: "x", meer: "x" }] })],
    ["unevaluatedProperty", ask("/keuze", { a: "x", b: "x" })],
    ["must be string", ask("/dingen/1", { id: 1 })],
    ["required property 'id'", ask("/dingen/1", {})],
    ["must be string", ask("/vrij", { wat: 1 })],
    ["header x-eigen", ask("/dingen/1", { id: "1" }, { headers: { "x-eigen": "1" } })],
    ["200 instead of 404", ask("/nergens", {})],
    ["404 instead of 405", ask("/dingen", {}, { method: "PUT", status: 404 })],
    ["404 comes as 'application/json'", ask("/nergens", {}, { status: 404 })],
  ])("is a fault: %s", async (fault, asked) => {
    expect((await asked).join("\n")).toContain(fault);
  });

  it("is a fault when a header is not there that must be", async () => {
    const response = Response.json({ id: "1" });
    const faults = await check({ method: "GET", path: "/v1/dingen/1" }, response, () => response.text());
    expect(faults).toEqual(["200 lacks the header API-Version"]);
  });
});
