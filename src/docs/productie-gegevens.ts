import { html } from "hono/html";
import { codeBlock, type Html } from "./html.ts";

/** What is kept twice, and how one knows that it can be put back. */
export const reservekopieSection = (): Html => html`<h2 id="reservekopie">Reservekopie en terugzetten</h2>
  <p>Bewaar twee dingen, apart van elkaar: de database en <code>keys.json</code>. Zonder het ene is het andere niet
    genoeg. In een reservekopie staan persoonsgegevens: versleutel haar, en gooi haar weg na de bewaartermijn die u heeft
    afgesproken. Wie een bewoner wist, wist hem niet uit een oude kopie.</p>
  <h3 id="reservekopie-postgres">PostgreSQL</h3>
  <p>Elke nacht een volledige kopie. Die houdt niemand op, en past bij één moment:</p>
  ${codeBlock("Opdracht: PostgreSQL kopiëren", dump)}
  <p>Met alleen een nachtkopie verliest u bij een kapotte schijf de signalen van die dag, ook al hebben partners er een
    bewijs van. Voor een regio of land hoort er daarom doorlopend archiveren bij (<em>point-in-time recovery</em>): een
    basiskopie met <code>pg_basebackup</code> en elk WAL-bestand naar een andere plaats met
    <code>archive_command</code>. Gereedschap zoals pgBackRest regelt beide. Zet <code>archive_timeout</code> op 60
    seconden: dan is dat het meeste dat u kunt verliezen. Zet <code>synchronous_commit</code> en <code>fsync</code> nooit
    uit: een antwoord 201 betekent dat het op schijf staat.</p>
  <p>Probeer elke maand of het terugzetten lukt, in een lege database ernaast:</p>
  ${codeBlock("Opdracht: terugzetten proberen", restore)}
  <p>De twee aantallen van signalen en van zaken horen gelijk te zijn aan die van het moment van de kopie. Schrijf op hoe
    lang het duurde: zo lang bent u ook echt kwijt.</p>
  <p>Moet het echt, zet dan de kopie op de plaats van de database. De oude blijft ernaast staan tot u zeker bent. Gebruik
    het <code>keys.json</code> van toen: met een ander begint het programma niet.</p>
  ${codeBlock("Opdracht: echt terugzetten", terug)}
  <h3 id="reservekopie-sqlite">SQLite</h3>
  <p>Kopieer nooit zomaar het bestand van een draaiende server. Deze opdracht maakt een kopie die klopt, ook onder
    belasting:</p>
  ${codeBlock("Opdracht: SQLite kopiëren", "npm run -s seinhuis -- backup /reserve/seinhuis-$(date +%F).db")}
  <p>Terugzetten: stop de server, haal de bestanden met <code>-wal</code> en <code>-shm</code> weg, zet de kopie op de
    plaats van de database en start. Probeer het met
    <code>MODE=web DATABASE_URL=sqlite:/reserve/kopie.db PORT=8081 OPS_PORT=9091 npm start</code> op een kopie van de
    kopie. Zonder <code>MODE=web</code> stuurt de proef berichten aan echte partners.</p>
  <h3 id="reservekopie-redis">Redis</h3>
  <p>Redis heeft geen reservekopie nodig. Daar staat alleen welk werk nu aan de beurt is, als nummers. Wat er gebeuren
    moet, staat in de database. Is Redis leeg, vol of weg, dan kijken de workers zelf in de database: trager, en er gaat
    niets verloren. Zet nooit een oude kopie van Redis terug.</p>`;

const dump = `set -o pipefail   # anders lijkt een halve kopie gelukt
docker compose exec -T database pg_dump -U postgres -Fc seinhuis \\
  | age -r "$SLEUTEL" > /reserve/seinhuis-$(date +%F).dump.age`;

const restore = `docker compose exec -T database createdb -U postgres proef
age -d -i sleutel.txt /reserve/seinhuis-2026-11-22.dump.age \\
  | docker compose exec -T database pg_restore -U postgres --exit-on-error -d proef
docker compose exec -T database psql -U postgres -d proef \\
  -c 'select count(*) from signalen' -c 'select count(*) from zaken'
docker compose exec -T database dropdb -U postgres proef`;

const terug = `( set -e -o pipefail   # bij de eerste fout gaat niets verder
docker compose stop proxy web1 web2 worker1 worker2
docker compose exec -T database psql -U postgres -v ON_ERROR_STOP=1 \\
  -c 'alter database seinhuis rename to seinhuis_oud' \\
  -c 'create database seinhuis owner seinhuis' \\
  -c 'revoke connect on database seinhuis from public'
age -d -i sleutel.txt /reserve/seinhuis-2026-11-22.dump.age \\
  | docker compose exec -T database pg_restore -U postgres --exit-on-error -d seinhuis
docker compose up -d --wait )`;

/** From the embedded database to one of its own. */
export const verhuizenSection = (): Html => html`<h2 id="verhuizen">Van SQLite naar PostgreSQL</h2>
  <ol>
    <li>Maak een reservekopie en stop de server. Partners krijgen nu geen antwoord; hun software stuurt later
      opnieuw.</li>
    <li>Zet <strong>hetzelfde</strong> sleutelbestand klaar: kopieer <code>data/keys.json</code> naar de map
      <code>geheimen</code>, en voer daarna pas <code>voorbereiden</code> uit.</li>
    <li>Start alleen de nieuwe database: <code>docker compose up -d --wait database</code>.</li>
    <li>Voer de verhuizing uit. Zij vergelijkt elke rij, en gaat verder waar zij was als zij afbreekt.</li>
    <li>Start de rest: <code>docker compose up -d --wait</code>.</li>
  </ol>
  ${codeBlock("Opdracht: verhuizen", verhuis)}
  <p>Komt er één verschil uit, gebruik de nieuwe database dan niet. Bewaar het oude bestand tot u zeker bent, en start er
    geen server meer op.</p>`;

const verhuis = `sudo chown -R 1000:1000 data
docker compose run --rm -v "$PWD/data:/oud" migrate node src/cli/main.ts verhuis /oud/seinhuis.db`;

/** Reading apart from writing. */
export const replicaSection = (): Html => html`<h2 id="replica">Een replica om te lezen</h2>
  <p>Cijfers, DDAS-bestanden en andere lange lijsten kunt u van een replica laten lezen: zet haar adres in
    <code>DATABASE_READ_URL</code> (of in een bestand, met <code>DATABASE_READ_URL_FILE</code>). Zij mag enkele seconden
    achterlopen. Zet op de replica <code>hot_standby_feedback = on</code>, anders breekt een lange lijst af. Valt de
    replica weg of raakt zij achter, dan leest het programma een halve minuut uit de hoofddatabase en kijkt daarna
    opnieuw. Wordt de replica de hoofddatabase,
    pas dan beide adressen aan en herstart de processen een voor een.</p>`;
