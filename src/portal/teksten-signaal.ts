import type { Contactsoort, Crisissoort, SignaalpartnerSoort, Uitzonderingsoort } from "../law/lists.ts";

/** How a partner calls the person in arrears. */
const klantwoorden: Readonly<Partial<Record<SignaalpartnerSoort, string>>> = {
  Huur: "huurder",
  Zorg: "verzekerde",
  "CAK Zorgverzekeringen": "verzekerde",
};
export const klantwoord = (soort: SignaalpartnerSoort): string => klantwoorden[soort] ?? "klant";

export const contactKeuzes: readonly { waarde: Contactsoort; tekst: string }[] = [
  { waarde: "Telefoon", tekst: "Gebeld" },
  { waarde: "Huisbezoek", tekst: "Thuis langs geweest" },
  { waarde: "Afspraak op locatie", tekst: "Ergens afgesproken" },
  { waarde: "SMS/Whatsapp", tekst: "Bericht gestuurd (sms of WhatsApp)" },
  { waarde: "Mail", tekst: "E-mail gestuurd" },
  { waarde: "Brief", tekst: "Brief gestuurd (telt niet als persoonlijk contact)" },
  { waarde: "Kaartje", tekst: "Kaartje achtergelaten (telt niet als persoonlijk contact)" },
  { waarde: "Overige", tekst: "Anders" },
];

export const crisisTeksten: Readonly<Record<Crisissoort, string>> = {
  ontruiming: "Ja, de woning wordt ontruimd",
  eindeLevering: "Ja, de levering stopt",
  opzeggingZorgverzekering: "Ja, de zorgverzekering stopt",
};

export const uitzonderingTeksten: Readonly<Record<Uitzonderingsoort, string>> = {
  inOverleg: "Ik heb dit met de gemeente overlegd",
  regelingNietNagekomen: "Er was een betalingsregeling. Die is niet nagekomen",
  laterAfgestemd: "Ik heb met de gemeente afgesproken dat ik later meld",
};

/** What is asked of each kind of partner about the danger it can know of. */
export const crisisVragen: Readonly<Record<Crisissoort, string>> = {
  ontruiming: "Dreigt een ontruiming van de woning?",
  eindeLevering: "Dreigt de levering te stoppen?",
  opzeggingZorgverzekering: "Dreigt de zorgverzekering te stoppen?",
};

export const velden = {
  voorletters: { label: "Voorletters (niet verplicht)", hint: "Zoals A.B." },
  voorvoegsel: { label: "Tussenvoegsel (niet verplicht)", hint: "Zoals van of van der" },
  achternaam: { label: "Achternaam" },
  geboortedatum: { label: "Geboortedatum (niet verplicht)", hint: "Alleen als dit in uw overeenkomst staat" },
  telefoonnummer: { label: "Telefoonnummer (niet verplicht)", hint: "Dan kan de gemeente bellen" },
  email: { label: "E-mailadres (niet verplicht)" },
  klantnummer: { label: "Klantnummer (niet verplicht)" },
  postcode: { label: "Postcode", hint: "Zoals 3073 HE" },
  huisnummer: { label: "Huisnummer, met letter of toevoeging", hint: "Zoals 10, 10 A of 10 A-2" },
  straatnaam: { label: "Straat (niet verplicht)" },
  plaatsnaam: { label: "Plaats (niet verplicht)" },
  gemeentecode: { label: "Gemeente", hint: "Weet u het niet? Dan zoeken wij de gemeente bij het adres." },
  bedrag: { label: "Hoeveel moet de {klant} nu betalen, in euro’s?", hint: "Zoals 1.275,50" },
  ontstaansdatum: {
    label: "Sinds wanneer is er een achterstand?",
    hint: "De dag waarop de eerste rekening betaald had moeten zijn. Zoals 1 9 2026",
  },
  pogingDatum: { label: "Op welke dag?" },
  pogingSoort: { label: "Wat deed u?" },
  pogingBereikt: { label: "Ik heb de {klant} gesproken" },
  schuldhulp: {
    label: "Wanneer heeft u verteld dat de gemeente helpt bij schulden?",
    hint: "De dag van de brief, de mail of het gesprek",
  },
  herinneringDatum: { label: "Op welke dag stuurde u de brief of de mail?" },
  herinneringAanbod: {
    label: "In deze herinnering staat dat ik gegevens aan de gemeente wil geven, en dat de {klant} nee mag zeggen",
  },
  bezwaar: {
    label: "Heeft de {klant} gezegd dat u geen gegevens mag geven?",
    hint: "Zegt de {klant} nee, dan mag u niet melden. Geen antwoord is geen nee.",
    ja: "Ja, de {klant} wil dit niet",
    nee: "Nee, dat heeft de {klant} niet gezegd",
  },
  crisis: { hint: "Dan helpt de gemeente sneller.", nee: "Nee" },
  crisisDatum: { label: "Op welke dag gebeurt dat? (niet verplicht)" },
  uitzondering: { label: "Waarom meldt u op dit moment?" },
  warmeOverdracht: { label: "Ik wil de {klant} samen met de gemeente overdragen (niet verplicht)" },
  kenmerk: {
    label: "Kenmerk",
    hint: "Uw eigen naam voor dit signaal, zoals: woning 1, november. Zo vindt u het later terug. Zet er geen naam of adres in.",
  },
} as const;

/** Short names of the dates, for a list in which the question does not stand; of another field there is none. */
export function kortNaam(veld: string): string | null {
  const [soort = "", nummer] = veld.split("-");
  const genummerd: Readonly<Record<string, string>> = { poging: "Poging", herinnering: "Herinnering" };
  if (genummerd[soort]) return `${genummerd[soort]} ${nummer}`;
  const namen: Readonly<Record<string, string>> = {
    geboortedatum: "Geboortedatum",
    ontstaansdatum: "Begin van de achterstand",
    schuldhulp: "Hulp bij schulden verteld",
    "crisis-datum": "Dag van de ontruiming of afsluiting",
  };
  return namen[veld] ?? null;
}

/** What the form says where a field is empty or cannot be read, by field; `{klant}` is the word above. */
export const leegTeksten: Readonly<Record<string, string>> = {
  kenmerk: "Vul een kenmerk in.",
  gemeentecode: "Kies de gemeente waar dit adres ligt.",
  achternaam: "Vul de achternaam van de {klant} in.",
  postcode: "Vul de postcode in, zoals 3073 HE.",
  huisnummer: "Vul het huisnummer in.",
  bedrag: "Vul in hoeveel de {klant} nu moet betalen.",
  ontstaansdatum: "Vul in sinds wanneer er een achterstand is.",
  bezwaar: "Kies of de {klant} nee heeft gezegd.",
  crisis: "Kies of er een ontruiming of afsluiting dreigt.",
  "poging-datum": "Vul in op welke dag u dit deed.",
  "poging-soort": "Kies wat u deed.",
};
export const onleesbaarTeksten = {
  datum: "Deze datum klopt niet. Vul de dag, de maand en het jaar in, zoals 3 11 2026.",
  toekomst: "Deze datum ligt in de toekomst.",
  bedrag: "Wij kunnen dit bedrag niet lezen. Schrijf het zoals 1275,50.",
} as const;

export const teksten = {
  titel: "Eén signaal melden",
  inleiding:
    "Met dit formulier meldt u één betalingsachterstand aan de gemeente. De gemeente biedt dan hulp aan. Het invullen duurt ongeveer 5 minuten.",
  nodig: "Wat heeft u nodig?",
  nodigLijst: [
    "Naam en adres van de {klant}.",
    "Het bedrag, en de dag waarop de achterstand begon.",
    "De dagen waarop u contact zocht en een herinnering stuurde.",
  ],
  verplicht: "U moet alles invullen, behalve waar ‘niet verplicht’ staat.",
  geenGemeente:
    "U heeft met geen enkele gemeente een overeenkomst. Zonder overeenkomst kunt u niet melden. Neem contact op met de gemeente waar de woning staat.",
  wie: "1. Over wie gaat het?",
  waar: "2. Waar woont deze {klant}?",
  achterstand: "3. Wat is de achterstand?",
  gedaan: "4. Wat heeft u zelf al gedaan?",
  gedaanUitleg:
    "U mag pas melden als u eerst zelf contact heeft gezocht en hulp heeft aangeboden. Dat heet sociale incasso. Hieronder ziet u wat voor u geldt.",
  crisis: "5. Dreigt er iets ergs?",
  versturen: "6. Controleren en versturen",
  controleer: "Controleer zonder te versturen",
  verstuur: "Verstuur het signaal",
  pogingErbij: "Nog een poging toevoegen",
  herinneringErbij: "Nog een herinnering toevoegen",
  inOrde: "Alles is goed ingevuld. U kunt het signaal nu versturen. Het is nog niet verstuurd.",
  gelezen: "Dit hebben wij gelezen",
  lijstTitel: "Wat moet u eerst gedaan hebben?",
  gedaanWoord: "Gedaan",
  ontbreektWoord: "Ontbreekt nog",
  lijstBron: "Dit staat in: {bron}.",
  hulpEerst: "Bij dit gevaar mag u ook melden als hier iets ontbreekt.",
  nietPersoonlijk: "Zet in dit formulier niets over gezondheid of gezin. De gemeente vraagt daar zelf naar.",
} as const;

export const ontvangenTeksten = {
  titel: "De gemeente heeft uw signaal",
  alVerstuurd: "Dit signaal heeft u al verstuurd",
  alVerstuurdUitleg:
    "Met dit formulier is al een signaal verstuurd. Het staat er één keer in. Voor een ander signaal begint u een nieuw formulier.",
  bewijs: "Uw bewijs",
  bewijsUitleg:
    "Bewaar dit bewijs. Hiermee laat u zien dat u op tijd heeft gemeld, bijvoorbeeld aan de rechter. Er staat geen naam en geen adres in.",
  nu: "Wat gebeurt er nu?",
  stappen: [
    "De gemeente zoekt contact met de {klant} en biedt hulp aan. Dat moet uiterlijk op {uiterlijk}. Bij een ontruiming of afsluiting moet het sneller.",
    "U leest het antwoord van de gemeente in dit portaal, bij Antwoorden.",
    "Is de achterstand betaald, of was dit een vergissing? Trek het signaal dan in.",
  ],
  nietOpgepakt: "De gemeente pakt dit signaal niet op.",
  opmerkingen: "Wat ons opviel",
  nieuw: "Nog een signaal melden",
  bekijk: "Dit signaal bekijken",
  bekijkEerder: "Bekijk het signaal dat al verstuurd is",
  bezet: "Met dit formulier is al een signaal verstuurd, met andere inhoud. Dit signaal is niet verstuurd.",
  pdf: "Bewijs als PDF",
} as const;

export const vulIn = (tekst: string, woorden: Readonly<Record<string, string>>): string =>
  tekst.replace(/\{(\w+)\}/g, (_heel, woord: string) => woorden[woord] ?? "");
