import { csrfField } from "../access/web-sessie.ts";
import { readWerklijst, writeWerklijst } from "../contact/werklijst-rules.ts";
import { naamTot } from "../contact/zoekvragen-rules.ts";
import { textField } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { knop, tellingTekst } from "../platform/web/parts.ts";
import { lijstTeksten, zoekvraagTeksten } from "./teksten-werklijst.ts";
import type { LijstGegevens } from "./werklijst-laden.ts";
import { lijstPad, vraagPad } from "./werklijst-vraag.ts";

/** Questions to choose with one click, those of everybody and the own ones, each with how many zaken it finds. */
export function snelKiezen(gegevens: LijstGegevens): Html {
  const nu = writeWerklijst(gegevens.vraag).toString();
  const keuzes = [
    ...gegevens.snel.map(({ naam, vraag, telling }) => ({
      naam: lijstTeksten[naam] as string,
      vraag: writeWerklijst(vraag).toString(),
      telling,
    })),
    ...gegevens.zoekvragen,
  ];
  return html`<nav class="snel" aria-label="${lijstTeksten.snel}"><ul>${keuzes.map(
    ({ naam, vraag, telling }) =>
      html`<li><a href="${vraagPad(readWerklijst(new URLSearchParams(vraag)))}"${vraag === nu ? html` aria-current="page"` : ""}>${naam} <span class="snel__getal">${tellingTekst(telling)}</span></a></li>`,
  )}</ul></nav>`;
}

/** Keeping the present question under a name, and taking kept ones away. */
export function bewaarDeel(gegevens: LijstGegevens, naam: string, fout: string | undefined): Html {
  const { sessie, vraag, na, zoekvragen } = gegevens;
  const nu = vraagPad(vraag, na).split("?")[1] ?? "";
  return html`<details class="filters"${fout === undefined ? "" : html` open`}><summary>${zoekvraagTeksten.bewaar}</summary>
<form method="post" action="${lijstPad}/zoekvragen">
${csrfField(sessie)}<input type="hidden" name="vraag" value="${nu}">
<p>${zoekvraagTeksten.bewaarUitleg}</p>
${textField({ name: "naam", label: zoekvraagTeksten.naam, hint: zoekvraagTeksten.naamUitleg, value: naam, error: fout, maxLength: naamTot, width: "half" })}
${knop(zoekvraagTeksten.knop, "secondary")}
</form>
${
  zoekvragen.length === 0
    ? ""
    : html`<h2>${zoekvraagTeksten.beheer}</h2>
<ul class="zoekvragen">${zoekvragen.map(
        (zoekvraag) => html`<li><span>${zoekvraag.naam}</span>
<form method="post" action="${lijstPad}/zoekvragen/weg">${csrfField(sessie)}<input type="hidden" name="vraag" value="${nu}"><button class="knop--als-link" type="submit" name="zoekvraag" value="${zoekvraag.id}">${zoekvraagTeksten.haalWeg}<span class="alleen-voorlezen">: ${zoekvraag.naam}</span></button></form></li>`,
      )}</ul>`
}</details>`;
}
