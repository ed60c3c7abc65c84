import { addDagen } from "../law/calendar.ts";
import { dagtekst } from "../law/dagtekst.ts";
import type { Fout } from "../law/fout.ts";
import { type Crisissoort, crisissoorten, type SignaalpartnerSoort } from "../law/lists.ts";
import type { Reden } from "../law/reden.ts";
import { crisesOf, metBsn } from "./partner-rules.ts";

/** What a signal can be about: arrears alone, or one of the crises that the law names as well. */
export const signaalsoorten = ["betalingsachterstand", ...crisissoorten] as const;
export type Signaalsoort = (typeof signaalsoorten)[number];

/** How much a partner hears back, from little to much. */
export const terugkoppelniveaus = ["basis", "contact", "regeling"] as const;

/** Why an agreement ends before it would; a list, because a free text could hold a person. */
export const opzegRedenen = ["doorPartner", "doorGemeente", "partnerGestopt"] as const;
/** Of one that was changed another goes on from there; one that was withdrawn never held. */
export const eindeRedenen = [...opzegRedenen, "vervangen", "ingetrokken"] as const;
export type EindeReden = (typeof eindeRedenen)[number];

/** First and last local day; null is until further notice. */
export type Looptijd = { geldigVan: string; geldigTot: string | null };

/** Later than every day that is written with four digits for its year. */
const altijd = "9999-99-99";

/** Withdrawn before its first day: it is kept with the day before as its last, so that it holds on no day at all. */
export const isIngetrokken = ({ geldigVan, geldigTot }: Looptijd): boolean =>
  geldigTot !== null && geldigTot < geldigVan;

/** Whether two agreements hold on the same day: it would be open which of them decides. */
export const overlaps = (a: Looptijd, b: Looptijd): boolean =>
  !isIngetrokken(a) &&
  !isIngetrokken(b) &&
  (a.geldigTot ?? altijd) >= b.geldigVan &&
  a.geldigVan <= (b.geldigTot ?? altijd);

/** The kinds that an agreement gives this kind of partner; null of an agreement is all that it can report. */
export function soortenVoor(soort: SignaalpartnerSoort, afgesproken: readonly Signaalsoort[] | null): Signaalsoort[] {
  const mogelijk: readonly Signaalsoort[] = ["betalingsachterstand", ...crisesOf(soort)];
  return mogelijk.filter((item) => afgesproken === null || afgesproken.includes(item));
}

/** Signalling became a duty on this day. */
export const beginPlicht = "2021-01-01";

type Inhoud = {
  geldigVan: string;
  kleineVerhuurder: boolean;
  signaalsoorten: readonly Signaalsoort[] | null;
  bsnToegestaan: boolean;
};

/**
 * What cannot be agreed with this kind of partner; empty when all of it can.
 *
 * @source amsterdam-werkwijze wgs-3 wgs-4-2 wgs-8c
 * @reading Who has one or two dwellings is a landlord: no other kind does without a covenant.
 * @reading A BSN can be agreed on with an insurer and CAK alone: of the others it would be refused all the same.
 * @reading Nothing was agreed for days before there was a duty to signal.
 */
export function checkAfspraak(soort: SignaalpartnerSoort, inhoud: Inhoud): Fout[] {
  const fouten: Fout[] = [];
  if (inhoud.kleineVerhuurder && soort !== "Huur") {
    const melding = "Alleen een verhuurder met een of twee woningen kan zonder convenant melden.";
    fouten.push({ veld: "/kleineVerhuurder", code: "geen-verhuurder", melding, bron: "amsterdam-werkwijze" });
  }
  if (inhoud.bsnToegestaan && !metBsn.includes(soort)) {
    const melding = "Een BSN mag alleen mee bij een zorgverzekeraar of het CAK.";
    fouten.push({ veld: "/bsnToegestaan", code: "bsn-niet-toegestaan", melding, bron: "wgs-8c" });
  }
  if (inhoud.geldigVan < beginPlicht) {
    const melding = `Kies ${dagtekst(beginPlicht)} of een dag daarna. Daarvoor bestond vroegsignalering nog niet in de wet.`;
    fouten.push({ veld: "/geldigVan", code: "voor-begin-plicht", melding, bron: "wgs-3" });
  }
  const mogelijk = soortenVoor(soort, null);
  inhoud.signaalsoorten?.forEach((item, index) => {
    if (mogelijk.includes(item)) return;
    const melding = "Dit soort signaal past niet bij dit soort organisatie.";
    fouten.push({ veld: `/signaalsoorten/${index}`, code: "soort-past-niet", melding, bron: "wgs-4-2" });
  });
  return fouten;
}

/**
 * What ends when an agreement does: itself, and everything that these two had planned for a later day.
 *
 * @reading Who ends an agreement on a day means that nothing holds beyond that day, also what was to come. What has not
 *   begun on that day never holds; what went before keeps its own last day.
 */
export function endFrom<T extends Looptijd>(found: T, andere: readonly T[], laatsteDag: string, reden: EindeReden) {
  const later = andere.filter((item) => item.geldigVan > laatsteDag && item.geldigVan > found.geldigVan);
  const open = later.filter((item) => !isIngetrokken(item));
  return [found, ...open].map((item) =>
    item.geldigVan > laatsteDag
      ? { ...item, geldigTot: addDagen(item.geldigVan, -1), eindeReden: "ingetrokken" as const }
      : { ...item, geldigTot: laatsteDag, eindeReden: reden },
  );
}

/** Why an agreement cannot end on this last day; empty when it can. @source lezing-overeenkomst */
export function checkEinde({ geldigTot }: Looptijd, laatsteDag: string, vandaag: string): Fout[] {
  const veld = "/geldigTot";
  const fouten = [...checkNietVoorbij(geldigTot, vandaag, veld), ...checkNietTerug(laatsteDag, vandaag, veld)];
  if (geldigTot !== null && laatsteDag > geldigTot) {
    const melding = "De overeenkomst eindigt al eerder. Gebruik een wijziging om haar langer te laten gelden.";
    fouten.push({ veld, code: "na-einde", melding, bron: "lezing-overeenkomst" });
  }
  return fouten;
}

/** Why an agreement cannot change from this day on; empty when it can. @source lezing-overeenkomst */
export function checkWijziging({ geldigVan, geldigTot }: Looptijd, vanaf: string, vandaag: string): Fout[] {
  const veld = "/vanaf";
  const fouten = [...checkNietVoorbij(geldigTot, vandaag, veld), ...checkNietTerug(vanaf, vandaag, veld)];
  if (vanaf <= geldigVan) {
    const melding = "Een wijziging gaat in na de eerste dag van de overeenkomst.";
    fouten.push({ veld, code: "voor-begin", melding, bron: "lezing-overeenkomst" });
  }
  if (geldigTot !== null && vanaf > geldigTot) {
    const melding = "De overeenkomst is dan al voorbij. Wijzig die erna komt, of registreer een nieuwe.";
    fouten.push({ veld, code: "na-einde", melding, bron: "lezing-overeenkomst" });
  }
  return fouten;
}

/** A change after which all would be as it was is a mistake, and would only cut an agreement in two. */
export const geenVerschil: Fout = {
  veld: "/vanaf",
  code: "geen-verschil",
  melding: "Met deze wijziging blijft alles zoals het was. Noem wat er anders wordt.",
  bron: "lezing-overeenkomst",
};

function checkNietTerug(dag: string, vandaag: string, veld: string): Fout[] {
  if (dag >= vandaag) return [];
  const melding = "Kies vandaag of een dag daarna. Een overeenkomst verandert niet met terugwerkende kracht.";
  return [{ veld, code: "in-het-verleden", melding, bron: "lezing-overeenkomst" }];
}

function checkNietVoorbij(geldigTot: string | null, vandaag: string, veld: string): Fout[] {
  if (geldigTot === null || geldigTot >= vandaag) return [];
  const melding = "Deze overeenkomst is al voorbij.";
  return [{ veld, code: "al-voorbij", melding, bron: "lezing-overeenkomst" }];
}

type Afgesproken = { signaalsoorten?: readonly Signaalsoort[] | null } | null;
type MetCrisis = { crisis: { soort: Crisissoort } | null };

const isAfgesproken = (overeenkomst: Afgesproken, soort: Signaalsoort): boolean =>
  overeenkomst?.signaalsoorten?.includes(soort) ?? true;

/**
 * Whether arrears were agreed on at all: a partner may have an agreement for crises alone. A crisis is never refused for it.
 *
 * @source overeenkomst-vereist wgs-4-2
 */
export function checkSignaalsoort(overeenkomst: Afgesproken, { crisis }: MetCrisis): Fout[] {
  if (crisis || isAfgesproken(overeenkomst, "betalingsachterstand")) return [];
  const melding = "In uw overeenkomst staat niet dat u een betalingsachterstand meldt. U mag wel een crisis melden.";
  return [{ veld: "/crisis", code: "signaalsoort-niet-afgesproken", melding, bron: "overeenkomst-vereist" }];
}

/**
 * What is marked in a crisis that was not agreed on: it is taken in all the same.
 *
 * @source wgs-4-2 overeenkomst-vereist
 * @reading Help is never blocked for what partner and municipality left out of their agreement.
 */
export function markSignaalsoort(overeenkomst: Afgesproken, { crisis }: MetCrisis): Reden[] {
  if (!crisis || isAfgesproken(overeenkomst, crisis.soort)) return [];
  const tekst = "Dit soort crisis staat niet in de overeenkomst. Het signaal telt toch, want er is hulp nodig.";
  return [{ code: "signaalsoort-niet-afgesproken", tekst, bron: "overeenkomst-vereist" }];
}
