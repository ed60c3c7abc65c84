import { Hono } from "hono";
import { enterInbox } from "../access/inbox-sessie.ts";
import { checkCsrf } from "../access/web-sessie.ts";
import { listAfspraken } from "../contact/list-afspraken.ts";
import { selectZichtbaar } from "../contact/select-zichtbaar.ts";
import { showVersie } from "../contact/show-versie.ts";
import { type HuishoudenAntwoord, showZaak } from "../contact/show-zaak.ts";
import type { Context } from "../context.ts";
import { explainZaak } from "../explain-zaak.ts";
import { localDay } from "../law/calendar.ts";
import { readForm } from "../platform/web/form-body.ts";
import { html } from "../platform/web/html.ts";
import { seeOther } from "../platform/web/parts.ts";
import { bezigBanner } from "./bezig-banner.ts";
import { neem, neemDeel } from "./zaak-kop-neem.ts";
import { afsprakenDeel, contactDeel, contactMelding } from "./zaak-onderdelen.ts";
import { tijdlijnPage, zaakPage } from "./zaak-page.ts";
import { loadNamen } from "./zaak-page-namen.ts";
import { loadTijdlijn } from "./zaak-tijdlijn.ts";

/** The page of one zaak, taking it, and everything that happened in it. */
export function zaakRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  app.get("/zaken/:id", async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "zaken:lezen");
    const id = c.req.param("id");
    // First, so that whatever changes while the page is made is noticed when its form comes in.
    const versie = await showVersie(ctx, { zaak: id });
    // Together, so that what each writes in the log reaches the disk in one go.
    const [zaak, uitleg, tijdlijn, banner, afspraken] = await Promise.all([
      showZaak(ctx, { id }),
      explainZaak(ctx, { id }),
      loadTijdlijn(ctx, id),
      bezigBanner(ctx, sessie, id, versie),
      listAfspraken(ctx, { zaak: id }),
    ]);
    const namen = await loadNamen(ctx, zaak, tijdlijn);
    const zichtbaar = await selectZichtbaar(ctx, { zaken: genoemdeZaken(zaak) });
    const melding = await contactMelding(ctx, zaak, c.req.query());
    const vandaag = localDay(ctx.clock.now());
    const inzet = {
      banner: html`${melding}${banner}`,
      neem: neemDeel(sessie, zaak, versie),
      contact: contactDeel(sessie, zaak, versie, afspraken),
      afspraken: afsprakenDeel(sessie, zaak, afspraken),
    };
    const gedaan = c.req.query("gedaan");
    return zaakPage(sessie, { zaak, uitleg, tijdlijn, namen, vandaag, zichtbaar, gedaan }, inzet);
  });
  app.post("/zaken/:id/neem", async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "zaken:werken");
    const form = await readForm(c.req.raw);
    checkCsrf(sessie, form);
    return seeOther(await neem(ctx, sessie, { zaak: c.req.param("id"), form }));
  });
  app.get("/zaken/:id/tijdlijn", async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "zaken:lezen");
    const id = c.req.param("id");
    const zaak = await showZaak(ctx, { id });
    const tijdlijn = await loadTijdlijn(ctx, id);
    return tijdlijnPage(sessie, { zaak, tijdlijn, namen: await loadNamen(ctx, zaak, tijdlijn) });
  });
  return app;
}

const genoemdeZaken = ({ koppelingen, verplaatsingen }: HuishoudenAntwoord): string[] => [
  ...koppelingen.flatMap(({ ander }) => ander.zaak?.id ?? []),
  ...verplaatsingen.map(({ andereZaak }) => andereZaak.id),
];
