import type { InboxSessie } from "../access/inbox-sessie.ts";
import type { Vandaag } from "../contact/show-vandaag.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { type Html, html } from "../platform/web/html.ts";
import { link, linkKnop, stand, tellingTekst } from "../platform/web/parts.ts";
import { inboxPage, start } from "./shell.ts";
import { kolomTeksten, vandaagTeksten as t, weekdag } from "./teksten-vandaag.ts";
import { type Getal, type Getallen, lijstPad, type TeamRegel } from "./vandaag-getallen.ts";
import { afsprakenDeel, crisesDeel, termijnenDeel } from "./vandaag-lijsten.ts";

/** @param teams  for who sees all teams, else null */
export type Dag = { vandaag: Vandaag; getallen: Getallen; teams: TeamRegel[] | null };

/** The page on which the day begins: what hurts first on top. */
export function vandaagPage(sessie: InboxSessie, { vandaag, getallen, teams }: Dag): Response {
  const lezer = { sessie, alleTeams: teams !== null };
  return inboxPage(sessie, {
    title: t.titel,
    path: start,
    wide: true,
    main: html`<h1>${t.titel}</h1>
<p class="dag">${hoofdletter(weekdag(vandaag.dag))} ${dagtekst(vandaag.dag)}. ${sessie.team && !lezer.alleTeams ? sessie.team.naam : t.alleTeams}.</p>
${rust(getallen)}
<div class="dagbord">
${groep(t.nuEerst, [getallen.crises, getallen.verlopen, getallen.vandaag, getallen.afsprakenTeLaat])}
${groep(t.dezeWeek, [getallen.risico, getallen.week])}
${groep(t.verder, [getallen.nieuw, getallen.mijn, getallen.afsprakenVandaag])}
</div>
<div class="dagdelen">${crisesDeel(vandaag, lezer)}
<div class="dagdelen__naast">${teams === null ? "" : teamsDeel(teams)}${afsprakenDeel(vandaag, lezer)}</div>
${termijnenDeel(vandaag, lezer)}</div>`,
  });
}

const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

/** Said only when it is so: nothing hurries, or there is nothing at all. */
function rust({ crises, verlopen, vandaag, open }: Getallen): Html {
  if (open.telling.aantal === 0) return goed(t.leegTitel, html`<p>${t.leeg}</p>`);
  if ([crises, verlopen, vandaag].some(({ telling }) => telling.aantal > 0)) return html``;
  return goed(t.rustigTitel, html`<p>${t.rustig}</p><p>${linkKnop(lijstPad({}), t.rustigVerder, "secondary")}</p>`);
}

const goed = (titel: string, tekst: Html): Html => html`<div class="vak vak--goed"><h2>${titel}</h2>${tekst}</div>`;

const groep = (titel: string, getallen: readonly Getal[]): Html =>
  html`<section class="dagbord__groep"><h2>${titel}</h2><ul class="getallen">${getallen.map(tegel)}</ul></section>`;

const tegel = ({ naam, telling, pad, ernst }: Getal): Html =>
  html`<li><a class="getaltegel${ernst ? ` getaltegel--${ernst}` : ""}${telling.aantal === 0 ? " getaltegel--nul" : ""}" href="${pad}"><span class="getaltegel__getal">${tellingTekst(telling)}</span> <span class="getaltegel__naam">${naam}</span></a></li>`;

/** Every team with its numbers, each a link to what it counts. */
const teamsDeel = (teams: readonly TeamRegel[]): Html =>
  html`<section aria-labelledby="teams"><h2 id="teams">${t.teams}</h2>
<table class="lijst teamtabel"><caption class="alleen-voorlezen">${t.teams}</caption>
<thead><tr><th scope="col">${t.team}</th>${Object.values(kolomTeksten).map((naam) => html`<th scope="col" class="getal">${naam}</th>`)}</tr></thead>
<tbody>${teams.map(
    ({ naam, pad, afwezig, getallen }) =>
      html`<tr><th scope="row">${link(pad, naam)}${afwezig ? html` ${stand("let-op", t.afwezig)}` : ""}</th>${getallen.map(
        (getal) =>
          html`<td class="getal" data-kop="${getal.naam}"><a class="utrecht-link utrecht-link--html-a teamtabel__getal${getal.ernst ? ` teamtabel__getal--${getal.ernst}` : ""}" href="${getal.pad}">${tellingTekst(getal.telling)}<span class="alleen-voorlezen"> ${getal.naam}, ${naam}</span></a></td>`,
      )}</tr>`,
  )}</tbody></table></section>`;
