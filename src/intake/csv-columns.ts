/** The columns of a CSV or XLSX file, each with the place of its value in the JSON of a signaal. */
const pointers = {
  kenmerk: "/kenmerk",
  gemeentecode: "/gemeentecode",
  signaaldatum: "/signaaldatum",
  voorletters: "/persoon/voorletters",
  voorvoegsel: "/persoon/voorvoegsel",
  achternaam: "/persoon/achternaam",
  geboortedatum: "/persoon/geboortedatum",
  telefoonnummer: "/persoon/telefoonnummer",
  email: "/persoon/email",
  straatnaam: "/adres/straatnaam",
  huisnummer: "/adres/huisnummer",
  huisletter: "/adres/huisletter",
  huisnummertoevoeging: "/adres/huisnummertoevoeging",
  postcode: "/adres/postcode",
  plaatsnaam: "/adres/plaatsnaam",
  bedrag: "/achterstand/bedrag",
  ontstaansdatum: "/achterstand/ontstaansdatum",
  klantnummer: "/klantnummer",
  herinnering_op: "/incasso/herinneringen",
  contact_op: "/incasso/contactpogingen/datum",
  contact_soort: "/incasso/contactpogingen/soort",
  contact_bereikt: "/incasso/contactpogingen/bereikt",
  gewezen_op_schuldhulp: "/incasso/gewezenOpSchuldhulp",
  aanbod_gegevensdeling_op: "/incasso/aanbodGegevensdeling",
  bezwaar: "/incasso/bezwaar",
  crisis_soort: "/crisis/soort",
  crisis_datum: "/crisis/datum",
  warme_overdracht: "/warmeOverdracht",
  uitzondering: "/uitzondering",
} as const;

export type Kolom = keyof typeof pointers;

export const kolommen = Object.keys(pointers) as Kolom[];

export const verplichteKolommen: readonly Kolom[] = [
  "kenmerk",
  "achternaam",
  "huisnummer",
  "postcode",
  "bedrag",
  "ontstaansdatum",
  "signaaldatum",
];

const byPointer = new Map<string, Kolom>(kolommen.map((kolom) => [pointers[kolom], kolom]));
byPointer.set("/incasso/contactpogingen", "contact_op");
byPointer.set("/crisis", "crisis_soort");

/** The column that holds the value at a JSON Pointer; a row has at most one of each list, so places in a list are left out. */
export function kolomAt(pointer: string): Kolom | undefined {
  return byPointer.get(pointer.replaceAll("/0", ""));
}

/** Where a fault is, as somebody looks for it in the file. */
export function csvVeld(regel: number, kolom?: string | number): string {
  return kolom === undefined ? `rij ${regel}` : `rij ${regel}, kolom ${kolom}`;
}
