import type { z } from "@hono/zod-openapi";
import type { SignaalAntwoord } from "../intake/answers.ts";
import { localDay } from "../law/calendar.ts";
import { dagtekst } from "../law/dagtekst.ts";
import type { SignaalpartnerSoort } from "../law/lists.ts";
import { computeTermijn } from "../law/termijnen.ts";
import { type Html, html } from "../platform/web/html.ts";
import { klantwoord, ontvangenTeksten as teksten, vulIn } from "./teksten-signaal.ts";

type Signaal = z.output<typeof SignaalAntwoord>;

/**
 * What somebody sees after sending: that it is in, the proof, and what happens now.
 *
 * @param eerder  the form was opened again after it was sent
 * @source wgs-aanbod-28
 */
export function signaalOntvangen(
  signaal: Signaal,
  { soort, gemeente, eerder }: { soort: SignaalpartnerSoort; gemeente: string; eerder: boolean },
): Html {
  const eigen = `/portaal/signalen/${signaal.id}`;
  return html`<h1>${eerder ? teksten.alVerstuurd : teksten.titel}</h1>
<div class="vak vak--goed" role="status" tabindex="-1" autofocus>
<p>${eerder ? teksten.alVerstuurdUitleg : ontvangenOp(signaal)}</p></div>
<dl class="gegevens"><div><dt>Kenmerk</dt><dd>${signaal.kenmerk}</dd></div>
<div><dt>Ontvangen op</dt><dd>${dagtekst(localDay(signaal.ontvangenOp))}</dd></div>
<div><dt>Gemeente</dt><dd>${gemeente}</dd></div></dl>
${signaal.opmerkingen.length === 0 ? "" : opmerkingen(signaal)}
<h2>${teksten.nu}</h2>
${signaal.status === "Ontvangen" ? stappen(signaal, soort) : html`<p>${teksten.nietOpgepakt} (${signaal.status})</p>`}
<h2>${teksten.bewijs}</h2>
<p>${teksten.bewijsUitleg}</p>
<div class="knoppen"><a class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--primary-action" href="${eigen}/bewijs">${teksten.pdf}</a>
<a class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action" href="${eigen}">${teksten.bekijk}</a>
<a class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action" href="/portaal/signalen/nieuw">${teksten.nieuw}</a></div>`;
}

const ontvangenOp = ({ kenmerk, ontvangenOp: op }: Signaal): string =>
  `Wij hebben uw signaal ${kenmerk} ontvangen op ${dagtekst(localDay(op))}. Het staat er één keer in.`;

const opmerkingen = ({ opmerkingen: lijst }: Signaal): Html => html`<h2>${teksten.opmerkingen}</h2>
<ul class="utrecht-unordered-list">${lijst.map(({ tekst }) => html`<li>${tekst}</li>`)}</ul>`;

function stappen({ ontvangenOp: op }: Signaal, soort: SignaalpartnerSoort): Html {
  const woorden = { klant: klantwoord(soort), uiterlijk: dagtekst(computeTermijn("wgs-aanbod", op).vervaltOp) };
  return html`<ol class="utrecht-ordered-list">${teksten.stappen.map((stap) => html`<li>${vulIn(stap, woorden)}</li>`)}</ol>`;
}
