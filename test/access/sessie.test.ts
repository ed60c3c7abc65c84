import { describe, expect, it } from "vitest";
import { chooseLokaleGebruiker } from "../../src/access/list-lokale-gebruikers.ts";
import { enterPortal } from "../../src/access/portal-sessie.ts";
import { endSessie, sweepSessies, useSessie } from "../../src/access/sessie.ts";
import { setCookie } from "../../src/access/sessie-cookie.ts";
import { checkCsrf, checkSameSite, NietIngelogd } from "../../src/access/web-sessie.ts";
import { readConfig } from "../../src/config.ts";
import type { Engine } from "../../src/platform/database.ts";
import { localLogin, logIn } from "../support/portal-login.ts";
import { engines, testBase, tuesday } from "../support/world.ts";
import { partnerInRotterdam, refusal } from "./world.ts";

async function makeWorld(engine: Engine) {
  const base = await testBase(engine, tuesday, localLogin);
  const { partnerId } = await partnerInRotterdam(base);
  return { base, partnerId, sleutel: await logIn(base, partnerId) };
}

const asked = (sleutel: string, init: RequestInit = {}): Request =>
  new Request("http://seinhuis.test/portaal", {
    ...init,
    headers: { cookie: `ander=1; seinhuis=${sleutel}`, ...(init.headers as object) },
  });

describe.each(engines)("a session on %s", (engine) => {
  it("says for whom one acts and what one may, and never who", async () => {
    const { base, partnerId, sleutel } = await makeWorld(engine);
    const { ctx, sessie } = await enterPortal(base, asked(sleutel));
    expect(sessie).toMatchObject({
      gebruiker: { naam: "Robin Voorbeeld" },
      partner: { uuid: partnerId, soort: "Huur" },
    });
    expect(ctx.actor).toMatchObject({ soort: "partner", naam: `gebruiker ${sessie.gebruiker.uuid}` });
    expect([...ctx.actor.scopes]).toEqual(["signalen:aanleveren", "terugkoppelingen:lezen", "sleutels:beheren"]);
    const audit = await base.db.read.q.selectFrom("audit").selectAll().execute();
    expect(JSON.stringify(audit)).not.toMatch(/Robin/);
  });

  it("leaves its secret with the browser alone", async () => {
    const { base, sleutel } = await makeWorld(engine);
    const rows = await base.db.read.q.selectFrom("sessies").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(sleutel);
    expect(Buffer.from(sleutel, "base64url")).toHaveLength(32);
  });

  it.each([
    ["half an hour less a moment after it was seen", "PT29M59.999S", true],
    ["half an hour after it was seen", "PT30M", false],
  ])("%s: %s, lasts: %s", async (_name, pause, lasts) => {
    const { base, sleutel } = await makeWorld(engine);
    base.clock.advance("PT20M");
    expect(await useSessie(base, sleutel)).toBeDefined();
    base.clock.advance(pause);
    expect((await useSessie(base, sleutel)) !== undefined).toBe(lasts);
  });

  it.each([
    ["ten hours less a moment", "PT9H59M59.999S", true],
    ["ten hours", "PT10H", false],
  ])("%s after the log-in, however busy: lasts %s", async (_name, whole, lasts) => {
    const { base, sleutel } = await makeWorld(engine);
    for (let at = 0; at < 24; at++) {
      base.clock.advance("PT24M");
      expect(await useSessie(base, sleutel)).toBeDefined();
    }
    base.clock.set(Temporal.Instant.from(tuesday).add(Temporal.Duration.from(whole)).toString());
    expect((await useSessie(base, sleutel)) !== undefined).toBe(lasts);
  });

  it("is written to at most once a minute", async () => {
    const { base, sleutel } = await makeWorld(engine);
    const seen = async () =>
      (await base.db.read.q.selectFrom("sessies").select("gezien_op").executeTakeFirst())?.gezien_op;
    base.clock.advance("PT59S");
    await useSessie(base, sleutel);
    expect(await seen()).toBe(tuesday);
    base.clock.advance("PT1S");
    await useSessie(base, sleutel);
    expect(await seen()).toBe(base.clock.now());
  });

  it("is over for good after leaving", async () => {
    const { base, sleutel } = await makeWorld(engine);
    await endSessie(base, sleutel);
    await endSessie(base, sleutel);
    expect(await useSessie(base, sleutel)).toBeUndefined();
    const audit = await base.db.read.q.selectFrom("audit").select("handeling").execute();
    expect(audit.filter(({ handeling }) => handeling === "sessie.beeindigd")).toHaveLength(1);
  });

  it("is swept when its ten hours are over, not before", async () => {
    const { base } = await makeWorld(engine);
    const count = async () => (await base.db.read.q.selectFrom("sessies").select("id").execute()).length;
    base.clock.advance("PT10H");
    await sweepSessies(base);
    expect(await count()).toBe(1);
    base.clock.advance("PT0.001S");
    await sweepSessies(base);
    expect(await count()).toBe(0);
  });

  it.each(["", "verzonnen", "x".repeat(5_000)])("is not there with %j", async (sleutel) => {
    const { base } = await makeWorld(engine);
    await expect(enterPortal(base, asked(sleutel))).rejects.toThrow(NietIngelogd);
  });

  it("is not there for somebody of no partner", async () => {
    const { base, sleutel } = await makeWorld(engine);
    await base.db.write(({ q }) => q.updateTable("gebruikers").set({ partner_id: null }).execute());
    await expect(enterPortal(base, asked(sleutel))).rejects.toThrow(NietIngelogd);
  });
});

describe("a post", () => {
  const { publicUrl, ...rest } = readConfig({ PUBLIC_URL: "https://seinhuis.example" });
  const base = { config: { publicUrl, ...rest } };
  const post = (headers: Record<string, string>): Request =>
    new Request("http://10.0.0.1/portaal", { method: "POST", headers: { host: "seinhuis.intern", ...headers } });

  it.each([
    ["from our own page", { "sec-fetch-site": "same-origin", origin: "https://seinhuis.example" }],
    ["from our own page, on this machine itself", { host: "127.0.0.1:8080", origin: "http://127.0.0.1:8080" }],
    ["typed by somebody", { "sec-fetch-site": "none" }],
    ["from a program that says nothing", {}],
  ])("%s is let in", (_name, headers) => {
    expect(() => checkSameSite(base, post(headers as Record<string, string>))).not.toThrow();
  });

  it.each([
    ["over a name that anybody can point here", { origin: "http://seinhuis.intern" }],
    ["from another site", { "sec-fetch-site": "cross-site" }],
    ["from a neighbour", { "sec-fetch-site": "same-site" }],
    ["with another origin", { origin: "https://boef.example" }],
    ["with a hidden origin", { origin: "null" }],
    ["of another port", { origin: "https://seinhuis.example:444" }],
    ["over plain http", { origin: "http://seinhuis.example" }],
    ["that contradicts itself", { "sec-fetch-site": "same-origin", origin: "https://boef.example" }],
  ])("%s is refused", (_name, headers) => {
    expect(() => checkSameSite(base, post(headers as Record<string, string>))).toThrow("geen-recht");
  });

  it("is looked at, a page is not", () => {
    const headers = { "sec-fetch-site": "cross-site" };
    expect(() => checkSameSite(base, new Request("http://seinhuis.intern/portaal", { headers }))).not.toThrow();
  });

  const bearing = (csrf: string) => ({ get: () => csrf, all: () => [csrf], has: () => true, names: () => ["csrf"] });
  it.each(["", "verzonnen", "b".repeat(64), "é".repeat(64)])("with the token %j is refused", (sent) => {
    expect(() => checkCsrf({ csrf: "a".repeat(64) }, bearing(sent))).toThrow("geen-recht");
  });

  it("with the right token is let in", () => {
    expect(() => checkCsrf({ csrf: "a".repeat(64) }, bearing("a".repeat(64)))).not.toThrow();
  });
});

describe("the token of a form", () => {
  it("is another one in every session", async () => {
    const { base, partnerId, sleutel } = await makeWorld("sqlite");
    const other = await logIn(base, partnerId);
    const tokens = await Promise.all(
      [sleutel, sleutel, other].map(async (item) => (await enterPortal(base, asked(item))).sessie.csrf),
    );
    expect(new Set(tokens).size).toBe(2);
    expect(tokens[0]).toBe(tokens[1]);
  });
});

describe("the cookie", () => {
  it.each([
    ["http://127.0.0.1:8080", "", "seinhuis=geheim; Path=/; HttpOnly; SameSite=Lax"],
    ["https://seinhuis.example", "", "__Host-seinhuis=geheim; Path=/; HttpOnly; SameSite=Lax; Secure"],
    ["http://10.0.0.1", "production", "__Host-seinhuis=geheim; Path=/; HttpOnly; SameSite=Lax; Secure"],
  ])("at %s %s is %s", (PUBLIC_URL, NODE_ENV, expected) => {
    expect(setCookie(readConfig({ PUBLIC_URL, NODE_ENV }), "seinhuis", "geheim")).toBe(expected);
  });
});

describe("choosing who to be", () => {
  it("is for the demo alone", async () => {
    const base = await testBase("sqlite");
    const { partnerId } = await partnerInRotterdam(base);
    expect(await refusal(logIn(base, partnerId))).toMatchObject({ status: 404 });
    // What the settings would have refused does not get in by another way either.
    const config = { ...base.config, localLogin: true, production: true };
    expect(await refusal(chooseLokaleGebruiker({ ...base, config }, partnerId))).toMatchObject({ status: 404 });
  });

  it.each(["", "verzonnen", "01a20257-3e92-7268-b344-37136884994d"])("does not find %j", async (uuid) => {
    const { base } = await makeWorld("sqlite");
    expect(await refusal(chooseLokaleGebruiker(base, uuid))).toMatchObject({ status: 404 });
  });
});
