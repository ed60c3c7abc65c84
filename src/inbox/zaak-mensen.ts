import { eindestatussen } from "../contact/end-rules.ts";
import type { HuishoudenAntwoord } from "../contact/show-zaak.ts";
import { age } from "../law/calendar.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { type Html, html } from "../platform/web/html.ts";
import { stand } from "../platform/web/parts.ts";
import { zaakTeksten as t } from "./teksten-zaak.ts";
import { persoonTekst } from "./woorden.ts";
import { isLopend, type Signaal } from "./zaak-signalen-stand.ts";

type Persoon = HuishoudenAntwoord["personen"][number];

/** The telephone numbers that the signals about somebody bear, each once. */
export const telefoonsVan = ({ signalen }: HuishoudenAntwoord, persoon: Persoon): string[] =>
  distinct(signalen.filter(({ id }) => persoon.signalen.includes(id)).map((signaal) => signaal.persoon.telefoonnummer));

/** The people of a household, each apart, with how to reach them and who reported it. */
export function mensenDeel({ personen, signalen }: HuishoudenAntwoord, vandaag: string): Html {
  const over = (persoon: Persoon): Signaal[] => signalen.filter(({ id }) => persoon.signalen.includes(id));
  return html`<section aria-labelledby="mensen"><h2 id="mensen">${t.mensenTitel}</h2>
${
  personen.length === 0
    ? html`<p>${t.mensenGeen}</p>`
    : html`<p class="zacht">${t.mensenUitleg}</p>
<ul class="mensen">${personen.map((persoon) => kaart(persoon, over(persoon), vandaag))}</ul>`
}</section>`;
}

function kaart(persoon: Persoon, signalen: readonly Signaal[], vandaag: string): Html {
  const { geboortedatum } = persoon;
  const einde = eindestatussen.find((status) => signalen.some((signaal) => signaal.status === status));
  const klaar = !signalen.some(isLopend);
  const telefoons = distinct(signalen.map((signaal) => signaal.persoon.telefoonnummer));
  const mails = distinct(signalen.map((signaal) => signaal.persoon.email));
  const geboren = geboortedatum === null ? null : t.geboren(dagtekst(geboortedatum), age(geboortedatum, vandaag));
  return html`<li class="mens"><h3>${persoonTekst(persoon)}</h3>
${einde ? html`<p>${stand("let-op", einde)}</p>` : klaar ? html`<p class="zacht">${t.mensenGestopt}</p>` : ""}
<p>${geboren ?? t.geborenOnbekend}</p>
${telefoons.map((nummer) => html`<p>${t.telefoon}: <a class="utrecht-link utrecht-link--html-a bel" href="${telLink(nummer)}">${nummer}</a></p>`)}
${mails.map((mail) => html`<p>${t.email}: <a class="utrecht-link utrecht-link--html-a bel" href="${mailLink(mail)}">${mail}</a></p>`)}
${telefoons.length + mails.length === 0 ? html`<p class="zacht">${t.geenContact}</p>` : ""}
<p class="zacht">${t.uitSignaal(samen.format(distinct(signalen.map(({ partner }) => partner.naam))))}</p></li>`;
}

const samen = new Intl.ListFormat("nl", { type: "conjunction" });
const distinct = (items: readonly (string | null)[]): string[] => [...new Set(items.filter((item) => item !== null))];

/** An address that a telephone dials: only what it can dial. */
export const telLink = (nummer: string): string => `tel:${nummer.replace(/\(0\)/, "").replace(/[^\d+]/g, "")}`;
/** The address and nothing else: a question mark in it must not become a subject or a second receiver. */
const mailLink = (mail: string): string => `mailto:${encodeURIComponent(mail).replace("%40", "@")}`;
