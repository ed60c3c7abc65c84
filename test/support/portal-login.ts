import type { Hono } from "hono";
import type { BrowserContext } from "playwright-core";
import { chooseLokaleGebruiker } from "../../src/access/list-lokale-gebruikers.ts";
import { systeem } from "../../src/access/permission.ts";
import { registerGebruiker } from "../../src/access/register-gebruiker.ts";
import { startSessie } from "../../src/access/sessie.ts";
import type { TestBase } from "./world.ts";

/** Settings of a world in which people of partners log in by choosing who they are. */
export const localLogin = { LOCAL_LOGIN: "yes" };

/** Somebody of this partner (its uuid), logged in. @returns the session's secret, for the cookie `seinhuis` */
export async function logIn(base: TestBase, partnerId: string, naam = "Robin Voorbeeld"): Promise<string> {
  const { gebruikerId } = await registerGebruiker(systeem(base, "test"), { partnerId, naam });
  return await startSessie(base, await chooseLokaleGebruiker(base, gebruikerId));
}

/** A browser that holds this session at that address. */
export async function holdSession(
  browser: BrowserContext,
  url: string,
  sleutel: string,
  name = "seinhuis",
): Promise<void> {
  await browser.addCookies([{ name, value: sleutel, url, httpOnly: true, sameSite: "Lax" }]);
}

export type Visitor = {
  get(path: string): Promise<Response>;
  /** Posts a form as the page itself would: with the token of this session. */
  post(path: string, fields?: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
};

/** Somebody with this session who asks pages of the app without a browser. */
export function visitor(base: TestBase, app: Hono, sleutel: string, name = "seinhuis"): Visitor {
  const cookie = `${name}=${sleutel}`;
  const csrf = base.keys.lookupHash(`csrf:${sleutel}`);
  return {
    get: async (path) => await app.request(path, { headers: { cookie } }),
    post: async (path, fields = {}, headers = {}) => {
      const body = new URLSearchParams({ csrf, ...fields });
      return await app.request(path, {
        method: "POST",
        body,
        headers: { cookie, "Sec-Fetch-Site": "same-origin", ...headers },
      });
    },
  };
}
