import { describe, expect, it } from "vitest";
import { exchangeToken } from "../../src/access/exchange-token.ts";
import { OAuthFout } from "../../src/access/oauth-fout.ts";
import { revokeClient } from "../../src/access/revoke-client.ts";
import { engines, testBase } from "../support/world.ts";
import { assertion, cli, form, partnerInRotterdam, refusal, type Sleutel, tokenFor } from "./world.ts";

const used = { status: 401, error: "invalid_client", detail: expect.stringMatching(/^In uw bewijs klopt jti niet/) };
const refused = { status: 401, error: "invalid_client", detail: "Deze client of dit bewijs is niet geldig." };

describe.each(engines)("a token for an assertion, on %s", (engine) => {
  it("gives a partner its scopes for fifteen minutes", async () => {
    const base = await testBase(engine);
    expect(await tokenFor(base, await partnerInRotterdam(base))).toEqual({
      access_token: expect.stringMatching(/^ey/),
      token_type: "Bearer",
      expires_in: 900,
      scope: "signalen:aanleveren terugkoppelingen:lezen sleutels:beheren",
    });
  });

  it("gives the one scope that was asked for", async () => {
    const base = await testBase(engine);
    const answer = await tokenFor(base, await partnerInRotterdam(base), "signalen:aanleveren");
    expect(answer.scope).toBe("signalen:aanleveren");
  });

  it("accepts an assertion once", async () => {
    const base = await testBase(engine);
    const text = await assertion(base, await partnerInRotterdam(base));
    await exchangeToken(base, form(text));
    expect(await refusal(exchangeToken(base, form(text)))).toMatchObject(used);
  });

  it("lets exactly one of many parallel uses of an assertion win", async () => {
    const base = await testBase(engine);
    const text = await assertion(base, await partnerInRotterdam(base));
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => exchangeToken(base, form(text))));
    const losers = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(losers).toHaveLength(7);
    expect(losers.every(({ reason }) => reason instanceof OAuthFout && reason.error === "invalid_client")).toBe(true);
  });

  it("stores no jti as it was sent, and forgets it a day after the assertion ended", async () => {
    const base = await testBase(engine);
    const partner = await partnerInRotterdam(base);
    await exchangeToken(base, form(await assertion(base, partner, { jti: "bon-471" })));
    const first = await base.db.read.q.selectFrom("gebruikte_jtis").selectAll().execute();
    expect(first).toHaveLength(1);
    expect(JSON.stringify(first)).not.toContain("bon-471");
    const hashes = async () => {
      const rows = await base.db.read.q.selectFrom("gebruikte_jtis").select("jti_hash").execute();
      return rows.map((row) => row.jti_hash);
    };
    // It ended after 60 seconds, and ten more for clocks that differ.
    base.clock.advance("PT24H70S");
    await tokenFor(base, partner);
    expect(await hashes()).toContain(first[0]?.jti_hash);
    base.clock.advance("PT1S");
    await tokenFor(base, partner);
    expect(await hashes()).toHaveLength(2);
    expect(await hashes()).not.toContain(first[0]?.jti_hash);
  });

  it("refuses a used assertion also when the clock goes back after it was over", async () => {
    const base = await testBase(engine);
    const partner = await partnerInRotterdam(base);
    const text = await assertion(base, partner);
    const start = base.clock.now();
    await exchangeToken(base, form(text));
    base.clock.advance("PT23H");
    await tokenFor(base, partner);
    base.clock.set(start);
    expect(await refusal(exchangeToken(base, form(text)))).toMatchObject(used);
  });

  it("gives a revoked client, an unknown client and another client's key the same answer", async () => {
    const base = await testBase(engine);
    const mine = await partnerInRotterdam(base);
    const other = await partnerInRotterdam(base);
    const stolen: Sleutel = { clientId: other.clientId, privateJwk: mine.privateJwk };
    const unknown: Sleutel = { clientId: "019a47a2-0000-7000-8000-000000000000", privateJwk: mine.privateJwk };
    const attempts = await Promise.all([assertion(base, stolen), assertion(base, unknown), assertion(base, mine)]);
    await revokeClient(cli(base), { clientId: mine.clientId });
    for (const text of attempts) expect(await refusal(exchangeToken(base, form(text)))).toMatchObject(refused);
  });

  it("refuses a client id that no database can hold", async () => {
    const base = await testBase(engine);
    const partner = await partnerInRotterdam(base);
    const text = await assertion(base, partner, { sub: "\u0000", iss: "\u0000" });
    expect(await refusal(exchangeToken(base, form(text)))).toMatchObject(refused);
  });
});

describe("what a token request must say", () => {
  const cases: [string, Record<string, string>, { status: number; error: string }][] = [
    ["another grant", { grant_type: "password" }, { status: 400, error: "unsupported_grant_type" }],
    ["no grant", { grant_type: "" }, { status: 400, error: "invalid_request" }],
    ["another kind of assertion", { client_assertion_type: "jwt" }, { status: 400, error: "invalid_request" }],
    ["no assertion", { client_assertion: "" }, { status: 400, error: "invalid_request" }],
    ["another client's id", { client_id: "iemand-anders" }, { status: 401, error: "invalid_client" }],
    ["a municipality's scope", { scope: "signalen:aanleveren beheer" }, { status: 400, error: "invalid_scope" }],
    ["a scope that does not exist", { scope: "alles" }, { status: 400, error: "invalid_scope" }],
  ];
  it.each(cases)("is refused with %s", async (_, more, expected) => {
    const base = await testBase("sqlite");
    const text = await assertion(base, await partnerInRotterdam(base));
    expect(await refusal(exchangeToken(base, form(text, more)))).toMatchObject(expected);
  });

  it("is refused when a field is there twice", async () => {
    const base = await testBase("sqlite");
    const twice = form(await assertion(base, await partnerInRotterdam(base)), { scope: "signalen:aanleveren" });
    twice.append("scope", "terugkoppelingen:lezen");
    expect(await refusal(exchangeToken(base, twice))).toMatchObject({ status: 400, error: "invalid_request" });
  });
});
