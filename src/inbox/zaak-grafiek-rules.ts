import { dagenTussen } from "../law/calendar.ts";

/** One amount on one day; `stopt` when it is owed no more. */
export type Bedrag = { reeks: string; dag: string; centen: number; stopt: boolean };
type Plek = { x: number; y: number };
export type Grafiek = {
  breedte: number;
  hoogte: number;
  vlak: { links: number; rechts: number; boven: number; onder: number };
  /** Amounts along the side, the lowest first. */
  schaal: { y: number; centen: number }[];
  /** The first and the last day; one when there is no other. */
  dagen: [eerste: string] | [eerste: string, laatste: string];
  reeksen: { naam: string; punten: (Plek & { stopt: boolean })[] }[];
};

const breedte = 360;
const hoogte = 200;
/** Room for one sign of an amount beside the axis. */
const tekenbreedte = 7;
const streepjes = 4;

/**
 * Where every amount stands in a drawing of fixed size: days from left to right, from nothing upwards.
 *
 * @param bedragen  at least one
 * @param label  how an amount beside the axis is written, which says how much room it takes
 */
export function tekenGrafiek(bedragen: readonly Bedrag[], label: (centen: number) => string): Grafiek {
  const dagen = bedragen.map(({ dag }) => dag).toSorted();
  const [eerste, laatste] = [dagen[0] as string, dagen.at(-1) as string];
  const stap = niceStap(Math.max(...bedragen.map(({ centen }) => centen)));
  const aantal = Math.max(1, Math.ceil(Math.max(...bedragen.map(({ centen }) => centen)) / stap));
  const langste = label(stap * aantal).length;
  const vlak = { links: 14 + langste * tekenbreedte, rechts: breedte - 14, boven: 14, onder: hoogte - 28 };
  const y = (centen: number): number => round(vlak.onder - (centen / (stap * aantal)) * (vlak.onder - vlak.boven));
  const duur = dagenTussen(eerste, laatste);
  const x = (dag: string): number => {
    const deel = duur === 0 ? 0.5 : dagenTussen(eerste, dag) / duur;
    return round(vlak.links + deel * (vlak.rechts - vlak.links));
  };
  const perReeks = [...Map.groupBy(bedragen, ({ reeks }) => reeks)];
  return {
    breedte,
    hoogte,
    vlak,
    schaal: Array.from({ length: aantal + 1 }, (_leeg, at) => ({ y: y(at * stap), centen: at * stap })),
    dagen: duur === 0 ? [eerste] : [eerste, laatste],
    reeksen: perReeks.map(([naam, eigen]) => ({
      naam,
      punten: eigen
        .toSorted((a, b) => a.dag.localeCompare(b.dag))
        .map(({ dag, centen, stopt }) => ({ x: x(dag), y: y(centen), stopt })),
    })),
  };
}

/** The step between two amounts beside the axis: 1, 2 or 5 with noughts, whole euros, at most four steps. */
function niceStap(hoogste: number): number {
  for (let macht = 100; ; macht *= 10) {
    const stap = [1, 2, 5].map((keer) => keer * macht).find((keer) => hoogste <= keer * streepjes);
    if (stap !== undefined) return stap;
  }
}

const round = (waarde: number): number => Math.round(waarde * 10) / 10;
