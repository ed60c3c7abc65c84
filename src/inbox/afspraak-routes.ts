import { Hono } from "hono";
import { enterInbox, type InboxSessie } from "../access/inbox-sessie.ts";
import { checkCsrf } from "../access/web-sessie.ts";
import { finishAfspraak } from "../contact/finish-afspraak.ts";
import { listAfwezigen } from "../contact/list-afwezigen.ts";
import { listMedewerkers } from "../contact/list-medewerkers.ts";
import { type AfspraakInvoer, planAfspraak } from "../contact/plan-afspraak.ts";
import { showZaak } from "../contact/show-zaak.ts";
import type { Context } from "../context.ts";
import { nietGevonden, Probleem } from "../errors.ts";
import { addDagen, localDay, nextWerkdag } from "../law/calendar.ts";
import { contactsoorten, dagdelen } from "../law/lists.ts";
import { isUuid, newUuid } from "../platform/ids.ts";
import { readForm } from "../platform/web/form-body.ts";
import { seeOther } from "../platform/web/parts.ts";
import { type AfspraakFormulier, afspraakPage } from "./afspraak-page.ts";
import { vangConflict } from "./conflict-page.ts";
import { dagVelden, type Invulling, ingevuld, leesDag, leesNotitie, type Veldfout } from "./contact-invoer.ts";
import { naamMetAfwezig } from "./regie-afwezig.ts";
import { afspraakTeksten as t } from "./teksten-contact.ts";
import { zaakPad } from "./woorden.ts";

const langste = 4000;
/** As many people as a list to choose from can hold. */
const meesteMensen = 500;

/** Planning the next attempt, and saying what became of it. */
export function afspraakRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  app.get("/zaken/:id/afspraken", async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "zaken:werken");
    const zaak = await showZaak(ctx, { id: c.req.param("id") });
    const [kanaal = ""] = zaak.opvolgadvies?.kanalen ?? [];
    const morgen = nextWerkdag(addDagen(localDay(sessie.op), 1));
    const invulling = ingevuld([
      ["soort", kanaal],
      ["medewerker", sessie.medewerker.uuid],
      ...dagVelden("datum", morgen),
    ]);
    return afspraakPage(sessie, zaak, { id: newUuid(), invulling, fouten: [], mensen: await collegas(ctx, sessie) });
  });
  app.post("/zaken/:id/afspraken", async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "zaken:werken");
    const form = await readForm(c.req.raw);
    checkCsrf(sessie, form);
    const id = c.req.param("id");
    const vraag = { zaak: id, path: zaakPad(id, "/afspraken"), form, title: t.titel };
    return await vangConflict(ctx, sessie, vraag, async () => {
      const mensen = await collegas(ctx, sessie);
      const refused = await plan(ctx, id, form, mensen);
      if (!refused) return seeOther(zaakPad(id, "#plannen"));
      const formulier: AfspraakFormulier = { id: form.get("id"), invulling: form, fouten: refused.fouten, mensen };
      return afspraakPage(sessie, await showZaak(ctx, { id }), formulier, refused.status);
    });
  });
  app.post("/zaken/:id/afspraken/:afspraak", async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "zaken:werken");
    const form = await readForm(c.req.raw);
    checkCsrf(sessie, form);
    const { id, afspraak } = c.req.param();
    const status = form.get("status");
    if (status !== "gedaan" && status !== "vervallen") throw nietGevonden();
    await finishAfspraak(ctx, { zaak: id, afspraak, status });
    return seeOther(zaakPad(id, "#plannen"));
  });
  return app;
}

async function plan(
  ctx: Context,
  zaak: string,
  form: Invulling,
  mensen: AfspraakFormulier["mensen"],
): Promise<{ status: number; fouten: Veldfout[] } | null> {
  const gelezen = lees(form, mensen);
  if ("fouten" in gelezen) return { status: 422, fouten: gelezen.fouten };
  try {
    await planAfspraak(ctx, { zaak, ...gelezen.afspraak });
    return null;
  } catch (error) {
    if (!(error instanceof Probleem) || (error.status !== 409 && error.status !== 422)) throw error;
    const fouten = error.fouten.map(({ veld, melding }) => ({ name: veld.slice(1), text: melding }));
    return { status: error.status, fouten: fouten.length > 0 ? fouten : [{ name: "soort", text: error.detail }] };
  }
}

function lees(
  form: Invulling,
  mensen: AfspraakFormulier["mensen"],
): { afspraak: Omit<AfspraakInvoer, "zaak"> } | { fouten: Veldfout[] } {
  const soort = contactsoorten.find((naam) => naam === form.get("soort"));
  const datum = leesDag(form, "datum");
  const [wie, id] = [form.get("medewerker"), form.get("id")];
  const kent = wie === "" || mensen.some((mens) => mens.id === wie);
  const notitie = leesNotitie(form);
  if (soort && datum && kent && notitie.length <= langste) {
    const dagdeel = dagdelen.find((naam) => naam === form.get("dagdeel")) ?? null;
    const rest = { ...(wie ? { medewerker: wie } : {}), ...(isUuid(id) ? { id } : {}) };
    return { afspraak: { soort, datum, dagdeel, notitie, ...rest } };
  }
  const fouten = [
    soort ? [] : { name: "soort", text: t.kiesSoort },
    datum ? [] : { name: "datum", text: t.kiesDag },
    kent ? [] : { name: "medewerker", text: t.kiesMedewerker },
    notitie.length <= langste ? [] : { name: "notitie", text: t.teLang },
  ];
  return { fouten: fouten.flat() };
}

/** Of a wijkteam: the own team; who sees all teams chooses from everybody. The reader first. */
async function collegas(ctx: Context, { medewerker, team }: InboxSessie): Promise<AfspraakFormulier["mensen"]> {
  const { medewerkers } = await listMedewerkers(ctx, { limiet: meesteMensen });
  const afwezigen = await listAfwezigen(ctx);
  const eigen = medewerkers.filter((mens) => mens.id === medewerker.uuid || !team || mens.team?.id === team.uuid);
  return eigen
    .toSorted((a, b) => Number(b.id === medewerker.uuid) - Number(a.id === medewerker.uuid))
    .map(({ id, naam }) => ({ id, naam: naamMetAfwezig(naam ?? id, afwezigen.get(id)) }));
}
