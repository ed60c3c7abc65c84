import { html } from "hono/html";
import { bestandenSection, type Kolom } from "./bestanden.ts";
import { bewijsSection } from "./bewijs.ts";
import { changesSection } from "./changes-section.ts";
import { clientSection } from "./client-section.ts";
import { type ApiTag, type ApiView, viewOf } from "./document.ts";
import type { Html } from "./html.ts";
import { operationSection, type Shown } from "./operation.ts";
import { productieSection } from "./productie.ts";
import { problemsSection, sourcesSection } from "./reference.ts";
import { startSection } from "./start.ts";
import { webhooksSection } from "./webhooks.ts";

type ManualPage = { path: string; title: string; intro: string; main: Html; tag?: ApiTag };

/** What stands in the manual and not in the document. */
export type Extra = { kolommen: readonly Kolom[] };

/** The manual of the API by path: a start, a page for each kind of work, the errors and the sources. No script. */
export function docsPages(document: Record<string, unknown>, { kolommen }: Extra): Record<string, Html> {
  const api = viewOf(document);
  const pages: ManualPage[] = [
    {
      path: "/docs",
      title: "Handleiding voor de API",
      intro: api.description,
      main: html`${aboutSection(api)} ${everythingSection(api)}`,
    },
    {
      path: "/docs/beginnen",
      title: "Beginnen in tien minuten",
      intro: "Van niets naar een eerste signaal in de proefgemeente. Niets is daar echt, en alles werkt.",
      main: startSection(api),
    },
    {
      path: "/docs/client",
      title: "Client voor TypeScript",
      intro: "Eén bestand dat u overneemt: met alle opdrachten, soorten en herhalingen.",
      main: clientSection(api),
    },
    {
      path: "/docs/bestanden",
      title: "Bestanden aanleveren",
      intro: "Veel signalen in één keer, als CSV, Excel of JSON.",
      main: bestandenSection(api, kolommen),
    },
    {
      path: "/docs/webhooks",
      title: "Berichten naar uw systeem",
      intro: "Wij melden u zelf dat er iets is, met webhooks.",
      main: webhooksSection(api),
    },
    {
      path: "/docs/bewijs",
      title: "Bewijs van ontvangst",
      intro: "Een ondertekend bewijs dat u een signaal heeft gemeld. Iedereen kan het controleren.",
      main: bewijsSection(api),
    },
    ...api.tags.map((tag) => ({
      path: tag.path,
      title: tag.name,
      intro: `${tag.description}.`,
      main: tagMain(tag, api),
      tag,
    })),
    {
      path: "/docs/fouten",
      title: "Fouten",
      intro: "Wat u terugkrijgt als iets niet lukt, en wat u dan doet.",
      main: problemsSection(api),
    },
    {
      path: "/docs/bronnen",
      title: "Bronnen van de regels",
      intro: "Waar elke weigering en elke termijn op steunt.",
      main: sourcesSection(api),
    },
    {
      path: "/docs/wijzigingen",
      title: "Wijzigingen en oude versies",
      intro: "Wat er nieuw is, en hoe lang wij iets ouds laten werken.",
      main: changesSection(api),
    },
    {
      path: "/docs/productie",
      title: "In productie",
      intro: "Voor beheerders: hoe u Seinhuis draait, bewaakt, bijwerkt en terugzet.",
      main: productieSection(),
    },
  ];
  return Object.fromEntries(pages.map((page) => [page.path, manualPage(api, pages, page)]));
}

function tagMain({ operations }: ApiTag, { resolve }: ApiView): Html {
  const shown: Shown = new Map();
  return html`${operations.map((operation) => operationSection(operation, resolve, shown))}`;
}

function manualPage(api: ApiView, pages: readonly ManualPage[], page: ManualPage): Html {
  return layout(
    `${page.title} - ${api.title}`,
    html`<header>
        <p class="naam"><a href="/">${api.title}</a></p>
        <h1>${page.title}</h1>
        <p>${page.intro}</p>
        <p>Versie ${api.version}. Ook te lezen door programma's: <a href="/v1/openapi.json">openapi.json</a>.</p>
      </header>
      <nav aria-label="Inhoud">
        <ul>
          ${pages.map(({ path, title, tag }) =>
            path === page.path
              ? html`<li><a href="${path}" aria-current="page">${title}</a>${tag ? operationList(tag) : ""}</li>`
              : html`<li><a href="${path}">${title}</a></li>`,
          )}
        </ul>
      </nav>
      <main id="inhoud" tabindex="-1">${page.main}</main>`,
  );
}

const operationList = ({ path, operations }: ApiTag): Html => html`<ul>
  ${operations.map(({ operationId, summary }) => html`<li><a href="${path}#${operationId}">${summary}</a></li>`)}
</ul>`;

const everythingSection = ({ tags }: ApiView): Html => html`<section>
  <h2 id="alles">Alles wat u kunt vragen</h2>
  ${tags.map((tag) => html`<h3><a href="${tag.path}">${tag.name}</a></h3><p>${tag.description}.</p>${operationList(tag)}`)}
</section>`;

function aboutSection({ scopes }: ApiView): Html {
  return html`<section>
    <h2 id="wat-is-seinhuis">Wat is Seinhuis?</h2>
    <p>Verhuurders, energiebedrijven, waterbedrijven en zorgverzekeraars zien het vroeg als iemand de vaste lasten niet
      meer betaalt. Zij sturen dan een signaal naar de gemeente. Seinhuis neemt dat signaal aan, bewijst dat het binnen
      is, voegt signalen over hetzelfde adres samen tot één zaak en zet de dringendste zaak bovenaan bij het wijkteam.</p>
    <p>Wilt u meteen proberen? <a href="/docs/beginnen">Begin in tien minuten</a>. Schrijft u in TypeScript of
      JavaScript? Neem <a href="/docs/client">de client</a>.</p>
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
        <li><a href="/inbox">Inbox</a>: het werk van het wijkteam</li>
        <li><a href="/portaal">Portaal</a>: zelf melden en bestanden sturen, zonder eigen software</li>
        <li><a href="/controle">Ontvangstbewijs controleren</a>: klopt een bewijs dat u kreeg?</li>
        <li><a href="/docs/beginnen">Beginnen in tien minuten</a>: uw eerste signaal, in de proefgemeente</li>
        <li><a href="/docs">Handleiding voor de API</a>: alles wat u kunt vragen</li>
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
