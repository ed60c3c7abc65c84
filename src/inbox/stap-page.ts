import { listStappen } from "../contact/list-stappen.ts";
import { recordStap } from "../contact/record-stap.ts";
import { type Werkstap, werkstapNamen } from "../law/lists.ts";
import { dateField, textareaField } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { knop, seeOther } from "../platform/web/parts.ts";
import { metGezien } from "./gezien.ts";
import { stapGroepen, stapUitleg, stapTeksten as teksten, werkTeksten } from "./teksten-werk.ts";
import { zaakPad } from "./woorden.ts";
import { dagInvulling, foutVan, leesDag, leesTekst, type Werk, type WerkStand, weiger, werkForm } from "./zaak-werk.ts";
import { heropenKnop, keuzeGroepen, knoppen, nietNu } from "./zaak-werk-page.ts";

/** Writing down a step that law or a work agreement knows, such as a referral. */
export const stapWerk: Werk = {
  pad: "/stap",
  titel: teksten.titel,
  voor: "open",
  nietNu: (zaak) => nietNu(zaak, [werkTeksten.gesloten, werkTeksten.heropenEerst], heropenKnop(zaak)),
  waarden: () => ({ stap: werkstapNamen }),
  toon: async (stand) => stapForm(stand, await listStappen(stand.ctx)),
  doe: async ({ ctx, zaak, form }) => {
    const stap = (await listStappen(ctx)).find((known) => known === form.get("stap"));
    if (stap === undefined) throw weiger("stap", teksten.stapKies);
    const invoer = { zaak, stap, datum: leesDag(form, "datum"), toelichting: leesTekst(form, "toelichting") };
    await recordStap(metGezien(ctx, zaak, form), invoer);
    return seeOther(zaakPad(zaak, "?gedaan=stap"));
  },
};

function stapForm(stand: WerkStand, known: readonly Werkstap[]): Html {
  const groepen = stapGroepen.map(({ naam, stappen }) => ({
    naam,
    keuzes: stappen
      .filter((stap) => known.includes(stap))
      .map((stap) => ({ value: stap, label: werkstapNamen[stap], hint: stapUitleg[stap] })),
  }));
  const { form } = stand;
  return html`<p>${teksten.inleiding}</p>
${werkForm(
  stand,
  "/stap",
  html`${keuzeGroepen({ name: "stap", label: teksten.stap, value: form.get("stap"), error: foutVan(stand, "stap"), groepen })}
${dateField({ name: "datum", label: teksten.datum, hint: teksten.datumHint, value: dagInvulling(form, "datum"), error: foutVan(stand, "datum") })}
${textareaField({ name: "toelichting", label: teksten.toelichting, hint: teksten.toelichtingHint, value: form.get("toelichting"), error: foutVan(stand, "toelichting") })}
${knoppen(stand.zaak, knop(werkTeksten.opslaan))}`,
)}`;
}
