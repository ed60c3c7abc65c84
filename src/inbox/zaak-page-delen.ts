import type { InboxSessie } from "../access/inbox-sessie.ts";
import type { HuishoudenAntwoord } from "../contact/show-zaak.ts";
import { type Html, html } from "../platform/web/html.ts";
import { gegevens, link, linkKnop, stand } from "../platform/web/parts.ts";
import { taalTekst } from "./huishouden-taal.ts";
import { start } from "./shell.ts";
import { zaakTeksten as t } from "./teksten-zaak.ts";
import { persoonTekst, plaatsTekst, straatTekst, zaakPad } from "./woorden.ts";
import { isLopend } from "./zaak-signalen-stand.ts";

export const magWerken = ({ rechten }: InboxSessie): boolean => rechten.has("zaken:werken");

/** Where one can go to change an open zaak. */
export function actiesDeel(zaak: HuishoudenAntwoord): Html {
  const pad = (woord: string): string => zaakPad(zaak.id, `/${woord}`);
  const splitsbaar = zaak.signalen.filter(isLopend).length > 1;
  return html`<section class="acties" aria-labelledby="acties"><h2 id="acties">${t.actiesTitel}</h2>
<div class="knoppen">${linkKnop(pad("gesprek"), t.gesprek, "secondary")}${linkKnop(pad("stap"), t.stap, "secondary")}
${linkKnop(pad("overdragen"), t.overdragen, "secondary")}${linkKnop(pad("afsluiten"), t.afsluiten, "secondary")}</div>
<details class="uitklap"><summary>${t.verplaatsTitel}</summary><ul class="wegen">
<li>${link(pad("samenvoegen"), t.samenvoegen)}</li>
${splitsbaar ? html`<li>${link(pad("splitsen"), t.splitsen)}</li>` : ""}
<li>${link(pad("doorsturen"), t.doorsturen)}</li></ul></details></section>`;
}

/** What only the municipality knows of the household. */
export function huishoudenDeel({ id, huishouden, afgeslotenOp }: HuishoudenAntwoord, werken: boolean): Html {
  const { minderjarigeKinderen, oggz, ondernemer, taal } = huishouden;
  return html`<section aria-labelledby="huishouden"><h2 id="huishouden">${t.huishoudenTitel}</h2>
<p class="zacht">${t.huishoudenUitleg}</p>
${gegevens([
  [t.kinderen, jaNee(minderjarigeKinderen)],
  [t.oggz, jaNee(oggz)],
  [t.ondernemer, jaNee(ondernemer)],
  [t.taal, taal === null ? t.onbekend : taalTekst(taal)],
])}
${
  werken && afgeslotenOp === null
    ? html`<ul class="wegen"><li>${link(zaakPad(id, "/huishouden"), t.huishoudenWijzig)}</li><li>${link(zaakPad(id, "/bsn"), t.bsn)}</li></ul>`
    : ""
}</section>`;
}

const jaNee = (waarde: boolean | null): string => (waarde === null ? t.onbekend : waarde ? t.ja : t.nee);

/** What may belong to this household: a person decides. */
export function koppelingenDeel(
  { id, koppelingen, afgeslotenOp }: HuishoudenAntwoord,
  zichtbaar: ReadonlySet<string>,
  werken: boolean,
): Html {
  const beslisbaar = werken && afgeslotenOp === null;
  return html`<section aria-labelledby="koppelingen"><h2 id="koppelingen">${t.koppelingenTitel}</h2>
${
  koppelingen.length === 0
    ? html`<p>${t.geenKoppelingen}</p>`
    : html`<ul class="signalen">${koppelingen.map(({ id: koppeling, status, redenen, ander }) => {
        const straat = straatTekst(ander.adres);
        const isOpen = status === "open";
        return html`<li class="signaal"><div class="signaal__kop"><h3>${ander.zaak && zichtbaar.has(ander.zaak.id) ? link(zaakPad(ander.zaak.id), straat) : straat}</h3>
<p>${stand(isOpen ? "let-op" : "goed", isOpen ? t.koppelingOpen : t.koppelingBevestigd)}</p></div>
<p>${plaatsTekst(ander.adres)}</p>
${ander.personen.length === 0 ? "" : html`<p>${ander.personen.map((persoon) => html`${persoonTekst(persoon)}<br>`)}</p>`}
${redenen.map(({ tekst }) => html`<p class="zacht">${tekst}</p>`)}
${isOpen && beslisbaar ? html`<p>${link(`${start}/koppelingen/${koppeling}?zaak=${id}`, html`${t.beslis}<span class="alleen-voorlezen">: ${straat}</span>`)}</p>` : ""}</li>`;
      })}</ul>`
}</section>`;
}
