import { Hono } from "hono";
import { z } from "zod";
import { chooseLokaleGebruiker, listLokaleGebruikers } from "../access/list-lokale-gebruikers.ts";
import { beginOidc, type Claims, finishOidc, nameForm, textOf } from "../access/oidc.ts";
import { onderwegCookie } from "../access/oidc-cookie.ts";
import { enterPortal, sessieCookie } from "../access/portal-sessie.ts";
import { rateLimiter } from "../access/rate-limit.ts";
import { type Ingelogde, recognizeGebruiker } from "../access/recognize-gebruiker.ts";
import { endSessie, startSessie } from "../access/sessie.ts";
import { readCookie, setCookie } from "../access/sessie-cookie.ts";
import { checkCsrf, checkSameSite } from "../access/web-sessie.ts";
import type { OidcConfig } from "../config.ts";
import type { Context } from "../context.ts";
import { Probleem, teVeel } from "../errors.ts";
import { callerAddress } from "../platform/caller-address.ts";
import { readForm } from "../platform/web/form-body.ts";
import { seeOther } from "../platform/web/parts.ts";
import { goneNaar, invitationPage, localPage, loginPage } from "./login-pages.ts";

type Base = Omit<Context, "actor">;

const callback = "/portaal/inloggen/terug";
const cookie = onderwegCookie("seinhuis-inloggen", { uitnodiging: z.string().nullable() });
type Onderweg = NonNullable<Awaited<ReturnType<typeof cookie.read>>>;

/** Of one caller in a minute: an office behind one address can log in, and guessing gets nowhere. */
const loginsPerMinute = 60;

/** Logging in and out, below /portaal. */
export function loginRoutes(base: Base): Hono {
  const app = new Hono();
  const limit = rateLimiter(loginsPerMinute, base.clock);
  const callerOf = callerAddress(base.config.trustedProxies);
  const limited = (caller: string): void => {
    const seconds = limit(caller);
    if (seconds !== null) throw teVeel(seconds);
  };

  app.get("/inloggen", async (c) => {
    const naar = safePath(c.req.query("naar"));
    if (base.config.localLogin) return localPage(await listLokaleGebruikers(base), naar);
    return loginPage({ naar, uit: c.req.query("uit") === "ja", kan: base.config.oidc !== null });
  });
  app.post("/inloggen", async (c) => {
    checkSameSite(base, c.req.raw);
    limited(callerOf(c));
    const form = await readForm(c.req.raw);
    const naar = safePath(form.get("naar"));
    if (base.config.oidc) return await sendAway(base, naar, form.get("uitnodiging"));
    return await enter(base, c.req.raw, await chooseLokaleGebruiker(base, form.get("gebruiker")), naar);
  });
  app.get("/inloggen/terug", async (c) => {
    const onderweg = await cookie.read(base, c.req.raw);
    // Who began here was counted then, and counts by that log-in alone: others at the same address do not stop its end.
    limited(onderweg ? `terug ${onderweg.state}` : callerOf(c));
    return await comeBack(base, c.req.raw, onderweg);
  });
  app.get("/uitnodiging", () => invitationPage());
  app.post("/uitloggen", async (c) => {
    const { sessie } = await enterPortal(base, c.req.raw);
    checkCsrf(sessie, await readForm(c.req.raw));
    await endSessie(base, sessie.sleutel);
    return seeOther("/portaal/inloggen?uit=ja", { "Set-Cookie": setCookie(base.config, sessieCookie, "", 0) });
  });
  return app;
}

/** To the log-in service, with what must be known again afterwards in a sealed cookie. */
async function sendAway(base: Base, naar: string, uitnodiging: string): Promise<Response> {
  if (!base.config.oidc) throw geenInloggen();
  const { url, poging } = await beginOidc(base, base.config.oidc, callback);
  const onderweg = { ...poging, naar, uitnodiging: uitnodiging.trim() || null };
  return goneNaar(url, await cookie.write(base, onderweg));
}

async function comeBack(base: Base, request: Request, onderweg: Onderweg | null): Promise<Response> {
  if (!base.config.oidc || !onderweg) throw geenInloggen();
  const back = { callback, search: new URL(request.url).search };
  const wie = toIngelogde(base.config.oidc, await finishOidc(base, base.config.oidc, back, onderweg));
  return await enter(base, request, await recognizeGebruiker(base, wie, onderweg.uitnodiging), onderweg.naar);
}

const toIngelogde = (oidc: OidcConfig, claims: Claims): Ingelogde => ({
  issuer: claims.iss,
  subject: claims.sub,
  kvk: textOf(claims[oidc.claimKvk], /^\d{8}$/),
  naam: textOf(claims[oidc.claimName], nameForm),
  email: null,
});

/** Always a new session: one that somebody else knows the cookie of is never the one that is logged in. */
async function enter(
  base: Base,
  request: Request,
  gebruiker: { id: number; uuid: string },
  naar: string,
): Promise<Response> {
  const former = readCookie(base.config, request, sessieCookie);
  if (former) await endSessie(base, former);
  const sleutel = await startSessie(base, gebruiker);
  const response = seeOther(naar);
  response.headers.append("Set-Cookie", setCookie(base.config, sessieCookie, sleutel));
  response.headers.append("Set-Cookie", cookie.gone(base));
  return response;
}

/** Only a page of the portal: an address of somebody else's would make a trap of the log-in. */
const safePath = (path: string | undefined): string =>
  path && /^\/portaal(\/[\w-]{1,60}){0,4}$/.test(path) && !path.startsWith("/portaal/inloggen") ? path : "/portaal";

const geenInloggen = (): Probleem =>
  new Probleem(400, "inloggen-niet-gelukt", "Het inloggen is verlopen of niet bij ons begonnen. Begin opnieuw.");
