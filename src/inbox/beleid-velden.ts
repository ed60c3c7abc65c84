import { amountField, dateField, radioField, textareaField, textField } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { type Formstand, foutVan } from "./beleid-formstand.ts";
import { regelsForm } from "./beleid-regels-velden.ts";
import { afsprakenForm, gewichtenForm, maanddagenForm, termijnenForm, tijdvakkenForm } from "./beleid-tabellen.ts";
import { vormen } from "./beleid-vorm.ts";
import { beleidTeksten, eenheden } from "./teksten-beleid.ts";
import { instellingTeksten } from "./teksten-beleid-namen.ts";
import { vormTeksten as t } from "./teksten-beleid-vorm.ts";

/** The fields for the value itself, by the kind of number. */
export function waardeVelden(stand: Formstand): Html {
  const { naam, invulling, fouten } = stand;
  const vorm = vormen[naam];
  const veld = { name: "waarde", value: invulling.get("waarde"), error: foutVan(fouten, "waarde") };
  switch (vorm.soort) {
    case "bedrag":
      return amountField({ ...veld, label: t.bedrag, hint: t.bedragHint, maxLength: 20 });
    case "getal": {
      const label = vorm.eenheid === "jaar" ? t.jaren : t.getal(eenheden[vorm.eenheid][1]);
      return textField({ ...veld, label, inputMode: "numeric", width: "kort", maxLength: 9 });
    }
    case "procent":
      return textField({ ...veld, label: t.procent, hint: t.procentHint, inputMode: "decimal", width: "kort" });
    case "jaNee":
      return radioField({ ...veld, label: instellingTeksten[naam].naam, choices: jaNeeKeuzes });
    case "tijdvak":
      return tijdvakForm(stand);
    case "maanddagen":
      return maanddagenForm(stand);
    case "tijdvakken":
      return tijdvakkenForm(stand);
    case "afspraken":
      return afsprakenForm(stand);
    case "termijnen":
      return termijnenForm(stand);
    case "gewichten":
      return gewichtenForm(stand);
    case "regels":
      return regelsForm(stand);
  }
}

const jaNeeKeuzes = [
  { value: "ja", label: t.jaNee.ja },
  { value: "nee", label: t.jaNee.nee },
];

const tijdvakForm = ({ invulling, fouten }: Formstand): Html =>
  html`${(
    [
      ["waarde", t.maandenVan, undefined],
      ["tot", t.maandenTot, t.geenGrens],
    ] as const
  ).map(([name, label, hint]) =>
    textField({
      ...{ name, label, hint, inputMode: "numeric", width: "kort", maxLength: 5 },
      ...{ value: invulling.get(name), error: foutVan(fouten, name) },
    }),
  )}`;

/** From which day, and why: the same with every number. */
export const dagEnReden = ({ invulling, fouten }: Formstand): Html =>
  html`${dateField({
    name: "vanaf",
    label: beleidTeksten.vanaf,
    hint: beleidTeksten.vanafHint,
    error: foutVan(fouten, "vanaf"),
    value: { dag: invulling.get("vanaf-dag"), maand: invulling.get("vanaf-maand"), jaar: invulling.get("vanaf-jaar") },
  })}
${textareaField({ name: "reden", label: beleidTeksten.reden, hint: beleidTeksten.redenHint, error: foutVan(fouten, "reden"), value: invulling.get("reden"), rows: 3, maxLength: 2000 })}`;

/** The day as the three fields of its form hold it. */
export const inDagvelden = (naam: string, dag: string): [string, string][] => {
  const [jaar = "", maand = "", nummer = ""] = dag.split("-");
  return [
    [`${naam}-dag`, String(Number(nummer))],
    [`${naam}-maand`, String(Number(maand))],
    [`${naam}-jaar`, jaar],
  ];
};
