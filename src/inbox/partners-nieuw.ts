import type { InboxSessie } from "../access/inbox-sessie.ts";
import { csrfField } from "../access/web-sessie.ts";
import { type SignaalpartnerSoort, signaalpartnerSoorten } from "../law/lists.ts";
import { errorSummary, radioField, textareaField, textField } from "../platform/web/fields.ts";
import { html } from "../platform/web/html.ts";
import { knop, link } from "../platform/web/parts.ts";
import { foutVan } from "./beleid-formstand.ts";
import { regieKruimel } from "./beleid-overzicht.ts";
import { afspraakVelden, type Ingevuld } from "./overeenkomst-velden.ts";
import { partnerPad, partnersPad } from "./partners-lijst.ts";
import { inboxPage } from "./shell.ts";
import { partnerSoortNamen, partnerTeksten as t } from "./teksten-partners.ts";

const path = partnerPad("nieuw");
const crumbs = [regieKruimel, { href: partnersPad, text: t.titel }];

/** The kind decides what is asked next. */
export const kiesSoortPage = (sessie: InboxSessie, error?: string): Response =>
  inboxPage(
    sessie,
    {
      ...{ title: t.kiesTitel, path, crumbs, refused: error !== undefined },
      main: html`${errorSummary(error === undefined ? [] : [{ name: "soort", text: error }])}<h1>${t.kiesTitel}</h1>
<p>${t.kiesUitleg}</p>
<form method="get" action="${path}">
${radioField({ name: "soort", label: t.kiesSoort, error, choices: signaalpartnerSoorten.map((soort) => ({ value: soort, label: partnerSoortNamen[soort] })) })}
<div class="knoppen">${knop(t.verder)}${link(partnersPad, t.tochNiet)}</div>
</form>`,
    },
    error === undefined ? 200 : 422,
  );

/** A partner with its first agreement. What was pasted as a key is never shown again: it may be the secret half. */
export function nieuwePartnerPage(
  sessie: InboxSessie,
  soort: SignaalpartnerSoort,
  ingevuld: Ingevuld & { metSleutel?: boolean },
  status = 200,
): Response {
  const { invulling, fouten, metSleutel = false } = ingevuld;
  const title = t.nieuwTitel(partnerSoortNamen[soort]);
  const veld = (name: string, label: string) => ({
    ...{ name, label, value: invulling.get(name), error: foutVan(fouten, name) },
  });
  const sleutelFout = foutVan(fouten, "sleutel") ?? (metSleutel ? t.sleutelOpnieuw : undefined);
  return inboxPage(
    sessie,
    {
      ...{ title, path, crumbs, refused: fouten.length > 0 },
      main: html`${errorSummary(fouten)}<h1>${title}</h1>
<p>${t.nieuwUitleg}</p>
<form method="post" action="${path}" novalidate>
${csrfField(sessie)}<input type="hidden" name="soort" value="${soort}">
<h2>${t.partnerKop}</h2>
${textField({ ...veld("naam", t.naamLabel), maxLength: 200 })}
${textField({ ...veld("kvkNummer", t.kvk), hint: t.kvkHint, inputMode: "numeric", width: "kort", maxLength: 8 })}
<details${sleutelFout === undefined ? "" : html` open`}><summary>${t.sleutelKop}</summary>
${textareaField({ name: "sleutel", label: t.sleutelLabel, hint: t.sleutelHint, error: sleutelFout, rows: 5 })}</details>
${afspraakVelden(ingevuld, soort, "geldigVan")}
<div class="knoppen">${knop(t.meldAan)}${link(partnersPad, t.tochNiet)}</div>
</form>`,
    },
    status,
  );
}
