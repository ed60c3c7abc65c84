import type { Fout } from "./law/fout.ts";
import { fout, signaalfouten } from "./voorbeelden-signaal.ts";

const dag = [
  fout("/datum", "in-de-toekomst", "Deze dag moet nog komen.", "beleid-opvolging"),
  fout(
    "/datum",
    "voor-eerste-signaal",
    "Het eerste signaal kwam binnen op 3 november 2026. Kies die dag of een latere dag.",
    "beleid-opvolging",
  ),
];
const afspraak = (onder: string): Fout[] => [
  fout(
    `${onder}/kleineVerhuurder`,
    "geen-verhuurder",
    "Alleen een verhuurder met een of twee woningen kan zonder convenant melden.",
    "amsterdam-werkwijze",
  ),
  fout(
    `${onder}/signaalsoorten/0`,
    "soort-past-niet",
    "Dit soort signaal past niet bij dit soort organisatie.",
    "wgs-4-2",
  ),
  fout(
    `${onder}/bsnToegestaan`,
    "bsn-niet-toegestaan",
    "Een BSN mag alleen mee bij een zorgverzekeraar of het CAK.",
    "wgs-8c",
  ),
  fout(
    `${onder}/geldigVan`,
    "voor-begin-plicht",
    "Kies 1 januari 2021 of een dag daarna. Daarvoor bestond vroegsignalering nog niet in de wet.",
    "wgs-3",
  ),
];
const looptijd = (veld: string, naEinde: string): Fout[] => [
  fout(
    veld,
    "in-het-verleden",
    "Kies vandaag of een dag daarna. Een overeenkomst verandert niet met terugwerkende kracht.",
    "lezing-overeenkomst",
  ),
  fout(veld, "na-einde", naEinde, "lezing-overeenkomst"),
  fout(veld, "al-voorbij", "Deze overeenkomst is al voorbij.", "lezing-overeenkomst"),
];
const doel = [
  fout("/url", "alleen-https", "Gebruik een adres dat met https:// begint."),
  fout("/url", "adres-niet-openbaar", "Deze naam hoort bij een adres dat niet op het openbare internet is."),
  fout("/url", "naam-niet-openbaar", "Gebruik een naam die op het openbare internet bestaat."),
  fout("/url", "geen-ip-adres", "Gebruik een naam, geen IP-adres."),
  fout("/url", "poort-niet-toegestaan", "Gebruik poort 443, 4443, 8443 of 9443."),
  fout("/url", "geen-url", "Geef een volledig webadres, in gewone letters, van hooguit 500 tekens."),
  fout("/url", "geen-fragment", "Laat het deel vanaf # weg."),
  fout(
    "/url",
    "geen-inloggegevens",
    "Zet geen gebruikersnaam of wachtwoord in het adres. U herkent ons aan de handtekening.",
  ),
];
const vangnet = (veld: string): Fout[] => [
  fout(veld, "vangnet", "Dit is het vangnetteam. Het neemt altijd zaken aan.", "beleid-routering"),
];
/** Every fault with which an operation answers 422, the one that comes most first. */
export const regelfouten: Readonly<Record<string, readonly Fout[]>> = {
  ...signaalfouten,
  maakAbonnement: doel,
  wijzigAbonnement: doel,
  meldSignaalpartnerAan: afspraak("/overeenkomst"),
  registreerOvereenkomst: afspraak(""),
  wijzigOvereenkomst: [
    ...looptijd("/vanaf", "De overeenkomst is dan al voorbij. Wijzig die erna komt, of registreer een nieuwe."),
    fout("/vanaf", "voor-begin", "Een wijziging gaat in na de eerste dag van de overeenkomst.", "lezing-overeenkomst"),
    fout(
      "/vanaf",
      "geen-verschil",
      "Met deze wijziging blijft alles zoals het was. Noem wat er anders wordt.",
      "lezing-overeenkomst",
    ),
    ...afspraak(""),
  ],
  beeindigOvereenkomst: looptijd(
    "/geldigTot",
    "De overeenkomst eindigt al eerder. Gebruik een wijziging om haar langer te laten gelden.",
  ),
  legContactpogingVast: [
    ...dag,
    fout(
      "/aanbod",
      "aanbod-zonder-bericht",
      "Bij administratief werk krijgt de inwoner geen bericht. Kies hoe de inwoner het aanbod kreeg.",
      "beleid-opvolging",
    ),
  ],
  legGesprekVast: dag,
  legStapVast: dag,
  legBrpControleVast: [fout("/burgerservicenummer", "ongeldig-bsn", "Dit is geen geldig burgerservicenummer.")],
  sluitZaak: [
    fout(
      "/resultaat",
      "geen-aanbod",
      "Er is nog geen aanbod gedaan. Leg eerst een contactpoging met een aanbod vast.",
      "wgs-4-1",
    ),
  ],
  voegZakenSamen: [fout("/met", "zelfde-zaak", "Noem een andere zaak dan deze.")],
  splitsZaak: [
    fout(
      "/signalen",
      "alle-signalen",
      "Er moet minstens één signaal overblijven. Voeg de zaak samen met een andere zaak, of stuur de signalen door.",
    ),
    fout(
      "/signalen",
      "geen-open-signaal",
      "Deze signalen zijn al gestopt of ingetrokken. Daar is geen andere zaak voor nodig.",
    ),
    fout(
      "/signalen",
      "laatste-open-signaal",
      "De andere signalen zijn al gestopt of ingetrokken. Laat één signaal staan waar u nog aan werkt.",
    ),
    fout("/adres", "zelfde-adres", "Dit is het adres van deze zaak. Noem het adres van de andere woning."),
    fout(
      "/adres",
      "andere-gemeente",
      "Dit adres ligt in een andere gemeente. Stuur de signalen door naar die gemeente.",
      "gebieden-cbs",
    ),
  ],
  stuurSignalenDoor: [
    fout(
      "/gemeentecode",
      "gemeente-onbekend",
      "Deze gemeente werkt niet met dit Seinhuis. Doorsturen kan dan niet.",
      "lezing-doorzending",
    ),
    fout(
      "/gemeentecode",
      "eigen-gemeente",
      "Dit is uw eigen gemeente. Doorsturen is voor een verhuizing naar een andere gemeente.",
      "lezing-doorzending",
    ),
    fout(
      "/gemeentecode",
      "andere-gemeente",
      "Dit adres ligt in een andere gemeente. Controleer het adres en de gemeentecode.",
      "gebieden-cbs",
    ),
    fout(
      "/signalen",
      "partnersoort-niet-toegestaan",
      "Een signaal van de soort 'Hypotheek' mag niet naar deze gemeente. Stuur de andere zonder dit signaal door.",
      "tijdelijke-regeling",
    ),
  ],
  besluitKoppeling: [
    fout(
      "/besluit",
      "twee-toevoegingen",
      "Dit nummer hoort al bij een woning met een andere toevoeging. Zijn het toch één huishouden? Voeg dan de zaken samen.",
      "lezing-zelfde-woning",
    ),
  ],
  wijzigTeam: vangnet("/capaciteit"),
  meldTeamAfwezig: vangnet("/van"),
};
