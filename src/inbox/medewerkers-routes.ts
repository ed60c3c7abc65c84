import { Hono } from "hono";
import { enterInbox } from "../access/inbox-sessie.ts";
import { isRol } from "../access/rollen.ts";
import { checkCsrf } from "../access/web-sessie.ts";
import type { Context } from "../context.ts";
import { readForm } from "../platform/web/form-body.ts";
import { html } from "../platform/web/html.ts";
import { seeOther } from "../platform/web/parts.ts";
import { endMedewerkerAfwezigheid } from "../routing/end-medewerker-afwezigheid.ts";
import { listBeheerMedewerkers } from "../routing/list-beheer-medewerkers.ts";
import { listTeamNamen } from "../routing/list-team-namen.ts";
import type { AfwezigReden, IntrekReden } from "../routing/medewerker-rules.ts";
import { readmitMedewerker } from "../routing/readmit-medewerker.ts";
import { recordMedewerkerAfwezigheid } from "../routing/record-medewerker-afwezigheid.ts";
import { showMedewerker } from "../routing/show-medewerker.ts";
import { withdrawMedewerker } from "../routing/withdraw-medewerker.ts";
import { medewerkerPage } from "./medewerkers-detail.ts";
import { medewerkerAfwezigPage, medewerkerFormPage, uitschrijfPage } from "./medewerkers-forms.ts";
import { changeUit, emailMelding, registerUit } from "./medewerkers-invoer.ts";
import { medewerkersPage } from "./medewerkers-page.ts";
import { dagUit, doeOfWeiger, metWaarden } from "./regie-formulier.ts";
import { gedaanMelding, medewerkerPad } from "./regie-onderdelen.ts";
import { medewerkerGedaan, medewerkersTeksten, uitgeschrevenTekst } from "./teksten-medewerkers.ts";

const path = "/regie/medewerkers/:id";

type Base = Omit<Context, "actor">;
const enter = (base: Base, request: Request) => enterInbox(base, request, "beheer");
async function enterForm(base: Base, request: Request) {
  const entered = await enter(base, request);
  const form = await readForm(request);
  checkCsrf(entered.sessie, form);
  return { ...entered, form };
}

/** The people of the municipality: who works here, as what, and who is away. */
export function medewerkersRoutes(base: Base): Hono {
  const app = new Hono();
  for (const routes of [lijstRoutes, persoonRoutes, afwezigRoutes, uitschrijfRoutes]) app.route("/", routes(base));
  return app;
}

function lijstRoutes(base: Base): Hono {
  const app = new Hono();
  app.get("/regie/medewerkers", async (c) => {
    const { ctx, sessie } = await enter(base, c.req.raw);
    const filter = {
      team: c.req.query("team") ?? "",
      rol: c.req.query("rol") ?? "",
      stand: c.req.query("stand") ?? "",
    };
    const lijst = await listBeheerMedewerkers(ctx, {
      team: filter.team || undefined,
      rol: isRol(filter.rol) ? filter.rol : undefined,
      ingetrokken: filter.stand === "ingetrokken",
      na: c.req.query("na"),
      limiet: medewerkersTeksten.perBladzijde,
    });
    return medewerkersPage(sessie, { lijst, teams: await listTeamNamen(ctx), filter });
  });

  app.get("/regie/medewerkers/nieuw", async (c) => {
    const { ctx, sessie } = await enter(base, c.req.raw);
    const form = metWaarden({ team: c.req.query("team") ?? "" });
    return medewerkerFormPage(sessie, { wie: null, teams: await listTeamNamen(ctx), form, fouten: [] });
  });
  app.post("/regie/medewerkers/nieuw", async (c) => {
    const { ctx, sessie, form } = await enterForm(base, c.req.raw);
    const teams = await listTeamNamen(ctx);
    return await doeOfWeiger(
      async () => {
        const { id } = await registerUit(ctx, sessie.gemeente.code, teams, form);
        return seeOther(`${medewerkerPad(id)}?gedaan=nieuw`);
      },
      (fouten) => medewerkerFormPage(sessie, { wie: null, teams, form, fouten: fouten.map(emailMelding) }),
    );
  });
  return app;
}

function persoonRoutes(base: Base): Hono {
  const app = new Hono();
  app.get(path, async (c) => {
    const { ctx, sessie } = await enter(base, c.req.raw);
    const wie = await showMedewerker(ctx, { id: c.req.param("id") });
    const vrij = /^\d{1,6}$/.exec(c.req.query("vrijgekomen") ?? "")?.[0];
    const melding =
      vrij === undefined || wie.ingetrokkenOp === null
        ? gedaanMelding(medewerkerGedaan, c.req.query("gedaan"))
        : html`<div class="vak vak--goed" role="status"><p>${uitgeschrevenTekst(Number(vrij))}</p></div>`;
    return medewerkerPage(sessie, wie, melding);
  });

  app.get(`${path}/wijzigen`, async (c) => {
    const { ctx, sessie } = await enter(base, c.req.raw);
    const wie = await showMedewerker(ctx, { id: c.req.param("id") });
    const form = metWaarden({ naam: wie.naam ?? "", rol: wie.rol, team: wie.team?.id ?? "" });
    return medewerkerFormPage(sessie, { wie, teams: await listTeamNamen(ctx), form, fouten: [] });
  });
  app.post(`${path}/wijzigen`, async (c) => {
    const { ctx, sessie, form } = await enterForm(base, c.req.raw);
    const [wie, teams] = [await showMedewerker(ctx, { id: c.req.param("id") }), await listTeamNamen(ctx)];
    return await doeOfWeiger(
      async () => {
        await changeUit(ctx, wie, teams, form);
        return seeOther(`${medewerkerPad(wie.id)}?gedaan=gewijzigd`);
      },
      (fouten) => medewerkerFormPage(sessie, { wie, teams, form, fouten }),
    );
  });
  return app;
}

function afwezigRoutes(base: Base): Hono {
  const app = new Hono();
  app.get(`${path}/afwezig`, async (c) => {
    const { ctx, sessie } = await enter(base, c.req.raw);
    const wie = await showMedewerker(ctx, { id: c.req.param("id") });
    return medewerkerAfwezigPage(sessie, { wie, form: metWaarden({}), fouten: [] });
  });
  app.post(`${path}/afwezig`, async (c) => {
    const { ctx, sessie, form } = await enterForm(base, c.req.raw);
    const wie = await showMedewerker(ctx, { id: c.req.param("id") });
    const [van, tot] = [dagUit(form, "van"), dagUit(form, "tot")];
    return await doeOfWeiger(
      async () => {
        const reden = form.get("reden") as AfwezigReden;
        await recordMedewerkerAfwezigheid(ctx, { medewerker: wie.id, van, tot, reden });
        return seeOther(`${medewerkerPad(wie.id)}?gedaan=afwezig`);
      },
      (fouten) => medewerkerAfwezigPage(sessie, { wie, form, fouten }),
    );
  });
  app.post(`${path}/afwezig/:afwezigheid/einde`, async (c) => {
    const { ctx } = await enterForm(base, c.req.raw);
    const [medewerker, afwezigheid] = [c.req.param("id"), c.req.param("afwezigheid")];
    await endMedewerkerAfwezigheid(ctx, { medewerker, afwezigheid });
    return seeOther(`${medewerkerPad(medewerker)}?gedaan=aanwezig`);
  });
  return app;
}

function uitschrijfRoutes(base: Base): Hono {
  const app = new Hono();
  app.get(`${path}/uitschrijven`, async (c) => {
    const { ctx, sessie } = await enter(base, c.req.raw);
    const wie = await showMedewerker(ctx, { id: c.req.param("id") });
    // There is nothing to ask there: the page of the person says why.
    if (wie.zelf || wie.ingetrokkenOp !== null) return seeOther(medewerkerPad(wie.id));
    return uitschrijfPage(sessie, { wie, form: metWaarden({}), fouten: [] });
  });
  app.post(`${path}/uitschrijven`, async (c) => {
    const { ctx, sessie, form } = await enterForm(base, c.req.raw);
    const wie = await showMedewerker(ctx, { id: c.req.param("id") });
    return await doeOfWeiger(
      async () => {
        const reden = form.get("reden") as IntrekReden;
        const { vrijgekomen } = await withdrawMedewerker(ctx, { medewerker: wie.id, reden });
        return seeOther(`${medewerkerPad(wie.id)}?vrijgekomen=${vrijgekomen}`);
      },
      (fouten) => uitschrijfPage(sessie, { wie, form, fouten }),
    );
  });
  app.post(`${path}/toelaten`, async (c) => {
    const { ctx } = await enterForm(base, c.req.raw);
    const id = c.req.param("id");
    await readmitMedewerker(ctx, { medewerker: id });
    return seeOther(`${medewerkerPad(id)}?gedaan=toegelaten`);
  });
  return app;
}
