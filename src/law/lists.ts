/** The closed lists of DDAS v1.2, in its exact spelling. @source ddas-1.2 */

export const signaalpartnerSoorten = [
  "Belastingdienst",
  "CAK Eigen bijdrage",
  "CAK Zorgverzekeringen",
  "Dienst Toeslagen",
  "DUO",
  "Energie",
  "Huur",
  "Hypotheek",
  "Overige",
  "Water",
  "Zorg",
] as const;
export type SignaalpartnerSoort = (typeof signaalpartnerSoorten)[number];

export const contactsoorten = [
  "Administratief",
  "Afspraak op locatie",
  "Brief",
  "Huisbezoek",
  "Kaartje",
  "Mail",
  "Onbekend",
  "Overige",
  "SMS/Whatsapp",
  "Telefoon",
] as const;
export type Contactsoort = (typeof contactsoorten)[number];

export const dagdelen = ["Ochtend", "Middag", "Avond"] as const;
export type Dagdeel = (typeof dagdelen)[number];

export const signaalstatussen = [
  "Inwoner al bekend bij schuldhulpverlening",
  "Inwoner is overleden",
  "Niet opgepakt: andere reden",
  "Niet opgepakt: herhaalde melding",
  "Niet opgepakt: onterecht signaal",
  "Nog niet opgepakt",
  "Opgepakt",
  "Persoon is geen inwoner (meer) in de gemeente",
] as const;
export type Signaalstatus = (typeof signaalstatussen)[number];

export const eindresultaten = [
  "(Budget)advies en/of quick fix",
  "Definitief geen contact kunnen krijgen",
  "Geen reactie na eerder contact",
  "Inwoner al bekend bij schuldhulpverlening",
  "Inwoner heeft al een ander lopend traject",
  "Inwoner heeft zelf al betaald/betalingsregeling getroffen",
  "Inwoner is overleden",
  "Inwoner regelt het zelf/hoeft geen hulp vanuit vroegsignalering",
  "Niet opgepakt: andere reden",
  "Niet opgepakt: herhaalde melding",
  "Niet opgepakt: onterecht signaal",
  "Persoon is geen inwoner (meer) in de gemeente",
  "Vervolghulp en/of verwijzing",
  "Vervolghulp en/of verwijzing financieel",
  "Vervolghulp en/of verwijzing niet financieel",
  "Verwijzing zonder tussenkomst inwoner",
] as const;
export type Eindresultaat = (typeof eindresultaten)[number];

/** The statutory cut-off signals; our own list, because DDAS has none. */
export const crisissoorten = ["ontruiming", "eindeLevering", "opzeggingZorgverzekering"] as const;
export type Crisissoort = (typeof crisissoorten)[number];
