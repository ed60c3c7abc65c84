import { errorSummary, fieldId } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { bladeren, link, tellingTekst, vak } from "../platform/web/parts.ts";
import { inboxPage, start } from "./shell.ts";
import { lijstTeksten, verdeelTeksten, zoekvraagTeksten } from "./teksten-werklijst.ts";
import { filterFormulier, gekozenFilters } from "./werklijst-filters.ts";
import type { LijstGegevens } from "./werklijst-laden.ts";
import { lijstTabel } from "./werklijst-rijen.ts";
import { type Fouten, leegVerdeel, type VerdeelInvoer, verdeelDeel } from "./werklijst-toewijzen.ts";
import { lijstPad, routePad, vraagPad } from "./werklijst-vraag.ts";
import { bewaarDeel, snelKiezen } from "./werklijst-zoekvragen.ts";

/** What else the page tells: what was done, or what is wrong with what was filled in. */
export type LijstStand = {
  melding?: Html;
  fouten?: Fouten;
  verdeel?: VerdeelInvoer;
  zoekvraagNaam?: string;
};

/** The list of work: quick choices, filters, rows, and what to do with those that are ticked. */
export function werklijstPage(gegevens: LijstGegevens, stand: LijstStand = {}): Response {
  const { vraag, sessie } = gegevens;
  const { fouten = {}, verdeel = leegVerdeel } = stand;
  const gesloten = vraag.status === "gesloten";
  const title = gesloten ? lijstTeksten.titelGesloten : lijstTeksten.titel;
  const refused = Object.keys(fouten).length > 0;
  const { zaken } = gegevens.lijst;
  const canAssign = !gesloten && zaken.length > 0 && sessie.rechten.has("zaken:werken");
  return inboxPage(
    sessie,
    {
      title,
      path: lijstPad,
      wide: true,
      refused,
      scripts: ["werklijst.js"],
      main: html`${errorSummary(Object.entries(fouten).map(([name, text]) => ({ name, text })))}
<h1>${title}</h1>
${stand.melding ?? ""}
${koppelingen(gegevens)}
${snelKiezen(gegevens)}
<div class="werklijst__boven">${filterFormulier(gegevens)}${bewaarDeel(gegevens, stand.zoekvraagNaam ?? "", fouten.naam)}</div>
${gekozenFilters(gegevens)}
${
  zaken.length === 0
    ? leeg(gegevens)
    : html`<div class="werklijst__stand"><p>${telling(gegevens)}</p>${gesloten ? "" : link(routePad(vraag), lijstTeksten.route)}</div>
${canAssign ? kiesAlle : ""}
<div id="${fieldId("zaken")}" tabindex="-1">${lijstTabel(gegevens, new Set(verdeel.zaken.map(({ id }) => id)))}</div>
${bladeren((na) => vraagPad(vraag, na), { ...gegevens.lijst, aantal: zaken.length })}`
}
${canAssign ? verdeelDeel(gegevens, verdeel, fouten) : ""}`,
    },
    refused ? 422 : 200,
  );
}

/** Comes to life by the script: without it there is nothing to see here. */
const kiesAlle = html`<div class="kies-alle" data-kies-alle hidden><label><input type="checkbox">${verdeelTeksten.kiesAlle}</label>
<span role="status" data-aantal data-tekst="${verdeelTeksten.aantal("#")}"></span><a class="utrecht-link utrecht-link--html-a" href="#verdeel-kop" hidden>${verdeelTeksten.naarVerdelen}</a></div>`;

function telling({ lijst: { vanaf, zaken, totaal } }: LijstGegevens): string {
  return lijstTeksten.van(vanaf, vanaf + zaken.length - 1, tellingTekst(totaal));
}

function koppelingen({ koppelingen: telling }: LijstGegevens): Html {
  if (telling.aantal === 0) return html``;
  const tekst = lijstTeksten.koppelingen(tellingTekst(telling), telling.aantal === 1);
  return html`<p>${link(`${start}/koppelingen`, tekst)}</p>`;
}

function leeg({ vraag, snel }: LijstGegevens): Html {
  if (vraagPad({ ...vraag, sorteer: "prioriteit" }) === lijstPad && snel[0]?.telling.aantal === 0) {
    return vak("weetje", lijstTeksten.leegAlles);
  }
  return vak(null, html`<p>${lijstTeksten.leeg}</p><p>${link(lijstPad, lijstTeksten.wisAlles)}</p>`);
}

/** What the address of the page tells of a kept question. */
export const zoekvraagMelding = (zoek: URLSearchParams): Html => {
  const tekst = { bewaard: zoekvraagTeksten.bewaard, weg: zoekvraagTeksten.weggehaald }[zoek.get("zoekvraag") ?? ""];
  return tekst === undefined ? html`` : html`<div role="status">${vak("goed", tekst)}</div>`;
};
