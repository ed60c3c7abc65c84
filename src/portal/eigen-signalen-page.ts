import type { PortalSessie } from "../access/portal-sessie.ts";
import { type Signaalstand, type SignalenBladzijde, signaalstanden } from "../intake/list-signalen.ts";
import { bedragtekst } from "../law/bedragtekst.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { selectField, textField } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { bladeren, link, linkKnop } from "../platform/web/parts.ts";
import { portalPage } from "./shell.ts";
import { standBadge, standTekst } from "./woorden.ts";

export type Keuze = { stand: Signaalstand | null; kenmerk: string };

const pad = "/portaal/signalen";

export function signalenPage(sessie: PortalSessie, keuze: Keuze, bladzijde: SignalenBladzijde): Response {
  const { signalen, totaal, vanaf, volgende } = bladzijde;
  const gekozen = keuze.stand !== null || keuze.kenmerk !== "";
  return portalPage(sessie, {
    title: "Mijn signalen",
    path: pad,
    main: html`<h1>Mijn signalen</h1>
<form method="get" action="${pad}" role="search" class="naast">
${textField({ name: "kenmerk", label: "Het hele kenmerk", value: keuze.kenmerk, type: "search", width: "half", maxLength: 64 })}
${selectField({
  name: "stand",
  label: "Stand",
  value: keuze.stand ?? "",
  empty: "Alle",
  choices: signaalstanden.map((value) => ({ value, label: standTekst(value) })),
})}
<div class="knoppen"><button class="utrecht-button utrecht-button--secondary-action" type="submit">Zoek</button>${gekozen ? link(pad, "Wis de keuze") : ""}</div>
</form>
${signalen.length === 0 ? leeg(gekozen) : tabel(bladzijde)}
${bladeren((na) => padNaar(keuze, na), { vanaf, aantal: signalen.length, totaal, volgende })}`,
  });
}

const leeg = (gekozen: boolean): Html =>
  gekozen
    ? html`<div class="vak"><p>Er is geen signaal dat hierbij past.</p></div>`
    : html`<div class="vak"><p>U heeft nog geen signalen gestuurd.</p></div>
<div class="knoppen">${linkKnop("/portaal/signalen/nieuw", "Meld één achterstand")}</div>`;

const tabel = ({ signalen }: SignalenBladzijde): Html => html`<table class="lijst">
<caption class="alleen-voorlezen">Uw signalen, de nieuwste eerst</caption>
<thead><tr><th scope="col">Kenmerk</th><th scope="col">Datum</th><th scope="col">Gemeente</th><th scope="col" class="getal">Bedrag</th><th scope="col">Stand</th></tr></thead>
<tbody>${signalen.map(
  ({ id, kenmerk, signaaldatum, gemeente, bedragCenten, stand }) => html`<tr>
<th scope="row">${link(`${pad}/${id}`, kenmerk)}</th>
<td data-kop="Datum">${dagtekst(signaaldatum)}</td>
<td data-kop="Gemeente">${gemeente}</td>
<td class="getal" data-kop="Bedrag">${bedragtekst(bedragCenten)}</td>
<td>${standBadge(stand)}</td></tr>`,
)}</tbody>
</table>`;

function padNaar({ stand, kenmerk }: Keuze, na: string | null): string {
  const vraag = new URLSearchParams({
    ...(stand === null ? {} : { stand }),
    ...(kenmerk === "" ? {} : { kenmerk }),
    ...(na === null ? {} : { na }),
  });
  return vraag.size === 0 ? pad : `${pad}?${vraag}`;
}
