import { Hono } from "hono";
import { enterInbox } from "../access/inbox-sessie.ts";
import { checkCsrf } from "../access/web-sessie.ts";
import { deleteZoekvraag } from "../contact/delete-zoekvraag.ts";
import { listWerklijstRoute } from "../contact/list-werklijst-route.ts";
import { saveZoekvraag } from "../contact/save-zoekvraag.ts";
import { readWerklijst } from "../contact/werklijst-rules.ts";
import type { Context } from "../context.ts";
import { Probleem } from "../errors.ts";
import { localDay } from "../law/calendar.ts";
import { type Form, readForm } from "../platform/web/form-body.ts";
import { html } from "../platform/web/html.ts";
import { seeOther } from "../platform/web/parts.ts";
import { routePage } from "./route-page.ts";
import { verdeelTeksten } from "./teksten-werklijst.ts";
import { loadLijst } from "./werklijst-laden.ts";
import { type LijstStand, werklijstPage, zoekvraagMelding } from "./werklijst-page.ts";
import { type Fouten, readVerdeel, verdeel, verdeelUitkomst } from "./werklijst-toewijzen.ts";
import { routePad, vraagPad } from "./werklijst-vraag.ts";

/** The list of work, what is kept of it, giving zaken away, and the route along them. */
export function werklijstRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();

  app.get("/zaken", async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "zaken:lezen");
    const zoek = new URL(c.req.url).searchParams;
    const gegevens = await loadLijst(ctx, sessie, { vraag: readWerklijst(zoek), na: zoek.get("na") });
    const melding = html`${await verdeelUitkomst(ctx, zoek)}${zoekvraagMelding(zoek)}`;
    return werklijstPage(gegevens, { melding });
  });

  app.get("/zaken/route", async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "zaken:lezen");
    const zoek = new URL(c.req.url).searchParams;
    const vraag = readWerklijst(zoek);
    const route = await listWerklijstRoute(ctx, { vraag, zaken: zoek.getAll("zaak") });
    return routePage(sessie, { ...route, vraag, vandaag: localDay(ctx.clock.now()) });
  });

  /** A form on the page of the list: what is refused shows the same page again, with everything as it was filled in. */
  const onPage = (path: string, recht: "zaken:lezen" | "zaken:werken", work: Work): void => {
    app.post(path, async (c) => {
      const { ctx, sessie } = await enterInbox(base, c.req.raw, recht);
      const form = await readForm(c.req.raw);
      checkCsrf(sessie, form);
      try {
        return seeOther(await work(ctx, form));
      } catch (error) {
        const stand = standOf(error, form);
        if (!stand) throw error;
        const zoek = new URLSearchParams(form.get("vraag"));
        return werklijstPage(await loadLijst(ctx, sessie, { vraag: readWerklijst(zoek), na: zoek.get("na") }), stand);
      }
    });
  };

  onPage("/zaken/wijs-toe", "zaken:werken", async (ctx, form) => {
    if (form.get("doe") !== "route") return await verdeel(ctx, form);
    const { zaken } = readVerdeel(form);
    if (zaken.length === 0) throw new Geweigerd({ zaken: verdeelTeksten.geenKeuze });
    return routePad(
      readWerklijst(new URLSearchParams(form.get("vraag"))),
      zaken.map(({ id }) => id),
    );
  });

  onPage("/zaken/zoekvragen", "zaken:lezen", async (ctx, form) => {
    const vraag = form.get("vraag");
    await saveZoekvraag(ctx, { naam: form.get("naam"), vraag });
    return vraagPad(readWerklijst(new URLSearchParams(vraag)), null, { zoekvraag: "bewaard" });
  });

  onPage("/zaken/zoekvragen/weg", "zaken:lezen", async (ctx, form) => {
    await deleteZoekvraag(ctx, { id: form.get("zoekvraag") });
    return vraagPad(readWerklijst(new URLSearchParams(form.get("vraag"))), null, { zoekvraag: "weg" });
  });
  return app;
}

type Work = (ctx: Context, form: Form) => Promise<string>;

/** Refused by the page itself, before any verb. */
class Geweigerd extends Error {
  readonly fouten: Fouten;
  constructor(fouten: Fouten) {
    super("geweigerd");
    this.fouten = fouten;
  }
}

/** The page as it shows a refusal; undefined for what it cannot show. */
function standOf(error: unknown, form: Form): LijstStand | undefined {
  const fouten = error instanceof Geweigerd ? error.fouten : error instanceof Probleem ? foutenOf(error) : null;
  return fouten ? { fouten, verdeel: readVerdeel(form), zoekvraagNaam: form.get("naam") } : undefined;
}

function foutenOf({ status, fouten }: Probleem): Fouten | null {
  if (status !== 422) return null;
  return Object.fromEntries(fouten.map(({ veld, melding }) => [veld.replace("/", ""), melding]));
}
