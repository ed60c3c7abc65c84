import type { ApiView } from "./document.ts";

const lines = (...texts: string[]): string => texts.join("\n");

/** Takes a value from an answer; without it, says what is wrong and goes no further. */
const take = (name: string, field: string, file: string, otherwise: string): string[] => [
  `${name}=$(sed -n 's/.*"${field}":"\\([^"]*\\)".*/\\1/p' ${file})`,
  `: "\${${name}:?${otherwise}}"`,
];

export const keyText = lines(
  "openssl genpkey -algorithm ed25519 -out sleutel.pem",
  "chmod 600 sleutel.pem",
  "X=$(openssl pkey -in sleutel.pem -pubout -outform DER | tail -c 32 | base64 | tr '+/' '-_' | tr -d '=')",
  `printf '{"kty":"OKP","crv":"Ed25519","alg":"EdDSA","use":"sig","kid":"sleutel-1","x":"%s"}' "$X" > publiek.jwk`,
);

export const clientIdText = 'CLIENT_ID="zet hier uw clientId"';

export const tokenText = ({ tokenUrl }: ApiView): string =>
  lines(
    `TOKEN_URL=${tokenUrl}`,
    "base64url() { base64 | tr -d '\\n=' | tr '+/' '-_'; }",
    "NU=$(date +%s)",
    `KOP=$(printf '{"alg":"EdDSA","typ":"JWT","kid":"sleutel-1"}' | base64url)`,
    `INHOUD=$(printf '{"iss":"%s","sub":"%s","aud":"%s","jti":"%s","iat":%d,"exp":%d}' \\`,
    '  "$CLIENT_ID" "$CLIENT_ID" "$TOKEN_URL" "$(openssl rand -hex 16)" "$NU" "$((NU + 60))" | base64url)',
    `printf '%s.%s' "$KOP" "$INHOUD" > verklaring.txt`,
    "openssl pkeyutl -sign -inkey sleutel.pem -rawin -in verklaring.txt -out handtekening.bin",
    "rm -f token.json",
    'curl -sS --fail-with-body "$TOKEN_URL" -o token.json \\',
    "  -d grant_type=client_credentials \\",
    "  -d client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer \\",
    '  -d client_assertion="$(cat verklaring.txt).$(base64url < handtekening.bin)" || cat token.json',
    ...take("TOKEN", "access_token", "token.json", "U kreeg geen toegangsbewijs."),
    "rm token.json",
  );

export const signaalText = ({ serverUrl }: ApiView): string =>
  lines(
    `API=${serverUrl}`,
    "export TZ=Europe/Amsterdam",
    "VANDAAG=$(date +%F)",
    "TOEN=$(date -d '45 days ago' +%F)   # op een Mac: date -v-45d +%F",
    "cat > signaal.json <<EINDE",
    "{",
    '  "kenmerk": "PROEF-AANVAARD-1",',
    '  "gemeentecode": "9999",',
    '  "signaaldatum": "$VANDAAG",',
    '  "persoon": { "voorletters": "A.B.", "voorvoegsel": "van", "achternaam": "Dijk" },',
    '  "adres": { "straatnaam": "Proefstraat", "huisnummer": 10, "postcode": "9999ZZ", "plaatsnaam": "Proefstad" },',
    '  "achterstand": { "bedrag": 1275.50, "ontstaansdatum": "$TOEN" },',
    '  "incasso": {',
    '    "herinneringen": ["$TOEN"],',
    '    "contactpogingen": [{ "datum": "$TOEN", "soort": "Telefoon", "bereikt": false }],',
    '    "gewezenOpSchuldhulp": "$TOEN",',
    '    "aanbodGegevensdeling": "$TOEN",',
    '    "bezwaar": false',
    "  }",
    "}",
    "EINDE",
    "rm -f ontvangst.json",
    'curl -sS --fail-with-body --retry 5 "$API/signalen" \\',
    '  -H "Authorization: Bearer $TOKEN" \\',
    "  -H 'Content-Type: application/json' \\",
    "  --data-binary @signaal.json -o ontvangst.json || true",
    "cat ontvangst.json",
    ...take("SIGNAAL", "id", "ontvangst.json", "Het signaal is niet aanvaard."),
  );

export const volgText = (_api: ApiView): string =>
  `curl -sS --fail-with-body -H "Authorization: Bearer $TOKEN" "$API/signalen?kenmerk=PROEF-AANVAARD-1"`;

export const leveringText = (_api: ApiView): string =>
  lines(
    "cat > levering.csv <<EINDE",
    "kenmerk;gemeentecode;signaaldatum;achternaam;straatnaam;huisnummer;postcode;bedrag;ontstaansdatum;herinnering_op;contact_op;contact_soort;gewezen_op_schuldhulp;aanbod_gegevensdeling_op",
    "PROEF-AANVAARD-2;9999;$VANDAAG;Jansen;Proefstraat;12;9999ZZ;950,00;$TOEN;$TOEN;$TOEN;Telefoon;$TOEN;$TOEN",
    "PROEF-AANVAARD-3;9999;$VANDAAG;Bakker;Proefstraat;14;9999ZZ;geen;$TOEN;$TOEN;$TOEN;Telefoon;$TOEN;$TOEN",
    "EINDE",
    "rm -f levering.json",
    'curl -sS --fail-with-body --retry 5 "$API/leveringen" \\',
    '  -H "Authorization: Bearer $TOKEN" \\',
    "  -H 'Content-Type: text/csv' \\",
    '  -H "Idempotency-Key: proef-$(date +%s)" \\',
    "  --data-binary @levering.csv -o levering.json || cat levering.json",
    ...take("LEVERING", "id", "levering.json", "Het bestand is niet aangenomen."),
    'curl -sS --fail-with-body -H "Authorization: Bearer $TOKEN" "$API/leveringen/$LEVERING/regels?status=geweigerd"',
  );

export const postvakText = (_api: ApiView): string =>
  'curl -sS --fail-with-body -H "Authorization: Bearer $TOKEN" "$API/terugkoppelingen"';

export const bewijsText = (_api: ApiView): string =>
  lines(
    'curl -sS --fail-with-body -H "Authorization: Bearer $TOKEN" -H "Accept: application/jose" \\',
    '  "$API/signalen/$SIGNAAL/ontvangstbewijs" > bewijs.jws',
  );
