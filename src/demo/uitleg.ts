import { addDagen } from "../law/calendar.ts";
import { sleutelMap } from "./bestanden.ts";
import { weekVan } from "./beurten.ts";
import { gemeentecode } from "./gebieden.ts";
import type { Signaal } from "./inhoud.ts";
import { gemeenteSleutel } from "./inrichting.ts";

type Plek = {
  url: string;
  op: string;
  vandaag: string;
  /** The demo's own database and keys, which the commands would not find by themselves. */
  databaseUrl: string;
  keysFile: string;
};

/** What to open, how to get a token, and five lines that work when they are pasted as they are. */
export function schrijfUitleg({ url, op, vandaag, databaseUrl, keysFile }: Plek): string {
  const lever = curl(
    "woonbron",
    `-H 'Content-Type: application/json' -d '${JSON.stringify(proefsignaal(vandaag))}' ${url}/v1/signalen`,
  );
  const inbox = curl(gemeenteSleutel, `'${url}/v1/zaken?limiet=3'`);
  const monitor = curl(
    gemeenteSleutel,
    `'${url}/v1/monitor/indicatoren?van=${weekVan(op, 0)}&tot=${vandaag}&formaat=csv'`,
  );
  const { van, tot } = vorigeMaand(op);
  // Whoever named another kind of database did so in the environment, perhaps with a password: that is not repeated.
  const database = databaseUrl.startsWith("sqlite:") ? `DATABASE_URL=${databaseUrl} ` : "";
  const ddas = `${database}KEYS_FILE=${keysFile} npm run -s seinhuis -- ddas ${gemeentecode} ${van} ${tot} ${sleutelMap}/ddas.json`;
  return `
Open in uw browser
  ${url}/       hier begint u
  ${url}/inbox   het werk van het wijkteam: kies wie u bent en u bent ingelogd
  ${url}/docs   alles wat de API kan
  ${url}/portaal   het portaal voor partners zonder eigen programma: kies wie u bent en u bent ingelogd

Zo krijgt u een token. Het werkt 15 minuten.
  npm run -s seinhuis -- token ${sleutelMap}/woonbron.json
In ${sleutelMap} staat een sleutel van elke partner en van de gemeente.

Probeer dit in een tweede venster, in deze map. Plak de hele regel.

1. Lever een signaal aan als Woonbron. Plak u hem nog een keer, dan telt het signaal maar één keer.
${lever}

2. Lees als gemeente de drie dringendste zaken.
${inbox}

3. Bekijk de cijfers van de gemeente.
${monitor}

4. Maak het DDAS-bestand van de vorige maand.
${ddas}

5. Haal als Woonbron het ontvangstbewijs van het signaal van regel 1, en controleer het.
${bewijsRegel(url, keysFile, proefkenmerk(vandaag))}

Stop met Ctrl+C. Bij de volgende start maakt de demo alles opnieuw.
`;
}

const tokenVan = (sleutel: string): string =>
  `$(npm run -s seinhuis -- token ${sleutelMap}/${sleutel}.json | cut -d'"' -f4)`;

const curl = (sleutel: string, rest: string): string =>
  `curl -sS -H "Authorization: Bearer ${tokenVan(sleutel)}" ${rest}`;

/** Looks the signal up by its own reference, keeps the proof in a file and checks that file. */
function bewijsRegel(url: string, keysFile: string, kenmerk: string): string {
  const bestand = `${sleutelMap}/bewijs.jws`;
  const vraag = (pad: string): string => `curl -sS -H "Authorization: Bearer $TOKEN" "${url}/v1/signalen${pad}"`;
  const id = `${vraag(`?kenmerk=${kenmerk}`)} | grep -oE '[0-9a-f-]{36}' | head -n 1`;
  return `TOKEN="${tokenVan("woonbron")}"; ${vraag(`/$(${id})/ontvangstbewijs`)} > ${bestand} && KEYS_FILE=${keysFile} npm run -s seinhuis -- bewijs ${bestand}`;
}

function vorigeMaand(dag: string): { van: string; tot: string } {
  const eerste = Temporal.PlainDate.from(dag).with({ day: 1 });
  return { van: eerste.subtract({ months: 1 }).toString(), tot: addDagen(eerste.toString(), -1) };
}

const proefkenmerk = (vandaag: string): string => `WB-PROEF-${vandaag}`;

/** A household of today that no generated signal is about. */
function proefsignaal(vandaag: string): Signaal {
  const voor = (dagen: number): string => addDagen(vandaag, -dagen);
  return {
    kenmerk: proefkenmerk(vandaag),
    gemeentecode,
    signaaldatum: vandaag,
    persoon: {
      voorletters: "P.",
      voorvoegsel: "van",
      achternaam: "Proef",
      geboortedatum: null,
      telefoonnummer: null,
      email: "p.proef@example.nl",
    },
    adres: {
      straatnaam: "Proefstraat",
      huisnummer: 599,
      huisletter: null,
      huisnummertoevoeging: null,
      postcode: "3073ZZ",
      plaatsnaam: "Rotterdam",
    },
    achterstand: { bedrag: 1275.5, ontstaansdatum: voor(60) },
    klantnummer: null,
    incasso: {
      herinneringen: [voor(40)],
      contactpogingen: [{ datum: voor(20), soort: "Telefoon", bereikt: false }],
      gewezenOpSchuldhulp: voor(40),
      aanbodGegevensdeling: voor(40),
      bezwaar: false,
    },
    crisis: null,
    warmeOverdracht: false,
  };
}
