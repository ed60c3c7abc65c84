import { beforeEach, describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { registerPartner } from "../../src/intake/register-partner.ts";
import { type TestBase, testBase } from "../support/world.ts";
import { assertion, cli, form, partnerInRotterdam, rotterdam, type Sleutel } from "./world.ts";

describe("asking for tokens", () => {
  let base: TestBase;
  let ask: (sleutel: Sleutel, address?: string) => Promise<Response>;
  beforeEach(async () => {
    base = await testBase("sqlite", undefined, { TOKENS_PER_MINUTE: "2" });
    const app = createApp(base);
    ask = async (sleutel, remoteAddress = "192.0.2.1") => {
      const body = form(await assertion(base, sleutel));
      return await app.request("/oauth/token", { method: "POST", body }, { incoming: { socket: { remoteAddress } } });
    };
  });

  it("is refused when one client does so too often, until the minute is over", async () => {
    const sleutel = await partnerInRotterdam(base);
    expect((await ask(sleutel)).status).toBe(200);
    expect((await ask(sleutel)).status).toBe(200);
    base.clock.advance("PT13S");
    const refused = await ask(sleutel);
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("47");
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    expect(await refused.json()).toMatchObject({ status: 429, error: "temporarily_unavailable" });
    base.clock.advance("PT46S");
    expect((await ask(sleutel)).status).toBe(429);
    base.clock.advance("PT1S");
    expect((await ask(sleutel)).status).toBe(200);
  });

  it("goes on for another client, and for the same client elsewhere: nobody uses up another's", async () => {
    const sleutel = await partnerInRotterdam(base);
    const other = await registerPartner(cli(base), { gemeentecode: rotterdam, soort: "Zorg", naam: "Zorgvuldig" });
    for (let count = 0; count < 3; count += 1) await ask(sleutel);
    expect((await ask(sleutel)).status).toBe(429);
    expect((await ask(other)).status).toBe(200);
    expect((await ask(sleutel, "192.0.2.2")).status).toBe(200);
  });

  it("is refused to an address that tries one client after the other", async () => {
    const { privateJwk } = await partnerInRotterdam(base);
    const guess = (number: number) => ask({ clientId: `guess-${number}`, privateJwk });
    for (let number = 0; number < 40; number += 1) expect((await guess(number)).status).toBe(401);
    expect((await guess(40)).status).toBe(429);
  });
});
