import type { HuishoudenAntwoord } from "../contact/show-zaak.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { type Html, html } from "../platform/web/html.ts";
import { stand } from "../platform/web/parts.ts";
import { kanaalTeksten, plichtTeksten, zaakTeksten as t } from "./teksten-zaak.ts";
import { termijnBadge } from "./woorden.ts";
import { bronTekst, regelLijst } from "./zaak-waarom.ts";

type Termijn = HuishoudenAntwoord["termijnen"][number];
const lopend: readonly Termijn["status"][] = ["verlopen", "risico", "open"];

/** What has to be done by when, the first to end on top, and each with why. */
export function termijnenDeel({ termijnen }: HuishoudenAntwoord): Html {
  const nu = termijnen.filter(({ status }) => lopend.includes(status));
  const klaar = termijnen.filter(({ status }) => !lopend.includes(status));
  return html`<section aria-labelledby="termijnen"><h2 id="termijnen">${t.termijnenTitel}</h2>
${nu.length === 0 ? html`<p>${t.geenTermijnen}</p>` : html`<ul class="termijnen">${nu.map(lopendeTermijn)}</ul>`}
${
  klaar.length === 0
    ? ""
    : html`<details class="uitklap"><summary>${t.oudeTermijnen(klaar.length)}</summary>
<ul class="termijnen">${klaar.map(klareTermijn)}</ul></details>`
}</section>`;
}

const lopendeTermijn = (termijn: Termijn): Html => html`<li class="termijnkaart termijnkaart--${termijn.status}">
<p class="termijnkaart__naam">${termijn.naam}</p>
<p>${t.uiterlijk} ${termijnBadge(termijn)}</p>
${termijn.wie === "gemeente" ? "" : html`<p>${t.wieMoet(plichtTeksten[termijn.wie] ?? termijn.wie)}</p>`}
${waaromTermijn(termijn)}</li>`;

const klaarTeksten: Readonly<Record<string, string>> = {
  vervuld: "Op tijd gedaan",
  "te-laat-vervuld": "Te laat gedaan",
  vervallen: "Hoeft niet meer",
};
const klareTermijn = (termijn: Termijn): Html => html`<li class="termijnkaart">
<p class="termijnkaart__naam">${termijn.naam}</p>
<p>${stand(termijn.status === "vervuld" ? "goed" : termijn.status === "vervallen" ? "grijs" : "let-op", klaarTeksten[termijn.status] ?? termijn.status)}
${termijn.vervuldOp === null ? "" : dagtekst(termijn.vervuldOp)}</p>
${waaromTermijn(termijn)}</li>`;

const waaromTermijn = ({ naam, uitleg, bronnen }: Termijn): Html =>
  html`<details><summary>${t.waaromTermijn}<span class="alleen-voorlezen">: ${naam}</span></summary>
<p>${uitleg}</p><ul class="uitleg">${bronnen.map((bron) => html`<li>${bronTekst(bron)}</li>`)}</ul></details>`;

/** What the municipality's policy says is best now; empty when there is no advice. */
export function adviesDeel(
  { opvolgadvies, termijnen }: HuishoudenAntwoord,
  redenen: Parameters<typeof regelLijst>[0],
): Html {
  if (!opvolgadvies) return html``;
  const { kanalen, pogingen, gedaan, resterend } = opvolgadvies;
  const doe = kanalen.map((kanaal) => kanaalTeksten[kanaal] ?? kanaal);
  return html`<section aria-labelledby="advies"><h2 id="advies">${t.adviesTitel}</h2>
${
  resterend === 0
    ? html`<p>${termijnen.some(vraagtAanbod) ? t.adviesAanbod : t.adviesKlaar}</p>`
    : html`<p class="advies">${doe.map((tekst) => html`<span>${tekst}.</span> `)}</p>
<p>${t.adviesTelling(gedaan, pogingen)} ${t.adviesRest(resterend)}</p>`
}
<details><summary>${t.adviesReden}</summary>${regelLijst(redenen)}</details></section>`;
}

/** A term of the law that runs and that an offer would meet: enough attempts do not end that duty. */
const vraagtAanbod = ({ soort, status }: Termijn): boolean =>
  ["wgs-aanbod", "wgs-bedreigend"].includes(soort) && ["open", "risico", "verlopen"].includes(status);
