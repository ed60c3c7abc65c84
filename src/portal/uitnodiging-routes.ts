import { Hono } from "hono";
import { readUitnodiging } from "../access/uitnodiging-code.ts";
import { checkSameSite } from "../access/web-sessie.ts";
import type { Context } from "../context.ts";
import { readForm } from "../platform/web/form-body.ts";
import { invitationPage } from "./login-pages.ts";

/** A code that cannot be one is told here: the log-in service would only say afterwards that nobody is known. */
export function uitnodigingRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  app.post("/uitnodiging", async (c) => {
    checkSameSite(base, c.req.raw);
    const code = (await readForm(c.req.raw)).get("uitnodiging").trim();
    if (code === "") return invitationPage({ fout: "Vul de code uit uw uitnodiging in." });
    if (!readUitnodiging(code))
      return invitationPage({ code, fout: "Dit is geen code van ons. Kijk of u hem goed overtypte." });
    // With the same post: the code never stands in an address.
    return new Response(null, { status: 307, headers: { Location: "/portaal/inloggen", "Cache-Control": "no-store" } });
  });
  return app;
}
