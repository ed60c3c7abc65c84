import { html } from "hono/html";
import { type ApiView, viewOf } from "./document.ts";
import type { Html } from "./html.ts";
import { operationSection } from "./operation.ts";
import { problemsSection, sourcesSection } from "./reference.ts";
import { startSection } from "./start.ts";

/** The whole manual of the API as one page without script. */
export function docsPage(document: Record<string, unknown>): Html {
  const api = viewOf(document);
  const tags = api.tags.filter(({ operations }) => operations.length > 0);
  return layout(
    `${api.title}: handleiding voor de API`,
    html`<header>
        <p class="naam"><a href="/">${api.title}</a></p>
        <h1>Handleiding voor de API</h1>
        <p>${api.description}</p>
        <p>Versie ${api.version}. Ook te lezen door programma's: <a href="/v1/openapi.json">openapi.json</a>.</p>
      </header>
      <nav aria-label="Inhoud">
        <h2>Inhoud</h2>
        <ul>
          <li><a href="#wat-is-seinhuis">Wat is Seinhuis?</a></li>
          <li><a href="#beginnen">Beginnen in tien minuten</a></li>
          ${tags.map(
            (tag) => html`<li><a href="#${anchor(tag.name)}">${tag.name}</a><ul>
              ${tag.operations.map(({ operationId, summary }) => html`<li><a href="#${operationId}">${summary}</a></li>`)}
            </ul></li>`,
          )}
          <li><a href="#fouten">Fouten</a></li>
          <li><a href="#bronnen">Bronnen van de regels</a></li>
        </ul>
      </nav>
      <main id="inhoud" tabindex="-1">
        ${aboutSection(api)} ${startSection(api)}
        ${tags.map(
          (tag) => html`<section>
            <h2 id="${anchor(tag.name)}">${tag.name}</h2>
            <p>${tag.description}.</p>
            ${tag.operations.map((operation) => operationSection(operation, api.resolve))}
          </section>`,
        )}
        ${problemsSection(api)} ${sourcesSection()}
      </main>`,
  );
}

const anchor = (tag: string): string => `deel-${tag.toLowerCase()}`;

function aboutSection({ scopes }: ApiView): Html {
  return html`<section>
    <h2 id="wat-is-seinhuis">Wat is Seinhuis?</h2>
    <p>Verhuurders, energiebedrijven, waterbedrijven en zorgverzekeraars zien het vroeg als iemand de vaste lasten niet
      meer betaalt. Zij sturen dan een signaal naar de gemeente. Seinhuis neemt dat signaal aan, bewijst dat het binnen
      is, voegt signalen over hetzelfde adres samen tot één zaak en zet de dringendste zaak bovenaan bij het wijkteam.</p>
    <p>Wat u mag, staat in uw toegangsbewijs. Dit zijn de rechten:</p>
    <dl>
      ${Object.entries(scopes).map(([name, meaning]) => html`<dt><code>${name}</code></dt><dd>${meaning}</dd>`)}
    </dl>
  </section>`;
}

/** The page behind the bare address: where to go from here. */
export function startPage(document: Record<string, unknown>): Html {
  const { title, description } = viewOf(document);
  return layout(
    title,
    html`<main id="inhoud" tabindex="-1" class="start">
      <h1>${title}</h1>
      <p>${description}</p>
      <ul>
        <li><a href="/docs">Handleiding voor de API</a>: beginnen in tien minuten, en alles wat u kunt vragen</li>
        <li><a href="/v1/openapi.json">openapi.json</a>: hetzelfde, voor programma's</li>
      </ul>
    </main>`,
  );
}

function layout(title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>${title}</title>
        <link rel="stylesheet" href="/docs.css">
      </head>
      <body>
        <a class="overslaan" href="#inhoud">Naar de inhoud</a>
        ${body}
      </body>
    </html>`;
}
