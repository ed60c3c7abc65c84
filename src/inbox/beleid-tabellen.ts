import { dagtekst } from "../law/dagtekst.ts";
import { signaalpartnerSoorten } from "../law/lists.ts";
import { type PrioriteitGewichten, prioriteitCodes, type Vensters, werkafspraakSets } from "../law/parameter-shapes.ts";
import { bron } from "../law/sources.ts";
import { isTermijnSoort, regelVan, termijnRegels, termijnSoorten, werkafspraken } from "../law/werkafspraken.ts";
import { aanpasbaar } from "../law/werkafspraken-aanpassing.ts";
import { pogingenregel } from "../law/werkafspraken-maastricht.ts";
import { fieldId } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { getalTekst } from "../platform/web/parts.ts";
import { getalCel, keuzeCel } from "./beleid-cel.ts";
import { type Formstand, foutVan } from "./beleid-formstand.ts";
import { gewichtNaam, termijnNaam, venNaam } from "./beleid-invoer-lijsten.ts";
import { aantalTekst, termijnEenheid, termijnTekst, tijdvakTekst } from "./beleid-woorden.ts";
import { eenheden } from "./teksten-beleid.ts";
import { plichtigeNamen, redenNamen } from "./teksten-beleid-namen.ts";
import { vormTeksten as t } from "./teksten-beleid-vorm.ts";

const tabel = (caption: string, hint: string, koppen: readonly string[], rijen: readonly Html[]): Html =>
  html`<p>${hint}</p><table class="lijst beleid-tabel"><caption>${caption}</caption>
<thead><tr>${koppen.map((kop) => html`<th scope="col">${kop}</th>`)}</tr></thead>
<tbody>${rijen}</tbody></table>`;

/** Every reason with its national weight beside the municipality's own. */
export function gewichtenForm({ invulling, fouten, nu, landelijk }: Formstand): Html {
  const [telt, land] = [nu, landelijk] as [PrioriteitGewichten, PrioriteitGewichten];
  return tabel(
    t.gewichtenTabel,
    t.gewichtenHint,
    [t.redenKop, t.landelijk, t.huidig, t.eigen],
    prioriteitCodes.map((code) => {
      const name = gewichtNaam(code);
      const cel = { name, label: `${redenNamen[code]}: ${t.eigen}`, value: invulling.get(name) };
      return html`<tr><th scope="row">${redenNamen[code]}</th>
<td class="getal" data-kop="${t.landelijk}">${getalTekst(land[code])}</td>
<td class="getal" data-kop="${t.huidig}">${getalTekst(telt[code])}</td>
<td>${getalCel({ ...cel, error: foutVan(fouten, name) })}</td></tr>`;
    }),
  );
}

/** From how old until how old, for every kind of partner. */
export function tijdvakkenForm({ invulling, fouten, landelijk }: Formstand): Html {
  const land = landelijk as Vensters;
  return tabel(
    t.vensterTabel,
    t.vensterHint,
    [t.partner, t.landelijk, t.vanaf, t.totEnMet],
    signaalpartnerSoorten.map((soort, index) => {
      const cel = (name: string, kop: string): Html =>
        getalCel({ name, label: `${soort}: ${kop}`, value: invulling.get(name), error: foutVan(fouten, name) });
      const { van, tot } = venNaam(index);
      return html`<tr><th scope="row">${soort}</th>
<td data-kop="${t.landelijk}">${tijdvakTekst(land[soort], eenheden.dagen)}</td>
<td data-kop="${t.vanaf}">${cel(van, t.vanaf)}</td><td data-kop="${t.totEnMet}">${cel(tot, t.totEnMet)}</td></tr>`;
    }),
  );
}

/** Own numbers for the terms of agreements; those of law are not among them. */
export const termijnenForm = ({ invulling, fouten }: Formstand): Html =>
  tabel(
    t.termijnenTabel,
    t.termijnenHint,
    [t.termijn, t.afgesproken, t.eigenGetal, t.verlengen],
    aanpasbaar.map((soort) => {
      const { aantal, verlengen } = termijnNaam(soort);
      const naam = termijnTekst(soort);
      const cel = { name: aantal, label: `${naam}: ${t.eigenGetal}`, value: invulling.get(aantal) };
      const keuze = { name: verlengen, label: `${naam}: ${t.verlengen}`, value: invulling.get(verlengen) };
      return html`<tr><th scope="row">${naam}<br><span class="zacht beleid-uitleg">${setNaam(soort)}</span></th>
<td data-kop="${t.afgesproken}">${afgesproken(soort)}</td>
<td data-kop="${t.eigenGetal}">${getalCel({ ...cel, error: foutVan(fouten, aantal) })}</td>
<td>${isTermijnSoort(soort) ? keuzeCel(keuze, t.verlengenKeuzes) : ""}</td></tr>`;
    }),
  );

const setNaam = (soort: string): string => werkafspraken[regelVan(soort)?.set ?? pogingenregel.set].naam;

function afgesproken(soort: string): string {
  const lengte = regelVan(soort)?.lengte;
  const getal = lengte === undefined ? pogingenregel.aantal : "aantal" in lengte ? lengte.aantal : 0;
  return aantalTekst(getal, termijnEenheid(soort));
}

/** Every day that each month has. */
export function maanddagenForm({ invulling, fouten }: Formstand): Html {
  const gekozen = invulling.all("waarde");
  const error = foutVan(fouten, "waarde");
  return html`<fieldset class="utrecht-form-fieldset${error ? " utrecht-form-fieldset--invalid" : ""}" aria-describedby="${fieldId("waarde")}-uitleg">
<legend>${t.maanddagen}</legend>
<div class="utrecht-form-field-description" id="${fieldId("waarde")}-uitleg">${t.maanddagenHint}</div>
${error ? html`<div class="utrecht-form-field-error-message">${error}</div>` : ""}
<div class="beleid-dagen">${Array.from({ length: 28 }, (_leeg, at) => {
    const dag = String(at + 1);
    const id = at === 0 ? fieldId("waarde") : fieldId(`waarde-${dag}`);
    return html`<div class="keuze"><input type="checkbox" id="${id}" name="waarde" value="${dag}"${gekozen.includes(dag) ? html` checked` : ""}>
<label class="utrecht-form-label utrecht-form-label--checkbox" for="${id}">${dag}</label></div>`;
  })}</div></fieldset>`;
}

/** The sets, each with the terms that it brings; that of the law is no choice. */
export function afsprakenForm({ invulling, fouten, vandaag }: Formstand): Html {
  const gekozen = invulling.all("waarde");
  const error = foutVan(fouten, "waarde");
  return html`<fieldset class="utrecht-form-fieldset beleid-afspraken">
<legend>${t.afspraken}</legend>
${error ? html`<div class="utrecht-form-field-error-message">${error}</div>` : ""}
<div class="kaart"><p><strong>${werkafspraken.wgs.naam}</strong></p><p>${t.afsprakenVast}</p>${termijnLijst("wgs")}</div>
${werkafspraakSets
  .filter((set) => set !== "wgs")
  .map((set, at) => {
    const id = at === 0 ? fieldId("waarde") : fieldId(`waarde-${set}`);
    const { naam, bron: sleutel } = werkafspraken[set];
    const { titel, geldigTot } = bron(sleutel);
    return html`<div class="kaart"><div class="keuze"><input type="checkbox" id="${id}" name="waarde" value="${set}"${gekozen.includes(set) ? html` checked` : ""} aria-describedby="${id}-uitleg">
<label class="utrecht-form-label utrecht-form-label--checkbox" for="${id}"><strong>${naam}</strong></label></div>
<div id="${id}-uitleg"><p class="zacht">${titel}</p>
${geldigTot !== undefined && geldigTot < vandaag ? html`<p>${t.voorbij(dagtekst(geldigTot))}</p>` : ""}${termijnLijst(set)}</div></div>`;
  })}</fieldset>`;
}

const termijnLijst = (set: (typeof werkafspraakSets)[number]): Html => html`<p>${t.afsprakenTermijnen}:</p>
<ul class="utrecht-unordered-list">${termijnSoorten
  .filter((soort) => termijnRegels[soort].set === set)
  .map((soort) => {
    const { naam, wie, lengte } = termijnRegels[soort];
    const getal = "aantal" in lengte ? `${afgesproken(soort)}, ` : "";
    return html`<li>${naam} (${getal}${plichtigeNamen[wie]})</li>`;
  })}${pogingenregel.set === set ? html`<li>${pogingenregel.naam} (${afgesproken(pogingenregel.sleutel)})</li>` : ""}</ul>`;
