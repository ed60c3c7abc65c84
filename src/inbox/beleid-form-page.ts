import type { InboxSessie } from "../access/inbox-sessie.ts";
import { csrfField } from "../access/web-sessie.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { errorSummary } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { gegevens, knop, link, vak } from "../platform/web/parts.ts";
import type { Keuzestand } from "../routing/list-beleid-historie.ts";
import type { Formstand } from "./beleid-formstand.ts";
import { beleidPad, regieKruimel } from "./beleid-overzicht.ts";
import { dagEnReden, waardeVelden } from "./beleid-velden.ts";
import type { Kruising } from "./beleid-volgorde-rules.ts";
import { gevolgVan } from "./beleid-vorm.ts";
import { kortTekst, langTekst } from "./beleid-woorden.ts";
import { inboxPage } from "./shell.ts";
import { gevolgTeksten, beleidTeksten as t } from "./teksten-beleid.ts";
import { instellingTeksten } from "./teksten-beleid-namen.ts";

export const wijzigPad = (sleutel: string): string => `${beleidPad}/${sleutel}/wijzig`;

const kruimels = (sleutel: Formstand["naam"]) => [
  regieKruimel,
  { href: beleidPad, text: t.titel },
  { href: `${beleidPad}/${sleutel}`, text: instellingTeksten[sleutel].naam },
];

/** The form for one number, as it was filled in. */
export function formPage(sessie: InboxSessie, stand: Formstand, status = 200): Response {
  const { naam, fouten, nu, landelijk, teams } = stand;
  const tekst = instellingTeksten[naam];
  const refused = fouten.length > 0;
  const parts = {
    title: t.pasAanTitel(tekst.naam),
    path: wijzigPad(naam),
    crumbs: kruimels(naam),
    refused,
    main: html`${errorSummary(fouten)}
<h1>${t.pasAanTitel(tekst.naam)}</h1>
<p>${tekst.uitleg}</p>
${gegevens([
  [t.geldtNu, langTekst(naam, nu, teams)],
  [t.landelijkeWaarde, kortTekst(naam, landelijk)],
])}
<form method="post" action="${wijzigPad(naam)}" novalidate>
${csrfField(sessie)}
<button class="alleen-voorlezen" type="submit" name="doe" value="bekijk" tabindex="-1" aria-hidden="true">${t.bekijk}</button>
${waardeVelden(stand)}
<h2>${t.wanneerWaarom}</h2>
${dagEnReden(stand)}
<div class="knoppen">${knop(t.bekijk, "primary", { name: "doe", value: "bekijk" })}${link(`${beleidPad}/${naam}`, t.tochNiet)}</div>
</form>`,
  };
  return inboxPage(sessie, parts, status);
}

export type Voorstel = {
  stand: Formstand;
  waarde: unknown;
  vanaf: string;
  reden: string;
  /** What the form held, to send it again. */
  velden: readonly (readonly [string, string])[];
  later: readonly Keuzestand[];
  kruisingen: readonly Kruising[];
  vooruitblik: Html;
};

/** What would change, before anything does. */
export function controlePage(sessie: InboxSessie, { stand, waarde, vanaf, reden, ...rest }: Voorstel): Response {
  const { naam, nu, teams } = stand;
  const zelfde = String(langTekst(naam, waarde, teams)) === String(langTekst(naam, nu, teams));
  const title = t.controle(instellingTeksten[naam].naam);
  return inboxPage(sessie, {
    title,
    path: wijzigPad(naam),
    crumbs: kruimels(naam),
    main: html`<h1>${title}</h1>
${vak("weetje", t.nogNiets)}
${gegevens([
  [t.geldtNu, langTekst(naam, nu, teams)],
  [t.straks(dagtekst(vanaf)), html`<strong>${langTekst(naam, waarde, teams)}</strong>`],
  [t.reden, reden],
])}
<p>${zelfde ? t.zelfde : gevolgTeksten[gevolgVan(naam)]}</p>
${rest.kruisingen.map(({ anders, waarde: ander, moet }) => vak("let-op", t.kruist[moet](instellingTeksten[anders].naam, kortTekst(anders, ander))))}
${rest.later.map((keuze) => vak("let-op", t.later(dagtekst(keuze.geldtVan), kortTekst(naam, keuze.waarde))))}
${rest.vooruitblik}
<form method="post" action="${wijzigPad(naam)}">
${csrfField(sessie)}${rest.velden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<p>${t.vast}</p>
<div class="knoppen">${knop(t.vastleggen, "primary", { name: "doe", value: "vastleggen" })}${knop(t.terug, "secondary", { name: "doe", value: "terug" })}${link(`${beleidPad}/${naam}`, t.tochNiet)}</div>
</form>`,
  });
}
