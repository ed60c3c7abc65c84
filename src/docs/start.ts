import { html } from "hono/html";
import { exampleOf } from "../platform/schema-examples.ts";
import type { ApiView } from "./document.ts";
import { codeBlock, type Html } from "./html.ts";

/** From nothing to a first signal: token, deliver, look. */
export function startSection(api: ApiView): Html {
  const example = exampleOf({ $ref: "#/components/schemas/SignaalInvoer" }, api.resolve);
  const kenmerk = String((example as { kenmerk?: unknown } | undefined)?.kenmerk ?? "");
  return html`<section>
    <h2 id="beginnen">Beginnen in tien minuten</h2>
    <h3>1. Vraag een sleutel aan</h3>
    <p>De gemeente sluit een overeenkomst met u en maakt een sleutel. U krijgt een <code>clientId</code> en een
      <code>privateJwk</code>. Bewaar ze in een bestand, hier <code>sleutel.json</code>. De privésleutel is van u alleen:
      stuur hem nooit op.</p>
    <h3>2. Haal een toegangsbewijs</h3>
    <p>Onderteken met uw privésleutel een verklaring (<code>private_key_jwt</code>) en ruil die in bij
      <code>${api.tokenUrl}</code>. Het toegangsbewijs geldt vijftien minuten. Met Seinhuis zelf gaat het zo:</p>
    ${codeBlock("Opdracht", `TOKEN=$(npm run -s seinhuis -- token sleutel.json | cut -d'"' -f4)`)}
    <p>Bouwt u het zelf? In de verklaring staan <code>iss</code> en <code>sub</code> (uw <code>clientId</code>),
      <code>aud</code> (het adres hierboven), <code>jti</code> (elke keer anders), <code>iat</code> en <code>exp</code>.
      In de kop staat de <code>kid</code> van uw sleutel. Stuur haar als formulier:</p>
    ${codeBlock(
      "Opdracht",
      [
        `curl ${api.tokenUrl} \\`,
        "  -d grant_type=client_credentials \\",
        "  -d client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer \\",
        "  -d client_assertion=$VERKLARING",
      ].join("\n"),
    )}
    <h3>3. Lever een signaal aan</h3>
    ${codeBlock(
      "Opdracht",
      [
        `curl ${api.serverUrl}/signalen \\`,
        '  -H "Authorization: Bearer $TOKEN" \\',
        "  -H 'Content-Type: application/json' \\",
        `  -d '${JSON.stringify(example, null, 2)}'`,
      ].join("\n"),
    )}
    <p>Een antwoord <strong>201</strong> betekent: het signaal is veilig opgeslagen. Kreeg u geen antwoord? Stuur precies
      hetzelfde nog een keer. Het telt één keer en u krijgt hetzelfde bewijs, met <strong>200</strong>.</p>
    <h3>4. Kijk wat ermee gebeurt</h3>
    ${codeBlock("Opdracht", `curl -H "Authorization: Bearer $TOKEN" '${api.serverUrl}/signalen?kenmerk=${encodeURIComponent(kenmerk)}'`)}
    <p>Wat de gemeente u laat weten, staat in uw <a href="${api.placeOf("lijstTerugkoppelingen")}">terugkoppelingen</a>.</p>
  </section>`;
}
