import type { InboxSessie } from "../access/inbox-sessie.ts";
import type { HuishoudenAntwoord } from "../contact/show-zaak.ts";
import { fieldId } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { gegevens, link, linkKnop, stand, vak } from "../platform/web/parts.ts";
import { inboxPage, start } from "./shell.ts";
import { shellTeksten } from "./teksten-shell.ts";
import { gedaanTeksten, werkTeksten } from "./teksten-werk.ts";
import { persoonTekst, plaatsTekst, straatTekst, zaakKort, zaakPad } from "./woorden.ts";

/** One thing to do in a zaak, as a page of its own; `banner` tells who else has the zaak open. */
export type WerkPagina = {
  titel: string;
  /** Below the page of the zaak: /gesprek. */
  pad: string;
  main: Html;
  banner?: Html;
  refused?: boolean;
  status?: number;
};

/** A page below that of a zaak. The title names no address: titles end in the history of a browser. */
export function werkPage(sessie: InboxSessie, zaak: HuishoudenAntwoord, pagina: WerkPagina): Response {
  const { titel, pad, main, banner, refused = false, status = 200 } = pagina;
  const crumbs = [
    { href: `${start}/zaken`, text: shellTeksten.werklijst },
    { href: zaakPad(zaak.id), text: straatTekst(zaak.adres) },
  ];
  const body = html`${banner ?? ""}<h1>${titel}</h1>
${waarover(zaak)}
${main}`;
  return inboxPage(sessie, { title: titel, path: zaakPad(zaak.id, pad), crumbs, refused, main: body }, status);
}

/** Whose zaak this is, so that nobody writes in another one. */
const waarover = (zaak: HuishoudenAntwoord): Html =>
  gegevens([
    [werkTeksten.adres, `${straatTekst(zaak.adres)}, ${plaatsTekst(zaak.adres)}`],
    zaak.personen.length === 0 ? null : [werkTeksten.bewoners, zaak.personen.map(persoonTekst).join(", ")],
    [werkTeksten.zaak, zaakKort(zaak.id)],
  ]);

/** Instead of a form where there is nothing to do: why, and where one can go. */
export const nietNu = (zaak: HuishoudenAntwoord, teksten: readonly string[], verder?: Html): Html =>
  html`${vak("let-op", html`${teksten.map((tekst) => html`<p>${tekst}</p>`)}`)}
<div class="knoppen">${verder ?? ""}${linkKnop(zaakPad(zaak.id), werkTeksten.terug, "secondary")}</div>`;

export const heropenKnop = (zaak: HuishoudenAntwoord): Html =>
  linkKnop(zaakPad(zaak.id, "/heropenen"), werkTeksten.heropen);

/** What was just done in a zaak, by the code in the address; nothing for a code that we do not know. */
export function gedaanVak(code: string | undefined): Html {
  const tekst = code !== undefined && Object.hasOwn(gedaanTeksten, code) ? gedaanTeksten[code] : undefined;
  return tekst === undefined
    ? html``
    : html`<div class="vak vak--goed" role="status" tabindex="-1" autofocus><p>${tekst}</p></div>`;
}

/** `weigering`: why it cannot be chosen now. */
export type Keuze = { value: string; label: string; hint: string; weigering?: string };
type Keuzes = {
  name: string;
  label: string;
  value: string;
  error?: string | undefined;
  /** A badge for what cannot be chosen. */
  kanNiet?: string;
  groepen: readonly { naam: string; keuzes: readonly Keuze[] }[];
};

/** One choice among many that stand in groups, each with a line about when to choose it. */
export function keuzeGroepen({ name, label, value, error, kanNiet, groepen }: Keuzes): Html {
  const alle = groepen.flatMap(({ keuzes }) => keuzes);
  const eerste = alle.find(({ weigering }) => weigering === undefined);
  const veld = fieldId(name);
  const fout =
    error === undefined ? "" : html`<div class="utrecht-form-field-error-message" id="${veld}-fout">${error}</div>`;
  const keuze = (item: Keuze): Html => {
    // The summary of errors leads to the first one that can be chosen.
    const id = item === eerste ? veld : `${veld}-${alle.indexOf(item)}`;
    const dicht = item.weigering !== undefined;
    return html`<div class="keuze">
<input type="radio" id="${id}" name="${name}" value="${item.value}" aria-describedby="${id}-uitleg"${item.value === value && !dicht ? html` checked` : ""}${dicht ? html` disabled` : ""}>
<div><label class="utrecht-form-label utrecht-form-label--radio" for="${id}">${item.label}</label>
<div class="utrecht-form-field-description" id="${id}-uitleg">${item.hint}${dicht ? html`<br>${kanNiet ? html`${stand("let-op", kanNiet)} ` : ""}${item.weigering}` : ""}</div></div>
</div>`;
  };
  return html`<fieldset class="utrecht-form-fieldset keuzegroepen${error === undefined ? "" : " utrecht-form-fieldset--invalid"}"${error === undefined ? "" : html` aria-describedby="${veld}-fout"`}>
<legend>${label}</legend>
${fout}${groepen
  .filter(({ keuzes }) => keuzes.length > 0)
  .map(
    ({ naam, keuzes }) => html`<fieldset class="keuzegroep"><legend>${naam}</legend>${keuzes.map(keuze)}</fieldset>`,
  )}
</fieldset>`;
}

/** The end of a form: what it does, and the way back. */
export const knoppen = (zaak: HuishoudenAntwoord, doen: Html): Html =>
  html`<div class="knoppen">${doen}${link(zaakPad(zaak.id), werkTeksten.terug)}</div>`;
