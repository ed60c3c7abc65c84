import { Hono } from "hono";
import { enterInbox } from "../access/inbox-sessie.ts";
import type { Context } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import { toCsv } from "../monitor/indicatoren-csv.ts";
import { readIndicatoren } from "../monitor/read-indicatoren.ts";
import { cijfersPage } from "./cijfers-page.ts";
import { readCijfersVraag } from "./cijfers-vraag.ts";

/** How it went in the municipality: counts, with what each counts. */
export function cijfersRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  app.get("/cijfers", async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "monitor:lezen");
    const vraag = readCijfersVraag(new URL(c.req.url).searchParams, localDay(base.clock.now()));
    const cijfers = vraag.periode ? await readIndicatoren(ctx, { ...vraag.periode, per: "maand" }) : null;
    return cijfersPage(sessie, vraag, cijfers);
  });
  app.get("/cijfers/bestand", async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "monitor:lezen");
    const vraag = readCijfersVraag(new URL(c.req.url).searchParams, localDay(base.clock.now()));
    if (vraag.periode === null) return cijfersPage(sessie, vraag, null);
    const { rijen, periode } = await readIndicatoren(ctx, { ...vraag.periode, per: "maand" });
    return new Response(toCsv(rijen), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="cijfers-${periode.van}-${periode.tot}.csv"`,
        "Cache-Control": "no-store",
      },
    });
  });
  return app;
}
