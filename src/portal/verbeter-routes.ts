import { Hono } from "hono";
import { enterPortal } from "../access/portal-sessie.ts";
import { checkCsrf } from "../access/web-sessie.ts";
import type { Context } from "../context.ts";
import { Probleem } from "../errors.ts";
import { correctSignaal } from "../intake/correct-signaal.ts";
import { showSignaalRegel } from "../intake/list-signalen.ts";
import { readForm } from "../platform/web/form-body.ts";
import { seeOther } from "../platform/web/parts.ts";

import { leesVerbetering, verbeterPage } from "./verbeter-page.ts";

const leeg = { get: () => "" };

/** Putting right what stands wrongly in an own signal. */
export function verbeterRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  app.get("/signalen/:id/verbeteren", async (c) => {
    const { ctx, sessie } = await enterPortal(base, c.req.raw);
    const regel = await showSignaalRegel(ctx, c.req.param("id"));
    return verbeterPage(sessie, regel, { invulling: leeg, fouten: [], status: 200 });
  });
  app.post("/signalen/:id/verbeteren", async (c) => {
    const { ctx, sessie } = await enterPortal(base, c.req.raw);
    const form = await readForm(c.req.raw);
    checkCsrf(sessie, form);
    const id = c.req.param("id");
    const regel = await showSignaalRegel(ctx, id);
    try {
      await correctSignaal(ctx, { id, ruw: leesVerbetering(form) });
    } catch (error) {
      if (!(error instanceof Probleem) || ![400, 409, 422].includes(error.status)) throw error;
      const fouten = error.fouten.length > 0 ? error.fouten : [{ veld: "", code: error.code, melding: error.detail }];
      return verbeterPage(sessie, regel, { invulling: form, fouten, status: error.status === 409 ? 409 : 422 });
    }
    return seeOther(`/portaal/signalen/${id}`);
  });
  return app;
}
