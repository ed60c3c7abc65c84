import type { InboxSessie } from "../access/inbox-sessie.ts";
import type { PartnerInLijst, PartnersLijst } from "../intake/list-partners-stand.ts";
import { type PartnerStand, partnerStanden } from "../intake/partners-stand-rules.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { type Html, html } from "../platform/web/html.ts";
import { bladeren, getalTekst, link, linkKnop, stand, vak } from "../platform/web/parts.ts";
import { regieKruimel } from "./beleid-overzicht.ts";
import { inboxPage, start } from "./shell.ts";
import { partnerSoortNamen, standNamen, partnerTeksten as t } from "./teksten-partners.ts";

export const partnersPad = `${start}/regie/partners`;
export const partnerPad = (id: string, rest = ""): string => `${partnersPad}/${id}${rest}`;

const kleuren = {
  loopt: "goed",
  eindigt: "let-op",
  gepland: "weetje",
  voorbij: "grijs",
  ingetrokken: "grijs",
} as const;
export const partnerStandBadge = (soort: keyof typeof kleuren): Html => stand(kleuren[soort], standNamen[soort]);

/** The partners of the municipality, with how each agreement stands. */
export function partnersPage(sessie: InboxSessie, lijst: PartnersLijst, gekozen: PartnerStand | undefined): Response {
  const { partners, vanaf, totaal, volgende } = lijst;
  const pad = (na: string | null): string => {
    const vraag = new URLSearchParams({ ...(gekozen ? { stand: gekozen } : {}), ...(na === null ? {} : { na }) });
    return vraag.size === 0 ? partnersPad : `${partnersPad}?${vraag}`;
  };
  return inboxPage(sessie, {
    title: t.titel,
    path: partnersPad,
    crumbs: [regieKruimel],
    wide: true,
    main: html`<h1>${t.titel}</h1>
<p>${t.inleiding}</p>
<div class="knoppen">${linkKnop(partnerPad("nieuw"), t.nieuw)}</div>
${filter(lijst, gekozen)}
${
  partners.length === 0
    ? vak(null, gekozen === undefined ? t.leeg : t.leegFilter)
    : html`<table class="lijst"><caption class="alleen-voorlezen">${t.lijst}</caption>
<thead><tr><th scope="col">${t.naam}</th><th scope="col">${t.soort}</th><th scope="col">${t.kvk}</th><th scope="col">${t.overeenkomst}</th></tr></thead>
<tbody>${partners.map(rij)}</tbody></table>`
}
${bladeren(pad, { vanaf, aantal: partners.length, totaal: { aantal: totaal, meer: false }, volgende })}`,
  });
}

const rij = ({ id, naam, soort, kvkNummer, stand: staat, dag }: PartnerInLijst): Html => html`<tr>
<th scope="row">${link(partnerPad(id), naam)}</th><td data-kop="${t.soort}">${partnerSoortNamen[soort]}</td>
<td data-kop="${t.kvk}">${kvkNummer ?? t.geenKvk}</td>
<td data-kop="${t.overeenkomst}">${partnerStandBadge(staat)} ${t.dag[staat](dag === null ? null : dagtekst(dag))}</td></tr>`;

function filter({ aantallen }: PartnersLijst, gekozen: PartnerStand | undefined): Html {
  const alle = partnerStanden.reduce((som, naam) => som + aantallen[naam], 0);
  if (alle === 0) return html``;
  const keuze = (href: string, tekst: string, aantal: number, nu: boolean): Html =>
    html`<li><a class="utrecht-link utrecht-link--html-a" href="${href}"${nu ? html` aria-current="page"` : ""}>${tekst} (${getalTekst(aantal)})</a></li>`;
  return html`<nav aria-label="${t.filter}"><ul class="beleid-sprong">${keuze(partnersPad, t.alle, alle, gekozen === undefined)}
${partnerStanden.map((naam) => keuze(`${partnersPad}?stand=${naam}`, standNamen[naam], aantallen[naam], gekozen === naam))}</ul></nav>`;
}
