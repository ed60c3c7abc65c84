import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { canStart, type Service, startPostgres } from "../../support/services.ts";
import { makePlace } from "./place.ts";
import { startProgram } from "./program.ts";
import { type Figures, rage } from "./rage.ts";

type Strike = (postgres: Service, random: () => number) => Promise<void>;

/** As the owner of the server, who always has a connection left. */
async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  // The server may end it at any time.
  client.on("error", () => {});
  await client.connect();
  return client;
}

/** Some seconds, by the chance of this storm. */
const seconds = (least: number, most: number, random: () => number) =>
  wait(1_000 * (least + (most - least) * random()));

const terminateAll = "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'seinhuis'";

/** All that a database goes through. */
export const postgresStrikes: Readonly<Record<string, Strike>> = {
  kill: async (postgres, random) => {
    await postgres.kill();
    await seconds(0.5, 3, random);
    await postgres.start();
  },
  /** Nothing tells a program that a server stands still: only its own patience does. */
  freeze: async (postgres, random) => {
    postgres.freeze();
    await seconds(5, 15, random);
    postgres.thaw();
  },
  /** Every connection is broken off, twenty times in a row, in the middle of whatever it was doing. */
  terminate: async (postgres, random) => {
    const client = await connect(postgres.url);
    for (let turn = 0; turn < 20; turn += 1) {
      await client.query(terminateAll);
      await seconds(0.01, 0.1, random);
    }
    await client.end();
  },
  /** Others have every connection that the server gives. */
  connections: async (postgres, random) => {
    const [owner, others] = [await connect(postgres.url), [] as pg.Client[]];
    for (let refused = 0; refused < 5; ) {
      await owner.query(terminateAll);
      const taken = await connect(postgres.url.replace("postgres@", "other@")).catch(() => undefined);
      if (taken) others.push(taken);
      else refused += 1;
    }
    await seconds(3, 8, random);
    for (const client of [...others, owner]) await client.end();
  },
  /** Somebody holds a table for longer than the program waits: every connection of its pool is busy waiting. */
  lock: async (postgres, random) => {
    const client = await connect(postgres.url.replace(/postgres$/, "seinhuis"));
    await client.query("begin");
    await client.query("lock table zaken in access exclusive mode");
    await seconds(4, 9, random);
    await client.query("rollback");
    await client.end();
  },
};

/** Few connections and little patience, so that a storm need not last for minutes. */
const program = { DATABASE_POOL: "6", LOCK_SECONDS: "2", STATEMENT_SECONDS: "3" };

/** One program, through each of these in turn. */
export const strikePostgres =
  (...names: string[]) =>
  async (rounds: number, seed: number): Promise<Figures | string> => {
    if (!canStart.postgres()) return "no PostgreSQL server on this machine";
    const postgres = await startPostgres({ settings: { max_connections: "20" } });
    try {
      return await through(postgres, names, rounds, seed);
    } finally {
      await postgres.end();
    }
  };

async function through(postgres: Service, names: string[], rounds: number, seed: number): Promise<Figures> {
  const owner = await connect(postgres.url);
  const statements = [
    "create role other login",
    "create role seinhuis login",
    "create database seinhuis owner seinhuis",
  ];
  for (const statement of statements) await owner.query(statement);
  await owner.end();
  const place = await makePlace(`postgres://seinhuis@127.0.0.1:${postgres.port}/seinhuis`, program);
  const running = await startProgram(place.settings);
  try {
    const strike = async (round: number, random: () => number): Promise<void> => {
      await postgresStrikes[names[(round - 1) % names.length] as string]?.(postgres, random);
    };
    return await rage({ place, programs: [running], rounds, seed, strike });
  } finally {
    postgres.thaw();
    await running.kill();
    place.end();
  }
}
