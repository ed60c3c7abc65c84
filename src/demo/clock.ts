import { localDay } from "../law/calendar.ts";
import { type Clock, manualClock, systemClock } from "../platform/clock.ts";

const zone = "Europe/Amsterdam";

/** A clock that is moved through the played months and then goes over to the real time. */
export type DemoClock = Clock & {
  /** @param dag local day  @param tijd local time, `08:30` */
  set(dag: string, tijd: string): void;
  goLive(): void;
};

export function demoClock(dag: string): DemoClock {
  const played = manualClock(instantOf(dag, "00:00"));
  let live = false;
  return {
    now: () => (live ? systemClock : played).now(),
    set: (day, tijd) => played.set(instantOf(day, tijd)),
    goLive: () => {
      live = true;
    },
  };
}

/** Today in the Netherlands, by the clock of the machine. */
export const vandaag = (): string => localDay(systemClock.now());

const instantOf = (dag: string, tijd: string): string =>
  Temporal.PlainDateTime.from(`${dag}T${tijd}`).toZonedDateTime(zone).toInstant().toString();
