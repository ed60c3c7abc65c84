import { contactsoorten, crisissoorten, uitzonderingsoorten } from "../law/lists.ts";
import { type Kolom, kolommen, verplichteKolommen } from "./csv-columns.ts";
import { datumkolommen } from "./csv-notatie.ts";

const jaNee = ["ja", "nee"] as const;

/** The values of a column that has a closed list. */
export const keuzes: Partial<Record<Kolom, readonly string[]>> = {
  contact_soort: contactsoorten,
  contact_bereikt: jaNee,
  bezwaar: jaNee,
  crisis_soort: crisissoorten,
  warme_overdracht: jaNee,
  uitzondering: uitzonderingsoorten,
};

const betekenis: Record<Kolom, string> = {
  kenmerk: "Uw eigen, unieke kenmerk van dit signaal",
  gemeentecode: "CBS-code van de gemeente, vier cijfers. Mag leeg als het adres bekend is",
  signaaldatum: "Dag van het signaal",
  voorletters: "Voorletters",
  voorvoegsel: "Voorvoegsel van de achternaam, zoals 'van der'",
  achternaam: "Achternaam",
  geboortedatum: "Geboortedatum. Alleen als uw overeenkomst dit toestaat",
  telefoonnummer: "Telefoonnummer, als u het weet",
  email: "E-mailadres, als u het weet",
  straatnaam: "Straatnaam",
  huisnummer: "Huisnummer",
  huisletter: "Huisletter",
  huisnummertoevoeging: "Toevoeging bij het huisnummer",
  postcode: "Postcode, zoals 3073HE",
  plaatsnaam: "Plaatsnaam",
  bedrag: "De achterstand in euro's",
  ontstaansdatum: "Sinds wanneer er een achterstand is",
  klantnummer: "Klantnummer, voor energie en water",
  herinnering_op: "Dag van de schriftelijke herinnering",
  contact_op: "Dag van de poging om contact te krijgen",
  contact_soort: "Hoe u contact zocht",
  contact_bereikt: "Of u de klant bereikte",
  gewezen_op_schuldhulp: "Dag waarop u de klant wees op schuldhulp van de gemeente",
  aanbod_gegevensdeling_op: "Dag waarop u aanbood om gegevens met de gemeente te delen",
  bezwaar: "Of de klant het delen van gegevens weigerde",
  crisis_soort: "Wat er dreigt. Leeg als er niets dreigt",
  crisis_datum: "Dag waarop dit gebeurt",
  warme_overdracht: "Of u de klant zelf wilt overdragen",
  uitzondering: "Waarom u eerder of later meldt dan is afgesproken",
};

const notatie = (kolom: Kolom): string =>
  datumkolommen.has(kolom)
    ? "Datum: 2026-11-03 of 03-11-2026 (dag-maand-jaar)"
    : kolom === "bedrag"
      ? "Bedrag: 1275,50. Geen punt voor de duizendtallen"
      : (keuzes[kolom]?.join(", ") ?? "Tekst");

export const uitlegKop = ["kolom", "betekenis", "verplicht", "wat u invult"];

/** What to fill in, a line a column. */
export const uitlegRijen: readonly string[][] = kolommen.map((kolom) => [
  kolom,
  betekenis[kolom],
  verplichteKolommen.includes(kolom) ? "ja" : "nee",
  notatie(kolom),
]);

/** Two signals of people who do not exist, in the test municipality: left in by mistake they reach nobody. */
export const voorbeelden: readonly Partial<Record<Kolom, string>>[] = [
  {
    kenmerk: "VOORBEELD-1",
    gemeentecode: "9999",
    signaaldatum: "2026-11-03",
    voorletters: "A.B.",
    voorvoegsel: "van",
    achternaam: "Voorbeeld",
    telefoonnummer: "0612345678",
    straatnaam: "Putsebocht",
    huisnummer: "10",
    huisletter: "A",
    postcode: "3073HE",
    plaatsnaam: "Rotterdam",
    bedrag: "1275,50",
    ontstaansdatum: "2026-09-01",
    herinnering_op: "2026-09-15",
    contact_op: "2026-09-22",
    contact_soort: "Telefoon",
    contact_bereikt: "nee",
    gewezen_op_schuldhulp: "2026-09-15",
    aanbod_gegevensdeling_op: "2026-09-15",
    bezwaar: "nee",
    warme_overdracht: "nee",
  },
  {
    kenmerk: "VOORBEELD-2",
    gemeentecode: "9999",
    signaaldatum: "03-11-2026",
    voorletters: "C.",
    achternaam: "Proef",
    straatnaam: "Putsebocht",
    huisnummer: "12",
    huisnummertoevoeging: "2",
    postcode: "3073HE",
    plaatsnaam: "Rotterdam",
    bedrag: "640,00",
    ontstaansdatum: "01-09-2026",
    herinnering_op: "16-09-2026",
    contact_op: "23-09-2026",
    contact_soort: "Huisbezoek",
    contact_bereikt: "ja",
    gewezen_op_schuldhulp: "16-09-2026",
    aanbod_gegevensdeling_op: "16-09-2026",
    bezwaar: "nee",
    warme_overdracht: "ja",
  },
];
