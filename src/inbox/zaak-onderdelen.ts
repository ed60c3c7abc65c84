import type { InboxSessie } from "../access/inbox-sessie.ts";
import type { HuishoudenAntwoord } from "../contact/show-zaak.ts";
import { type Html, html } from "../platform/web/html.ts";

/** The form on the page of a zaak by which a contact attempt is written down. */
export const contactDeel = (_sessie: InboxSessie, _zaak: HuishoudenAntwoord, _vandaag: string): Html => html``;

/** What is planned in this zaak, and the way to plan more and to letters. */
export const afsprakenDeel = (_sessie: InboxSessie, _zaak: HuishoudenAntwoord, _afspraken: readonly unknown[]): Html =>
  html``;
