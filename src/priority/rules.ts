import { age, dagenTussen } from "../law/calendar.ts";
import type { Crisissoort, SignaalpartnerSoort } from "../law/lists.ts";
import type { PrioriteitGewichten } from "../law/parameter-shapes.ts";
import { type Beleidsregel, parameter } from "../law/parameters.ts";
import type { Reden } from "../law/reden.ts";
import { type Debiteur, isSameArrears } from "../matching/rules.ts";

/** What the priority of a zaak looks at. */
export type ZaakFeiten = {
  signalen: {
    partnerId: number;
    soort: SignaalpartnerSoort;
    signaaldatum: string;
    bedragCenten: number;
    crisisSoort: Crisissoort | null;
    crisisDatum: string | null;
    warmeOverdracht: boolean;
    opeenvolgend: boolean;
    achternaam: string;
    geboortedatum: string | null;
    klantnummer: string | null;
  }[];
  termijnen: { status: string }[];
};

/** `op` is the day for which it was worked out. */
export type Prioriteit = {
  score: number;
  band: "hoog" | "midden" | "laag";
  rang: number;
  redenen: Reden[];
  op: string;
};

type Code = keyof PrioriteitGewichten;
type Feiten = ZaakFeiten & { vandaag: string; totaalCenten: number; partners: number; hoog: number; midden: number };
type Weging = { code: Code; tekst: string; times?: (feiten: Feiten) => number; applies?: (feiten: Feiten) => boolean };

const crisis = (soort: Crisissoort) => (feiten: Feiten) =>
  feiten.signalen.some((signaal) => signaal.crisisSoort === soort);

const ages = (feiten: Feiten): number[] =>
  feiten.signalen.flatMap(({ geboortedatum }) => (geboortedatum ? [age(geboortedatum, feiten.vandaag)] : []));

/** Every reason that can lift a zaak, in the order in which it is shown. A weight of 0 turns a reason off. */
const wegingen: readonly Weging[] = [
  { code: "crisisOntruiming", tekst: "Er dreigt een ontruiming.", applies: crisis("ontruiming") },
  {
    code: "crisisEindeLevering",
    tekst: "Er dreigt afsluiting van energie of water.",
    applies: crisis("eindeLevering"),
  },
  {
    code: "crisisOpzeggingZorg",
    tekst: "Er dreigt het einde van de zorgverzekering.",
    applies: crisis("opzeggingZorgverzekering"),
  },
  { code: "crisisBinnenWeek", tekst: "De crisis is binnen een week.", applies: isCrisisWithinWeek },
  {
    code: "termijnTeLaat",
    tekst: "De termijn voor een aanbod is voorbij.",
    applies: ({ termijnen }) => termijnen.some(({ status }) => status === "verlopen"),
  },
  {
    code: "termijnRisico",
    tekst: "De termijn voor een aanbod loopt bijna af.",
    applies: ({ termijnen }) => termijnen.some(({ status }) => status === "risico"),
  },
  {
    code: "huur",
    tekst: "Er is een achterstand in de huur.",
    applies: ({ signalen }) => signalen.some(({ soort }) => soort === "Huur"),
  },
  {
    code: "meerderePartners",
    tekst: "Meer dan één organisatie meldt een achterstand.",
    times: ({ partners }) => Math.min(Math.max(partners - 1, 0), 2),
  },
  {
    code: "bedragHoog",
    tekst: "De achterstand is hoog.",
    applies: ({ totaalCenten, hoog }) => totaalCenten >= hoog,
  },
  {
    code: "bedragMidden",
    tekst: "De achterstand is middelhoog.",
    applies: ({ totaalCenten, hoog, midden }) => totaalCenten >= midden && totaalCenten < hoog,
  },
  {
    code: "opeenvolgend",
    tekst: "Er was de afgelopen maanden al eerder een melding op dit adres.",
    applies: ({ signalen }) => signalen.some(({ opeenvolgend }) => opeenvolgend),
  },
  {
    code: "warmeOverdracht",
    tekst: "De partner vraagt om een warme overdracht.",
    applies: ({ signalen }) => signalen.some(({ warmeOverdracht }) => warmeOverdracht),
  },
  {
    code: "ouder",
    tekst: "Een bewoner is 65 jaar of ouder.",
    applies: (feiten) => ages(feiten).some((years) => years >= 65),
  },
  {
    code: "jong",
    tekst: "Een bewoner is tussen 18 en 27 jaar.",
    applies: (feiten) => ages(feiten).some((years) => years >= 18 && years <= 27),
  },
];

/** Above any score that the weights can add up to, so that `rang` sorts the most urgent zaak first. */
const rangZero = 1_000_000;

/**
 * How urgent a zaak is: the sum of named weights, each with its reason. `rang` is lower for what is more urgent.
 *
 * @param vandaag local day: ages and days left depend on it
 * @source beleid-prioriteit
 */
export function prioritize(feiten: ZaakFeiten, vandaag: string, beleid: readonly Beleidsregel[] = []): Prioriteit {
  const gewichten = parameter("prioriteitGewichten", vandaag, beleid);
  const wide: Feiten = {
    ...feiten,
    vandaag,
    totaalCenten: totalArrears(feiten.signalen),
    partners: new Set(feiten.signalen.map(({ partnerId }) => partnerId)).size,
    hoog: parameter("bedragHoogCenten", vandaag, beleid).value,
    midden: parameter("bedragMiddenCenten", vandaag, beleid).value,
  };
  const redenen = wegingen.flatMap(({ code, tekst, applies, times }): Reden[] => {
    const gewicht = gewichten.value[code] * (times ? times(wide) : applies?.(wide) ? 1 : 0);
    return gewicht > 0 ? [{ code, tekst, bron: gewichten.source, gewicht }] : [];
  });
  const score = redenen.reduce((sum, { gewicht }) => sum + (gewicht ?? 0), 0);
  return { score, band: bandOf(score, vandaag, beleid), rang: rangZero - score, redenen, op: vandaag };
}

/**
 * Cents owed in all: of the same arrears the latest amount, because a later signal repeats the earlier one.
 *
 * @reading The same arrears are those of one customer of one partner: a later report tells all that is owed by then,
 *   also of what came on top. Of two signals of one day the one that came later counts.
 */
export function totalArrears(signalen: readonly (Debiteur & { signaaldatum: string; bedragCenten: number })[]): number {
  // Who is known best comes first: a signal without a customer number joins the first that it can be, and hides none.
  const known = (signaal: Debiteur): number => (signaal.klantnummer ? 2 : 0) + (signaal.geboortedatum ? 1 : 0);
  const sorted = signalen.toSorted((a, b) => known(b) - known(a) || compareDays(a.signaaldatum, b.signaaldatum));
  const latest: { wie: Debiteur; signaaldatum: string; bedragCenten: number }[] = [];
  for (const signaal of sorted) {
    const { signaaldatum, bedragCenten } = signaal;
    const same = latest.find(({ wie }) => isSameArrears(wie, signaal));
    if (!same) latest.push({ wie: signaal, signaaldatum, bedragCenten });
    else if (same.signaaldatum <= signaaldatum) Object.assign(same, { signaaldatum, bedragCenten });
  }
  return latest.reduce((sum, { bedragCenten }) => sum + bedragCenten, 0);
}

const compareDays = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function isCrisisWithinWeek({ signalen, vandaag }: Feiten): boolean {
  return signalen.some(({ crisisDatum }) => {
    if (crisisDatum === null) return false;
    const days = dagenTussen(vandaag, crisisDatum);
    return days >= 0 && days <= 7;
  });
}

function bandOf(score: number, vandaag: string, beleid: readonly Beleidsregel[]): Prioriteit["band"] {
  if (score >= parameter("bandHoog", vandaag, beleid).value) return "hoog";
  return score >= parameter("bandMidden", vandaag, beleid).value ? "midden" : "laag";
}
