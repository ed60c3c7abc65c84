import type { BronSleutel } from "../law/sources.ts";

type Definitie = { naam: string; tekst: string; bron: BronSleutel };

/** What every figure means; sent along with the figures, because a count without its meaning invites a wrong rate. */
export const definities: readonly Definitie[] = [
  {
    naam: "periode",
    tekst:
      "Een signaal telt mee op de signaaldatum, een zaak op de dag van openen, een contactpoging op de eigen datum en een termijn op de begindag. Dagen zijn Nederlandse dagen. De eerste en de laatste periode kunnen korter zijn, omdat de vraag daar begint of eindigt.",
    bron: "divosa-definities",
  },
  { naam: "signalen.totaal", tekst: "Alle aanvaarde signalen.", bron: "ddas-1.2" },
  { naam: "signalen.perPartner", tekst: "De signalen per soort signaalpartner.", bron: "ddas-1.2" },
  {
    naam: "signalen.crisis",
    tekst: "Signalen over ontruiming, einde van levering of opzegging van de zorgverzekering.",
    bron: "wgs-4-2",
  },
  {
    naam: "signalen.meervoudig",
    tekst: "Signalen op een adres met meer dan één signaal in dezelfde maand. Kan ook opeenvolgend zijn.",
    bron: "divosa-definities",
  },
  {
    naam: "signalen.opeenvolgend",
    tekst: "Signalen op een adres met een eerder signaal in de maanden ervoor. Kan ook meervoudig zijn.",
    bron: "divosa-definities",
  },
  {
    naam: "signalen.enkelvoudig",
    tekst: "Signalen die niet meervoudig en niet opeenvolgend zijn.",
    bron: "divosa-definities",
  },
  {
    naam: "signalen.opgepakt",
    tekst:
      "Signalen met de status 'Opgepakt'. Een signaal dat bij een zaak hoort en geen andere uitkomst heeft, telt mee.",
    bron: "ddas-1.2",
  },
  {
    naam: "signalen.nietOpgepakt",
    tekst:
      "Signalen die niet zijn opgepakt, per reden. Wie al bekend was, is overleden of geen inwoner is, telt hier niet mee. Een signaal dat nog wacht ook niet.",
    bron: "ddas-1.2",
  },
  { naam: "zaken.geopend", tekst: "Zaken die in de periode zijn geopend.", bron: "divosa-definities" },
  {
    naam: "zaken.gesloten",
    tekst: "Zaken die in de periode zijn geopend en nu gesloten zijn, ook als dat later gebeurde.",
    bron: "divosa-definities",
  },
  {
    naam: "zaken.bereikt",
    tekst:
      "Zaken uit 'geopend' waarin de inwoner minstens één keer is bereikt: bij een contactpoging of in een gesprek.",
    bron: "divosa-definities",
  },
  {
    naam: "zaken.hulpGeaccepteerd",
    tekst:
      "Gesloten zaken uit 'geopend' met als resultaat (budget)advies, quick fix, vervolghulp of verwijzing met de inwoner. Welke resultaten meetellen is onze lezing.",
    bron: "divosa-definities",
  },
  {
    naam: "zaken.enkelvoudig",
    tekst: "Zaken uit 'geopend' zonder meervoudig signaal, en hoeveel daarvan zijn bereikt.",
    bron: "divosa-definities",
  },
  {
    naam: "zaken.meervoudig",
    tekst:
      "Zaken uit 'geopend' met minstens één meervoudig signaal (zie 'signalen.meervoudig'), en hoeveel daarvan zijn bereikt.",
    bron: "divosa-definities",
  },
  {
    naam: "contact",
    tekst: "Contactpogingen in de periode, ook bij zaken die eerder zijn geopend. 'Bereikt' telt pogingen, geen zaken.",
    bron: "ddas-1.2",
  },
  {
    naam: "perPartner",
    tekst:
      "Zaken uit 'geopend' per soort signaalpartner. Een zaak telt bij elke soort waarvan zij een signaal heeft. De som kan dus hoger zijn dan het aantal zaken.",
    bron: "divosa-definities",
  },
  {
    naam: "termijnen",
    tekst:
      "Wettelijke termijnen die in de periode zijn begonnen, zonder de termijnen die zijn vervallen. 'Op tijd' en 'te laat' zijn vervuld; 'verlopen' is voorbij en nog niet vervuld. De rest loopt nog.",
    bron: "wgs-aanbod-28",
  },
];
