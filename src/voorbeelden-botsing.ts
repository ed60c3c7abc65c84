/** What an operation answers with 409: its code, and the words in which it says why. */
export type Botsing = readonly [code: string, detail: string];

const zaakGesloten: Botsing = ["zaak-gesloten", "Deze zaak is gesloten. Heropen de zaak als er weer werk aan is."];
const uitgeschakeld: Botsing = ["abonnement-uitgeschakeld", "Dit abonnement staat uit. Schakel het eerst weer in."];
const overlapt: Botsing = [
  "overeenkomst-overlapt",
  "Er is al een overeenkomst van 1 januari 2026 tot en met 31 december 2026. Kies andere dagen.",
];
const beeindigd: Botsing = ["signaal-beeindigd", "Dit signaal is al gestopt, ingetrokken of doorgestuurd."];
const nietKlaar: Botsing = [
  "levering-niet-klaar",
  "Deze levering wordt nog verwerkt. Vraag het bewijs als zij klaar is.",
];
const team: readonly Botsing[] = [
  ["team-bestaat", "Er is al een team met deze naam."],
  ["gebied-bezet", "Een van deze gebieden hoort al bij een team."],
];

/** Every 409 that an operation gives, the one that comes most first. */
export const botsingen: Readonly<Record<string, readonly Botsing[]>> = {
  leverSignaal: [["kenmerk-in-gebruik", "Dit kenmerk hoort al bij een signaal met andere inhoud."]],
  trekSignaalIn: [
    ["al-ingetrokken", "U heeft dit signaal al ingetrokken met een andere reden. De eerste reden blijft staan."],
  ],
  verbeterSignaal: [
    ["al-ingetrokken", "U heeft dit signaal ingetrokken. Verbeteren kan niet meer."],
    ["al-afgehandeld", "Dit signaal is al afgehandeld. Is er nog een achterstand? Stuur dan een nieuw signaal."],
  ],
  leverBestand: [
    ["sleutel-in-gebruik", "Deze Idempotency-Key hoort al bij een levering met andere inhoud."],
    ["levering-bezig", "Een levering met deze Idempotency-Key wordt nog verwerkt."],
  ],
  leesLeveringsbewijs: [nietKlaar],
  leesLeveringsregister: [nietKlaar],
  maakAbonnement: [["te-veel-abonnementen", "U heeft al 10 abonnementen. Beëindig er eerst een."]],
  stuurTestbericht: [uitgeschakeld],
  herhaalBezorging: [uitgeschakeld],
  voegSleutelToe: [
    ["kid-bestaat", "U heeft al een sleutel met deze kid."],
    ["sleutel-bestaat", "U heeft deze sleutel al, onder een andere kid."],
    ["te-veel-sleutels", "U heeft al 10 sleutels. Trek er eerst een in."],
  ],
  trekSleutelIn: [["laatste-sleutel", "Dit is de laatste sleutel. Voeg eerst een nieuwe toe."]],
  meldSignaalpartnerAan: [
    ["partner-bekend", "Deze partner is al bekend. Alleen de partner zelf kan een andere sleutel toevoegen."],
    overlapt,
  ],
  registreerOvereenkomst: [overlapt],
  wijzigOvereenkomst: [overlapt],
  wijsZaakToe: [zaakGesloten],
  legContactpogingVast: [zaakGesloten],
  legGesprekVast: [zaakGesloten],
  legStapVast: [zaakGesloten],
  legHuishoudenVast: [zaakGesloten],
  sluitZaak: [zaakGesloten],
  heropenZaak: [
    ["zaak-open", "Deze zaak is al open."],
    [
      "zaak-samengevoegd",
      "Deze zaak is bij een andere zaak gevoegd. Klopt dat niet? Maak dan de samenvoeging ongedaan.",
    ],
    ["andere-zaak-open", "Op dit adres is al een andere zaak open. Werk in die zaak verder."],
  ],
  beeindigSignaal: [beeindigd, zaakGesloten],
  stuurSignalenDoor: [
    beeindigd,
    ["geen-open-signaal", "Deze zaak heeft geen open signaal om door te sturen."],
    zaakGesloten,
  ],
  splitsZaak: [zaakGesloten],
  voegZakenSamen: [
    ["andere-zaak-gesloten", "De andere zaak is gesloten. Alleen zaken die open zijn, kunt u samenvoegen."],
    zaakGesloten,
  ],
  maakVerplaatsingOngedaan: [
    ["al-ongedaan", "Dit is al ongedaan gemaakt."],
    ["zaak-gesloten", "De zaak waar de signalen nu staan, is gesloten. Heropen die zaak eerst."],
    ["later-verplaatst", "Er is daarna weer iets verplaatst. Maak dat eerst ongedaan."],
    ["andere-zaak-open", "Op het oude adres is al een andere zaak open. Werk in die zaak verder."],
    ["al-bewerkt", "In de nieuwe zaak is al gewerkt. Voeg de twee zaken samen."],
    ["zonder-open-signaal", "Dan is er een open zaak zonder lopend signaal. Laat de signalen staan waar zij nu zijn."],
  ],
  besluitKoppeling: [["koppeling-besloten", "Over deze koppeling is al anders besloten. Dat besluit blijft staan."]],
  maakTeam: team,
  wijzigTeam: team,
  legBeleidVast: [["beleid-bestaat", "Voor deze dag is al een waarde vastgelegd."]],
};
