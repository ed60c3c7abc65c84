import type { Fout } from "./law/fout.ts";
import type { BronSleutel } from "./law/sources.ts";

/** A fault as a rule gives it. */
export const fout = (veld: string, code: string, melding: string, bron?: BronSleutel): Fout => ({
  veld,
  code,
  melding,
  ...(bron ? { bron } : {}),
});

/** The faults that the real rules give; of a rule that differs by kind of partner, those of a landlord. */
const sociaal = [
  fout("/incasso/herinneringen", "incasso-herinnering", "Er is geen schriftelijke herinnering.", "bgs-2"),
  fout(
    "/incasso/contactpogingen",
    "incasso-persoonlijkContact",
    "Er is geen poging tot persoonlijk contact. Een brief, een kaartje of administratief werk telt volgens onze lezing niet mee.",
    "bgs-2",
  ),
  fout(
    "/incasso/gewezenOpSchuldhulp",
    "incasso-gewezenOpSchuldhulp",
    "De datum ontbreekt waarop u de klant op schuldhulp heeft gewezen.",
    "bgs-2",
  ),
  fout(
    "/incasso/aanbodGegevensdeling",
    "incasso-aanbodGegevensdeling",
    "De datum ontbreekt waarop u heeft aangeboden om gegevens met de gemeente te delen.",
    "bgs-2",
  ),
  fout(
    "/incasso/aanbodGegevensdeling",
    "incasso-aanbod-niet-in-herinnering",
    "U moet in een herinnering aanbieden om gegevens met de gemeente te delen. Op deze dag is er geen herinnering.",
    "bgs-2",
  ),
  fout(
    "/incasso/bezwaar",
    "incasso-bezwaar",
    "De klant wil niet dat u gegevens deelt met de gemeente. Daarom mag dit signaal niet.",
    "bgs-2",
  ),
  fout(
    "/incasso/herinneringen/0",
    "incasso-te-vroeg",
    "Deze datum ligt voor het ontstaan van de achterstand.",
    "bgs-2",
  ),
  fout("/incasso/herinneringen/0", "incasso-te-laat", "Deze datum ligt na de signaaldatum.", "bgs-2"),
];
const inhoud = [
  fout("/signaaldatum", "in-de-toekomst", "De signaaldatum ligt in de toekomst.", "lezing-datums"),
  fout(
    "/achterstand/ontstaansdatum",
    "na-signaaldatum",
    "De achterstand is ontstaan na de signaaldatum. Dat kan niet.",
    "lezing-datums",
  ),
  fout("/crisis/soort", "crisis-past-niet", "Dit soort crisis past niet bij uw soort organisatie.", "wgs-4-2"),
  fout(
    "/crisis/datum",
    "voor-ontstaansdatum",
    "De crisis ligt voor het begin van de achterstand. Dat kan niet.",
    "lezing-datums",
  ),
  fout("/achterstand/bedrag", "bedrag-te-laag", "Het bedrag moet minstens € 270,00 zijn.", "tijdelijke-regeling-2023"),
  fout(
    "/achterstand/ontstaansdatum",
    "te-jong",
    "De achterstand moet minstens 2 maanden bestaan.",
    "tijdelijke-regeling",
  ),
];
const afgesproken = [
  fout(
    "/persoon/burgerservicenummer",
    "bsn-niet-toegestaan",
    "U mag geen burgerservicenummer meesturen. De gemeente zoekt het zelf op. Stuur het signaal zonder.",
    "wgs-8c",
  ),
  fout("/persoon/burgerservicenummer", "ongeldig-bsn", "Dit is geen geldig burgerservicenummer.", "bsn-elfproef"),
  fout(
    "/persoon/geboortedatum",
    "geboortedatum-niet-toegestaan",
    "In uw overeenkomst staat niet dat u een geboortedatum mag meesturen.",
    "gegevens-minimalisatie",
  ),
  fout(
    "/crisis",
    "signaalsoort-niet-afgesproken",
    "In uw overeenkomst staat niet dat u een betalingsachterstand meldt. U mag wel een crisis melden.",
    "overeenkomst-vereist",
  ),
  fout(
    "/uitzondering",
    "uitzondering-niet-gevraagd",
    "U mag hier geen reden meesturen. Met deze gemeente is daar niets over afgesproken.",
    "gegevens-minimalisatie",
  ),
];
const plaats = [
  fout(
    "/uitzondering",
    "meldvenster-te-vroeg",
    "Deze achterstand bestaat nog geen 2 maanden. Melden mag dan alleen met een reden. Dat is een afspraak tussen de gemeente en verhuurders. Het is geen wet.",
    "rotterdam-convenant",
  ),
  fout(
    "/uitzondering",
    "meldvenster-te-laat",
    "Deze achterstand bestaat langer dan 3 maanden. Melden mag dan alleen met een reden. Dat is een afspraak tussen de gemeente en verhuurders. Het is geen wet.",
    "rotterdam-convenant",
  ),
  fout(
    "/gemeentecode",
    "gemeente-onbekend",
    "Wij weten niet in welke gemeente dit adres ligt. Vul de gemeentecode in.",
    "gebieden-cbs",
  ),
  fout(
    "/gemeentecode",
    "andere-gemeente",
    "Dit adres ligt in een andere gemeente. Controleer het adres, of laat de gemeentecode weg.",
    "gebieden-cbs",
  ),
  fout(
    "/adres",
    "echt-adres",
    "Dit adres bestaat echt. Gebruik in de proefgemeente een verzonnen adres.",
    "beleid-proefgemeente",
  ),
  fout(
    "/persoon/burgerservicenummer",
    "geen-testnummer",
    "Gebruik in de proefgemeente alleen een testnummer. Dat begint met 999.",
    "beleid-proefgemeente",
  ),
];

const opnieuw = "Klopt dit niet? Trek het signaal in en stuur een nieuw signaal.";

/** Every fault with which a signal or its correction is refused, the one that comes most first. */
export const signaalfouten: Readonly<Record<string, readonly Fout[]>> = {
  leverSignaal: [
    ...sociaal,
    ...inhoud,
    ...afgesproken,
    ...plaats,
    fout(
      "/gemeentecode",
      "partnersoort-niet-toegestaan",
      "Deze soort organisatie mag in deze gemeente geen signalen aanleveren.",
      "tijdelijke-regeling",
    ),
  ],
  verbeterSignaal: [
    fout("/adres", "niet-te-corrigeren", `Het adres kunt u niet verbeteren. ${opnieuw}`, "lezing-correctie"),
    fout(
      "/achterstand/bedrag",
      "past-niet-bij-reden",
      "Bij deze reden kunt u alleen het bedrag lager maken. Loopt de achterstand op? Stuur een nieuw signaal.",
      "lezing-correctie",
    ),
    fout(
      "/persoon/achternaam",
      "andere-naam",
      `Dit is een heel andere naam. Gaat het om iemand anders? ${opnieuw}`,
      "lezing-correctie",
    ),
    fout(
      "/crisis/datum",
      "geen-crisis",
      "In dit signaal staat geen crisis. Dreigt er nu wel een? Stuur dan een nieuw signaal.",
      "lezing-correctie",
    ),
    fout(
      "/achterstand/bedrag",
      "onder-drempel",
      "Het bedrag is lager dan de drempel. Klopt dit? Trek het signaal dan in.",
      "beleid-drempel",
    ),
    fout(
      "/achterstand/ontstaansdatum",
      "te-oud",
      "De achterstand bestaat langer dan 180 dagen. Klopt dit? Trek het signaal dan in.",
      "beleid-venster",
    ),
    ...inhoud,
    ...sociaal,
  ],
};
