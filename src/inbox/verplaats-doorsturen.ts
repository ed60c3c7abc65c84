import { forwardSignalen } from "../forward-signalen.ts";
import { selectField } from "../platform/web/fields.ts";
import { html } from "../platform/web/html.ts";
import { seeOther } from "../platform/web/parts.ts";
import { listGemeenten } from "../routing/list-gemeenten.ts";
import { metGezien } from "./gezien.ts";
import { doorstuurTeksten as t } from "./teksten-verplaats.ts";
import {
  eisGoed,
  formulierHtml,
  foutBij,
  leesTekst,
  nazicht,
  uitlegVak,
  type ZaakFormulier,
} from "./verplaats-formulier.ts";
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

/** Sends signals on to the municipality to which their resident moved. */
export const doorstuurFormulier: ZaakFormulier = {
  pad: "/doorsturen",
  titel: () => t.titel,
  namen: { ...veldNamen, gemeentecode: t.gemeente, toelichting: t.toelichting },
  toon: async (getoond) => {
    const open = lopende(getoond.zaak);
    if (open.length === 0) return nietNu(getoond.zaak, [t.nietNu]);
    const gemeenten = await listGemeenten(getoond.ctx);
    if (gemeenten.length === 0) return nietNu(getoond.zaak, [t.gemeenteGeen]);
    const velden = html`${signalenVeld(getoond, open, true)}
${selectField({
  name: "gemeentecode",
  label: t.gemeente,
  empty: t.gemeenteKies,
  choices: gemeenten.map(({ code, naam }) => ({ value: code, label: `${naam} (${code})` })),
  value: getoond.form.get("gemeentecode"),
  error: foutBij(getoond, "gemeentecode"),
})}
${adresVelden(getoond, t.adres)}${redenVeld(getoond, t.toelichting, t.toelichtingHint, "toelichting")}`;
    return html`${uitlegVak(t.watGebeurt, t.hoort, t.blijvend)}
${formulierHtml(getoond, velden, "", t.knop, "/doorsturen")}`;
  },
  doe: async ({ ctx, zaak, form }) => {
    const gezien = nazicht();
    const signalen = leesSignalen(form, gezien);
    const gemeentecode = form.get("gemeentecode");
    if (!/^\d{4}$/.test(gemeentecode)) gezien.fout("gemeentecode", t.gemeenteVul);
    const adres = leesAdres(form, gezien);
    const toelichting = leesTekst(form, "toelichting", gezien);
    eisGoed(gezien);
    const invoer = { zaak, signalen, gemeentecode, toelichting };
    if (adres) await forwardSignalen(metGezien(ctx, zaak, form), { ...invoer, adres });
    return seeOther(zaakPad(zaak, "?gedaan=doorgestuurd"));
  },
};
