import { html } from "hono/html";
import type { ApiView } from "./document.ts";
import { type Html, snippet } from "./html.ts";

/** What a proof is, and how anybody checks it without us. */
export function bewijsSection({ placeOf, serverUrl }: ApiView): Html {
  const origin = new URL(serverUrl).origin;
  return html`<section>
    <h2 id="halen">Halen</h2>
    <p>Van <a href="${placeOf("leesOntvangstbewijs")}">elk signaal</a> en van
      <a href="${placeOf("leesLeveringsbewijs")}">elke levering</a> is er een bewijs. Vraag
      <code>application/pdf</code> voor mensen, of <code>application/jose</code> voor programma's. In de PDF zit het
      ondertekende bewijs als bijlage.</p>
    <h2 id="wat-erin-staat">Wat erin staat</h2>
    <p>Welk signaal, welke partner, welke gemeente, wanneer ontvangen, welk bedrag, en welk bewijs van sociale incasso u
      gaf. Er staat geen naam en geen adres in.</p>
    <h2 id="vorm">Vorm</h2>
    <p>Het is een JWS (RFC 7515): drie delen met een punt ertussen. Het eerste deel noemt het algoritme
      <code>PS256</code> en de sleutel (<code>kid</code>). Het tweede deel is de inhoud als JSON. Het derde deel is de
      handtekening. De openbare sleutels staan op <code>${origin}/oauth/jwks</code>, ook oude.</p>
    <h2 id="controleren">Controleren</h2>
    <p>Zonder programma's: leg het bestand op <code>${origin}/controle</code>. Met <code>openssl</code> en Python, zonder ons
      te vragen als u de sleutels al heeft:</p>
    ${snippet("stap-sleutels", "Opdracht: openbare sleutels halen", `curl -sS --fail-with-body ${origin}/oauth/jwks > sleutels.json`)}
    ${snippet("stap-controle", "Opdracht: bewijs controleren", verifyText)}
    <p>Er komt <code>Verified OK</code> uit, en daarna wat het bewijs zegt.</p>
    <h2 id="wie-en-waar">Over wie en waar</h2>
    <p>In <code>betrokkene</code> staan hashes van wie en waar. Heeft u de naam of het adres, dan rekent u na of het
      klopt. Zo blijft het bewijs geldig als de gegevens zelf zijn gewist. Raden kan ook, maar is duur: alle
      adressen van Nederland proberen kost één processorkern dagen. Laat het bewijs daarom alleen zien aan wie het nodig
      heeft.</p>
    <ol>
      <li>Naam: voorletters, voorvoegsel en achternaam achter elkaar, in NFKC en in hoofdletters. Alleen letters
        (ook met accent) en cijfers blijven staan. Zegt het bewijs dat het zonder voorletters is? Laat ze dan weg.</li>
      <li>Wie: SHA-256, als base64url, over <code>seinhuis-bewijs-1|wie|zout|NAAM|geboortedatum</code>. Geen
        geboortedatum? Dan blijft dat deel leeg.</li>
      <li>Waar: SHA-256, als base64url, over <code>seinhuis-bewijs-1|waar|zout|adres</code>, met het adres zoals
        <code>3073HE-10-A</code>.</li>
      <li>Over die tekst: scrypt, met de tekst van <code>zout</code> als zout en met N, r en p uit het bewijs. Neem 32
        bytes, als base64url.</li>
    </ol>
  </section>`;
}

const verifyText = [
  "cat > controle.py <<'EINDE'",
  "import base64, json",
  "",
  'deel = lambda tekst: base64.urlsafe_b64decode(tekst + "=" * (-len(tekst) % 4))',
  'kop, inhoud, handtekening = open("bewijs.jws").read().strip().split(".")',
  'kid = json.loads(deel(kop))["kid"]',
  'sleutel = next(een for een in json.load(open("sleutels.json"))["keys"] if een["kid"] == kid)',
  'getal = lambda naam: "0x" + deel(sleutel[naam]).hex()',
  'open("getekend.txt", "w").write(kop + "." + inhoud)',
  'open("handtekening.bin", "wb").write(deel(handtekening))',
  'open("sleutel.cnf", "w").write(f"asn1=SEQUENCE:pub\\n[pub]\\nn=INTEGER:{getal(\'n\')}\\ne=INTEGER:{getal(\'e\')}\\n")',
  'open("inhoud.json", "w").write(json.dumps(json.loads(deel(inhoud)), indent=2, ensure_ascii=False))',
  "EINDE",
  "python3 controle.py",
  "openssl asn1parse -genconf sleutel.cnf -noout -out sleutel.der",
  "openssl rsa -RSAPublicKey_in -inform DER -in sleutel.der -pubout -out bewijssleutel.pem",
  "openssl dgst -sha256 -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:32 \\",
  "  -verify bewijssleutel.pem -signature handtekening.bin getekend.txt",
  "cat inhoud.json",
].join("\n");
