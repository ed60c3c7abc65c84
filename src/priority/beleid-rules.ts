import { addDagen, addMaanden, addWerkdagen } from "../law/calendar.ts";
import { type PrioriteitCode, type PrioriteitGewichten, prioriteitCodes } from "../law/parameter-shapes.ts";
import {
  type Beleidsregel,
  eigenRegel,
  type ParameterNaam,
  type ParameterWaarde,
  parameter,
} from "../law/parameters.ts";
import { gewichtBronnen, opvolgParameters, prioriteitParameters } from "../law/parameters-prioriteit.ts";
import type { BronSleutel } from "../law/sources.ts";

/** What can change the place of a zaak; the threshold counts too, because an amount is held against it. */
export const plaatsParameters: readonly ParameterNaam[] = [
  ...(Object.keys(prioriteitParameters) as (keyof typeof prioriteitParameters)[]),
  "drempelCenten",
];

/** What can change the advice that stands with the place. */
export const adviesParameters: readonly ParameterNaam[] = [
  ...(Object.keys(opvolgParameters) as (keyof typeof opvolgParameters)[]),
  "werkafspraken",
];

/** Whether a new value of this parameter can change what stands with a zaak. */
export const weegtMee = (sleutel: string): boolean => wegend.has(sleutel);
const wegend = new Set<string>([...plaatsParameters, ...adviesParameters]);

type Getallen = {
  [N in Exclude<keyof typeof prioriteitParameters | keyof typeof opvolgParameters, "prioriteitGewichten">]: number;
};

/** All that a municipality's policy says of place and advice on one day; days are local and lie around `vandaag`. */
export type Zaakbeleid = Getallen & {
  vandaag: string;
  gewichten: PrioriteitGewichten;
  bronnen: Readonly<Record<PrioriteitCode, BronSleutel>>;
  drempelCenten: number;
  werkafspraken: ParameterWaarde<"werkafspraken">;
  /** The last day on which a crisis is very near, near, and coming. */
  crisisTot: { dagen: string; week: string; maand: string };
  /** Arrears that began on or before this day are long, and very long. */
  langTot: string;
  zeerLangTot: string;
  /** The first day that counts for being reported again and again. */
  herhaaldVan: string;
};

const geenBeleid: readonly Beleidsregel[] = [];
const perLijst = new WeakMap<readonly Beleidsregel[], Zaakbeleid>();
const perInhoud = new Map<string, Zaakbeleid>();
/** More municipalities than there are, for a few days: what is forgotten is only worked out again. */
const maxBekend = 2_000;

/**
 * The policy for one day. Worked out once for the same rules and day: every zaak of a chunk asks for it, and so does
 * every chunk.
 *
 * @param vandaag local day
 * @source beleid-prioriteit beleid-opvolging beleid-gemeente
 */
export function zaakbeleid(vandaag: string, beleid: readonly Beleidsregel[] = geenBeleid): Zaakbeleid {
  const known = perLijst.get(beleid);
  if (known?.vandaag === vandaag) return known;
  const key = `${vandaag} ${JSON.stringify(beleid.filter(({ sleutel }) => weegtMee(sleutel)))}`;
  const made = perInhoud.get(key) ?? readBeleid(vandaag, beleid);
  if (perInhoud.size >= maxBekend) perInhoud.clear();
  perInhoud.set(key, made);
  perLijst.set(beleid, made);
  return made;
}

function readBeleid(vandaag: string, beleid: readonly Beleidsregel[]): Zaakbeleid {
  const waarde = <N extends ParameterNaam>(naam: N): ParameterWaarde<N> => parameter(naam, vandaag, beleid).value;
  const namen = [...Object.keys(prioriteitParameters), ...Object.keys(opvolgParameters)] as (keyof Getallen)[];
  const getallen = Object.fromEntries(namen.map((naam) => [naam, waarde(naam)])) as Getallen;
  return {
    ...getallen,
    vandaag,
    gewichten: waarde("prioriteitGewichten"),
    bronnen: bronnenOf(vandaag, beleid),
    drempelCenten: waarde("drempelCenten"),
    werkafspraken: waarde("werkafspraken"),
    crisisTot: {
      dagen: addWerkdagen(vandaag, getallen.crisisWerkdagen),
      week: addDagen(vandaag, getallen.crisisWeekDagen),
      maand: addDagen(vandaag, getallen.crisisMaandDagen),
    },
    langTot: addMaanden(vandaag, -getallen.achterstandLangMaanden),
    zeerLangTot: addMaanden(vandaag, -getallen.achterstandZeerLangMaanden),
    herhaaldVan: addMaanden(vandaag, -getallen.zonderContactMaanden),
  };
}

/** A weight that the municipality set itself rests on its own decision, any other on where the national one comes from. */
function bronnenOf(vandaag: string, beleid: readonly Beleidsregel[]): Zaakbeleid["bronnen"] {
  const eigen = (eigenRegel("prioriteitGewichten", vandaag, beleid)?.waarde ?? {}) as Partial<PrioriteitGewichten>;
  return Object.fromEntries(
    prioriteitCodes.map((code) => [code, Object.hasOwn(eigen, code) ? "beleid-gemeente" : gewichtBronnen[code]]),
  ) as Record<PrioriteitCode, BronSleutel>;
}
