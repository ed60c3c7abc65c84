import { html } from "hono/html";
import type { ApiView } from "./document.ts";
import type { Field } from "./fields.ts";
import { codeBlock, type Html } from "./html.ts";
import { fieldTable } from "./operation.ts";

export type Kolom = Field;

/** The columns and notations of a file, and what becomes of its rows. */
export function bestandenSection({ placeOf, serverUrl }: ApiView, kolommen: readonly Kolom[]): Html {
  return html`<section>
    <h2 id="sturen">Sturen</h2>
    <p>Stuur het bestand met <a href="${placeOf("leverBestand")}">één opdracht</a>. Het soort inhoud zegt wat het is:</p>
    <dl>
      <dt>CSV</dt><dd><code>text/csv</code></dd>
      <dt>Excel</dt><dd><code>application/vnd.openxmlformats-officedocument.spreadsheetml.sheet</code></dd>
      <dt>JSON, één lijst</dt><dd><code>application/json</code></dd>
      <dt>JSON, één signaal per regel</dt><dd><code>application/x-ndjson</code></dd>
    </dl>
    <p>Begin met een <a href="${placeOf("leesSjabloonLevering")}">leeg sjabloon</a> met voorbeelden:</p>
    ${codeBlock("Opdracht", `curl -sS "${serverUrl}/sjablonen/levering?formaat=xlsx" -o sjabloon.xlsx`)}
    <h2 id="goed-en-fout">Goede en foute regels</h2>
    <p>Goede regels gaan erin. Foute regels komen met de reden in <a href="${placeOf("lijstLeveringsregels")}">het
      verslag</a>. Vraag alleen de geweigerde regels als CSV of Excel: dan krijgt u uw eigen regels terug, met een kolom
      <code>fout</code>. In dat bestand staan alle geweigerde regels, hoeveel het er ook zijn. Verbeter ze en stuur het
      bestand terug. De kolom <code>fout</code> mag blijven staan.</p>
    <p>Konden wij een regel niet lezen, of is de inhoud gewist? Dan zijn de cellen leeg en zegt de kolom <code>fout</code>
      welke rij van uw eigen bestand het is. Neem die rij over.</p>
    <p>Hetzelfde bestand nog eens sturen voegt niets toe. Valt de verbinding weg? Stuur het hele bestand gewoon opnieuw,
      met dezelfde <code>Idempotency-Key</code>.</p>
    <h2 id="schrijfwijze">Schrijfwijze</h2>
    <ul>
      <li>Eén kopregel. De kolommen mogen in elke volgorde staan. Een kolom die wij niet kennen, weigeren wij.</li>
      <li>Tussen de kolommen: een puntkomma, een komma of een tab. Tekens: UTF-8 of Windows-1252.</li>
      <li>Datums: <code>2026-11-03</code> of <code>03-11-2026</code>. Nooit de maand eerst.</li>
      <li>Bedragen: <code>1275,50</code> of <code>1275.50</code>. Een bedrag dat twee dingen kan betekenen, zoals
        <code>1.275</code>, lezen wij zoals de andere bedragen in het bestand. Laten die niets zien? Dan weigeren wij het.</li>
      <li>Ja of nee: <code>ja</code> of <code>nee</code>. Een lege cel is niet ingevuld.</li>
    </ul>
    <h2 id="excel">Excel</h2>
    <ul>
      <li>Wij lezen één zichtbaar werkblad. Verborgen rijen gaan ook mee, ook als een filter ze verbergt.</li>
      <li>Van een formule lezen wij de uitkomst. Een cel met een foutmelding weigeren wij.</li>
      <li>Wij lezen wat in de cel staat. Zet een opmaak letters of tekens om een getal? Dan weigeren wij die regel. Bij
        een bedrag mag het wel.</li>
      <li>De levering zegt bij <code>kenmerken</code> wat u op het blad niet ziet: <code>verborgenRijen</code>,
        <code>nietGelezenWerkbladen</code> en <code>formules</code>.</li>
      <li>Een bestand met macro's, met een ander bestand erin of met een koppeling naar buiten weigeren wij.</li>
    </ul>
    <h2 id="kolommen">Kolommen</h2>
    ${fieldTable("Kolommen", kolommen)}
  </section>`;
}
