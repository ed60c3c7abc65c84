import { type PrioriteitCode, prioriteitCodes } from "../law/parameter-shapes.ts";
import { type BronKort, bronKort } from "../law/sources.ts";
import { type Band, banden, type GewogenReden, type Prioriteit } from "./rules.ts";

/** Where a zaak stands by the policy of now, and where by the policy that somebody thinks of; kept small, for long lists. */
export type Gewogen = { id: number; voor: Stand; na: Stand };
export type Stand = { score: number; band: Band };

/** How many places a zaak goes up, below zero down; the first place is 1. */
export type Verschuiving = Gewogen & { plaatsVoor: number; plaatsNa: number; plaatsen: number };

/** `banden` counts by the band before and then by the band after. */
export type Vergelijking = {
  bekeken: number;
  verschoven: number;
  grootsteStijging: number;
  grootsteDaling: number;
  banden: Record<Band, Record<Band, number>>;
  stijgers: Verschuiving[];
  dalers: Verschuiving[];
};

/**
 * How one list changes into the other: the same zaken, each with a score before and after.
 *
 * @param limiet  how many of those that go up the most are named, and as many of those that go down the most
 */
export function compareLists(zaken: readonly Gewogen[], limiet: number): Vergelijking {
  const sorted = zaken.toSorted((a, b) => a.id - b.id);
  const voor = placesBy(sorted, ({ voor: { score } }) => score);
  const na = placesBy(sorted, ({ na: { score } }) => score);
  const stijgers = mostMoved(limiet);
  const dalers = mostMoved(limiet);
  const aantallen = {
    bekeken: zaken.length,
    verschoven: 0,
    grootsteStijging: 0,
    grootsteDaling: 0,
    banden: matrix(),
  };
  for (const zaak of sorted) {
    const [plaatsVoor, plaatsNa] = [voor.get(zaak.id) as number, na.get(zaak.id) as number];
    const plaatsen = plaatsVoor - plaatsNa;
    aantallen.banden[zaak.voor.band][zaak.na.band] += 1;
    if (plaatsen !== 0) aantallen.verschoven += 1;
    aantallen.grootsteStijging = Math.max(aantallen.grootsteStijging, plaatsen);
    aantallen.grootsteDaling = Math.max(aantallen.grootsteDaling, -plaatsen);
    const richting = plaatsen || bandStap(zaak);
    if (richting > 0) stijgers.add({ ...zaak, plaatsVoor, plaatsNa, plaatsen });
    if (richting < 0) dalers.add({ ...zaak, plaatsVoor, plaatsNa, plaatsen });
  }
  return { ...aantallen, stijgers: stijgers.list(), dalers: dalers.list() };
}

/** The place of each zaak in the list, the highest score first; `zaken` stand in the order of their numbers. */
function placesBy(zaken: readonly Gewogen[], scoreOf: (zaak: Gewogen) => number): Map<number, number> {
  const perScore = Map.groupBy(zaken, scoreOf);
  const places = new Map<number, number>();
  for (const score of [...perScore.keys()].sort((a, b) => b - a)) {
    for (const { id } of perScore.get(score) ?? []) places.set(id, places.size + 1);
  }
  return places;
}

const matrix = (): Vergelijking["banden"] => ({
  hoog: { hoog: 0, midden: 0, laag: 0 },
  midden: { hoog: 0, midden: 0, laag: 0 },
  laag: { hoog: 0, midden: 0, laag: 0 },
});

/** How many bands a zaak goes up; a zaak can change bands and keep its place. */
const bandStap = ({ voor, na }: Gewogen): number => banden.indexOf(voor.band) - banden.indexOf(na.band);

/**
 * Picks those that moved the most. Of a long list nearly everything moves: what can no longer be among them is let go
 * on the way.
 */
function mostMoved(limiet: number): { add(zaak: Verschuiving): void; list(): Verschuiving[] } {
  let kept: Verschuiving[] = [];
  let least = 0;
  const list = (): Verschuiving[] => kept.toSorted(byMove).slice(0, limiet);
  const add = (zaak: Verschuiving): void => {
    if (Math.abs(zaak.plaatsen) < least) return;
    kept.push(zaak);
    if (kept.length < keepAtMost) return;
    kept = list();
    least = Math.abs(kept.at(-1)?.plaatsen ?? 0);
  };
  return { add, list };
}

const keepAtMost = 2_000;

const byMove = (a: Verschuiving, b: Verschuiving): number =>
  Math.abs(b.plaatsen) - Math.abs(a.plaatsen) ||
  Math.abs(b.na.score - b.voor.score) - Math.abs(a.na.score - a.voor.score) ||
  a.plaatsNa - b.plaatsNa;

/** What became of one reason. A weight is 0 where the reason does not count. */
export type Verschil = {
  wat: "erbij" | "weg" | "anders";
  code: PrioriteitCode;
  tekst: string;
  gewichtVoor: number;
  gewichtNa: number;
  bron: BronKort;
  uitleg: string;
};

/** Which reasons came, went or weigh otherwise, in the order in which reasons are shown. */
export function compareRedenen(voor: readonly GewogenReden[], na: readonly GewogenReden[]): Verschil[] {
  return prioriteitCodes.flatMap((code): Verschil[] => {
    const [was, werd] = [voor, na].map((redenen) => redenen.find((reden) => reden.code === code));
    const [gewichtVoor, gewichtNa] = [was?.gewicht ?? 0, werd?.gewicht ?? 0];
    const reden = werd ?? was;
    if (!reden || gewichtVoor === gewichtNa) return [];
    const wat = !was ? "erbij" : !werd ? "weg" : "anders";
    const uitleg = verschilTeksten[wat](getal(gewichtVoor), getal(gewichtNa));
    return [{ wat, code, tekst: reden.tekst, gewichtVoor, gewichtNa, bron: bronKort(reden.bron), uitleg }];
  });
}

const verschilTeksten: Readonly<Record<Verschil["wat"], (voor: string, na: string) => string>> = {
  erbij: (_voor, na) => `Deze reden komt erbij en telt ${na}.`,
  weg: (voor) => `Deze reden vervalt en telde ${voor}.`,
  anders: (voor, na) => `Deze reden telt nu ${voor} en straks ${na}.`,
};

/** In words what happens to one zaak. */
export function wordVerschuiving(
  { plaatsVoor, plaatsNa, plaatsen, voor, na }: Verschuiving,
  verschillen: readonly Verschil[],
): string {
  const stap = plaatsen > 0 ? "stijgt" : "daalt";
  const plaats =
    plaatsen === 0
      ? `De zaak blijft op plaats ${getal(plaatsNa)}.`
      : `De zaak ${stap} van plaats ${getal(plaatsVoor)} naar plaats ${getal(plaatsNa)}.`;
  const score =
    voor.score === na.score
      ? `De score blijft ${getal(na.score)}.`
      : `De score gaat van ${getal(voor.score)} naar ${getal(na.score)}.`;
  const band = voor.band === na.band ? [] : [`De band gaat van ${voor.band} naar ${na.band}.`];
  const zelf =
    verschillen.length === 0 && plaatsen !== 0 ? ["De zaak zelf weegt even zwaar. Andere zaken wegen anders."] : [];
  return [plaats, score, ...band, ...zelf].join(" ");
}

export const standOf = ({ score, band }: Prioriteit): Stand => ({ score, band });

const nederlands = new Intl.NumberFormat("nl-NL");
const getal = (n: number): string => nederlands.format(n);
