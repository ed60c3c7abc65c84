import { type JWTPayload, SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { authenticate } from "../../src/access/authenticate.ts";
import { revokeClient } from "../../src/access/revoke-client.ts";
import { loadKeys, rotateKeys } from "../../src/platform/keys.ts";
import { engines, type TestBase, testBase } from "../support/world.ts";
import { cli, clientOfRotterdam, partnerInRotterdam, refusal, seconds, tokenFor, withToken } from "./world.ts";

const invalid = { status: 401, headers: { "WWW-Authenticate": 'Bearer error="invalid_token"' } };

describe.each(engines)("who makes a request, on %s", (engine) => {
  it("knows a partner by its token, with its scopes", async () => {
    const base = await testBase(engine);
    const partner = await partnerInRotterdam(base);
    const { id } = await base.db.read.q.selectFrom("signaalpartners").select("id").executeTakeFirstOrThrow();
    const { access_token } = await tokenFor(base, partner, "signalen:aanleveren");
    const expected = {
      soort: "partner",
      naam: partner.clientId,
      partnerId: id,
      scopes: new Set(["signalen:aanleveren"]),
    };
    expect(await authenticate(base, withToken(access_token))).toEqual(expected);
    expect(await authenticate(base, withToken(access_token))).toEqual(expected);
  });

  it("knows a municipality by its token", async () => {
    const base = await testBase(engine);
    const client = await clientOfRotterdam(base, ["zaken:lezen", "zaken:werken"]);
    const { id } = await base.db.read.q.selectFrom("gemeenten").select("id").executeTakeFirstOrThrow();
    const { access_token } = await tokenFor(base, client);
    expect(await authenticate(base, withToken(access_token))).toEqual({
      soort: "gemeente",
      naam: "Werkproces",
      clientId: client.clientId,
      gemeenteId: id,
      scopes: new Set(["zaken:lezen", "zaken:werken"]),
    });
  });

  it("turns a revoked client away within five seconds", async () => {
    const base = await testBase(engine);
    const partner = await partnerInRotterdam(base);
    const request = withToken((await tokenFor(base, partner)).access_token);
    await authenticate(base, request);
    await revokeClient(cli(base), { clientId: partner.clientId });
    base.clock.advance("PT5S");
    expect(await refusal(authenticate(base, request))).toMatchObject(invalid);
  });

  it("takes a scope away from a token once the client has lost it", async () => {
    const base = await testBase(engine);
    const partner = await partnerInRotterdam(base);
    const request = withToken((await tokenFor(base, partner)).access_token);
    await authenticate(base, request);
    const less = JSON.stringify(["terugkoppelingen:lezen"]);
    await base.db.write(({ q }) => q.updateTable("clients").set({ scopes: less }).execute());
    base.clock.advance("PT5S");
    expect((await authenticate(base, request)).scopes).toEqual(new Set(["terugkoppelingen:lezen"]));
  });
});

describe("a token", () => {
  it("works until its fifteen minutes are over", async () => {
    const base = await testBase("sqlite");
    const request = withToken((await tokenFor(base, await partnerInRotterdam(base))).access_token);
    base.clock.advance("PT14M59S");
    await expect(authenticate(base, request)).resolves.toMatchObject({ soort: "partner" });
    base.clock.advance("PT1S");
    expect(await refusal(authenticate(base, request))).toMatchObject(invalid);
    expect(await refusal(authenticate(base, request))).toMatchObject(invalid);
  });

  it("still works after the keys were rotated", async () => {
    const file = `${(await testBase("sqlite")).folder}/keys.json`;
    const before = await testBase("sqlite", undefined, { KEYS_FILE: file });
    const { access_token } = await tokenFor(before, await partnerInRotterdam(before));
    await rotateKeys(file);
    const after = { ...before, keys: await loadKeys(file) };
    await expect(authenticate(after, withToken(access_token))).resolves.toMatchObject({ soort: "partner" });
  });

  it.each([
    ["no header", {}, { status: 401, headers: { "WWW-Authenticate": "Bearer" } }],
    ["another scheme", { authorization: "Basic d29vbmJyb246Z2VoZWlt" }, invalid],
    ["something that is no token", { authorization: "Bearer hallo" }, invalid],
    ["two tokens", { authorization: "Bearer a.b.c, Bearer a.b.c" }, invalid],
  ])("is needed: %s is refused", async (_, headers, expected) => {
    const base = await testBase("sqlite");
    const request = new Request("http://seinhuis.test/v1/signalen", { headers });
    expect(await refusal(authenticate(base, request))).toMatchObject(expected);
  });

  it("is not taken from the address", async () => {
    const base = await testBase("sqlite");
    const { access_token } = await tokenFor(base, await partnerInRotterdam(base));
    const request = new Request(`http://seinhuis.test/v1/signalen?access_token=${access_token}`);
    expect(await refusal(authenticate(base, request))).toMatchObject({ status: 401 });
  });

  const forged: [string, JWTPayload, Record<string, string>][] = [
    ["of another issuer", { iss: "https://elders.example" }, {}],
    ["for another API", { aud: "http://seinhuis.test" }, {}],
    ["without an end", { exp: undefined }, {}],
    ["without a beginning", { iat: undefined }, {}],
    ["without a subject", { sub: undefined }, {}],
    ["of a client that is not there", { sub: "019a47a2-0000-7000-8000-000000000000" }, {}],
    ["of another type", {}, { typ: "JWT" }],
    ["with another kid", {}, { kid: "anders" }],
  ];
  it.each(forged)("signed by us but %s is refused", async (_, change, header) => {
    const base = await testBase("sqlite");
    const { clientId } = await partnerInRotterdam(base);
    expect(await refusal(authenticate(base, withToken(await sign(base, clientId, change, header))))).toMatchObject(
      invalid,
    );
  });

  it("signed like ours is accepted: the table above changes one thing at a time", async () => {
    const base = await testBase("sqlite");
    const { clientId } = await partnerInRotterdam(base);
    await expect(authenticate(base, withToken(await sign(base, clientId, {}, {})))).resolves.toMatchObject({
      soort: "partner",
    });
  });

  it("is refused with one letter of its claims changed", async () => {
    const base = await testBase("sqlite");
    const { access_token } = await tokenFor(base, await partnerInRotterdam(base));
    const [header, , signature] = access_token.split(".");
    const other = (await tokenFor(base, await partnerInRotterdam(base))).access_token.split(".")[1];
    expect(await refusal(authenticate(base, withToken(`${header}.${other}.${signature}`)))).toMatchObject(invalid);
  });

  it("signed with the key of the proofs is refused", async () => {
    const base = await testBase("sqlite");
    const { clientId } = await partnerInRotterdam(base);
    const { kid, alg, privateKey } = base.keys.bewijs;
    const text = await new SignJWT(claims(base, clientId))
      .setProtectedHeader({ alg, kid, typ: "at+jwt" })
      .sign(privateKey);
    expect(await refusal(authenticate(base, withToken(text)))).toMatchObject(invalid);
  });

  it("names the client and nothing that names a person", async () => {
    const base = await testBase("sqlite");
    const { access_token } = await tokenFor(base, await partnerInRotterdam(base));
    const payload = JSON.parse(Buffer.from(access_token.split(".")[1] ?? "", "base64url").toString()) as object;
    expect(Object.keys(payload).sort()).toEqual([
      "aud",
      "client_id",
      "exp",
      "iat",
      "iss",
      "jti",
      "scope",
      "sleutel",
      "sub",
    ]);
  });
});

const claims = (base: TestBase, clientId: string): JWTPayload => ({
  iss: "http://seinhuis.test",
  aud: "http://seinhuis.test/v1",
  sub: clientId,
  scope: "signalen:aanleveren",
  iat: seconds(base),
  exp: seconds(base) + 900,
  jti: "een",
});

async function sign(
  base: TestBase,
  clientId: string,
  change: JWTPayload,
  header: Record<string, string>,
): Promise<string> {
  const { kid, alg, privateKey } = base.keys.token;
  return await new SignJWT({ ...claims(base, clientId), ...change })
    .setProtectedHeader({ alg, kid, typ: "at+jwt", ...header })
    .sign(privateKey);
}
