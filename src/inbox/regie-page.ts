import type { InboxSessie } from "../access/inbox-sessie.ts";
import type { RegieOrde, Werklast } from "../contact/regie-rules.ts";
import type { RegieTeam } from "../contact/show-regie.ts";
import type { WerklijstVraag } from "../contact/werklijst-rules.ts";
import { type Html, html } from "../platform/web/html.ts";
import { link, stand, vak } from "../platform/web/parts.ts";
import { regiePad, teamPad, vullingBalk, zakenGetal, zietZaken } from "./regie-onderdelen.ts";
import { inboxPage, start } from "./shell.ts";
import { beheerLinks, logboekLink, regieTeksten as t } from "./teksten-regie.ts";

type Regie = { teams: readonly RegieTeam[]; samen: Werklast };

/** The numbers of a team that stand in a column, with the question to the list of work behind each. */
const kolommen: readonly {
  naam: keyof Werklast;
  kop: string;
  vraag: Partial<WerklijstVraag>;
  kleur?: "fout" | "let-op";
}[] = [
  { naam: "nieuw", kop: t.nieuw, vraag: { status: "nieuw" } },
  { naam: "zonderBehandelaar", kop: t.zonder, vraag: { behandelaar: "geen" } },
  { naam: "crisis", kop: t.crisis, vraag: { crisis: true }, kleur: "fout" },
  { naam: "termijnRisico", kop: t.risico, vraag: { termijn: "risico" }, kleur: "let-op" },
  { naam: "termijnVerlopen", kop: t.verlopen, vraag: { termijn: "verlopen" }, kleur: "fout" },
];

/** The board of who has the lead over all teams. */
export function regiePage(sessie: InboxSessie, { teams, samen }: Regie, orde: RegieOrde): Response {
  return inboxPage(sessie, {
    title: t.titel,
    path: regiePad,
    wide: true,
    main: html`<h1>${t.titel}</h1>
<p>${t.inleiding}${zietZaken(sessie) ? "" : ` ${t.cijfersAlleen}`}</p>
${samen.bijAfwezige === 0 ? "" : vak("let-op", html`<p><strong>${t.bijAfwezige(samen.bijAfwezige)}</strong> ${t.bijAfwezigeDoen}</p>`)}
<h2>${t.samen}</h2>
${kaarten(sessie, samen)}
<h2>${t.perTeam}</h2>
${samen.openZaken === 0 ? vak(null, t.geenZaken) : ""}
<p>${orde === "druk" ? html`${t.eersteTeam} ${link(`${regiePad}?orde=naam`, t.opNaam)}` : link(regiePad, t.opDruk)}</p>
<table class="lijst regie-bord">
<caption class="alleen-voorlezen">${t.tabel}</caption>
<thead><tr><th scope="col">${t.team}</th><th scope="col">${t.drukte}</th>${kolommen.map(({ kop }) => html`<th scope="col">${kop}</th>`)}<th scope="col">${t.afwezig}</th></tr></thead>
<tbody>${teams.map((team) => rij(sessie, team))}</tbody>
</table>
<h2>${t.beheren}</h2>
${beheer(sessie)}`,
  });
}

const kaarten = (sessie: InboxSessie, samen: Werklast): Html => html`<ul class="kaarten regie-kaarten">
${kaart(t.openZaken, zakenGetal(sessie, samen.openZaken, {}, t.openZaken.toLowerCase()))}
${kolommen.map(({ naam, kop, vraag }) => kaart(naam === "nieuw" ? t.nieuwLang : kop, zakenGetal(sessie, samen[naam], vraag, `zaken: ${kop.toLowerCase()}`)))}
</ul>`;

const kaart = (kop: string, getal: Html | string): Html =>
  html`<li class="kaart"><p><span class="kaart__getal">${getal}</span> ${kop}</p></li>`;

function rij(sessie: InboxSessie, team: RegieTeam): Html {
  const bij = (wat: string): string => `zaken van ${team.naam}: ${wat.toLowerCase()}`;
  const open = zakenGetal(sessie, team.openZaken, { team: team.id }, bij("open"));
  return html`<tr>
<th scope="row">${link(teamPad(team.id), team.naam)}${team.vangnet ? html` ${stand("grijs", t.vangnet)}` : ""}</th>
<td data-kop="${t.drukte}">${team.capaciteit === null ? open : vullingBalk(open, team.openZaken, team.capaciteit)}</td>
${kolommen.map(({ naam, kop, vraag, kleur }) => {
  const getal = zakenGetal(sessie, team[naam], { team: team.id, ...vraag }, bij(kop));
  return html`<td data-kop="${kop}">${kleur && team[naam] > 0 ? html`<span class="regie-teken regie-teken--${kleur}">${getal}</span>` : getal}</td>`;
})}
<td data-kop="${t.afwezig}">${afwezig(team)}</td></tr>`;
}

function afwezig({ afwezigTot, afwezigen, bijAfwezige }: RegieTeam): Html | string {
  if (afwezigTot === null && afwezigen === 0 && bijAfwezige === 0)
    return html`<span class="zacht">${t.niemandAfwezig}</span>`;
  return html`${afwezigTot === null ? "" : html`<p>${stand("let-op", t.teamAfwezig(afwezigTot))}</p>`}
${afwezigen === 0 ? "" : html`<p>${t.mensenAfwezig(afwezigen)}</p>`}
${bijAfwezige === 0 ? "" : html`<p class="regie-klein">${t.metZaken(bijAfwezige)}</p>`}`;
}

function beheer(sessie: InboxSessie): Html {
  const links = [
    ...beheerLinks.map(({ pad, ...rest }) => ({ ...rest, href: `${regiePad}/${pad}` })),
    ...(sessie.rechten.has("audit:lezen") ? [{ ...logboekLink, href: `${start}/logboek` }] : []),
  ];
  return html`<ul class="kaarten">${links.map(
    ({ href, titel, uitleg }) => html`<li class="kaart"><h3>${link(href, titel)}</h3><p>${uitleg}</p></li>`,
  )}</ul>`;
}
