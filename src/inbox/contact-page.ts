import type { InboxSessie } from "../access/inbox-sessie.ts";
import type { HuishoudenAntwoord } from "../contact/show-zaak.ts";
import { errorSummary } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { link, vak } from "../platform/web/parts.ts";
import { type ContactFormulier, contactForm } from "./contact-form.ts";
import { zaakKruimels, zaakRegel } from "./contact-zaak.ts";
import { inboxPage, start } from "./shell.ts";
import { meldingTeksten, contactTeksten as t } from "./teksten-contact.ts";
import { zaakPad } from "./woorden.ts";

/** The form for a contact attempt on a page of its own; `banner` tells who else has the zaak open. */
export function contactPage(
  sessie: InboxSessie,
  zaak: HuishoudenAntwoord,
  formulier: ContactFormulier,
  banner: Html,
  status = 200,
): Response {
  const { fouten } = formulier;
  const main = html`${errorSummary(fouten)}${banner}
<h1>${t.titel}</h1>
${zaakRegel(zaak)}
${zaak.afgeslotenOp === null ? contactForm(sessie, formulier) : vak("let-op", t.gesloten)}
<p>${link(zaakPad(zaak.id), t.toch)}</p>`;
  const crumbs = zaakKruimels(zaak);
  const path = zaakPad(zaak.id, "/contact");
  return inboxPage(sessie, { title: t.titel, path, crumbs, main, refused: fouten.length > 0 }, status);
}

/** Written down, of a zaak that is now another team's: nothing of it is shown. */
export function anderTeamPage(sessie: InboxSessie, path: string): Response {
  const main = html`<h1>${meldingTeksten.kop}</h1>
${vak("goed", meldingTeksten.anderTeam)}
<p>${link(`${start}/zaken`, meldingTeksten.naarLijst)}</p>`;
  return inboxPage(sessie, { title: meldingTeksten.kop, path, main });
}
