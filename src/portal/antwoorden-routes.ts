import { Hono } from "hono";
import { enterPortal, type PortalSessie } from "../access/portal-sessie.ts";
import { checkCsrf, csrfField } from "../access/web-sessie.ts";
import type { Context } from "../context.ts";
import { acknowledgeTerugkoppeling } from "../feedback/acknowledge-terugkoppeling.ts";
import { listTerugkoppelingen } from "../feedback/list-terugkoppelingen.ts";
import { readForm } from "../platform/web/form-body.ts";
import { type Html, html } from "../platform/web/html.ts";
import { link, seeOther } from "../platform/web/parts.ts";
import { portalPage } from "./shell.ts";
import { dagVan } from "./woorden.ts";

const pad = "/portaal/antwoorden";
const perBladzijde = 50;

type Postvak = Awaited<ReturnType<typeof listTerugkoppelingen>>;
type Antwoord = Postvak["terugkoppelingen"][number];

/** The partner's mailbox: what the municipality told, to be marked as read. */
export function antwoordenRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  app.get("/antwoorden", async (c) => {
    const { ctx, sessie } = await enterPortal(base, c.req.raw);
    const ontvangen = c.req.query("toon") === "alle" ? "alle" : "open";
    const postvak = await listTerugkoppelingen(ctx, { ontvangen, na: c.req.query("na"), limiet: perBladzijde });
    return antwoordenPage(sessie, ontvangen, postvak);
  });
  app.post("/antwoorden/:id/gelezen", async (c) => {
    const { ctx, sessie } = await enterPortal(base, c.req.raw);
    checkCsrf(sessie, await readForm(c.req.raw));
    await acknowledgeTerugkoppeling(ctx, { id: c.req.param("id") });
    return seeOther(pad);
  });
  return app;
}

function antwoordenPage(sessie: PortalSessie, toon: "open" | "alle", postvak: Postvak): Response {
  const { terugkoppelingen, volgende } = postvak;
  return portalPage(sessie, {
    title: "Antwoorden",
    path: pad,
    main: html`<h1>Antwoorden van de gemeente</h1>
<p>${toon === "open" ? html`U ziet alleen wat u nog niet heeft gelezen. ${link(`${pad}?toon=alle`, "Toon alle antwoorden")}` : html`U ziet alle antwoorden, het oudste eerst. ${link(pad, "Toon alleen wat u nog niet las")}`}</p>
${
  terugkoppelingen.length === 0
    ? html`<div class="vak"><p>${toon === "open" ? "U heeft alles gelezen." : "Er zijn nog geen antwoorden."}</p></div>`
    : tabel(sessie, terugkoppelingen)
}
${volgende === null ? "" : html`<nav class="bladeren" aria-label="Bladeren">${link(`${pad}?toon=${toon}&na=${volgende}`, "Volgende bladzijde")}</nav>`}`,
  });
}

const tabel = (sessie: PortalSessie, antwoorden: readonly Antwoord[]): Html => html`<table class="lijst">
<caption class="alleen-voorlezen">Antwoorden, het oudste eerst</caption>
<thead><tr><th scope="col">Signaal</th><th scope="col">Antwoord</th><th scope="col">Gestuurd</th><th scope="col">Gelezen</th></tr></thead>
<tbody>${antwoorden.map(
  (item) => html`<tr>
<th scope="row">${link(`/portaal/signalen/${item.signaal}`, item.kenmerk)}</th>
<td>${item.waarde}${item.contact === undefined ? "" : html`<br>Contact met de inwoner: ${item.contact}`}${item.regeling === undefined ? "" : html`<br>Zelf betaald of regeling: ${item.regeling}`}</td>
<td data-kop="Gestuurd">${dagVan(item.aangemaaktOp)}</td>
<td>${item.ontvangenOp === null ? gelezen(sessie, item) : html`Gelezen op ${dagVan(item.ontvangenOp)}`}</td></tr>`,
)}</tbody>
</table>`;

const gelezen = (sessie: PortalSessie, { id, kenmerk }: Antwoord): Html =>
  html`<form method="post" action="${pad}/${id}/gelezen">${csrfField(sessie)}<button class="utrecht-button utrecht-button--secondary-action knop--klein" type="submit">Gelezen<span class="alleen-voorlezen">: antwoord op ${kenmerk}</span></button></form>`;
