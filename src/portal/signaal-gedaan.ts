import { bronKort } from "../law/sources.ts";
import { checkboxField, radioField, selectField } from "../platform/web/fields.ts";
import { tekstVan } from "../platform/web/form-date.ts";
import { type Html, html } from "../platform/web/html.ts";
import { aantalVan } from "./signaal-invoer.ts";
import type { Controlelijst } from "./signaal-lijst.ts";
import { basis, datum, type Vraagstelling } from "./signaal-vragen.ts";
import { contactKeuzes, klantwoord, teksten, velden, vulIn } from "./teksten-signaal.ts";

/** The list of what must have been done, with what the form shows of it; a script brings it up to date. */
export function toonLijst({ punten, hulpEerst, bron }: Controlelijst): Html {
  return html`<section class="vak vak--weetje" aria-labelledby="lijst-titel">
<h3 id="lijst-titel">${teksten.lijstTitel}</h3>
<div role="status"><ul class="utrecht-unordered-list">${punten.map(
    ({ element, label, gedaan }) =>
      html`<li data-element="${element}">${label}: <strong class="stand ${gedaan ? "stand--goed" : "stand--let-op"}">${gedaan ? teksten.gedaanWoord : teksten.ontbreektWoord}</strong></li>`,
  )}</ul></div>
<p>${vulIn(teksten.lijstBron, { bron: bronKort(bron).titel })}</p>
${hulpEerst ? html`<p>${teksten.hulpEerst}</p>` : ""}
</section>`;
}

/** What this kind of partner must have done, and no more: what is not asked of it by a rule is not asked here. */
export function vraagGedaan(vraag: Vraagstelling, lijst: Controlelijst, adres: string): Html {
  const gevraagd = new Set(lijst.punten.map(({ element }) => element));
  return html`${toonLijst(lijst)}
${gevraagd.has("persoonlijkContact") ? vraagPogingen(vraag, adres) : ""}
${gevraagd.has("gewezenOpSchuldhulp") ? datum(vraag, "schuldhulp", velden.schuldhulp) : ""}
${gevraagd.has("herinnering") ? vraagHerinneringen(vraag, gevraagd.has("aanbodGegevensdeling"), adres) : ""}
${vraagBezwaar(vraag)}`;
}

const nummers = (aantal: number): number[] => Array.from({ length: aantal }, (_leeg, index) => index + 1);

function vraagPogingen(vraag: Vraagstelling, adres: string): Html {
  const aantal = aantalVan(vraag.invulling, "pogingen");
  return html`<h3>Contact zoeken</h3>
<input type="hidden" name="pogingen" value="${aantal}">
${nummers(aantal).map(
  (nummer) => html`<fieldset class="blok" id="poging-${nummer}" tabindex="-1"><legend>Poging ${nummer}</legend>
${datum(vraag, `poging-${nummer}-datum`, velden.pogingDatum)}
${selectField({
  ...basis(vraag, `poging-${nummer}-soort`, velden.pogingSoort),
  value: tekstVan(vraag.invulling, `poging-${nummer}-soort`),
  empty: "Kies wat u deed",
  choices: contactKeuzes.map(({ waarde, tekst }) => ({ value: waarde, label: tekst })),
})}
${checkboxField({
  ...basis(vraag, `poging-${nummer}-bereikt`, velden.pogingBereikt),
  checked: vraag.invulling.get(`poging-${nummer}-bereikt`) === "ja",
})}</fieldset>`,
)}
${erbij(adres, "poging", aantal, teksten.pogingErbij)}`;
}

function vraagHerinneringen(vraag: Vraagstelling, metAanbod: boolean, adres: string): Html {
  const aantal = aantalVan(vraag.invulling, "herinneringen");
  return html`<h3>Herinnering sturen</h3>
<input type="hidden" name="herinneringen" value="${aantal}">
${nummers(aantal).map(
  (
    nummer,
  ) => html`<fieldset class="blok" id="herinnering-${nummer}" tabindex="-1"><legend>Herinnering ${nummer}</legend>
${datum(vraag, `herinnering-${nummer}-datum`, velden.herinneringDatum)}
${
  metAanbod
    ? checkboxField({
        ...basis(vraag, `herinnering-${nummer}-aanbod`, velden.herinneringAanbod),
        checked: vraag.invulling.get(`herinnering-${nummer}-aanbod`) === "ja",
      })
    : ""
}</fieldset>`,
)}
${erbij(adres, "herinnering", aantal, teksten.herinneringErbij)}`;
}

/** Works without scripts: the form comes back with one block more, and the browser goes to it. */
const erbij = (adres: string, blok: "poging" | "herinnering", aantal: number, tekst: string): Html =>
  html`<div class="knoppen"><button class="utrecht-button utrecht-button--secondary-action" type="submit" name="actie" value="${blok}-erbij" formaction="${adres}#${blok}-${aantal + 1}">${tekst}</button></div>`;

function vraagBezwaar(vraag: Vraagstelling): Html {
  const woorden = { klant: klantwoord(vraag.keuzes.soort) };
  const { ja, nee, ...tekst } = velden.bezwaar;
  return radioField({
    ...basis(vraag, "bezwaar", tekst),
    value: tekstVan(vraag.invulling, "bezwaar"),
    choices: [
      { value: "nee", label: vulIn(nee, woorden) },
      { value: "ja", label: vulIn(ja, woorden) },
    ],
  });
}
