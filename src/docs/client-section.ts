import { readFileSync } from "node:fs";
import path from "node:path";
import { html } from "hono/html";
import type { ApiView } from "./document.ts";
import { codeBlock, type Html, snippet } from "./html.ts";

/** How the client is used; the tests run the program on this page. */
export function clientSection({ serverUrl }: ApiView): Html {
  const origin = new URL(serverUrl).origin;
  return html`<section>
    <p>De client is <a href="/docs/client.ts">één bestand, <code>client.ts</code></a>. Zet het in uw project. Het heeft
      geen pakketten nodig en werkt in Node 22.18 en hoger.</p>
    ${codeBlock("Opdracht", `curl -sS ${origin}/docs/client.ts -o seinhuis.ts`)}
    <h2 id="voorbeeld">Voorbeeld</h2>
    ${snippet("programma-client", "Programma lever.ts", program.replace("ORIGIN", origin))}
    <h2 id="doet">Wat de client voor u doet</h2>
    <ul>
      <li>Hij haalt een toegangsbewijs en vernieuwt het op tijd.</li>
      <li>Geeft u bij <code>sleutel</code> een functie? Dan gebruikt hij een nieuwe sleutel zonder herstart.</li>
      <li>Bij <strong>429</strong> en <strong>503</strong> wacht hij zo lang als de server vraagt, en stuurt hij hetzelfde
        nog een keer. Valt de verbinding weg? Dan doet hij dat alleen met opdrachten die maar één keer tellen.</li>
      <li>Hij maakt zelf een <code>Idempotency-Key</code> voor elke levering.</li>
      <li>Namen op <code>Alles</code> lopen alle bladzijden van een lijst af.</li>
      <li>Een weigering is een <code>SeinhuisFout</code> met <code>status</code>, <code>code</code> en alle
        <code>fouten</code>.</li>
      <li><code>controleerWebhook</code> controleert een <a href="/docs/webhooks">bericht</a> van ons.</li>
    </ul>
  </section>`;
}

/** A file of its own: it is no code of the server. */
const program = readFileSync(path.join(import.meta.dirname, "programmas/lever.ts.txt"), "utf8");
