import { Hono } from "hono";
import { enterPortal, type PortalSessie } from "../access/portal-sessie.ts";
import type { Context } from "../context.ts";
import { listOvereenkomsten } from "../intake/list-overeenkomsten.ts";
import { localDay } from "../law/calendar.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { type Html, html } from "../platform/web/html.ts";
import { gegevens, link } from "../platform/web/parts.ts";
import { portalPage } from "./shell.ts";

const pad = "/portaal/overeenkomsten";

type Lijst = Awaited<ReturnType<typeof listOvereenkomsten>>;
type Overeenkomst = Lijst["overeenkomsten"][number];

const niveaus: Record<Overeenkomst["terugkoppelniveau"], string> = {
  basis: "Hoe het met het signaal afliep",
  contact: "Hoe het afliep, en of er contact was met de inwoner",
  regeling: "Hoe het afliep, of er contact was, en of er een regeling kwam",
};

/** What was agreed with which municipality. */
export function overeenkomstenRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  app.get("/overeenkomsten", async (c) => {
    const { ctx, sessie } = await enterPortal(base, c.req.raw);
    const lijst = await listOvereenkomsten(ctx, { na: c.req.query("na"), limiet: 50 });
    return overeenkomstenPage(sessie, lijst, localDay(ctx.clock.now()));
  });
  return app;
}

function overeenkomstenPage(sessie: PortalSessie, { overeenkomsten, volgende }: Lijst, vandaag: string): Response {
  return portalPage(sessie, {
    title: "Overeenkomsten",
    path: pad,
    main: html`<h1>Overeenkomsten</h1>
<p>Hier staat wat u met welke gemeente heeft afgesproken. Klopt er iets niet? Vraag het aan de gemeente.</p>
${overeenkomsten.length === 0 ? html`<div class="vak"><p>U heeft nog geen overeenkomst.</p></div>` : overeenkomsten.map((item) => toon(item, vandaag))}
${volgende === null ? "" : html`<nav class="bladeren" aria-label="Bladeren">${link(`${pad}?na=${volgende}`, "Volgende bladzijde")}</nav>`}`,
  });
}

function toon(item: Overeenkomst, vandaag: string): Html {
  const einde = item.geldigTot === null ? "tot nader order" : `tot en met ${dagtekst(item.geldigTot)}`;
  const jaNee = (waar: boolean): string => (waar ? "Ja" : "Nee");
  return html`<section aria-label="${item.gemeente.naam}, vanaf ${dagtekst(item.geldigVan)}"><h2>Gemeente ${item.gemeente.naam} ${stand(item, vandaag)}</h2>
${gegevens([
  ["Geldig", `Vanaf ${dagtekst(item.geldigVan)}, ${einde}`],
  ["U meldt", item.signaalsoorten.join(", ")],
  ["U hoort terug", niveaus[item.terugkoppelniveau]],
  ["Burgerservicenummer meesturen", jaNee(item.bsnToegestaan)],
  ["Geboortedatum meesturen", jaNee(item.geboortedatumToegestaan)],
  item.kleineVerhuurder ? ["Kleine verhuurder", "Ja"] : null,
  item.contact
    ? [
        "Contact bij de gemeente",
        [item.contact.naam, item.contact.telefoonnummer, item.contact.email].filter(Boolean).join(", "),
      ]
    : null,
])}</section>`;
}

function stand({ geldigVan, geldigTot }: Overeenkomst, vandaag: string): Html {
  if (geldigTot !== null && geldigTot < geldigVan) return html`<span class="stand">Ingetrokken</span>`;
  if (vandaag < geldigVan) return html`<span class="stand stand--weetje">Begint nog</span>`;
  const voorbij = geldigTot !== null && geldigTot < vandaag;
  return voorbij ? html`<span class="stand">Voorbij</span>` : html`<span class="stand stand--goed">Geldig</span>`;
}
