import type { InboxSessie } from "../access/inbox-sessie.ts";
import type { HuishoudenAntwoord } from "../contact/show-zaak.ts";
import type { TijdlijnItem } from "../contact/tijdlijn-rules.ts";
import type { ZaakUitleg } from "../explain-zaak.ts";
import { type Html, html } from "../platform/web/html.ts";
import { link, vak } from "../platform/web/parts.ts";
import { inboxPage, start } from "./shell.ts";
import { gedaanTeksten, zaakTeksten as t } from "./teksten-zaak.ts";
import { dagVan, straatTekst, zaakPad } from "./woorden.ts";
import { grafiekDeel } from "./zaak-grafiek.ts";
import { zaakEinde, zaakKop } from "./zaak-kop.ts";
import { mensenDeel } from "./zaak-mensen.ts";
import { actiesDeel, huishoudenDeel, koppelingenDeel, magWerken } from "./zaak-page-delen.ts";
import type { Namen } from "./zaak-page-namen.ts";
import { adviesDeel, termijnenDeel } from "./zaak-page-termijnen.ts";
import { signalenDeel } from "./zaak-signalen.ts";
import { signaalNaam } from "./zaak-signalen-stand.ts";
import { tijdlijnDeel, tijdlijnLijst } from "./zaak-tijdlijn.ts";
import { waaromDeel } from "./zaak-waarom.ts";
import { gedaanVak } from "./zaak-werk-page.ts";

/** All that the page of one zaak shows. */
export type ZaakBeeld = {
  zaak: HuishoudenAntwoord;
  uitleg: ZaakUitleg;
  /** Oldest first, whole. */
  tijdlijn: readonly TijdlijnItem[];
  namen: Namen;
  /** Local day. */
  vandaag: string;
  /** Of the other zaken that it names, those that the reader may open. */
  zichtbaar: ReadonlySet<string>;
  /** What was just done, by its key. */
  gedaan: string | undefined;
};
/** What other parts of the inbox put on this page. */
export type ZaakInzet = { banner: Html; neem: Html; contact: Html; afspraken: Html };

export const zaakCrumbs = (zaak: Pick<HuishoudenAntwoord, "id" | "adres">): { href: string; text: string }[] => [
  { href: `${start}/zaken`, text: t.werklijst },
  { href: zaakPad(zaak.id), text: straatTekst(zaak.adres) },
];

export function zaakPage(sessie: InboxSessie, beeld: ZaakBeeld, inzet: ZaakInzet): Response {
  const { zaak, uitleg, tijdlijn, namen, vandaag, gedaan } = beeld;
  const werken = magWerken(sessie);
  const isOpen = zaak.afgeslotenOp === null;
  const naam = signaalNaam(zaak);
  const nu = html`${termijnenDeel(zaak)}${adviesDeel(zaak, uitleg.opvolging)}
${isOpen && werken ? html`${inzet.contact}${inzet.afspraken}${actiesDeel(zaak)}` : ""}`;
  const main = html`${melding(gedaan)}
${inzet.banner}
${zaakKop(zaak, namen, inzet.neem)}
${zaakEinde(zaak, uitleg, naam, werken)}
<div class="zaak"><div class="zaak__nu">${nu}</div>
<div class="zaak__weet">${mensenDeel(zaak, vandaag)}${signalenDeel(zaak, tijdlijn, werken)}${grafiekDeel(zaak)}
${huishoudenDeel(zaak, werken)}${koppelingenDeel(zaak, beeld.zichtbaar, werken)}${verplaatstDeel(beeld, werken)}</div>
<div class="zaak__toen">${waaromDeel(uitleg, naam)}${tijdlijnDeel(zaak.id, tijdlijn, namen)}</div></div>`;
  const [lijst] = zaakCrumbs(zaak);
  const parts = {
    title: straatTekst(zaak.adres),
    path: zaakPad(zaak.id),
    crumbs: lijst ? [lijst] : [],
    main,
    wide: true,
  };
  return inboxPage(sessie, parts);
}

/** What was just done, or what was not and why. */
function melding(gedaan: string | undefined): Html {
  if (gedaan === "niet-genomen") return html`<div role="status">${vak("let-op", t.nietGenomen)}</div>`;
  const klaar = gedaan !== undefined && Object.hasOwn(gedaanTeksten, gedaan) ? gedaanTeksten[gedaan] : undefined;
  return klaar === undefined ? gedaanVak(gedaan) : html`<div role="status">${vak("goed", klaar)}</div>`;
}

/** What was joined with this zaak or taken from it, and the way back. */
function verplaatstDeel({ zaak, zichtbaar }: ZaakBeeld, werken: boolean): Html {
  const moves = zaak.verplaatsingen.filter(({ ongedaanOp }) => ongedaanOp === null);
  if (moves.length === 0 || zaak.samengevoegdMet) return html``;
  return html`<section aria-labelledby="verplaatst"><h2 id="verplaatst">${t.verplaatstTitel}</h2>
<ul class="signalen">${moves.map(
    ({ id, soort, rol, andereZaak, op }) => html`<li class="signaal"><p>${t.verplaatst[soort][rol](dagVan(op))}</p>
<ul class="wegen">${zichtbaar.has(andereZaak.id) ? html`<li>${link(zaakPad(andereZaak.id), t.naarZaak)}</li>` : ""}
${werken ? html`<li>${link(zaakPad(zaak.id, `/verplaatsingen/${id}/ongedaan`), t.ongedaan)}</li>` : ""}</ul></li>`,
  )}</ul></section>`;
}

/** The whole timeline on a page of its own. */
export function tijdlijnPage(
  sessie: InboxSessie,
  { zaak, tijdlijn, namen }: Pick<ZaakBeeld, "zaak" | "tijdlijn" | "namen">,
): Response {
  const main = html`<h1>${t.tijdlijnTitel}</h1>
<p>${t.tijdlijnHeel}</p>
${tijdlijnLijst(tijdlijn, namen)}
<p>${link(zaakPad(zaak.id), t.terug)}</p>`;
  const path = zaakPad(zaak.id, "/tijdlijn");
  return inboxPage(sessie, { title: t.tijdlijnTitel, path, crumbs: zaakCrumbs(zaak), main });
}
