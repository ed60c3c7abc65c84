import { type Html, html } from "./html.ts";

/** A link as the design system shows it. */
export const link = (href: string, text: string | Html): Html =>
  html`<a class="utrecht-link utrecht-link--html-a" href="${href}">${text}</a>`;

/** A link that looks like a button: for going somewhere, where a button does something. */
export const linkKnop = (href: string, text: string, soort: "primary" | "secondary" = "primary"): Html =>
  html`<a class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--${soort}-action" href="${href}">${text}</a>`;

/** @param naam  sent with the form, so that a form with two buttons knows which was pressed */
export const knop = (
  text: string,
  soort: "primary" | "secondary" = "primary",
  naam?: { name: string; value: string },
): Html =>
  html`<button class="utrecht-button utrecht-button--${soort}-action" type="submit"${naam ? html` name="${naam.name}" value="${naam.value}"` : ""}>${text}</button>`;

/** A term and what it is, one under the other. */
export const gegevens = (rows: readonly (readonly [string, Html | string] | null)[]): Html =>
  html`<dl class="gegevens">${rows.map((row) => (row ? html`<div><dt>${row[0]}</dt><dd>${row[1]}</dd></div>` : ""))}</dl>`;

// Made once: making one takes longer than all that it writes on a page.
const nederlands = new Intl.NumberFormat("nl-NL");
export const getalTekst = (getal: number): string => nederlands.format(getal);

/** How many there are; `meer` when counting stopped there. */
export type Telling = { aantal: number; meer: boolean };

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

/** What stands out: a coloured word. */
export const stand = (kleur: "goed" | "fout" | "let-op" | "weetje" | "grijs", tekst: string): Html =>
  html`<span class="stand stand--${kleur}">${tekst}</span>`;

/** A box with something to know, to heed or to be glad of. */
export const vak = (kleur: "goed" | "fout" | "let-op" | "weetje" | null, inhoud: Html | string): Html =>
  html`<div class="vak${kleur ? ` vak--${kleur}` : ""}">${typeof inhoud === "string" ? html`<p>${inhoud}</p>` : inhoud}</div>`;

/** Sends the browser on after a post, so that a reload posts nothing again. */
export const seeOther = (path: string, headers: Record<string, string> = {}): Response =>
  new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "no-store", ...headers } });
