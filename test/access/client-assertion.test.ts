import { generateKeyPairSync } from "node:crypto";
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { exchangeToken } from "../../src/access/exchange-token.ts";
import { type TestBase, testBase } from "../support/world.ts";
import { assertion, form, partnerInRotterdam, refusal, seconds } from "./world.ts";

const refused = { status: 401, error: "invalid_client", detail: "Deze client of dit bewijs is niet geldig." };

describe("what an assertion must be", () => {
  const wrong: [string, (now: number, id: string) => JWTPayload][] = [
    ["for another server", () => ({ aud: "https://elders.example/oauth/token" })],
    ["for two servers", () => ({ aud: ["http://seinhuis.test/oauth/token", "https://elders.example"] })],
    ["for nobody", () => ({ aud: undefined })],
    ["without an end", () => ({ exp: undefined })],
    ["over", (now) => ({ exp: now - 11 })],
    ["too long", (now) => ({ exp: now + 311 })],
    ["without a beginning", () => ({ iat: undefined })],
    ["made in the future", (now) => ({ iat: now + 60 })],
    ["made long ago", (now) => ({ iat: now - 400 })],
    ["not valid yet", (now) => ({ nbf: now + 60 })],
    ["without a jti", () => ({ jti: undefined })],
    ["with an empty jti", () => ({ jti: "" })],
    ["with a number for jti", () => ({ jti: 12 as unknown as string })],
    ["without a subject", () => ({ sub: undefined })],
    ["by another issuer", () => ({ iss: "http://seinhuis.test" })],
    ["with an end in words", () => ({ exp: "morgen" as unknown as number })],
  ];
  it.each(wrong)("is refused when it is %s", async (_, change) => {
    const base = await testBase("sqlite");
    const partner = await partnerInRotterdam(base);
    const text = await assertion(base, partner, change(seconds(base), partner.clientId));
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
