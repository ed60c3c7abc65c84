import { Hono } from "hono";
import { z } from "zod";
import { enterInbox, inboxCookie } from "../access/inbox-sessie.ts";
import { listInlogGemeenten } from "../access/list-inlog-gemeenten.ts";
import { chooseLokaleMedewerker, listLokaleMedewerkers } from "../access/list-lokale-medewerkers.ts";
import { readMedewerkerClaims } from "../access/medewerker-claims.ts";
import { beginOidc, finishOidc } from "../access/oidc.ts";
import { onderwegCookie } from "../access/oidc-cookie.ts";
import { rateLimiter } from "../access/rate-limit.ts";
import { GeenToegang, recognizeMedewerker } from "../access/recognize-medewerker.ts";
import { endSessie, startSessie } from "../access/sessie.ts";
import { readCookie, setCookie } from "../access/sessie-cookie.ts";
import { checkCsrf, checkSameSite } from "../access/web-sessie.ts";
import type { OidcGemeente } from "../config-gemeenten.ts";
import type { Context } from "../context.ts";
import { Probleem, teVeel } from "../errors.ts";
import { callerAddress } from "../platform/caller-address.ts";
import { readForm } from "../platform/web/form-body.ts";
import { seeOther } from "../platform/web/parts.ts";
import { eerstePagina, geenTeamPad, naInloggen } from "./eerste-pagina.ts";
import { geenTeamPage, geenToegangPage, localPage, loginPage, onderwegPage } from "./login-pages.ts";
import { start } from "./shell.ts";
import { loginTeksten } from "./teksten-shell.ts";

type Base = Omit<Context, "actor">;

const callback = `${start}/inloggen/terug`;
const cookie = onderwegCookie("seinhuis-inbox-inloggen", { gemeente: z.string() });
type Onderweg = NonNullable<Awaited<ReturnType<typeof cookie.read>>>;

/** Which municipality was chosen here last: no more than a code that anybody may know. */
const gemeenteCookie = "seinhuis-gemeente";
const yearSeconds = 31_536_000;

/** Of one caller in a minute: an office behind one address can log in, and guessing gets nowhere. */
const loginsPerMinute = 60;

/** Logging in and out. */
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
    if (base.config.localLogin) return localPage(await listLokaleMedewerkers(base), naar);
    const gemeente = readCookie(base.config, c.req.raw, gemeenteCookie);
    return loginPage(await listInlogGemeenten(base), { naar, uit: c.req.query("uit") === "ja", gemeente });
  });
  app.post("/inloggen", async (c) => {
    checkSameSite(base, c.req.raw);
    limited(callerOf(c));
    const form = await readForm(c.req.raw);
    const naar = safePath(form.get("naar"));
    if (base.config.oidcGemeenten.length > 0) return await sendAway(base, naar, form.get("gemeente"));
    return await enterAs(base, c.req.raw, form.get("medewerker"), naar);
  });
  app.get("/inloggen/terug", async (c) => {
    const onderweg = await cookie.read(base, c.req.raw);
    // Who began here was counted then, and counts by that log-in alone: others at the same address do not stop its end.
    limited(onderweg ? `terug ${onderweg.state}` : callerOf(c));
    return await comeBack(base, c.req.raw, onderweg);
  });
  app.get("/geen-team", async (c) => {
    const { sessie } = await enterInbox(base, c.req.raw, null);
    const eerste = eerstePagina(sessie);
    return eerste === geenTeamPad ? geenTeamPage(sessie) : seeOther(eerste);
  });
  app.post("/uitloggen", async (c) => {
    const { sessie } = await enterInbox(base, c.req.raw, null);
    checkCsrf(sessie, await readForm(c.req.raw));
    await endSessie(base, sessie.sleutel);
    return seeOther(`${start}/inloggen?uit=ja`, { "Set-Cookie": setCookie(base.config, inboxCookie, "", 0) });
  });
  return app;
}

/** To the log-in service of the municipality, with what must be known again afterwards in a sealed cookie. */
async function sendAway(base: Base, naar: string, code: string): Promise<Response> {
  const oidc = serviceOf(base, code);
  if (!oidc) {
    const keuze = { naar, uit: false, gemeente: undefined, fout: loginTeksten.kiesGemeente };
    return loginPage(await listInlogGemeenten(base), keuze);
  }
  const { url, poging } = await beginOidc(base, oidc, callback);
  const response = onderwegPage(url);
  response.headers.append("Set-Cookie", await cookie.write(base, { ...poging, naar, gemeente: oidc.gemeente }));
  response.headers.append("Set-Cookie", setCookie(base.config, gemeenteCookie, oidc.gemeente, yearSeconds));
  return response;
}

/** Where there is one municipality, nobody is asked which. */
function serviceOf({ config: { oidcGemeenten } }: Base, code: string): OidcGemeente | undefined {
  const [first, ...others] = oidcGemeenten;
  return code === "" && others.length === 0 ? first : oidcGemeenten.find(({ gemeente }) => gemeente === code);
}

async function comeBack(base: Base, request: Request, onderweg: Onderweg | null): Promise<Response> {
  const oidc = onderweg && serviceOf(base, onderweg.gemeente);
  if (!onderweg || !oidc) throw verlopen();
  const back = { callback, search: new URL(request.url).search };
  const claims = await finishOidc(base, oidc, back, onderweg);
  try {
    const { rol, heeftTeam, ...gebruiker } = await recognizeMedewerker(base, readMedewerkerClaims(oidc, claims));
    const wie = { medewerker: { rol }, team: heeftTeam ? {} : null };
    return await enter(base, request, gebruiker, naInloggen(wie, onderweg.naar));
  } catch (error) {
    if (!(error instanceof GeenToegang)) throw error;
    return await turnAway(base, request, error.reden);
  }
}

/** The browser keeps no session of before either: it may be of somebody else who logged in there. */
async function turnAway(base: Base, request: Request, reden: GeenToegang["reden"]): Promise<Response> {
  const former = readCookie(base.config, request, inboxCookie);
  if (former) await endSessie(base, former);
  const response = geenToegangPage(reden);
  response.headers.append("Set-Cookie", setCookie(base.config, inboxCookie, "", 0));
  response.headers.append("Set-Cookie", cookie.gone(base));
  return response;
}

/** Only in the demo: as whom one chose. */
async function enterAs(base: Base, request: Request, uuid: string, naar: string): Promise<Response> {
  const { rol, heeftTeam, ...gebruiker } = await chooseLokaleMedewerker(base, uuid);
  const wie = { medewerker: { rol }, team: heeftTeam ? {} : null };
  return await enter(base, request, gebruiker, naInloggen(wie, naar));
}

/** Always a new session: one that somebody else knows the cookie of is never the one that is logged in. */
async function enter(
  base: Base,
  request: Request,
  gebruiker: { id: number; uuid: string },
  naar: string,
): Promise<Response> {
  const former = readCookie(base.config, request, inboxCookie);
  if (former) await endSessie(base, former);
  const sleutel = await startSessie(base, gebruiker);
  const response = seeOther(naar, { "Set-Cookie": setCookie(base.config, inboxCookie, sleutel) });
  if (base.config.oidcGemeenten.length > 0) response.headers.append("Set-Cookie", cookie.gone(base));
  return response;
}

/** Only a page of the inbox: an address of somebody else's would make a trap of the log-in. */
const safePath = (path: string | undefined): string =>
  path && /^\/inbox(\/[\w-]{1,60}){0,5}$/.test(path) && !path.startsWith(`${start}/inloggen`) ? path : start;

const verlopen = (): Probleem => new Probleem(400, "inloggen-niet-gelukt", loginTeksten.verlopen);
