import { recordHuishouden } from "../contact/record-huishouden.ts";
import { radioField, selectField } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { seeOther, vak } from "../platform/web/parts.ts";
import { metGezien } from "./gezien.ts";
import { taalKeuzes } from "./huishouden-taal.ts";
import { huishoudTeksten as t } from "./teksten-verplaats.ts";
import { formulierHtml, type Getoond, type Invulling, type ZaakFormulier } from "./verplaats-formulier.ts";
import { zaakPad } from "./woorden.ts";

type Vraag = "minderjarigeKinderen" | "oggz" | "ondernemer";
const vragen: readonly { naam: Vraag; label: string; hint?: string }[] = [
  { naam: "minderjarigeKinderen", label: t.kinderen },
  { naam: "oggz", label: t.oggz, hint: t.oggzHint },
  { naam: "ondernemer", label: t.ondernemer },
];
const antwoorden = [
  { value: "ja", label: t.ja },
  { value: "nee", label: t.nee },
  { value: "onbekend", label: t.onbekend },
];

/** What only the municipality knows of a household: every question has an answer 'not known'. */
export const huishoudFormulier: ZaakFormulier = {
  pad: "/huishouden",
  titel: () => t.titel,
  namen: { minderjarigeKinderen: t.kinderen, oggz: t.oggz, ondernemer: t.ondernemer, taal: t.taal },
  toon: (getoond) => {
    const { huishouden } = getoond.zaak;
    const velden = html`${vragen.map((vraag) => jaNeeVeld(getoond, vraag))}
${selectField({
  name: "taal",
  label: t.taal,
  empty: t.onbekend,
  choices: taalKeuzes(huishouden.taal),
  value: getoond.terug ? getoond.form.get("taal") : (huishouden.taal ?? ""),
})}`;
    return html`${vak("weetje", html`<p>${t.uitleg}</p><p>${t.hoort}</p>`)}
${formulierHtml(getoond, velden, "", t.knop, "/huishouden")}`;
  },
  doe: async ({ ctx, zaak, form }) => {
    const taal = form.get("taal");
    await recordHuishouden(metGezien(ctx, zaak, form), {
      zaak,
      minderjarigeKinderen: leesJaNee(form, "minderjarigeKinderen"),
      oggz: leesJaNee(form, "oggz"),
      ondernemer: leesJaNee(form, "ondernemer"),
      taal: /^[a-z]{2}$/.test(taal) ? taal : null,
    });
    return seeOther(zaakPad(zaak, "?gedaan=huishouden"));
  },
};

function jaNeeVeld({ zaak, form, terug }: Getoond, { naam, label, hint }: (typeof vragen)[number]): Html {
  const bekend = zaak.huishouden[naam];
  const nu = bekend === null ? "onbekend" : bekend ? "ja" : "nee";
  return radioField({ name: naam, label, hint, choices: antwoorden, value: terug ? form.get(naam) : nu });
}

/** What was not sent stays as it was. */
function leesJaNee(form: Invulling, naam: Vraag): boolean | null | undefined {
  const antwoord = form.get(naam);
  if (antwoord === "onbekend") return null;
  return antwoord === "ja" ? true : antwoord === "nee" ? false : undefined;
}
