import type { InboxSessie } from "../access/inbox-sessie.ts";
import type { listOvereenkomsten } from "../intake/list-overeenkomsten.ts";
import { overeenkomstStand } from "../intake/partners-stand-rules.ts";
import type { showPartner } from "../intake/show-partner.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { type Html, html } from "../platform/web/html.ts";
import { gegevens, link, linkKnop } from "../platform/web/parts.ts";
import { regieKruimel } from "./beleid-overzicht.ts";
import { magBsn, type Overeenkomst } from "./overeenkomst-invoer.ts";
import { overeenkomstPad } from "./overeenkomst-pages.ts";
import { partnerPad, partnerStandBadge, partnersPad } from "./partners-lijst.ts";
import { inboxPage } from "./shell.ts";
import {
  eindeRedenNamen,
  niveauTeksten,
  partnerSoortNamen,
  signaalsoortNamen,
  partnerTeksten as t,
} from "./teksten-partners.ts";

type Getoond = {
  partner: Awaited<ReturnType<typeof showPartner>>;
  lijst: Awaited<ReturnType<typeof listOvereenkomsten>>;
  vandaag: string;
  klaar: string | undefined;
};

/** One partner: who it is, all that was agreed with it, its keys and how it logs in. */
export function partnerPage(sessie: InboxSessie, { partner, lijst, vandaag, klaar }: Getoond): Response {
  const { id, naam, soort, kvkNummer } = partner;
  const alle = lijst.overeenkomsten.toSorted((a, b) => (a.geldigVan < b.geldigVan ? 1 : -1));
  return inboxPage(sessie, {
    title: naam,
    path: partnerPad(id),
    crumbs: [regieKruimel, { href: partnersPad, text: t.titel }],
    main: html`${klaar === undefined ? "" : html`<div class="vak vak--goed" role="status"><p>${klaar}</p></div>`}
<h1>${naam}</h1>
<h2>${t.gegevens}</h2>
${gegevens([
  [t.soort, partnerSoortNamen[soort]],
  [t.kvk, kvkNummer ?? t.geenKvk],
])}
<h2>${t.historie}</h2>
<p>${t.historieUitleg}</p>
<div class="knoppen">${linkKnop(partnerPad(id, "/overeenkomst"), t.nieuweOvereenkomst, "secondary")}</div>
${alle.map((item) => overeenkomst(item, vandaag))}
${lijst.volgende === null ? "" : html`<nav class="bladeren" aria-label="${t.historie}">${link(`${partnerPad(id)}?na=${lijst.volgende}`, t.meer)}</nav>`}
<h2>${t.toegang}</h2>
${kvkNummer === null ? html`<p>${t.nodigUitUitleg}</p><div class="knoppen">${linkKnop(partnerPad(id, "/uitnodiging"), t.nodigUit, "secondary")}</div>` : html`<p>${t.metKvk}</p>`}
<h2>${t.sleutels}</h2>
<p>${t.sleutelsUitleg}</p>
${sleutels(partner)}`,
  });
}

function overeenkomst(item: Overeenkomst, vandaag: string): Html {
  const staat = overeenkomstStand(item, vandaag);
  const titel = t.van(dagtekst(item.geldigVan));
  const kanNog = staat !== "voorbij" && staat !== "ingetrokken";
  const actie = (rest: string, tekst: string): Html => linkKnop(overeenkomstPad(item.id, rest), tekst, "secondary");
  const { contact } = item;
  return html`<section class="kaart beleid-overeenkomst" aria-label="${titel}"><h3>${titel} ${partnerStandBadge(staat)}</h3>
${gegevens([
  staat === "ingetrokken"
    ? null
    : [t.geldig, t.looptijd(dagtekst(item.geldigVan), item.geldigTot === null ? null : dagtekst(item.geldigTot))],
  item.eindeReden === null ? null : [t.waaromEinde, eindeRedenNamen[item.eindeReden]],
  [t.meldt, item.signaalsoorten.map((soort) => signaalsoortNamen[soort]).join(", ")],
  [
    t.hoort,
    html`${niveauTeksten[item.terugkoppelniveau].label}.<br><span class="zacht">${niveauTeksten[item.terugkoppelniveau].hint}</span>`,
  ],
  [t.geboortedatum, item.geboortedatumToegestaan ? t.mag : t.magNiet],
  magBsn(item.signaalpartner.soort) ? [t.bsn, item.bsnToegestaan ? t.mag : t.magNiet] : null,
  item.kleineVerhuurder ? [t.kleineVerhuurder, t.ja] : null,
  contact ? [t.contact, [contact.naam, contact.telefoonnummer, contact.email].filter(Boolean).join(", ")] : null,
])}
${kanNog ? html`<div class="knoppen">${actie("/wijzig", t.wijzig)}${actie("/einde", staat === "gepland" ? t.trekIn : t.beeindig)}</div>` : ""}</section>`;
}

const sleutels = ({ sleutels: lijst }: Getoond["partner"]): Html =>
  lijst.length === 0
    ? html`<p>${t.geenSleutels}</p>`
    : html`<table class="lijst"><caption class="alleen-voorlezen">${t.sleutels}</caption>
<thead><tr><th scope="col">${t.kid}</th><th scope="col">${t.vingerafdruk}</th></tr></thead>
<tbody>${lijst.map(({ kid, vingerafdruk }) => html`<tr><th scope="row">${kid}</th><td data-kop="${t.vingerafdruk}"><code>${vingerafdruk}</code></td></tr>`)}</tbody></table>`;
