import type { InboxSessie } from "../access/inbox-sessie.ts";
import { type Html, html } from "../platform/web/html.ts";
import { wachtrijTeksten } from "./teksten-contact.ts";

/** Where the script tells of contacts that wait on this device, for whom, and in which words. */
export const wachtrijDeel = ({ medewerker }: Pick<InboxSessie, "medewerker">): Html =>
  html`<div class="wachtrij" data-wachtrij data-medewerker="${medewerker.uuid}" data-teksten="${JSON.stringify(wachtrijTeksten)}"></div>`;
