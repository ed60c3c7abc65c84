import { Hono } from "hono";
import { addSleutel } from "../access/add-sleutel.ts";
import { listSleutels } from "../access/list-sleutels.ts";
import { enterPortal, type PortalSessie } from "../access/portal-sessie.ts";
import { revokeSleutel } from "../access/revoke-sleutel.ts";
import { checkCsrf, csrfField } from "../access/web-sessie.ts";
import type { Context } from "../context.ts";
import { Probleem } from "../errors.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { parseStrictJson } from "../platform/strict-json.ts";
import { errorSummary, textareaField } from "../platform/web/fields.ts";
import { readForm } from "../platform/web/form-body.ts";
import { type Html, html } from "../platform/web/html.ts";
import { knop, link, seeOther } from "../platform/web/parts.ts";
import { portalPage } from "./shell.ts";
import { dagVan } from "./woorden.ts";

const pad = "/portaal/sleutels";

type Sleutel = Awaited<ReturnType<typeof listSleutels>>["sleutels"][number];

/** Public keys of the partner's own software: the list, a new one, and revoking one. */
export function sleutelsRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  app.get("/sleutels", async (c) => {
    const { ctx, sessie } = await enterPortal(base, c.req.raw);
    return await sleutelsPage(ctx, sessie);
  });
  app.post("/sleutels", async (c) => {
    const { ctx, sessie } = await enterPortal(base, c.req.raw);
    const form = await readForm(c.req.raw);
    checkCsrf(sessie, form);
    const sleutel = parseStrictJson(form.get("sleutel"));
    // What was pasted is never shown again: it may be the private half.
    if (!sleutel.ok) return await sleutelsPage(ctx, sessie, ["Dit is geen sleutel in de vorm van een JWK (JSON)."]);
    return await orRefused(ctx, sessie, () => addSleutel(ctx, { sleutel: sleutel.value as Record<string, unknown> }));
  });
  app.get("/sleutels/:kid/intrekken", async (c) => {
    const { ctx, sessie } = await enterPortal(base, c.req.raw);
    const { sleutels } = await listSleutels(ctx);
    const found = sleutels.find(({ kid }) => kid === c.req.param("kid"));
    return found ? intrekPage(sessie, found) : seeOther(pad);
  });
  app.post("/sleutels/:kid/intrekken", async (c) => {
    const { ctx, sessie } = await enterPortal(base, c.req.raw);
    checkCsrf(sessie, await readForm(c.req.raw));
    return await orRefused(ctx, sessie, () => revokeSleutel(ctx, { kid: c.req.param("kid") }));
  });
  return app;
}

async function orRefused(ctx: Context, sessie: PortalSessie, work: () => Promise<unknown>): Promise<Response> {
  try {
    await work();
    return seeOther(pad);
  } catch (error) {
    if (!(error instanceof Probleem) || ![400, 409].includes(error.status)) throw error;
    const meldingen = error.fouten.map(({ melding }) => melding);
    return await sleutelsPage(ctx, sessie, meldingen.length > 0 ? meldingen : [error.detail], error.status);
  }
}

async function sleutelsPage(
  ctx: Context,
  sessie: PortalSessie,
  fouten: readonly string[] = [],
  status = fouten.length > 0 ? 400 : 200,
): Promise<Response> {
  const { sleutels } = await listSleutels(ctx);
  const main = html`${errorSummary(fouten.map((text) => ({ name: "sleutel", text })))}
<h1>Sleutels</h1>
<p>Heeft u een eigen programma dat signalen stuurt? Dat programma heeft een sleutel nodig. Hier staan de openbare sleutels. De privésleutel houdt u zelf: stuur die nooit op.</p>
${sleutels.length === 0 ? html`<div class="vak"><p>U heeft nog geen sleutel.</p></div>` : tabel(sleutels)}
<h2>Voeg een sleutel toe</h2>
<form method="post" action="${pad}" novalidate>
${csrfField(sessie)}
${textareaField({ name: "sleutel", label: "Openbare sleutel (JWK)", hint: "Plak hier de openbare sleutel in JSON. Hij mag van de soort RSA, EC P-256 of Ed25519 zijn.", error: fouten[0], rows: 6 })}
<div class="knoppen">${knop("Voeg toe")}</div>
</form>`;
  return portalPage(sessie, { title: "Sleutels", path: pad, refused: fouten.length > 0, main }, status);
}

const tabel = (sleutels: readonly Sleutel[]): Html => html`<table class="lijst">
<caption class="alleen-voorlezen">Uw openbare sleutels</caption>
<thead><tr><th scope="col">Naam</th><th scope="col">Soort</th><th scope="col">Toegevoegd</th><th scope="col">Laatst gebruikt</th><th scope="col">Doen</th></tr></thead>
<tbody>${sleutels.map(
  ({ kid, alg, toegevoegdOp, gebruiktOp }) => html`<tr>
<th scope="row">${kid}</th><td data-kop="Soort">${alg}</td>
<td data-kop="Toegevoegd">${toegevoegdOp === null ? "Bij het begin" : dagVan(toegevoegdOp)}</td>
<td data-kop="Laatst gebruikt">${gebruiktOp === null ? "Nog niet" : dagtekst(gebruiktOp)}</td>
<td>${link(`${pad}/${encodeURIComponent(kid)}/intrekken`, html`Trek in<span class="alleen-voorlezen">: ${kid}</span>`)}</td></tr>`,
)}</tbody>
</table>`;

const intrekPage = (sessie: PortalSessie, { kid }: Sleutel): Response =>
  portalPage(sessie, {
    title: "Sleutel intrekken",
    path: `${pad}/intrekken`,
    crumbs: [{ href: pad, text: "Sleutels" }],
    main: html`<h1>Sleutel intrekken</h1>
<p>Een programma met sleutel <strong>${kid}</strong> kan dan niets meer sturen. U kunt dit niet terugdraaien.</p>
<form method="post" action="${pad}/${encodeURIComponent(kid)}/intrekken">${csrfField(sessie)}
<div class="knoppen">${knop("Trek de sleutel in")}${link(pad, "Toch niet")}</div></form>`,
  });
