import { Hono } from "hono";
import { enterInbox } from "../access/inbox-sessie.ts";
import { checkCsrf } from "../access/web-sessie.ts";
import { laatLos } from "../contact/laat-los.ts";
import { neemOver } from "../contact/neem-over.ts";
import type { Context } from "../context.ts";
import { readForm } from "../platform/web/form-body.ts";
import { seeOther } from "../platform/web/parts.ts";
import { start } from "./shell.ts";
import { zaakPad } from "./woorden.ts";

/** Taking over the work on a zaak, and leaving it to others. */
export function bezigRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  app.post("/zaken/:id/neem-over", async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "zaken:werken");
    checkCsrf(sessie, await readForm(c.req.raw));
    const zaak = c.req.param("id");
    await neemOver(ctx, { zaak });
    return seeOther(zaakPad(zaak));
  });
  app.post("/zaken/:id/laat-los", async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "zaken:werken");
    checkCsrf(sessie, await readForm(c.req.raw));
    await laatLos(ctx, { zaak: c.req.param("id") });
    return seeOther(`${start}/zaken`);
  });
  return app;
}
