import type { AfsluitUitleg, Gehoor } from "../explain-afsluiting.ts";
import { textareaField } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { gegevens, knop, vak } from "../platform/web/parts.ts";
import {
  andereGemeenteTekst,
  hoortTekst,
  nietsNieuwsTekst,
  resultaatUitleg,
  afsluitTeksten as teksten,
  termijnGevolgTeksten,
} from "./teksten-afsluiten.ts";
import { foutVan, type WerkStand, werkForm } from "./zaak-werk.ts";
import { knoppen } from "./zaak-werk-page.ts";

type Voorbeeld = AfsluitUitleg["voorbeelden"][number];

/** What closing with this result does, before it is done. */
export function afsluitBevestiging(stand: WerkStand, pad: string, voorbeeld: Voorbeeld): Html {
  const { resultaat, gehoor } = voorbeeld;
  return html`${vak("weetje", teksten.controle)}
${gegevens([
  [teksten.resultaat, resultaat],
  [teksten.wanneer, resultaatUitleg[resultaat]],
  [teksten.termijnen, termijnen(voorbeeld)],
])}
<h2>${teksten.partners}</h2>
${gehoor.length === 0 ? html`<p>${teksten.geenPartners}</p>` : partners(gehoor)}
${werkForm(
  stand,
  pad,
  html`<input type="hidden" name="resultaat" value="${resultaat}">
${textareaField({ name: "toelichting", label: teksten.toelichting, hint: teksten.toelichtingHint, value: stand.form.get("toelichting"), rows: 4, error: foutVan(stand, "toelichting") })}
${knoppen(stand.zaak, html`${knop(teksten.sluit, "primary", { name: "actie", value: "sluit" })}${knop(teksten.anders, "secondary", { name: "actie", value: "anders" })}`)}`,
)}`;
}

function termijnen({ termijnen: lijst, reden }: Voorbeeld): Html {
  if (lijst.length === 0) return html`${teksten.geenTermijnen}`;
  return html`<ul class="utrecht-unordered-list">${lijst.map(({ naam, gevolg }) => html`<li>${naam}: ${termijnGevolgTeksten[gevolg]}</li>`)}</ul>
<p class="zacht">${reden.tekst}</p>`;
}

const partners = (gehoor: readonly Gehoor[]): Html => html`<table class="lijst">
<caption class="alleen-voorlezen">${teksten.partners}</caption>
<thead><tr><th scope="col">${teksten.partner}</th><th scope="col">${teksten.hoort}</th></tr></thead>
<tbody>${gehoor.map((item) => html`<tr><th scope="row">${item.partner}</th><td data-kop="${teksten.hoort}">${hoort(item)}</td></tr>`)}</tbody>
</table>
<p class="zacht">${teksten.partnersUitleg}</p>`;

function hoort(item: Gehoor): string {
  if (item.soort === "andereGemeente") return andereGemeenteTekst;
  if (item.soort === "nietsNieuws") return nietsNieuwsTekst(item.eerder);
  return hoortTekst(item.woorden.waarde, item.woorden.contact, item.woorden.regeling);
}
