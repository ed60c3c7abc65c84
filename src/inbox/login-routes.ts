import { Hono } from "hono";
import { enterInbox, inboxCookie } from "../access/inbox-sessie.ts";
import { chooseLokaleMedewerker, listLokaleMedewerkers } from "../access/list-lokale-medewerkers.ts";
import { rateLimiter } from "../access/rate-limit.ts";
import { endSessie, startSessie } from "../access/sessie.ts";
import { readCookie, setCookie } from "../access/sessie-cookie.ts";
import { checkCsrf, checkSameSite } from "../access/web-sessie.ts";
import type { Context } from "../context.ts";
import { teVeel } from "../errors.ts";
import { callerAddress } from "../platform/caller-address.ts";
import { readForm } from "../platform/web/form-body.ts";
import { seeOther } from "../platform/web/parts.ts";
import { localPage, loginPage } from "./login-pages.ts";
import { start } from "./shell.ts";

type Base = Omit<Context, "actor">;

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
    return loginPage({ uit: c.req.query("uit") === "ja" });
  });
  app.post("/inloggen", async (c) => {
    checkSameSite(base, c.req.raw);
    limited(callerOf(c));
    const form = await readForm(c.req.raw);
    const naar = safePath(form.get("naar"));
    return await enter(base, c.req.raw, await chooseLokaleMedewerker(base, form.get("medewerker")), naar);
  });
  app.post("/uitloggen", async (c) => {
    const { sessie } = await enterInbox(base, c.req.raw, null);
    checkCsrf(sessie, await readForm(c.req.raw));
    await endSessie(base, sessie.sleutel, sessie.medewerker.uuid);
    return seeOther(`${start}/inloggen?uit=ja`, { "Set-Cookie": setCookie(base.config, inboxCookie, "", 0) });
  });
  return app;
}

/** Always a new session: one that somebody else knows the cookie of is never the one that is logged in. */
async function enter(
  base: Base,
  request: Request,
  gebruiker: { id: number; uuid: string },
  naar: string,
): Promise<Response> {
  const former = readCookie(base.config, request, inboxCookie);
  if (former) await endSessie(base, former, gebruiker.uuid);
  const sleutel = await startSessie(base, gebruiker);
  return seeOther(naar, { "Set-Cookie": setCookie(base.config, inboxCookie, sleutel) });
}

/** Only a page of the inbox: an address of somebody else's would make a trap of the log-in. */
const safePath = (path: string | undefined): string =>
  path && /^\/inbox(\/[\w-]{1,60}){0,5}$/.test(path) && !path.startsWith(`${start}/inloggen`) ? path : start;
