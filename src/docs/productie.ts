import { html } from "hono/html";
import type { Html } from "./html.ts";
import { bewakenSection, grenzenSection, logSection } from "./productie-bewaken.ts";
import { bijwerkenSection } from "./productie-bijwerken.ts";
import { replicaSection, reservekopieSection, verhuizenSection } from "./productie-gegevens.ts";
import { geheimenSection, netwerkSection, omvangSection, startSection } from "./productie-start.ts";

const inhoud = [
  ["omvang", "Hoe groot?"],
  ["starten", "Starten met één opdracht"],
  ["geheimen", "Geheimen en sleutels"],
  ["netwerk", "Netwerk"],
  ["reservekopie", "Reservekopie en terugzetten"],
  ["bijwerken", "Bijwerken zonder stilstand"],
  ["verhuizen", "Van SQLite naar PostgreSQL"],
  ["replica", "Een replica om te lezen"],
  ["bewaken", "Wat u in de gaten houdt"],
  ["logs", "Logs"],
  ["grenzen", "Grenzen, en wat er gebeurt als het vol is"],
  ["tijd", "Tijd"],
] as const;

/** For who runs it: from sizing to what to do at three in the morning. */
export const productieSection = (): Html => html`<section>
  <ul>${inhoud.map(([id, titel]) => html`<li><a href="#${id}">${titel}</a></li>`)}</ul>
  ${omvangSection()} ${startSection()} ${geheimenSection()} ${netwerkSection()} ${reservekopieSection()}
  ${bijwerkenSection()} ${verhuizenSection()} ${replicaSection()} ${bewakenSection()} ${logSection()}
  ${grenzenSection()}
</section>`;
