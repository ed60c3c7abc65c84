import type { z } from "@hono/zod-openapi";
import type { LeveringAntwoord, RegelAntwoord } from "../intake/answers.ts";
import { type Html, html } from "../platform/web/html.ts";
import { getalTekst } from "../platform/web/parts.ts";
import { momenttekst, stand } from "./levering-lijst.ts";
import { aantalTeksten, verslagTeksten as teksten } from "./teksten-levering.ts";

export type LeveringBeeld = z.output<typeof LeveringAntwoord>;
type Regel = z.output<typeof RegelAntwoord>;
export type Fouten = { regels: readonly Regel[]; volgende: number | null; isBegin: boolean };

/** What became of a file, row by row where something is wrong. */
export function leveringVerslag(levering: LeveringBeeld, fouten: Fouten): Html {
  const eigen = `/portaal/leveringen/${levering.id}`;
  return html`<h1>${teksten.titel} van ${momenttekst(levering.ontvangenOp)}</h1>
<p>${stand(levering.status)}</p>
${uitkomst(levering, eigen)}
<ul class="kaarten"${levering.status === "bezig" ? html` data-volg="${eigen}/voortgang"` : ""}>${(
    ["aantal", "aanvaard", "bestaand", "geweigerd"] as const
  ).map(
    (naam) =>
      html`<li class="kaart"><span class="kaart__getal" data-aantal="${naam}">${getalTekst(levering[naam])}</span> ${aantalTeksten[naam]}</li>`,
  )}</ul>
${fouten.regels.length > 0 ? foutenTabel(fouten, eigen) : ""}
${levering.status === "verwerkt" && levering.aanvaard + levering.bestaand > 0 ? bewijs(eigen) : ""}
${Object.keys(levering.kenmerken).length > 0 ? gelezen(levering.kenmerken) : ""}`;
}

function uitkomst(levering: LeveringBeeld, eigen: string): Html {
  const { status, aanvaard, bestaand, geweigerd, fouten } = levering;
  const deel = (vorm: string, tekst: string, meer: Html | string = ""): Html =>
    html`<div class="vak vak--${vorm}" role="status"><p>${tekst}</p>${meer}</div>`;
  const opnieuw = html`<p><a class="utrecht-link utrecht-link--html-a" href="/portaal/leveringen/nieuw?vervolg=${levering.id}">${teksten.opnieuw}</a></p>`;
  if (status === "bezig") {
    return deel(
      "weetje",
      teksten.bezig,
      html`<p><a class="utrecht-link utrecht-link--html-a" href="${eigen}">${teksten.ververs}</a></p>`,
    );
  }
  if (status === "onderbroken") return deel("let-op", teksten.afgebroken, opnieuw);
  if (status === "geweigerd") {
    const waarom = html`<ul class="utrecht-unordered-list">${fouten.map((fout) => html`<li>${kolomVan(fout.veld)}${fout.melding}</li>`)}</ul>${opnieuw}`;
    return deel("fout", aanvaard > 0 ? teksten.deelsAfgekeurd : teksten.afgekeurd, waarom);
  }
  if (aanvaard + bestaand + geweigerd === 0) return deel("let-op", teksten.leeg, opnieuw);
  if (aanvaard + bestaand === 0) return deel("fout", teksten.allesFout);
  if (aanvaard === 0)
    return deel(geweigerd > 0 ? "let-op" : "weetje", teksten[geweigerd > 0 ? "bekendMetFouten" : "alBekend"]);
  return geweigerd > 0
    ? deel("let-op", teksten.metFouten)
    : deel("goed", teksten[bestaand > 0 ? "nieuweGoed" : "allesGoed"]);
}

function foutenTabel({ regels, volgende, isBegin }: Fouten, eigen: string): Html {
  return html`<h2>${teksten.foutenTitel}</h2><p>${teksten.foutenUitleg}</p>
<div class="knoppen"><a class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--primary-action" href="${eigen}/verslag?formaat=xlsx">${teksten.ophalenXlsx}</a>
<a class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action" href="${eigen}/verslag?formaat=csv">${teksten.ophalenCsv}</a></div>
<table class="lijst"><caption>${teksten.bijschrift}</caption>
<thead><tr><th scope="col">Rij</th><th scope="col">Kenmerk</th><th scope="col">Wat is er mis?</th></tr></thead>
<tbody>${regels.map(
    ({
      regel,
      kenmerk,
      fouten,
    }) => html`<tr><th scope="row" data-kop="Rij">${getalTekst(regel)}</th><td data-kop="Kenmerk">${kenmerk ?? "Geen"}</td>
<td data-kop="Wat is er mis?"><ul class="utrecht-unordered-list">${fouten.map((fout) => html`<li>${kolomVan(fout.veld)}${fout.melding}</li>`)}</ul></td></tr>`,
  )}</tbody></table>
${
  volgende === null && isBegin
    ? ""
    : html`<nav class="bladeren" aria-label="Bladeren">${isBegin ? "" : html`<a class="utrecht-link utrecht-link--html-a" href="${eigen}">${teksten.begin}</a>`}
${volgende === null ? "" : html`<a class="utrecht-link utrecht-link--html-a" href="${eigen}?na=${volgende}">${teksten.verder}</a>`}</nav>`
}`;
}

/** The row stands in the first cell already; what is left is the column. */
function kolomVan(veld: string): Html | string {
  const kolom = /, kolom (.+)$/.exec(veld)?.[1];
  return kolom === undefined ? "" : html`Kolom <strong>${kolom}</strong>: `;
}

const bewijs = (eigen: string): Html => html`<h2>${teksten.bewijs}</h2><p>${teksten.bewijsUitleg}</p>
<ul class="utrecht-unordered-list"><li><a class="utrecht-link utrecht-link--html-a" href="${eigen}/bewijs?formaat=pdf">${teksten.bewijsPdf}</a></li>
<li><a class="utrecht-link utrecht-link--html-a" href="${eigen}/bewijs?formaat=jose">${teksten.bewijsJws}</a></li></ul>`;

/** By the names of the report; which columns there were is in the file itself. */
const gelezen = ({
  kolommen: _inHetBestand,
  ...kenmerken
}: Readonly<Record<string, string>>): Html => html`<details><summary>${teksten.gelezen}</summary>
<dl class="gegevens">${Object.entries(kenmerken).map(([naam, waarde]) => html`<div><dt>${hoofdletter(naam)}</dt><dd>${waarde}</dd></div>`)}</dl></details>`;

/** `verborgenRijen` as "Verborgen rijen". */
const hoofdletter = (naam: string): string =>
  naam.charAt(0).toUpperCase() + naam.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
