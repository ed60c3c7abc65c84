import { age } from "../law/calendar.ts";
import type { Contactsoort, Crisissoort, Intrekkingsreden, SignaalpartnerSoort, Signaalstatus } from "../law/lists.ts";
import { isOpenMelding } from "../matching/rules.ts";
import type { HuishoudGegevens } from "../personal-columns.ts";
import { largestRise, latestPerArrears } from "./achterstand-rules.ts";
import type { Zaakbeleid } from "./beleid-rules.ts";

/** What the place of a zaak looks at in a signal. `nr` puts signals in the order in which they arrived. */
export type SignaalFeit = {
  nr: number;
  partnerId: number;
  soort: SignaalpartnerSoort;
  status: Signaalstatus;
  ingetrokken: Intrekkingsreden | null;
  signaaldatum: string;
  ontstaansdatum: string;
  bedragCenten: number;
  crisisSoort: Crisissoort | null;
  crisisDatum: string | null;
  warmeOverdracht: boolean;
  meervoudig: boolean;
  opeenvolgend: boolean;
  achternaam: string;
  geboortedatum: string | null;
  klantnummer: string | null;
};

/** One attempt to reach the people at the address, in this zaak or in one before; `datum` is a local day. */
export type ContactFeit = { inZaak: boolean; soort: Contactsoort; bereikt: boolean; datum: string };

/** Everything that decides the place of a zaak and the advice for it, in any order. */
export type ZaakFeiten = {
  /** The signals of the zaak, also those that count no more. */
  signalen: readonly SignaalFeit[];
  /** The other signals at the address: of zaken before, or not taken up. */
  eerdere: readonly SignaalFeit[];
  termijnen: readonly { soort: string; status: string }[];
  contacten: readonly ContactFeit[];
  /** Conversations at the address, in this zaak or in one before. */
  gesprekken: readonly GesprekFeit[];
  huishouden: HuishoudGegevens | null;
};
export type GesprekFeit = { inZaak: boolean; datum: string };

/** What the municipality did and knows in one zaak at an address, also a closed one. */
export type Zaakverleden = {
  zaakId: number;
  contacten: readonly Omit<ContactFeit, "inZaak">[];
  /** Local days of conversations. */
  gesprekken: readonly string[];
  huishouden: HuishoudGegevens | null;
};

/**
 * The facts of one zaak, picked from all that is known of its address.
 *
 * @reading What is known of a household belongs to the zaak in which it was written down: at the same address others may
 *   live by now.
 */
export function zaakFeiten(
  zaakId: number,
  termijnen: ZaakFeiten["termijnen"],
  meldingen: readonly (SignaalFeit & { zaakId: number | null })[],
  verleden: readonly Zaakverleden[],
): ZaakFeiten {
  return {
    signalen: meldingen.filter((melding) => melding.zaakId === zaakId),
    eerdere: meldingen.filter((melding) => melding.zaakId !== zaakId),
    termijnen,
    contacten: verleden.flatMap((zaak) =>
      zaak.contacten.map((contact) => ({ ...contact, inZaak: zaak.zaakId === zaakId })),
    ),
    gesprekken: verleden.flatMap((zaak) => zaak.gesprekken.map((datum) => ({ datum, inZaak: zaak.zaakId === zaakId }))),
    huishouden: verleden.find((zaak) => zaak.zaakId === zaakId)?.huishouden ?? null,
  };
}

/** The facts as the reasons ask for them. */
export type Beeld = {
  crises: ReadonlySet<Crisissoort>;
  /** The first day that a crisis is announced for, today or later. */
  crisisDatum: string | null;
  termijnen: ZaakFeiten["termijnen"];
  soorten: ReadonlySet<SignaalpartnerSoort>;
  partners: number;
  totaalCenten: number;
  huurCenten: number;
  stijging: { van: number; naar: number } | null;
  /** The day on which the oldest of the arrears began. */
  oudste: string | null;
  meervoudig: boolean;
  opeenvolgend: boolean;
  warmeOverdracht: boolean;
  /** In how many months the address was reported lately, while nobody was reached; 0 when somebody was. */
  maandenZonderContact: number;
  leeftijden: readonly number[];
  huishouden: HuishoudGegevens;
  /** Whether the people were reached since the last signal, and what was tried since they were reached before. */
  bereikt: boolean;
  pogingen: readonly ContactFeit[];
};

/**
 * Sums a zaak up. Signals that were taken back, or that ended in another way than taken up, count no more.
 *
 * @source beleid-prioriteit lezing-intrekking
 */
export function toBeeld(feiten: ZaakFeiten, beleid: Zaakbeleid): Beeld {
  const signalen = feiten.signalen.filter(isOpenMelding);
  const actueel = latestPerArrears(signalen);
  const bekend = [...feiten.signalen, ...feiten.eerdere].filter(({ ingetrokken }) => ingetrokken === null);
  const som = (list: readonly SignaalFeit[]): number => list.reduce((sum, { bedragCenten }) => sum + bedragCenten, 0);
  const crisisDatums = signalen.flatMap(({ crisisDatum: op }) => (op !== null && op >= beleid.vandaag ? [op] : []));
  return {
    crises: new Set(signalen.flatMap(({ crisisSoort }) => crisisSoort ?? [])),
    crisisDatum: earliest(crisisDatums),
    termijnen: feiten.termijnen,
    soorten: new Set(signalen.map(({ soort }) => soort)),
    partners: new Set(signalen.map(({ partnerId }) => partnerId)).size,
    totaalCenten: som(actueel),
    huurCenten: som(actueel.filter(({ soort }) => soort === "Huur")),
    stijging: largestRise(actueel, bekend),
    oudste: earliest(signalen.map(({ ontstaansdatum }) => ontstaansdatum)),
    meervoudig: signalen.some(({ meervoudig }) => meervoudig),
    opeenvolgend: signalen.some(({ opeenvolgend }) => opeenvolgend),
    warmeOverdracht: signalen.some(({ warmeOverdracht }) => warmeOverdracht),
    maandenZonderContact: monthsWithoutContact(bekend, reachedOn(feiten), beleid),
    leeftijden: signalen.flatMap(({ geboortedatum: dag }) => (dag === null ? [] : [age(dag, beleid.vandaag)])),
    huishouden: feiten.huishouden ?? {},
    ...attempts(signalen, feiten),
  };
}

/**
 * What was tried in the zaak itself, as far as it counts now.
 *
 * @reading Who was reached before the last signal came was reached about something else: from then on attempts count
 *   anew. Desk work is no attempt. A conversation is reaching the people, and no attempt either.
 */
function attempts(signalen: readonly SignaalFeit[], feiten: ZaakFeiten): Pick<Beeld, "bereikt" | "pogingen"> {
  const eigen = feiten.contacten.filter(({ inZaak, soort }) => inZaak && soort !== "Administratief");
  const laatsteSignaal = latest(signalen.map(({ signaaldatum }) => signaaldatum));
  const laatstBereikt = latest(reachedOn(feiten).flatMap(({ inZaak, datum }) => (inZaak ? [datum] : [])));
  const bereikt = laatstBereikt !== "" && laatstBereikt >= laatsteSignaal;
  return { bereikt, pogingen: bereikt ? eigen : eigen.filter(({ datum }) => datum > laatstBereikt) };
}

/** When somebody at the address was reached, in this zaak or in one before. */
const reachedOn = ({ contacten, gesprekken }: ZaakFeiten): GesprekFeit[] => [
  ...contacten.filter(({ bereikt }) => bereikt),
  ...gesprekken,
];

/**
 * In how many different months the address was reported, when nobody there was reached in all that time.
 *
 * @reading Months, as Divosa counts its kinds: three partners that report in one month are one occasion. A repeat that
 *   was not taken up is a report too; one that should not have been sent is none.
 */
function monthsWithoutContact(
  bekend: readonly SignaalFeit[],
  bereikt: readonly GesprekFeit[],
  { herhaaldVan }: Zaakbeleid,
): number {
  if (bereikt.some(({ datum }) => datum >= herhaaldVan)) return 0;
  const gemeld = bekend.filter(
    (signaal) =>
      signaal.signaaldatum >= herhaaldVan &&
      (isOpenMelding(signaal) || signaal.status === "Niet opgepakt: herhaalde melding"),
  );
  return new Set(gemeld.map(({ signaaldatum }) => signaaldatum.slice(0, 7))).size;
}

/** The last of some days; an empty text, which comes before every day, when there are none. */
const latest = (days: readonly string[]): string => days.reduce((last, day) => (day > last ? day : last), "");

const earliest = (days: readonly string[]): string | null =>
  days.reduce<string | null>((first, day) => (first === null || day < first ? day : first), null);
