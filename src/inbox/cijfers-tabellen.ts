import { definities } from "../monitor/definities.ts";
import type { Rij } from "../monitor/indicatoren-schema.ts";
import { type Html, html } from "../platform/web/html.ts";
import { getalTekst, vak } from "../platform/web/parts.ts";
import { procentVan } from "./cijfers-rules.ts";
import { cijferTeksten as c, deelTeksten as d, cijfersTeksten as t } from "./teksten-cijfers.ts";

/** A share as people read it: 3 van 8, or 30 van 80 (38%). */
export function deelTekst(teller: number, noemer: number): string {
  const procent = procentVan(teller, noemer);
  return `${t.deelVan(getalTekst(teller), getalTekst(noemer))}${procent === null ? "" : ` (${procent}%)`}`;
}

/** A bar beside its number; whoever does not see it has the number. */
export const balk = (aantal: number, hoogste: number): Html =>
  html`<svg width="160" height="10" viewBox="0 0 160 10" aria-hidden="true" focusable="false"><rect width="${hoogste === 0 ? 0 : Math.round((aantal / hoogste) * 160)}" height="10" rx="2" fill="currentColor"/></svg>`;

/** What a figure counts. Names of fields, as programs use them, lose the part that no reader needs. */
const betekenis = (naam: string): string =>
  definities.find((item) => item.naam === naam)?.tekst.replace(/'\w+\.(\w+)'/g, "'$1'") ?? "";

/** A figure: its name, its count, and the name of the definition that says what it counts. */
type Cijfer = readonly [naam: string, aantal: number | string, definitie: string];

const uitgelegd = (kop: string, cijfers: readonly Cijfer[]): Html => html`<h2>${kop}</h2>
<table class="lijst cijfers">
<caption class="alleen-voorlezen">${kop}</caption>
<thead><tr><th scope="col">${t.cijfer}</th><th scope="col" class="getal">${t.aantal}</th><th scope="col">${t.betekenis}</th></tr></thead>
<tbody>${cijfers.map(
  ([naam, aantal, definitie], at) => html`<tr>
<th scope="row">${naam}</th>
<td class="getal" data-kop="${t.aantal}">${typeof aantal === "number" ? getalTekst(aantal) : aantal}</td>
${definitie === cijfers[at - 1]?.[2] ? "" : uitlegCel(definitie, cijfers)}</tr>`,
)}</tbody>
</table>`;

/** Figures under one another that are explained together have one cell for it. */
const uitlegCel = (definitie: string, cijfers: readonly Cijfer[]): Html => {
  const samen = cijfers.filter(([, , other]) => other === definitie).length;
  return html`<td${samen > 1 ? html` rowspan="${samen}"` : ""}>${betekenis(definitie)}</td>`;
};

export const signalenTabel = ({ signalen: s }: Rij): Html =>
  uitgelegd(d.signalen, [
    [c.totaal, s.totaal, "signalen.totaal"],
    [c.crisis, s.crisis, "signalen.crisis"],
    [c.enkelvoudig, s.enkelvoudig, "signalen.enkelvoudig"],
    [c.meervoudig, s.meervoudig, "signalen.meervoudig"],
    [c.opeenvolgend, s.opeenvolgend, "signalen.opeenvolgend"],
    [c.opgepakt, s.opgepakt, "signalen.opgepakt"],
    [c.herhaald, s.nietOpgepakt.herhaald, "signalen.nietOpgepakt"],
    [c.onterecht, s.nietOpgepakt.onterecht, "signalen.nietOpgepakt"],
    [c.andere, s.nietOpgepakt.andere, "signalen.nietOpgepakt"],
  ]);

export const zakenTabel = ({ zaken: z }: Rij): Html =>
  uitgelegd(d.zaken, [
    [c.geopend, z.geopend, "zaken.geopend"],
    [c.gesloten, deelTekst(z.gesloten, z.geopend), "zaken.gesloten"],
    [c.bereikt, deelTekst(z.bereikt, z.geopend), "zaken.bereikt"],
    [c.hulpGeaccepteerd, deelTekst(z.hulpGeaccepteerd, z.geopend), "zaken.hulpGeaccepteerd"],
    [c.zakenEnkelvoudig, z.enkelvoudig.zaken, "zaken.enkelvoudig"],
    [c.enkelvoudigBereikt, deelTekst(z.enkelvoudig.bereikt, z.enkelvoudig.zaken), "zaken.enkelvoudig"],
    [c.zakenMeervoudig, z.meervoudig.zaken, "zaken.meervoudig"],
    [c.meervoudigBereikt, deelTekst(z.meervoudig.bereikt, z.meervoudig.zaken), "zaken.meervoudig"],
  ]);

export const termijnenTabel = ({ termijnen: w }: Rij): Html =>
  uitgelegd(d.termijnen, [
    [c.gestart, w.gestart, "termijnen"],
    [c.opTijd, deelTekst(w.opTijd, w.gestart), "termijnen"],
    [c.teLaat, deelTekst(w.teLaat, w.gestart), "termijnen"],
    [c.verlopen, deelTekst(w.verlopen, w.gestart), "termijnen"],
  ]);

type Kolom = readonly [kop: string, waarde: (sleutel: string) => string];

/** Kinds in rows, the greatest first; a kind without anything is left out. */
function perSoort(
  kop: string,
  uitleg: string,
  soort: string,
  telling: Readonly<Record<string, number>>,
  kolommen: readonly Kolom[],
): Html {
  const soorten = Object.keys(telling)
    .filter((sleutel) => (telling[sleutel] ?? 0) > 0)
    .toSorted((one, other) => (telling[other] ?? 0) - (telling[one] ?? 0));
  const hoogste = Math.max(0, ...Object.values(telling));
  return html`<h2>${kop}</h2>
<p>${uitleg}</p>
${
  soorten.length === 0
    ? vak(null, t.geen)
    : html`<table class="lijst cijfers">
<caption class="alleen-voorlezen">${kop}</caption>
<thead><tr><th scope="col">${soort}</th>${kolommen.map(([naam], at) => html`<th scope="col" class="getal"${at === 0 ? html` colspan="2"` : ""}>${naam}</th>`)}</tr></thead>
<tbody>${soorten.map(
        (sleutel) => html`<tr>
<th scope="row">${sleutel}</th>${kolommen.map(([naam, waarde], at) => html`${at === 0 ? html`<td>${balk(telling[sleutel] ?? 0, hoogste)}</td>` : ""}<td class="getal" data-kop="${naam}">${waarde(sleutel)}</td>`)}</tr>`,
      )}</tbody>
</table>`
}`;
}

export function partnerTabel({ signalen, perPartner }: Rij): Html {
  const of = (sleutel: string) => perPartner[sleutel as keyof typeof perPartner];
  const aantal = (sleutel: string): number => signalen.perPartner[sleutel as keyof typeof perPartner];
  return perSoort(d.perPartner, betekenis("perPartner"), d.soort, signalen.perPartner, [
    [d.perPartnerSignalen, (sleutel) => getalTekst(aantal(sleutel))],
    [d.perPartnerZaken, (sleutel) => getalTekst(of(sleutel).zaken)],
    [d.bereikt, (sleutel) => deelTekst(of(sleutel).bereikt, of(sleutel).zaken)],
    [d.hulp, (sleutel) => deelTekst(of(sleutel).hulpGeaccepteerd, of(sleutel).zaken)],
  ]);
}

export function contactTabel({ contact }: Rij): Html {
  const of = (sleutel: string) => contact.perSoort[sleutel as keyof typeof contact.perSoort];
  const telling = Object.fromEntries(
    Object.entries(contact.perSoort).map(([soort, { pogingen }]) => [soort, pogingen]),
  );
  return perSoort(d.contact, betekenis("contact"), d.contactSoort, telling, [
    [d.pogingen, (sleutel) => getalTekst(of(sleutel).pogingen)],
    [d.bereikt, (sleutel) => deelTekst(of(sleutel).bereikt, of(sleutel).pogingen)],
  ]);
}
