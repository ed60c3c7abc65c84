import { Hono } from "hono";
import { NietIngelogd } from "../access/web-sessie.ts";
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
  app.onError((error, c) => {
    const { path, method } = c.req;
    if (error instanceof NietIngelogd && method === "GET") return seeOther(loginPath(path));
    return faultPage(fail(error, c.req.raw), { path, method });
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
