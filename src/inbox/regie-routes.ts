import { Hono } from "hono";
import { enterInbox } from "../access/inbox-sessie.ts";
import { showRegie } from "../contact/show-regie.ts";
import { showRegieTeam } from "../contact/show-regie-team.ts";
import type { Context } from "../context.ts";
import { showTeam } from "../routing/show-team.ts";
import { herverdelenRoutes } from "./herverdelen-routes.ts";
import { gedaanMelding } from "./regie-onderdelen.ts";
import { regiePage } from "./regie-page.ts";
import { regieTeamPage } from "./regie-team-page.ts";
import { teamGedaan } from "./teksten-teams.ts";

/** The board of all teams, one team, and giving zaken to others. */
export function regieRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  app.get("/regie", async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "beheer");
    const orde = c.req.query("orde") === "naam" ? "naam" : "druk";
    return regiePage(sessie, await showRegie(ctx, { orde }), orde);
  });
  // Only what looks like a number of a team: `nieuw` is a page of its own.
  app.get("/regie/teams/:id{[0-9a-f-]{36}}", async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "beheer");
    const id = c.req.param("id");
    const { werk, medewerkers } = await showRegieTeam(ctx, { id });
    const team = { ...(await showTeam(ctx, { id })), werk, medewerkers };
    return regieTeamPage(sessie, team, gedaanMelding(teamGedaan, c.req.query("gedaan")));
  });
  app.route("/", herverdelenRoutes(base));
  return app;
}
