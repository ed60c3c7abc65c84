import { Hono } from "hono";
import { enterInbox, type InboxSessie } from "../access/inbox-sessie.ts";
import { checkCsrf } from "../access/web-sessie.ts";
import { showVersie } from "../contact/show-versie.ts";
import { showZaak } from "../contact/show-zaak.ts";
import type { Context } from "../context.ts";
import { Probleem } from "../errors.ts";
import { localDay } from "../law/calendar.ts";
import type { Fout } from "../law/fout.ts";
import { readForm } from "../platform/web/form-body.ts";
import { afsluitWerk } from "./afsluiten-page.ts";
import { bezigBanner } from "./bezig-banner.ts";
import { vangConflict } from "./conflict-page.ts";
import { gesprekWerk } from "./gesprek-page.ts";
import { overdraagWerk, overgedragenPage } from "./overdragen-page.ts";
import { stapWerk } from "./stap-page.ts";
import { zaakPad } from "./woorden.ts";
import { type Invulling, metDag, type Werk } from "./zaak-werk.ts";
import { heropenWerk } from "./zaak-werk-heropenen.ts";
import { werkPage } from "./zaak-werk-page.ts";

/** What is done in one zaak: each a page with a form below the page of that zaak. */
export function zaakWerkRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  for (const werk of [gesprekWerk, stapWerk, afsluitWerk, overdraagWerk, heropenWerk]) {
    app.get(`/zaken/:id${werk.pad}`, async (c) => {
      const { ctx, sessie } = await enterInbox(base, c.req.raw, "zaken:werken");
      const vandaag = localDay(ctx.clock.now());
      const versie = await showVersie(ctx, { zaak: c.req.param("id") });
      return await toonWerk(werk, { ctx, sessie, zaak: c.req.param("id"), form: metDag("datum", vandaag), versie });
    });
    app.post(`/zaken/:id${werk.pad}`, async (c) => {
      const { ctx, sessie } = await enterInbox(base, c.req.raw, "zaken:werken");
      const form = await readForm(c.req.raw);
      checkCsrf(sessie, form);
      const zaak = c.req.param("id");
      const vraag = {
        zaak,
        path: zaakPad(zaak, werk.pad),
        form,
        title: werk.titel,
        waarden: async () => (await werk.waarden?.(ctx)) ?? {},
      };
      return await vangConflict(ctx, sessie, vraag, async () => {
        try {
          return await werk.doe({ ctx, sessie, zaak, form });
        } catch (error) {
          const { status, fouten } = refusalOf(error);
          const versie = form.get("versie");
          return await toonWerk(werk, { ctx, sessie, zaak, form, versie, fouten, status });
        }
      });
    });
  }
  app.get("/overgedragen", async (c) => {
    const { sessie } = await enterInbox(base, c.req.raw, "zaken:lezen");
    return overgedragenPage(sessie);
  });
  return app;
}

type Gevraagd = {
  ctx: Context;
  sessie: InboxSessie;
  zaak: string;
  form: Invulling;
  versie: string;
  fouten?: readonly Fout[];
  status?: number;
};

async function toonWerk(werk: Werk, gevraagd: Gevraagd): Promise<Response> {
  const { ctx, sessie, form, versie, fouten = [], status = 200 } = gevraagd;
  const zaak = await showZaak(ctx, { id: gevraagd.zaak });
  const past = (zaak.afgeslotenOp === null) === (werk.voor === "open");
  const banner = await bezigBanner(ctx, sessie, zaak.id);
  const main = past ? await werk.toon({ ctx, sessie, zaak, form, fouten, versie }) : werk.nietNu(zaak);
  return werkPage(sessie, zaak, { titel: werk.titel, pad: werk.pad, main, banner, refused: fouten.length > 0, status });
}

/** What a rule has against it, for the form. @throws what is no refusal, and what has a page of its own */
function refusalOf(error: unknown): { status: number; fouten: readonly Fout[] } {
  const isOurs = error instanceof Probleem && [400, 409, 422].includes(error.status) && error.code !== "zaak-gewijzigd";
  if (!isOurs) throw error;
  const { status, code, detail } = error;
  const fouten = error.fouten.length > 0 ? error.fouten : [{ veld: "", code, melding: detail }];
  return { status: status === 400 ? 422 : status, fouten };
}
