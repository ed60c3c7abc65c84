import { Hono } from "hono";
import type { Context } from "../context.ts";
import { BodyError, bodyReader } from "../platform/body.ts";
import { callerAddress } from "../platform/caller-address.ts";
import { discoveryDocument } from "./discovery.ts";
import { exchangeToken } from "./exchange-token.ts";
import { OAuthFout, toOAuthResponse } from "./oauth-fout.ts";
import { tokenLimiter } from "./token-limit.ts";

const maxBodyBytes = 16_384;
const formMedia = "application/x-www-form-urlencoded";

/** The authorization server: tokens, the keys to check them with, and where to find both. */
export function oauthRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  const limit = tokenLimiter(base.config.tokensPerMinute, base.clock);
  const callerOf = callerAddress(base.config.trustedProxies);
  app.post("/oauth/token", async (c) => {
    try {
      const form = await readForm(c.req.raw);
      limit(callerOf(c), form);
      const answer = await exchangeToken(base, form);
      return c.json(answer, 200, { "Cache-Control": "no-store" });
    } catch (error) {
      if (error instanceof OAuthFout) return toOAuthResponse(error, c.req.path);
      throw error;
    }
  });
  app.get("/oauth/jwks", (c) => c.json(base.keys.jwks, 200, { "Cache-Control": "no-store" }));
  app.get("/.well-known/oauth-authorization-server", (c) =>
    c.json(discoveryDocument(base.config), 200, { "Cache-Control": "no-store" }),
  );
  app.all("/oauth/token", (c) => notAllowed(c.req.path, "POST"));
  app.all("/oauth/jwks", (c) => notAllowed(c.req.path, "GET, HEAD"));
  app.all("/.well-known/oauth-authorization-server", (c) => notAllowed(c.req.path, "GET, HEAD"));
  return app;
}

async function readForm(request: Request): Promise<URLSearchParams> {
  const body = bodyReader(request);
  if (body.media !== formMedia) throw new OAuthFout("invalid_request", `Stuur de gegevens als ${formMedia}.`, 415);
  try {
    return new URLSearchParams(await body.text(maxBodyBytes));
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    if (error.fault === "te-groot") throw new OAuthFout("invalid_request", "De aanvraag is te groot.", 413);
    throw new OAuthFout("invalid_request", "De aanvraag kan niet worden gelezen.");
  }
}

function notAllowed(path: string, allow: string): Response {
  const response = toOAuthResponse(new OAuthFout("invalid_request", "Deze methode kan hier niet.", 405), path);
  response.headers.set("Allow", allow);
  return response;
}
