import type { ParameterNaam } from "../law/parameters.ts";
import type { Bron, BronSoort } from "../law/sources.ts";

/** Units behind a number: of one, and of more. */
export const eenheden = {
  dagen: ["dag", "dagen"],
  werkdagen: ["werkdag", "werkdagen"],
  maanden: ["maand", "maanden"],
  jaar: ["jaar", "jaar"],
  punten: ["punt", "punten"],
  keer: ["keer", "keer"],
  partners: ["partner", "partners"],
  pogingen: ["poging", "pogingen"],
} as const;

export const bronSoorten: Readonly<Record<BronSoort, string>> = {
  wet: "Wet",
  standaard: "Standaard",
  overeenkomst: "Afspraak",
  beleid: "Beleid",
  lezing: "Onze lezing",
};

export const zekerheden: Readonly<Record<Bron["zekerheid"], string>> = {
  A: "Zeker: wij lazen de officiële tekst.",
  B: "Vrij zeker: van een koepel of ministerie.",
  C: "Minder zeker: zo werkt één gemeente of bedrijf.",
  S: "Vrij zeker: uit de stukken waarmee Seinhuis begon.",
  U: "Niet zeker: dit staat nergens vast.",
};

type Groep = { titel: string; uitleg: string; namen: readonly ParameterNaam[] };

/** The numbers in the order of the work. */
export const groepen: Readonly<Record<string, Groep>> = {
  wet: {
    titel: "Uit de wet",
    uitleg: "Deze getallen staan in de wet. Een gemeente kan ze niet veranderen.",
    namen: ["aanbodDagen", "bedreigendWerkdagen", "gesprekDagen"],
  },
  signalen: {
    titel: "Welke signalen tellen",
    uitleg: "Een signaal wordt beoordeeld met de getallen van zijn eigen dag.",
    namen: [
      "drempelCenten",
      "vensterDagen",
      "herhalingsvensterMaanden",
      "meldvensterMaanden",
      "eindeLeveringWerkdagen",
      "opeenvolgendMaanden",
      "matchingperiodeStartdagen",
    ],
  },
  lijst: {
    titel: "Welke zaak eerst",
    uitleg: "Elke reden geeft punten. Meer punten is hoger op de lijst.",
    namen: [
      "prioriteitGewichten",
      "bandHoog",
      "bandMidden",
      "bedragMiddenCenten",
      "bedragHoogCenten",
      "bedragZeerHoogCenten",
      "drempelVeelvoud",
      "stijgingCenten",
      "achterstandLangMaanden",
      "achterstandZeerLangMaanden",
      "crisisWerkdagen",
      "crisisWeekDagen",
      "crisisMaandDagen",
      "meerderePartnersHoogstens",
      "zonderContactMaanden",
      "zonderContactHoogstens",
      "leeftijdOuder",
      "leeftijdJongVan",
      "leeftijdJongTot",
    ],
  },
  opvolging: {
    titel: "Advies voor contact",
    uitleg: "Dit bepaalt hoe vaak en hoe het team contact zoekt.",
    namen: [
      "opvolgPogingen",
      "opvolgPogingenBezoek",
      "opvolgPogingenCrisis",
      "huisbezoekVanCenten",
      "huisbezoekTotCenten",
      "maastrichtHuurCenten",
      "maastrichtPogingen",
    ],
  },
  termijnen: {
    titel: "Werkafspraken en termijnen",
    uitleg: "Een termijn die al loopt, houdt het getal waarmee hij begon.",
    namen: ["werkafspraken", "termijnAanpassingen", "risicoWerkdagen", "risicoDeel"],
  },
  teams: {
    titel: "Welk team",
    uitleg: "Dit geldt voor nieuwe zaken. Open zaken verdeelt u apart opnieuw.",
    namen: ["routeringRegels", "crisisBovenCapaciteit"],
  },
  partners: {
    titel: "Afspraken met partners",
    uitleg: "Dit bepaalt hoe lang een partner wacht.",
    namen: ["ophaalWerkdagen", "incassoPauzeTotTerugkoppeling", "incassoPauzeHulpDagen"],
  },
};

/** Words of the pages about policy. */
export const beleidTeksten = {
  titel: "Regels en getallen",
  regie: "Regie",
  inleiding: "Hier staan alle getallen van wet en beleid. U ziet ook waar elk getal vandaan komt.",
  uitlegTitel: "Wet, landelijk en eigen",
  uitlegWet: "Staat vast. Een gemeente verandert dit niet.",
  uitlegLandelijk: "Geldt zolang uw gemeente niets kiest.",
  uitlegEigen: "Koos uw gemeente zelf, met een dag en een reden.",
  uitlegLezing: "Zo lezen wij de tekst. Het staat er niet letterlijk.",
  opDezePagina: "Op deze pagina",
  landelijkIs: (waarde: string) => `Landelijk: ${waarde}`,
  bronTitelWet: "Waar dit getal vandaan komt",
  geldigheid: "Geldig",
  vanTot: (van: string, tot: string) => `${van} tot en met ${tot}`,
  wanneerWaarom: "Wanneer en waarom",
  wet: "Wet",
  landelijk: "Landelijk",
  eigen: "Eigen keuze",
  instelling: "Instelling",
  nu: "Nu",
  komt: "Waar het vandaan komt",
  gepland: (dag: string, waarde: string) => `Vanaf ${dag}: ${waarde}`,
  sinds: (dag: string) => `Sinds ${dag}`,
  pasAan: "Pas aan",
  pasAanTitel: (naam: string) => `${naam} aanpassen`,
  nuTitel: "Wat nu geldt",
  bronTitel: "Waar het landelijke getal vandaan komt",
  geldtNu: "Geldt nu",
  landelijkeWaarde: "Landelijk",
  bron: "Bron",
  soortBron: "Soort bron",
  zekerheid: "Hoe zeker",
  inhoud: "Wat de bron zegt",
  reden: "Reden",
  historieTitel: "Eigen keuzes van uw gemeente",
  historieLeeg: "Uw gemeente heeft nog niets zelf gekozen.",
  historie: {
    van: "Vanaf",
    tot: "Tot en met",
    waarde: "Waarde",
    reden: "Reden",
    vastgelegd: "Vastgelegd",
  },
  open: "Open",
  standen: { geweest: "Voorbij", geldt: "Geldt nu", komt: "Gepland" },
  landelijkTitel: "Landelijk door de jaren",
  wetVast: "Dit getal komt uit de wet. U kunt het niet aanpassen.",
  klaar: (dag: string) => `Vastgelegd. Dit geldt vanaf ${dag}.`,
  vanaf: "Vanaf welke dag",
  vanafHint: "Vandaag of later, bijvoorbeeld 1 december 2026.",
  redenHint: "Bijvoorbeeld het besluit. Noem geen namen van inwoners.",
  bekijk: "Bekijk wat er verandert",
  vastleggen: "Leg vast",
  terug: "Verander nog iets",
  tochNiet: "Toch niet",
  controle: (naam: string) => `${naam}: controleer de wijziging`,
  nogNiets: "Er is nog niets vastgelegd.",
  straks: (dag: string) => `Vanaf ${dag}`,
  later: (dag: string, waarde: string) =>
    `Let op: vanaf ${dag} is al iets anders vastgelegd: ${waarde}. Dat blijft zo.`,
  kruist: {
    hoger: (naam: string, waarde: string) => `Let op: dit getal is lager dan ${naam} (${waarde}). Klopt dat?`,
    lager: (naam: string, waarde: string) => `Let op: dit getal is hoger dan ${naam} (${waarde}). Klopt dat?`,
  },
  zelfde: "Dit is hetzelfde als nu. Er verandert niets.",
  vast: "Een keuze staat vast. Wilt u iets anders? Kies dan later een nieuwe dag.",
} as const;

/** What a new value does, by group. */
export const gevolgTeksten: Readonly<Record<string, string>> = {
  signalen: "Dit telt voor signalen vanaf die dag. Signalen van eerder veranderen niet.",
  lijst: "De lijst krijgt op die dag een nieuwe volgorde.",
  opvolging: "Het advies bij open zaken verandert op die dag.",
  termijnen: "Dit telt voor termijnen die vanaf die dag beginnen. Lopende termijnen veranderen niet.",
  teams: "Dit telt voor nieuwe zaken. Open zaken blijven bij hun team tot u ze opnieuw verdeelt.",
  partners: "Dit telt vanaf die dag.",
};

export const beleidFouten = {
  vanaf: "Vul de dag in waarop dit ingaat.",
  geenDag: "Dit is geen dag. Schrijf bijvoorbeeld 1 december 2026.",
  vroeger: "Kies vandaag of een dag daarna.",
  bezet: "Voor deze dag is al iets vastgelegd. Kies een andere dag.",
  reden: "Schrijf op waarom u dit kiest.",
  redenLang: "De reden is te lang. Gebruik hoogstens 2.000 tekens.",
  leeg: "Vul dit in.",
  getal: (hoogste: string) => `Vul een heel getal in van 0 tot en met ${hoogste}.`,
  bedrag: "Dit is geen bedrag. Schrijf bijvoorbeeld 1.275,50.",
  procent: "Vul een getal in van 0 tot en met 100.",
  jaNee: "Kies ja of nee.",
  maanddagen: "Kies minstens één dag.",
  tijdvak: "Het einde ligt voor het begin.",
  gewicht: "Vul een heel getal in van -10.000 tot en met 10.000.",
  termijn: "Vul een heel getal in van 1 tot en met 1.000.",
  waarde: "Deze waarde kan niet. Kijk alles nog een keer na.",
  bijNaam: (naam: string, fout: string) => `${naam}: ${fout}`,
} as const;
