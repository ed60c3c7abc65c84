import { crisesOf } from "../intake/partner-rules.ts";
import type { Meldkeuzes } from "../intake/show-meldkeuzes.ts";
import { bronKort } from "../law/sources.ts";
import { errorSummary } from "../platform/web/fields.ts";
import { type Invulling, tekstVan } from "../platform/web/form-date.ts";
import { type Html, html } from "../platform/web/html.ts";
import { formulierMeldingen } from "./formulier-meldingen.ts";
import { vraagGedaan } from "./signaal-gedaan.ts";
import { toonGelezen } from "./signaal-gelezen.ts";
import type { Controlelijst } from "./signaal-lijst.ts";
import type { VeldFout } from "./signaal-oordeel.ts";
import {
  type Vraagstelling,
  vraagAchterstand,
  vraagCrisis,
  vraagVersturen,
  vraagWaar,
  vraagWie,
} from "./signaal-vragen.ts";
import { formulierTeksten } from "./teksten-formulier.ts";
import { klantwoord, kortNaam, ontvangenTeksten, teksten, vulIn } from "./teksten-signaal.ts";

export type Stand = {
  keuzes: Meldkeuzes;
  /** Where the form is sent to; it ends in the kenmerk that this form began with. */
  adres: string;
  csrf: Html;
  invulling: Invulling;
  lijst: Controlelijst;
  fouten: readonly VeldFout[];
  /** Nothing was asked yet, it was found to be in order, or it was refused. */
  uitkomst: "nieuw" | "in-orde" | "fout";
  /** A signal with this kenmerk and other content is in already. */
  bezet: boolean;
};

/** The form for one signal, as far as somebody filled it in. */
export function signaalFormulier(stand: Stand): Html {
  const { keuzes, adres, csrf, invulling, fouten } = stand;
  const woorden = { klant: klantwoord(keuzes.soort) };
  if (keuzes.gemeenten.length === 0) return html`<h1>${teksten.titel}</h1><p>${teksten.geenGemeente}</p>`;
  const vraag: Vraagstelling = {
    keuzes,
    invulling,
    fout: (naam) => fouten.find(({ veld }) => veld === naam)?.melding,
  };
  const kop = (tekst: string): Html => html`<h2>${vulIn(tekst, woorden)}</h2>`;
  return html`<h1>${teksten.titel}</h1>
${melding(stand)}
${stand.uitkomst === "nieuw" ? inleiding(woorden) : ""}
<form method="post" action="${adres}" novalidate data-controle="${adres}/controle" data-gedaan="${teksten.gedaanWoord}" data-ontbreekt="${teksten.ontbreektWoord}" data-verstuurt="${formulierTeksten.bezig}" data-controleert="${formulierTeksten.controleren}">
${csrf}<input type="hidden" name="signaaldatum" value="${tekstVan(invulling, "signaaldatum")}">
<button type="submit" name="actie" value="controleer" hidden></button>
${kop(teksten.wie)}${vraagWie(vraag)}
${kop(teksten.waar)}${vraagWaar(vraag)}
${kop(teksten.achterstand)}${vraagAchterstand(vraag)}
${kop(teksten.gedaan)}<p>${teksten.gedaanUitleg}</p>${vraagGedaan(vraag, stand.lijst, adres)}
${crisesOf(keuzes.soort).length > 0 ? html`${kop(teksten.crisis)}${vraagCrisis(vraag)}` : ""}
${kop(teksten.versturen)}${vraagVersturen(vraag)}
${toonGelezen(invulling)}
${formulierMeldingen()}
<div class="knoppen"><button class="utrecht-button utrecht-button--primary-action" type="submit" name="actie" value="verstuur">${teksten.verstuur}</button>
<button class="utrecht-button utrecht-button--secondary-action" type="submit" name="actie" value="controleer">${teksten.controleer}</button></div>
<p role="status" data-bezig></p>
</form>`;
}

const inleiding = (woorden: Readonly<Record<string, string>>): Html => html`<p>${teksten.inleiding}</p>
<h2>${teksten.nodig}</h2>
<ul class="utrecht-unordered-list">${teksten.nodigLijst.map((item) => html`<li>${vulIn(item, woorden)}</li>`)}</ul>
<p>${teksten.verplicht} ${teksten.nietPersoonlijk}</p>`;

function melding({ uitkomst, fouten, bezet, adres }: Stand): Html {
  if (uitkomst === "in-orde")
    return html`<div class="vak vak--goed" role="status" tabindex="-1" autofocus><p>${teksten.inOrde}</p></div>`;
  return html`${errorSummary(fouten.map(toRegel))}${
    bezet
      ? html`<p><a class="utrecht-link utrecht-link--html-a" href="${adres}">${ontvangenTeksten.bekijkEerder}</a></p>`
      : ""
  }`;
}

const toRegel = ({ veld, melding, bron }: VeldFout): { name?: string; text: string } => {
  const naam = veld === null ? null : kortNaam(veld);
  const text = naam !== null && saysNoField.test(melding) ? `${naam}: ${melding}` : melding;
  const metBron = bron === undefined || bron.startsWith("lezing-") ? text : `${text} (${bronKort(bron).titel})`;
  return veld === null ? { text: metBron } : { name: veld, text: metBron };
};

/** On top of the form nobody sees at which question such a sentence stands. */
const saysNoField = /^(Deze datum|Vul in op welke dag|Kies wat u deed)/;
