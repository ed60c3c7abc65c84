import type { InboxSessie } from "../access/inbox-sessie.ts";
import { csrfField } from "../access/web-sessie.ts";
import { opzegRedenen } from "../intake/overeenkomst-rules.ts";
import { dagtekst } from "../law/dagtekst.ts";
import type { SignaalpartnerSoort } from "../law/lists.ts";
import { errorSummary, radioField } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { knop, link, vak } from "../platform/web/parts.ts";
import { foutVan } from "./beleid-formstand.ts";
import { regieKruimel } from "./beleid-overzicht.ts";
import type { Overeenkomst } from "./overeenkomst-invoer.ts";
import { afspraakVelden, type Ingevuld, laatsteDagVeld } from "./overeenkomst-velden.ts";
import { partnerPad, partnersPad } from "./partners-lijst.ts";
import { inboxPage, start } from "./shell.ts";
import { eindeRedenNamen, partnerTeksten, overeenkomstTeksten as t } from "./teksten-partners.ts";

export const overeenkomstPad = (id: string, rest: string): string => `${start}/regie/overeenkomsten/${id}${rest}`;

type Partner = { id: string; naam: string; soort: SignaalpartnerSoort };
type Form = {
  partner: Partner;
  title: string;
  path: string;
  uitleg: readonly string[];
  velden: Html;
  knopTekst: string;
};

function form(sessie: InboxSessie, { fouten }: Ingevuld, parts: Form, status: number): Response {
  const { partner, title, path, uitleg, velden, knopTekst } = parts;
  return inboxPage(
    sessie,
    {
      title,
      path,
      refused: fouten.length > 0,
      crumbs: [
        regieKruimel,
        { href: partnersPad, text: partnerTeksten.titel },
        { href: partnerPad(partner.id), text: partner.naam },
      ],
      main: html`${errorSummary(fouten)}
<h1>${title}</h1>
<p>${partner.naam}</p>
${uitleg.map((zin) => vak("weetje", zin))}
<form method="post" action="${path}" novalidate>
${csrfField(sessie)}
${velden}
<div class="knoppen">${knop(knopTekst)}${link(partnerPad(partner.id), partnerTeksten.tochNiet)}</div>
</form>`,
    },
    status,
  );
}

/** One more agreement with a partner that the municipality knows. */
export const nieuweOvereenkomstPage = (
  sessie: InboxSessie,
  partner: Partner,
  ingevuld: Ingevuld,
  status = 200,
): Response =>
  form(
    sessie,
    ingevuld,
    {
      ...{ partner, title: t.nieuwTitel, path: partnerPad(partner.id, "/overeenkomst"), uitleg: [] },
      velden: afspraakVelden(ingevuld, partner.soort, "geldigVan"),
      knopTekst: t.legVast,
    },
    status,
  );

/** Other terms from a day on. */
export const wijzigPage = (sessie: InboxSessie, item: Overeenkomst, ingevuld: Ingevuld, status = 200): Response =>
  form(
    sessie,
    ingevuld,
    {
      partner: item.signaalpartner,
      ...{ title: t.wijzigTitel, path: overeenkomstPad(item.id, "/wijzig"), uitleg: [t.wijzigUitleg] },
      velden: afspraakVelden(ingevuld, item.signaalpartner.soort, "vanaf"),
      knopTekst: t.wijzig,
    },
    status,
  );

/** A last day and why; an agreement that did not begin is withdrawn. */
export function eindePage(
  sessie: InboxSessie,
  { item, vandaag }: { item: Overeenkomst; vandaag: string },
  ingevuld: Ingevuld,
  status = 200,
): Response {
  const gepland = item.geldigVan > vandaag;
  return form(
    sessie,
    ingevuld,
    {
      partner: item.signaalpartner,
      title: gepland ? t.intrekTitel(dagtekst(item.geldigVan)) : t.eindeTitel,
      path: overeenkomstPad(item.id, "/einde"),
      uitleg: gepland ? [t.intrekUitleg] : [`${t.eindeUitleg} ${t.eindeLater}`],
      velden: html`${laatsteDagVeld(ingevuld)}
${radioField({
  ...{
    name: "reden",
    label: t.reden,
    error: foutVan(ingevuld.fouten, "reden"),
    value: ingevuld.invulling.get("reden"),
  },
  choices: opzegRedenen.map((naam) => ({ value: naam, label: eindeRedenNamen[naam] })),
})}`,
      knopTekst: gepland ? t.trekIn : t.beeindig,
    },
    status,
  );
}
