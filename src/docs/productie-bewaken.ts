import { html } from "hono/html";
import { codeBlock, type Html, words } from "./html.ts";

/** Every alert of src/productie/alerts.yml, and what it asks of who is on duty. */
export const alarmen: Readonly<Record<string, string>> = {
  TermijnenVerlopen: "Dit gaat over mensen: meld het de teamleiders. Kijk in `/inbox/regie` welke teams vol zitten.",
  TermijnenInGevaar: "Waarschuw de teamleiders. Kwam er een groot bestand binnen, of is een team afwezig?",
  OutboxOud: "Draaien de workers? Kijk naar `/readyz` en naar de database. Zet er zo nodig een worker bij.",
  OutboxMislukt:
    "Zoek in het log op `outbox row failed`. Er gaat niets verloren: elke rij wordt steeds opnieuw geprobeerd.",
  GeenLeider: "Start een worker. Loopt er een, kijk dan of zijn klok en de database goed zijn.",
  RedisWeg: "Niets is verloren en het werk gaat door. Kijk naar geheugen en schijf van Redis, en herstart hem.",
  WebhooksOpgegeven: "Bel de partner: zijn ontvanger neemt niets aan. Alles staat nog in zijn postvak.",
  DatabaseWeg: "Herstel de verbinding of de database. Partners krijgen 503 en sturen later opnieuw.",
  DatabaseNeemtNietsAan: "Maak ruimte op de schijf, of kijk of u per ongeluk met een replica praat.",
  TabellenVerouderd: "Voer `migrate` uit. Bij bijwerken is dit de eerste stap.",
  DatabaseDruk: "Zoek wat lang duurt. Verhoog daarna pas `DATABASE_POOL`, en `max_connections` van PostgreSQL mee.",
  TransactiesTraag: "Kijk naar de schijf en naar lange opdrachten in `pg_stat_activity`.",
  TransactiesBotsen:
    "Enkele is gewoon. Veel betekent dat veel tegelijk over dezelfde adressen gaat: kijk wie er stuurt.",
  JournaalGroot: "Een lezer houdt SQLite al lang open. Herstart de server, en maak anders een reservekopie.",
  NietsDraait: "Herstart: `docker compose up -d --wait`. Bewaar eerst het log.",
  HerstartSteeds: "Lees de laatste regels van het log. Bij te weinig geheugen zegt `docker inspect` `OOMKilled`.",
  FoutenBijOns:
    "Zoek in het log op `request failed` en `database unavailable`. Bij een 503 zegt `oorzaak` waarom, of het dashboard. Ging er net een versie uit? Ga terug.",
  AntwoordenTraag: "Kijk naar de database en de processor. Er is nog niets mis met wat binnenkomt.",
  WeigeringenSprong:
    "Kijk welke code stijgt en bij welke soort partner. Vaak is er software van een partner veranderd.",
  GebeurtenislusTraag: "Het proces heeft te veel werk of te weinig processor. Geef het meer, of zet er een bij.",
  KlokAnders: "Kijk met `timedatectl` op elke machine of NTP werkt, ook op die van de database.",
  SleutelsAnders: "Zet `keys.json` terug uit de kluis. Heeft u de sleutels zelf vernieuwd? Herstart dan dit proces.",
  SporenGaanVerloren: "Kijk naar de verzamelaar van OpenTelemetry. Het programma heeft er geen last van.",
};

/** What to look at, and what each alarm asks. */
export const bewakenSection = (): Html => html`<h2 id="bewaken">Wat u in de gaten houdt</h2>
  <p>Elk proces geeft op poort 9090 <code>/metrics</code> voor Prometheus, en <code>/readyz</code> zegt in woorden wat er
    mis is. Een voorbeeld met Prometheus en Grafana start zo:</p>
  ${codeBlock("Opdracht: Prometheus en Grafana starten", "docker compose --profile zien up -d --wait\nssh -L 3000:127.0.0.1:3000 uw-server   # en open http://127.0.0.1:3000")}
  <p>Het wachtwoord van <code>admin</code> staat in <code>geheimen/grafana_wachtwoord</code>. Het dashboard en de alarmen
    staan in <code>src/productie</code>. Laat alarmen met <code>ernst: hoog</code> iemand wakker maken, en de andere de
    volgende werkdag bekijken. Zet er van uzelf bij: ruimte op elke schijf, de leeftijd van de laatste reservekopie en
    hoe lang het certificaat nog geldt.</p>
  <table class="codes" role="table" aria-label="Alarmen">
    <thead role="rowgroup">
      <tr role="row"><th role="columnheader" scope="col">Alarm</th><th role="columnheader" scope="col">Wat u doet</th></tr>
    </thead>
    <tbody role="rowgroup">
      ${Object.entries(alarmen).map(
        ([naam, doen]) => html`<tr role="row">
          <th role="rowheader" scope="row"><code>${naam.split(/(?<=[a-z])(?=[A-Z])/).map((part) => html`${part}<wbr>`)}</code></th>
          <td role="cell">${words(doen)}</td></tr>`,
      )}
    </tbody>
  </table>`;

/** What is in the logs, and how long they stay. */
export const logSection = (): Html => html`<h2 id="logs">Logs</h2>
  <p>Elk proces schrijft naar zijn uitvoer, één regel JSON per gebeurtenis. Docker bewaart van elk proces tien bestanden van
    50 MB: <code>docker compose logs -f web1</code>. Stuur ze door naar uw eigen verzamelaar als u ze langer of op één
    plaats wilt hebben.</p>
  <p>Elke regel van een verzoek heeft wat de BIO (8.15) vraagt: wat er gebeurde, wie het deed, vanwaar, wanneer, hoe het
    afliep en waarover het ging. Er staat nooit een naam, adres, BSN, telefoonnummer of e-mailadres in. Wie het deed, is
    een nummer; het netwerkadres is versleuteld. De deur schrijft wel het netwerkadres, en van wat werd gevraagd alleen
    het begin. Bewaar logs zo lang als uw gemeente heeft besloten; een half tot één jaar is gebruikelijk.</p>
  <p>Is de database weg, dan staat er één regel als dat begint, hoogstens één per minuut met hoeveel regels er zijn
    ingehouden, en één als zij terug is. Zo blijft het log leesbaar. Staat er <code>TooManyWaiting</code> bij, dan is de
    database er wel, maar wachten er te veel op een verbinding.</p>
  <p>Wie welk dossier zag of veranderde, staat niet alleen in het log: dat staat in de database, en in
    <code>/inbox/logboek</code>.</p>`;

/** What happens at the edge. */
export const grenzenSection = (): Html => html`<h2 id="grenzen">Grenzen, en wat er gebeurt als het vol is</h2>
  <p>Vol is nooit stuk. Voordat het geheugen opraakt, krijgt wie erbij komt <strong>503</strong> met
    <code>Retry-After</code>. Er is dan niets verloren: zijn software wacht en stuurt hetzelfde opnieuw.</p>
  <dl>
    <dt><code>MAX_REQUESTS</code></dt><dd>Verzoeken die tegelijk bezig zijn, per proces. Eén beller krijgt er hoogstens drie
      kwart van. In de cijfers staat dan <code>verzoeken-vol</code>. De deur geeft één beller hoogstens 500 verbindingen.</dd>
    <dt><code>MAX_PENDING</code></dt><dd>Signalen die op de volgende transactie wachten. In het log
      staat dan <code>oorzaak</code> <code>wachtrij-vol</code>.</dd>
    <dt><code>MAX_LEVERING_BYTES</code></dt><dd>Grootste bestand. De deur stopt bij dezelfde grootte.</dd>
    <dt><code>DATABASE_POOL</code></dt>
    <dd>Verbindingen met PostgreSQL per proces. Alle processen samen blijven onder <code>max_connections</code>.</dd>
    <dt><code>STATEMENT_SECONDS</code>, <code>LOCK_SECONDS</code></dt>
    <dd>Hoe lang één opdracht mag duren, en hoe lang zij op een ander mag wachten.</dd>
    <dt><code>REQUESTS_PER_MINUTE</code></dt><dd>Per partner, per proces. Daarboven komt 429.</dd>
    <dt>Geheugen voor bestanden</dt>
    <dd>Excelbestanden wachten in <code>/tmp</code>, in het geheugen: 512 MB per webproces.</dd>
  </dl>
  <p>Is de schijf van de database vol, dan neemt niets meer iets aan en gaat lezen door. Maak ruimte; daarna gaat het vanzelf
    verder.</p>
  <h2 id="tijd">Tijd</h2>
  <p>Termijnen zijn dagen in Nederland; het programma rekent dat zelf uit, hoe de klok van de machine ook is ingesteld. De
    klok moet wel goed lopen: zet NTP aan op elke machine. Het alarm
    <code>KlokAnders</code> komt als de klok van een proces meer dan twee seconden van die van PostgreSQL verschilt. Loopt
    een klok een minuut achter, dan weigert het programma toegangsbewijzen en raken workers het niet eens over wie de klok
    bewaakt. Stond alles drie dagen stil, dan worden bij de start eerst de termijnen ingehaald die het oudst zijn.</p>`;
