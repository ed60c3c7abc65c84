import { Hono } from "hono";
import { enterInbox } from "../access/inbox-sessie.ts";
import { showVandaag } from "../contact/show-vandaag.ts";
import type { Context } from "../context.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { seeOther } from "../platform/web/parts.ts";
import { eerstePagina } from "./eerste-pagina.ts";
import { start } from "./shell.ts";
import { weekdag } from "./teksten-vandaag.ts";
import { loadGetallen, loadTeamRegels } from "./vandaag-getallen.ts";
import { vandaagPage } from "./vandaag-page.ts";

/** Where the day begins. */
export function vandaagRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  app.get("/", async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, null);
    const eerste = eerstePagina(sessie);
    if (eerste !== start) return seeOther(eerste);
    const vandaag = await showVandaag(ctx);
    const sinds = { dag: vandaag.sinds, tekst: `${weekdag(vandaag.sinds)} ${dagtekst(vandaag.sinds)}` };
    const getallen = await loadGetallen(ctx, sinds);
    return vandaagPage(sessie, { vandaag, getallen, teams: await loadTeamRegels(ctx, sessie, vandaag.sinds) });
  });
  return app;
}
