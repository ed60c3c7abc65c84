import { localDay } from "../law/calendar.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { type Html, html } from "../platform/web/html.ts";
import { getalTekst } from "../platform/web/parts.ts";
import type { LeveringBeeld } from "./levering-verslag.ts";
import { aantalTeksten, standTeksten, lijstTeksten as teksten } from "./teksten-levering.ts";

const tijd = (instant: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO("Europe/Amsterdam")
    .toPlainTime()
    .toString({ smallestUnit: "minute" });

export const momenttekst = (instant: string): string => `${dagtekst(localDay(instant))}, ${tijd(instant)} uur`;

export const stand = (status: LeveringBeeld["status"]): Html => {
  const { tekst, vorm } = standTeksten[status];
  return html`<span class="stand stand--${vorm}">${tekst}</span>`;
};

/** Own files, the newest first, a page at a time. */
export function leveringenLijst(page: {
  leveringen: readonly LeveringBeeld[];
  volgende: string | null;
  isBegin: boolean;
}): Html {
  const { leveringen, volgende, isBegin } = page;
  return html`<h1>${teksten.titel}</h1>
<div class="knoppen"><a class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--primary-action" href="/portaal/leveringen/nieuw">${teksten.nieuw}</a></div>
${leveringen.length === 0 ? html`<p>${teksten.leeg}</p>` : tabel(leveringen)}
${isBegin && volgende === null ? "" : bladeren(volgende, isBegin)}`;
}

const tabel = (
  leveringen: readonly LeveringBeeld[],
): Html => html`<table class="lijst"><caption>${teksten.bijschrift}</caption>
<thead><tr><th scope="col">Ontvangen</th><th scope="col">Soort</th><th scope="col">Stand</th><th scope="col" class="getal">${aantalTeksten.aantal}</th><th scope="col" class="getal">${aantalTeksten.aanvaard}</th><th scope="col" class="getal">${aantalTeksten.geweigerd}</th></tr></thead>
<tbody>${leveringen.map(
  (
    levering,
  ) => html`<tr><th scope="row"><a class="utrecht-link utrecht-link--html-a" href="/portaal/leveringen/${levering.id}">${momenttekst(levering.ontvangenOp)}</a></th>
<td data-kop="Soort">${levering.formaat.toUpperCase()}</td><td data-kop="Stand">${stand(levering.status)}</td>
<td class="getal" data-kop="${aantalTeksten.aantal}">${getalTekst(levering.aantal)}</td><td class="getal" data-kop="${aantalTeksten.aanvaard}">${getalTekst(levering.aanvaard)}</td><td class="getal" data-kop="${aantalTeksten.geweigerd}">${getalTekst(levering.geweigerd)}</td></tr>`,
)}</tbody></table>`;

const bladeren = (volgende: string | null, isBegin: boolean): Html => html`<nav class="bladeren" aria-label="Bladeren">
${isBegin ? "" : html`<a class="utrecht-link utrecht-link--html-a" href="/portaal/leveringen">${teksten.begin}</a>`}
${volgende === null ? "" : html`<a class="utrecht-link utrecht-link--html-a" href="/portaal/leveringen?na=${encodeURIComponent(volgende)}">${teksten.verder}</a>`}
</nav>`;
