import { startTimer } from "./clock.ts";
import type { Database } from "./database.ts";
import { inOwnTrace, type Tracer } from "./trace.ts";

type Watch = {
  tracer: Tracer;
  /** Told how every transaction ended: with the error when it failed. */
  done(seconds: number, error: unknown): void;
};

/** A database of which every transaction is timed, is a step of a trace, and stays in the trace of who asked for it. */
export function watchDatabase<T>(db: Database<T>, { tracer, done }: Watch): Database<T> {
  const write: Database<T>["write"] = async (work) => {
    const seconds = startTimer();
    try {
      // Writes that wait together are run by the first of them: each in its own trace all the same.
      const result = await tracer.step("transactie", () => db.write(inOwnTrace(work)));
      done(seconds(), undefined);
      return result;
    } catch (error) {
      done(seconds(), error);
      throw error;
    }
  };
  return { ...db, write };
}
