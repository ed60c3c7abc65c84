import { describe, expect, it, onTestFinished, vi } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import { registerGebruiker } from "../../src/access/register-gebruiker.ts";
import { createApp } from "../../src/app.ts";
import { systemClock } from "../../src/platform/clock.ts";
import type { Engine } from "../../src/platform/database.ts";
import { type Provider, startProvider } from "../support/oidc-provider.ts";
import { engines, type TestBase, testBase } from "../support/world.ts";
import { partnerInRotterdam } from "./world.ts";

const kvk = "24483298";

/** A partner that the log-in can find by its KvK number, and a browser that remembers cookies. */
async function makeWorld(engine: Engine) {
  const clock = { now: () => "2026-11-03T09:00:00.000Z" };
  const provider = await startProvider(clock, "seinhuis");
  onTestFinished(() => provider.stop());
  const base = await testBase(engine, clock.now(), {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: "seinhuis",
    OIDC_CLIENT_SECRET: "geheim",
  });
  const { partnerId } = await partnerInRotterdam(base);
  await base.db.write(({ q }) =>
    q.updateTable("signaalpartners").set({ kvk_nummer: kvk }).where("uuid", "=", partnerId).execute(),
  );
  provider.says = { kvk_nummer: kvk, name: "Robin Voorbeeld" };
  return { base, provider, partnerId, browser: browserOf(base) };
}

type Browser = ReturnType<typeof browserOf>;

function browserOf(base: TestBase) {
  const app = createApp(base);
  const jar = new Map<string, string>();
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await app.request(path, { ...init, headers: { ...(init.headers as object), cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  const begin = async (fields: Record<string, string> = {}): Promise<string> => {
    const response = await send("/portaal/inloggen", { method: "POST", body: new URLSearchParams(fields) });
    return response.headers.get("refresh")?.replace("0; url=", "") ?? "";
  };
  return { jar, send, begin };
}

const back = (browser: Browser, url: URL): Promise<Response> => browser.send(url.pathname + url.search);

async function logIn(browser: Browser, provider: Provider, fields: Record<string, string> = {}): Promise<Response> {
  return await back(browser, provider.approve(await browser.begin(fields)));
}

describe.each(engines)("log-in by OpenID Connect on %s", (engine) => {
  it("asks with PKCE, state and nonce, and comes back logged in where one was going", async () => {
    const { provider, browser } = await makeWorld(engine);
    const url = new URL(await browser.begin({ naar: "/portaal/signalen" }));
    expect(url.origin).toBe(provider.issuer);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: "code",
      client_id: "seinhuis",
      scope: "openid",
      code_challenge_method: "S256",
      redirect_uri: "http://seinhuis.test/portaal/inloggen/terug",
      state: expect.stringMatching(/.{20}/),
      nonce: expect.stringMatching(/.{20}/),
      code_challenge: expect.stringMatching(/.{43}/),
    });
    const response = await back(browser, provider.approve(url.href));
    expect([response.status, response.headers.get("location")]).toEqual([303, "/portaal/signalen"]);
    expect(await (await browser.send("/portaal")).text()).toContain("Robin Voorbeeld");
  });

  it("knows somebody again who logged in before, and stores no name by which the log-in service knows them", async () => {
    const { base, provider, browser } = await makeWorld(engine);
    await logIn(browser, provider);
    await logIn(browserOf(base), provider);
    const rows = await base.db.read.q.selectFrom("gebruikers").selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain("persoon-1");
  });

  it("makes one user of two first log-ins at once", async () => {
    const { base, provider } = await makeWorld(engine);
    const responses = await Promise.all([1, 2].map(() => logIn(browserOf(base), provider)));
    expect(responses.map(({ status }) => status)).toEqual([303, 303]);
    expect(await base.db.read.q.selectFrom("gebruikers").select("id").execute()).toHaveLength(1);
  });

  it.each([
    ["no KvK number", {}],
    ["a number of nobody", { kvk_nummer: "11111111" }],
    ["a number that is none", { kvk_nummer: "2448329" }],
    ["a number that is no text", { kvk_nummer: 24483298 }],
  ])("lets nobody in with %s, and says what to do", async (_name, says) => {
    const { base, provider, browser } = await makeWorld(engine);
    provider.says = says;
    const response = await logIn(browser, provider);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain("De gemeente kan een overeenkomst met u sluiten");
    expect(await base.db.read.q.selectFrom("sessies").select("id").execute()).toEqual([]);
  });

  it("does not guess between two partners with one number", async () => {
    const { base, provider, browser } = await makeWorld(engine);
    await base.db.write(({ q }) =>
      q
        .insertInto("signaalpartners")
        .values({ uuid: "01a20257-3e92-7268-b344-37136884994d", soort: "Zorg", naam: "Nog een", kvk_nummer: kvk })
        .execute(),
    );
    expect((await logIn(browser, provider)).status).toBe(403);
  });

  it("lets a person in by an invitation, once, and within two weeks", async () => {
    const { base, provider, partnerId } = await makeWorld(engine);
    provider.says = { kvk_nummer: undefined, sub: "verhuurder" };
    const invite = async (): Promise<string> =>
      (await registerGebruiker(systeem(base, "test"), { partnerId, naam: "Robin Voorbeeld" })).uitnodiging;
    const code = await invite();
    expect((await logIn(browserOf(base), provider, { uitnodiging: ` ${code} ` })).status).toBe(303);
    expect((await logIn(browserOf(base), provider)).status).toBe(303);
    provider.says = { kvk_nummer: undefined, sub: "iemand anders" };
    expect((await logIn(browserOf(base), provider, { uitnodiging: code })).status).toBe(403);
    const late = await invite();
    await base.db.write(({ q }) =>
      q.updateTable("gebruikers").set({ aangemaakt_op: "2026-10-20T09:00:00.000Z" }).execute(),
    );
    expect((await logIn(browserOf(base), provider, { uitnodiging: late })).status).toBe(403);
    await base.db.write(({ q }) =>
      q.updateTable("gebruikers").set({ aangemaakt_op: "2026-10-20T09:00:00.001Z" }).execute(),
    );
    expect((await logIn(browserOf(base), provider, { uitnodiging: late })).status).toBe(303);
  });

  it("lets nobody in who was sent away", async () => {
    const { base, provider, browser } = await makeWorld(engine);
    await logIn(browser, provider);
    await base.db.write(({ q }) => q.updateTable("gebruikers").set({ ingetrokken_op: base.clock.now() }).execute());
    expect((await browser.send("/portaal")).status).toBe(303);
    expect((await logIn(browserOf(base), provider)).status).toBe(403);
  });

  it.each(["https://boef.example/", "//boef.example", "/portaal/../v1", "/v1/openapi.json", "/portaal\\@boef.example"])(
    "goes to the start of the portal, not to %s",
    async (naar) => {
      const { provider, browser } = await makeWorld(engine);
      expect((await logIn(browser, provider, { naar })).headers.get("location")).toBe("/portaal");
    },
  );
});

describe("a log-in that is not right", () => {
  const engine = "sqlite";
  const now = Temporal.Instant.from("2026-11-03T09:00:00.000Z").epochMilliseconds / 1000;

  it.each([
    ["for another program", { aud: "iemand-anders" }],
    ["of another log-in service", { iss: "http://127.0.0.1:1" }],
    ["with another nonce", { nonce: "verzonnen" }],
    ["without a nonce", { nonce: undefined }],
    ["that expired", { iat: now - 120, exp: now - 11 }],
    ["without a person", { sub: undefined }],
  ])("an ID token %s is refused", async (_name, says) => {
    const { base, provider, browser } = await makeWorld(engine);
    provider.says = { kvk_nummer: kvk, ...says };
    const response = await logIn(browser, provider);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("Het inloggen is niet gelukt");
    expect(await base.db.read.q.selectFrom("gebruikers").select("id").execute()).toEqual([]);
  });

  it("an ID token that expired five seconds ago is still good: clocks differ", async () => {
    const { provider, browser } = await makeWorld(engine);
    provider.says = { kvk_nummer: kvk, iat: now - 120, exp: now - 5 };
    expect((await logIn(browser, provider)).status).toBe(303);
  });

  it("an ID token signed by somebody else is refused", async () => {
    const { provider, browser } = await makeWorld(engine);
    provider.forged = true;
    expect((await logIn(browser, provider)).status).toBe(400);
  });

  it("another state is refused before a code is changed", async () => {
    const { provider, browser } = await makeWorld(engine);
    const url = provider.approve(await browser.begin());
    url.searchParams.set("state", "verzonnen");
    expect((await back(browser, url)).status).toBe(400);
    expect(provider.exchanges()).toBe(0);
  });

  it("a code works once", async () => {
    const { provider, browser } = await makeWorld(engine);
    const url = provider.approve(await browser.begin());
    const cookies = new Map(browser.jar);
    expect((await back(browser, url)).status).toBe(303);
    // The browser forgets what it had on the way; a copy of it does not help either.
    expect((await back(browser, url)).status).toBe(400);
    browser.jar.clear();
    for (const [name, value] of cookies) browser.jar.set(name, value);
    expect((await back(browser, url)).status).toBe(400);
    expect(provider.exchanges()).toBe(1);
  });

  it("a code in another browser than the one that began is refused", async () => {
    const { base, provider, browser } = await makeWorld(engine);
    const url = provider.approve(await browser.begin());
    expect((await back(browserOf(base), url)).status).toBe(400);
    const other = browserOf(base);
    await other.begin();
    expect((await back(other, url)).status).toBe(400);
  });

  it("a cookie that was changed is refused, and one that is a quarter of an hour old", async () => {
    const { base, provider, browser } = await makeWorld(engine);
    const url = provider.approve(await browser.begin());
    const sealed = browser.jar.get("seinhuis-inloggen") ?? "";
    browser.jar.set("seinhuis-inloggen", `${sealed.slice(0, -2)}xx`);
    expect((await back(browser, url)).status).toBe(400);
    browser.jar.set("seinhuis-inloggen", sealed);
    base.clock.advance("PT15M");
    expect((await back(browser, url)).status).toBe(400);
  });

  it("a refusal at the log-in service is told calmly", async () => {
    const { browser } = await makeWorld(engine);
    const url = new URL(await browser.begin());
    const state = url.searchParams.get("state") ?? "";
    const response = await browser.send(`/portaal/inloggen/terug?error=access_denied&state=${state}`);
    expect([response.status, (await response.text()).includes("niet gelukt")]).toEqual([400, true]);
  });

  it("a log-in service that is away is told as such, and asked again later", async () => {
    const { provider, browser } = await makeWorld(engine);
    provider.stop();
    const response = await browser.send("/portaal/inloggen", { method: "POST", body: new URLSearchParams() });
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "2"]);
  });

  it("nobody chooses who to be beside a log-in service", async () => {
    const { base, partnerId, browser } = await makeWorld(engine);
    const { gebruikerId } = await registerGebruiker(systeem(base, "test"), { partnerId, naam: "Robin Voorbeeld" });
    expect(await (await browser.send("/portaal/inloggen")).text()).not.toContain(gebruikerId);
    expect(await browser.begin({ gebruiker: gebruikerId })).toContain("/authorize?");
  });

  it("is asked for its metadata and keys once in an hour, not at each log-in", async () => {
    const { base, provider } = await makeWorld(engine);
    // The clock of the machine goes with ours, so that only the hour makes what is kept old.
    vi.spyOn(systemClock, "now").mockImplementation(() => base.clock.now());
    vi.useFakeTimers({ toFake: ["Date"] });
    onTestFinished(() => void vi.restoreAllMocks());
    onTestFinished(() => void vi.useRealTimers());
    const logInAt = async (instant: string): Promise<number> => {
      base.clock.set(instant);
      vi.setSystemTime(new Date(instant));
      const at = Temporal.Instant.from(instant).epochMilliseconds / 1000;
      provider.says = { kvk_nummer: kvk, iat: Math.floor(at), exp: Math.floor(at) + 60 };
      expect((await logIn(browserOf(base), provider)).status).toBe(303);
      return provider.asked.metadata;
    };
    expect(await logInAt("2026-11-03T09:00:00.000Z")).toBe(1);
    expect(await logInAt("2026-11-03T09:00:30.000Z")).toBe(1);
    expect(provider.asked.keys).toBe(1);
    expect(await logInAt("2026-11-03T09:59:59.999Z")).toBe(1);
    expect(await logInAt("2026-11-03T10:00:00.000Z")).toBe(2);
  });

  it("an address that tries too often waits", async () => {
    const { browser } = await makeWorld(engine);
    for (let at = 0; at < 60; at++) await browser.send("/portaal/inloggen/terug");
    expect((await browser.send("/portaal/inloggen/terug")).status).toBe(429);
  });
});
