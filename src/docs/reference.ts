import { html } from "hono/html";
import { dagtekst } from "../law/dagtekst.ts";
import { type BronGegevens, type BronSoort, bron, bronSleutels } from "../law/sources.ts";
import { codesSection } from "./codes-section.ts";
import type { ApiView } from "./document.ts";
import { codeBlock, type Html, words } from "./html.ts";

const advice: Readonly<Record<string, string>> = {
  "400": "Verbeter alles wat in `fouten` staat en stuur het opnieuw.",
  "401": "Haal een nieuw toegangsbewijs en stuur het mee als `Authorization: Bearer …`.",
  "403": "U mag dit niet, of u heeft geen overeenkomst met deze gemeente. Vraag het de gemeente.",
  "404": "Kijk of het adres en het id kloppen. Wat van een ander is, bestaat voor u niet.",
  "409":
    "Dit botst met wat er al is; `detail` zegt waarmee. Bij een kenmerk: is dit een verbetering van hetzelfde signaal? Geef dan een correctie door. Is het iets nieuws? Kies dan een nieuw kenmerk.",
  "413": "Verdeel wat u stuurt over meer verzoeken.",
  "415": "Kies een van de soorten inhoud die bij de opdracht staan, in UTF-8 en zonder compressie.",
  "422": "Een regel laat dit niet toe. In `fouten` staat welke regel, met de bron.",
  "429": "Wacht het aantal seconden dat in de kop `Retry-After` staat.",
  "500": "Dit ligt aan ons. Stuur hetzelfde later opnieuw. Blijft het zo, vraag dan de beheerder.",
  "503": "Er is niets verloren. Wacht het aantal seconden in `Retry-After` en stuur hetzelfde opnieuw.",
};

/** Every problem that an operation can answer with, and what the caller does about it. */
export function problemsSection(api: ApiView): Html {
  const found = new Map<string, string>();
  const examples = new Map<string, unknown>();
  for (const { responses } of api.tags.flatMap(({ operations }) => operations)) {
    for (const [status, { description, content = {} }] of Object.entries(responses)) {
      if (Number(status) < 400) continue;
      found.set(status, description);
      const { example, examples: more = {} } = content["application/problem+json"] ?? {};
      if (!examples.has(status)) examples.set(status, example ?? Object.values(more)[0]?.value);
    }
  }
  return html`<section>
    <p>Een fout is altijd <code>application/problem+json</code> met <code>type</code>, <code>title</code>,
      <code>status</code>, <code>detail</code> en <code>instance</code>. Klopt de invoer niet, dan staat in
      <code>fouten</code> alles tegelijk: het <code>veld</code>, een vaste <code>code</code>, een <code>melding</code> en,
      als een regel het verbiedt, de <code>bron</code>.</p>
    ${[...found].sort().map(
      ([status, description]) => html`<h2 id="fout-${status}">${status} ${description}</h2>
        <p>${words(advice[status] ?? "")}</p>
        ${codeBlock(`Voorbeeld van ${status}`, JSON.stringify(examples.get(status) ?? null, null, 2))}
        ${["409", "422"].includes(status) ? html`<p><a href="#codes-${status}">Alle codes bij ${status}, en wat u dan doet</a></p>` : ""}`,
    )}
    ${codesSection(api)}
  </section>`;
}

const soorten: Readonly<Record<BronSoort, string>> = {
  wet: "Wet of regeling",
  standaard: "Standaard",
  overeenkomst: "Afspraak",
  beleid: "Beleid",
  lezing: "Onze lezing",
};
const zekerheden: Readonly<Record<BronGegevens["zekerheid"], string>> = {
  A: "officiële tekst gelezen",
  B: "van een koepel of ministerie",
  C: "werkwijze van één gemeente of bedrijf",
  S: "uit de stukken waarmee Seinhuis begon",
  U: "niet vastgesteld",
};

/** What the codes in `bron` stand for, and how sure each is. */
export function sourcesSection({ placeOf }: ApiView): Html {
  return html`<section>
    <p>Elke weigering en elke termijn noemt zijn bron. Een wet geldt overal. Beleid kan per gemeente anders zijn. Bij
      'onze lezing' zegt de tekst het niet letterlijk; zo leest Seinhuis hem. Programma's lezen deze lijst met
      <a href="${placeOf("lijstBronnen")}"><code>/v1/bronnen</code></a>.</p>
    <dl>
      ${bronSleutels.map((sleutel) => {
        const { titel, inhoud, soort, zekerheid, geldigVan, geldigTot, link } = bron(sleutel);
        const einde = geldigTot ? ` tot en met ${dagtekst(geldigTot)}` : "";
        return html`<dt id="bron-${sleutel}"><code>${sleutel}</code></dt>
          <dd>${link ? html`<a href="${link}">${titel}</a>` : titel}<br>${inhoud}<br>
          ${soorten[soort]}; ${zekerheden[zekerheid]}; geldt vanaf ${dagtekst(geldigVan)}${einde}</dd>`;
      })}
    </dl>
  </section>`;
}
