import { describe, expect, it } from "vitest";
import { operations } from "../../src/app.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { scopesOf } from "../../src/platform/operation.ts";
import { alwaysThere, fixedHeaders, gemeenteToken, partnerToken, problemIn } from "../support/server.ts";
import { makeTown, readAnswer, signaal, type Town } from "../support/town.ts";

const ask = async (town: Town, path: string, init: RequestInit = {}) => readAnswer(await town.app.request(path, init));
const bearer = (token: string): RequestInit => ({ headers: { Authorization: `Bearer ${token}` } });
const guarded = operations.filter(({ scope }) => scope !== null);
/** A path with an id of nothing in every place. */
const filled = (path: string): string => `/v1${path.replace(/\{\w+\}/g, () => newUuid())}`;

describe("401: who are you", () => {
  it("is asked by every operation", async () => {
    const town = await makeTown("sqlite");
    for (const { method, path } of guarded) {
      const answer = await ask(town, filled(path), { method: method.toUpperCase() });
      problemIn(answer, 401);
      expect(answer.headers.get("www-authenticate")).toBe("Bearer");
    }
  });

  const wrong: [what: string, header: (token: string) => string][] = [
    ["no scheme", (token: string) => token],
    ["Basic", (token: string) => `Basic ${Buffer.from(`client:${token}`).toString("base64")}`],
    ["DPoP", (token: string) => `DPoP ${token}`],
    ["garbage", () => "Bearer garbage"],
    ["nothing after the scheme", () => "Bearer "],
    ["a token that was cut", (token: string) => `Bearer ${token.slice(0, -2)}`],
    ["a token with another payload", (token: string) => `Bearer ${forge(token)}`],
    ["a token without a signature", (token: string) => `Bearer ${unsigned(token)}`],
  ];
  it("takes nothing but a whole Bearer token of its own making", async () => {
    const town = await makeTown("sqlite");
    const token = await partnerToken(town.base);
    for (const [what, header] of wrong) {
      const answer = await ask(town, "/v1/signalen?kenmerk=K-1", { headers: { Authorization: header(token) } });
      expect(answer.status, what).toBe(401);
      problemIn(answer, 401);
    }
    expect((await ask(town, "/v1/signalen?kenmerk=K-1", bearer(token))).status).toBe(200);
  });

  it("refuses a token from the second in which it is fifteen minutes old", async () => {
    const town = await makeTown("sqlite");
    const token = await partnerToken(town.base);
    town.base.clock.advance("PT14M59S");
    expect((await ask(town, "/v1/signalen?kenmerk=K-1", bearer(token))).status).toBe(200);
    town.base.clock.advance("PT1S");
    const answer = await ask(town, "/v1/signalen?kenmerk=K-1", bearer(token));
    problemIn(answer, 401);
    expect(answer.headers.get("www-authenticate")).toBe('Bearer error="invalid_token"');
  });
});

const partsOf = (token: string): [string, string] => token.split(".").slice(0, 2) as [string, string];
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
function forge(token: string): string {
  const [head, payload] = partsOf(token);
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString());
  return `${head}.${encode({ ...claims, scope: "zaken:lezen" })}.${token.split(".")[2]}`;
}
const unsigned = (token: string): string => `${encode({ alg: "none", typ: "at+jwt" })}.${partsOf(token)[1]}.`;

describe("403: not yours to do", () => {
  it("is said by every operation to a token without its scope, whatever else is wrong with the request", async () => {
    const town = await makeTown("sqlite");
    const without = await partnerToken(town.base, { scope: "" });
    const manager = await gemeenteToken(town.base, "0599", ["beheer"]);
    const counter = await gemeenteToken(town.base, "0599", ["monitor:lezen"]);
    const seen: string[] = [];
    for (const { method, path, scope } of guarded) {
      for (const token of [without, scopesOf(scope).includes("beheer") ? counter : manager]) {
        const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
        const init = method === "get" ? { headers } : { method: method.toUpperCase(), headers, body: "{}" };
        seen.push(`${method} ${path}: ${(await ask(town, filled(path), init)).status}`);
      }
    }
    expect(seen.filter((line) => !line.endsWith(": 403"))).toEqual([]);
  });

  it.each([
    ["before it began", { geldigVan: "2026-11-04" }, "0599"],
    ["after it ended", { geldigVan: "2025-01-01", geldigTot: "2026-11-02" }, "0599"],
    ["with another municipality", { geldigVan: "2025-01-01" }, "0363"],
    ["with a municipality that is not here", { geldigVan: "2025-01-01" }, "0014"],
  ])("refuses a signal when the overeenkomst is not in force: %s", async (_, period, gemeentecode) => {
    const town = await makeTown("sqlite");
    await makeTown("sqlite", { code: "0363", base: town.base });
    const partner = await town.partner("Huur", "Woonstek", period);
    const answer = await partner.post("/v1/signalen", signaal("K-1", { gemeentecode }));
    expect(problemIn(answer, 403).fouten).toEqual([
      expect.objectContaining({ veld: "/gemeentecode", code: "geen-overeenkomst", bron: "overeenkomst-vereist" }),
    ]);
    expect((await partner.get("/v1/signalen?kenmerk=K-1")).body.signalen).toEqual([]);
  });

  it.each([
    ["first day", { geldigVan: "2026-11-03" }],
    ["last day", { geldigVan: "2025-01-01", geldigTot: "2026-11-03" }],
  ])("takes a signal on the agreement's %s", async (_, period) => {
    const partner = await (await makeTown("sqlite")).partner("Huur", "Woonstek", period);
    expect((await partner.post("/v1/signalen", signaal("K-1"))).status).toBe(201);
  });
});

describe("404: absent or not yours", () => {
  it("answers the same, byte for byte, for another's signal, levering and report as for none", async () => {
    const town = await makeTown("sqlite");
    const [owner, other] = [await town.partner("Huur"), await town.partner("Zorg")];
    const { id } = (await owner.post("/v1/signalen", signaal("K-1"))).body;
    const levering = (await owner.post("/v1/leveringen", [signaal("K-2")])).body.id;
    for (const [path, real] of [
      ["/v1/signalen/{}", id],
      ["/v1/signalen/{}/ontvangstbewijs", id],
      ["/v1/leveringen/{}", levering],
      ["/v1/leveringen/{}/regels", levering],
    ]) {
      const [absent, malformed] = [newUuid(), "bestaat-niet"];
      const answers = await Promise.all([real, absent, malformed].map((it) => other.get(path.replace("{}", it))));
      const seen = answers.map((answer, index) => {
        const body = JSON.stringify(problemIn(answer, 404)).replaceAll(String([real, absent, malformed][index]), "{}");
        return JSON.stringify([body, [...answer.headers]]);
      });
      expect(new Set(seen).size, path).toBe(1);
    }
    expect((await owner.get(`/v1/signalen/${id}`)).status).toBe(200);
  });

  it("is what a slash at the end gives, with or without a token", async () => {
    const town = await makeTown("sqlite");
    const token = await partnerToken(town.base);
    for (const { method, path } of operations) {
      for (const init of [{}, bearer(token)]) {
        problemIn(await ask(town, `${filled(path)}/`, { ...init, method: method.toUpperCase() }), 404);
      }
    }
  });

  it("is what a path gives that is not here", async () => {
    const town = await makeTown("sqlite");
    for (const path of ["/v1", "/v1/", "/v2/signalen", "/signalen", "/v1/Signalen", "/v1//signalen"]) {
      problemIn(await ask(town, path), 404);
    }
  });
});

describe("405: another method on a path that is here", () => {
  const paths = [...new Set(operations.map(({ path }) => path))];
  const allowed = (path: string): string[] => {
    const methods = operations.filter((operation) => operation.path === path).map(({ method }) => method.toUpperCase());
    return [...methods, ...(methods.includes("GET") ? ["HEAD"] : [])].sort();
  };
  it("is refused, and Allow names what can be done", async () => {
    const town = await makeTown("sqlite");
    for (const path of paths) {
      for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"]) {
        if (allowed(path).includes(method)) continue;
        const answer = await ask(town, filled(path), { method });
        problemIn(answer, 405);
        expect(answer.headers.get("allow")?.split(", ").sort(), `${method} ${path}`).toEqual(allowed(path));
      }
    }
  });

  it("is refused where there is only something to read", async () => {
    const town = await makeTown("sqlite");
    for (const path of ["/", "/docs", "/v1/openapi.json"]) {
      const answer = await ask(town, path, { method: "DELETE" });
      problemIn(answer, 405);
      expect(answer.headers.get("allow")).toBe("GET, HEAD");
    }
  });
});

describe("every answer", () => {
  it("carries the same headers, at the token endpoint too", async () => {
    const town = await makeTown("sqlite");
    const partner = await town.partner("Huur");
    const answers = [
      await partner.post("/v1/signalen", signaal("K-1")),
      await partner.get("/v1/signalen?kenmerk=K-1"),
      await ask(town, "/v1/openapi.json"),
      await ask(town, "/oauth/token", { method: "POST" }),
      await ask(town, "/oauth/jwks"),
    ];
    for (const { headers } of answers) expect(fixedHeaders(headers)).toEqual(alwaysThere);
  });

  it("gives the OpenAPI document to everybody, from every origin", async () => {
    const answer = await ask(await makeTown("sqlite"), "/v1/openapi.json");
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([200, "*"]);
    expect(answer.body.openapi).toMatch(/^3\.1\./);
  });
});
