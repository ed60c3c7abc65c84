import { html } from "hono/html";
import { scenarios } from "../sandbox/rules.ts";
import type { ApiView } from "./document.ts";
import { type Html, snippet, words } from "./html.ts";
import { pythonText } from "./start-python.ts";
import * as text from "./start-shell.ts";

/** From nothing to a first signal, a file, the mailbox and the proof; every step is run by the tests, in this order. */
export function startSection(api: ApiView): Html {
  return html`<section>
    <p>U heeft een terminal nodig met <code>curl</code> en <code>openssl</code> (versie 3 of hoger). De opdrachten horen
      bij elkaar: gebruik één terminal, van boven naar beneden. Alles gebeurt in gemeente <code>9999</code>, de
      proefgemeente. Gebruik ook daar alleen verzonnen mensen en verzonnen adressen.</p>
    <h2 id="sleutel">1. Maak een sleutel</h2>
    <p>De privésleutel blijft bij u. Alleen <code>publiek.jwk</code> gaat naar de gemeente of naar uw
      <a href="${api.placeOf("lijstSleutels")}">sleutels</a>.</p>
    ${snippet("stap-sleutel", "Opdracht: sleutel maken", text.keyText)}
    <p>De gemeente geeft u een <code>clientId</code>. Zet die klaar:</p>
    ${snippet("stap-client", "Opdracht: clientId klaarzetten", text.clientIdText)}
    <h2 id="token">2. Haal een toegangsbewijs</h2>
    <p>U ondertekent een verklaring wie u bent (<code>private_key_jwt</code>) en ruilt die in. Het toegangsbewijs geldt
      vijftien minuten. Een verklaring werkt één keer.</p>
    ${snippet("stap-token", "Opdracht: toegangsbewijs halen", text.tokenText(api))}
    <h2 id="signaal">3. Lever een signaal aan</h2>
    ${snippet("stap-signaal", "Opdracht: signaal aanleveren", text.signaalText(api))}
    <p>Een antwoord <strong>201</strong> betekent: het signaal is veilig opgeslagen. Kreeg u geen antwoord? Stuur precies
      hetzelfde nog een keer. Het telt één keer en u krijgt hetzelfde bewijs, met <strong>200</strong>.</p>
    ${snippet("stap-volgen", "Opdracht: signaal volgen", text.volgText(api))}
    <p>Het begin van het kenmerk bepaalt in de proefgemeente hoe het afloopt:</p>
    <dl>
      ${scenarios.map(({ begin, uitleg }) => html`<dt><code>${begin}</code></dt><dd>${words(uitleg)}</dd>`)}
    </dl>
    <h2 id="levering">4. Lever een bestand aan</h2>
    ${snippet("stap-levering", "Opdracht: bestand aanleveren", text.leveringText(api))}
    <p>Wat fout is, staat per regel in het verslag. Meer staat bij <a href="/docs/bestanden">bestanden</a>.</p>
    <h2 id="postvak">5. Lees uw postvak</h2>
    ${snippet("stap-postvak", "Opdracht: postvak lezen", text.postvakText(api))}
    <p>Bevestig elke terugkoppeling met <a href="${api.placeOf("bevestigTerugkoppeling")}">een ontvangst</a>. Wilt u niet
      zelf blijven vragen? Neem een <a href="/docs/webhooks">webhook</a>.</p>
    <h2 id="bewijs">6. Bewaar het bewijs</h2>
    ${snippet("stap-bewijs", "Opdracht: bewijs bewaren", text.bewijsText(api))}
    <p>Hoe u of een rechter het controleert, staat bij <a href="/docs/bewijs">bewijs</a>.</p>
    <h2 id="python">Hetzelfde in Python</h2>
    <p>Dit programma gebruikt alleen wat bij Python zit, en <code>openssl</code> voor de handtekening. Het wacht als de
      server het druk heeft en stuurt dan hetzelfde nog een keer.</p>
    ${snippet("programma-python", "Programma lever.py", pythonText(api))}
    <h2 id="echt">Van proef naar echt</h2>
    <p>Verander alleen <code>gemeentecode</code> in die van de gemeente waarmee u een overeenkomst heeft, en het kenmerk
      in uw eigen kenmerk. De rest blijft gelijk.</p>
  </section>`;
}
