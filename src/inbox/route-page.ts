import type { InboxSessie } from "../access/inbox-sessie.ts";
import type { Telling } from "../contact/count-werklijst.ts";
import type { RouteZaak } from "../contact/list-werklijst-route.ts";
import type { WerklijstVraag } from "../contact/werklijst-rules.ts";
import { bedragtekst } from "../law/bedragtekst.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { type Html, html } from "../platform/web/html.ts";
import { link, linkKnop, stand, tellingTekst, vak } from "../platform/web/parts.ts";
import { inboxPage } from "./shell.ts";
import { kolomTeksten, lijstTeksten, routeTeksten } from "./teksten-werklijst.ts";
import { contactTekst, partnerNamen } from "./werklijst-rijen.ts";
import { lijstPad, vraagPad } from "./werklijst-vraag.ts";
import { bandBadge, dagenTekst, persoonTekst, plaatsTekst, straatTekst, zaakLink } from "./woorden.ts";
import { telLink } from "./zaak-mensen.ts";

type Route = { zaken: RouteZaak[]; totaal: Telling; vraag: WerklijstVraag; vandaag: string };

/** The addresses to visit in the order in which one walks, to print and write on. */
export function routePage(sessie: InboxSessie, { zaken, totaal, vraag, vandaag }: Route): Response {
  const wie = sessie.medewerker.naam ?? sessie.team?.naam ?? sessie.gemeente.naam;
  const main =
    zaken.length === 0
      ? vak(null, html`<p>${routeTeksten.leeg}</p><p>${link(vraagPad(vraag), routeTeksten.naarLijst)}</p>`)
      : html`<p>${routeTeksten.aantal(zaken.length)}. ${routeTeksten.volgorde}</p>
${totaal.aantal > zaken.length ? vak("let-op", routeTeksten.teVeel(zaken.length, tellingTekst(totaal))) : ""}
<p class="niet-op-papier">${routeTeksten.bewaarGoed}</p>
<p class="niet-op-papier" data-zonder-knop>${routeTeksten.drukAfUitleg}</p>
<div class="knoppen"><button class="utrecht-button utrecht-button--primary-action" type="button" data-druk-af hidden>${routeTeksten.drukAf}</button>${linkKnop(vraagPad(vraag), routeTeksten.naarLijst, "secondary")}</div>
${straten(zaken).map(([straat, huizen]) => html`<h2>${straat}</h2><ol class="route__huizen">${huizen.map(huis)}</ol>`)}`;
  return inboxPage(sessie, {
    title: routeTeksten.titel,
    path: `${lijstPad}/route`,
    crumbs: [{ href: vraagPad(vraag), text: lijstTeksten.titel }],
    scripts: ["werklijst.js"],
    main: html`<div class="route"><h1>${routeTeksten.titel}</h1>
<p class="route__voor">${routeTeksten.voor(wie, dagtekst(vandaag))}</p>
${main}</div>`,
  });
}

const straten = (zaken: readonly RouteZaak[]): [string, RouteZaak[]][] => [
  ...Map.groupBy(zaken, ({ adres }) => adres.straatnaam ?? routeTeksten.straatOnbekend),
];

function huis(zaak: RouteZaak): Html {
  const { termijn, laatsteContact } = zaak;
  return html`<li class="huis">
<div class="huis__wie">
<h3>${zaakLink(zaak)}</h3>
<p class="zacht">${plaatsTekst(zaak.adres)}</p>
<ul class="huis__mensen">${zaak.personen.map(
    (persoon) =>
      html`<li><strong>${persoonTekst(persoon)}</strong><br>${persoon.telefoonnummers.length === 0 ? html`<span class="zacht">${routeTeksten.geenTelefoon}</span>` : bellen(persoon.telefoonnummers)}</li>`,
  )}</ul>
</div>
<div class="huis__weten">
<p>${zaak.crisis ? stand("fout", kolomTeksten.crisis) : ""} ${bandBadge(zaak.band)}</p>
<ul class="werklijst__redenen">${zaak.redenen.slice(0, redenenTot).map(({ tekst }) => html`<li>${tekst}</li>`)}</ul>
<p>${bedragtekst(Math.round(zaak.totaalBedrag * 100))}: ${partnerNamen(zaak)}</p>
<p>${routeTeksten.contact}: ${laatsteContact ? contactTekst(laatsteContact) : kolomTeksten.geenContact.toLowerCase()}</p>
${termijn ? html`<p>${zaak.termijnNaam}: ${dagtekst(termijn.vervaltOp)} (${dagenTekst(termijn.dagenOver)})</p>` : ""}
</div>
<div class="huis__notitie" role="group" aria-label="${routeTeksten.notitie} ${straatTekst(zaak.adres)}">
<p class="huis__vakjes">${[routeTeksten.bereikt, routeTeksten.nietThuis, routeTeksten.kaartje, routeTeksten.aanbod].map((tekst) => html`<span class="huis__vakje">${tekst}</span>`)}</p>
<p class="huis__lijnen">${routeTeksten.notitie}</p>
</div>
</li>`;
}

/** To dial at the door; on paper to read. */
const bellen = (nummers: readonly string[]): Html =>
  html`${nummers.map((nummer) => html`<a class="utrecht-link utrecht-link--html-a bel" href="${telLink(nummer)}">${nummer}</a> `)}`;

const redenenTot = 4;
