import { audit, type Ledger } from "./ledger.ts";
import type { Place } from "./place.ts";
import type { Program } from "./program.ts";
import { randomFrom } from "./random.ts";
import { type Watched, watch } from "./watch.ts";
import { startWriters, type Writers } from "./writers.ts";

export type Figures = { rounds: number } & Ledger &
  Watched & {
    statuses: Record<string, number>;
    longestAnswerSeconds: number;
    /** The same before the first strike: the yardstick of a machine that is slow today. */
    calmAnswerSeconds: number;
    /** From the end of what was done to the next acknowledgement, the longest of all rounds. */
    recoverySeconds: number;
    /** Faults in the log of the program, by name. */
    faults: Record<string, number>;
    /** What answered otherwise than is promised. */
    wrong: string[];
  };

export type Storm = {
  place: Place;
  programs: readonly Program[];
  /** Those that take signals in; all when left out. */
  web?: readonly Program[];
  rounds: number;
  seed: number;
  /** Does what has to be survived, and ends when it is over. */
  strike(round: number, random: () => number, writers: Writers): Promise<void>;
};

/** A strike comes after this many acknowledgements at least, and at most this many more. */
const least = 20;
const spread = 80;

/** Strikes again and again under eight writers, and says what came of it. */
export async function rage(storm: Storm): Promise<Figures> {
  const { place, programs, web = programs, rounds } = storm;
  const urls = web.map(({ url }) => url);
  const watching = watch(programs);
  const writers = startWriters(place, urls);
  await writers.until(least).catch((error: Error) => writers.wrong.push(error.message));
  const calmAnswerSeconds = writers.longestSeconds();
  const recoverySeconds = await strikeAll(storm, writers);
  await writers.finish(60_000);
  const watched = await watching.stop();
  const ledger = await audit(place, writers);
  return {
    rounds,
    ...ledger,
    ...watched,
    statuses: writers.statuses,
    longestAnswerSeconds: writers.longestSeconds(),
    calmAnswerSeconds,
    recoverySeconds,
    faults: addUp(programs.map((program) => program.faults())),
    wrong: [...new Set(writers.wrong)].slice(0, 10),
  };
}

async function strikeAll({ rounds, seed, strike }: Storm, writers: Writers): Promise<number> {
  const random = randomFrom(seed);
  let longest = 0;
  try {
    for (let round = 1; round <= rounds; round += 1) {
      await writers.until(least + Math.floor(random() * spread));
      await strike(round, random, writers);
      const since = performance.now();
      await writers.until(1);
      longest = Math.max(longest, performance.now() - since);
    }
    await writers.until(least);
  } catch (error) {
    // What was acknowledged by then is counted all the same.
    writers.wrong.push(error instanceof Error ? error.message : String(error));
  }
  return Math.round(longest / 100) / 10;
}

function addUp(all: readonly Record<string, number>[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const each of all) for (const [name, n] of Object.entries(each)) sum[name] = (sum[name] ?? 0) + n;
  return sum;
}

/** Seconds within which a request and /livez are answered. */
export type Bounds = { answerSeconds?: number; livezSeconds?: number };

const none = [
  "lost",
  "double",
  "receiptChanged",
  "withoutZaakOrTermijn",
  "zaakTwice",
  "outboxLeft",
  "extraEffects",
  "missingEffects",
] as const;
const mostGrowthMb = 400;

/** Which promises these figures break; none is what every storm has to end with. */
export function broken(figures: Figures, { answerSeconds = 30, livezSeconds = 2 }: Bounds = {}): string[] {
  const { longestAnswerSeconds: longest, calmAnswerSeconds: calm, livezSeconds: livez, memoryMb } = figures;
  const growth = memoryMb.most - memoryMb.calm;
  // What takes seconds in calm weather takes longer in a storm, whatever the storm is.
  const slack = 5 * calm;
  return [
    ...none.filter((name) => figures[name] > 0),
    ...(figures.acknowledged === 0 ? ["nothing was acknowledged"] : []),
    ...(longest > answerSeconds + slack ? [`an answer took ${longest} s`] : []),
    ...(livez > livezSeconds + slack ? [`/livez took ${livez} s`] : []),
    ...(growth > mostGrowthMb ? [`memory grew by ${growth} MB`] : []),
    ...figures.wrong,
  ];
}
