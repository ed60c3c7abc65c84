import { html } from "hono/html";
import { dagtekst } from "../law/dagtekst.ts";
import { type Uitgave, uitgaven } from "./changelog.ts";
import type { ApiView } from "./document.ts";
import { type Html, words } from "./html.ts";

const soorten = { nieuw: "Nieuw", anders: "Anders", vervalt: "Vervalt" } as const;

/** How long we keep what is old, what is on its way out, and what changed. */
export function changesSection({ tags }: ApiView): Html {
  const old = tags.flatMap(({ path, operations }) =>
    operations.filter(({ deprecated }) => deprecated).map((operation) => ({ ...operation, place: path })),
  );
  return html`<section>
    <h2 id="beloften">Wat wij beloven</h2>
    <ul>
      <li>Binnen <code>/v1</code> breken wij niets. Er kunnen wel velden, keuzes en opdrachten bij komen. Laat uw
        programma velden overslaan die het niet kent.</li>
      <li>Vervalt er iets? Dan werkt het daarna nog minstens twaalf maanden.</li>
      <li>Komt er een <code>/v2</code>? Dan blijft <code>/v1</code> nog minstens twaalf maanden.</li>
      <li>De volledige versie staat in elk antwoord in de kop <code>API-Version</code>.</li>
    </ul>
    <h2 id="vervallen">Hoe u merkt dat iets vervalt</h2>
    <p>Elk antwoord van zo'n opdracht heeft drie koppen. Laat uw programma het melden als ze er zijn.</p>
    <dl>
      <dt><code>Deprecation</code></dt><dd>Sinds wanneer u het niet meer moet gebruiken (RFC 9745).</dd>
      <dt><code>Sunset</code></dt><dd>Tot wanneer het nog werkt (RFC 8594).</dd>
      <dt><code>Link</code> met <code>rel="deprecation"</code></dt><dd>Waar staat wat u nu gebruikt.</dd>
    </dl>
    ${
      old.length === 0
        ? html`<p>Nu vervalt er niets.</p>`
        : html`<p>Dit vervalt:</p><ul>${old.map(
            ({ place, operationId, summary }) => html`<li><a href="${place}#${operationId}">${summary}</a></li>`,
          )}</ul>`
    }
    <h2 id="wijzigingen">Wat er is veranderd</h2>
    ${uitgaven.map(releasePart)}
  </section>`;
}

const releasePart = ({ dag, versie, wijzigingen }: Uitgave): Html => html`<h3>${dagtekst(dag)}, versie ${versie}</h3>
  <ul>${wijzigingen.map(({ soort, tekst }) => html`<li><strong>${soorten[soort]}</strong>: ${words(tekst)}</li>`)}</ul>`;
