import { Hono } from "hono";
import { enterInbox } from "../access/inbox-sessie.ts";
import { isVanAnder, NietIngelogd, VerlopenFormulier } from "../access/web-sessie.ts";
import type { Context } from "../context.ts";
import { nietGevonden } from "../errors.ts";
import { seeOther } from "../platform/web/parts.ts";
import { afspraakRoutes } from "./afspraak-routes.ts";
import { beleidPagesRoutes } from "./beleid-pages-routes.ts";
import { brievenRoutes } from "./brieven-routes.ts";
import { cijfersRoutes } from "./cijfers-routes.ts";
import { contactRoutes } from "./contact-routes.ts";
import { faultPage, loginPath } from "./fault-page.ts";
import { huishoudenRoutes } from "./huishouden-routes.ts";
import { liveRoutes } from "./live-routes.ts";
import { logboekRoutes } from "./logboek-routes.ts";
import { loginRoutes } from "./login-routes.ts";
import { medewerkersRoutes } from "./medewerkers-routes.ts";
import { leesVerstuurd, opnieuwPage, uitgelogdPage } from "./opnieuw-page.ts";
import { partnersRoutes } from "./partners-routes.ts";
import { regieRoutes } from "./regie-routes.ts";
import { teamsRoutes } from "./teams-routes.ts";
import { vandaagRoutes } from "./vandaag-routes.ts";
import { verplaatsRoutes } from "./verplaats-routes.ts";
import { werklijstRoutes } from "./werklijst-routes.ts";
import { zaakRoutes } from "./zaak-routes.ts";
import { zaakWerkRoutes } from "./zaak-werk-routes.ts";
import { zoekenRoutes } from "./zoeken-routes.ts";

/**
 * The web pages for people of municipalities, to be mounted at /inbox; paths here are below it.
 * @param fail anything thrown as the API would answer it
 */
export function inboxRoutes(base: Omit<Context, "actor">, fail: (error: unknown, request: Request) => Response): Hono {
  const app = new Hono();
  app.onError(async (error, c) => {
    const { path, method, raw } = c.req;
    if (error instanceof NietIngelogd) {
      if (method === "GET") return seeOther(loginPath(path));
      const form = await leesVerstuurd(raw);
      if (form) return uitgelogdPage(form, { pad: path, inloggen: loginPath(path) });
    }
    if (error instanceof VerlopenFormulier) {
      const { sessie } = await enterInbox(base, raw, null);
      if (!isVanAnder(error.form, sessie.medewerker)) return opnieuwPage(sessie, error.form, path);
    }
    return faultPage(fail(error, raw), { path });
  });
  for (const routes of [
    loginRoutes,
    vandaagRoutes,
    liveRoutes,
    // Before one zaak: `route` and `wijs-toe` are not the number of one.
    werklijstRoutes,
    zaakRoutes,
    contactRoutes,
    afspraakRoutes,
    brievenRoutes,
    zaakWerkRoutes,
    huishoudenRoutes,
    verplaatsRoutes,
    zoekenRoutes,
    regieRoutes,
    teamsRoutes,
    medewerkersRoutes,
    beleidPagesRoutes,
    partnersRoutes,
    cijfersRoutes,
    logboekRoutes,
  ]) {
    app.route("/", routes(base));
  }
  app.all("*", () => {
    throw nietGevonden();
  });
  return app;
}
