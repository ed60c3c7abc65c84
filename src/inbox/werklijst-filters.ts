import { heleLijst, type WerklijstFilter, type WerklijstVraag } from "../contact/werklijst-rules.ts";
import { addDagen } from "../law/calendar.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { type SignaalpartnerSoort, signaalpartnerSoorten } from "../law/lists.ts";
import { type Choice, checkboxField, selectField } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { knop, link } from "../platform/web/parts.ts";
import { filterTeksten, filterWaarden, lijstTeksten, partnerNaam, sindsTeksten } from "./teksten-werklijst.ts";
import { type LijstGegevens, zietAlleTeams } from "./werklijst-laden.ts";
import { lijstPad, vraagPad } from "./werklijst-vraag.ts";
import { type Band, bandTekst } from "./woorden.ts";

/** The form by which the list is narrowed and sorted: what it asks stands in the address of the page. */
export function filterFormulier(gegevens: LijstGegevens): Html {
  const { vraag, sessie } = gegevens;
  const veld = (naam: keyof WerklijstVraag & keyof typeof filterTeksten, choices: Choice[], empty?: string): Html =>
    selectField({
      name: naam,
      // Below the list the chosen zaken get a team and a person, by the same names.
      id: `filter-${naam}`,
      label: filterTeksten[naam] as string,
      value: String(vraag[naam] ?? ""),
      choices,
      ...(empty === undefined ? {} : { empty }),
    });
  const { maaktNietUit, alle } = filterTeksten;
  return html`<details class="filters"><summary>${filterTeksten.knop}</summary>
<form method="get" action="${lijstPad}">
<div class="filters__velden">
${zietAlleTeams(sessie) ? veld("team", teamKeuzes(gegevens), alle) : ""}
${veld("behandelaar", mensKeuzes(gegevens), filterTeksten.iedereen)}
${veld("status", keuzes(filterWaarden.status))}
${veld("band", bandKeuzes, alle)}
${veld("termijn", keuzes(filterWaarden.termijn), maaktNietUit)}
${veld("contact", keuzes(filterWaarden.contact), maaktNietUit)}
${veld("afspraak", keuzes(filterWaarden.afspraak), maaktNietUit)}
${veld("sinds", sindsKeuzes(gegevens), maaktNietUit)}
${veld("partner", partnerKeuzes, alle)}
${gegevens.wijken.length === 0 && vraag.wijk === null ? "" : veld("wijk", wijkKeuzes(gegevens), alle)}
${veld("sorteer", keuzes(filterWaarden.sorteer))}
</div>
${checkboxField({ name: "crisis", label: filterTeksten.crisis, checked: vraag.crisis })}
${knop(filterTeksten.toon)}
</form></details>`;
}

/** What narrows the list now, each with a link that takes it away. */
export function gekozenFilters(gegevens: LijstGegevens): Html {
  const { vraag } = gegevens;
  const namen = (Object.keys(heleLijst) as (keyof WerklijstVraag)[]).filter(
    (naam): naam is keyof WerklijstFilter => naam !== "sorteer" && vraag[naam] !== heleLijst[naam],
  );
  if (namen.length === 0) return html``;
  return html`<div class="gekozen"><h2 class="alleen-voorlezen">${filterTeksten.gekozen}</h2><ul>${namen.map((naam) => {
    const tekst = filterTekst(gegevens, naam);
    const zonder = vraagPad({ ...vraag, [naam]: heleLijst[naam] });
    return html`<li><a class="gekozen__filter" href="${zonder}" aria-label="${filterTeksten.haalWeg(tekst)}">${tekst}<span aria-hidden="true">×</span></a></li>`;
  })}${namen.length > 1 ? html`<li>${link(vraagPad({ sorteer: vraag.sorteer }), lijstTeksten.wisAlles)}</li>` : ""}</ul></div>`;
}

/** A filter with what it is set to: "Termijn: te laat". */
function filterTekst(gegevens: LijstGegevens, naam: keyof WerklijstFilter): string {
  const { vraag } = gegevens;
  const waarde = String(vraag[naam]);
  if (naam === "crisis") return filterTeksten.crisis;
  const per: Readonly<Record<Exclude<keyof WerklijstFilter, "crisis">, readonly Choice[]>> = {
    team: teamKeuzes(gegevens),
    behandelaar: mensKeuzes(gegevens),
    status: keuzes(filterWaarden.status),
    band: bandKeuzes,
    termijn: keuzes(filterWaarden.termijn),
    contact: keuzes(filterWaarden.contact),
    afspraak: keuzes(filterWaarden.afspraak),
    sinds: sindsKeuzes(gegevens),
    partner: partnerKeuzes,
    wijk: wijkKeuzes(gegevens),
  };
  const label = per[naam].find(({ value }) => value === waarde)?.label ?? filterTeksten.onbekend;
  if (naam === "wijk") return label;
  // A name keeps its capital.
  const isNaam = naam === "team" || naam === "behandelaar" || naam === "partner";
  return `${filterTeksten[naam]}: ${isNaam ? label : label.charAt(0).toLowerCase() + label.slice(1)}`;
}

const keuzes = (waarden: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(waarden).map(([value, label]) => ({ value, label }));

const bandKeuzes: Choice[] = (["hoog", "midden", "laag"] satisfies Band[]).map((value) => ({
  value,
  label: bandTekst(value),
}));
const partnerKeuzes: Choice[] = signaalpartnerSoorten.map((value: SignaalpartnerSoort) => ({
  value,
  label: partnerNaam(value),
}));

const teamKeuzes = ({ teams }: LijstGegevens): Choice[] => teams.map(({ id, naam }) => ({ value: id, label: naam }));

const mensKeuzes = ({ mensen, sessie }: LijstGegevens): Choice[] => [
  { value: "mij", label: filterTeksten.mij },
  { value: "geen", label: filterTeksten.geen },
  ...mensen
    .filter(({ id }) => id !== sessie.medewerker.uuid)
    .map(({ id, naam }) => ({ value: id, label: naam ?? filterTeksten.zonderNaam })),
];

const wijkKeuzes = ({ wijken, vraag }: LijstGegevens): Choice[] =>
  [...new Set([...wijken, ...(vraag.wijk === null ? [] : [vraag.wijk])])].map((value) => ({
    value,
    label: filterTeksten.wijkNaam(value),
  }));

/** Days that people ask for; another day from the address of the page stays. */
function sindsKeuzes({ vandaag, vraag }: LijstGegevens): Choice[] {
  const gewoon: Choice[] = [
    { value: vandaag, label: sindsTeksten.vandaag },
    { value: addDagen(vandaag, -1), label: sindsTeksten.gisteren },
    { value: addDagen(vandaag, -6), label: sindsTeksten.week },
    { value: addDagen(vandaag, -29), label: sindsTeksten.maand },
  ];
  const { sinds } = vraag;
  if (sinds === null || gewoon.some(({ value }) => value === sinds)) return gewoon;
  return [...gewoon, { value: sinds, label: sindsTeksten.vanaf(dagtekst(sinds)) }];
}
