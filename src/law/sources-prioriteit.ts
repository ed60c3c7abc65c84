import type { BronGegevens } from "./sources.ts";

const sinds = "2021-01-01";

/** Where the order of the list and the way of following up come from: policy, with how sure each is. */
export const prioriteitBronnen = {
  "beleid-prioriteit-keuze": {
    soort: "beleid",
    zekerheid: "U",
    geldigVan: sinds,
    titel: "Beleid: welke zaak eerst, een keuze van Seinhuis zelf",
    inhoud: "Voor deze reden of dit getal is geen voorbeeld gevonden. De gemeente kan het aanpassen.",
  },
  "beleid-doelgroepen": {
    soort: "beleid",
    zekerheid: "S",
    geldigVan: sinds,
    titel: "Beleid: gezinnen met kinderen, ouderen en OGGZ eerst (Haarlem, Rotterdam)",
    inhoud: "Haarlem en Rotterdam geven voorrang aan gezinnen met kinderen, senioren en de doelgroep van de OGGZ.",
  },
  "beleid-gemeente": {
    soort: "beleid",
    zekerheid: "A",
    geldigVan: sinds,
    titel: "Eigen beleid van de gemeente",
    inhoud: "De gemeente heeft deze waarde zelf vastgelegd, met een dag en een reden.",
  },
  "beleid-opvolging-keuze": {
    soort: "beleid",
    zekerheid: "U",
    geldigVan: sinds,
    titel: "Beleid: hoe een zaak wordt opgevolgd, een keuze van Seinhuis zelf",
    inhoud: "Voor dit getal is geen voorbeeld gevonden. De gemeente kan het aanpassen.",
  },
  "divosa-opvolging": {
    soort: "beleid",
    zekerheid: "B",
    geldigVan: sinds,
    titel: "Divosa, eerste resultaten van de monitor: bij meer partners vaker een huisbezoek of telefoon",
    inhoud:
      "Komen er signalen van verschillende partners op één adres binnen? Dan kiezen gemeenten vaker voor een " +
      "huisbezoek of telefonisch contact. Zo is er ook het vaakst contact.",
  },
} as const satisfies Record<string, BronGegevens>;
