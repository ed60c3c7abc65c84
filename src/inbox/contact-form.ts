import type { InboxSessie } from "../access/inbox-sessie.ts";
import { csrfField } from "../access/web-sessie.ts";
import { planVanVandaag } from "../contact/afspraak-rules.ts";
import { dagdeelVan } from "../contact/dagdeel-rules.ts";
import type { AfspraakAntwoord } from "../contact/list-afspraken.ts";
import type { HuishoudenAntwoord } from "../contact/show-zaak.ts";
import { localDay } from "../law/calendar.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { type Contactsoort, contactsoorten, type Dagdeel, dagdelen } from "../law/lists.ts";
import { newUuid } from "../platform/ids.ts";
import { checkboxField, dateField, radioField, selectField, textareaField } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { knop } from "../platform/web/parts.ts";
import { dagDelen, dagVelden, type Invulling, ingevuld, leesDag, type Veldfout } from "./contact-invoer.ts";
import { versieField } from "./gezien.ts";
import { dagdeelTeksten, soortTeksten, contactTeksten as t, uitkomstTeksten } from "./teksten-contact.ts";
import { straatTekst, zaakPad } from "./woorden.ts";

/** What a form for a contact attempt bears and shows. */
export type ContactFormulier = {
  zaak: Pick<HuishoudenAntwoord, "id" | "adres">;
  /** How the zaak was when the form was made: see `showVersie`. */
  versie: string;
  /** The same sent again writes nothing twice. */
  sleutel: string;
  invulling: Invulling;
  fouten: readonly Veldfout[];
  /** The plan that this attempt may carry out. */
  plan: AfspraakAntwoord | undefined;
  /** Opens with the focus in the form. */
  focus: boolean;
};

/** The kinds in the order in which they are used most. */
export const soortVolgorde = Object.keys(soortTeksten) as Contactsoort[];

/**
 * A new form: today and the present part of the day, and the kind that was planned for today.
 * @param soort  what the reader comes for, such as a letter that was just printed
 */
export function nieuwFormulier(
  sessie: InboxSessie,
  {
    zaak,
    versie,
    afspraken,
  }: { zaak: ContactFormulier["zaak"]; versie: string; afspraken: readonly AfspraakAntwoord[] },
  soort?: string,
): ContactFormulier {
  const vandaag = localDay(sessie.op);
  const gevraagd = contactsoorten.find((naam) => naam === soort);
  const plan = planVanVandaag(afspraken, { vandaag, medewerker: sessie.medewerker.uuid, soort: gevraagd });
  const invulling = ingevuld([
    ["soort", gevraagd ?? plan?.soort ?? ""],
    ...dagVelden("datum", vandaag),
    ["dagdeel", dagdeelVan(sessie.op)],
    ["afspraakGedaan", plan ? "ja" : ""],
  ]);
  return { zaak, versie, sleutel: newUuid(), invulling, fouten: [], plan, focus: false };
}

/** Kind and outcome first: with those two chosen, Enter saves. */
export function contactForm(sessie: InboxSessie, formulier: ContactFormulier): Html {
  const { zaak, versie, sleutel, invulling, fouten, plan, focus } = formulier;
  const bij = (naam: string) => fouten.find(({ name }) => name === naam)?.text;
  return html`<form class="contact" method="post" action="${zaakPad(zaak.id, "/contact")}" data-contact data-wat="${straatTekst(zaak.adres)}" novalidate>
${csrfField(sessie)}${versieField(versie)}
<input type="hidden" name="sleutel" value="${sleutel}">
<div class="contact__keuzes">
${radioField({
  name: "soort",
  label: t.soort,
  choices: soortVolgorde.map((value) => ({ value, label: soortTeksten[value] })),
  value: invulling.get("soort"),
  error: bij("soort"),
  focus,
})}
${radioField({
  name: "uitkomst",
  label: t.uitkomst,
  choices: Object.entries(uitkomstTeksten).map(([value, label]) => ({ value, label })),
  value: invulling.get("uitkomst"),
  error: bij("uitkomst"),
})}
</div>
${plan ? planVeld(plan, invulling) : ""}
${textareaField({ name: "notitie", label: t.notitie, hint: t.notitieHint, rows: 3, value: invulling.get("notitie"), error: bij("notitie") })}
${wanneer(sessie, invulling, bij)}
<div class="knoppen">${knop(t.opslaan)}</div>
</form>`;
}

/** Filled in by the clock, so shut unless there is something about it. */
function wanneer(sessie: InboxSessie, invulling: Invulling, bij: (naam: string) => string | undefined): Html {
  const dag = leesDag(invulling, "datum");
  const vandaag = localDay(sessie.op);
  const dagdeel = dagdelen.find((naam) => naam === invulling.get("dagdeel"));
  const open = dag !== vandaag || bij("datum") || bij("dagdeel") || !dagdeel;
  const kop = dag === vandaag ? t.vandaag(dagtekst(dag)) : dag ? dagtekst(dag) : "?";
  return html`<details class="contact__wanneer"${open ? html` open` : ""}>
<summary>${t.wanneer(kop, dagdeel ? dagdeelTeksten[dagdeel] : "?")}</summary>
<div class="naast">
${dateField({ name: "datum", label: t.datum, hint: t.datumHint, value: dagDelen(invulling, "datum"), error: bij("datum") })}
${selectField({ name: "dagdeel", label: t.dagdeel, choices: dagdelen.map(dagdeelKeuze), value: invulling.get("dagdeel"), error: bij("dagdeel") })}
</div>
</details>`;
}

export const dagdeelKeuze = (value: Dagdeel) => ({ value, label: value });

const planVeld = (plan: AfspraakAntwoord, invulling: Invulling): Html => html`
<input type="hidden" name="afspraak" value="${plan.id}">
${checkboxField({
  name: "afspraakGedaan",
  label: t.plan(`${soortTeksten[plan.soort]}, ${dagtekst(plan.datum)}`),
  hint: t.planHint,
  checked: invulling.get("afspraakGedaan") === "ja",
})}`;
