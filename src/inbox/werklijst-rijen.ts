import type { WerklijstRij } from "../contact/list-werklijst.ts";
import type { WerklijstZaak } from "../contact/werklijst-view.ts";
import { bedragtekst } from "../law/bedragtekst.ts";
import { dagenTussen, localDay } from "../law/calendar.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { type Html, html } from "../platform/web/html.ts";
import { stand } from "../platform/web/parts.ts";
import { filterWaarden, kolomTeksten, leeftijdTekst, lijstTeksten } from "./teksten-werklijst.ts";
import { type LijstGegevens, zietAlleTeams } from "./werklijst-laden.ts";
import { bandBadge, dagVan, persoonTekst, plaatsTekst, straatTekst, termijnBadge, zaakLink } from "./woorden.ts";

/** The form to which the boxes of the rows belong. */
export const verdeelFormulier = "verdelen";

/** The rows of the list; `gekozen` stay ticked. */
export function lijstTabel(gegevens: LijstGegevens, gekozen: ReadonlySet<string>): Html {
  const { lijst, vraag } = gegevens;
  const gesloten = vraag.status === "gesloten";
  const kolommen = gesloten ? [] : [kolomTeksten.kies];
  const bijschrift =
    vraag.sorteer === "prioriteit" && !gesloten
      ? lijstTeksten.bijschrift
      : lijstTeksten.bijschriftGesorteerd(filterWaarden.sorteer[vraag.sorteer]);
  return html`<table class="lijst werklijst">
<caption class="alleen-voorlezen">${gesloten ? lijstTeksten.titelGesloten : bijschrift}</caption>
<thead><tr>${[
    ...kolommen,
    kolomTeksten.zaak,
    gesloten ? kolomTeksten.afgesloten : kolomTeksten.waarom,
    kolomTeksten.achterstand,
    ...(gesloten ? [] : [kolomTeksten.termijn]),
    kolomTeksten.contact,
    kolomTeksten.wie,
  ].map((kop) => html`<th scope="col">${kop}</th>`)}</tr></thead>
<tbody>${lijst.zaken.map((zaak) => rij(gegevens, zaak, gekozen))}</tbody>
</table>`;
}

function rij(gegevens: LijstGegevens, zaak: WerklijstRij, gekozen: ReadonlySet<string>): Html {
  const { vandaag } = gegevens;
  const dagen = dagenTussen(localDay(zaak.geopendOp), vandaag);
  return html`<tr>
${zaak.afsluiting ? "" : vinkje(zaak, gekozen)}
<th scope="row"><p class="werklijst__adres">${zaakLink(zaak)}</p>
<p class="werklijst__soort">${zaak.crisis ? stand("fout", kolomTeksten.crisis) : ""} ${zaak.afsluiting ? "" : bandBadge(zaak.band)} ${zaak.status === "nieuw" ? stand("weetje", kolomTeksten.nieuw) : ""}</p>
<p>${mensen(zaak)}</p>
<p class="zacht">${plaatsTekst(zaak.adres)}${zaak.afsluiting ? "" : html`, <span class="werklijst__leeftijd">${leeftijdTekst(dagen)}</span>`}</p></th>
${
  zaak.afsluiting
    ? html`<td data-kop="${kolomTeksten.afgesloten}">${dagVan(zaak.afsluiting.op)}<p class="zacht">${zaak.afsluiting.resultaat ?? kolomTeksten.geenResultaat}</p></td>`
    : html`<td data-kop="${kolomTeksten.waarom}">${redenen(zaak)}</td>`
}
<td data-kop="${kolomTeksten.achterstand}"><span class="werklijst__bedrag">${bedragtekst(Math.round(zaak.totaalBedrag * 100))}</span><p class="zacht">${partnerNamen(zaak)}</p></td>
${zaak.afsluiting ? "" : html`<td data-kop="${kolomTeksten.termijn}">${termijn(zaak)}</td>`}
<td data-kop="${kolomTeksten.contact}">${laatsteContact(zaak)}</td>
<td data-kop="${kolomTeksten.wie}">${wie(gegevens, zaak)}</td>
</tr>`;
}

const vinkje = (zaak: WerklijstRij, gekozen: ReadonlySet<string>): Html =>
  html`<td class="werklijst__kies"><label><input type="checkbox" name="zaak" value="${`${zaak.id}.${zaak.versie}`}" form="${verdeelFormulier}"${gekozen.has(zaak.id) ? html` checked` : ""}><span class="alleen-voorlezen">${kolomTeksten.kiesZaak(straatTekst(zaak.adres))}</span></label></td>`;

/** Who reported, each once: one partner can be of several kinds. */
export const partnerNamen = ({ partners }: Pick<WerklijstZaak, "partners">): string =>
  [...new Set(partners.map(({ naam }) => naam))].join(", ");

const mensen = ({ personen }: Pick<WerklijstZaak, "personen">): string => personen.map(persoonTekst).join(", ");

const getoond = 3;

function redenen({ redenen: alle }: Pick<WerklijstZaak, "redenen">): Html {
  if (alle.length === 0) return html`<span class="zacht">${kolomTeksten.geenRedenen}</span>`;
  const lijst = (items: WerklijstZaak["redenen"]): Html =>
    html`<ul class="werklijst__redenen">${items.map(({ tekst }) => html`<li>${tekst}</li>`)}</ul>`;
  const rest = alle.slice(getoond);
  return html`${lijst(alle.slice(0, getoond))}${
    rest.length === 0
      ? ""
      : html`<details><summary>${kolomTeksten.meerRedenen(rest.length)}</summary>${lijst(rest)}</details>`
  }`;
}

const termijn = ({ termijn: lopend, termijnNaam }: WerklijstZaak): Html =>
  lopend === null
    ? html`<span class="zacht">${kolomTeksten.geenTermijn}</span>`
    : html`${termijnBadge(lopend)}<p class="zacht">${termijnNaam}</p>`;

/** Huisbezoek, niet bereikt, 3 november 2026. */
export const contactTekst = ({ soort, bereikt, datum }: NonNullable<WerklijstZaak["laatsteContact"]>): string =>
  `${soort}, ${bereikt ? kolomTeksten.bereikt : kolomTeksten.nietBereikt}, ${dagtekst(datum)}`;

const laatsteContact = ({ laatsteContact: contact }: WerklijstZaak): Html =>
  contact === null
    ? html`<span class="zacht">${kolomTeksten.geenContact}</span>`
    : html`${dagtekst(contact.datum)}<p class="zacht">${contact.soort}, ${contact.bereikt ? kolomTeksten.bereikt : kolomTeksten.nietBereikt}</p>`;

function wie({ namen, sessie }: LijstGegevens, { behandelaar, team }: WerklijstZaak): Html {
  const naam =
    behandelaar === null
      ? html`<span class="zacht">${kolomTeksten.niemand}</span>`
      : html`${namen.get(behandelaar.id) ?? kolomTeksten.onbekend}`;
  return html`${naam}${zietAlleTeams(sessie) ? html`<p class="zacht">${team.naam}</p>` : ""}`;
}
