import type { InboxSessie } from "../access/inbox-sessie.ts";
import { csrfField } from "../access/web-sessie.ts";
import type { KoppelingAntwoord } from "../contact/koppeling-view.ts";
import { dagtekst } from "../law/dagtekst.ts";
import type { Fout } from "../law/fout.ts";
import { errorSummary, radioField, textareaField } from "../platform/web/fields.ts";
import type { Form } from "../platform/web/form-body.ts";
import { type Html, html } from "../platform/web/html.ts";
import { knop, link, vak } from "../platform/web/parts.ts";
import { inboxPage, start } from "./shell.ts";
import { koppelingTeksten as t } from "./teksten-koppelingen.ts";
import { verplaatsTeksten } from "./teksten-verplaats.ts";
import { standTeksten, zaakTeksten } from "./teksten-zaak.ts";
import { dagVan, persoonTekst, plaatsTekst, straatTekst, zaakPad } from "./woorden.ts";

const pad = `${start}/koppelingen`;
/** Part of the work list, for the menu. */
const inMenu = `${start}/zaken/koppelingen`;
const crumbs = [{ href: `${start}/zaken`, text: zaakTeksten.werklijst }];

type Bladzijde = {
  koppelingen: readonly KoppelingAntwoord[];
  volgende: string | null;
  isEerste: boolean;
  gedaan: boolean;
  /** The zaken that the reader may open. */
  zichtbaar: ReadonlySet<string>;
};

/** Everything that waits for a decision, what was found first on top. */
export function koppelingenPage(sessie: InboxSessie, bladzijde: Bladzijde): Response {
  const { koppelingen, volgende, isEerste, gedaan, zichtbaar } = bladzijde;
  const main = html`<h1>${t.titel}</h1>
${gedaan ? html`<div class="vak vak--goed" role="status"><p>${t.gedaan}</p></div>` : ""}
<p>${t.uitleg}</p>
${
  koppelingen.length === 0
    ? vak("weetje", t.leeg)
    : html`<ul class="signalen koppelingen">${koppelingen.map(
        (koppeling) => html`<li class="signaal"><h2>${t.soort[koppeling.soort]}</h2>
<p class="zacht">${t.gevonden(dagVan(koppeling.gevondenOp))}</p>
${overzicht(koppeling, zichtbaar, "h3")}
${sessie.rechten.has("zaken:werken") ? html`<p>${link(`${pad}/${koppeling.id}`, html`${t.beslis}<span class="alleen-voorlezen">: ${koppeling.kanten.map(({ adres }) => straatTekst(adres)).join(", ")}</span>`)}</p>` : ""}</li>`,
      )}</ul>`
}
${isEerste && volgende === null ? "" : html`<nav class="bladeren" aria-label="Bladeren">${isEerste ? "" : link(pad, "Eerste bladzijde")}${volgende === null ? "" : link(`${pad}?na=${encodeURIComponent(volgende)}`, "Volgende bladzijde")}</nav>`}`;
  return inboxPage(sessie, { title: t.titel, path: inMenu, crumbs, main });
}

type Besluit = {
  koppeling: KoppelingAntwoord;
  zichtbaar: ReadonlySet<string>;
  zaak: string | null;
  form: Pick<Form, "get">;
  fouten: readonly Fout[];
  status: number;
};

/** One of them, with both sides and what each answer does. */
export function besluitPage(sessie: InboxSessie, besluit: Besluit): Response {
  const { koppeling, zichtbaar, zaak, fouten, status } = besluit;
  const terug = zaak === null ? link(pad, t.terug) : link(zaakPad(zaak), t.terugZaak);
  const namen = fouten.map(({ veld, melding }) => ({ name: veld.slice(1) || undefined, text: melding }));
  const main = html`${errorSummary(namen)}<h1>${t.een}</h1>
<p>${t.soort[koppeling.soort]}. ${t.gevonden(dagVan(koppeling.gevondenOp))}.</p>
${overzicht(koppeling, zichtbaar, "h2")}
${koppeling.status === "open" ? formulier(sessie, besluit, terug) : html`${vak("let-op", t.alBesloten[koppeling.status])}<p>${terug}</p>`}`;
  const kruimels = [...crumbs, { href: pad, text: t.titel }];
  return inboxPage(sessie, { title: t.een, path: inMenu, crumbs: kruimels, refused: fouten.length > 0, main }, status);
}

function formulier(sessie: InboxSessie, { koppeling, zaak, form, fouten }: Besluit, terug: Html): Html {
  const keuzes = t.keuzes[koppeling.soort];
  const bij = (naam: string) => fouten.find(({ veld }) => veld === `/${naam}`)?.melding;
  return html`<form method="post" action="${pad}/${koppeling.id}" novalidate>
${csrfField(sessie)}${zaak === null ? "" : html`<input type="hidden" name="zaak" value="${zaak}">`}
${radioField({
  name: "besluit",
  label: t.vraag,
  choices: (["bevestigd", "afgewezen"] as const).map((value) => ({ value, ...keuzes[value] })),
  value: form.get("besluit"),
  error: bij("besluit"),
})}
${textareaField({ name: "reden", label: t.reden, hint: t.redenHint, rows: 3, maxLength: 4000, value: form.get("reden"), error: bij("reden") })}
<p>${t.blijft} ${verplaatsTeksten.hoortNiets}</p>
<div class="knoppen">${knop(t.knop)}${terug}</div></form>`;
}

/** Both sides beside each other, and why they may be one. */
const overzicht = ({ kanten, redenen }: KoppelingAntwoord, zichtbaar: ReadonlySet<string>, kop: "h2" | "h3"): Html =>
  html`<div class="kanten">${kanten.map((kant, at) => kantVak(kant, t.kant(at + 1), zichtbaar, kop))}</div>
${redenen.map(({ tekst }) => html`<p>${tekst}</p>`)}`;

function kantVak(
  { adres, zaak, personen }: KoppelingAntwoord["kanten"][number],
  titel: string,
  zichtbaar: ReadonlySet<string>,
  kop: "h2" | "h3",
): Html {
  const kent = zaak !== null && zichtbaar.has(zaak.id);
  const straat = straatTekst(adres);
  return html`<div class="kaart">${kop === "h2" ? html`<h2>${titel}</h2>` : html`<h3>${titel}</h3>`}
<p><strong>${kent ? link(zaakPad(zaak.id), straat) : straat}</strong><br>${plaatsTekst(adres)}</p>
<p>${personen.length === 0 ? t.niemand : personen.map((persoon) => html`${persoonTekst(persoon)}${persoon.geboortedatum === null ? "" : `, ${dagtekst(persoon.geboortedatum)}`}<br>`)}</p>
<p class="zacht">${zaak === null ? t.geenZaak : kent ? t.zaakStand(standTeksten[zaak.status].toLowerCase()) : t.zaakElders}</p></div>`;
}
