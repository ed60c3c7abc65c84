import { recordBsn } from "../contact/record-bsn.ts";
import { showZaak } from "../contact/show-zaak.ts";
import { nietGevonden } from "../errors.ts";
import { isBsn } from "../law/bsn.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { radioField, textField } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { seeOther, vak } from "../platform/web/parts.ts";
import { metGezien } from "./gezien.ts";
import { bsnTeksten as t } from "./teksten-verplaats.ts";
import { eisGoed, formulierHtml, foutBij, type Getoond, nazicht, type ZaakFormulier } from "./verplaats-formulier.ts";
import { persoonTekst, zaakPad } from "./woorden.ts";
import { nietNu } from "./zaak-werk-page.ts";

/** The BSN that the municipality found in the BRP: it goes in and never comes out. @source wgs-8c */
export const bsnFormulier: ZaakFormulier = {
  pad: "/bsn",
  titel: () => t.titel,
  namen: {},
  geheim: true,
  toon: (getoond) => {
    if (getoond.zaak.personen.length === 0) return nietNu(getoond.zaak, [t.geenMensen]);
    const bsn = textField({
      name: "burgerservicenummer",
      label: t.bsn,
      hint: getoond.terug ? `${t.bsnHint} ${t.opnieuw}` : t.bsnHint,
      inputMode: "numeric",
      width: "half",
      maxLength: 20,
      error: foutBij(getoond, "burgerservicenummer"),
    });
    return html`${vak("weetje", html`${t.uitleg.map((tekst) => html`<p>${tekst}</p>`)}<p>${t.hoort}</p>`)}
${formulierHtml(getoond, html`${persoonVeld(getoond)}${bsn}`, "", t.knop, "/bsn")}`;
  },
  doe: async ({ ctx, zaak, form }) => {
    const gezien = nazicht();
    const burgerservicenummer = form.get("burgerservicenummer").replace(/[\s.-]/g, "");
    const gekozen = form.get("persoon");
    if (gekozen === "") gezien.fout("persoon", t.persoonVul);
    if (burgerservicenummer === "") gezien.fout("burgerservicenummer", t.bsnVul);
    else if (!isBsn(burgerservicenummer)) gezien.fout("burgerservicenummer", t.bsnFout);
    eisGoed(gezien);
    const { personen } = await showZaak(ctx, { id: zaak });
    const persoon = personen.find(({ signalen }) => signalen.includes(gekozen));
    if (!persoon) throw nietGevonden();
    // Every signal about this person: else the one without a number would look like somebody else.
    for (const signaal of persoon.signalen) {
      await recordBsn(metGezien(ctx, zaak, form), { zaak, signaal, burgerservicenummer });
    }
    return seeOther(zaakPad(zaak, "?gedaan=bsn"));
  },
};

const persoonVeld = (getoond: Getoond): Html =>
  radioField({
    name: "persoon",
    label: t.persoon,
    choices: getoond.zaak.personen.map((persoon) => ({
      value: persoon.signalen[0] ?? "",
      label: persoonTekst(persoon),
      hint: persoon.geboortedatum === null ? t.geborenOnbekend : t.geboren(dagtekst(persoon.geboortedatum)),
    })),
    value: getoond.form.get("persoon"),
    error: foutBij(getoond, "persoon"),
  });
