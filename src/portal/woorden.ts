import type { Signaalstand } from "../intake/list-signalen.ts";
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
