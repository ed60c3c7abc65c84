/** Texts of the pages with figures. What each figure means stands in the monitor's own definitions. */
export const cijfersTeksten = {
  titel: "Cijfers",
  uitleg: "Zo ging het in uw gemeente. De cijfers tellen meldingen en zaken, geen mensen bij naam.",
  kies: "Kies een periode",
  van: "Vanaf",
  tot: "Tot en met",
  dagUitleg: "Bijvoorbeeld 3-11-2026",
  dagFout: "Vul een dag in, zoals 3-11-2026.",
  toon: "Toon",
  download: "Download de cijfers (CSV)",
  over: (van: string, tot: string): string =>
    van === tot ? `Cijfers van ${van}` : `Cijfers van ${van} tot en met ${tot}`,
  leeg: "In deze periode is er nog niets geteld. Kies een andere periode.",
  klein: "Gaat het om minder dan tien? Dan ziet u geen procenten. Die zeggen dan te weinig.",
  deelVan: (teller: string, noemer: string): string => `${teller} van ${noemer}`,
  kort: "In het kort",
  perMaand: "Per maand",
  maand: "Maand",
  cijfer: "Cijfer",
  aantal: "Aantal",
  betekenis: "Wat telt mee",
  geen: "Geen",
  bron: "De begrippen volgen de monitor van Divosa.",
} as const;

export const periodeTeksten = {
  "deze-maand": "Deze maand",
  "vorige-maand": "Vorige maand",
  "dit-kwartaal": "Dit kwartaal",
  "vorig-kwartaal": "Vorig kwartaal",
  "dit-jaar": "Dit jaar",
  "vorig-jaar": "Vorig jaar",
  eigen: "Kies zelf een periode",
} as const;

export const kaartTeksten = {
  signalen: "Signalen",
  zaken: "Nieuwe zaken",
  bereikt: "Inwoner bereikt",
  hulp: "Hulp geaccepteerd",
  opTijd: "Termijnen op tijd",
} as const;

export const deelTeksten = {
  signalen: "Signalen",
  zaken: "Zaken",
  perPartner: "Per soort partner",
  perPartnerSignalen: "Signalen",
  perPartnerZaken: "Zaken",
  contact: "Contact met inwoners",
  contactSoort: "Soort contact",
  pogingen: "Pogingen",
  bereikt: "Bereikt",
  hulp: "Hulp geaccepteerd",
  soort: "Soort partner",
  termijnen: "Wettelijke termijnen",
} as const;

export const cijferTeksten = {
  totaal: "Alle signalen",
  crisis: "Crisis",
  enkelvoudig: "Enkelvoudig",
  meervoudig: "Meervoudig",
  opeenvolgend: "Opeenvolgend",
  opgepakt: "Opgepakt",
  herhaald: "Niet opgepakt: herhaalde melding",
  onterecht: "Niet opgepakt: onterecht signaal",
  andere: "Niet opgepakt: andere reden",
  geopend: "Geopend",
  gesloten: "Gesloten",
  bereikt: "Inwoner bereikt",
  hulpGeaccepteerd: "Hulp geaccepteerd",
  zakenEnkelvoudig: "Enkelvoudige zaken",
  enkelvoudigBereikt: "Enkelvoudige zaken: inwoner bereikt",
  zakenMeervoudig: "Meervoudige zaken",
  meervoudigBereikt: "Meervoudige zaken: inwoner bereikt",
  gestart: "Begonnen termijnen",
  opTijd: "Op tijd gedaan",
  teLaat: "Te laat gedaan",
  verlopen: "Verlopen en nog niet gedaan",
} as const;
