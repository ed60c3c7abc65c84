import { describe, expect, it, onTestFinished } from "vitest";
import { createApp } from "../../src/app.ts";
import { startProvider } from "../support/oidc-provider.ts";
import { testBase, tuesday } from "../support/world.ts";
import { assertion, form, partnerInRotterdam } from "./world.ts";

const proxy = { incoming: { socket: { remoteAddress: "10.0.0.1" } } };
const from = (address: string) => ({ "X-Forwarded-For": `203.0.113.9, ${address}`, Forwarded: "" });

async function open() {
  const provider = await startProvider({ now: () => tuesday }, "seinhuis");
  onTestFinished(() => provider.stop());
  const base = await testBase("sqlite", tuesday, {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: "seinhuis",
    OIDC_CLIENT_SECRET: "geheim",
    TRUSTED_PROXIES: "10.0.0.1",
    TOKENS_PER_MINUTE: "1",
  });
  const app = createApp(base);
  const begin = (address: string): Promise<Response> =>
    Promise.resolve(
      app.request("/portaal/inloggen", { method: "POST", body: new URLSearchParams(), headers: from(address) }, proxy),
    );
  const back = (address: string, path: string, cookie = ""): Promise<Response> =>
    Promise.resolve(app.request(path, { headers: { ...from(address), cookie } }, proxy));
  return { base, app, provider, begin, back };
}

describe("callers behind one proxy are told apart", () => {
  it("at the log-in: who tries too often locks out nobody else, and no log-in that is under way", async () => {
    const { provider, begin, back } = await open();
    const started = await begin("198.51.100.7");
    const cookie = started.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const url = provider.approve(started.headers.get("refresh")?.replace("0; url=", "") ?? "");

    for (let tries = 0; tries < 59; tries += 1) expect((await begin("198.51.100.7")).status).toBe(200);
    expect((await begin("198.51.100.7")).status).toBe(429);
    expect((await begin("198.51.100.8")).status).toBe(200);
    expect((await back("198.51.100.7", "/portaal/inloggen/terug?code=x&state=y")).status).toBe(429);
    expect((await back("198.51.100.7", "/portaal/inloggen/terug?code=x&state=y", `${cookie}x`)).status).toBe(429);
    // Nobody has this KvK number, which is told only to who came back.
    expect((await back("198.51.100.7", url.pathname + url.search, cookie)).status).toBe(403);
  });

  it("one log-in under way comes back sixty times a minute and no more", async () => {
    const { begin, back } = await open();
    const cookie = (await begin("198.51.100.7")).headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const guess = (address: string) => back(address, "/portaal/inloggen/terug?code=x&state=y", cookie);
    for (let tries = 0; tries < 60; tries += 1) expect((await guess(`198.51.100.${tries}`)).status).toBe(400);
    expect((await guess("198.51.100.200")).status).toBe(429);
    expect((await begin("198.51.100.7")).status).toBe(200);
  });

  it("at the token endpoint: the same client asks from elsewhere", async () => {
    const { base, app } = await open();
    const sleutel = await partnerInRotterdam(base);
    const ask = async (address: string) => {
      const body = form(await assertion(base, sleutel));
      return await app.request("/oauth/token", { method: "POST", body, headers: from(address) }, proxy);
    };
    expect((await ask("198.51.100.7")).status).toBe(200);
    expect((await ask("198.51.100.7")).status).toBe(429);
    expect((await ask("198.51.100.8")).status).toBe(200);
  });

  it("at the page that checks a proof", async () => {
    const { app } = await open();
    const check = async (address: string) => {
      const body = new FormData();
      body.append("tekst", "x");
      return (await app.request("/controle", { method: "POST", body, headers: from(address) }, proxy)).status;
    };
    for (let at = 0; at < 20; at += 1) expect(await check("198.51.100.7")).toBe(200);
    expect([await check("198.51.100.7"), await check("198.51.100.8")]).toEqual([429, 200]);
  });
});
