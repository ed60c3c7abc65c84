import { errorSummary, fileField } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { formulierMeldingen } from "./formulier-meldingen.ts";
import { teksten } from "./teksten-levering.ts";

const sjabloon = (formaat: "xlsx" | "csv"): string => `/v1/sjablonen/levering?formaat=${formaat}`;
export const accept = ".csv,.xlsx,.json,.ndjson";

/**
 * The page on which somebody chooses a file.
 *
 * @param sleutel  Idempotency-Key of this form: sending the same file with it again goes on where it broke off
 */
export function uploadFormulier(stand: { sleutel: string; csrf: Html; fout: string | undefined; adres: string }): Html {
  const { sleutel, csrf, fout, adres } = stand;
  return html`<h1>${teksten.titel}</h1>
${errorSummary(fout === undefined ? [] : [{ name: "bestand", text: fout }])}
<p>${teksten.inleiding}</p>
<h2>${teksten.voorbeeldTitel}</h2>
<p>${teksten.voorbeeld}</p>
<ul class="utrecht-unordered-list"><li><a class="utrecht-link utrecht-link--html-a" href="${sjabloon("xlsx")}">${teksten.voorbeeldXlsx}</a></li>
<li><a class="utrecht-link utrecht-link--html-a" href="${sjabloon("csv")}">${teksten.voorbeeldCsv}</a></li></ul>
<h2>${teksten.sturen}</h2>
<form method="post" action="${adres}" enctype="multipart/form-data" data-upload data-stand="/portaal/leveringen/sleutel/${sleutel}" data-bezig-tekst="${teksten.bezig}" data-afgebroken-tekst="${teksten.afgebroken}">
${csrf}<input type="hidden" name="sleutel" value="${sleutel}">
${fileField({ name: "bestand", label: teksten.bestand, hint: teksten.bestandHint, error: fout, accept })}
<p class="zacht" data-sleep hidden>${teksten.sleep}</p>
${formulierMeldingen()}
<div class="knoppen"><button class="utrecht-button utrecht-button--primary-action" type="submit">${teksten.stuur}</button></div>
<div data-voortgang hidden><label for="voortgang">Voortgang</label><progress id="voortgang" max="100" value="0"></progress></div>
<p role="status" data-melding></p>
</form>
<p class="zacht">${teksten.dubbel}</p>`;
}
