import type { Briefsoort } from "../contact/brief-rules.ts";
import { type Html, html } from "../platform/web/html.ts";
import { briefTeksten as t } from "./teksten-brieven.ts";

export type Papier = {
  soort: Briefsoort;
  gemeente: string;
  /** The lines behind the window of the envelope; a card has none. */
  adresregels: readonly string[];
  tekst: string;
};

/** A letter on A4 or a card on A6: on the screen as a sheet, in print alone on its page. */
export const papier = ({ soort, gemeente, adresregels, tekst }: Papier): Html =>
  soort === "kaart"
    ? html`<article class="papier papier--kaart" aria-label="${t.voorbeeld}">${alineas(tekst)}</article>`
    : html`<article class="papier papier--brief" aria-label="${t.voorbeeld}">
<p class="papier__afzender">${t.afzender(gemeente)}</p>
<p class="papier__adres">${adresregels.map((regel, at) => html`${at > 0 ? html`<br>` : ""}${regel}`)}</p>
<div class="papier__tekst">${alineas(tekst)}</div>
</article>`;

/** An empty line begins a paragraph; the lines within one stay as they are. */
const alineas = (tekst: string): Html =>
  html`${tekst
    .split(/\n\s*\n/)
    .map((alinea) => alinea.trim())
    .filter(Boolean)
    .map((alinea) => html`<p>${alinea}</p>`)}`;
