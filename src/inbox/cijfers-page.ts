import type { InboxSessie } from "../access/inbox-sessie.ts";
import { dagtekst } from "../law/dagtekst.ts";
import type { Indicatoren, Rij } from "../monitor/indicatoren-schema.ts";
import { errorSummary, textField } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { getalTekst, knop, link, vak } from "../platform/web/parts.ts";
import { periodeKeuzes } from "./cijfers-periode.ts";
import { isLeeg, telOp } from "./cijfers-rules.ts";
import {
  balk,
  contactTabel,
  deelTekst,
  partnerTabel,
  signalenTabel,
  termijnenTabel,
  zakenTabel,
} from "./cijfers-tabellen.ts";
import { type CijfersVraag, writeCijfersVraag } from "./cijfers-vraag.ts";
import { inboxPage, start } from "./shell.ts";
import { kaartTeksten as k, periodeTeksten, cijfersTeksten as t } from "./teksten-cijfers.ts";

const path = `${start}/cijfers`;

/** The figures of a period; without figures only what is wrong with the period. */
export function cijfersPage(sessie: InboxSessie, vraag: CijfersVraag, cijfers: Indicatoren | null): Response {
  const { fouten } = vraag;
  return inboxPage(
    sessie,
    {
      title: t.titel,
      path,
      refused: fouten.length > 0,
      main: html`${errorSummary(fouten)}<h1>${t.titel}</h1>
<p>${t.uitleg}</p>
${periodeForm(vraag)}
${cijfers ? uitkomst(vraag, cijfers) : ""}`,
    },
    fouten.length > 0 ? 422 : 200,
  );
}

/** A period by its name is one click; days of one's own are a form. */
function periodeForm({ keuze, invulling, fouten }: CijfersVraag): Html {
  const day = (name: "van" | "tot"): Html =>
    textField({
      name,
      label: t[name],
      hint: t.dagUitleg,
      value: invulling[name],
      error: fouten.find((fout) => fout.name === name)?.text,
      width: "kort",
      maxLength: 10,
    });
  return html`<nav aria-label="${t.kies}"><ul class="menu">${periodeKeuzes
    .filter((item) => item !== "eigen")
    .map(
      (item) =>
        html`<li><a href="${path}?periode=${item}"${item === keuze ? html` aria-current="true"` : ""}>${periodeTeksten[item]}</a></li>`,
    )}</ul></nav>
<details${keuze === "eigen" ? html` open` : ""}><summary>${periodeTeksten.eigen}</summary>
<form method="get" action="${path}" novalidate>
<input type="hidden" name="periode" value="eigen">
<div class="naast">${day("van")}${day("tot")}<div class="knoppen">${knop(t.toon)}</div></div>
</form></details>`;
}

function uitkomst(vraag: CijfersVraag, { periode, rijen }: Indicatoren): Html {
  const som = telOp(rijen);
  const kop = html`<h2>${t.over(dagtekst(periode.van), dagtekst(periode.tot))}</h2>`;
  if (!som || isLeeg(som)) return html`${kop}${vak(null, t.leeg)}`;
  return html`${kop}
${kaarten(som)}
<p class="zacht">${t.klein}</p>
<p>${link(`${path}/bestand?${writeCijfersVraag(vraag)}`, t.download)}</p>
${rijen.length > 1 ? verloop(rijen) : ""}
${signalenTabel(som)}
${zakenTabel(som)}
${partnerTabel(som)}
${contactTabel(som)}
${termijnenTabel(som)}
<p class="zacht">${t.bron}</p>`;
}

function kaarten({ signalen, zaken, termijnen }: Rij): Html {
  const items: [string, number, string][] = [
    [k.signalen, signalen.totaal, ""],
    [k.zaken, zaken.geopend, ""],
    [k.bereikt, zaken.bereikt, deelTekst(zaken.bereikt, zaken.geopend)],
    [k.hulp, zaken.hulpGeaccepteerd, deelTekst(zaken.hulpGeaccepteerd, zaken.geopend)],
    [k.opTijd, termijnen.opTijd, deelTekst(termijnen.opTijd, termijnen.gestart)],
  ];
  return html`<ul class="kaarten" aria-label="${t.kort}">${items.map(
    ([naam, aantal, deel]) =>
      html`<li class="kaart"><p><span class="kaart__getal">${getalTekst(aantal)}</span>${naam}</p>${deel ? html`<p class="zacht">${deel}</p>` : ""}</li>`,
  )}</ul>`;
}

/** Month by month, so that one sees where it goes. */
function verloop(rijen: readonly Rij[]): Html {
  const hoogste = Math.max(...rijen.flatMap(({ signalen, zaken }) => [signalen.totaal, zaken.geopend]));
  const cel = (kop: string, aantal: number): Html =>
    html`<td class="getal" data-kop="${kop}">${getalTekst(aantal)}</td><td>${balk(aantal, hoogste)}</td>`;
  return html`<h2>${t.perMaand}</h2>
<table class="lijst cijfers">
<caption class="alleen-voorlezen">${t.perMaand}</caption>
<thead><tr><th scope="col">${t.maand}</th><th scope="col" colspan="2">${k.signalen}</th><th scope="col" colspan="2">${k.zaken}</th></tr></thead>
<tbody>${rijen.map(
    ({ periode, signalen, zaken }) =>
      html`<tr><th scope="row">${maandTekst(periode)}</th>${cel(k.signalen, signalen.totaal)}${cel(k.zaken, zaken.geopend)}</tr>`,
  )}</tbody>
</table>`;
}

/** 2026-11 as november 2026. */
const maandTekst = (maand: string): string => dagtekst(`${maand}-01`).replace(/^1 /, "");
