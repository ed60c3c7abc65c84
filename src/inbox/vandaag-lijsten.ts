import type { InboxSessie } from "../access/inbox-sessie.ts";
import type { Vandaag, VandaagZaak } from "../contact/show-vandaag.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { type Html, html } from "../platform/web/html.ts";
import { link, stand } from "../platform/web/parts.ts";
import {
  afspraakTeksten,
  crisisTeksten,
  crisisWanneer,
  dagdeelTeksten,
  vandaagTeksten as t,
} from "./teksten-vandaag.ts";
import { lijstPad } from "./vandaag-getallen.ts";
import { plaatsTekst, termijnBadge, zaakLink } from "./woorden.ts";

/** Whose list it is, and whether it is of all teams. */
type Lezer = { sessie: InboxSessie; alleTeams: boolean };

/** The crises, each with what threatens and when. */
export const crisesDeel = ({ crises, dag }: Vandaag, lezer: Lezer): Html =>
  crises.rijen.length === 0
    ? html``
    : html`<section class="dagdelen__eerst" aria-labelledby="crises"><h2 id="crises">${t.crises}</h2>
<ul class="dagwerk">${crises.rijen.map(
        (zaak) => html`<li class="dagwerk__zaak dagwerk__zaak--fout">
<p class="dagwerk__wat">${stand("fout", crisisTeksten[zaak.crisis.soort])} ${wanneer(zaak.crisis.datum, dag)}</p>
${waar(zaak, lezer)}
<p>${zaak.termijn ? html`${zaak.termijn.naam}: ${termijnBadge(zaak.termijn)}` : t.geenTermijn}</p></li>`,
      )}</ul>
${crises.meer ? html`<p>${link(lijstPad({ crisis: true }), t.alleCrises)}</p>` : ""}</section>`;

function wanneer(datum: string | null, dag: string): string {
  if (datum === null) return crisisWanneer(null, "later");
  return crisisWanneer(dagtekst(datum), datum === dag ? "vandaag" : datum < dag ? "voorbij" : "later");
}

/** The terms that end today or did before. */
export const termijnenDeel = ({ termijnen, crises, dag }: Vandaag, lezer: Lezer): Html =>
  termijnen.rijen.length === 0
    ? html``
    : html`<section class="dagdelen__eerst" aria-labelledby="termijnen"><h2 id="termijnen">${t.termijnen}</h2>
<p>${t.termijnenUitleg}${crises.rijen.length > 0 ? ` ${t.crisesErboven}` : ""}</p>
<ul class="dagwerk">${termijnen.rijen.map(
        (
          zaak,
        ) => html`<li class="dagwerk__zaak ${zaak.termijn && zaak.termijn.vervaltOp < dag ? "dagwerk__zaak--fout" : "dagwerk__zaak--let-op"}">
<p class="dagwerk__wat">${zaak.termijn ? html`${zaak.termijn.naam}: ${termijnBadge(zaak.termijn)}` : ""}</p>
${waar(zaak, lezer)}</li>`,
      )}</ul>
${
  termijnen.meer
    ? html`<p class="dagwerk__meer">${link(lijstPad({ termijn: "verlopen", sorteer: "termijn" }), t.alleVerlopen)}
${link(lijstPad({ termijn: "vandaag" }), t.alleVandaag)}</p>`
    : ""
}</section>`;

/** Where it is and whose; on one's own page the team needs no saying. */
const waar = (zaak: VandaagZaak, { sessie, alleTeams }: Lezer): Html =>
  html`<p class="dagwerk__waar">${zaakLink(zaak)} <span class="zacht">${plaatsTekst(zaak.adres)}.
${alleTeams ? `${zaak.team}. ` : ""}${wie(zaak, sessie)}.</span></p>`;

function wie({ behandelaar }: Pick<VandaagZaak, "behandelaar">, { medewerker }: InboxSessie): string {
  if (behandelaar === null) return t.niemand;
  return behandelaar.id === medewerker.uuid ? t.vanU : (behandelaar.naam ?? t.collega);
}

/** The plans: first those of a day that is past, then today's by part of the day. */
export function afsprakenDeel({ afspraken, dag }: Vandaag, { alleTeams }: Lezer): Html {
  const groepen = Map.groupBy(afspraken.rijen, (afspraak) =>
    afspraak.datum < dag ? t.teLaat : afspraak.dagdeel === null ? t.geenDagdeel : dagdeelTeksten[afspraak.dagdeel],
  );
  const orde = [t.teLaat, ...Object.values(dagdeelTeksten), t.geenDagdeel];
  return html`<section aria-labelledby="afspraken"><h2 id="afspraken">${alleTeams ? t.afsprakenAlle : t.afspraken}</h2>
${afspraken.rijen.length === 0 ? html`<p>${alleTeams ? t.geenAfsprakenAlle : t.geenAfspraken}</p>` : ""}
${orde.flatMap((naam) => {
  const lijst = groepen.get(naam);
  return lijst
    ? [
        html`<h3>${naam}</h3><ul class="dagwerk">${lijst.map((afspraak) => afspraakRegel(afspraak, dag, alleTeams))}</ul>`,
      ]
    : [];
})}
${
  afspraken.meer
    ? html`<p class="dagwerk__meer">${link(lijstPad({ afspraak: "te-laat" }), t.alleTeLaat)}
${link(lijstPad({ afspraak: "vandaag" }), t.alleAfspraken)}</p>`
    : ""
}</section>`;
}

const afspraakRegel = (afspraak: Vandaag["afspraken"]["rijen"][number], dag: string, alleTeams: boolean): Html =>
  html`<li class="dagwerk__zaak ${afspraak.datum < dag ? "dagwerk__zaak--let-op" : ""}">
<p class="dagwerk__wat">${afspraakTeksten[afspraak.soort] ?? afspraak.soort}${afspraak.datum < dag ? `, ${dagtekst(afspraak.datum)}` : ""}</p>
<p class="dagwerk__waar">${zaakLink(afspraak.zaak)} <span class="zacht">${plaatsTekst(afspraak.zaak.adres)}</span></p>
${alleTeams && afspraak.medewerker ? html`<p class="zacht">${afspraak.medewerker.naam ?? t.collega}</p>` : ""}</li>`;
