import type { Signaalstand, Telling } from "../intake/list-signalen.ts";
import { localDay } from "../law/calendar.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { type Html, html } from "../platform/web/html.ts";
import type { Instant } from "../tables.ts";

/** A moment as a Dutch reader writes its day: 3 november 2026. */
export const dagVan = (op: Instant): string => dagtekst(localDay(op));

const kleuren: Record<Signaalstand, string> = {
  "bij de gemeente": "weetje",
  beantwoord: "goed",
  "niet opgepakt": "let-op",
  ingetrokken: "grijs",
};

const namen: Record<Signaalstand, string> = {
  "bij de gemeente": "Bij de gemeente",
  beantwoord: "Beantwoord",
  "niet opgepakt": "Niet opgepakt",
  ingetrokken: "Ingetrokken",
};

export const standTekst = (stand: Signaalstand): string => namen[stand];

export const standBadge = (stand: Signaalstand): Html =>
  html`<span class="stand stand--${kleuren[stand]}">${namen[stand]}</span>`;

/** A link as the design system shows it. */
export const link = (href: string, text: string | Html): Html =>
  html`<a class="utrecht-link utrecht-link--html-a" href="${href}">${text}</a>`;

/** A link that looks like a button: for going somewhere, where a button does something. */
export const linkKnop = (href: string, text: string, soort: "primary" | "secondary" = "primary"): Html =>
  html`<a class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--${soort}-action" href="${href}">${text}</a>`;

export const knop = (text: string, soort: "primary" | "secondary" = "primary"): Html =>
  html`<button class="utrecht-button utrecht-button--${soort}-action" type="submit">${text}</button>`;

/** A term and what it is, one under the other. */
export const gegevens = (rows: readonly (readonly [string, Html | string] | null)[]): Html =>
  html`<dl class="gegevens">${rows.map((row) => (row ? html`<div><dt>${row[0]}</dt><dd>${row[1]}</dd></div>` : ""))}</dl>`;

export const getalTekst = (getal: number): string => new Intl.NumberFormat("nl-NL").format(getal);

export const tellingTekst = ({ aantal, meer }: Telling): string => `${meer ? "meer dan " : ""}${getalTekst(aantal)}`;

/** Where one is in a list: "51 tot 100 van 312" or "van meer dan 1.000", the first page and the next. */
export function bladeren(pad: (na: string | null) => string, stand: Bladerstand): Html {
  const { vanaf, aantal, totaal, volgende } = stand;
  if (aantal === 0) return html``;
  const tot = vanaf + aantal - 1;
  // Past what was counted, the count says nothing any more.
  const van = tot > totaal.aantal ? "" : ` van ${tellingTekst(totaal)}`;
  const eerste = vanaf > 1 ? link(pad(null), "Eerste bladzijde") : "";
  const verder = volgende === null ? "" : link(pad(volgende), "Volgende bladzijde");
  return html`<nav class="bladeren" aria-label="Bladeren"><p>${getalTekst(vanaf)} tot ${getalTekst(tot)}${van}</p>${eerste}${verder}</nav>`;
}

type Bladerstand = { vanaf: number; aantal: number; totaal: Telling; volgende: string | null };
