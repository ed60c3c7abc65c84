import type { InboxSessie } from "../access/inbox-sessie.ts";
import { csrfField } from "../access/web-sessie.ts";
import type { RegieMedewerker, showRegieTeam } from "../contact/show-regie-team.ts";
import { type Html, html } from "../platform/web/html.ts";
import { gegevens, getalTekst, link, linkKnop, stand, vak } from "../platform/web/parts.ts";
import type { TeamAntwoord } from "../routing/show-team.ts";
import {
  medewerkerPad,
  regieKruimel,
  regiePad,
  rolNaam,
  teamPad,
  teamsKruimel,
  vullingBalk,
  zakenGetal,
  zietZaken,
} from "./regie-onderdelen.ts";
import { inboxPage, start } from "./shell.ts";
import { regieTeksten, regieTeamTeksten as t } from "./teksten-regie.ts";
import { teamRolTekst } from "./teksten-teams.ts";

type Team = TeamAntwoord & Pick<Awaited<ReturnType<typeof showRegieTeam>>, "werk" | "medewerkers">;

/** One team: what it has to do, who has what of it, where it works and when it is away. */
export function regieTeamPage(sessie: InboxSessie, team: Team, melding: Html | null): Response {
  return inboxPage(sessie, {
    title: team.naam,
    path: teamPad(team.id),
    crumbs: [regieKruimel, teamsKruimel],
    wide: true,
    main: html`${melding ?? ""}<h1>${team.naam}</h1>
${team.vangnet ? vak("weetje", t.vangnetUitleg) : ""}
${kern(team)}
<h2>${t.werk}</h2>
${werk(sessie, team)}
<div class="knoppen">${zietZaken(sessie) ? linkKnop(`${regiePad}/herverdelen/hand?vanTeam=${team.id}`, t.verdeelHand) : ""}
${linkKnop(`${regiePad}/herverdelen/regels?toon=ja&team=${team.id}`, t.verdeelRegels, "secondary")}
${zietZaken(sessie) ? link(`${start}/zaken?team=${team.id}`, t.naarLijst) : ""}</div>
<h2>${t.mensen}</h2>
${mensen(sessie, team)}
<h2>${t.gebieden}</h2>
${gebieden(team)}
<h2>${t.afwezigheid}</h2>
${afwezigheid(sessie, team)}`,
  });
}

const kern = (team: Team): Html => html`${gegevens([
  [t.soort, teamRolTekst[team.rol]],
  [t.capaciteit, t.capaciteitTekst(team.capaciteit)],
])}
<p>${linkKnop(teamPad(team.id, "/wijzigen"), t.wijzig, "secondary")}</p>`;

function werk(sessie: InboxSessie, { id, naam, capaciteit, werk: last }: Team): Html {
  const getal = (aantal: number, vraag: object, wat: string) =>
    zakenGetal(sessie, aantal, { team: id, ...vraag }, `zaken van ${naam}: ${wat.toLowerCase()}`);
  return gegevens([
    [regieTeksten.openZaken, vullingBalk(getal(last.openZaken, {}, "open"), last.openZaken, capaciteit)],
    [regieTeksten.nieuwLang, getal(last.nieuw, { status: "nieuw" }, regieTeksten.nieuw)],
    [regieTeksten.zonder, getal(last.zonderBehandelaar, { behandelaar: "geen" }, regieTeksten.zonder)],
    [regieTeksten.crisis, getal(last.crisis, { crisis: true }, regieTeksten.crisis)],
    [regieTeksten.risico, getal(last.termijnRisico, { termijn: "risico" }, regieTeksten.risico)],
    [regieTeksten.verlopen, getal(last.termijnVerlopen, { termijn: "verlopen" }, regieTeksten.verlopen)],
    last.bijAfwezige === 0 ? null : [regieTeksten.afwezig, regieTeksten.bijAfwezige(last.bijAfwezige)],
  ]);
}

function mensen(sessie: InboxSessie, team: Team): Html {
  if (team.medewerkers.length === 0) return vak(null, t.niemand);
  return html`<table class="lijst">
<caption class="alleen-voorlezen">${t.mensenTabel}</caption>
<thead><tr><th scope="col">${t.medewerker}</th><th scope="col">${t.rol}</th><th scope="col">${t.open}</th><th scope="col">${t.verlopen}</th><th scope="col">${t.aanwezig}</th></tr></thead>
<tbody>${team.medewerkers.map((wie) => mens(sessie, team, wie))}</tbody>
</table>`;
}

function mens(sessie: InboxSessie, team: Team, wie: RegieMedewerker): Html {
  const naam = wie.naam ?? t.naamloos;
  const vraag = { team: team.id, behandelaar: wie.id };
  return html`<tr>
<th scope="row">${link(medewerkerPad(wie.id), naam)}${wie.vanTeam ? "" : html` ${stand("grijs", t.anderTeam)}`}</th>
<td data-kop="${t.rol}">${rolNaam(wie.rol)}</td>
<td data-kop="${t.open}">${zakenGetal(sessie, wie.openZaken, vraag, `open zaken van ${naam}`)}</td>
<td data-kop="${t.verlopen}">${wie.termijnVerlopen === 0 ? getalTekst(0) : zakenGetal(sessie, wie.termijnVerlopen, { ...vraag, termijn: "verlopen" }, `zaken van ${naam}: termijn voorbij`)}</td>
<td data-kop="${t.aanwezig}">${wie.afwezigTot === null ? t.isAanwezig : stand("let-op", t.isAfwezig(wie.afwezigTot))}</td></tr>`;
}

const gebieden = ({ gebieden: rijen }: Team): Html =>
  rijen.length === 0
    ? vak(null, t.geenGebieden)
    : html`<ul class="utrecht-unordered-list">${rijen.map(
        ({ soort, van, tot }) => html`<li>${t.gebiedSoort[soort]} ${t.totEnMet(van, tot)}</li>`,
      )}</ul>`;

function afwezigheid(sessie: InboxSessie, team: Team): Html {
  const lijst = team.afwezigheid.map(
    ({ id, van, tot, reden }) => html`<li class="kaart"><p><strong>${t.periode(van, tot)}</strong></p><p>${reden}</p>
<form method="post" action="${teamPad(team.id, `/afwezig/${id}/einde`)}">${csrfField(sessie)}<button class="utrecht-button utrecht-button--secondary-action" type="submit">${t.eindig}<span class="alleen-voorlezen">: ${t.periode(van, tot)}</span></button></form></li>`,
  );
  return html`${lijst.length === 0 ? html`<p>${t.geenAfwezigheid}</p>` : html`<ul class="kaarten">${lijst}</ul>`}
${team.vangnet ? "" : html`<p>${linkKnop(teamPad(team.id, "/afwezig"), t.meldAf, "secondary")}</p>`}`;
}
