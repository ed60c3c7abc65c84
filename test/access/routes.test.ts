import { describe, expect, it } from "vitest";
import { oauthRoutes } from "../../src/access/routes.ts";
import { testBase } from "../support/world.ts";
import { assertion, form, partnerInRotterdam } from "./world.ts";

const formHeaders = { "content-type": "application/x-www-form-urlencoded" };

describe("POST /oauth/token", () => {
  it("answers a token that no cache keeps", async () => {
    const base = await testBase("sqlite");
    const body = form(await assertion(base, await partnerInRotterdam(base)));
    const response = await oauthRoutes(base).request("/oauth/token", { method: "POST", body });
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toMatchObject({ token_type: "Bearer", expires_in: 900 });
  });

  it("answers a refusal that both kinds of reader understand", async () => {
    const base = await testBase("sqlite");
    const response = await oauthRoutes(base).request("/oauth/token", {
      method: "POST",
      body: form("geen.geldig.bewijs"),
    });
    expect(response.status).toBe(401);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("www-authenticate")).toBe("Bearer");
    expect(await response.json()).toMatchObject({
      title: "Niet aangemeld",
      status: 401,
      instance: "/oauth/token",
      error: "invalid_client",
      error_description: "Deze client of dit bewijs is niet geldig.",
    });
  });

  it.each([
    ["JSON", { headers: { "content-type": "application/json" }, body: "{}" }, 415],
    ["no content type", { body: new Uint8Array([65]) }, 415],
    ["more than 16 kB", { headers: formHeaders, body: `scope=${"x".repeat(16_384)}` }, 413],
    ["a compressed body", { headers: { ...formHeaders, "content-encoding": "gzip" }, body: "x" }, 400],
    ["bytes that are no UTF-8", { headers: formHeaders, body: new Uint8Array([0xff]) }, 400],
    ["nothing", { headers: formHeaders, body: "" }, 400],
  ])("refuses %s", async (_, init, status) => {
    const response = await oauthRoutes(await testBase("sqlite")).request("/oauth/token", { method: "POST", ...init });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status, error: "invalid_request" });
  });
});

describe("what the server publishes", () => {
  it("tells where tokens are and how clients prove themselves", async () => {
    const response = await oauthRoutes(await testBase("sqlite")).request("/.well-known/oauth-authorization-server");
    expect(await response.json()).toMatchObject({
      issuer: "http://seinhuis.test",
      token_endpoint: "http://seinhuis.test/oauth/token",
      jwks_uri: "http://seinhuis.test/oauth/jwks",
      token_endpoint_auth_methods_supported: ["private_key_jwt"],
      token_endpoint_auth_signing_alg_values_supported: ["RS256", "PS256", "ES256", "EdDSA"],
    });
  });

  it("shows the keys to check with", async () => {
    const base = await testBase("sqlite");
    const response = await oauthRoutes(base).request("/oauth/jwks");
    expect(await response.json()).toEqual(base.keys.jwks);
  });
});

it.each([
  ["GET", "/oauth/token", 405, "POST"],
  ["POST", "/oauth/jwks", 405, "GET, HEAD"],
  ["DELETE", "/.well-known/oauth-authorization-server", 405, "GET, HEAD"],
  ["HEAD", "/oauth/jwks", 200, null],
  ["GET", "/oauth/jwks/", 404, null],
])("%s %s is %i", async (method, path, status, allow) => {
  const response = await oauthRoutes(await testBase("sqlite")).request(path, { method });
  expect(response.status).toBe(status);
  expect(response.headers.get("allow")).toBe(allow);
});
