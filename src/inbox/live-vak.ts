import type { InboxSessie } from "../access/inbox-sessie.ts";
import { rolRechten } from "../access/rollen.ts";
import { writeWerklijst } from "../contact/werklijst-rules.ts";
import { localDay } from "../law/calendar.ts";
import { type Html, html } from "../platform/web/html.ts";
import { crisisBerichten, liveTeksten } from "./teksten-vandaag.ts";

/**
 * Where `live.js` says what comes in while the page is open, and in which words. Empty, and without that script it stays
 * so. Two parts: what cannot wait is said at once, the rest when there is a pause.
 * @param begin  the address of the inbox
 */
export function liveVak({ op, medewerker }: Pick<InboxSessie, "op" | "medewerker">, begin: string): Html {
  const teksten = { ...liveTeksten, ...crisisBerichten(rolRechten[medewerker.rol].eigenTeam ?? false) };
  const paden = {
    zaak: `${begin}/zaken/`,
    crises: `${begin}/zaken?${writeWerklijst({ crisis: true })}`,
    nieuw: `${begin}/zaken?${writeWerklijst({ sinds: localDay(op) })}`,
    login: `${begin}/inloggen`,
  };
  return html`<div class="live" data-live="${begin}/live" data-sinds="${op}" data-teksten="${JSON.stringify(teksten)}" data-paden="${JSON.stringify(paden)}"><div role="alert" data-live-nood></div><div role="status" data-live-rustig></div></div>`;
}
