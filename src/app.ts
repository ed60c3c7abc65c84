import { Hono, type MiddlewareHandler } from "hono";
import { actorId } from "./access/actor-id.ts";
import { authenticate } from "./access/authenticate.ts";
import { rateLimiter } from "./access/rate-limit.ts";
import { oauthRoutes } from "./access/routes.ts";
import { sleutelRoutes } from "./access/sleutel-routes.ts";
import { beleidRoutes } from "./beleid-routes.ts";
import { contactRoutes } from "./contact/routes.ts";
import type { Actor, Context } from "./context.ts";
import { deliveryRoutes } from "./delivery/routes.ts";
import { docsRoutes } from "./docs.ts";
import { geenRecht, nietGevonden, teVeel } from "./errors.ts";
import { feedbackRoutes } from "./feedback/routes.ts";
import { forwardRoutes } from "./forward-routes.ts";
import { inboxRoutes } from "./inbox/routes.ts";
import { correctieRoutes } from "./intake/correctie-routes.ts";
import { intrekkingRoutes } from "./intake/intrekking-routes.ts";
import { onboardingRoutes } from "./intake/onboarding-routes.ts";
import { regelsRoutes } from "./intake/regels-routes.ts";
import { intakeRoutes } from "./intake/routes.ts";
import { sjabloonRoutes } from "./intake/sjabloon-routes.ts";
import { voortgangRoutes } from "./intake/voortgang-routes.ts";
import { monitorRoutes } from "./monitor/routes.ts";
import { apiDocument } from "./openapi.ts";
import { watchRequests } from "./platform/access-log.ts";
import { callerAddress } from "./platform/caller-address.ts";
import { mount } from "./platform/http.ts";
import { type Operation, scopesOf } from "./platform/operation.ts";
import { noteActor } from "./platform/trace.ts";
import { webAssets } from "./platform/web/assets.ts";
import { portalRoutes } from "./portal/routes.ts";
import { problemResponse } from "./problem-response.ts";
import { controleRoutes } from "./proof/controle-routes.ts";
import { proofRoutes } from "./proof/routes.ts";
import { readInput } from "./read-input.ts";
import { routingRoutes } from "./routing/routes.ts";
import { splitRoutes } from "./split-routes.ts";
import { uitlegRoutes } from "./uitleg-routes.ts";

/** Every operation of the API; each names its own guard. */
export const operations: readonly Operation<Context>[] = [
  ...intakeRoutes,
  ...regelsRoutes,
  ...sjabloonRoutes,
  ...intrekkingRoutes,
  ...correctieRoutes,
  ...proofRoutes,
  ...voortgangRoutes,
  ...onboardingRoutes,
  ...sleutelRoutes,
  ...feedbackRoutes,
  ...deliveryRoutes,
  ...contactRoutes,
  ...forwardRoutes,
  ...splitRoutes,
  ...routingRoutes,
  ...monitorRoutes,
  ...beleidRoutes,
  ...uitlegRoutes,
];

const nobody: Actor = { soort: "systeem", naam: "openbaar", scopes: new Set() };

/** The whole HTTP side: tokens, documentation and every operation below /v1. */
export function createApp(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  const limit = rateLimiter(base.config.requestsPerMinute, base.clock);
  const fail = (error: unknown, request: Request): Response => problemResponse(base.log, error, request);

  app.use(watchApi(base));
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    }
  });
  app.onError((error, c) => fail(error, c.req.raw));
  app.notFound((c) => fail(nietGevonden(), c.req.raw));

  app.route("/", oauthRoutes(base));
  app.route("/", webAssets());
  app.route("/portaal", portalRoutes(base, fail));
  app.route("/inbox", inboxRoutes(base, fail));
  app.route("/", controleRoutes(base));
  app.route("/", manualAt(base.config.publicUrl));
  mount(app, "/v1", operations, {
    enter: async (request, scope) => {
      if (scope === null) return { ...base, actor: nobody };
      const actor = await authenticate(base, request);
      noteActor(actorId(actor));
      const seconds = limit(limitKey(actor));
      if (seconds !== null) throw teVeel(seconds);
      if (!scopesOf(scope).some((name) => actor.scopes.has(name))) throw geenRecht();
      return { ...base, actor };
    },
    read: readInput,
    fail,
  });
  return app;
}

/** Every request has its line, its numbers and its place in a trace. */
function watchApi({ log, tracer, meters, keys, config }: Omit<Context, "actor">): MiddlewareHandler {
  return watchRequests({
    log,
    tracer,
    callerOf: callerAddress(config.trustedProxies),
    hide: (address) => keys.lookupHash(`apparaat:${address}`),
    busy: (change) => meters.move("seinhuis_http_bezig", change),
    done: (told, { seconds, oorzaak }) => {
      meters.count("seinhuis_http_verzoeken_total", told);
      if (oorzaak !== null) meters.count("seinhuis_http_onbeschikbaar_total", { oorzaak });
      meters.observe("seinhuis_http_duur_seconds", seconds, { route: told.route, methode: told.methode });
    },
  });
}

const manuals = new Map<string, Hono>();

/** The contract and its manual, which differ by the address alone: made once for each, also where many apps are made. */
function manualAt(publicUrl: string): Hono {
  const made = manuals.get(publicUrl) ?? docsRoutes(apiDocument(operations, publicUrl));
  manuals.set(publicUrl, made);
  return made;
}

/** Two municipalities may have clients of one name. */
function limitKey(actor: Actor): string {
  if (actor.soort === "partner") return `partner/${actor.partnerId}/${actor.naam}`;
  return actor.soort === "gemeente" ? `gemeente/${actor.gemeenteId}/${actor.naam}` : actor.soort;
}

/** What every answer carries, whatever it is. */
export const securityHeaders = {
  "API-Version": "1.0.0",
  "Cache-Control": "no-store",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Referrer-Policy": "no-referrer",
  "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
};
