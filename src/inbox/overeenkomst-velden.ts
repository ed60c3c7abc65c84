import { soortenVoor, terugkoppelniveaus } from "../intake/overeenkomst-rules.ts";
import type { SignaalpartnerSoort } from "../law/lists.ts";
import { checkboxesField, checkboxField, dateField, radioField, textField } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { foutVan } from "./beleid-formstand.ts";
import type { Invulling, Veldfout } from "./beleid-getallen.ts";
import { magBsn } from "./overeenkomst-invoer.ts";
import { niveauTeksten, signaalsoortNamen, overeenkomstTeksten as t } from "./teksten-partners.ts";

export type Ingevuld = { invulling: Invulling; fouten: readonly Veldfout[] };

const dagVeld = ({ invulling, fouten }: Ingevuld, name: string, label: string, hint: string): Html =>
  dateField({
    ...{ name, label, hint, error: foutVan(fouten, name) },
    value: {
      dag: invulling.get(`${name}-dag`),
      maand: invulling.get(`${name}-maand`),
      jaar: invulling.get(`${name}-jaar`),
    },
  });

export const laatsteDagVeld = (ingevuld: Ingevuld): Html =>
  dagVeld(ingevuld, "geldigTot", t.laatsteDag, t.laatsteDagHint);

/** All that is agreed, with what fits this kind of partner. */
export function afspraakVelden(ingevuld: Ingevuld, soort: SignaalpartnerSoort, van: "geldigVan" | "vanaf"): Html {
  const { invulling, fouten } = ingevuld;
  const vink = (name: string, label: string, hint: string): Html =>
    checkboxField({ name, label, hint, error: foutVan(fouten, name), checked: invulling.get(name) === "ja" });
  const veld = (name: string, label: string) => ({
    ...{ name, label, value: invulling.get(name), error: foutVan(fouten, name), maxLength: 200 },
  });
  return html`<h2>${t.looptijdKop}</h2>
${dagVeld(ingevuld, van, van === "vanaf" ? t.vanaf : t.geldigVan, van === "vanaf" ? t.vanafHint : t.geldigVanHint)}
${dagVeld(ingevuld, "geldigTot", t.geldigTot, t.geldigTotHint)}
<h2>${t.soorten}</h2>
${checkboxesField({
  ...{ name: "signaalsoorten", label: t.soortenLabel, hint: t.soortenHint, error: foutVan(fouten, "signaalsoorten") },
  values: invulling.all("signaalsoorten"),
  choices: soortenVoor(soort, null).map((item) => ({ value: item, label: signaalsoortNamen[item] })),
})}
${soort === "Huur" ? vink("kleineVerhuurder", t.kleineVerhuurder, t.kleineVerhuurderHint) : ""}
<h2>${t.gegevensKop}</h2>
${vink("geboortedatumToegestaan", t.geboortedatum, t.geboortedatumHint)}
${magBsn(soort) ? vink("bsnToegestaan", t.bsn, t.bsnHint) : html`<p>${t.bsnNooit}</p>`}
<h2>${t.niveau}</h2>
${radioField({
  ...{
    name: "terugkoppelniveau",
    label: t.niveauLabel,
    hint: t.niveauHint,
    error: foutVan(fouten, "terugkoppelniveau"),
  },
  value: invulling.get("terugkoppelniveau"),
  choices: terugkoppelniveaus.map((niveau) => ({ value: niveau, ...niveauTeksten[niveau] })),
})}
<h2>${t.contactKop}</h2>
${textField({ ...veld("contact-naam", t.contactNaam), hint: t.contactNaamHint })}
${textField({ ...veld("contact-telefoonnummer", t.telefoon), type: "tel", width: "half", maxLength: 21 })}
${textField({ ...veld("contact-email", t.email), type: "email" })}`;
}
