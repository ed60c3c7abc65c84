import { generateKeyPairSync } from "node:crypto";
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { exchangeToken } from "../../src/access/exchange-token.ts";
import type { OAuthFout } from "../../src/access/oauth-fout.ts";
import { type TestBase, testBase } from "../support/world.ts";
import { assertion, form, partnerInRotterdam, refusal, seconds } from "./world.ts";

const refused = { status: 401, error: "invalid_client", detail: "Deze client of dit bewijs is niet geldig." };

describe("what an assertion must be", () => {
  const wrong: [string, (now: number, id: string) => JWTPayload, string][] = [
    ["for another server", () => ({ aud: "https://elders.example/oauth/token" }), "aud"],
    ["for two servers", () => ({ aud: ["http://seinhuis.test/oauth/token", "https://elders.example"] }), "aud"],
    ["for nobody", () => ({ aud: undefined }), "aud"],
    ["without an end", () => ({ exp: undefined }), "exp"],
    ["over", (now) => ({ exp: now - 11 }), "exp"],
    ["too long", (now) => ({ exp: now + 311 }), "exp"],
    ["with an end in words", () => ({ exp: "morgen" as unknown as number }), "exp"],
    ["without a beginning", () => ({ iat: undefined }), "iat"],
    ["made in the future", (now) => ({ iat: now + 60 }), "iat"],
    ["made long ago", (now) => ({ iat: now - 400 }), "iat"],
    ["not valid yet", (now) => ({ nbf: now + 60 }), "nbf"],
    ["without a jti", () => ({ jti: undefined }), "jti"],
    ["with an empty jti", () => ({ jti: "" }), "jti"],
    ["with a number for jti", () => ({ jti: 12 as unknown as string }), "jti"],
    ["by another issuer", () => ({ iss: "http://seinhuis.test" }), "iss"],
  ];
  it.each(wrong)("is refused when it is %s, and told which part is wrong", async (_, change, claim) => {
    const base = await testBase("sqlite");
    const partner = await partnerInRotterdam(base);
    const text = await assertion(base, partner, change(seconds(base), partner.clientId));
    const { status, error, detail } = (await refusal(exchangeToken(base, form(text)))) as OAuthFout;
    expect([status, error]).toEqual([401, "invalid_client"]);
    expect(detail).toMatch(new RegExp(`^In uw bewijs klopt ${claim} niet\\. `));
  });

  it.each(wrong)("tells nobody which part of a forged one is wrong: %s", async (_, change) => {
    const base = await testBase("sqlite");
    const partner = await partnerInRotterdam(base);
    const [text, forged] = await Promise.all([
      assertion(base, partner, change(seconds(base), partner.clientId)),
      assertion(base, partner, { exp: seconds(base) + 30 }),
    ]);
    const [head, claims] = text.split(".");
    const swapped = [head, claims, forged.split(".")[2]].join(".");
    expect(await refusal(exchangeToken(base, form(swapped)))).toMatchObject(refused);
  });

  it("is refused the second time, and told that its jti was used", async () => {
    const base = await testBase("sqlite");
    const text = await assertion(base, await partnerInRotterdam(base));
    await exchangeToken(base, form(text));
    const { status, detail } = await refusal(exchangeToken(base, form(text)));
    expect([status, detail]).toEqual([401, expect.stringMatching(/^In uw bewijs klopt jti niet\. /)]);
  });

  it("is refused without a subject, like one of nobody", async () => {
    const base = await testBase("sqlite");
    const text = await assertion(base, await partnerInRotterdam(base), { sub: undefined });
    expect(await refusal(exchangeToken(base, form(text)))).toMatchObject(refused);
  });

  const right: [string, (now: number) => JWTPayload][] = [
    ["for the issuer", () => ({ aud: "http://seinhuis.test" })],
    ["for a list of one", () => ({ aud: ["http://seinhuis.test/oauth/token"] })],
    ["five minutes long", (now) => ({ exp: now + 300 })],
    ["made by a clock that is a little ahead", (now) => ({ iat: now + 9, exp: now + 309 })],
  ];
  it.each(right)("is accepted when it is %s", async (_, change) => {
    const base = await testBase("sqlite");
    const text = await assertion(base, await partnerInRotterdam(base), change(seconds(base)));
    await expect(exchangeToken(base, form(text))).resolves.toMatchObject({ token_type: "Bearer" });
  });

  it("is refused with alg none", async () => {
    const base = await testBase("sqlite");
    const [, claims] = (await assertion(base, await partnerInRotterdam(base))).split(".");
    const header = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");
    expect(await refusal(exchangeToken(base, form(`${header}.${claims}.`)))).toMatchObject(refused);
  });

  it("is refused when it is signed with the public key as a shared secret", async () => {
    const base = await testBase("sqlite");
    const partner = await partnerInRotterdam(base);
    const { d: _, ...publicJwk } = partner.privateJwk;
    const claims = JSON.parse(
      Buffer.from((await assertion(base, partner)).split(".")[1] ?? "", "base64url").toString(),
    );
    const text = await new SignJWT(claims)
      .setProtectedHeader({ alg: "HS256", kid: publicJwk.kid })
      .sign(new TextEncoder().encode(JSON.stringify(publicJwk)));
    expect(await refusal(exchangeToken(base, form(text)))).toMatchObject(refused);
  });

  it("is refused when it is no token at all", async () => {
    const base = await testBase("sqlite");
    expect(await refusal(exchangeToken(base, form("hallo")))).toMatchObject(refused);
  });

  it("is refused with a kid that the client does not have", async () => {
    const base = await testBase("sqlite");
    const text = await assertion(base, await partnerInRotterdam(base), {}, { kid: "anders" });
    expect(await refusal(exchangeToken(base, form(text)))).toMatchObject(refused);
  });

  it.each(["RS256", "PS256", "EdDSA"])("may be signed with %s", async (alg) => {
    const base = await testBase("sqlite");
    const partner = await partnerInRotterdam(base);
    const key = await giveKey(base, partner.clientId, alg);
    const text = await assertion(base, { clientId: partner.clientId, privateJwk: key });
    await expect(exchangeToken(base, form(text))).resolves.toMatchObject({ token_type: "Bearer" });
  });

  it("chooses the key by kid, so that an old and a new key work side by side", async () => {
    const base = await testBase("sqlite");
    const partner = await partnerInRotterdam(base);
    const second = await giveKey(base, partner.clientId, "ES256");
    for (const privateJwk of [partner.privateJwk, second]) {
      const text = await assertion(base, { clientId: partner.clientId, privateJwk });
      await expect(exchangeToken(base, form(text))).resolves.toMatchObject({ token_type: "Bearer" });
    }
  });
});

/** Adds a public key to the client's and returns the private one. */
async function giveKey(base: TestBase, clientId: string, alg: string): Promise<JWK> {
  const pair = alg === "EdDSA" ? generateKeyPairSync("ed25519") : await generateKeyPair(alg, { extractable: true });
  const kid = `sleutel-${alg}`;
  const added = { ...(await exportJWK(pair.publicKey)), kid, alg };
  const row = await base.db.read.q
    .selectFrom("clients")
    .select("sleutels")
    .where("client_id", "=", clientId)
    .executeTakeFirstOrThrow();
  const keys = [...(JSON.parse(row.sleutels) as { keys: JWK[] }).keys, added];
  await base.db.write(({ q }) =>
    q
      .updateTable("clients")
      .set({ sleutels: JSON.stringify({ keys }) })
      .where("client_id", "=", clientId)
      .execute(),
  );
  return { ...(await exportJWK(pair.privateKey)), kid, alg };
}
