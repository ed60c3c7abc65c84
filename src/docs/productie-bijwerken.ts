import { html } from "hono/html";
import { codeBlock, type Html } from "./html.ts";
import { gemeten } from "./productie-cijfers.ts";

/** A new version while everybody goes on, and back again. */
export const bijwerkenSection = (): Html => html`<h2 id="bijwerken">Bijwerken zonder stilstand</h2>
  <p>De volgorde is altijd: eerst de tabellen, dan de webprocessen, dan de workers, en steeds één proces tegelijk. Haal
    eerst de nieuwe versie op in de map van <code>docker-compose.yml</code>.</p>
  ${codeBlock("Opdracht: bijwerken", bijwerken)}
  <p>Heeft de nieuwe versie ook andere instellingen of een nieuwer image voor PostgreSQL of Redis, dan start de eerste
    <code>up</code> die ook opnieuw. Dat is een korte stilstand: partners krijgen 503 en sturen later opnieuw. Kijk vooraf
    met <code>docker compose up --dry-run web1</code> wat er opnieuw start.</p>
  <p>Een proces dat SIGTERM krijgt, zegt eerst op <code>/readyz</code> dat het stopt, maakt af wat het aannam en is binnen
    tien seconden weg (gemeten: ${gemeten.stopSeconden} seconden). De deur stuurt nieuwe verzoeken naar het andere proces.
    Een partner met software die opnieuw probeert, merkt niets. <code>npm run topologie</code> laat het zien: geen enkel
    mislukt verzoek, niets kwijt, niets dubbel.</p>
  <h3 id="uitbreiden">Eerst uitbreiden, later opruimen</h3>
  <p>Tijdens het bijwerken draaien de oude en de nieuwe versie tegelijk op dezelfde tabellen. Een migratie mag daarom
    alleen wat de oude versie niet merkt:</p>
  <table class="codes" role="table" aria-label="Wat een migratie mag">
    <thead role="rowgroup">
      <tr role="row"><th role="columnheader" scope="col">Wat u wilt</th><th role="columnheader" scope="col">Mag het?</th>
      <th role="columnheader" scope="col">Hoe dan</th></tr>
    </thead>
    <tbody role="rowgroup">
      ${wijzigingen.map(
        ([wat, mag, hoe]) => html`<tr role="row"><th role="rowheader" scope="row">${wat}</th>
          <td role="cell">${mag}</td><td role="cell">${hoe}</td></tr>`,
      )}
    </tbody>
  </table>
  <p>Iets weghalen of hernoemen gaat dus in drie versies. De eerste maakt het nieuwe en schrijft op beide plaatsen. De
    tweede vult aan wat er nog niet stond en leest alleen het nieuwe. De derde haalt het oude weg; dan draait er nergens
    meer een versie die het kent. Een test in het project laat een migratie niet door die iets weghaalt of hernoemt.</p>
  <p>Een migratie is één transactie. Mislukt zij, dan is er niets veranderd en draait de oude versie door. Zij wacht niet
    lang op een tabel die bezet is: dan breekt zij af en probeert u het later.</p>
  <h3 id="terug">Terug naar de vorige versie</h3>
  <p>Zet <code>SEINHUIS_VERSIE</code> terug en doe hetzelfde, zonder <code>build</code> en <code>migrate</code>: het oude
    image staat er nog, en <code>build</code> zou de nieuwe code die naam geven. De tabellen blijven zoals ze zijn: de oude
    versie werkt met nieuwere tabellen, want er is alleen iets bijgekomen. Haal nooit zelf iets uit de
    tabellen weg. Een reservekopie terugzetten is geen weg terug: u verliest wat er sindsdien binnenkwam.</p>`;

const bijwerken = `export SEINHUIS_VERSIE=1.1.0        # en zet haar in .env
( set -e   # bij de eerste fout gaat niets verder
docker compose build
docker compose run --rm migrate
for proces in web1 web2 worker1 worker2; do
  docker compose up -d --wait $proces
done )`;

const wijzigingen = [
  ["Een tabel of index erbij", "Ja", "Een grote index kost tijd: schrijvers wachten zolang. Doe het buiten de drukte."],
  [
    "Een kolom erbij",
    "Ja, leeg of met een vaste waarde",
    "De oude versie vult haar niet: zij mag niet verplicht zijn zonder waarde.",
  ],
  [
    "Een kolom verplicht maken",
    "Pas later",
    "Eerst vult elke versie haar, dan worden oude rijen aangevuld, dan wordt zij verplicht.",
  ],
  ["Een regel strenger maken", "Pas later", "Eerst schrijft geen versie meer iets dat niet mag."],
  ["Een kolom of tabel hernoemen", "Nee", "Maak een nieuwe, schrijf op beide plaatsen, stap over, ruim op."],
  [
    "Een kolom of tabel weghalen",
    "Pas als geen versie haar nog kent",
    "Eén versie nadat het programma haar niet meer leest en schrijft.",
  ],
  ["Van soort veranderen", "Nee", "Een nieuwe kolom, als bij hernoemen."],
  ["Veel rijen aanvullen", "Niet in de migratie", "Laat de workers het in kleine delen doen."],
] as const;
