import { splitZaak } from "../contact/split-zaak.ts";
import { html } from "../platform/web/html.ts";
import { seeOther } from "../platform/web/parts.ts";
import { metGezien } from "./gezien.ts";
import { splitsTeksten as t, verplaatsTeksten } from "./teksten-verplaats.ts";
import { eisGoed, formulierHtml, leesTekst, nazicht, uitlegVak, type ZaakFormulier } from "./verplaats-formulier.ts";
import {
  adresVelden,
  leesAdres,
  leesSignalen,
  lopende,
  redenVeld,
  signalenVeld,
  veldNamen,
} from "./verplaats-velden.ts";
import { zaakPad } from "./woorden.ts";
import { nietNu } from "./zaak-werk-page.ts";

/** Takes signals that belong to another dwelling out of a zaak. */
export const splitsFormulier: ZaakFormulier = {
  pad: "/splitsen",
  titel: () => t.titel,
  namen: veldNamen,
  toon: (getoond) => {
    if (lopende(getoond.zaak).length < 2) return nietNu(getoond.zaak, [t.nietNu]);
    const { reden, redenHint, hoortNiets, terugdraaien } = verplaatsTeksten;
    const velden = html`${signalenVeld(getoond, getoond.zaak.signalen, false, t.hint)}${adresVelden(getoond, t.adres)}
${redenVeld(getoond, reden, redenHint)}`;
    return html`${uitlegVak(t.watGebeurt, hoortNiets, terugdraaien)}
${formulierHtml(getoond, velden, "", t.knop, "/splitsen")}`;
  },
  doe: async ({ ctx, zaak, form }) => {
    const gezien = nazicht();
    const signalen = leesSignalen(form, gezien);
    const adres = leesAdres(form, gezien);
    const reden = leesTekst(form, "reden", gezien, verplaatsTeksten.redenVul);
    eisGoed(gezien);
    if (adres && reden) await splitZaak(metGezien(ctx, zaak, form), { zaak, signalen, adres, reden });
    return seeOther(zaakPad(zaak, "?gedaan=gesplitst"));
  },
};
