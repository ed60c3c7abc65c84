import { Hono } from "hono";
import { enterInbox } from "../access/inbox-sessie.ts";
import { checkCsrf } from "../access/web-sessie.ts";
import { showRegie } from "../contact/show-regie.ts";
import type { Context } from "../context.ts";
import { geweigerd, Probleem } from "../errors.ts";
import { readForm } from "../platform/web/form-body.ts";
import { seeOther } from "../platform/web/parts.ts";
import { changeTeam } from "../routing/change-team.ts";
import { endAfwezigheid } from "../routing/end-afwezigheid.ts";
import { recordAfwezigheid } from "../routing/record-afwezigheid.ts";
import { registerTeam } from "../routing/register-team.ts";
import { showTeam } from "../routing/show-team.ts";
import { dagUit, doeOfWeiger, metWaarden } from "./regie-formulier.ts";
import { teamPad } from "./regie-onderdelen.ts";
import {
  invullingVan,
  isTeamReden,
  leegTeam,
  leesTeam,
  metRegels,
  type TeamInvulling,
  teamMeldingen,
  teamVeldOf,
  toTeam,
} from "./teams-invoer.ts";
import { teamAfwezigPage, teamFormPage, teamsPage } from "./teams-page.ts";

/** A team of a thousand areas has three fields for each. */
const ruim = { maxFields: 4000, maxBytes: 512 * 1024 };

type Base = Omit<Context, "actor">;
const enter = (base: Base, request: Request) => enterInbox(base, request, "beheer");
async function enterForm(base: Base, request: Request) {
  const entered = await enter(base, request);
  const form = await readForm(request, ruim);
  checkCsrf(entered.sessie, form);
  return { ...entered, form };
}

/** Making and changing teams, and the days on which they are absent. */
export function teamsRoutes(base: Base): Hono {
  const app = new Hono();
  for (const routes of [nieuwRoutes, wijzigRoutes, afwezigRoutes]) app.route("/", routes(base));
  return app;
}

function nieuwRoutes(base: Base): Hono {
  const app = new Hono();
  app.get("/regie/teams", async (c) => {
    const { ctx, sessie } = await enter(base, c.req.raw);
    return teamsPage(sessie, (await showRegie(ctx, { orde: "naam" })).teams);
  });
  app.get("/regie/teams/nieuw", async (c) => {
    const { sessie } = await enter(base, c.req.raw);
    return teamFormPage(sessie, { team: null, invulling: leegTeam, fouten: [] });
  });
  app.post("/regie/teams/nieuw", async (c) => {
    const { ctx, sessie, form } = await enterForm(base, c.req.raw);
    const invulling = leesTeam(form);
    if (form.get("actie") === "regel") {
      return teamFormPage(sessie, { team: null, invulling: metRegels(invulling), fouten: [] });
    }
    const { team, regelVan } = toTeam(invulling);
    return await doeOfWeiger(
      async () => seeOther(`${teamPad((await orAtNaam(registerTeam(ctx, team))).id)}?gedaan=nieuw`),
      (fouten) => teamFormPage(sessie, { team: null, invulling, fouten: teamMeldingen(fouten) }),
      teamVeldOf(regelVan),
    );
  });
  return app;
}

function wijzigRoutes(base: Base): Hono {
  const app = new Hono();
  app.get("/regie/teams/:id/wijzigen", async (c) => {
    const { ctx, sessie } = await enter(base, c.req.raw);
    const team = await showTeam(ctx, { id: c.req.param("id") });
    return teamFormPage(sessie, { team, invulling: invullingVan(team), fouten: [] });
  });
  app.post("/regie/teams/:id/wijzigen", async (c) => {
    const { ctx, sessie, form } = await enterForm(base, c.req.raw);
    const team = await showTeam(ctx, { id: c.req.param("id") });
    const invulling = leesTeam(form);
    if (form.get("actie") === "regel")
      return teamFormPage(sessie, { team, invulling: metRegels(invulling), fouten: [] });
    return await doeOfWeiger(
      async () => {
        await change(ctx, team.id, invulling);
        return seeOther(`${teamPad(team.id)}?gedaan=gewijzigd`);
      },
      (fouten) => teamFormPage(sessie, { team, invulling, fouten: teamMeldingen(fouten) }),
      teamVeldOf(toTeam(invulling).regelVan),
    );
  });
  return app;
}

function afwezigRoutes(base: Base): Hono {
  const app = new Hono();
  app.get("/regie/teams/:id/afwezig", async (c) => {
    const { ctx, sessie } = await enter(base, c.req.raw);
    const team = await showTeam(ctx, { id: c.req.param("id") });
    return teamAfwezigPage(sessie, { team, form: metWaarden({}), fouten: [] });
  });
  app.post("/regie/teams/:id/afwezig", async (c) => {
    const { ctx, sessie, form } = await enterForm(base, c.req.raw);
    const team = await showTeam(ctx, { id: c.req.param("id") });
    const dagen = { van: dagUit(form, "van"), tot: dagUit(form, "tot"), reden: form.get("reden") };
    return await doeOfWeiger(
      async () => {
        await recordAfwezigheid(ctx, { team: team.id, ...dagen });
        return seeOther(`${teamPad(team.id)}?gedaan=afwezig`);
      },
      (fouten) => teamAfwezigPage(sessie, { team, form, fouten }),
    );
  });
  app.post("/regie/teams/:id/afwezig/:afwezigheid/einde", async (c) => {
    const { ctx } = await enterForm(base, c.req.raw);
    const [team, afwezigheid] = [c.req.param("id"), c.req.param("afwezigheid")];
    await endAfwezigheid(ctx, { team, afwezigheid });
    return seeOther(`${teamPad(team)}?gedaan=aanwezig`);
  });
  return app;
}

/** The page asks why; the API leaves that to its callers. @throws Probleem */
async function change(ctx: Context, id: string, invulling: TeamInvulling): Promise<void> {
  const { reden } = invulling;
  if (!isTeamReden(reden)) throw geweigerd([{ veld: "/reden", code: "ongeldige-keuze", melding: "" }]);
  await orAtNaam(changeTeam(ctx, { team: id, ...toTeam(invulling).team, reden }));
}

/** That the name is taken is said at the name. */
async function orAtNaam<T>(work: Promise<T>): Promise<T> {
  return await work.catch((error: unknown) => {
    if (!(error instanceof Probleem) || error.code !== "team-bestaat") throw error;
    throw geweigerd([{ veld: "/naam", code: "bestaat", melding: error.detail }]);
  });
}
