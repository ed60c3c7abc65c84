// Generated from the OpenAPI document by src/cli/write-client.ts. Do not change it by hand: npm run schemas.
import { type Bestand, formaatVan, readAlles, readBestand, readJson } from "./antwoord.ts";
import type { Inhoud, Verzend, Verzoek } from "./verzending.ts";

/**
 * Een eigen signaal, met het laatste wat de gemeente erover liet weten
 */
export type Signaal = Ontvangst & {
  /**
   * Het laatste wat de gemeente over dit signaal liet weten
   */
  terugkoppeling: {
    waarde: string;
    contact?: string;
    regeling?: string;
    aangemaaktOp: string;
  } | null;
  /**
   * Wanneer en waarom u het signaal introk; null als u dat niet deed
   */
  ingetrokken: {
    op: string;
    reden: "betaald" | "regeling" | "vergissing";
  } | null;
  /**
   * Tot wanneer u geen nieuwe incasso start; null als dat niet is afgesproken
   */
  incassoPauze: {
    /**
     * De eerste dag
     */
    van: string;
    /**
     * De laatste dag; null als die nog niet bekend is
     */
    tot: string | null;
    uitleg: string;
    /**
     * De sleutel van de bron
     */
    bron: string;
  } | null;
  /**
   * Wat u later verbeterde, oudste eerst
   */
  correcties: Correctie[];
};
export type SignaalpartnerMetSleutels = Signaalpartner & {
  /**
   * Waarmee de partner een toegangsbewijs vraagt; leeg als een andere gemeente hem aanmeldde
   */
  clients: {
    client: string;
    kids: string[];
  }[];
  /**
   * De openbare sleutels; vergelijk de vingerafdruk (SHA-256 van RFC 7638) met die van de partner zelf
   */
  sleutels: {
    kid: string;
    vingerafdruk: string;
  }[];
};
/**
 * Wie de gemeente belt over deze overeenkomst
 */
export type OvereenkomstContact = {
  naam: string;
  telefoonnummer?: string | null;
  email?: string | null;
} | null;
export type BeeindigdeOvereenkomst = Overeenkomst & {
  /**
   * De overeenkomsten die nog moesten beginnen en nu nooit gaan gelden
   */
  ingetrokken: string[];
};
/**
 * Hoe u deze zaak het beste opvolgt; leeg als de zaak dicht is
 */
export type Opvolgadvies = {
  /**
   * Hoe u het beste contact zoekt, het beste eerst
   */
  kanalen: (
    | "Administratief"
    | "Afspraak op locatie"
    | "Brief"
    | "Huisbezoek"
    | "Kaartje"
    | "Mail"
    | "Onbekend"
    | "Overige"
    | "SMS/Whatsapp"
    | "Telefoon"
  )[];
  /**
   * Hoeveel contactpogingen het advies is
   */
  pogingen: number;
  /**
   * Hoeveel contactpogingen er nu meetellen
   */
  gedaan: number;
  /**
   * Hoeveel contactpogingen er nog over zijn
   */
  resterend: number;
  /**
   * Waarom dit het advies is
   */
  redenen: ZaakReden[];
} | null;
export type Verwijzing = {
  id: string;
} | null;
/**
 * De termijn die het eerst afloopt
 */
export type TermijnKort = {
  soort: string;
  /**
   * De laatste dag
   */
  vervaltOp: string;
  status: "open" | "risico" | "verlopen" | "vervuld" | "te-laat-vervuld" | "vervallen";
  /**
   * Dagen tot de laatste dag; onder nul is te laat
   */
  dagenOver: number;
} | null;
export type ZaakPersoonMetSignalen = ZaakPersoon & {
  /**
   * De signalen die over deze persoon gaan
   */
  signalen: string[];
};
export type ZaakStandMetSignalen = ZaakStand & {
  /**
   * De signalen die nu zijn gestopt
   */
  signalen: string[];
};
export type Verplaatsing = ZaakVerplaatsing & {
  zaak: ZaakStand & {
    [k: string]: unknown;
  };
};
export type TermijnInLijst = Termijn & {
  zaak: string;
};
export type TeamInLijst = Team & {
  /**
   * Waarvoor het team er is
   */
  rol: "wijkteam" | "crisisteam" | "coordinator";
  /**
   * Of dit team krijgt wat geen ander team kan krijgen
   */
  vangnet: boolean;
  /**
   * Hoeveel open zaken het team aankan; leeg is zonder grens
   */
  capaciteit: number | null;
  openZaken: number;
  /**
   * Of het team vandaag geen nieuwe zaken krijgt
   */
  afwezig: boolean;
};
/**
 * De eigen waarde die op deze dag geldt
 */
export type EigenWaarde = {
  /**
   * De waarde: een getal, ja of nee, een lijst of een object
   */
  waarde?: {
    [k: string]: unknown;
  };
  geldtVan: string;
  /**
   * Waarom de gemeente dit koos
   */
  reden: string;
} | null;
export type Bron = BronKort & {
  /**
   * Wat er staat, in gewone taal
   */
  inhoud: string;
  geldigVan: string;
  /**
   * De laatste dag; leeg als er geen einde bekend is
   */
  geldigTot: string | null;
  /**
   * Waar het te lezen is; leeg als er geen openbaar adres bekend is
   */
  link: string | null;
};

/**
 * Bewijs dat het signaal is ontvangen; verandert nooit meer
 */
export interface Ontvangst {
  id: string;
  kenmerk: string;
  gemeentecode: string;
  signaaldatum: string;
  /**
   * Het tijdstip waarop de gemeente het signaal ontving
   */
  ontvangenOp: string;
  /**
   * 'Ontvangen', of waarom het signaal bij binnenkomst niet is opgepakt
   */
  status: string;
  /**
   * Wat anders is dan de regels vragen, zoals beoordeeld bij ontvangst. Meestal is deze lijst leeg
   */
  opmerkingen: Opmerking[];
}
/**
 * Iets wat anders is dan de regels vragen. Het signaal is toch aanvaard
 */
export interface Opmerking {
  code: string;
  /**
   * Wat er anders is, in gewone taal
   */
  tekst: string;
  /**
   * De sleutel van de bron van de regel
   */
  bron: string;
}
export interface Probleem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  /**
   * Alles wat er mis is, in één keer
   */
  fouten?: Fout[];
}
export interface Fout {
  /**
   * Waar het misgaat: een JSON Pointer, of rij en kolom
   */
  veld: string;
  code: string;
  melding: string;
  /**
   * De bron van de regel, een van: wgs-3, wgs-4-1, wgs-4-2, wgs-8b, wgs-8c, wgs-10, wgs-aanbod-28, bgs-2, bgs-3, energieregeling, afsluitbeleid-energie, drinkwater-5, tijdelijke-regeling, tijdelijke-regeling-2023, tijdelijke-regeling-2024, tijdelijke-regeling-2025, atw-1, atw-3, atw-4, gegevens-minimalisatie, ddas-1.2, ddas-terugkoppeling, divosa-definities, gebieden-cbs, bag-adres, bsn-elfproef, overeenkomst-vereist, landelijk-convenant, rotterdam-convenant, haarlem-werkafspraken, valente-pilot, rotterdam-werkwijze, amsterdam-contact, amsterdam-werkwijze, maastricht-werkwijze, heemskerk-werkwijze, rechtbank-rotterdam, beleid-drempel, beleid-venster, beleid-eindelevering, beleid-herhaling, beleid-prioriteit, beleid-routering, beleid-incassopauze, beleid-terugkoppeling, beleid-ophalen, beleid-opvolging, beleid-werkafspraken, beleid-zorg, beleid-regelcellen, beleid-bezorgingen, beleid-proefgemeente, risico-grens, lezing-datums, lezing-adres, lezing-ontvangst, lezing-overeenkomst, lezing-doorzending, lezing-intrekking, lezing-correctie, lezing-zelfde-persoon, lezing-zelfde-woning, lezing-gesprek-is-aanbod, lezing-atw-afspraken, lezing-haarlem-ladder, lezing-maastricht-termijn, lezing-een-aanbod-per-zaak, lezing-schrift, beleid-prioriteit-keuze, beleid-doelgroepen, beleid-gemeente, beleid-opvolging-keuze, divosa-opvolging
   */
  bron?: string;
}
/**
 * Eén signaal van een betalingsachterstand
 */
export interface SignaalInvoer {
  /**
   * Uw eigen, unieke kenmerk van dit signaal
   */
  kenmerk: string;
  /**
   * CBS-code van de gemeente; mag weg als het adres bekend is
   */
  gemeentecode?: string | null;
  /**
   * Dag van het signaal (JJJJ-MM-DD)
   */
  signaaldatum: string;
  /**
   * Over wie het signaal gaat
   */
  persoon: {
    /**
     * Voorletters
     */
    voorletters?: string | null;
    /**
     * Voorvoegsel van de achternaam, zoals 'van der'
     */
    voorvoegsel?: string | null;
    /**
     * Achternaam
     */
    achternaam: string;
    /**
     * Geboortedatum, alleen als de overeenkomst dit toestaat (JJJJ-MM-DD)
     */
    geboortedatum?: string | null;
    /**
     * Telefoonnummer, als het bekend is
     */
    telefoonnummer?: string | null;
    /**
     * E-mailadres, als het bekend is
     */
    email?: string | null;
    /**
     * Stuur dit niet: het signaal wordt geweigerd, tenzij de overeenkomst het toestaat
     */
    burgerservicenummer?: string | null;
  };
  /**
   * Waar die persoon woont
   */
  adres: {
    /**
     * Straatnaam
     */
    straatnaam?: string | null;
    /**
     * Huisnummer als getal; als tekst mag ook, met letter en toevoeging erin. Mag weg als het achter de straatnaam staat
     */
    huisnummer?: number | string | null;
    /**
     * Huisletter
     */
    huisletter?: string | null;
    /**
     * Toevoeging bij het huisnummer
     */
    huisnummertoevoeging?: string | null;
    /**
     * Postcode, zoals 3073HE
     */
    postcode: string;
    /**
     * Plaatsnaam
     */
    plaatsnaam?: string | null;
  };
  /**
   * De betalingsachterstand
   */
  achterstand: {
    /**
     * De achterstand in euro's, met niet meer dan twee cijfers achter de komma
     */
    bedrag: number;
    /**
     * Sinds wanneer er een achterstand is (JJJJ-MM-DD)
     */
    ontstaansdatum: string;
  };
  /**
   * Klantnummer, voor energie en water
   */
  klantnummer?: string | null;
  /**
   * Wat u zelf al hebt gedaan (sociale incasso)
   */
  incasso?: {
    /**
     * Dagen van de schriftelijke herinneringen
     */
    herinneringen?: string[];
    /**
     * Pogingen om persoonlijk contact te krijgen
     */
    contactpogingen?: {
      /**
       * Dag van de poging (JJJJ-MM-DD)
       */
      datum: string;
      /**
       * Hoe contact is gezocht
       */
      soort:
        | "Administratief"
        | "Afspraak op locatie"
        | "Brief"
        | "Huisbezoek"
        | "Kaartje"
        | "Mail"
        | "Onbekend"
        | "Overige"
        | "SMS/Whatsapp"
        | "Telefoon";
      /**
       * Of de klant is bereikt
       */
      bereikt?: boolean;
    }[];
    /**
     * Dag waarop de klant is gewezen op schuldhulp van de gemeente (JJJJ-MM-DD)
     */
    gewezenOpSchuldhulp?: string | null;
    /**
     * Dag waarop is aangeboden om gegevens met de gemeente te delen (JJJJ-MM-DD)
     */
    aanbodGegevensdeling?: string | null;
    /**
     * Of de klant het delen van gegevens heeft geweigerd
     */
    bezwaar?: boolean | null;
  } | null;
  /**
   * Dreigende ontruiming, afsluiting of opzegging
   */
  crisis?: {
    /**
     * Wat er dreigt
     */
    soort: "ontruiming" | "eindeLevering" | "opzeggingZorgverzekering";
    /**
     * Dag waarop dit gebeurt, als die bekend is (JJJJ-MM-DD)
     */
    datum?: string | null;
  } | null;
  /**
   * Of u de klant zelf wilt overdragen
   */
  warmeOverdracht?: boolean;
  /**
   * Waarom een verhuurder eerder of later meldt dan is afgesproken. Alleen als de gemeente daar afspraken over heeft
   */
  uitzondering?: "inOverleg" | "regelingNietNagekomen" | "laterAfgestemd" | null;
}
/**
 * Een verbetering van een eigen signaal. Het bewijs van ontvangst blijft staan
 */
export interface Correctie {
  id: string;
  op: string;
  reden: "invoerfout" | "betalingVerwerkt" | "contactgegevens";
  wijzigingen: {
    /**
     * Welk veld, als JSON Pointer
     */
    veld: string;
    /**
     * Wat het was; alleen bij een bedrag of een datum
     */
    oud?: number | string | null;
    /**
     * Wat het werd; alleen bij een bedrag of een datum
     */
    nieuw?: number | string | null;
  }[];
}
export interface Levering {
  id: string;
  status: "bezig" | "verwerkt" | "onderbroken" | "geweigerd";
  formaat: "json" | "ndjson" | "csv" | "xlsx";
  /**
   * Hoe het bestand is gelezen
   */
  kenmerken: {
    [k: string]: string;
  };
  /**
   * Regels die tot nu toe zijn gelezen
   */
  aantal: number;
  /**
   * Nieuwe signalen
   */
  aanvaard: number;
  /**
   * Signalen die er al waren, met dezelfde inhoud
   */
  bestaand: number;
  /**
   * Regels die niet zijn aanvaard; zie de regels
   */
  geweigerd: number;
  ontvangenOp: string;
  /**
   * Wanneer wij voor het laatst met het bestand bezig waren
   */
  bijgewerktOp: string;
  klaarOp: string | null;
  /**
   * Hoeveel bytes van het bestand tot nu toe zijn gelezen
   */
  gelezenBytes: number;
  /**
   * De Idempotency-Key waarmee u deze levering stuurde
   */
  sleutel: string | null;
  /**
   * Wat u nu kunt doen; null als de levering klaar is
   */
  advies: string | null;
  fouten: Fout[];
}
export interface Leveringsregel {
  /**
   * Regel in het bestand, of plaats in de lijst
   */
  regel: number;
  kenmerk: string | null;
  status: "aanvaard" | "bestaand" | "geweigerd";
  signaal: string | null;
  fouten: Fout[];
}
export interface IntrekkingInvoer {
  /**
   * 'betaald': de achterstand is betaald. 'regeling': er is een betalingsregeling. 'vergissing': het signaal had niet gestuurd moeten worden.
   */
  reden: "betaald" | "regeling" | "vergissing";
}
/**
 * Wat er moet veranderen. Wat u weglaat, blijft zoals het was; null maakt een veld leeg
 */
export interface CorrectieInvoer {
  achterstand?: {
    /**
     * De achterstand in euro's, met niet meer dan twee cijfers achter de komma
     */
    bedrag?: number;
    /**
     * Sinds wanneer er een achterstand is (JJJJ-MM-DD)
     */
    ontstaansdatum?: string;
  };
  persoon?: {
    /**
     * Voorletters
     */
    voorletters?: string | null;
    /**
     * Voorvoegsel van de achternaam, zoals 'van der'
     */
    voorvoegsel?: string | null;
    /**
     * Achternaam
     */
    achternaam?: string;
    /**
     * Telefoonnummer, als het bekend is
     */
    telefoonnummer?: string | null;
    /**
     * E-mailadres, als het bekend is
     */
    email?: string | null;
  };
  /**
   * Klantnummer, voor energie en water
   */
  klantnummer?: string | null;
  crisis?: {
    /**
     * Dag waarop dit gebeurt, als die bekend is (JJJJ-MM-DD)
     */
    datum?: string | null;
  };
  /**
   * 'invoerfout': het stond verkeerd in het signaal. 'betalingVerwerkt': er was al betaald; het bedrag wordt lager. 'contactgegevens': een ander telefoonnummer of e-mailadres.
   */
  reden: "invoerfout" | "betalingVerwerkt" | "contactgegevens";
}
export interface LeveringenLijst {
  leveringen: Levering[];
  /**
   * Geef dit mee als 'na' voor de volgende bladzijde
   */
  volgende: string | null;
}
export interface SignaalpartnersLijst {
  signaalpartners: Signaalpartner[];
  /**
   * Geef dit mee als 'na'; leeg op de laatste bladzijde
   */
  volgende: string | null;
}
export interface Signaalpartner {
  id: string;
  naam: string;
  soort:
    | "Belastingdienst"
    | "CAK Eigen bijdrage"
    | "CAK Zorgverzekeringen"
    | "Dienst Toeslagen"
    | "DUO"
    | "Energie"
    | "Huur"
    | "Hypotheek"
    | "Overige"
    | "Water"
    | "Zorg";
  kvkNummer: string | null;
  /**
   * Of er vandaag een overeenkomst met uw gemeente geldt
   */
  actief: boolean;
}
export interface AangemeldePartner {
  partner: SignaalpartnerMetSleutels;
  overeenkomst: Overeenkomst;
  /**
   * Waarmee de partner een toegangsbewijs vraagt; leeg als een andere gemeente hem aanmeldde
   */
  client: string | null;
}
export interface Overeenkomst {
  id: string;
  signaalpartner: {
    id: string;
    naam: string;
    soort:
      | "Belastingdienst"
      | "CAK Eigen bijdrage"
      | "CAK Zorgverzekeringen"
      | "Dienst Toeslagen"
      | "DUO"
      | "Energie"
      | "Huur"
      | "Hypotheek"
      | "Overige"
      | "Water"
      | "Zorg";
  };
  gemeente: {
    code: string;
    naam: string;
  };
  geldigVan: string;
  /**
   * De laatste dag; leeg is tot nader order
   */
  geldigTot: string | null;
  kleineVerhuurder: boolean;
  signaalsoorten: ("betalingsachterstand" | "ontruiming" | "eindeLevering" | "opzeggingZorgverzekering")[];
  bsnToegestaan: boolean;
  geboortedatumToegestaan: boolean;
  terugkoppelniveau: "basis" | "contact" | "regeling";
  contact: {
    naam: string;
    telefoonnummer: string | null;
    email: string | null;
  } | null;
  /**
   * Waarom zij eindigt, als iemand haar beëindigde
   */
  eindeReden: "doorPartner" | "doorGemeente" | "partnerGestopt" | "vervangen" | "ingetrokken" | null;
}
export interface SignaalpartnerInvoer {
  soort:
    | "Belastingdienst"
    | "CAK Eigen bijdrage"
    | "CAK Zorgverzekeringen"
    | "Dienst Toeslagen"
    | "DUO"
    | "Energie"
    | "Huur"
    | "Hypotheek"
    | "Overige"
    | "Water"
    | "Zorg";
  naam: string;
  /**
   * Hiermee is een partner te vinden die al met een andere gemeente werkt
   */
  kvkNummer?: string | null;
  overeenkomst: {
    /**
     * De eerste dag
     */
    geldigVan?: string;
    /**
     * De laatste dag; leeg is tot nader order
     */
    geldigTot?: string | null;
    /**
     * Een verhuurder met een of twee woningen: die meldt zonder convenant, maar is wel geregistreerd
     */
    kleineVerhuurder?: boolean;
    /**
     * Wat de partner meldt; leeg is alles. Een crisis wordt nooit om deze lijst geweigerd
     */
    signaalsoorten?: ("betalingsachterstand" | "ontruiming" | "eindeLevering" | "opzeggingZorgverzekering")[] | null;
    /**
     * Of een BSN mee mag; dat geldt alleen voor zorgverzekeraars en het CAK
     */
    bsnToegestaan?: boolean;
    geboortedatumToegestaan?: boolean;
    /**
     * Hoeveel de partner terughoort
     */
    terugkoppelniveau?: "basis" | "contact" | "regeling";
    contact?: OvereenkomstContact;
  };
  /**
   * De openbare sleutel die de partner zelf heeft gemaakt. Zonder sleutel kan hij niet met een systeem melden; stuur dan later hetzelfde nog eens, met de sleutel
   */
  publicJwk?: {};
}
export interface OvereenkomstenLijst {
  overeenkomsten: Overeenkomst[];
  /**
   * Geef dit mee als 'na'; leeg op de laatste bladzijde
   */
  volgende: string | null;
}
export interface OvereenkomstInvoer {
  /**
   * De eerste dag
   */
  geldigVan?: string;
  /**
   * De laatste dag; leeg is tot nader order
   */
  geldigTot?: string | null;
  /**
   * Een verhuurder met een of twee woningen: die meldt zonder convenant, maar is wel geregistreerd
   */
  kleineVerhuurder?: boolean;
  /**
   * Wat de partner meldt; leeg is alles. Een crisis wordt nooit om deze lijst geweigerd
   */
  signaalsoorten?: ("betalingsachterstand" | "ontruiming" | "eindeLevering" | "opzeggingZorgverzekering")[] | null;
  /**
   * Of een BSN mee mag; dat geldt alleen voor zorgverzekeraars en het CAK
   */
  bsnToegestaan?: boolean;
  geboortedatumToegestaan?: boolean;
  /**
   * Hoeveel de partner terughoort
   */
  terugkoppelniveau?: "basis" | "contact" | "regeling";
  contact?: OvereenkomstContact;
  partner: string;
}
export interface OvereenkomstWijziging {
  /**
   * De eerste dag waarop het nieuwe geldt
   */
  vanaf: string;
  /**
   * De laatste dag; leeg is tot nader order
   */
  geldigTot?: string | null;
  /**
   * Een verhuurder met een of twee woningen: die meldt zonder convenant, maar is wel geregistreerd
   */
  kleineVerhuurder?: boolean;
  /**
   * Wat de partner meldt; leeg is alles. Een crisis wordt nooit om deze lijst geweigerd
   */
  signaalsoorten?: ("betalingsachterstand" | "ontruiming" | "eindeLevering" | "opzeggingZorgverzekering")[] | null;
  /**
   * Of een BSN mee mag; dat geldt alleen voor zorgverzekeraars en het CAK
   */
  bsnToegestaan?: boolean;
  geboortedatumToegestaan?: boolean;
  /**
   * Hoeveel de partner terughoort
   */
  terugkoppelniveau?: "basis" | "contact" | "regeling";
  contact?: OvereenkomstContact;
}
export interface OvereenkomstEinde {
  /**
   * De laatste dag waarop de overeenkomst geldt: vandaag of later. Begint zij later dan die dag, dan gaat zij nooit gelden
   */
  geldigTot: string;
  reden: "doorPartner" | "doorGemeente" | "partnerGestopt";
}
export interface Sleutels {
  sleutels: Sleutel[];
}
export interface Sleutel {
  kid: string;
  alg: "RS256" | "PS256" | "ES256" | "EdDSA";
  /**
   * De SHA-256-afdruk van RFC 7638, om te vergelijken
   */
  vingerafdruk: string;
  /**
   * De client die met deze sleutel een toegangsbewijs vraagt
   */
  client: string;
  /**
   * Sinds wanneer wij hem kennen
   */
  toegevoegdOp: string | null;
  /**
   * De laatste dag waarop hij is gebruikt
   */
  gebruiktOp: string | null;
}
export interface SleutelInvoer {
  /**
   * Een openbare sleutel als JWK (RSA, EC P-256 of Ed25519)
   */
  sleutel: {};
  /**
   * Voor welke van uw clients; leeg is die waarmee u nu werkt
   */
  client?: string;
}
export interface TerugkoppelingenLijst {
  terugkoppelingen: Terugkoppeling[];
  /**
   * Geef dit mee als 'na' voor de volgende bladzijde
   */
  volgende: string | null;
}
export interface Terugkoppeling {
  /**
   * Het nummer van de terugkoppeling
   */
  id: string;
  /**
   * Het nummer van uw signaal bij Seinhuis
   */
  signaal: string;
  /**
   * Uw eigen kenmerk van het signaal
   */
  kenmerk: string;
  /**
   * Hoe het met het signaal is afgelopen
   */
  waarde:
    | "Niet opgepakt: herhaalde melding"
    | "Niet opgepakt: onterecht signaal"
    | "Niet opgepakt"
    | "Inwoner is overleden"
    | "Persoon is geen inwoner (meer) in de gemeente"
    | "Afgehandeld";
  /**
   * Of er contact was; alleen als uw overeenkomst dat geeft
   */
  contact?: "Ja" | "Nee";
  /**
   * Of de inwoner zelf betaalde of een regeling trof; alleen als uw overeenkomst dat geeft
   */
  regeling?: "Ja" | "Nee";
  /**
   * Wanneer wij dit schreven
   */
  aangemaaktOp: string;
  /**
   * Wanneer u de ontvangst voor het eerst meldde
   */
  ontvangenOp: string | null;
  /**
   * Wanneer wij noteerden dat u dit niet binnen vijf werkdagen had bevestigd
   */
  nietOpgehaaldOp: string | null;
}
export interface AbonnementenLijst {
  abonnementen: Abonnement[];
}
export interface Abonnement {
  id: string;
  url: string;
  gebeurtenissen: ("terugkoppeling.aangemaakt" | "levering.verwerkt")[];
  /**
   * Hoe wij tekenen: 'hmac' met een gedeeld geheim, of 'ed25519' waarbij u alleen een publieke sleutel hebt
   */
  handtekening: "hmac" | "ed25519";
  /**
   * Waarmee u de handtekening controleert (whpk_…); niet bij 'hmac'
   */
  publiekeSleutel: string | null;
  /**
   * Tot dan staan er twee handtekeningen in elk bericht, na het vervangen van het geheim
   */
  vorigeHandtekeningTot: string | null;
  status: "actief" | "uitgeschakeld";
  /**
   * Waarom wij ermee zijn gestopt
   */
  uitgeschakeld: {
    reden: "weg" | "blijft-mislukken";
    melding: string;
  } | null;
  /**
   * Tot dan sturen wij niets, omdat uw systeem het te druk had
   */
  pauzeTot: string | null;
  aangemaaktOp: string;
}
export interface AbonnementMetGeheim {
  id: string;
  url: string;
  gebeurtenissen: ("terugkoppeling.aangemaakt" | "levering.verwerkt")[];
  /**
   * Hoe wij tekenen: 'hmac' met een gedeeld geheim, of 'ed25519' waarbij u alleen een publieke sleutel hebt
   */
  handtekening: "hmac" | "ed25519";
  /**
   * Waarmee u de handtekening controleert (whpk_…); niet bij 'hmac'
   */
  publiekeSleutel: string | null;
  /**
   * Tot dan staan er twee handtekeningen in elk bericht, na het vervangen van het geheim
   */
  vorigeHandtekeningTot: string | null;
  status: "actief" | "uitgeschakeld";
  /**
   * Waarom wij ermee zijn gestopt
   */
  uitgeschakeld: {
    reden: "weg" | "blijft-mislukken";
    melding: string;
  } | null;
  /**
   * Tot dan sturen wij niets, omdat uw systeem het te druk had
   */
  pauzeTot: string | null;
  aangemaaktOp: string;
  /**
   * Het gedeelde geheim (whsec_…). U ziet het alleen nu; niet bij 'ed25519'
   */
  geheim: string | null;
}
export interface AbonnementInvoer {
  /**
   * Waar wij de berichten heen sturen: https, en een naam op het openbare internet
   */
  url: string;
  /**
   * Waarvan u bericht wilt
   */
  gebeurtenissen: ("terugkoppeling.aangemaakt" | "levering.verwerkt")[];
  /**
   * Hoe wij tekenen: 'hmac' met een gedeeld geheim, of 'ed25519' waarbij u alleen een publieke sleutel hebt
   */
  handtekening: "hmac" | "ed25519";
}
export interface AbonnementWijziging {
  /**
   * Waar wij de berichten heen sturen: https, en een naam op het openbare internet
   */
  url: string;
  /**
   * Waarvan u bericht wilt
   */
  gebeurtenissen: ("terugkoppeling.aangemaakt" | "levering.verwerkt")[];
}
export interface Bezorging {
  /**
   * Staat ook in het bericht, als webhook-id
   */
  id: string;
  gebeurtenis: "terugkoppeling.aangemaakt" | "levering.verwerkt" | "test";
  /**
   * Waar het bericht over gaat: het id in 'data'
   */
  onderwerp: string;
  status: "wacht" | "bezorgd" | "opgegeven";
  /**
   * Wanneer wij het weer proberen
   */
  volgendeOp: string | null;
  aangemaaktOp: string;
  bezorgdOp: string | null;
  /**
   * De oudste eerst
   */
  pogingen: Bezorgpoging[];
}
export interface Bezorgpoging {
  op: string;
  /**
   * Wat uw systeem antwoordde; leeg als er geen antwoord was
   */
  httpStatus: number | null;
  /**
   * Leeg als het lukte
   */
  fout: "antwoord" | "omleiding" | "time-out" | "verbinding" | "tls" | "naam-onbekend" | "adres-niet-toegestaan" | null;
  melding: string;
  /**
   * Hoe lang het duurde, in milliseconden
   */
  duurMs: number;
}
export interface BezorgingenLijst {
  bezorgingen: Bezorging[];
  /**
   * Geef dit mee als 'na' voor de volgende bladzijde
   */
  volgende: string | null;
}
export interface ZakenLijst {
  zaken: ZaakInLijst[];
  /**
   * Geef dit mee als 'na'; leeg op de laatste bladzijde
   */
  volgende: string | null;
}
export interface ZaakInLijst {
  id: string;
  status: "nieuw" | "inBehandeling" | "gesloten";
  band: "hoog" | "midden" | "laag";
  prioriteit: number;
  /**
   * Waarom de zaak hier in de lijst staat
   */
  redenen: ZaakReden[];
  opvolgadvies: Opvolgadvies;
  team: Team;
  behandelaar: Verwijzing;
  adres: ZaakAdres;
  personen: ZaakPersoon[];
  partners: ZaakPartner[];
  /**
   * In euro's: van elke partner het laatste signaal
   */
  totaalBedrag: number;
  soortMelding: {
    meervoudig: boolean;
    opeenvolgend: boolean;
  };
  termijn: TermijnKort;
  /**
   * De laatste contactpoging of het laatste gesprek; leeg als er nog niets is gedaan
   */
  laatsteContact: {
    datum: string;
    /**
     * Hoe er contact was. 'Gesprek' is het eerste gesprek met de inwoner
     */
    soort:
      | "Administratief"
      | "Afspraak op locatie"
      | "Brief"
      | "Huisbezoek"
      | "Kaartje"
      | "Mail"
      | "Onbekend"
      | "Overige"
      | "SMS/Whatsapp"
      | "Telefoon"
      | "Gesprek";
    bereikt: boolean;
  } | null;
  geopendOp: string;
  /**
   * Hoeveel signalen er in de zaak zijn
   */
  signalen: number;
}
export interface ZaakReden {
  code: string;
  /**
   * Waarom, in gewone taal
   */
  tekst: string;
  /**
   * De sleutel van de bron waarop dit rust
   */
  bron: string;
  /**
   * Hoe zwaar deze reden telt
   */
  gewicht?: number;
}
export interface Team {
  id: string;
  naam: string;
}
export interface ZaakAdres {
  straatnaam: string | null;
  huisnummer: number;
  huisletter: string | null;
  huisnummertoevoeging: string | null;
  postcode: string;
  plaatsnaam: string | null;
}
export interface ZaakPersoon {
  voorletters: string | null;
  voorvoegsel: string | null;
  achternaam: string;
  geboortedatum: string | null;
}
export interface ZaakPartner {
  soort:
    | "Belastingdienst"
    | "CAK Eigen bijdrage"
    | "CAK Zorgverzekeringen"
    | "Dienst Toeslagen"
    | "DUO"
    | "Energie"
    | "Huur"
    | "Hypotheek"
    | "Overige"
    | "Water"
    | "Zorg";
  naam: string;
}
export interface Zaak {
  id: string;
  status: "nieuw" | "inBehandeling" | "gesloten";
  band: "hoog" | "midden" | "laag";
  prioriteit: number;
  /**
   * Waarom de zaak hier in de lijst staat
   */
  redenen: ZaakReden[];
  opvolgadvies: Opvolgadvies;
  team: Team;
  behandelaar: Verwijzing;
  adres: ZaakAdres;
  /**
   * Wie er in de signalen staan. Twee mensen die misschien dezelfde zijn, staan er apart
   */
  personen: ZaakPersoonMetSignalen[];
  partners: ZaakPartner[];
  /**
   * In euro's: van elke partner het laatste signaal
   */
  totaalBedrag: number;
  soortMelding: {
    meervoudig: boolean;
    opeenvolgend: boolean;
  };
  termijn: TermijnKort;
  /**
   * De laatste contactpoging of het laatste gesprek; leeg als er nog niets is gedaan
   */
  laatsteContact: {
    datum: string;
    /**
     * Hoe er contact was. 'Gesprek' is het eerste gesprek met de inwoner
     */
    soort:
      | "Administratief"
      | "Afspraak op locatie"
      | "Brief"
      | "Huisbezoek"
      | "Kaartje"
      | "Mail"
      | "Onbekend"
      | "Overige"
      | "SMS/Whatsapp"
      | "Telefoon"
      | "Gesprek";
    bereikt: boolean;
  } | null;
  geopendOp: string;
  signalen: ZaakSignaal[];
  termijnen: Termijn[];
  contactpogingen: Contactpoging[];
  /**
   * Waarom dit team de zaak kreeg
   */
  routering: ZaakReden[];
  huishouden: Huishouden;
  opgepaktOp: string | null;
  afgeslotenOp: string | null;
  resultaat:
    | "(Budget)advies en/of quick fix"
    | "Definitief geen contact kunnen krijgen"
    | "Geen reactie na eerder contact"
    | "Inwoner al bekend bij schuldhulpverlening"
    | "Inwoner heeft al een ander lopend traject"
    | "Inwoner heeft zelf al betaald/betalingsregeling getroffen"
    | "Inwoner is overleden"
    | "Inwoner regelt het zelf/hoeft geen hulp vanuit vroegsignalering"
    | "Niet opgepakt: andere reden"
    | "Niet opgepakt: herhaalde melding"
    | "Niet opgepakt: onterecht signaal"
    | "Persoon is geen inwoner (meer) in de gemeente"
    | "Vervolghulp en/of verwijzing"
    | "Vervolghulp en/of verwijzing financieel"
    | "Vervolghulp en/of verwijzing niet financieel"
    | "Verwijzing zonder tussenkomst inwoner"
    | null;
  /**
   * Mogelijke en bevestigde koppelingen
   */
  koppelingen: ZaakKoppeling[];
  /**
   * Samenvoegingen en splitsingen, de nieuwste eerst
   */
  verplaatsingen: ZaakVerplaatsing[];
  samengevoegdMet: Verwijzing & {
    [k: string]: unknown;
  };
}
export interface ZaakSignaal {
  id: string;
  partner: ZaakPartner;
  kenmerk: string;
  /**
   * In euro's
   */
  bedrag: number;
  signaaldatum: string;
  ontstaansdatum: string;
  ontvangenOp: string;
  crisis: {
    soort: "ontruiming" | "eindeLevering" | "opzeggingZorgverzekering";
    datum: string | null;
  } | null;
  warmeOverdracht: boolean;
  status:
    | "Inwoner al bekend bij schuldhulpverlening"
    | "Inwoner is overleden"
    | "Niet opgepakt: andere reden"
    | "Niet opgepakt: herhaalde melding"
    | "Niet opgepakt: onterecht signaal"
    | "Nog niet opgepakt"
    | "Opgepakt"
    | "Persoon is geen inwoner (meer) in de gemeente";
  meervoudig: boolean;
  opeenvolgend: boolean;
  redenen: ZaakReden[];
  /**
   * Wat anders is dan de regels vragen. De signaalpartner ziet dit ook
   */
  opmerkingen: ZaakReden[];
  /**
   * Wanneer en waarom de signaalpartner het signaal introk
   */
  ingetrokken: {
    op: string;
    reden: "betaald" | "regeling" | "vergissing";
  } | null;
  /**
   * Een andere gemeente stuurde het signaal door. De signaalpartner hoort hier niets over
   */
  doorgezonden: boolean;
  persoon: ZaakPersoon & {
    telefoonnummer: string | null;
    email: string | null;
  };
}
export interface Termijn {
  soort: string;
  /**
   * De laatste dag
   */
  vervaltOp: string;
  status: "open" | "risico" | "verlopen" | "vervuld" | "te-laat-vervuld" | "vervallen";
  /**
   * Dagen tot de laatste dag; onder nul is te laat
   */
  dagenOver: number;
  /**
   * Waar de termijn over gaat
   */
  naam: string;
  /**
   * Uit welke werkafspraken de termijn komt. 'wgs' is de wet
   */
  set: "wgs" | "rotterdam" | "haarlem" | "amsterdam" | "maastricht" | null;
  /**
   * Wie het moet doen
   */
  wie: "gemeente" | "signaalpartner" | "lzn" | "schulddienstverlening";
  /**
   * Welk team de zaak krijgt als de termijn voorbij is
   */
  escalatie: "wijkteam" | "crisisteam" | "coordinator" | null;
  begintOp: string;
  vervuldOp: string | null;
  bronnen: BronKort[];
  uitleg: string;
}
export interface BronKort {
  sleutel: string;
  /**
   * Wat voor bron het is. Bij 'lezing' staat het niet letterlijk in de wet
   */
  soort: "wet" | "standaard" | "overeenkomst" | "beleid" | "lezing";
  /**
   * Hoe zeker de bron is. A: officiële tekst gelezen. B: van een koepel of ministerie. C: werkwijze van één gemeente of bedrijf. S: uit de stukken waarmee Seinhuis begon. U: niet vastgesteld.
   */
  zekerheid: "A" | "B" | "C" | "S" | "U";
  titel: string;
}
export interface Contactpoging {
  id: string;
  soort:
    | "Administratief"
    | "Afspraak op locatie"
    | "Brief"
    | "Huisbezoek"
    | "Kaartje"
    | "Mail"
    | "Onbekend"
    | "Overige"
    | "SMS/Whatsapp"
    | "Telefoon";
  bereikt: boolean;
  datum: string;
  dagdeel: "Ochtend" | "Middag" | "Avond";
  aanbod: boolean;
  notitie: string | null;
  medewerker: Verwijzing;
  vastgelegdOp: string;
}
/**
 * Wat de gemeente zelf weet; null is onbekend
 */
export interface Huishouden {
  /**
   * Of er minderjarige kinderen wonen
   */
  minderjarigeKinderen: boolean | null;
  /**
   * Of het huishouden bij de doelgroep van de OGGZ hoort
   */
  oggz: boolean | null;
  /**
   * Of een bewoner ondernemer is
   */
  ondernemer: boolean | null;
  /**
   * Taal van het huishouden, twee letters
   */
  taal: string | null;
}
export interface ZaakKoppeling {
  id: string;
  /**
   * Mogelijk dezelfde woning, of dezelfde persoon
   */
  soort: "adres" | "persoon";
  status: "open" | "bevestigd" | "afgewezen";
  /**
   * Waarom dit een mogelijke koppeling is
   */
  redenen: ZaakReden[];
  gevondenOp: string;
  beslotenOp: string | null;
  ander: KoppelingKant;
}
export interface KoppelingKant {
  adres: ZaakAdres;
  /**
   * De open zaak op dit adres, anders de laatste
   */
  zaak: {
    id: string;
    status: "nieuw" | "inBehandeling" | "gesloten";
  } | null;
  personen: ZaakPersoon[];
}
export interface ZaakVerplaatsing {
  id: string;
  soort: "samenvoeging" | "splitsing";
  /**
   * Of de signalen uit deze zaak gingen, of hierheen kwamen
   */
  rol: "van" | "naar";
  andereZaak: Verwijzing;
  op: string;
  ongedaanOp: string | null;
}
export interface Tijdlijn {
  tijdlijn: TijdlijnItem[];
  /**
   * Geef dit mee als 'na'; leeg op de laatste bladzijde
   */
  volgende: string | null;
}
export interface TijdlijnItem {
  op: string;
  soort:
    | "signaalOntvangen"
    | "geopend"
    | "toegewezen"
    | "contactpoging"
    | "gesprek"
    | "stap"
    | "termijnVervuld"
    | "termijnVerlopen"
    | "geescaleerd"
    | "signaalVerbeterd"
    | "signaalIngetrokken"
    | "signaalBeeindigd"
    | "doorgezonden"
    | "doorzendingOntvangen"
    | "huishouden"
    | "afgesloten"
    | "heropend"
    | "samengevoegd"
    | "gesplitst"
    | "verplaatsingOngedaan"
    | "koppelingBesloten"
    | "terugkoppelingNietOpgehaald";
  tekst: string;
  details: {
    [k: string]: unknown;
  };
}
export interface ContactpogingInvoer {
  soort:
    | "Administratief"
    | "Afspraak op locatie"
    | "Brief"
    | "Huisbezoek"
    | "Kaartje"
    | "Mail"
    | "Onbekend"
    | "Overige"
    | "SMS/Whatsapp"
    | "Telefoon";
  bereikt: boolean;
  /**
   * De dag van het contact
   */
  datum: string;
  dagdeel: "Ochtend" | "Middag" | "Avond";
  /**
   * Of de inwoner een aanbod kreeg voor een gesprek
   */
  aanbod: boolean;
  notitie?: string;
  /**
   * Wie het deed
   */
  medewerker?: string;
}
export interface Gesprek {
  datum: string;
  hulpGewenst: boolean | null;
  notitie: string | null;
  vastgelegdOp: string;
  /**
   * De termijnen die hierdoor begonnen of veranderden
   */
  termijnen: Termijn[];
}
export interface GesprekInvoer {
  /**
   * De dag van het gesprek
   */
  datum: string;
  /**
   * Of de inwoner hulp wil
   */
  hulpGewenst?: boolean;
  notitie?: string;
}
export interface Stap {
  stap:
    | "hulpAanvaard"
    | "eersteResultaatGemeld"
    | "terugrapportageGedaan"
    | "verwezenNaarLzn"
    | "lznContactGemeld"
    | "opschortingBekend"
    | "besluitBekend"
    | "ontruimingUitgevoerd"
    | "ontruimingGemeld"
    | "corporatieZochtContact"
    | "overlegMetWijkteam"
    | "gemeldBijSchulddienstverlening"
    | "geregeldeBetalingGestart"
    | "geregeldeBetalingGestopt"
    | "herbeoordelingGehouden";
  datum: string;
  toelichting: string | null;
  vastgelegdOp: string;
  /**
   * De termijnen die hierdoor begonnen of veranderden
   */
  termijnen: Termijn[];
}
export interface StapInvoer {
  /**
   * hulpAanvaard: De inwoner zei ja tegen hulp of vroeg om hulp. eersteResultaatGemeld: De corporatie hoorde het resultaat van het eerste huisbezoek. terugrapportageGedaan: De corporatie kreeg een terugrapportage. verwezenNaarLzn: Het huishouden is aangemeld bij het Lokaal Zorgnetwerk. lznContactGemeld: De melder hoorde of het Lokaal Zorgnetwerk contact kreeg. opschortingBekend: De melder hoorde of de ontruiming voorlopig wordt opgeschort. besluitBekend: Er is een besluit over de ontruiming en er is een dossierhouder. ontruimingUitgevoerd: De woning is ontruimd. ontruimingGemeld: De corporatie meldde de ontruiming. corporatieZochtContact: De corporatie zocht contact met een telefoontje of een huisbezoek. overlegMetWijkteam: De corporatie overlegde met het wijkteam. gemeldBijSchulddienstverlening: Het huishouden is gemeld bij Schulddienstverlening. geregeldeBetalingGestart: De geregelde betaling begon. geregeldeBetalingGestopt: De geregelde betaling stopte. herbeoordelingGehouden: De geregelde betaling is opnieuw beoordeeld.
   */
  stap:
    | "hulpAanvaard"
    | "eersteResultaatGemeld"
    | "terugrapportageGedaan"
    | "verwezenNaarLzn"
    | "lznContactGemeld"
    | "opschortingBekend"
    | "besluitBekend"
    | "ontruimingUitgevoerd"
    | "ontruimingGemeld"
    | "corporatieZochtContact"
    | "overlegMetWijkteam"
    | "gemeldBijSchulddienstverlening"
    | "geregeldeBetalingGestart"
    | "geregeldeBetalingGestopt"
    | "herbeoordelingGehouden";
  /**
   * De dag waarop het gebeurde
   */
  datum: string;
  toelichting?: string;
}
export interface ZaakStand {
  id: string;
  status: "nieuw" | "inBehandeling" | "gesloten";
  team: Team;
  behandelaar: Verwijzing;
  geopendOp: string;
  opgepaktOp: string | null;
  afgeslotenOp: string | null;
  resultaat:
    | "(Budget)advies en/of quick fix"
    | "Definitief geen contact kunnen krijgen"
    | "Geen reactie na eerder contact"
    | "Inwoner al bekend bij schuldhulpverlening"
    | "Inwoner heeft al een ander lopend traject"
    | "Inwoner heeft zelf al betaald/betalingsregeling getroffen"
    | "Inwoner is overleden"
    | "Inwoner regelt het zelf/hoeft geen hulp vanuit vroegsignalering"
    | "Niet opgepakt: andere reden"
    | "Niet opgepakt: herhaalde melding"
    | "Niet opgepakt: onterecht signaal"
    | "Persoon is geen inwoner (meer) in de gemeente"
    | "Vervolghulp en/of verwijzing"
    | "Vervolghulp en/of verwijzing financieel"
    | "Vervolghulp en/of verwijzing niet financieel"
    | "Verwijzing zonder tussenkomst inwoner"
    | null;
}
export interface ToewijzingInvoer {
  team?: string;
  behandelaar?: string | null;
  reden?: string;
}
export interface AfsluitingInvoer {
  resultaat:
    | "(Budget)advies en/of quick fix"
    | "Definitief geen contact kunnen krijgen"
    | "Geen reactie na eerder contact"
    | "Inwoner al bekend bij schuldhulpverlening"
    | "Inwoner heeft al een ander lopend traject"
    | "Inwoner heeft zelf al betaald/betalingsregeling getroffen"
    | "Inwoner is overleden"
    | "Inwoner regelt het zelf/hoeft geen hulp vanuit vroegsignalering"
    | "Niet opgepakt: andere reden"
    | "Niet opgepakt: herhaalde melding"
    | "Niet opgepakt: onterecht signaal"
    | "Persoon is geen inwoner (meer) in de gemeente"
    | "Vervolghulp en/of verwijzing"
    | "Vervolghulp en/of verwijzing financieel"
    | "Vervolghulp en/of verwijzing niet financieel"
    | "Verwijzing zonder tussenkomst inwoner";
  toelichting?: string;
}
export interface HeropeningInvoer {
  reden: string;
}
export interface BrpControleInvoer {
  signaal: string;
  burgerservicenummer: string;
}
export interface HuishoudenInvoer {
  /**
   * Of er minderjarige kinderen wonen
   */
  minderjarigeKinderen?: boolean | null;
  /**
   * Of het huishouden bij de doelgroep van de OGGZ hoort
   */
  oggz?: boolean | null;
  /**
   * Of een bewoner ondernemer is
   */
  ondernemer?: boolean | null;
  /**
   * De taal van het huishouden, in twee letters
   */
  taal?: string | null;
}
export interface EindeInvoer {
  /**
   * Waarom het signaal stopt
   */
  status:
    | "Inwoner is overleden"
    | "Persoon is geen inwoner (meer) in de gemeente"
    | "Inwoner al bekend bij schuldhulpverlening";
  /**
   * Alleen voor de eigen gemeente. De signaalpartner leest dit niet
   */
  toelichting?: string;
}
export interface KoppelingenLijst {
  koppelingen: Koppeling[];
  /**
   * Geef dit mee als 'na'; leeg op de laatste bladzijde
   */
  volgende: string | null;
}
export interface Koppeling {
  id: string;
  /**
   * Mogelijk dezelfde woning, of dezelfde persoon
   */
  soort: "adres" | "persoon";
  status: "open" | "bevestigd" | "afgewezen";
  /**
   * Waarom dit een mogelijke koppeling is
   */
  redenen: ZaakReden[];
  gevondenOp: string;
  beslotenOp: string | null;
  /**
   * De twee adressen
   */
  kanten: KoppelingKant[];
}
export interface KoppelingBesluitInvoer {
  besluit: "bevestigd" | "afgewezen";
  /**
   * Waarom. Alleen voor de eigen gemeente: de signaalpartner leest dit niet
   */
  reden?: string;
}
export interface SamenvoegingInvoer {
  /**
   * De zaak die bij deze zaak komt
   */
  met: string;
  /**
   * Waarom. Alleen voor de eigen gemeente: de signaalpartner leest dit niet
   */
  reden: string;
}
export interface HerstelInvoer {
  /**
   * De samenvoeging of splitsing die ongedaan moet
   */
  verplaatsing: string;
  /**
   * Waarom. Alleen voor de eigen gemeente: de signaalpartner leest dit niet
   */
  reden?: string;
}
export interface TermijnenLijst {
  termijnen: TermijnInLijst[];
  /**
   * Geef dit mee als 'na'; leeg op de laatste bladzijde
   */
  volgende: string | null;
}
export interface TeamsLijst {
  teams: TeamInLijst[];
  /**
   * Geef dit mee als 'na'; leeg op de laatste bladzijde
   */
  volgende: string | null;
}
export interface MedewerkersLijst {
  medewerkers: Medewerker[];
  /**
   * Geef dit mee als 'na'; leeg op de laatste bladzijde
   */
  volgende: string | null;
}
export interface Medewerker {
  id: string;
  naam: string | null;
  rol: string;
  team: Verwijzing;
}
export interface DoorzendingInvoer {
  /**
   * CBS-code van de nieuwe gemeente
   */
  gemeentecode: string;
  /**
   * Waar de inwoner nu woont
   */
  adres: {
    /**
     * Straatnaam
     */
    straatnaam?: string | null;
    /**
     * Huisnummer als getal; als tekst mag ook, met letter en toevoeging erin. Mag weg als het achter de straatnaam staat
     */
    huisnummer?: number | string | null;
    /**
     * Huisletter
     */
    huisletter?: string | null;
    /**
     * Toevoeging bij het huisnummer
     */
    huisnummertoevoeging?: string | null;
    /**
     * Postcode, zoals 3073HE
     */
    postcode: string;
    /**
     * Plaatsnaam
     */
    plaatsnaam?: string | null;
  };
  /**
   * De signalen die mee verhuizen. Zonder deze lijst: alle open signalen van de zaak
   */
  signalen?: string[];
  /**
   * Alleen voor de eigen gemeente. De nieuwe gemeente en de signaalpartner lezen dit niet
   */
  toelichting?: string;
}
export interface SplitsingInvoer {
  /**
   * De signalen die bij de andere woning horen; minstens één signaal blijft hier
   */
  signalen: string[];
  /**
   * Het adres van de andere woning
   */
  adres: {
    /**
     * Straatnaam
     */
    straatnaam?: string | null;
    /**
     * Huisnummer als getal; als tekst mag ook, met letter en toevoeging erin. Mag weg als het achter de straatnaam staat
     */
    huisnummer?: number | string | null;
    /**
     * Huisletter
     */
    huisletter?: string | null;
    /**
     * Toevoeging bij het huisnummer
     */
    huisnummertoevoeging?: string | null;
    /**
     * Postcode, zoals 3073HE
     */
    postcode: string;
    /**
     * Plaatsnaam
     */
    plaatsnaam?: string | null;
  };
  /**
   * Waarom. Alleen voor de eigen gemeente: de signaalpartner leest dit niet
   */
  reden: string;
}
export interface TeamBeheer {
  id: string;
  naam: string;
  rol: "wijkteam" | "crisisteam" | "coordinator";
  /**
   * Of dit team krijgt wat geen ander team kan krijgen
   */
  vangnet: boolean;
  /**
   * Hoeveel open zaken het team aankan; leeg is zonder grens
   */
  capaciteit: number | null;
  openZaken: number;
  /**
   * Of het team vandaag geen nieuwe zaken krijgt
   */
  afwezig: boolean;
  gebieden: TeamGebied[];
  /**
   * Wat nog niet voorbij is
   */
  afwezigheid: TeamAfwezigheid[];
}
export interface TeamGebied {
  soort: "buurt" | "wijk" | "postcode";
  van: string;
  tot: string;
}
export interface TeamAfwezigheid {
  id: string;
  van: string;
  tot: string;
  reden: string;
}
export interface TeamInvoer {
  naam: string;
  /**
   * Waarvoor het team er is
   */
  rol?: "wijkteam" | "crisisteam" | "coordinator";
  /**
   * Hoeveel open zaken het team aankan; leeg is zonder grens
   */
  capaciteit?: number | null;
  /**
   * Buurten (8 cijfers), wijken (6 cijfers) en postcodes (4 cijfers, 'van' tot en met 'tot')
   */
  gebieden: (
    | {
        soort: "buurt";
        van: string;
        tot?: string;
      }
    | {
        soort: "wijk";
        van: string;
        tot?: string;
      }
    | {
        soort: "postcode";
        van: string;
        tot?: string;
      }
  )[];
}
export interface TeamAfwezigheidInvoer {
  /**
   * De eerste dag
   */
  van: string;
  /**
   * De laatste dag; ook op die dag krijgt het team geen nieuwe zaken
   */
  tot: string;
  /**
   * Waarom, zonder namen van mensen
   */
  reden: string;
}
export interface Herverdeling {
  proef: boolean;
  /**
   * Hoeveel open zaken zijn bekeken
   */
  bekeken: number;
  /**
   * Hoeveel daarvan een ander team krijgen
   */
  verplaatst: number;
  /**
   * Zaken die altijd blijven: met de hand toegewezen, of er werkt iemand aan
   */
  blijven: {
    metDeHand: number;
    bijBehandelaar: number;
  };
  /**
   * Hoeveel zaken van welk team naar welk team gaan
   */
  teams: {
    van: {
      id: string;
      naam: string;
    };
    naar: {
      id: string;
      naam: string;
    };
    aantal: number;
  }[];
}
export interface HerverdelingInvoer {
  /**
   * Waarom. Dit komt in de tijdlijn van elke zaak die een ander team krijgt
   */
  reden: string;
  /**
   * Alleen de zaken die nu bij dit team zijn
   */
  team?: string;
  /**
   * Alleen tellen: er verandert niets
   */
  proef?: boolean;
}
export interface Indicatoren {
  periode: {
    van: string;
    tot: string;
    per: "maand" | "kwartaal" | "jaar" | "totaal";
  };
  definities: {
    /**
     * het veld van een rij
     */
    naam: string;
    tekst: string;
    bron:
      | "wgs-3"
      | "wgs-4-1"
      | "wgs-4-2"
      | "wgs-8b"
      | "wgs-8c"
      | "wgs-10"
      | "wgs-aanbod-28"
      | "bgs-2"
      | "bgs-3"
      | "energieregeling"
      | "afsluitbeleid-energie"
      | "drinkwater-5"
      | "tijdelijke-regeling"
      | "tijdelijke-regeling-2023"
      | "tijdelijke-regeling-2024"
      | "tijdelijke-regeling-2025"
      | "atw-1"
      | "atw-3"
      | "atw-4"
      | "gegevens-minimalisatie"
      | "ddas-1.2"
      | "ddas-terugkoppeling"
      | "divosa-definities"
      | "gebieden-cbs"
      | "bag-adres"
      | "bsn-elfproef"
      | "overeenkomst-vereist"
      | "landelijk-convenant"
      | "rotterdam-convenant"
      | "haarlem-werkafspraken"
      | "valente-pilot"
      | "rotterdam-werkwijze"
      | "amsterdam-contact"
      | "amsterdam-werkwijze"
      | "maastricht-werkwijze"
      | "heemskerk-werkwijze"
      | "rechtbank-rotterdam"
      | "beleid-drempel"
      | "beleid-venster"
      | "beleid-eindelevering"
      | "beleid-herhaling"
      | "beleid-prioriteit"
      | "beleid-routering"
      | "beleid-incassopauze"
      | "beleid-terugkoppeling"
      | "beleid-ophalen"
      | "beleid-opvolging"
      | "beleid-werkafspraken"
      | "beleid-zorg"
      | "beleid-regelcellen"
      | "beleid-bezorgingen"
      | "beleid-proefgemeente"
      | "risico-grens"
      | "lezing-datums"
      | "lezing-adres"
      | "lezing-ontvangst"
      | "lezing-overeenkomst"
      | "lezing-doorzending"
      | "lezing-intrekking"
      | "lezing-correctie"
      | "lezing-zelfde-persoon"
      | "lezing-zelfde-woning"
      | "lezing-gesprek-is-aanbod"
      | "lezing-atw-afspraken"
      | "lezing-haarlem-ladder"
      | "lezing-maastricht-termijn"
      | "lezing-een-aanbod-per-zaak"
      | "lezing-schrift"
      | "beleid-prioriteit-keuze"
      | "beleid-doelgroepen"
      | "beleid-gemeente"
      | "beleid-opvolging-keuze"
      | "divosa-opvolging";
  }[];
  rijen: IndicatorenRij[];
}
export interface IndicatorenRij {
  /**
   * 2026-11, 2026-K4, 2026 of totaal
   */
  periode: string;
  signalen: {
    totaal: number;
    perPartner: {
      Belastingdienst?: number;
      "CAK Eigen bijdrage"?: number;
      "CAK Zorgverzekeringen"?: number;
      "Dienst Toeslagen"?: number;
      DUO?: number;
      Energie?: number;
      Huur?: number;
      Hypotheek?: number;
      Overige?: number;
      Water?: number;
      Zorg?: number;
    };
    crisis: number;
    meervoudig: number;
    opeenvolgend: number;
    enkelvoudig: number;
    opgepakt: number;
    nietOpgepakt: {
      herhaald: number;
      onterecht: number;
      andere: number;
    };
  };
  zaken: {
    geopend: number;
    gesloten: number;
    bereikt: number;
    hulpGeaccepteerd: number;
    enkelvoudig: {
      zaken: number;
      bereikt: number;
    };
    meervoudig: {
      zaken: number;
      bereikt: number;
    };
  };
  contact: {
    pogingen: number;
    bereikt: number;
    perSoort: {
      Administratief?: {
        pogingen: number;
        bereikt: number;
      };
      "Afspraak op locatie"?: {
        pogingen: number;
        bereikt: number;
      };
      Brief?: {
        pogingen: number;
        bereikt: number;
      };
      Huisbezoek?: {
        pogingen: number;
        bereikt: number;
      };
      Kaartje?: {
        pogingen: number;
        bereikt: number;
      };
      Mail?: {
        pogingen: number;
        bereikt: number;
      };
      Onbekend?: {
        pogingen: number;
        bereikt: number;
      };
      Overige?: {
        pogingen: number;
        bereikt: number;
      };
      "SMS/Whatsapp"?: {
        pogingen: number;
        bereikt: number;
      };
      Telefoon?: {
        pogingen: number;
        bereikt: number;
      };
    };
  };
  perPartner: {
    Belastingdienst?: {
      zaken: number;
      bereikt: number;
      hulpGeaccepteerd: number;
    };
    "CAK Eigen bijdrage"?: {
      zaken: number;
      bereikt: number;
      hulpGeaccepteerd: number;
    };
    "CAK Zorgverzekeringen"?: {
      zaken: number;
      bereikt: number;
      hulpGeaccepteerd: number;
    };
    "Dienst Toeslagen"?: {
      zaken: number;
      bereikt: number;
      hulpGeaccepteerd: number;
    };
    DUO?: {
      zaken: number;
      bereikt: number;
      hulpGeaccepteerd: number;
    };
    Energie?: {
      zaken: number;
      bereikt: number;
      hulpGeaccepteerd: number;
    };
    Huur?: {
      zaken: number;
      bereikt: number;
      hulpGeaccepteerd: number;
    };
    Hypotheek?: {
      zaken: number;
      bereikt: number;
      hulpGeaccepteerd: number;
    };
    Overige?: {
      zaken: number;
      bereikt: number;
      hulpGeaccepteerd: number;
    };
    Water?: {
      zaken: number;
      bereikt: number;
      hulpGeaccepteerd: number;
    };
    Zorg?: {
      zaken: number;
      bereikt: number;
      hulpGeaccepteerd: number;
    };
  };
  termijnen: {
    gestart: number;
    opTijd: number;
    teLaat: number;
    verlopen: number;
  };
}
export interface BeleidOverzicht {
  /**
   * De dag waarvoor dit overzicht geldt
   */
  op: string;
  instellingen: Instelling[];
}
export interface Instelling {
  sleutel: string;
  naam: string;
  soort: "wet" | "beleid";
  /**
   * Of uw gemeente een eigen waarde kan vastleggen
   */
  instelbaar: boolean;
  /**
   * Wat op deze dag telt
   */
  waarde?: {
    [k: string]: unknown;
  };
  landelijk: {
    /**
     * De waarde: een getal, ja of nee, een lijst of een object
     */
    waarde?: {
      [k: string]: unknown;
    };
    geldtVan: string;
    bron: BeleidBron;
  };
  eigen: EigenWaarde;
  /**
   * Eigen waarden die pas na deze dag gaan gelden
   */
  later: EigenWaarde[];
}
export interface BeleidBron {
  sleutel: string;
  soort: "wet" | "standaard" | "overeenkomst" | "beleid" | "lezing";
  /**
   * Hoe zeker de bron is: van A (officiële tekst) tot U (niet vastgesteld)
   */
  zekerheid: "A" | "B" | "C" | "S" | "U";
  titel: string;
}
export interface BeleidVastgelegd {
  sleutel: string;
  /**
   * De waarde: een getal, ja of nee, een lijst of een object
   */
  waarde?: {
    [k: string]: unknown;
  };
  geldtVan: string;
  reden: string;
  vastgelegdOp: string;
}
export interface BeleidInvoer {
  /**
   * Welke instelling, zoals in het overzicht
   */
  sleutel: string;
  /**
   * De waarde: een getal, ja of nee, een lijst of een object
   */
  waarde?: {
    [k: string]: unknown;
  };
  /**
   * De eerste dag waarop deze waarde geldt
   */
  geldtVan: string;
  /**
   * Waarom de gemeente dit kiest
   */
  reden: string;
}
export interface Vooruitblik {
  sleutel: string;
  /**
   * De dag waarvoor beide lijsten zijn uitgerekend
   */
  op: string;
  /**
   * Hoeveel open zaken er zijn bekeken
   */
  bekeken: number;
  /**
   * Hoeveel zaken een andere plaats krijgen
   */
  verschoven: number;
  /**
   * In plaatsen
   */
  grootsteStijging: number;
  /**
   * In plaatsen
   */
  grootsteDaling: number;
  /**
   * Hoeveel zaken van elke band (buiten) naar elke band (binnen) gaan
   */
  banden: {
    hoog: VooruitblikBand;
    midden: VooruitblikBand;
    laag: VooruitblikBand;
  };
  /**
   * De zaken die het meest stijgen
   */
  stijgers: VooruitblikZaak[];
  /**
   * De zaken die het meest dalen
   */
  dalers: VooruitblikZaak[];
}
export interface VooruitblikBand {
  hoog: number;
  midden: number;
  laag: number;
}
export interface VooruitblikZaak {
  zaak: string;
  voor: VooruitblikPlek;
  na: VooruitblikPlek;
  /**
   * Hoeveel plaatsen omhoog; onder nul is omlaag
   */
  plaatsen: number;
  uitleg: string;
  /**
   * Redenen die erbij komen, vervallen of anders tellen
   */
  verschillen: VooruitblikVerschil[];
}
export interface VooruitblikPlek {
  plaats: number;
  score: number;
  band: "hoog" | "midden" | "laag";
}
export interface VooruitblikVerschil {
  wat: "erbij" | "weg" | "anders";
  code: string;
  tekst: string;
  /**
   * Hoe zwaar de reden nu telt; 0 is niet
   */
  gewichtVoor: number;
  /**
   * Hoe zwaar de reden straks telt; 0 is niet
   */
  gewichtNa: number;
  bron: BeleidBron;
  uitleg: string;
}
export interface VooruitblikInvoer {
  /**
   * Welke instelling, zoals in het overzicht
   */
  sleutel: string;
  /**
   * De waarde: een getal, ja of nee, een lijst of een object
   */
  waarde?: {
    [k: string]: unknown;
  };
  /**
   * Vanaf welke dag de waarde zou gelden. Zonder, of bij een dag die nog komt: vandaag
   */
  geldtVan?: string;
  /**
   * Hoeveel stijgers en hoeveel dalers u ziet
   */
  limiet?: number;
}
export interface BronnenLijst {
  bronnen: Bron[];
  /**
   * Geef dit mee als 'na'; leeg op de laatste bladzijde
   */
  volgende: string | null;
}
export interface ZaakUitleg {
  id: string;
  /**
   * Waarom het signaal is aangenomen: wie mag melden, de overeenkomst en de sociale incasso
   */
  aanvaarding: UitlegRegel[];
  /**
   * Waarom elk signaal bij deze zaak hoort
   */
  samenvoeging: UitlegRegel[];
  /**
   * Waarom de zaak hier in de lijst staat. De gewichten zijn beleid, geen wet
   */
  plaats: UitlegRegel[];
  /**
   * Waarom dit team de zaak heeft
   */
  team: UitlegRegel[];
  /**
   * Welke termijnen er zijn, vanaf welke dag, hoe ze zijn geteld en wie iets moet doen
   */
  termijnen: UitlegRegel[];
  /**
   * Hoe de zaak het best wordt opgevolgd
   */
  opvolging: UitlegRegel[];
  /**
   * Wat de signaalpartner hoort
   */
  terugkoppeling: UitlegRegel[];
}
export interface UitlegRegel {
  /**
   * Waar deze regel over gaat
   */
  onderdeel: string;
  /**
   * Bij welk signaal van de zaak deze regel hoort
   */
  signaal?: string;
  /**
   * Waarom, in gewone taal
   */
  tekst: string;
  bron: BronKort;
}
export interface SignaalUitleg {
  id: string;
  /**
   * De zaak van het signaal. Alleen voor de gemeente
   */
  zaak?: string | null;
  /**
   * Waarom het signaal is aangenomen: wie mag melden, de overeenkomst en de sociale incasso
   */
  aanvaarding: UitlegRegel[];
  /**
   * Waarom het signaal wel of niet bij een zaak hoort. Alleen voor de gemeente
   */
  samenvoeging?: UitlegRegel[];
  /**
   * Wat de signaalpartner hoort
   */
  terugkoppeling: UitlegRegel[];
}
export interface LeverSignaalInvoer {
  body: SignaalInvoer;
}
export interface ZoekSignaalInvoer {
  kenmerk: string;
}
export interface ZoekSignaalAntwoord {
  signalen: Signaal[];
}
export interface LeesSignaalInvoer {
  /**
   * Het id dat u bij ontvangst kreeg
   */
  id: string;
}
export interface LeverBestandInvoer {
  /**
   * Uw eigen sleutel voor deze levering; veilig om te herhalen
   */
  idempotencyKey?: string;
  /**
   * De soort inhoud
   */
  soort:
    | "application/json"
    | "application/x-ndjson"
    | "text/csv"
    | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  /**
   * De inhoud zelf
   */
  inhoud: Inhoud;
}
export interface LijstLeveringenInvoer {
  /**
   * Alleen leveringen met deze status
   */
  status?: "bezig" | "verwerkt" | "onderbroken" | "geweigerd";
  /**
   * De Idempotency-Key waarmee u de levering stuurde
   */
  sleutel?: string;
  /**
   * De waarde van 'volgende' uit het vorige antwoord
   */
  na?: string;
  /**
   * Hoeveel per bladzijde
   */
  limiet?: number;
}
export interface LeesLeveringInvoer {
  /**
   * Het id dat u bij ontvangst kreeg
   */
  id: string;
}
export interface LijstLeveringsregelsInvoer {
  /**
   * Het id dat u bij ontvangst kreeg
   */
  id: string;
  status?: "aanvaard" | "bestaand" | "geweigerd";
  /**
   * Zonder deze parameter telt de header Accept
   */
  formaat?: "json" | "csv" | "xlsx";
  /**
   * Ga verder na deze regel
   */
  na?: number | null;
  /**
   * Hoeveel regels u vraagt. Zonder deze parameter: 100 in JSON, en alle regels in CSV en Excel
   */
  limiet?: number;
  /**
   * Alle regels in één bestand, voor CSV en Excel; 'limiet' telt dan niet. Met false: net als in JSON
   */
  alles?: "true" | "false";
}
export interface LijstLeveringsregelsAntwoord {
  regels: Leveringsregel[];
  /**
   * Waarde voor 'na' van de volgende pagina
   */
  volgende: number | null;
}
export interface LeesSjabloonLeveringInvoer {
  formaat?: "csv" | "xlsx";
}
export interface TrekSignaalInInvoer {
  /**
   * Het id dat u bij ontvangst kreeg
   */
  id: string;
  body: IntrekkingInvoer;
}
export interface VerbeterSignaalInvoer {
  /**
   * Het id dat u bij ontvangst kreeg
   */
  id: string;
  body: CorrectieInvoer;
}
export interface LeesOntvangstbewijsInvoer {
  /**
   * Het id dat u bij ontvangst kreeg
   */
  id: string;
  /**
   * jose voor programma's, pdf voor mensen. Zonder: wat u in Accept vraagt, anders jose
   */
  formaat?: "jose" | "pdf";
}
export interface LeesLeveringsbewijsInvoer {
  /**
   * Het id dat u bij ontvangst kreeg
   */
  id: string;
  /**
   * jose voor programma's, pdf voor mensen. Zonder: wat u in Accept vraagt, anders jose
   */
  formaat?: "jose" | "pdf";
}
export interface LeesLeveringsregisterInvoer {
  /**
   * Het id dat u bij ontvangst kreeg
   */
  id: string;
}
export interface LijstSignaalpartnersInvoer {
  /**
   * De waarde van 'volgende' uit het vorige antwoord
   */
  na?: string;
  /**
   * Hoeveel per bladzijde
   */
  limiet?: number;
}
export interface MeldSignaalpartnerAanInvoer {
  body: SignaalpartnerInvoer;
}
export interface ToonSignaalpartnerInvoer {
  /**
   * Het nummer van de partner
   */
  id: string;
}
export interface LijstOvereenkomstenInvoer {
  /**
   * De waarde van 'volgende' uit het vorige antwoord
   */
  na?: string;
  /**
   * Hoeveel per bladzijde
   */
  limiet?: number;
  /**
   * Alleen van deze partner
   */
  partner?: string;
}
export interface RegistreerOvereenkomstInvoer {
  body: OvereenkomstInvoer;
}
export interface ToonOvereenkomstInvoer {
  /**
   * Het nummer van de overeenkomst
   */
  id: string;
}
export interface WijzigOvereenkomstInvoer {
  /**
   * Het nummer van de overeenkomst
   */
  id: string;
  body: OvereenkomstWijziging;
}
export interface BeeindigOvereenkomstInvoer {
  /**
   * Het nummer van de overeenkomst
   */
  id: string;
  body: OvereenkomstEinde;
}
export interface VoegSleutelToeInvoer {
  body: SleutelInvoer;
}
export interface TrekSleutelInInvoer {
  /**
   * De kid van de sleutel
   */
  kid: string;
}
export interface LijstTerugkoppelingenInvoer {
  /**
   * Alleen wat u nog niet hebt bevestigd, of alles
   */
  ontvangen?: "open" | "alle";
  /**
   * De waarde van 'volgende' uit het vorige antwoord
   */
  na?: string;
  /**
   * Hoeveel per bladzijde
   */
  limiet?: number;
}
export interface ToonTerugkoppelingInvoer {
  /**
   * Het nummer van de terugkoppeling
   */
  id: string;
}
export interface BevestigTerugkoppelingInvoer {
  /**
   * Het nummer van de terugkoppeling
   */
  id: string;
}
export interface MaakAbonnementInvoer {
  body: AbonnementInvoer;
}
export interface ToonAbonnementInvoer {
  /**
   * Het nummer van het abonnement
   */
  id: string;
}
export interface WijzigAbonnementInvoer {
  /**
   * Het nummer van het abonnement
   */
  id: string;
  body: AbonnementWijziging;
}
export interface BeeindigAbonnementInvoer {
  /**
   * Het nummer van het abonnement
   */
  id: string;
}
export interface VervangGeheimInvoer {
  /**
   * Het nummer van het abonnement
   */
  id: string;
}
export interface SchakelAbonnementInInvoer {
  /**
   * Het nummer van het abonnement
   */
  id: string;
}
export interface StuurTestberichtInvoer {
  /**
   * Het nummer van het abonnement
   */
  id: string;
}
export interface LijstBezorgingenInvoer {
  /**
   * Het nummer van het abonnement
   */
  id: string;
  /**
   * Alleen wat zo ver is
   */
  status?: "wacht" | "bezorgd" | "opgegeven";
  /**
   * De waarde van 'volgende' uit het vorige antwoord
   */
  na?: string;
  /**
   * Hoeveel per bladzijde
   */
  limiet?: number;
}
export interface HerhaalBezorgingInvoer {
  /**
   * Het nummer van het abonnement
   */
  id: string;
  /**
   * Het nummer van de bezorging
   */
  bezorging: string;
}
export interface LijstZakenInvoer {
  /**
   * Alleen zaken van dit team
   */
  team?: string;
  /**
   * Alleen zaken van deze medewerker
   */
  behandelaar?: string;
  /**
   * Open is alles wat niet gesloten is
   */
  status?: "nieuw" | "inBehandeling" | "open" | "gesloten";
  /**
   * De waarde van 'volgende' uit het vorige antwoord
   */
  na?: string;
  /**
   * Hoeveel per bladzijde
   */
  limiet?: number;
}
export interface ToonZaakInvoer {
  /**
   * Het nummer van de zaak
   */
  id: string;
}
export interface ToonTijdlijnInvoer {
  /**
   * Het nummer van de zaak
   */
  id: string;
  /**
   * De waarde van 'volgende' uit het vorige antwoord
   */
  na?: string;
  /**
   * Hoeveel per bladzijde
   */
  limiet?: number;
}
export interface ToonContactpogingInvoer {
  /**
   * Het nummer van de zaak
   */
  id: string;
  /**
   * Het nummer van de contactpoging
   */
  contactpoging: string;
}
export interface LegContactpogingVastInvoer {
  /**
   * Het nummer van de zaak
   */
  id: string;
  body: ContactpogingInvoer;
}
export interface LegGesprekVastInvoer {
  /**
   * Het nummer van de zaak
   */
  id: string;
  body: GesprekInvoer;
}
export interface LegStapVastInvoer {
  /**
   * Het nummer van de zaak
   */
  id: string;
  body: StapInvoer;
}
export interface WijsZaakToeInvoer {
  /**
   * Het nummer van de zaak
   */
  id: string;
  body: ToewijzingInvoer;
}
export interface SluitZaakInvoer {
  /**
   * Het nummer van de zaak
   */
  id: string;
  body: AfsluitingInvoer;
}
export interface HeropenZaakInvoer {
  /**
   * Het nummer van de zaak
   */
  id: string;
  body: HeropeningInvoer;
}
export interface LegBrpControleVastInvoer {
  /**
   * Het nummer van de zaak
   */
  id: string;
  body: BrpControleInvoer;
}
export interface LegHuishoudenVastInvoer {
  /**
   * Het nummer van de zaak
   */
  id: string;
  body: HuishoudenInvoer;
}
export interface BeeindigSignaalInvoer {
  /**
   * Het nummer van de zaak
   */
  id: string;
  /**
   * Het nummer van het signaal
   */
  signaal: string;
  body: EindeInvoer;
}
export interface LijstKoppelingenInvoer {
  /**
   * Open is: nog niet over besloten
   */
  status?: "open" | "bevestigd" | "afgewezen";
  /**
   * De waarde van 'volgende' uit het vorige antwoord
   */
  na?: string;
  /**
   * Hoeveel per bladzijde
   */
  limiet?: number;
}
export interface BesluitKoppelingInvoer {
  /**
   * Het nummer van de koppeling
   */
  id: string;
  body: KoppelingBesluitInvoer;
}
export interface VoegZakenSamenInvoer {
  /**
   * Het nummer van de zaak
   */
  id: string;
  body: SamenvoegingInvoer;
}
export interface MaakVerplaatsingOngedaanInvoer {
  /**
   * Het nummer van de zaak
   */
  id: string;
  body: HerstelInvoer;
}
export interface LijstTermijnenInvoer {
  /**
   * Risico is: bijna voorbij
   */
  status?: "open" | "risico" | "verlopen" | "vervuld" | "te-laat-vervuld" | "vervallen";
  /**
   * De waarde van 'volgende' uit het vorige antwoord
   */
  na?: string;
  /**
   * Hoeveel per bladzijde
   */
  limiet?: number;
}
export interface LijstTeamsInvoer {
  /**
   * De waarde van 'volgende' uit het vorige antwoord
   */
  na?: string;
  /**
   * Hoeveel per bladzijde
   */
  limiet?: number;
}
export interface MaakTeamInvoer {
  body: TeamInvoer;
}
export interface LijstMedewerkersInvoer {
  /**
   * De waarde van 'volgende' uit het vorige antwoord
   */
  na?: string;
  /**
   * Hoeveel per bladzijde
   */
  limiet?: number;
}
export interface StuurSignalenDoorInvoer {
  /**
   * Het nummer van de zaak
   */
  id: string;
  body: DoorzendingInvoer;
}
export interface SplitsZaakInvoer {
  /**
   * Het nummer van de zaak
   */
  id: string;
  body: SplitsingInvoer;
}
export interface ToonTeamInvoer {
  /**
   * Het nummer van het team
   */
  id: string;
}
export interface WijzigTeamInvoer {
  /**
   * Het nummer van het team
   */
  id: string;
  body: TeamInvoer;
}
export interface MeldTeamAfwezigInvoer {
  /**
   * Het nummer van het team
   */
  id: string;
  body: TeamAfwezigheidInvoer;
}
export interface BeeindigTeamAfwezigheidInvoer {
  /**
   * Het nummer van het team
   */
  id: string;
  /**
   * Het nummer van de afwezigheid
   */
  afwezigheid: string;
}
export interface HerverdeelZakenInvoer {
  body: HerverdelingInvoer;
}
export interface LeesIndicatorenInvoer {
  /**
   * Eerste dag. Zonder: 1 januari van het jaar van `tot`.
   */
  van?: string;
  /**
   * Laatste dag. Zonder: vandaag. Hoogstens 5 jaar na `van`.
   */
  tot?: string;
  per?: "maand" | "kwartaal" | "jaar" | "totaal";
  formaat?: "json" | "csv";
}
export interface LeesBeleidInvoer {
  /**
   * Voor welke dag. Zonder: vandaag
   */
  op?: string;
}
export interface LegBeleidVastInvoer {
  body: BeleidInvoer;
}
export interface BlikVooruitInvoer {
  body: VooruitblikInvoer;
}
export interface LegZaakUitInvoer {
  /**
   * Het nummer van de zaak
   */
  id: string;
}
export interface LegSignaalUitInvoer {
  /**
   * Het nummer van het signaal
   */
  id: string;
}

/** Every operation, over a way to send requests. */
export function makeOpdrachten(verzend: Verzend) {
  const opdrachten = {
    /** Lever één signaal aan. */
    leverSignaal: (invoer: LeverSignaalInvoer): Promise<Ontvangst> =>
      readJson<Ontvangst>(verzend, { method: "POST", path: `/signalen`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: true } satisfies Verzoek),
    /** Zoek een eigen signaal op uw kenmerk. */
    zoekSignaal: (invoer: ZoekSignaalInvoer): Promise<ZoekSignaalAntwoord> =>
      readJson<ZoekSignaalAntwoord>(verzend, { method: "GET", path: `/signalen`, query: { kenmerk: invoer.kenmerk }, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Lees een eigen signaal met de laatste terugkoppeling. */
    leesSignaal: (invoer: LeesSignaalInvoer): Promise<Signaal> =>
      readJson<Signaal>(verzend, { method: "GET", path: `/signalen/${encodeURIComponent(invoer.id)}`, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Lever veel signalen in één keer aan. */
    leverBestand: (invoer: LeverBestandInvoer): Promise<Levering> =>
      readJson<Levering>(verzend, { method: "POST", path: `/leveringen`, headers: { "idempotency-key": invoer.idempotencyKey ?? crypto.randomUUID(), "Content-Type": invoer.soort }, body: invoer.inhoud, herhaalbaar: true } satisfies Verzoek),
    /** Lees de lijst van uw leveringen. */
    lijstLeveringen: (invoer: LijstLeveringenInvoer = {}): Promise<LeveringenLijst> =>
      readJson<LeveringenLijst>(verzend, { method: "GET", path: `/leveringen`, query: { status: invoer.status, sleutel: invoer.sleutel, na: invoer.na, limiet: invoer.limiet }, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Lees de lijst van uw leveringen, alle bladzijden achter elkaar. */
    lijstLeveringenAlles: (invoer: LijstLeveringenInvoer = {}) =>
      readAlles((vraag: LijstLeveringenInvoer) => opdrachten.lijstLeveringen(vraag), invoer, (bladzijde) => bladzijde.leveringen),
    /** Lees hoe ver een eigen levering is. */
    leesLevering: (invoer: LeesLeveringInvoer): Promise<Levering> =>
      readJson<Levering>(verzend, { method: "GET", path: `/leveringen/${encodeURIComponent(invoer.id)}`, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Lees het verslag per regel, als JSON, CSV of Excel. */
    lijstLeveringsregels: (invoer: LijstLeveringsregelsInvoer): Promise<LijstLeveringsregelsAntwoord> =>
      readJson<LijstLeveringsregelsAntwoord>(verzend, { method: "GET", path: `/leveringen/${encodeURIComponent(invoer.id)}/regels`, query: { status: invoer.status, formaat: invoer.formaat, na: invoer.na, limiet: invoer.limiet, alles: invoer.alles }, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Lees het verslag per regel, als JSON, CSV of Excel, als bestand. */
    lijstLeveringsregelsAlsBestand: (invoer: LijstLeveringsregelsInvoer, soort: "text/csv" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" = "text/csv"): Promise<Bestand> =>
      readBestand(verzend, { method: "GET", path: `/leveringen/${encodeURIComponent(invoer.id)}/regels`, query: { status: invoer.status, formaat: invoer.formaat ?? formaatVan<LijstLeveringsregelsInvoer["formaat"]>(soort), na: invoer.na, limiet: invoer.limiet, alles: invoer.alles }, headers: { Accept: soort,}, herhaalbaar: true } satisfies Verzoek),
    /** Lees het verslag per regel, als JSON, CSV of Excel, alle bladzijden achter elkaar. */
    lijstLeveringsregelsAlles: (invoer: LijstLeveringsregelsInvoer) =>
      readAlles((vraag: LijstLeveringsregelsInvoer) => opdrachten.lijstLeveringsregels(vraag), invoer, (bladzijde) => bladzijde.regels),
    /** Haal een leeg bestand op om in te vullen. */
    leesSjabloonLevering: (invoer: LeesSjabloonLeveringInvoer = {}, soort: "text/csv" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" = "text/csv"): Promise<Bestand> =>
      readBestand(verzend, { method: "GET", path: `/sjablonen/levering`, query: { formaat: invoer.formaat ?? formaatVan<LeesSjabloonLeveringInvoer["formaat"]>(soort) }, headers: { Accept: soort,}, herhaalbaar: true, openbaar: true } satisfies Verzoek),
    /** Trek een eigen signaal in. */
    trekSignaalIn: (invoer: TrekSignaalInInvoer): Promise<Signaal> =>
      readJson<Signaal>(verzend, { method: "POST", path: `/signalen/${encodeURIComponent(invoer.id)}/intrekking`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: true } satisfies Verzoek),
    /** Verbeter een fout in een eigen signaal. */
    verbeterSignaal: (invoer: VerbeterSignaalInvoer): Promise<Signaal> =>
      readJson<Signaal>(verzend, { method: "POST", path: `/signalen/${encodeURIComponent(invoer.id)}/correctie`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: false } satisfies Verzoek),
    /** Haal het ondertekende bewijs dat u dit signaal heeft gemeld. */
    leesOntvangstbewijs: (invoer: LeesOntvangstbewijsInvoer, soort: "application/jose" | "application/pdf" = "application/jose"): Promise<Bestand> =>
      readBestand(verzend, { method: "GET", path: `/signalen/${encodeURIComponent(invoer.id)}/ontvangstbewijs`, query: { formaat: invoer.formaat ?? formaatVan<LeesOntvangstbewijsInvoer["formaat"]>(soort) }, headers: { Accept: soort,}, herhaalbaar: true } satisfies Verzoek),
    /** Haal het ondertekende bewijs van een hele levering. */
    leesLeveringsbewijs: (invoer: LeesLeveringsbewijsInvoer, soort: "application/jose" | "application/pdf" = "application/jose"): Promise<Bestand> =>
      readBestand(verzend, { method: "GET", path: `/leveringen/${encodeURIComponent(invoer.id)}/ontvangstbewijs`, query: { formaat: invoer.formaat ?? formaatVan<LeesLeveringsbewijsInvoer["formaat"]>(soort) }, headers: { Accept: soort,}, herhaalbaar: true } satisfies Verzoek),
    /** Haal het register bij het bewijs van een levering. */
    leesLeveringsregister: (invoer: LeesLeveringsregisterInvoer, soort: "application/x-ndjson" = "application/x-ndjson"): Promise<Bestand> =>
      readBestand(verzend, { method: "GET", path: `/leveringen/${encodeURIComponent(invoer.id)}/ontvangstbewijs/register`, headers: { Accept: soort,}, herhaalbaar: true } satisfies Verzoek),
    /** Lees met welke partners uw gemeente een overeenkomst heeft of had. */
    lijstSignaalpartners: (invoer: LijstSignaalpartnersInvoer = {}): Promise<SignaalpartnersLijst> =>
      readJson<SignaalpartnersLijst>(verzend, { method: "GET", path: `/signaalpartners`, query: { na: invoer.na, limiet: invoer.limiet }, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Lees met welke partners uw gemeente een overeenkomst heeft of had, alle bladzijden achter elkaar. */
    lijstSignaalpartnersAlles: (invoer: LijstSignaalpartnersInvoer = {}) =>
      readAlles((vraag: LijstSignaalpartnersInvoer) => opdrachten.lijstSignaalpartners(vraag), invoer, (bladzijde) => bladzijde.signaalpartners),
    /** Meld een partner aan met de eerste overeenkomst. */
    meldSignaalpartnerAan: (invoer: MeldSignaalpartnerAanInvoer): Promise<AangemeldePartner> =>
      readJson<AangemeldePartner>(verzend, { method: "POST", path: `/signaalpartners`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: false } satisfies Verzoek),
    /** Lees één partner van uw gemeente. */
    toonSignaalpartner: (invoer: ToonSignaalpartnerInvoer): Promise<SignaalpartnerMetSleutels> =>
      readJson<SignaalpartnerMetSleutels>(verzend, { method: "GET", path: `/signaalpartners/${encodeURIComponent(invoer.id)}`, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Lees uw overeenkomsten, ook die voorbij zijn of nog beginnen. */
    lijstOvereenkomsten: (invoer: LijstOvereenkomstenInvoer = {}): Promise<OvereenkomstenLijst> =>
      readJson<OvereenkomstenLijst>(verzend, { method: "GET", path: `/overeenkomsten`, query: { na: invoer.na, limiet: invoer.limiet, partner: invoer.partner }, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Lees uw overeenkomsten, ook die voorbij zijn of nog beginnen, alle bladzijden achter elkaar. */
    lijstOvereenkomstenAlles: (invoer: LijstOvereenkomstenInvoer = {}) =>
      readAlles((vraag: LijstOvereenkomstenInvoer) => opdrachten.lijstOvereenkomsten(vraag), invoer, (bladzijde) => bladzijde.overeenkomsten),
    /** Registreer een overeenkomst met een partner van uw gemeente. */
    registreerOvereenkomst: (invoer: RegistreerOvereenkomstInvoer): Promise<Overeenkomst> =>
      readJson<Overeenkomst>(verzend, { method: "POST", path: `/overeenkomsten`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: false } satisfies Verzoek),
    /** Lees één eigen overeenkomst. */
    toonOvereenkomst: (invoer: ToonOvereenkomstInvoer): Promise<Overeenkomst> =>
      readJson<Overeenkomst>(verzend, { method: "GET", path: `/overeenkomsten/${encodeURIComponent(invoer.id)}`, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Wijzig een overeenkomst vanaf een dag. */
    wijzigOvereenkomst: (invoer: WijzigOvereenkomstInvoer): Promise<Overeenkomst> =>
      readJson<Overeenkomst>(verzend, { method: "POST", path: `/overeenkomsten/${encodeURIComponent(invoer.id)}/wijziging`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: false } satisfies Verzoek),
    /** Beëindig een overeenkomst, met de reden. */
    beeindigOvereenkomst: (invoer: BeeindigOvereenkomstInvoer): Promise<BeeindigdeOvereenkomst> =>
      readJson<BeeindigdeOvereenkomst>(verzend, { method: "POST", path: `/overeenkomsten/${encodeURIComponent(invoer.id)}/beeindiging`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: false } satisfies Verzoek),
    /** Lees welke openbare sleutels u heeft. */
    lijstSleutels: (): Promise<Sleutels> =>
      readJson<Sleutels>(verzend, { method: "GET", path: `/sleutels`, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Voeg een openbare sleutel toe. */
    voegSleutelToe: (invoer: VoegSleutelToeInvoer): Promise<Sleutel> =>
      readJson<Sleutel>(verzend, { method: "POST", path: `/sleutels`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: false } satisfies Verzoek),
    /** Trek een sleutel in. */
    trekSleutelIn: (invoer: TrekSleutelInInvoer): Promise<void> =>
      readJson<void>(verzend, { method: "DELETE", path: `/sleutels/${encodeURIComponent(invoer.kid)}`, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Lees wat er met uw signalen is gedaan. */
    lijstTerugkoppelingen: (invoer: LijstTerugkoppelingenInvoer = {}): Promise<TerugkoppelingenLijst> =>
      readJson<TerugkoppelingenLijst>(verzend, { method: "GET", path: `/terugkoppelingen`, query: { ontvangen: invoer.ontvangen, na: invoer.na, limiet: invoer.limiet }, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Lees wat er met uw signalen is gedaan, alle bladzijden achter elkaar. */
    lijstTerugkoppelingenAlles: (invoer: LijstTerugkoppelingenInvoer = {}) =>
      readAlles((vraag: LijstTerugkoppelingenInvoer) => opdrachten.lijstTerugkoppelingen(vraag), invoer, (bladzijde) => bladzijde.terugkoppelingen),
    /** Lees één terugkoppeling. */
    toonTerugkoppeling: (invoer: ToonTerugkoppelingInvoer): Promise<Terugkoppeling> =>
      readJson<Terugkoppeling>(verzend, { method: "GET", path: `/terugkoppelingen/${encodeURIComponent(invoer.id)}`, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Meld dat u een terugkoppeling hebt ontvangen. */
    bevestigTerugkoppeling: (invoer: BevestigTerugkoppelingInvoer): Promise<Terugkoppeling> =>
      readJson<Terugkoppeling>(verzend, { method: "POST", path: `/terugkoppelingen/${encodeURIComponent(invoer.id)}/ontvangst`, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Lees uw abonnementen. */
    lijstAbonnementen: (): Promise<AbonnementenLijst> =>
      readJson<AbonnementenLijst>(verzend, { method: "GET", path: `/abonnementen`, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Vraag om bericht als er iets voor u is. */
    maakAbonnement: (invoer: MaakAbonnementInvoer): Promise<AbonnementMetGeheim> =>
      readJson<AbonnementMetGeheim>(verzend, { method: "POST", path: `/abonnementen`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: false } satisfies Verzoek),
    /** Lees een abonnement. */
    toonAbonnement: (invoer: ToonAbonnementInvoer): Promise<Abonnement> =>
      readJson<Abonnement>(verzend, { method: "GET", path: `/abonnementen/${encodeURIComponent(invoer.id)}`, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Geef een ander adres of andere gebeurtenissen. */
    wijzigAbonnement: (invoer: WijzigAbonnementInvoer): Promise<Abonnement> =>
      readJson<Abonnement>(verzend, { method: "PUT", path: `/abonnementen/${encodeURIComponent(invoer.id)}`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: true } satisfies Verzoek),
    /** Beëindig een abonnement. */
    beeindigAbonnement: (invoer: BeeindigAbonnementInvoer): Promise<void> =>
      readJson<void>(verzend, { method: "DELETE", path: `/abonnementen/${encodeURIComponent(invoer.id)}`, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Vervang het geheim of de sleutel. */
    vervangGeheim: (invoer: VervangGeheimInvoer): Promise<AbonnementMetGeheim> =>
      readJson<AbonnementMetGeheim>(verzend, { method: "POST", path: `/abonnementen/${encodeURIComponent(invoer.id)}/geheim`, headers: {}, herhaalbaar: false } satisfies Verzoek),
    /** Schakel een abonnement weer in. */
    schakelAbonnementIn: (invoer: SchakelAbonnementInInvoer): Promise<Abonnement> =>
      readJson<Abonnement>(verzend, { method: "POST", path: `/abonnementen/${encodeURIComponent(invoer.id)}/inschakeling`, headers: {}, herhaalbaar: false } satisfies Verzoek),
    /** Stuur een testbericht. */
    stuurTestbericht: (invoer: StuurTestberichtInvoer): Promise<Bezorging> =>
      readJson<Bezorging>(verzend, { method: "POST", path: `/abonnementen/${encodeURIComponent(invoer.id)}/test`, headers: {}, herhaalbaar: false } satisfies Verzoek),
    /** Lees wat wij stuurden en hoe dat ging. */
    lijstBezorgingen: (invoer: LijstBezorgingenInvoer): Promise<BezorgingenLijst> =>
      readJson<BezorgingenLijst>(verzend, { method: "GET", path: `/abonnementen/${encodeURIComponent(invoer.id)}/bezorgingen`, query: { status: invoer.status, na: invoer.na, limiet: invoer.limiet }, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Lees wat wij stuurden en hoe dat ging, alle bladzijden achter elkaar. */
    lijstBezorgingenAlles: (invoer: LijstBezorgingenInvoer) =>
      readAlles((vraag: LijstBezorgingenInvoer) => opdrachten.lijstBezorgingen(vraag), invoer, (bladzijde) => bladzijde.bezorgingen),
    /** Laat een bericht opnieuw sturen. */
    herhaalBezorging: (invoer: HerhaalBezorgingInvoer): Promise<Bezorging> =>
      readJson<Bezorging>(verzend, { method: "POST", path: `/abonnementen/${encodeURIComponent(invoer.id)}/bezorgingen/${encodeURIComponent(invoer.bezorging)}/herhaling`, headers: {}, herhaalbaar: false } satisfies Verzoek),
    /** Lees de zaken van een team, de dringendste eerst. */
    lijstZaken: (invoer: LijstZakenInvoer = {}): Promise<ZakenLijst> =>
      readJson<ZakenLijst>(verzend, { method: "GET", path: `/zaken`, query: { team: invoer.team, behandelaar: invoer.behandelaar, status: invoer.status, na: invoer.na, limiet: invoer.limiet }, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Lees de zaken van een team, de dringendste eerst, alle bladzijden achter elkaar. */
    lijstZakenAlles: (invoer: LijstZakenInvoer = {}) =>
      readAlles((vraag: LijstZakenInvoer) => opdrachten.lijstZaken(vraag), invoer, (bladzijde) => bladzijde.zaken),
    /** Lees alles van één huishouden. */
    toonZaak: (invoer: ToonZaakInvoer): Promise<Zaak> =>
      readJson<Zaak>(verzend, { method: "GET", path: `/zaken/${encodeURIComponent(invoer.id)}`, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Lees wat er in een zaak is gebeurd, het oudste eerst. */
    toonTijdlijn: (invoer: ToonTijdlijnInvoer): Promise<Tijdlijn> =>
      readJson<Tijdlijn>(verzend, { method: "GET", path: `/zaken/${encodeURIComponent(invoer.id)}/tijdlijn`, query: { na: invoer.na, limiet: invoer.limiet }, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Lees wat er in een zaak is gebeurd, het oudste eerst, alle bladzijden achter elkaar. */
    toonTijdlijnAlles: (invoer: ToonTijdlijnInvoer) =>
      readAlles((vraag: ToonTijdlijnInvoer) => opdrachten.toonTijdlijn(vraag), invoer, (bladzijde) => bladzijde.tijdlijn),
    /** Lees één contactpoging. */
    toonContactpoging: (invoer: ToonContactpogingInvoer): Promise<Contactpoging> =>
      readJson<Contactpoging>(verzend, { method: "GET", path: `/zaken/${encodeURIComponent(invoer.id)}/contactpogingen/${encodeURIComponent(invoer.contactpoging)}`, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Leg vast dat u contact zocht. */
    legContactpogingVast: (invoer: LegContactpogingVastInvoer): Promise<Contactpoging> =>
      readJson<Contactpoging>(verzend, { method: "POST", path: `/zaken/${encodeURIComponent(invoer.id)}/contactpogingen`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: false } satisfies Verzoek),
    /** Leg het eerste gesprek met de inwoner vast. */
    legGesprekVast: (invoer: LegGesprekVastInvoer): Promise<Gesprek> =>
      readJson<Gesprek>(verzend, { method: "POST", path: `/zaken/${encodeURIComponent(invoer.id)}/gesprek`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: false } satisfies Verzoek),
    /** Leg een stap vast die een termijn begint of beëindigt. */
    legStapVast: (invoer: LegStapVastInvoer): Promise<Stap> =>
      readJson<Stap>(verzend, { method: "POST", path: `/zaken/${encodeURIComponent(invoer.id)}/stappen`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: false } satisfies Verzoek),
    /** Wijs een zaak toe aan een team of een medewerker. */
    wijsZaakToe: (invoer: WijsZaakToeInvoer): Promise<ZaakStand> =>
      readJson<ZaakStand>(verzend, { method: "POST", path: `/zaken/${encodeURIComponent(invoer.id)}/toewijzing`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: false } satisfies Verzoek),
    /** Sluit een zaak met een resultaat. */
    sluitZaak: (invoer: SluitZaakInvoer): Promise<ZaakStand> =>
      readJson<ZaakStand>(verzend, { method: "POST", path: `/zaken/${encodeURIComponent(invoer.id)}/afsluiting`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: false } satisfies Verzoek),
    /** Open een gesloten zaak weer. */
    heropenZaak: (invoer: HeropenZaakInvoer): Promise<ZaakStand> =>
      readJson<ZaakStand>(verzend, { method: "POST", path: `/zaken/${encodeURIComponent(invoer.id)}/heropening`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: false } satisfies Verzoek),
    /** Voeg het burgerservicenummer toe na de controle in de BRP. */
    legBrpControleVast: (invoer: LegBrpControleVastInvoer): Promise<void> =>
      readJson<void>(verzend, { method: "POST", path: `/zaken/${encodeURIComponent(invoer.id)}/brp-controle`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: false } satisfies Verzoek),
    /** Leg vast wat de gemeente van het huishouden weet. */
    legHuishoudenVast: (invoer: LegHuishoudenVastInvoer): Promise<Huishouden> =>
      readJson<Huishouden>(verzend, { method: "POST", path: `/zaken/${encodeURIComponent(invoer.id)}/huishouden`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: false } satisfies Verzoek),
    /** Stop een signaal omdat het voor deze persoon niet verder kan. */
    beeindigSignaal: (invoer: BeeindigSignaalInvoer): Promise<ZaakStandMetSignalen> =>
      readJson<ZaakStandMetSignalen>(verzend, { method: "POST", path: `/zaken/${encodeURIComponent(invoer.id)}/signalen/${encodeURIComponent(invoer.signaal)}/einde`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: false } satisfies Verzoek),
    /** Lees welke adressen misschien bij elkaar horen, het oudste eerst. */
    lijstKoppelingen: (invoer: LijstKoppelingenInvoer = {}): Promise<KoppelingenLijst> =>
      readJson<KoppelingenLijst>(verzend, { method: "GET", path: `/koppelingen`, query: { status: invoer.status, na: invoer.na, limiet: invoer.limiet }, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Lees welke adressen misschien bij elkaar horen, het oudste eerst, alle bladzijden achter elkaar. */
    lijstKoppelingenAlles: (invoer: LijstKoppelingenInvoer = {}) =>
      readAlles((vraag: LijstKoppelingenInvoer) => opdrachten.lijstKoppelingen(vraag), invoer, (bladzijde) => bladzijde.koppelingen),
    /** Bevestig een mogelijke koppeling, of wijs haar af. */
    besluitKoppeling: (invoer: BesluitKoppelingInvoer): Promise<Koppeling> =>
      readJson<Koppeling>(verzend, { method: "POST", path: `/koppelingen/${encodeURIComponent(invoer.id)}/besluit`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: false } satisfies Verzoek),
    /** Voeg een andere open zaak bij deze zaak. */
    voegZakenSamen: (invoer: VoegZakenSamenInvoer): Promise<Verplaatsing> =>
      readJson<Verplaatsing>(verzend, { method: "POST", path: `/zaken/${encodeURIComponent(invoer.id)}/samenvoeging`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: false } satisfies Verzoek),
    /** Maak een samenvoeging of splitsing ongedaan. */
    maakVerplaatsingOngedaan: (invoer: MaakVerplaatsingOngedaanInvoer): Promise<Verplaatsing> =>
      readJson<Verplaatsing>(verzend, { method: "POST", path: `/zaken/${encodeURIComponent(invoer.id)}/herstel`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: false } satisfies Verzoek),
    /** Lees welke termijnen lopen, bijna voorbij zijn of voorbij zijn. */
    lijstTermijnen: (invoer: LijstTermijnenInvoer = {}): Promise<TermijnenLijst> =>
      readJson<TermijnenLijst>(verzend, { method: "GET", path: `/termijnen`, query: { status: invoer.status, na: invoer.na, limiet: invoer.limiet }, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Lees welke termijnen lopen, bijna voorbij zijn of voorbij zijn, alle bladzijden achter elkaar. */
    lijstTermijnenAlles: (invoer: LijstTermijnenInvoer = {}) =>
      readAlles((vraag: LijstTermijnenInvoer) => opdrachten.lijstTermijnen(vraag), invoer, (bladzijde) => bladzijde.termijnen),
    /** Lees de teams van de gemeente en hoeveel werk elk team heeft. */
    lijstTeams: (invoer: LijstTeamsInvoer = {}): Promise<TeamsLijst> =>
      readJson<TeamsLijst>(verzend, { method: "GET", path: `/teams`, query: { na: invoer.na, limiet: invoer.limiet }, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Lees de teams van de gemeente en hoeveel werk elk team heeft, alle bladzijden achter elkaar. */
    lijstTeamsAlles: (invoer: LijstTeamsInvoer = {}) =>
      readAlles((vraag: LijstTeamsInvoer) => opdrachten.lijstTeams(vraag), invoer, (bladzijde) => bladzijde.teams),
    /** Maak een team met zijn gebieden. */
    maakTeam: (invoer: MaakTeamInvoer): Promise<TeamBeheer> =>
      readJson<TeamBeheer>(verzend, { method: "POST", path: `/teams`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: false } satisfies Verzoek),
    /** Lees wie er bij de gemeente werkt. */
    lijstMedewerkers: (invoer: LijstMedewerkersInvoer = {}): Promise<MedewerkersLijst> =>
      readJson<MedewerkersLijst>(verzend, { method: "GET", path: `/medewerkers`, query: { na: invoer.na, limiet: invoer.limiet }, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Lees wie er bij de gemeente werkt, alle bladzijden achter elkaar. */
    lijstMedewerkersAlles: (invoer: LijstMedewerkersInvoer = {}) =>
      readAlles((vraag: LijstMedewerkersInvoer) => opdrachten.lijstMedewerkers(vraag), invoer, (bladzijde) => bladzijde.medewerkers),
    /** Stuur signalen door naar de gemeente waar de inwoner nu woont. */
    stuurSignalenDoor: (invoer: StuurSignalenDoorInvoer): Promise<ZaakStandMetSignalen> =>
      readJson<ZaakStandMetSignalen>(verzend, { method: "POST", path: `/zaken/${encodeURIComponent(invoer.id)}/doorzending`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: false } satisfies Verzoek),
    /** Verplaats signalen die bij een andere woning horen. */
    splitsZaak: (invoer: SplitsZaakInvoer): Promise<Verplaatsing> =>
      readJson<Verplaatsing>(verzend, { method: "POST", path: `/zaken/${encodeURIComponent(invoer.id)}/splitsing`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: false } satisfies Verzoek),
    /** Lees één team met zijn gebieden en afwezigheid. */
    toonTeam: (invoer: ToonTeamInvoer): Promise<TeamBeheer> =>
      readJson<TeamBeheer>(verzend, { method: "GET", path: `/teams/${encodeURIComponent(invoer.id)}`, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Wijzig een team in zijn geheel. */
    wijzigTeam: (invoer: WijzigTeamInvoer): Promise<TeamBeheer> =>
      readJson<TeamBeheer>(verzend, { method: "PUT", path: `/teams/${encodeURIComponent(invoer.id)}`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: true } satisfies Verzoek),
    /** Meld dat een team een tijd geen nieuwe zaken krijgt. */
    meldTeamAfwezig: (invoer: MeldTeamAfwezigInvoer): Promise<TeamBeheer> =>
      readJson<TeamBeheer>(verzend, { method: "POST", path: `/teams/${encodeURIComponent(invoer.id)}/afwezigheid`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: false } satisfies Verzoek),
    /** Beëindig een afwezigheid van een team. */
    beeindigTeamAfwezigheid: (invoer: BeeindigTeamAfwezigheidInvoer): Promise<void> =>
      readJson<void>(verzend, { method: "DELETE", path: `/teams/${encodeURIComponent(invoer.id)}/afwezigheid/${encodeURIComponent(invoer.afwezigheid)}`, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Geef alle open zaken het team dat vandaag bij hen past. */
    herverdeelZaken: (invoer: HerverdeelZakenInvoer): Promise<Herverdeling> =>
      readJson<Herverdeling>(verzend, { method: "POST", path: `/routering/herverdeling`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: false } satisfies Verzoek),
    /** Cijfers van uw gemeente. */
    leesIndicatoren: (invoer: LeesIndicatorenInvoer = {}): Promise<Indicatoren> =>
      readJson<Indicatoren>(verzend, { method: "GET", path: `/monitor/indicatoren`, query: { van: invoer.van, tot: invoer.tot, per: invoer.per, formaat: invoer.formaat }, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Cijfers van uw gemeente, als bestand. */
    leesIndicatorenAlsBestand: (invoer: LeesIndicatorenInvoer = {}, soort: "text/csv" = "text/csv"): Promise<Bestand> =>
      readBestand(verzend, { method: "GET", path: `/monitor/indicatoren`, query: { van: invoer.van, tot: invoer.tot, per: invoer.per, formaat: invoer.formaat ?? formaatVan<LeesIndicatorenInvoer["formaat"]>(soort) }, headers: { Accept: soort,}, herhaalbaar: true } satisfies Verzoek),
    /** Lees alle getallen van wet en beleid. */
    leesBeleid: (invoer: LeesBeleidInvoer = {}): Promise<BeleidOverzicht> =>
      readJson<BeleidOverzicht>(verzend, { method: "GET", path: `/beleid`, query: { op: invoer.op }, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Leg een eigen waarde vast, vanaf een dag. */
    legBeleidVast: (invoer: LegBeleidVastInvoer): Promise<BeleidVastgelegd> =>
      readJson<BeleidVastgelegd>(verzend, { method: "POST", path: `/beleid`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: false } satisfies Verzoek),
    /** Bekijk hoe de lijst van vandaag zou veranderen. */
    blikVooruit: (invoer: BlikVooruitInvoer): Promise<Vooruitblik> =>
      readJson<Vooruitblik>(verzend, { method: "POST", path: `/beleid/vooruitblik`, headers: { "Content-Type": "application/json" }, body: JSON.stringify(invoer.body), herhaalbaar: false } satisfies Verzoek),
    /** Lees alle bronnen waarop regels rusten. */
    lijstBronnen: (): Promise<BronnenLijst> =>
      readJson<BronnenLijst>(verzend, { method: "GET", path: `/bronnen`, headers: {}, herhaalbaar: true, openbaar: true } satisfies Verzoek),
    /** Lees waarom alles in een zaak zo is. */
    legZaakUit: (invoer: LegZaakUitInvoer): Promise<ZaakUitleg> =>
      readJson<ZaakUitleg>(verzend, { method: "GET", path: `/zaken/${encodeURIComponent(invoer.id)}/uitleg`, headers: {}, herhaalbaar: true } satisfies Verzoek),
    /** Lees waarom een signaal is aangenomen of niet is opgepakt. */
    legSignaalUit: (invoer: LegSignaalUitInvoer): Promise<SignaalUitleg> =>
      readJson<SignaalUitleg>(verzend, { method: "GET", path: `/signalen/${encodeURIComponent(invoer.id)}/uitleg`, headers: {}, herhaalbaar: true } satisfies Verzoek),
  };
  return opdrachten;
}
