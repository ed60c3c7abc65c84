import type { InboxSessie } from "../access/inbox-sessie.ts";
import { csrfField } from "../access/web-sessie.ts";
import type { RegieTeam } from "../contact/show-regie.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { teamRollen } from "../law/lists.ts";
import { radioField, selectField, textField } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { getalTekst, knop, link, linkKnop, stand } from "../platform/web/parts.ts";
import { teamRedenen } from "../routing/medewerker-rules.ts";
import { dagVeld, foutBij, type Invulling, samenvatting, type Weigering } from "./regie-formulier.ts";
import { regieKruimel, regiePad, teamPad, teamsKruimel } from "./regie-onderdelen.ts";
import { inboxPage } from "./shell.ts";
import type { GebiedRegel, TeamInvulling } from "./teams-invoer.ts";
import { regieTeksten } from "./teksten-regie.ts";
import {
  teamAfwezigTeksten as a,
  teamFormTeksten as f,
  teamsTeksten as t,
  teamRedenTeksten,
  teamRolTekst,
} from "./teksten-teams.ts";

/** All teams, to manage. */
export function teamsPage(sessie: InboxSessie, teams: readonly RegieTeam[]): Response {
  return inboxPage(sessie, {
    title: t.titel,
    path: `${regiePad}/teams`,
    crumbs: [regieKruimel],
    main: html`<h1>${t.titel}</h1>
<p>${linkKnop(`${regiePad}/teams/nieuw`, t.nieuw)}</p>
<table class="lijst">
<caption class="alleen-voorlezen">${t.tabel}</caption>
<thead><tr><th scope="col">${t.team}</th><th scope="col">${t.soort}</th><th scope="col">${t.gebieden}</th><th scope="col">${t.open}</th><th scope="col">${t.kanAan}</th><th scope="col">${t.afwezig}</th><th scope="col">${t.doen}</th></tr></thead>
<tbody>${teams.map(rij)}</tbody>
</table>`,
  });
}

const rij = (team: RegieTeam): Html => html`<tr>
<th scope="row">${link(teamPad(team.id), team.naam)}${team.vangnet ? html` ${stand("grijs", regieTeksten.vangnet)}` : ""}</th>
<td data-kop="${t.soort}">${teamRolTekst[team.rol]}</td>
<td data-kop="${t.gebieden}">${getalTekst(team.gebieden)}</td>
<td data-kop="${t.open}">${getalTekst(team.openZaken)}</td>
<td data-kop="${t.kanAan}">${team.capaciteit === null ? html`<span class="zacht">${t.geenGrens}</span>` : getalTekst(team.capaciteit)}</td>
<td data-kop="${t.afwezig}">${team.afwezigTot === null ? t.nee : stand("let-op", `Tot en met ${dagtekst(team.afwezigTot)}`)}</td>
<td>${link(teamPad(team.id, "/wijzigen"), html`${t.wijzig}<span class="alleen-voorlezen"> ${team.naam}</span>`)}</td></tr>`;

type TeamForm = {
  /** The team that is changed; null for a new one. */
  team: { id: string; naam: string; vangnet: boolean } | null;
  invulling: TeamInvulling;
  fouten: readonly Weigering[];
};

/** A new team, or another name, role, capacity and areas for one. */
export function teamFormPage(sessie: InboxSessie, { team, invulling, fouten }: TeamForm): Response {
  const titel = team === null ? t.nieuw : t.wijzigTitel(team.naam);
  const pad = team === null ? `${regiePad}/teams/nieuw` : teamPad(team.id, "/wijzigen");
  const crumbs = [regieKruimel, teamsKruimel, ...(team ? [{ href: teamPad(team.id), text: team.naam }] : [])];
  const main = html`${samenvatting(fouten)}<h1>${titel}</h1>
<form method="post" action="${pad}" novalidate>${csrfField(sessie)}${opslaanMetEnter}
${textField({ name: "naam", label: f.naam, value: invulling.naam, maxLength: 200, error: foutBij(fouten, "naam") })}
${radioField({ name: "rol", label: f.rol, hint: f.rolUitleg, value: invulling.rol, error: foutBij(fouten, "rol"), choices: teamRollen.map((rol) => ({ value: rol, label: teamRolTekst[rol] })) })}
${textField({ name: "capaciteit", label: f.capaciteit, hint: team?.vangnet ? f.capaciteitVangnet : f.capaciteitUitleg, value: invulling.capaciteit, inputMode: "numeric", maxLength: 7, width: "kort", error: foutBij(fouten, "capaciteit") })}
<fieldset class="regie-gebieden"><legend>${f.gebieden}</legend>
<p class="utrecht-form-field-description">${f.gebiedenUitleg}</p>
<input type="hidden" name="regels" value="${invulling.regels.length}">
${invulling.regels.map((regel, nummer) => gebied(regel, nummer, fouten))}
<p>${knop(f.nogEen, "secondary", { name: "actie", value: "regel" })}</p></fieldset>
${
  team === null
    ? ""
    : selectField({
        name: "reden",
        label: f.reden,
        empty: f.kies,
        value: invulling.reden,
        error: foutBij(fouten, "reden"),
        choices: teamRedenen.map((reden) => ({ value: reden, label: teamRedenTeksten[reden] })),
      })
}
<div class="knoppen">${knop(team === null ? f.opslaanNieuw : f.opslaan, "primary", { name: "actie", value: "opslaan" })}${link(team === null ? `${regiePad}/teams` : teamPad(team.id), t.terug)}</div>
</form>`;
  return inboxPage(
    sessie,
    { title: titel, path: pad, crumbs, main, refused: fouten.length > 0 },
    fouten.length > 0 ? 422 : 200,
  );
}

/** Enter in a field presses the first button of a form: that must be the one that stores. */
const opslaanMetEnter = html`<button class="alleen-voorlezen" type="submit" name="actie" value="opslaan" tabindex="-1" aria-hidden="true">${f.opslaan}</button>`;

const soorten = (["postcode", "wijk", "buurt"] as const).map((value) => ({ value, label: f.soorten[value] }));

const gebied = ({ soort, van, tot }: GebiedRegel, nummer: number, fouten: readonly Weigering[]): Html => {
  const veld = (deel: string) => ({ name: `${deel}-${nummer}`, error: foutBij(fouten, `${deel}-${nummer}`) });
  return html`<fieldset class="regie-regel"><legend class="regie-klein">${f.gebied(nummer + 1)}</legend><div class="naast">
${selectField({ ...veld("soort"), label: f.soort, value: soort, empty: f.kies, choices: soorten })}
${textField({ ...veld("van"), label: f.van, value: van, inputMode: "numeric", maxLength: 8, width: "kort" })}
${textField({ ...veld("tot"), label: f.tot, value: tot, inputMode: "numeric", maxLength: 8, width: "kort" })}
</div></fieldset>`;
};

type Afwezig = { team: { id: string; naam: string }; form: Invulling; fouten: readonly Weigering[] };

/** Days on which a team gets no new zaken. */
export function teamAfwezigPage(sessie: InboxSessie, { team, form, fouten }: Afwezig): Response {
  const [titel, pad] = [a.titel(team.naam), teamPad(team.id, "/afwezig")];
  const main = html`${samenvatting(fouten)}<h1>${titel}</h1>
<p>${a.uitleg}</p>
<form method="post" action="${pad}" novalidate>${csrfField(sessie)}
${dagVeld({ name: "van", label: a.van }, form, fouten)}
${dagVeld({ name: "tot", label: a.tot }, form, fouten)}
${textField({ name: "reden", label: a.reden, hint: a.redenUitleg, value: form.get("reden"), maxLength: 200, error: foutBij(fouten, "reden") })}
<div class="knoppen">${knop(a.opslaan)}${link(teamPad(team.id), t.terug)}</div>
</form>`;
  const crumbs = [regieKruimel, teamsKruimel, { href: teamPad(team.id), text: team.naam }];
  return inboxPage(
    sessie,
    { title: titel, path: pad, crumbs, main, refused: fouten.length > 0 },
    fouten.length > 0 ? 422 : 200,
  );
}
