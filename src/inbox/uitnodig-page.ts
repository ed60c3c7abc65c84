import type { InboxSessie } from "../access/inbox-sessie.ts";
import { csrfField } from "../access/web-sessie.ts";
import { errorSummary, textField } from "../platform/web/fields.ts";
import { html } from "../platform/web/html.ts";
import { knop, link, vak } from "../platform/web/parts.ts";
import { foutVan } from "./beleid-formstand.ts";
import { regieKruimel } from "./beleid-overzicht.ts";
import type { Ingevuld } from "./overeenkomst-velden.ts";
import { partnerPad, partnersPad } from "./partners-lijst.ts";
import { inboxPage } from "./shell.ts";
import { partnerTeksten } from "./teksten-partners.ts";
import { uitnodigTeksten as t } from "./teksten-partners-uitnodiging.ts";

type Partner = { id: string; naam: string };

const pagina = (partner: Partner) => ({
  path: partnerPad(partner.id, "/uitnodiging"),
  crumbs: [
    regieKruimel,
    { href: partnersPad, text: partnerTeksten.titel },
    { href: partnerPad(partner.id), text: partner.naam },
  ],
});

/** Whom to invite. */
export function uitnodigPage(
  sessie: InboxSessie,
  partner: Partner,
  { invulling, fouten }: Ingevuld,
  status = 200,
): Response {
  const veld = (name: string, label: string) => ({
    ...{ name, label, value: invulling.get(name), error: foutVan(fouten, name) },
  });
  return inboxPage(
    sessie,
    {
      ...pagina(partner),
      ...{ title: t.titel, refused: fouten.length > 0 },
      main: html`${errorSummary(fouten)}<h1>${t.titel}</h1>
<p>${t.uitleg(partner.naam)}</p><p>${t.code}</p>
<form method="post" action="${partnerPad(partner.id, "/uitnodiging")}" novalidate>
${csrfField(sessie)}
${textField({ ...veld("naam", t.naam), maxLength: 200 })}
${textField({ ...veld("email", t.email), hint: t.emailHint, type: "email", maxLength: 254 })}
<div class="knoppen">${knop(t.maak)}${link(partnerPad(partner.id), partnerTeksten.tochNiet)}</div>
</form>`,
    },
    status,
  );
}

type Brief = { naam: string; code: string; adres: string; tot: string };

/** The code, this once, in a letter to print. */
export const briefPage = (sessie: InboxSessie, partner: Partner, { naam, code, adres, tot }: Brief): Response =>
  inboxPage(sessie, {
    ...pagina(partner),
    title: t.klaarTitel,
    main: html`<div class="beleid-scherm"><h1>${t.klaarTitel}</h1>
${vak("let-op", html`<p>${t.bewaar}</p><p>${t.nogEen}</p>`)}</div>
<article class="beleid-brief" aria-label="${t.brief.label}">
<p>${t.brief.aanhef(naam)}</p>
<p>${t.brief.waarvoor(partner.naam, sessie.gemeente.naam)}</p>
<p>${t.brief.stap}</p>
<ol class="utrecht-ordered-list"><li>${t.brief.ga}<br><strong>${adres}</strong></li>
<li>${t.brief.vul}<br><strong class="beleid-code">${code}</strong></li><li>${t.brief.login}</li></ol>
<p>${t.brief.tot(tot)} ${t.brief.geheim}</p>
<p>${t.brief.groet}<br>${sessie.gemeente.naam}</p>
</article>
<p class="beleid-scherm">${link(partnerPad(partner.id), t.terug)}</p>`,
  });
