import { Hono } from "hono";
import { enterPortal, type PortalSessie } from "../access/portal-sessie.ts";
import { checkCsrf, csrfField, hasCsrf } from "../access/web-sessie.ts";
import type { Context } from "../context.ts";
import { nietGevonden } from "../errors.ts";
import { findSignaalByKenmerk, readSignaal } from "../intake/read-signaal.ts";
import { type Meldkeuzes, showMeldkeuzes } from "../intake/show-meldkeuzes.ts";
import { localDay } from "../law/calendar.ts";
import { readForm } from "../platform/web/form-body.ts";
import type { Invulling } from "../platform/web/form-date.ts";
import { seeOther } from "../platform/web/parts.ts";
import { portalPage } from "./shell.ts";
import { leesTerug } from "./signaal-gelezen.ts";
import { aantalVan } from "./signaal-invoer.ts";
import { isNewKenmerk, newKenmerk } from "./signaal-kenmerk.ts";
import { maakControlelijst } from "./signaal-lijst.ts";
import { signaalOntvangen } from "./signaal-ontvangen.ts";
import { type Stand, signaalFormulier } from "./signaal-pagina.ts";
import { beoordeelInvulling, stuurInvulling } from "./signaal-sturen.ts";
import { formulierTeksten } from "./teksten-formulier.ts";
import { ontvangenTeksten, teksten } from "./teksten-signaal.ts";

const nieuw = "/portaal/signalen/nieuw";
const ontvangen = (uuid: string): string => `/portaal/signalen/${uuid}/ontvangen`;
/** Sent by a person: whatever a form of ours can hold fits in this. */
const limits = { maxBytes: 64 * 1024 };

/** The form for one signal. Its kenmerk stands in its address, so that going back leads to the same signal, not to a second. */
export function signaalFormRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  app.get("/signalen/nieuw", async (c) => {
    await enterPortal(base, c.req.raw);
    return seeOther(`${nieuw}/${newKenmerk(localDay(base.clock.now()))}`);
  });
  app.get("/signalen/nieuw/:kenmerk", async (c) => {
    const { ctx, sessie } = await enterPortal(base, c.req.raw);
    const kenmerk = checkKenmerk(c.req.param("kenmerk"));
    const [eerder] = await findSignaalByKenmerk(ctx, kenmerk);
    if (eerder) return seeOther(`${ontvangen(eerder.id)}?eerder`);
    const keuzes = await showMeldkeuzes(ctx);
    return show(sessie, blanco(ctx, sessie, keuzes, kenmerk));
  });
  app.post("/signalen/nieuw/:kenmerk", async (c) => {
    const { ctx, sessie } = await enterPortal(base, c.req.raw);
    const kenmerk = checkKenmerk(c.req.param("kenmerk"));
    const form = await readForm(c.req.raw, limits);
    if (!hasCsrf(sessie, form)) return await showVerlopen(ctx, sessie, form, kenmerk);
    return await handle(ctx, sessie, form, kenmerk);
  });
  app.post("/signalen/nieuw/:kenmerk/controle", async (c) => {
    const { ctx, sessie } = await enterPortal(base, c.req.raw);
    const form = await readForm(c.req.raw, limits);
    checkCsrf(sessie, form);
    const { fouten, lijst } = await beoordeelInvulling(ctx, await showMeldkeuzes(ctx), form);
    return c.json({ fouten, punten: lijst.punten, gelezen: leesTerug(form) }, 200, { "Cache-Control": "no-store" });
  });
  app.get("/signalen/:id/ontvangen", async (c) => {
    const { ctx, sessie } = await enterPortal(base, c.req.raw);
    const signaal = await readSignaal(ctx, c.req.param("id"));
    const eerder = c.req.query("eerder") !== undefined;
    const { soort, gemeenten } = await showMeldkeuzes(ctx);
    const gemeente = gemeenten.find(({ code }) => code === signaal.gemeentecode)?.naam ?? signaal.gemeentecode;
    const title = eerder ? ontvangenTeksten.alVerstuurd : ontvangenTeksten.titel;
    const main = signaalOntvangen(signaal, { soort, gemeente, eerder });
    return portalPage(sessie, { title, path: `${nieuw}/${signaal.id}`, main });
  });
  return app;
}

/** Somebody logged in anew after filling in: the form as it was, to be sent again. */
async function showVerlopen(ctx: Context, sessie: PortalSessie, form: Invulling, kenmerk: string): Promise<Response> {
  const keuzes = await showMeldkeuzes(ctx);
  const lijst = maakControlelijst(keuzes.soort, form, localDay(ctx.clock.now()));
  const fouten = [{ veld: null, melding: formulierTeksten.verlopen }];
  const stand = { ...ingevuld(sessie, keuzes, form, kenmerk), lijst, fouten, bezet: false, uitkomst: "fout" } as const;
  return show(sessie, stand, 403);
}

async function handle(ctx: Context, sessie: PortalSessie, form: Invulling, kenmerk: string): Promise<Response> {
  const keuzes = await showMeldkeuzes(ctx);
  const actie = form.get("actie");
  if (actie === "verstuur") {
    const uitkomst = await stuurInvulling(ctx, keuzes, form);
    if ("uuid" in uitkomst) return seeOther(ontvangen(uitkomst.uuid));
    return show(sessie, { ...ingevuld(sessie, keuzes, form, kenmerk), ...uitkomst, uitkomst: "fout" }, 422);
  }
  const stand = ingevuld(sessie, keuzes, form, kenmerk);
  if (actie === "poging-erbij" || actie === "herinnering-erbij") {
    const invulling = metBlokErbij(form, actie === "poging-erbij" ? "pogingen" : "herinneringen");
    const lijst = maakControlelijst(keuzes.soort, form, localDay(ctx.clock.now()));
    return show(sessie, { ...stand, invulling, lijst, fouten: [], bezet: false, uitkomst: "nieuw" });
  }
  const oordeel = await beoordeelInvulling(ctx, keuzes, form);
  return show(sessie, { ...stand, ...oordeel, uitkomst: oordeel.fouten.length > 0 ? "fout" : "in-orde" });
}

const ingevuld = (sessie: PortalSessie, keuzes: Meldkeuzes, invulling: Invulling, kenmerk: string) => ({
  keuzes,
  invulling,
  adres: `${nieuw}/${kenmerk}`,
  csrf: csrfField(sessie),
});

function blanco(ctx: Context, sessie: PortalSessie, keuzes: Meldkeuzes, kenmerk: string): Stand {
  const signaaldatum = localDay(ctx.clock.now());
  const [enige, ...overige] = keuzes.gemeenten;
  const begin: Record<string, string> = { kenmerk, signaaldatum };
  if (enige && overige.length === 0) begin.gemeentecode = enige.code;
  const invulling: Invulling = { get: (naam) => begin[naam] ?? "" };
  const lijst = maakControlelijst(keuzes.soort, invulling, signaaldatum);
  const stand = ingevuld(sessie, keuzes, invulling, kenmerk);
  return { ...stand, lijst, fouten: [], bezet: false, uitkomst: "nieuw" };
}

const metBlokErbij = (form: Invulling, naam: "pogingen" | "herinneringen"): Invulling => ({
  get: (veld) => (veld === naam ? String(aantalVan(form, naam) + 1) : form.get(veld)),
});

function show(sessie: PortalSessie, stand: Stand, status = 200): Response {
  const main = signaalFormulier(stand);
  const refused = stand.uitkomst === "fout";
  const parts = { title: teksten.titel, path: nieuw, main, refused, scripts: ["signaal-controle.js"] };
  return portalPage(sessie, parts, status);
}

/** Only what the form itself made is an address of the form. @throws Probleem 404 */
function checkKenmerk(tekst: string): string {
  if (!isNewKenmerk(tekst)) throw nietGevonden();
  return tekst;
}
