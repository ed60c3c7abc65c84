import { recordGesprek } from "../contact/record-gesprek.ts";
import { dateField, radioField, textareaField } from "../platform/web/fields.ts";
import { html } from "../platform/web/html.ts";
import { knop, seeOther } from "../platform/web/parts.ts";
import { metGezien } from "./gezien.ts";
import { gesprekTeksten as teksten, werkTeksten } from "./teksten-werk.ts";
import { zaakPad } from "./woorden.ts";
import { dagInvulling, foutVan, leesDag, leesTekst, type Werk, weiger, werkForm } from "./zaak-werk.ts";
import { heropenKnop, knoppen, nietNu } from "./zaak-werk-page.ts";

const wensen: Readonly<Record<string, boolean | undefined>> = { ja: true, nee: false, open: undefined };

/** Writing down the first conversation. */
export const gesprekWerk: Werk = {
  pad: "/gesprek",
  titel: teksten.titel,
  voor: "open",
  nietNu: (zaak) => nietNu(zaak, [werkTeksten.gesloten, werkTeksten.heropenEerst], heropenKnop(zaak)),
  waarden: () => ({ hulp: { ja: teksten.hulpJa, nee: teksten.hulpNee, open: teksten.hulpOpen } }),
  toon: (stand) => html`<p>${teksten.inleiding}</p>
${werkForm(
  stand,
  "/gesprek",
  html`${dateField({ name: "datum", label: teksten.datum, hint: teksten.datumHint, value: dagInvulling(stand.form, "datum"), error: foutVan(stand, "datum") })}
${radioField({
  name: "hulp",
  label: teksten.hulp,
  value: stand.form.get("hulp"),
  error: foutVan(stand, "hulp"),
  choices: [
    { value: "ja", label: teksten.hulpJa },
    { value: "nee", label: teksten.hulpNee },
    { value: "open", label: teksten.hulpOpen },
  ],
})}
${textareaField({ name: "notitie", label: teksten.notitie, hint: teksten.notitieHint, value: stand.form.get("notitie"), error: foutVan(stand, "notitie") })}
${knoppen(stand.zaak, knop(werkTeksten.opslaan))}`,
)}`,
  doe: async ({ ctx, zaak, form }) => {
    const datum = leesDag(form, "datum");
    const hulp = form.get("hulp");
    if (!Object.hasOwn(wensen, hulp)) throw weiger("hulp", teksten.hulpKies);
    const notitie = leesTekst(form, "notitie");
    await recordGesprek(metGezien(ctx, zaak, form), { zaak, datum, hulpGewenst: wensen[hulp], notitie });
    return seeOther(zaakPad(zaak, "?gedaan=gesprek"));
  },
};
