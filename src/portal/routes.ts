import { Hono } from "hono";
import { NietIngelogd } from "../access/web-sessie.ts";
import type { Context } from "../context.ts";
import { nietGevonden } from "../errors.ts";
import { seeOther } from "../platform/web/parts.ts";
import { antwoordenRoutes } from "./antwoorden-routes.ts";
import { eigenSignalenRoutes } from "./eigen-signalen-routes.ts";
import { faultPage, loginPath } from "./fault-page.ts";
import { loginRoutes } from "./login-routes.ts";
import { overeenkomstenRoutes } from "./overeenkomsten-routes.ts";

import { signaalFormRoutes } from "./signaal-routes.ts";
import { sleutelsRoutes } from "./sleutels-routes.ts";
import { startRoutes } from "./start-routes.ts";
import { uitnodigingRoutes } from "./uitnodiging-routes.ts";
import { uploadRoutes } from "./upload-routes.ts";
import { verbeterRoutes } from "./verbeter-routes.ts";

/**
 * The web pages for partners without software of their own, to be mounted at /portaal; paths here are below it.
 * @param fail anything thrown as the API would answer it
 */
export function portalRoutes(base: Omit<Context, "actor">, fail: (error: unknown, request: Request) => Response): Hono {
  const app = new Hono();
  app.onError((error, c) => {
    const { path, method } = c.req;
    if (error instanceof NietIngelogd && method === "GET") return seeOther(loginPath(path));
    return faultPage(fail(error, c.req.raw), { path, method, maxBytes: base.config.maxLeveringBytes });
  });
  app.route("/", uitnodigingRoutes(base));
  app.route("/", loginRoutes(base));
  // Before the own signals: `nieuw` is not the number of one.
  app.route("/", signaalFormRoutes(base));
  app.route("/", uploadRoutes(base));
  for (const routes of [
    startRoutes,
    eigenSignalenRoutes,
    verbeterRoutes,
    antwoordenRoutes,
    overeenkomstenRoutes,
    sleutelsRoutes,
  ]) {
    app.route("/", routes(base));
  }
  app.all("*", () => {
    throw nietGevonden();
  });
  return app;
}
