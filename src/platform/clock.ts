/** The only place where the program reads the time. Tests hand in a clock that they move themselves. */
export type Clock = {
  /** The current instant, UTC with milliseconds: `2026-11-03T09:15:00.000Z`. */
  now(): string;
};

export const systemClock: Clock = {
  now: () => Temporal.Now.instant().toString({ smallestUnit: "millisecond" }),
};

/** Measures how long something takes, whatever happens to the clock meanwhile. @returns the seconds since it was called */
export function startTimer(): () => number {
  const began = performance.now();
  return () => (performance.now() - began) / 1_000;
}

/** A clock that stands still until it is moved; for tests and for the demo, which plays months in seconds. */
export function manualClock(start: string): Clock & { set(instant: string): void; advance(duration: string): void } {
  let instant = Temporal.Instant.from(start);
  return {
    now: () => instant.toString({ smallestUnit: "millisecond" }),
    set: (next) => {
      instant = Temporal.Instant.from(next);
    },
    advance: (duration) => {
      instant = instant.add(duration);
    },
  };
}
