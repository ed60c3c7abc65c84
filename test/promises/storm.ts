import { killAppOnPostgres, killAppOnSqlite } from "./storm/app.ts";
import {
  cutPowerOnSqlite,
  failSyncOnPostgres,
  failSyncOnSqlite,
  fillPostgresDisk,
  fillSqliteDisk,
} from "./storm/disk.ts";
import { freezeApp } from "./storm/freeze.ts";
import { postgresStrikes, strikePostgres } from "./storm/postgres.ts";
import { raceOnPostgres, raceOnSqlite } from "./storm/race.ts";
import { type Bounds, broken, type Figures } from "./storm/rage.ts";
import { redisStrikes, strikeRedis } from "./storm/redis.ts";
import { slowClients } from "./storm/slow.ts";
import { killWorkerInJob } from "./storm/worker.ts";

export type Outcome = { broken: string[]; skipped?: string } & Record<string, unknown>;
/** A text instead of figures says why this machine cannot do it. */
type Run<T> = (rounds: number, seed: number) => Promise<T | string>;
type Scenario = Run<{ broken: string[] }>;

/** Holds the figures of a storm against what is promised of every storm. */
const within =
  (run: Run<Figures>, bounds: Bounds = {}): Scenario =>
  async (rounds, seed) => {
    const figures = await run(rounds, seed);
    return typeof figures === "string" ? figures : { ...figures, broken: broken(figures, bounds) };
  };
const power =
  (run: typeof cutPowerOnSqlite): Scenario =>
  async (rounds, seed) => {
    const figures = await run(rounds, seed);
    if (typeof figures === "string") return figures;
    const cut =
      figures.lostAtCut > 0 || figures.cuts === 0 ? [`${figures.lostAtCut} lost at ${figures.cuts} cuts`] : [];
    return { ...figures, broken: [...broken(figures), ...cut] };
  };
/** With Redis in trouble intake goes on, or says within two seconds that it does not. */
const queue: Bounds = { answerSeconds: 2 };

/** Everything that has to be survived. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  "app-sqlite": within(killAppOnSqlite),
  "app-postgres": within(killAppOnPostgres),
  "worker-in-job": within(killWorkerInJob),
  redis: within(strikeRedis(...Object.keys(redisStrikes)), queue),
  ...Object.fromEntries(Object.keys(redisStrikes).map((name) => [`redis-${name}`, within(strikeRedis(name), queue)])),
  postgres: within(strikePostgres(...Object.keys(postgresStrikes))),
  ...Object.fromEntries(Object.keys(postgresStrikes).map((name) => [`postgres-${name}`, within(strikePostgres(name))])),
  "disk-sqlite": within(fillSqliteDisk),
  "disk-postgres": within(fillPostgresDisk),
  "power-sqlite": power(cutPowerOnSqlite),
  "fsync-sqlite": power(failSyncOnSqlite),
  "fsync-postgres": within(failSyncOnPostgres),
  // Who asks a process that stands still waits until it goes on.
  "app-freeze": within(freezeApp, { answerSeconds: 45, livezSeconds: 45 }),
  "race-sqlite": raceOnSqlite,
  "race-postgres": raceOnPostgres,
  "slow-clients": slowClients,
};

/** Runs one of them. @returns its figures and which promises they break, or why it was skipped */
export async function storm(name: string, rounds: number, seed: number): Promise<Outcome> {
  const scenario = scenarios[name];
  if (!scenario) throw new Error(`no such scenario: ${name}; there are ${Object.keys(scenarios).join(", ")} and alle`);
  const figures = await scenario(rounds, seed);
  return typeof figures === "string" ? { skipped: figures, broken: [] } : { ...figures };
}

if (import.meta.main) {
  const [name = "alle", rounds = "3", seed = "1"] = process.argv.slice(2);
  const names = name === "alle" ? Object.keys(scenarios) : [name];
  const all: Record<string, Outcome> = {};
  for (const each of names) {
    all[each] = await storm(each, Number(rounds), Number(seed));
    process.stderr.write(`${each}: ${all[each].skipped ?? (all[each].broken.join(", ") || "every promise held")}\n`);
  }
  process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
  if (Object.values(all).some(({ broken: faults }) => faults.length > 0)) process.exitCode = 1;
}
