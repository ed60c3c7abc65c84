import { assetUrl } from "./assets.ts";
import { type Html, html } from "./html.ts";

export { type Html, html } from "./html.ts";

export type Link = { href: string; text: string };

export type PageParts = {
  title: string;
  /** Path of this page: the entry of `nav` that it is, or is below, is marked as the present one. */
  path: string;
  nav: readonly Link[];
  /** Who looks, and a form by which that ends; null for a page without log-in. */
  who: { name: string; leave: Html } | null;
  main: Html;
  crumbs?: readonly Link[];
  /** Seconds after which the page comes again by itself, without scripts. */
  refresh?: number;
  /** Names of files in `scripts/`. The page must work without them too. */
  scripts?: readonly string[];
  /** The input was refused: the title says so first, which is what a screen reader says first. */
  refused?: boolean;
  /** For lists and boards: as wide as the screen allows. */
  wide?: boolean;
  /** Where the name of the program leads to. */
  home?: string;
};

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** A whole page: skip link, header with who looks and where one can go, what it is about, footer. */
export function page(parts: PageParts): Html {
  const { title, main, refresh, scripts = [], refused, crumbs = [], wide = false } = parts;
  return html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
${refresh === undefined ? "" : html`<noscript><meta http-equiv="refresh" content="${refresh}"></noscript>`}
<title>${refused ? "Fout: " : ""}${title} - Seinhuis</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${assetUrl("seinhuis.css")}">
${scripts.map((name) => html`<script type="module" src="${assetUrl(name)}"></script>`)}
</head>
<body class="utrecht-root utrecht-document${wide ? " breed" : ""}">
<a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">Naar de inhoud</a>
${header(parts)}
<div class="utrecht-page-body"><div class="utrecht-page-body__content">
${crumbs.length === 0 ? "" : trail(crumbs, title)}
<main id="inhoud" tabindex="-1">
${main}
</main>
</div></div>
${footer}
</body>
</html>`;
}

function header({ nav, who, path, home = "/" }: PageParts): Html {
  const here = nav.filter(({ href }) => path === href || path.startsWith(`${href}/`));
  // Of an entry and one below it, the one below.
  const present = here.toSorted((one, other) => one.href.length - other.href.length).at(-1);
  return html`<header class="utrecht-page-header"><div class="utrecht-page-header__content">
<div class="kop">
<p class="kop__naam"><a href="${home}">Seinhuis</a></p>
${who ? html`<div class="kop__wie"><span>${who.name}</span>${who.leave}</div>` : ""}
</div>
${
  nav.length === 0
    ? ""
    : html`<nav aria-label="Hoofdmenu"><ul class="menu">${nav.map((link) =>
        link === present
          ? html`<li><a href="${link.href}" aria-current="${path === link.href ? "page" : "true"}">${link.text}</a></li>`
          : html`<li><a href="${link.href}">${link.text}</a></li>`,
      )}</ul></nav>`
}
</div></header>`;
}

const trail = (crumbs: readonly Link[], title: string): Html =>
  html`<nav aria-label="Kruimelpad"><ol class="kruimels">${crumbs.map(
    ({ href, text }) => html`<li><a class="utrecht-link utrecht-link--html-a" href="${href}">${text}</a></li>`,
  )}<li aria-current="page">${title}</li></ol></nav>`;

const footer = html`<footer class="utrecht-page-footer"><div class="utrecht-page-footer__content">
<p>Seinhuis: vroeg melden van schulden aan de gemeente. <a class="utrecht-link utrecht-link--html-a" href="/docs">Handleiding</a></p>
</div></footer>`;

/** A page as an answer. Never kept by a browser or proxy; nothing from outside, no inline style or script. */
export function pageResponse(body: Html, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(String(body), {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy,
      "Cache-Control": "no-store",
      // With no-referrer a browser hides the origin of a post, and then we cannot see that it came from our own page.
      "Referrer-Policy": "same-origin",
      ...headers,
    },
  });
}
