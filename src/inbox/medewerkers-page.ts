import type { InboxSessie } from "../access/inbox-sessie.ts";
import { rollen, rolRechten } from "../access/rollen.ts";
import { selectField } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { bladeren, getalTekst, knop, link, linkKnop, stand, vak } from "../platform/web/parts.ts";
import type { BeheerMedewerker, listBeheerMedewerkers } from "../routing/list-beheer-medewerkers.ts";
import type { TeamNaam } from "../routing/list-team-namen.ts";
import { medewerkerPad, regieKruimel, regiePad, rolNaam, teamPad } from "./regie-onderdelen.ts";
import { inboxPage } from "./shell.ts";
import { medewerkersTeksten as t } from "./teksten-medewerkers.ts";
import { dagVan } from "./woorden.ts";

export type MedewerkersFilter = { team: string; rol: string; stand: string };
type Lijst = Awaited<ReturnType<typeof listBeheerMedewerkers>>;

const pad = `${regiePad}/medewerkers`;

/** Who works here, page by page. */
export function medewerkersPage(
  sessie: InboxSessie,
  { lijst, teams, filter }: { lijst: Lijst; teams: readonly TeamNaam[]; filter: MedewerkersFilter },
): Response {
  const { medewerkers, totaal, vanaf, volgende } = lijst;
  const bladPad = (na: string | null): string => {
    const zoek = new URLSearchParams(Object.entries({ ...filter, na: na ?? "" }).filter(([, waarde]) => waarde !== ""));
    return zoek.size === 0 ? pad : `${pad}?${zoek}`;
  };
  return inboxPage(sessie, {
    title: t.titel,
    path: pad,
    crumbs: [regieKruimel],
    main: html`<h1>${t.titel}</h1>
<p>${linkKnop(`${pad}/nieuw`, t.nieuw)}</p>
${keuze(teams, filter)}
${medewerkers.length === 0 ? vak(null, t.niemand) : tabel(medewerkers)}
${bladeren(bladPad, { vanaf, aantal: medewerkers.length, totaal: { aantal: totaal, meer: false }, volgende })}`,
  });
}

const keuze = (
  teams: readonly TeamNaam[],
  filter: MedewerkersFilter,
): Html => html`<form method="get" action="${pad}" aria-label="${t.filter}"><div class="naast">
${selectField({ name: "team", label: t.team, empty: t.alleTeams, value: filter.team, choices: [...teams.map(({ id, naam }) => ({ value: id, label: naam })), { value: "geen", label: t.geenTeam }] })}
${selectField({ name: "rol", label: t.rol, empty: t.alleRollen, value: filter.rol, choices: rollen.map((rol) => ({ value: rol, label: rolRechten[rol].naam })) })}
${selectField({ name: "stand", label: t.wie, empty: t.werkzaam, value: filter.stand, choices: [{ value: "ingetrokken", label: t.ingetrokken }] })}
<div class="knoppen">${knop(t.toon, "secondary")}</div></div></form>`;

const tabel = (medewerkers: readonly BeheerMedewerker[]): Html => html`<table class="lijst">
<caption class="alleen-voorlezen">${t.tabel}</caption>
<thead><tr><th scope="col">${t.naam}</th><th scope="col">${t.rol}</th><th scope="col">${t.team}</th><th scope="col">${t.open}</th><th scope="col">${t.aanwezig}</th></tr></thead>
<tbody>${medewerkers.map(
  (wie) => html`<tr>
<th scope="row">${link(medewerkerPad(wie.id), wie.naam ?? t.naamloos)}</th>
<td data-kop="${t.rol}">${rolNaam(wie.rol)}</td>
<td data-kop="${t.team}">${wie.team === null ? html`<span class="zacht">${t.geenTeam}</span>` : link(teamPad(wie.team.id), wie.team.naam)}</td>
<td data-kop="${t.open}">${getalTekst(wie.openZaken)}</td>
<td data-kop="${t.aanwezig}">${aanwezig(wie)}</td></tr>`,
)}</tbody>
</table>`;

function aanwezig({ ingetrokkenOp, afwezigTot }: BeheerMedewerker): Html | string {
  if (ingetrokkenOp !== null) return stand("grijs", t.sinds(dagVan(ingetrokkenOp)));
  return afwezigTot === null ? t.ja : stand("let-op", t.afwezigTot(afwezigTot));
}
