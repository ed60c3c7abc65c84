import { signaalpartnerSoorten } from "../law/lists.ts";
import { type Choice, fieldId, selectField, textField } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { vak } from "../platform/web/parts.ts";
import { type Formstand, foutVan } from "./beleid-formstand.ts";
import { jaNeeEisen, leesLijst, openRegel, regelVeld } from "./beleid-regels.ts";
import { regelTekst } from "./beleid-woorden.ts";
import { regelTeksten as t, vormTeksten } from "./teksten-beleid-vorm.ts";

/** The rules in their order, each with what can be done to it, and the one that stands open. */
export function regelsForm(stand: Formstand): Html {
  const regels = leesLijst(stand.invulling) ?? [];
  const open = openRegel(stand.invulling);
  const bewerkt = open !== null && open < regels.length ? open : null;
  const fout = foutVan(stand.fouten, "regels");
  return html`<input type="hidden" name="regels" value="${JSON.stringify(regels)}">
<section aria-labelledby="${fieldId("regels")}"><h2 id="${fieldId("regels")}">${t.lijst}</h2>
${fout === undefined ? "" : html`<p class="utrecht-form-field-error-message">${fout}</p>`}
${
  regels.length === 0
    ? vak(null, vormTeksten.geenRegels)
    : html`<p>${t.volgorde}</p><ol class="beleid-regels">${regels.map(
        (regel, at) => html`<li class="kaart"><h3>${at + 1}. ${regel.naam}</h3>
<p>${regelTekst(regel, stand.teams)}</p>
<div class="beleid-regels__knoppen">${at === 0 ? "" : stap(`hoger-${at}`, t.hoger, regel.naam)}${at === regels.length - 1 ? "" : stap(`lager-${at}`, t.lager, regel.naam)}${stap(`wijzig-${at}`, t.wijzig, regel.naam)}${stap(`weg-${at}`, t.weg, regel.naam)}</div></li>`,
      )}</ol>`
}</section>
<fieldset class="beleid-regel"><legend>${bewerkt === null ? t.erbij : t.bewerk(bewerkt + 1)}</legend>
${bewerkt === null ? "" : html`<input type="hidden" name="bewerk" value="${bewerkt}">`}
${regelVelden(stand)}
<div class="knoppen">${stap("bewaar", t.bewaar)}${bewerkt === null ? "" : stap("annuleer", t.annuleer)}</div>
</fieldset>`;
}

const stap = (doe: string, tekst: string, regel?: string): Html =>
  html`<button class="utrecht-button utrecht-button--secondary-action" type="submit" name="doe" value="${doe}">${tekst}${regel === undefined ? "" : html`<span class="alleen-voorlezen">: ${regel}</span>`}</button>`;

function regelVelden({ invulling, fouten, teams }: Formstand): Html {
  const veld = (naam: Parameters<typeof regelVeld>[0], label: string, hint?: string) => {
    const name = regelVeld(naam);
    return { name, label, hint, value: invulling.get(name), error: foutVan(fouten, name) };
  };
  const kort = { width: "kort", maxLength: 8 } as const;
  const getal = { ...kort, inputMode: "numeric" } as const;
  const keuze = (naam: Parameters<typeof regelVeld>[0], label: string, choices: readonly Choice[]): Html =>
    selectField({ ...veld(naam, label), choices, empty: t.maaktNietUit });
  return html`${textField({ ...veld("naam", t.naam, t.naamHint), maxLength: 100 })}
${selectField({ ...veld("team", t.team), choices: teams.map(({ id, naam }) => ({ value: id, label: naam })), empty: t.kiesTeam })}
<fieldset class="utrecht-form-fieldset beleid-eisen"><legend>${t.als}</legend><p>${t.alsHint}</p>
<div class="naast">${textField({ ...veld("leeftijdVan", t.leeftijdVan), ...getal })}${textField({ ...veld("leeftijdTot", t.leeftijdTot), ...getal })}</div>
<div class="naast">${jaNeeEisen.map((naam) => keuze(naam, t[naam], jaNee))}
${keuze("partnersoort", t.partnersoort, soorten)}</div>
<div class="naast">${textField({ ...veld("taal", t.taal, t.taalHint), ...kort })}${textField({ ...veld("postcode", t.postcode, t.postcodeHint), ...getal })}
${textField({ ...veld("wijk", t.wijk, t.wijkHint), ...getal })}${textField({ ...veld("buurt", t.buurt, t.buurtHint), ...getal })}</div></fieldset>`;
}

const jaNee: readonly Choice[] = [
  { value: "ja", label: vormTeksten.ja },
  { value: "nee", label: vormTeksten.nee },
];
const soorten: readonly Choice[] = signaalpartnerSoorten.map((soort) => ({ value: soort, label: soort }));
