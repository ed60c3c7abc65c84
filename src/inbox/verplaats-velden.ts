import type { HuishoudenAntwoord } from "../contact/show-zaak.ts";
import { AdresInvoer } from "../intake/signaal-schema.ts";
import { bedragtekst } from "../law/bedragtekst.ts";
import { dagtekst } from "../law/dagtekst.ts";
import type { AdresInvoer as Adres } from "../matching/adres.ts";
import { checkboxesField, textareaField, textField } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { zodFouten } from "../zod-fouten.ts";
import { verplaatsTeksten as t } from "./teksten-verplaats.ts";
import { foutBij, type Getoond, type Invulling, type Nazicht } from "./verplaats-formulier.ts";
import { persoonTekst } from "./woorden.ts";
import { centenVan, isLopend, type Signaal, standTekst } from "./zaak-signalen-stand.ts";

/** What the fields here are called, for who has to look at what was filled in. */
export const veldNamen = {
  signalen: t.signalen,
  postcode: t.postcode,
  huisnummer: t.huisnummer,
  straatnaam: t.straatnaam,
  plaatsnaam: t.plaatsnaam,
  reden: t.reden,
} as const;

/** An address as people write it: number, letter and addition in one field. */
export function adresVelden(getoond: Getoond, titel: string): Html {
  const veld = (name: "postcode" | "huisnummer" | "straatnaam" | "plaatsnaam", width?: "kort" | "half"): Html =>
    textField({
      name,
      label: veldNamen[name],
      value: getoond.form.get(name),
      error: foutBij(getoond, name),
      ...(name === "huisnummer" ? { hint: t.huisnummerHint } : {}),
      ...(width ? { width } : {}),
    });
  return html`<fieldset class="utrecht-form-fieldset"><legend>${titel}</legend>
${veld("postcode", "kort")}${veld("huisnummer", "kort")}${veld("straatnaam")}${veld("plaatsnaam", "half")}</fieldset>`;
}

/** @returns undefined, and what is wrong with it, when it cannot be read as an address */
export function leesAdres(form: Invulling, gezien: Nazicht): Adres | undefined {
  const tekst = (naam: string): string => form.get(naam).trim();
  if (tekst("postcode") === "") gezien.fout("postcode", t.postcodeVul);
  if (tekst("huisnummer") === "" && !/\d/.test(tekst("straatnaam"))) gezien.fout("huisnummer", t.huisnummerVul);
  const gelezen = AdresInvoer.safeParse({
    postcode: tekst("postcode") || "0",
    huisnummer: tekst("huisnummer") || null,
    straatnaam: tekst("straatnaam") || null,
    plaatsnaam: tekst("plaatsnaam") || null,
  });
  if (gelezen.success) return gelezen.data;
  gezien.fouten.push(...zodFouten(gelezen.error).map((fout) => ({ ...fout, veld: `/adres${fout.veld}` })));
  return undefined;
}

/** Signals to tick; the first time those of `vooraf` are. */
export const signalenVeld = (getoond: Getoond, signalen: readonly Signaal[], vooraf: boolean, hint?: string): Html =>
  checkboxesField({
    name: "signalen",
    label: t.signalen,
    hint,
    choices: signalen.map((signaal) => ({ value: signaal.id, ...signaalKeuze(signaal) })),
    values: getoond.terug ? getoond.form.all("signalen") : vooraf ? signalen.map(({ id }) => id) : [],
    error: foutBij(getoond, "signalen"),
  });

/** The signals that were ticked. */
export function leesSignalen(form: Invulling, gezien: Nazicht): string[] {
  const gekozen = [...new Set(form.all("signalen"))];
  if (gekozen.length === 0) gezien.fout("signalen", t.kiesSignaal);
  return gekozen;
}

export const signaalKeuze = (signaal: Signaal): { label: string; hint: string } => ({
  label: `${signaal.partner.naam}: ${bedragtekst(centenVan(signaal))}`,
  hint: `${dagtekst(signaal.signaaldatum)}, over ${persoonTekst(signaal.persoon)}. ${standTekst(signaal)}.`,
});

export const lopende = ({ signalen }: HuishoudenAntwoord): Signaal[] => signalen.filter(isLopend);

export const redenVeld = (getoond: Getoond, label: string, hint: string, naam = "reden"): Html =>
  textareaField({
    name: naam,
    label,
    hint,
    rows: 3,
    value: getoond.form.get(naam),
    error: foutBij(getoond, naam),
  });
