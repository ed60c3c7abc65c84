import { Hono } from "hono";
import { enterInbox } from "../access/inbox-sessie.ts";
import { checkCsrf } from "../access/web-sessie.ts";
import { fillBrief, type Geadresseerde } from "../contact/fill-brief.ts";
import { listBrieven } from "../contact/list-brieven.ts";
import { makeBrief } from "../contact/make-brief.ts";
import { showZaak } from "../contact/show-zaak.ts";
import type { Context } from "../context.ts";
import { Probleem } from "../errors.ts";
import { readForm } from "../platform/web/form-body.ts";
import { bewerkBriefPage, kiesBriefPage, printBriefPage } from "./brief-page.ts";
import { vangConflict } from "./conflict-page.ts";
import { briefTeksten } from "./teksten-brieven.ts";
import { zaakPad } from "./woorden.ts";

/** Letters and cards for one household. */
export function briefRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  app.get("/zaken/:id/brief", async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "zaken:werken");
    const id = c.req.param("id");
    const sjabloon = c.req.query("sjabloon");
    const zaak = await showZaak(ctx, { id });
    if (sjabloon === undefined) {
      return kiesBriefPage(
        sessie,
        zaak,
        (await listBrieven(ctx)).filter(({ vervallen }) => !vervallen),
      );
    }
    const aan = c.req.query("aan") ?? "0";
    const brief = await fillBrief(ctx, { zaak: id, sjabloon, aan: leesAan(aan) });
    return bewerkBriefPage(sessie, zaak, { brief, aan, tekst: brief.tekst, fouten: [] });
  });
  // The text is kept nowhere, so this answer is the letter itself: nothing is left to go and fetch.
  app.post("/zaken/:id/brief", async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "zaken:werken");
    const form = await readForm(c.req.raw);
    checkCsrf(sessie, form);
    const id = c.req.param("id");
    const [aan, tekst] = [form.get("aan"), form.get("tekst")];
    const input = { zaak: id, sjabloon: form.get("sjabloon"), aan: leesAan(aan) };
    const vraag = { zaak: id, path: zaakPad(id, "/brief"), form, title: briefTeksten.titel };
    return await vangConflict(ctx, sessie, vraag, async () => {
      const zaak = await showZaak(ctx, { id });
      try {
        return printBriefPage(sessie, zaak, await makeBrief(ctx, { ...input, tekst }));
      } catch (error) {
        if (!(error instanceof Probleem) || error.status !== 422) throw error;
        const fouten = error.fouten.map(({ melding }) => ({ name: "tekst", text: melding }));
        return bewerkBriefPage(sessie, zaak, { brief: await fillBrief(ctx, input), aan, tekst, fouten }, 422);
      }
    });
  });
  return app;
}

/** One of the people of the zaak; the first when it is none. */
const leesAan = (aan: string): Geadresseerde => (aan === "allen" ? aan : /^\d{1,3}$/.test(aan) ? Number(aan) : 0);
