import { html } from "hono/html";
import { codeBlock, type Html } from "./html.ts";
import { gemeten, maten } from "./productie-cijfers.ts";

const number = (value: number): string => value.toLocaleString("nl-NL");

/** How large it has to be. */
export const omvangSection = (): Html => html`<h2 id="omvang">Hoe groot?</h2>
  <p>Begin klein. Overstappen kan later, zonder iets te verliezen: zie <a href="#verhuizen">verhuizen</a>.</p>
  <table class="codes" role="table" aria-label="Hoe groot?">
    <thead role="rowgroup">
      <tr role="row"><th role="columnheader" scope="col">Voor</th><th role="columnheader" scope="col">Opzet</th>
      <th role="columnheader" scope="col">Samen nodig</th></tr>
    </thead>
    <tbody role="rowgroup">
      ${maten.map(
        ({ naam, signalenPerJaar, opzet, kernen, geheugenGb, schijfGb }) => html`<tr role="row">
          <th role="rowheader" scope="row">${naam}: ${number(signalenPerJaar)} signalen per jaar</th>
          <td role="cell">${opzet}</td>
          <td role="cell">${kernen} kernen, ${geheugenGb} GB geheugen, ${number(schijfGb)} GB snelle schijf (SSD)</td>
        </tr>`,
      )}
    </tbody>
  </table>
  <p>Gemeten op ${gemeten.wanneer}, op ${gemeten.machine}: ${number(gemeten.signalenPerSeconde)} losse signalen per
    seconde, of ${number(gemeten.rijenPerSeconde)} rijen per seconde uit een bestand. Meet op uw eigen machine met
    <code>npm run bench</code>. De schijf bepaalt het meeste: elk signaal staat erop voordat de partner antwoord krijgt.</p>
  <p>Twee webprocessen, twee workers, PostgreSQL en Redis namen op die machine ${number(gemeten.land.signalen)} signalen op in
    ${gemeten.land.minuten} minuten: zoveel als heel Nederland in een jaar, met daarin één bestand van
    ${number(gemeten.land.grootsteBestand)} rijen. De database is dan ${number(gemeten.land.databaseGb)} GB:
    ${number(gemeten.land.kbPerSignaal)} kB per signaal. Een los verzoek wachtte tijdens de bestanden hoogstens twee
    seconden. Geef de webprocessen eigen kernen als dat korter moet. Zelf meten: <code>npm run land</code>.</p>
  <p>Staat PostgreSQL op een SSD, zet dan <code>random_page_cost</code> op 1.1, zoals in <code>docker-compose.yml</code>.</p>`;

/** From an empty machine to one that answers. */
export const startSection = (): Html => html`<h2 id="starten">Starten met één opdracht</h2>
  <p>In <code>docker-compose.yml</code> staat alles: twee webprocessen, twee workers, PostgreSQL, Redis en een deur met
    TLS (HAProxy). U heeft Docker 25 of hoger nodig, met Compose 2.24 of hoger.</p>
  ${codeBlock("Opdracht: voorbereiden, één keer", voorbereiden)}
  ${codeBlock("Opdracht: starten", "docker compose up -d --wait")}
  <p>Dat is klaar als alles gezond is. Ontbreekt een geheim, dan start er niets en staat er welk bestand het is. Er is
    nergens een standaardwachtwoord.</p>
  <p>Redis vraagt bij de start om <code>vm.overcommit_memory=1</code> in een bestand in <code>/etc/sysctl.d</code> van de
    machine. Zonder begint hij ook, maar kan hij bij weinig geheugen zijn bestand niet herschrijven.</p>
  <p>Een gemeente, team of partner maakt u aan met dezelfde opdrachten als anders:</p>
  ${codeBlock("Opdracht: een gemeente aanmaken", "docker compose run --rm migrate node src/cli/main.ts gemeente 0599 Rotterdam")}
  <p>Zonder Docker kan het ook: start <code>node src/main.ts</code> twee keer met <code>MODE=web</code> en twee keer met
    <code>MODE=worker</code>, met dezelfde database, dezelfde Redis en hetzelfde sleutelbestand. Alle instellingen toont
    <code>npm start -- --help</code>. <code>npm run topologie</code> doet het voor, met een herstart onder belasting.</p>`;

const voorbereiden = `echo PUBLIC_URL=https://seinhuis.voorbeeld.nl > .env
mkdir -m 700 geheimen
cat certificaat-met-keten.pem privesleutel.pem > geheimen/tls.pem
docker compose run --rm voorbereiden`;

/** What nobody else may have. */
export const geheimenSection = (): Html => html`<h2 id="geheimen">Geheimen en sleutels</h2>
  <p>De opdracht <code>voorbereiden</code> maakt elk geheim dat er nog niet is, in de map <code>geheimen</code>. Wat er al
    staat, blijft zoals het is. Elk bestand heeft rechten 0600 en is van de ene gebruiker die het leest. Een geheim staat
    nooit in een omgevingsvariabele.</p>
  <dl>
    <dt><code>keys.json</code></dt>
    <dd>De sleutels voor toegangsbewijzen en ontvangstbewijzen, en het geheim achter de opzoekwaarden in de database. Bent
      u dit kwijt, dan is geen bewijs meer van u en vindt niemand een BSN terug. Bewaar een kopie op een andere plaats dan
      de reservekopie van de database, bijvoorbeeld in een kluis. Het programma start niet met een ander bestand dan dat
      waarmee de database begon. Is dat voorgoed weg, dan gaat u zo verder met een nieuw bestand:
      <code>docker compose run --rm migrate node src/cli/main.ts sleutels aanvaard</code>.</dd>
    <dt><code>tls.pem</code></dt>
    <dd>Uw certificaat, de keten en de privésleutel achter elkaar. Vernieuwd? Vervang het bestand met <code>sudo</code>,
      want het is nu van de gebruiker van de deur. Voer <code>voorbereiden</code> uit en daarna
      <code>docker compose up -d --force-recreate --wait proxy</code>. De deur is dan dicht tot klaar is wat nog liep,
      hoogstens een minuut. Doe het buiten kantoortijd: een open pagina van de inbox houdt haar zo lang op.</dd>
    <dt>De rest</dt>
    <dd>Wachtwoorden van PostgreSQL, Redis en Grafana. Die kunt u opnieuw maken.</dd>
  </dl>
  <p>Nieuwe sleutels voor de handtekeningen maakt u op een rustig moment. De oude openbare delen blijven staan, dus oude
    bewijzen blijven te controleren. Een partner met een toegangsbewijs van een proces dat al herstart is, kan even een
    401 krijgen; zijn software haalt dan een nieuw.</p>
  ${codeBlock("Opdracht: sleutels vernieuwen", sleutels)}`;

const sleutels = `docker compose run --rm voorbereiden sleutels roteer
docker compose run --rm voorbereiden
for proces in web1 web2 worker1 worker2; do
  docker compose up -d --force-recreate --wait $proces || break
done`;

/** Who can reach what. */
export const netwerkSection = (): Html => html`<h2 id="netwerk">Netwerk</h2>
  <ul>
    <li>Alleen de deur is van buiten te bereiken, op poort 443. Poort 80 leidt wie iets bekijkt naar 443 en weigert wie
      iets stuurt.</li>
    <li>De database en Redis staan in een netwerk zonder uitgang. Alleen het programma komt erbij.</li>
    <li>Poort 9090 van elk proces is voor beheer: <code>/livez</code>, <code>/readyz</code> en <code>/metrics</code>. Zet
      die nooit open naar buiten.</li>
    <li>Het programma moet naar buiten kunnen voor webhooks en voor de inlogdienst. Naar adressen binnen een netwerk gaat
      een webhook nooit.</li>
    <li>De deur ziet ook van wie via IPv6 belt het eigen adres, vanaf Docker 27. Een oudere Docker heeft daarvoor
      <code>"experimental": true, "ip6tables": true</code> nodig in <code>/etc/docker/daemon.json</code>; anders telt al het
      verkeer via IPv6 als één beller. Staat IPv6 op de machine helemaal uit, zet dan <code>enable_ipv6: false</code> bij
      het netwerk <code>buiten</code> en haal <code>,:::8443 v6only</code> en <code>,:::8080 v6only</code> weg bij de
      deur.</li>
    <li>Staat er nog een proxy van uzelf voor de deur? Zet die in <code>TRUSTED_PROXIES</code> en pas
      <code>src/productie/haproxy.cfg</code> aan zoals daar staat. Anders telt iedereen als één beller.</li>
    <li>Staat de database op een andere machine? Zet dan <code>?sslmode=verify-full</code> achter het adres, en gebruik
      <code>rediss://</code> voor Redis.</li>
  </ul>
  <p>De deur vraagt elke halve seconde aan elk webproces of het klaar is. Weigert of breekt een verbinding, dan gaat
    hetzelfde verzoek naar het andere proces, als het twee keer mag: opvragen, en een signaal sturen. Een signaal telt
    één keer door zijn kenmerk.</p>`;
