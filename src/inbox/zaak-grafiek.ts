import type { HuishoudenAntwoord } from "../contact/show-zaak.ts";
import { bedragtekst } from "../law/bedragtekst.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { type Html, html } from "../platform/web/html.ts";
import { zaakTeksten as t } from "./teksten-zaak.ts";
import { type Grafiek, tekenGrafiek } from "./zaak-grafiek-rules.ts";
import { centenVan, isLopend, type Signaal, standTekst } from "./zaak-signalen-stand.ts";

/** The amounts of all signals over time, drawn and, word for word the same, as a table. */
export function grafiekDeel({ signalen }: HuishoudenAntwoord): Html {
  if (signalen.length === 0) return html``;
  const grafiek = tekenGrafiek(
    signalen.map((signaal) => ({
      reeks: signaal.partner.naam,
      dag: signaal.signaaldatum,
      centen: centenVan(signaal),
      stopt: !isLopend(signaal),
    })),
    schaalTekst,
  );
  const hol = grafiek.reeksen.some(({ punten }) => punten.some(({ stopt }) => stopt));
  return html`<figure class="grafiek"><figcaption>${t.grafiekTitel}</figcaption>
${tekening(grafiek)}
<ul class="grafiek__namen">${grafiek.reeksen.map(
    ({ naam }, at) =>
      html`<li><svg class="reeks reeks--${at % kleuren}" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"><path d="${teken(at, { x: 8, y: 8 })}"/></svg> <span>${naam}</span></li>`,
  )}</ul>
${hol ? html`<p class="zacht">${t.grafiekHol}</p>` : ""}
<details><summary>${t.tabelTitel}</summary>${tabel(signalen)}</details></figure>`;
}

/** As many colours as the stylesheet has; the sign at each amount tells partners apart without colour. */
const kleuren = 5;

function tekening({ breedte, hoogte, vlak, schaal, dagen, reeksen }: Grafiek): Html {
  const [eerste, laatste] = dagen;
  const midden = (vlak.links + vlak.rechts) / 2;
  return html`<svg class="grafiek__beeld" viewBox="0 0 ${breedte} ${hoogte}" role="img" aria-label="${t.grafiekVoorlezen}">
${schaal.map(
  ({ y, centen }) =>
    html`<line class="grafiek__lijn" x1="${vlak.links}" y1="${y}" x2="${vlak.rechts}" y2="${y}"/><text x="${vlak.links - 8}" y="${y + 4}" text-anchor="end">${schaalTekst(centen)}</text>`,
)}
${
  laatste === undefined
    ? html`<text x="${midden}" y="${hoogte - 8}" text-anchor="middle">${dagKort(eerste)}</text>`
    : html`<text x="${vlak.links}" y="${hoogte - 8}">${dagKort(eerste)}</text><text x="${vlak.rechts}" y="${hoogte - 8}" text-anchor="end">${dagKort(laatste)}</text>`
}
${reeksen.map(
  ({ punten }, at) =>
    html`<g class="reeks reeks--${at % kleuren}">${punten.length > 1 ? html`<polyline points="${punten.map(({ x, y }) => `${x},${y}`).join(" ")}"/>` : ""}${punten.map(
      (punt) => html`<path${punt.stopt ? html` class="hol"` : ""} d="${teken(at, punt)}"/>`,
    )}</g>`,
)}
</svg>`;
}

const tekens: readonly ((plek: { x: number; y: number }) => string)[] = [
  ({ x, y }) => `M${x - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0-10 0z`,
  ({ x, y }) => `M${x - 5} ${y - 5}h10v10h-10z`,
  ({ x, y }) => `M${x} ${y - 6}l6 11h-12z`,
  ({ x, y }) => `M${x} ${y - 6}l6 6l-6 6l-6-6z`,
  ({ x, y }) => `M${x} ${y + 6}l6-11h-12z`,
];
const teken = (at: number, plek: { x: number; y: number }): string => tekens[at % tekens.length]?.(plek) ?? "";

const heel = new Intl.NumberFormat("nl-NL", { style: "currency", currency: "EUR", maximumFractionDigits: 0 });
const schaalTekst = (centen: number): string => heel.format(centen / 100);

/** 3 nov 2026 */
const dagKort = (dag: string): string => dagtekst(dag).replace(/ (\p{L}{3})\p{L}+ /u, " $1 ");

const tabel = (signalen: readonly Signaal[]): Html => html`<table class="lijst"><caption>${t.tabelKop}</caption>
<thead><tr><th scope="col">${t.kolomDag}</th><th scope="col">${t.kolomPartner}</th><th scope="col" class="getal">${t.kolomBedrag}</th><th scope="col">${t.kolomStand}</th></tr></thead>
<tbody>${signalen.map(
  (signaal) => html`<tr><th scope="row">${dagtekst(signaal.signaaldatum)}</th>
<td data-kop="${t.kolomPartner}">${signaal.partner.naam}</td>
<td data-kop="${t.kolomBedrag}" class="getal">${bedragtekst(centenVan(signaal))}</td>
<td data-kop="${t.kolomStand}">${standTekst(signaal)}</td></tr>`,
)}</tbody></table>`;
