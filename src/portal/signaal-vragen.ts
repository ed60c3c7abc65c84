import { crisesOf } from "../intake/partner-rules.ts";
import type { Meldkeuzes } from "../intake/show-meldkeuzes.ts";
import { uitzonderingsoorten } from "../law/lists.ts";
import { amountField, checkboxField, dateField, radioField, selectField, textField } from "../platform/web/fields.ts";
import { type Invulling, tekstVan } from "../platform/web/form-date.ts";
import { type Html, html } from "../platform/web/html.ts";
import { crisisTeksten, crisisVragen, klantwoord, uitzonderingTeksten, velden, vulIn } from "./teksten-signaal.ts";

/** What every question needs to know: who is asked, what was filled in, and what is wrong with it, by field. */
export type Vraagstelling = {
  keuzes: Meldkeuzes;
  invulling: Invulling;
  fout(veld: string): string | undefined;
};

type Tekst = { label: string; hint?: string };
type Basis = { name: string; label: string; hint: string | undefined; error: string | undefined };

/** Label, hint and fault of a field, in the word that this partner has for the person in arrears. */
export function basis({ keuzes, fout }: Vraagstelling, name: string, { label, hint }: Tekst): Basis {
  const woorden = { klant: klantwoord(keuzes.soort) };
  return {
    name,
    label: vulIn(label, woorden),
    hint: hint === undefined ? undefined : vulIn(hint, woorden),
    error: fout(name),
  };
}

export function datum(vraag: Vraagstelling, name: string, tekst: Tekst): Html {
  const deel = (naam: string): string => tekstVan(vraag.invulling, `${name}-${naam}`);
  return dateField({
    ...basis(vraag, name, tekst),
    value: { dag: deel("dag"), maand: deel("maand"), jaar: deel("jaar") },
  });
}

type TekstNaam = "voorletters" | "voorvoegsel" | "achternaam" | "telefoonnummer" | "email" | "klantnummer";
type AdresNaam = "postcode" | "huisnummer" | "straatnaam" | "plaatsnaam" | "kenmerk";
type Soort = { type?: "text" | "email" | "tel"; width?: "kort" | "half"; maxLength?: number };

const tekst = (vraag: Vraagstelling, name: TekstNaam | AdresNaam, soort: Soort = {}): Html =>
  textField({ ...basis(vraag, name, velden[name]), value: tekstVan(vraag.invulling, name), ...soort });

export function vraagWie(vraag: Vraagstelling): Html {
  const { soort, gemeenten } = vraag.keuzes;
  // No more about a person than the duty needs: what no agreement allows is not asked.
  const metGeboortedatum = gemeenten.some(({ geboortedatumToegestaan }) => geboortedatumToegestaan);
  return html`<div class="naast">${tekst(vraag, "voorletters", { width: "kort", maxLength: 40 })}
${tekst(vraag, "voorvoegsel", { width: "kort", maxLength: 20 })}</div>
${tekst(vraag, "achternaam", { maxLength: 200 })}
${metGeboortedatum ? datum(vraag, "geboortedatum", velden.geboortedatum) : ""}
${tekst(vraag, "telefoonnummer", { type: "tel", width: "half", maxLength: 30 })}
${tekst(vraag, "email", { maxLength: 254 })}
${soort === "Energie" || soort === "Water" ? tekst(vraag, "klantnummer", { width: "half", maxLength: 64 }) : ""}`;
}

export function vraagWaar(vraag: Vraagstelling): Html {
  return html`<div class="naast">${tekst(vraag, "postcode", { width: "kort", maxLength: 12 })}
${tekst(vraag, "huisnummer", { width: "kort", maxLength: 20 })}</div>
${tekst(vraag, "straatnaam", { maxLength: 200 })}
${tekst(vraag, "plaatsnaam", { maxLength: 100 })}
${selectField({
  ...basis(vraag, "gemeentecode", velden.gemeentecode),
  value: tekstVan(vraag.invulling, "gemeentecode"),
  empty: "Zoek de gemeente bij het adres",
  choices: vraag.keuzes.gemeenten.map(({ code, naam }) => ({ value: code, label: naam })),
})}`;
}

export function vraagAchterstand(vraag: Vraagstelling): Html {
  return html`${amountField({
    ...basis(vraag, "bedrag", velden.bedrag),
    value: tekstVan(vraag.invulling, "bedrag"),
  })}
${datum(vraag, "ontstaansdatum", velden.ontstaansdatum)}
${vraagUitzondering(vraag)}`;
}

/** Asked when a municipality's agreement wants it, and not before: elsewhere a reason may not be sent. */
function vraagUitzondering(vraag: Vraagstelling): Html | string {
  const waarde = tekstVan(vraag.invulling, "uitzondering");
  if (!waarde && vraag.fout("uitzondering") === undefined) return "";
  return radioField({
    ...basis(vraag, "uitzondering", velden.uitzondering),
    value: waarde,
    choices: [
      ...uitzonderingsoorten.map((soort) => ({ value: soort, label: uitzonderingTeksten[soort] })),
      { value: "", label: "Geen van deze redenen" },
    ],
  });
}

export function vraagCrisis(vraag: Vraagstelling): Html {
  const [eerste, ...overige] = crisesOf(vraag.keuzes.soort);
  if (!eerste) return html``;
  const label = crisisVragen[eerste];
  return html`${radioField({
    ...basis(vraag, "crisis", { label, hint: velden.crisis.hint }),
    value: tekstVan(vraag.invulling, "crisis"),
    choices: [
      { value: "nee", label: velden.crisis.nee },
      ...[eerste, ...overige].map((soort) => ({ value: soort, label: crisisTeksten[soort] })),
    ],
  })}
${datum(vraag, "crisis-datum", velden.crisisDatum)}`;
}

export function vraagVersturen(vraag: Vraagstelling): Html {
  return html`${checkboxField({
    ...basis(vraag, "warmeOverdracht", velden.warmeOverdracht),
    checked: vraag.invulling.get("warmeOverdracht") === "ja",
  })}
${tekst(vraag, "kenmerk", { width: "half", maxLength: 64 })}`;
}
