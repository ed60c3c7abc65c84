import type { InboxSessie } from "../access/inbox-sessie.ts";
import { csrfField } from "../access/web-sessie.ts";
import { werkstapNamen } from "../law/lists.ts";
import { type Form, readForm } from "../platform/web/form-body.ts";
import { type Html, html } from "../platform/web/html.ts";
import { gegevens, knop, link, vak } from "../platform/web/parts.ts";
import { ingevuld, type Waarden } from "./conflict-velden.ts";
import { inboxPage, openInboxPage, start } from "./shell.ts";
import { uitkomstTeksten } from "./teksten-contact.ts";
import { gesprekTeksten, overdraagTeksten, opnieuwTeksten as t } from "./teksten-werk.ts";

/** What may not stand in a page again, whoever filled it in. */
const nooit = new Set(["csrf", "burgerservicenummer"]);

const waarden: Waarden = {
  uitkomst: uitkomstTeksten,
  hulp: { ja: gesprekTeksten.hulpJa, nee: gesprekTeksten.hulpNee, open: gesprekTeksten.hulpOpen },
  naar: { persoon: overdraagTeksten.persoon, team: overdraagTeksten.team, niemand: overdraagTeksten.niemand },
  stap: werkstapNamen,
};

/** What was filled in, when it can still be read. */
export async function leesVerstuurd(request: Request): Promise<Form | null> {
  if (request.method === "GET" || request.bodyUsed) return null;
  // A body that is no form is nothing that somebody filled in.
  return await readForm(request).catch(() => null);
}

/**
 * To who sent a form after the session ended: it waits in this page until one is logged in again, and shows nothing to
 * who passes by. Status 401.
 */
export function uitgelogdPage(form: Form, { pad, inloggen }: { pad: string; inloggen: string }): Response {
  const main = html`<h1>${t.uitTitel}</h1>
<p data-uitleg>${t.uit}</p>
<ol class="utrecht-ordered-list">
<li><a class="utrecht-link utrecht-link--html-a" href="${inloggen}" target="_blank">${t.uitStapEen}</a></li>
<li>${t.uitStapTwee}</li>
</ol>
<form method="post" action="${pad}" novalidate>${verborgen(form)}<div class="knoppen">${knop(t.verder)}</div></form>`;
  return openInboxPage({ title: t.uitTitel, path: pad, main }, 401);
}

/**
 * To who logged in anew while a form was open: the form is of the old session, so nothing was done with it yet. What
 * was filled in is shown, and one press sends it. Only for a post from a page of ours. Status 403.
 */
export function opnieuwPage(sessie: InboxSessie, form: Form, pad: string): Response {
  const rijen = ingevuld(zonder(form), {}, waarden);
  const main = html`<h1>${t.titel}</h1>
${vak("let-op", html`<p>${t.inleiding}</p>`)}
${rijen.length === 0 ? "" : html`<h2>${t.ingevuld}</h2>${gegevens(rijen.map(({ naam, tekst }) => [naam, html`<span class="tekst">${tekst}</span>`] as const))}`}
<form method="post" action="${pad}" novalidate>${csrfField(sessie)}${verborgen(form, ["ingelogd"])}
<div class="knoppen">${knop(t.verstuur)}${link(start, t.weg)}</div></form>`;
  return inboxPage(sessie, { title: t.titel, path: pad, refused: true, main }, 403);
}

const zonder = (form: Form): Form => ({ ...form, names: () => form.names().filter((naam) => !nooit.has(naam)) });

const verborgen = (form: Form, niet: readonly string[] = []): Html =>
  html`${zonder(form)
    .names()
    .filter((naam) => !niet.includes(naam))
    .flatMap((naam) => form.all(naam).map((waarde) => html`<input type="hidden" name="${naam}" value="${waarde}">`))}`;
