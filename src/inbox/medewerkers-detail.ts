import type { InboxSessie } from "../access/inbox-sessie.ts";
import { csrfField } from "../access/web-sessie.ts";
import { type Html, html } from "../platform/web/html.ts";
import { gegevens, knop, link, linkKnop, vak } from "../platform/web/parts.ts";
import { type AfwezigReden, afwezigRedenen } from "../routing/medewerker-rules.ts";
import type { MedewerkerBeheer } from "../routing/show-medewerker.ts";
import {
  medewerkerPad,
  medewerkersKruimel,
  regieKruimel,
  regiePad,
  rolNaam,
  teamPad,
  zakenGetal,
  zietZaken,
} from "./regie-onderdelen.ts";
import { inboxPage } from "./shell.ts";
import { afwezigRedenTeksten, medewerkersTeksten, medewerkerTeksten as t } from "./teksten-medewerkers.ts";
import { regieTeamTeksten } from "./teksten-regie.ts";
import { dagVan } from "./woorden.ts";

export const naamVan = ({ naam }: { naam: string | null }): string => naam ?? medewerkersTeksten.naamloos;

/** One person: what they are, what they have, when they are away. */
export function medewerkerPage(sessie: InboxSessie, wie: MedewerkerBeheer, melding: Html | null): Response {
  const naam = naamVan(wie);
  return inboxPage(sessie, {
    title: naam,
    path: medewerkerPad(wie.id),
    crumbs: [regieKruimel, medewerkersKruimel],
    main: html`${melding ?? ""}<h1>${naam}</h1>
${stand(wie)}
${gegevens([
  [t.email, wie.email],
  [t.rol, rolNaam(wie.rol)],
  [t.team, wie.team === null ? t.geen : link(teamPad(wie.team.id), wie.team.naam)],
  [t.open, zakenGetal(sessie, wie.openZaken, { behandelaar: wie.id }, `open zaken van ${naam}`)],
])}
${wie.ingetrokkenOp === null ? doen(sessie, wie) : weerToe(sessie, wie)}`,
  });
}

function stand(wie: MedewerkerBeheer): Html | string {
  if (wie.ingetrokkenOp !== null) return vak("let-op", t.ingetrokken(dagVan(wie.ingetrokkenOp)));
  if (wie.zelf) return vak("weetje", t.zelf);
  return wie.afwezigTot === null ? "" : vak("let-op", t.afwezigNu(wie.afwezigTot, wie.openZaken));
}

const doen = (sessie: InboxSessie, wie: MedewerkerBeheer): Html => html`<div class="knoppen">
${linkKnop(medewerkerPad(wie.id, "/wijzigen"), t.wijzig, "secondary")}
${wie.openZaken > 0 && zietZaken(sessie) ? linkKnop(`${regiePad}/herverdelen/hand?vanMedewerker=${wie.id}`, t.verdeel, "secondary") : ""}</div>
<h2>${t.afwezigheid}</h2>
${afwezigheid(sessie, wie)}
<p>${linkKnop(medewerkerPad(wie.id, "/afwezig"), t.meldAf, "secondary")}</p>
${wie.zelf ? "" : html`<h2>${t.weg}</h2><p>${linkKnop(medewerkerPad(wie.id, "/uitschrijven"), t.schrijfUit, "secondary")}</p>`}`;

const weerToe = (sessie: InboxSessie, wie: MedewerkerBeheer): Html =>
  html`<form method="post" action="${medewerkerPad(wie.id, "/toelaten")}">${csrfField(sessie)}<div class="knoppen">${knop(t.laatToe)}</div></form>`;

const redenTekst = (reden: string): string =>
  afwezigRedenen.some((bekend) => bekend === reden) ? afwezigRedenTeksten[reden as AfwezigReden] : reden;

function afwezigheid(sessie: InboxSessie, { id: wie, afwezigheid: rijen }: MedewerkerBeheer): Html {
  if (rijen.length === 0) return html`<p>${t.geenAfwezigheid}</p>`;
  return html`<ul class="kaarten">${rijen.map(({ id, van, tot, reden }) => {
    const periode = regieTeamTeksten.periode(van, tot);
    return html`<li class="kaart"><p><strong>${periode}</strong></p><p>${redenTekst(reden)}</p>
<form method="post" action="${medewerkerPad(wie, `/afwezig/${id}/einde`)}">${csrfField(sessie)}<button class="utrecht-button utrecht-button--secondary-action" type="submit">${t.eindig}<span class="alleen-voorlezen">: ${periode}</span></button></form></li>`;
  })}</ul>`;
}
