import { sql } from "kysely";
import type { Clock } from "./clock.ts";
import type { Database } from "./database.ts";

type LeaseTable = { leiding: { taak: string; houder: string; sinds: string; tot: string } };

/** How long a task is one process's; the longest that it lies still after that process died. */
const lasts = { seconds: 30 };
/** What must be left of it, or else it is made to last anew. */
const renewBelow = { seconds: 20 };
/** How often one that has to wait asks. */
const askEvery = { seconds: 5 };

const plus = (now: string, duration: Temporal.DurationLike): string =>
  Temporal.Instant.from(now).add(duration).toString({ smallestUnit: "millisecond" });

/**
 * A task that one process at a time leads, by a row in the database. It limits double work, no more: a process that was
 * frozen, or whose clock is wrong, may think for a while that it still leads, so the work has to be safe to do twice.
 */
export type Lease = {
  /** Whether this process leads now. */
  leads(): boolean;
  /** Takes the task when nobody has it, and keeps it; to be called each second or so. @returns whether it leads */
  keep(): Promise<boolean>;
  /** Leaves it to another at once. */
  giveBack(): Promise<void>;
};

/** @param houder  of this process alone */
export function openLease<T extends LeaseTable>(
  { db, clock }: { db: Database<T>; clock: Clock },
  taak: string,
  houder: string,
): Lease {
  let until = "";
  let asked = "";
  const leads = (): boolean => until !== "" && clock.now() < until;
  /** A clock that was set back may not keep it waiting either. */
  const mayWait = (now: string): boolean => {
    if (leads()) return now < plus(until, { seconds: -renewBelow.seconds }) && until <= plus(now, lasts);
    return asked !== "" && asked <= now && now < plus(asked, askEvery);
  };
  return {
    leads,
    keep: async () => {
      const now = clock.now();
      if (mayWait(now)) return leads();
      asked = now;
      const tot = plus(now, lasts);
      until = (await db.write(({ q }) => take(now, tot).execute(q))).rows.length > 0 ? tot : "";
      return leads();
    },
    giveBack: async () => {
      until = "";
      await db.write(({ q }) =>
        sql`update leiding set tot = ${clock.now()} where taak = ${taak} and houder = ${houder}`.execute(q),
      );
    },
  };

  /** One statement, so that of two that ask at once one gets it. Beyond any honest end it was set by a wrong clock. */
  function take(now: string, tot: string) {
    return sql<{ houder: string }>`
      insert into leiding (taak, houder, sinds, tot) values (${taak}, ${houder}, ${now}, ${tot})
      on conflict (taak) do update set
        houder = excluded.houder,
        sinds = case when leiding.houder = excluded.houder then leiding.sinds else excluded.sinds end,
        tot = excluded.tot
      where leiding.houder = excluded.houder or leiding.tot <= ${now} or leiding.tot > ${plus(tot, lasts)}
      returning houder`;
  }
}
