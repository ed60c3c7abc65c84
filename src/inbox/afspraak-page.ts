import type { InboxSessie } from "../access/inbox-sessie.ts";
import { csrfField } from "../access/web-sessie.ts";
import { planbaar } from "../contact/afspraak-rules.ts";
import type { HuishoudenAntwoord } from "../contact/show-zaak.ts";
import { dagdelen } from "../law/lists.ts";
import { dateField, errorSummary, radioField, selectField, textareaField } from "../platform/web/fields.ts";
import { html } from "../platform/web/html.ts";
import { knop, link, vak } from "../platform/web/parts.ts";
import { soortVolgorde } from "./contact-form.ts";
import { dagDelen, type Invulling, type Veldfout } from "./contact-invoer.ts";
import { zaakKruimels, zaakRegel } from "./contact-zaak.ts";
import { inboxPage } from "./shell.ts";
import { soortTeksten, afspraakTeksten as t } from "./teksten-contact.ts";
import { zaakPad } from "./woorden.ts";

export type AfspraakFormulier = {
  /** The id that the plan will have: sent again, it plans nothing twice. */
  id: string;
  invulling: Invulling;
  fouten: readonly Veldfout[];
  mensen: readonly { id: string; naam: string | null }[];
};

/** The form by which the next attempt is planned. */
export function afspraakPage(
  sessie: InboxSessie,
  zaak: HuishoudenAntwoord,
  formulier: AfspraakFormulier,
  status = 200,
): Response {
  const { fouten } = formulier;
  const main = html`${errorSummary(fouten)}
<h1>${t.titel}</h1>
${zaakRegel(zaak)}
${zaak.afgeslotenOp === null ? form(sessie, zaak.id, formulier) : vak("let-op", t.gesloten)}
<p>${link(zaakPad(zaak.id), t.toch)}</p>`;
  const parts = { title: t.titel, path: zaakPad(zaak.id, "/afspraken"), crumbs: zaakKruimels(zaak), main };
  return inboxPage(sessie, { ...parts, refused: fouten.length > 0 }, status);
}

function form(sessie: InboxSessie, zaakId: string, { id, invulling, fouten, mensen }: AfspraakFormulier) {
  const bij = (naam: string) => fouten.find(({ name }) => name === naam)?.text;
  const soorten = soortVolgorde.filter((soort) => planbaar.includes(soort));
  return html`<form class="contact" method="post" action="${zaakPad(zaakId, "/afspraken")}" novalidate>
${csrfField(sessie)}
<input type="hidden" name="id" value="${id}">
<div class="contact__keuzes">
${radioField({ name: "soort", label: t.soort, choices: soorten.map((value) => ({ value, label: soortTeksten[value] })), value: invulling.get("soort"), error: bij("soort"), focus: fouten.length === 0 })}
</div>
${dateField({ name: "datum", label: t.datum, hint: t.datumHint, value: dagDelen(invulling, "datum"), error: bij("datum") })}
<div class="naast">
${selectField({ name: "dagdeel", label: t.dagdeel, empty: t.heleDag, choices: dagdelen.map((value) => ({ value, label: value })), value: invulling.get("dagdeel") })}
${selectField({ name: "medewerker", label: t.medewerker, empty: t.niemand, choices: mensen.map((mens) => ({ value: mens.id, label: mens.naam ?? mens.id })), value: invulling.get("medewerker"), error: bij("medewerker") })}
</div>
${textareaField({ name: "notitie", label: t.notitie, hint: t.notitieHint, rows: 3, value: invulling.get("notitie"), error: bij("notitie") })}
<div class="knoppen">${knop(t.opslaan)}</div>
</form>`;
}
