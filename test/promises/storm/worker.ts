import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import type { Service } from "../../support/services.ts";
import { withFleet } from "./fleet.ts";
import type { Program } from "./program.ts";
import { type Figures, rage } from "./rage.ts";

/** Deaths in a row, each in the middle of the same job: a queue gives a job up after two. */
const deaths = 5;

/** A worker is killed inside a job, again and again; each time the test knows that it is in the middle of one. */
export const killWorkerInJob = (rounds: number, seed: number): Promise<Figures | string> =>
  withFleet({ web: 1, workers: 1, redis: true }, ({ place, postgres, web, workers }) => {
    const [worker] = workers as [Program];
    const strike = async (): Promise<void> => {
      for (let death = 1; death <= deaths; death += 1) await killInJob(postgres, worker);
    };
    return rage({ place, programs: [...web, worker], web, rounds, seed, strike });
  });

async function killInJob(postgres: Service, worker: Program): Promise<void> {
  const client = new pg.Client({ connectionString: postgres.url });
  client.on("error", () => {});
  await client.connect();
  try {
    // A job that tells a partner waits for this table, in its transaction and before it ticks its row off.
    await client.query("begin");
    await client.query("lock table terugkoppelingen in exclusive mode");
    await until(client, (inJob) => inJob > 0);
    await worker.kill();
    await client.query("rollback");
    await until(client, (inJob) => inJob === 0);
    // As if the time of the dead one as leader were over: only so that this takes seconds and not minutes.
    await client.query("delete from leiding");
  } finally {
    await client.end();
    await worker.kill();
    await worker.start();
  }
}

/** Jobs that wait for the table now. */
const inJobs = "select count(*)::int as n from pg_locks where relation = 'terugkoppelingen'::regclass and not granted";

async function until(client: pg.Client, isSo: (inJob: number) => boolean): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const { rows } = await client.query(inJobs);
    if (isSo(rows[0].n)) return;
    await wait(50);
  }
  throw new Error("no job came to where it is waited for");
}
