import { Hono } from "hono";
import { enterInbox } from "../access/inbox-sessie.ts";
import { registerGebruiker } from "../access/register-gebruiker.ts";
import { uitnodigDagen } from "../access/uitnodig-rules.ts";
import { checkCsrf } from "../access/web-sessie.ts";
import type { Context } from "../context.ts";
import { showPartner } from "../intake/show-partner.ts";
import { addDagen, localDay } from "../law/calendar.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { readForm } from "../platform/web/form-body.ts";
import type { Veldfout } from "./beleid-getallen.ts";
import { alsInvulling } from "./beleid-invoer.ts";
import { orRefused } from "./overeenkomst-weigering.ts";
import { uitnodigTeksten as t } from "./teksten-partners-uitnodiging.ts";
import { briefPage, uitnodigPage } from "./uitnodig-page.ts";

const pad = "/regie/partners/:id/uitnodiging";

/** Inviting somebody of a partner without a KvK number. */
export function uitnodigRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  app.get(pad, async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "beheer");
    const partner = await showPartner(ctx, { id: c.req.param("id") });
    return uitnodigPage(sessie, partner, { invulling: alsInvulling([]), fouten: [] });
  });
  // Shown at once and not after another request: the code is kept nowhere.
  app.post(pad, async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "beheer");
    const form = await readForm(c.req.raw);
    checkCsrf(sessie, form);
    const partner = await showPartner(ctx, { id: c.req.param("id") });
    const toon = (fouten: readonly Veldfout[], status: number): Response =>
      uitnodigPage(sessie, partner, { invulling: form, fouten }, status);
    const naam = form.get("naam").trim();
    if (naam === "") return toon([{ name: "naam", text: t.naamFout }], 422);
    return await orRefused(toon, async () => {
      const email = form.get("email").trim() || null;
      const { uitnodiging: code } = await registerGebruiker(ctx, { partnerId: partner.id, naam, email });
      const adres = new URL("/portaal/uitnodiging", ctx.config.publicUrl).href;
      const tot = dagtekst(addDagen(localDay(ctx.clock.now()), uitnodigDagen));
      return briefPage(sessie, partner, { naam, code, adres, tot });
    });
  });
  return app;
}
