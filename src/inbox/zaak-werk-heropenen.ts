import { reopenZaak } from "../contact/reopen-zaak.ts";
import { textareaField } from "../platform/web/fields.ts";
import { html } from "../platform/web/html.ts";
import { knop, seeOther } from "../platform/web/parts.ts";
import { metGezien } from "./gezien.ts";
import { heropenTeksten as teksten } from "./teksten-werk.ts";
import { zaakPad } from "./woorden.ts";
import { eisTekst, foutVan, type Werk, werkForm } from "./zaak-werk.ts";
import { knoppen, nietNu } from "./zaak-werk-page.ts";

/** Opening a closed zaak again. */
export const heropenWerk: Werk = {
  pad: "/heropenen",
  titel: teksten.titel,
  voor: "gesloten",
  nietNu: (zaak) => nietNu(zaak, [teksten.alOpen]),
  toon: (stand) => html`<p>${teksten.inleiding}</p>
${werkForm(
  stand,
  "/heropenen",
  html`${textareaField({ name: "reden", label: teksten.reden, hint: teksten.redenHint, value: stand.form.get("reden"), error: foutVan(stand, "reden") })}
${knoppen(stand.zaak, knop(teksten.heropen))}`,
)}`,
  doe: async ({ ctx, zaak, form }) => {
    await reopenZaak(metGezien(ctx, zaak, form), { zaak, reden: eisTekst(form, "reden", teksten.redenLeeg) });
    return seeOther(zaakPad(zaak, "?gedaan=heropend"));
  },
};
