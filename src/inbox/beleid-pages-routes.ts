import { Hono } from "hono";
import { enterInbox } from "../access/inbox-sessie.ts";
import { checkCsrf } from "../access/web-sessie.ts";
import type { Context } from "../context.ts";
import { nietGevonden } from "../errors.ts";
import { localDay } from "../law/calendar.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { readForm } from "../platform/web/form-body.ts";
import type { Instelling } from "../routing/beleid-rules.ts";
import { listBeleid } from "../routing/list-beleid.ts";
import { listBeleidHistorie } from "../routing/list-beleid-historie.ts";
import { listTeamNamen } from "../routing/list-team-namen.ts";
import { detailPage } from "./beleid-detail.ts";
import { formPage } from "./beleid-form-page.ts";
import type { Formstand } from "./beleid-formstand.ts";
import { alsInvulling, inVelden } from "./beleid-invoer.ts";
import { overzichtPage } from "./beleid-overzicht.ts";
import { inDagvelden } from "./beleid-velden.ts";
import { isInstelbaar, vormen } from "./beleid-vorm.ts";
import { handleWijziging } from "./beleid-wijzigen.ts";
import { beleidTeksten as t } from "./teksten-beleid.ts";

const pad = "/regie/beleid";
/** A list of two hundred rules and a table of weights fit. */
const formLimits = { maxBytes: 512 * 1024, maxFields: 300 };

/** The numbers of law and policy: what counts, what was, and setting one from a day on. */
export function beleidPagesRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  app.get(pad, async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "beheer");
    return overzichtPage(sessie, (await listBeleid(ctx, {})).instellingen);
  });
  app.get(`${pad}/:sleutel`, async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "beheer");
    const historie = await listBeleidHistorie(ctx, { sleutel: c.req.param("sleutel") });
    const instelling = await findInstelling(ctx, historie.sleutel);
    const teams = await teamsVoor(ctx, historie.sleutel);
    const dag = historie.eigen.find(({ geldtVan }) => geldtVan === c.req.query("klaar"))?.geldtVan;
    return detailPage(sessie, {
      instelling,
      historie,
      teams,
      klaar: dag === undefined ? null : t.klaar(dagtekst(dag)),
    });
  });
  app.get(`${pad}/:sleutel/wijzig`, async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "beheer");
    return formPage(sessie, await startForm(ctx, c.req.param("sleutel")));
  });
  app.post(`${pad}/:sleutel/wijzig`, async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "beheer");
    const form = await readForm(c.req.raw, formLimits);
    checkCsrf(sessie, form);
    const begin = await startForm(ctx, c.req.param("sleutel"));
    return await handleWijziging(ctx, sessie, { ...begin, invulling: form }, form.get("doe"));
  });
  return app;
}

async function findInstelling(ctx: Context, sleutel: string): Promise<Instelling> {
  const { instellingen } = await listBeleid(ctx, {});
  const found = instellingen.find((instelling) => instelling.sleutel === sleutel);
  if (!found) throw nietGevonden();
  return found;
}

const teamsVoor = async (ctx: Context, sleutel: string) =>
  sleutel === "routeringRegels" ? await listTeamNamen(ctx) : [];

/** The form as it opens: with what counts today; of weights only those that the municipality chose itself. */
async function startForm(ctx: Context, sleutel: string): Promise<Formstand> {
  if (!isInstelbaar(sleutel)) throw nietGevonden();
  const { waarde, landelijk, eigen } = await findInstelling(ctx, sleutel);
  const vandaag = localDay(ctx.clock.now());
  const alsNu = vormen[sleutel].soort === "gewichten" ? (eigen?.waarde ?? {}) : waarde;
  return {
    naam: sleutel,
    invulling: alsInvulling([...inVelden(sleutel, alsNu), ...inDagvelden("vanaf", vandaag)]),
    fouten: [],
    nu: waarde,
    landelijk: landelijk.waarde,
    teams: await teamsVoor(ctx, sleutel),
    vandaag,
  };
}
