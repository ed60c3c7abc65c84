import { Hono } from "hono";
import { enterInbox } from "../access/inbox-sessie.ts";
import { checkCsrf } from "../access/web-sessie.ts";
import type { Context } from "../context.ts";
import { listOvereenkomsten } from "../intake/list-overeenkomsten.ts";
import { listPartnersStand } from "../intake/list-partners-stand.ts";
import { partnerStanden } from "../intake/partners-stand-rules.ts";
import { showPartner } from "../intake/show-partner.ts";
import { localDay } from "../law/calendar.ts";
import { signaalpartnerSoorten } from "../law/lists.ts";
import { readForm } from "../platform/web/form-body.ts";
import { alsInvulling } from "./beleid-invoer.ts";
import { beginVelden } from "./overeenkomst-invoer.ts";
import { overeenkomstRoutes } from "./overeenkomst-routes.ts";
import { handleAanmelding } from "./partners-aanmelden.ts";
import { partnerPage } from "./partners-detail.ts";
import { partnersPage } from "./partners-lijst.ts";
import { kiesSoortPage, nieuwePartnerPage } from "./partners-nieuw.ts";
import { partnerTeksten as t } from "./teksten-partners.ts";
import { uitnodigRoutes } from "./uitnodig-routes.ts";

const pad = "/regie/partners";

/** With whom the municipality works, what was agreed, and who may log in for a partner. */
export function partnersRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  app.get(pad, async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "beheer");
    const stand = partnerStanden.find((naam) => naam === c.req.query("stand"));
    return partnersPage(sessie, await listPartnersStand(ctx, { stand, na: c.req.query("na"), limiet: 50 }), stand);
  });
  app.get(`${pad}/nieuw`, async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "beheer");
    const soort = findSoort(c.req.query("soort"));
    if (!soort) return kiesSoortPage(sessie);
    const invulling = alsInvulling(beginVelden(soort, localDay(ctx.clock.now())));
    return nieuwePartnerPage(sessie, soort, { invulling, fouten: [] });
  });
  app.post(`${pad}/nieuw`, async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "beheer");
    const form = await readForm(c.req.raw);
    checkCsrf(sessie, form);
    const soort = findSoort(form.get("soort"));
    return soort ? await handleAanmelding(ctx, sessie, soort, form) : kiesSoortPage(sessie, t.soortFout);
  });
  app.get(`${pad}/:id`, async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "beheer");
    const id = c.req.param("id");
    const partner = await showPartner(ctx, { id });
    const lijst = await listOvereenkomsten(ctx, { partner: id, na: c.req.query("na"), limiet: 100 });
    const klaar = t.klaar[c.req.query("klaar") ?? ""];
    return partnerPage(sessie, { partner, lijst, klaar, vandaag: localDay(ctx.clock.now()) });
  });
  app.route("/", overeenkomstRoutes(base));
  app.route("/", uitnodigRoutes(base));
  return app;
}

const findSoort = (naam: string | undefined) => signaalpartnerSoorten.find((soort) => soort === naam);
