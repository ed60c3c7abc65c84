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

/** Why a landlord reports outside the months that were agreed. @source rotterdam-convenant */
export const uitzonderingsoorten = ["inOverleg", "regelingNietNagekomen", "laterAfgestemd"] as const;
export type Uitzonderingsoort = (typeof uitzonderingsoorten)[number];

/** Why a partner takes a signal back. */
export const intrekkingsredenen = ["betaald", "regeling", "vergissing"] as const;
export type Intrekkingsreden = (typeof intrekkingsredenen)[number];

/** Why a partner puts a signal right. @source lezing-correctie */
export const correctieredenen = ["invoerfout", "betalingVerwerkt", "contactgegevens"] as const;
export type Correctiereden = (typeof correctieredenen)[number];

/** What a team is for: zaken go to wijkteams, and to the others when a term is missed. @source maastricht-werkwijze haarlem-werkafspraken */
export const teamRollen = ["wijkteam", "crisisteam", "coordinator"] as const;
export type TeamRol = (typeof teamRollen)[number];
export const teamRolNamen: Readonly<Record<TeamRol, string>> = {
  wijkteam: "het wijkteam",
  crisisteam: "het crisisteam",
  coordinator: "de coördinator",
};

/** What a municipality writes down because a term begins or ends with it; our own list. */
export const werkstappen = [
  "hulpAanvaard",
  "eersteResultaatGemeld",
  "terugrapportageGedaan",
  "verwezenNaarLzn",
  "lznContactGemeld",
  "opschortingBekend",
  "besluitBekend",
  "ontruimingUitgevoerd",
  "ontruimingGemeld",
  "corporatieZochtContact",
  "overlegMetWijkteam",
  "gemeldBijSchulddienstverlening",
  "geregeldeBetalingGestart",
  "geregeldeBetalingGestopt",
  "herbeoordelingGehouden",
] as const;
export type Werkstap = (typeof werkstappen)[number];
export const werkstapNamen: Readonly<Record<Werkstap, string>> = {
  hulpAanvaard: "De inwoner zei ja tegen hulp of vroeg om hulp",
  eersteResultaatGemeld: "De corporatie hoorde het resultaat van het eerste huisbezoek",
  terugrapportageGedaan: "De corporatie kreeg een terugrapportage",
  verwezenNaarLzn: "Het huishouden is aangemeld bij het Lokaal Zorgnetwerk",
  lznContactGemeld: "De melder hoorde of het Lokaal Zorgnetwerk contact kreeg",
  opschortingBekend: "De melder hoorde of de ontruiming voorlopig wordt opgeschort",
  besluitBekend: "Er is een besluit over de ontruiming en er is een dossierhouder",
  ontruimingUitgevoerd: "De woning is ontruimd",
  ontruimingGemeld: "De corporatie meldde de ontruiming",
  corporatieZochtContact: "De corporatie zocht contact met een telefoontje of een huisbezoek",
  overlegMetWijkteam: "De corporatie overlegde met het wijkteam",
  gemeldBijSchulddienstverlening: "Het huishouden is gemeld bij Schulddienstverlening",
  geregeldeBetalingGestart: "De geregelde betaling begon",
  geregeldeBetalingGestopt: "De geregelde betaling stopte",
  herbeoordelingGehouden: "De geregelde betaling is opnieuw beoordeeld",
};
