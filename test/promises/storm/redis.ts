import { rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Redis } from "ioredis";
import type { Service } from "../../support/services.ts";
import { withFleet } from "./fleet.ts";
import { type Figures, rage } from "./rage.ts";

type Strike = (redis: Service, random: () => number) => Promise<void>;

const some = (random: () => number): Promise<void> => wait(1_000 + 2_000 * random());

async function command(redis: Service, ...lines: [name: string, ...args: string[]][]): Promise<void> {
  const client = new Redis(redis.url, { commandTimeout: 5_000 });
  client.on("error", () => {});
  for (const line of lines) await client.call(...line);
  client.disconnect();
}

const memory = (policy: string, bytes: string): [string, ...string[]][] => [
  ["CONFIG", "SET", "maxmemory-policy", policy],
  ["CONFIG", "SET", "maxmemory", bytes],
];

/** All that can happen to a queue: whatever it is, the database remembers. */
export const redisStrikes: Readonly<Record<string, Strike>> = {
  kill: async (redis, random) => {
    await redis.kill();
    await some(random);
    await redis.start();
  },
  freeze: async (redis, random) => {
    redis.freeze();
    await wait(5_000 + 3_000 * random());
    redis.thaw();
  },
  flush: (redis) => command(redis, ["FLUSHALL"]),
  full: async (redis, random) => {
    await command(redis, ...memory("noeviction", "1"));
    await some(random);
    await command(redis, ...memory("noeviction", "0"));
  },
  evict: async (redis, random) => {
    await command(redis, ...memory("allkeys-lru", "1"));
    await some(random);
    await command(redis, ...memory("noeviction", "0"));
  },
  empty: async (redis, random) => {
    await redis.kill();
    rmSync(path.join(redis.folder, "appendonlydir"), { recursive: true, force: true });
    await some(random);
    await redis.start();
  },
};

/** One process that takes signals in and two that work, through each of these in turn. */
export const strikeRedis =
  (...names: string[]) =>
  (rounds: number, seed: number): Promise<Figures | string> =>
    withFleet({ web: 1, workers: 2, redis: true }, ({ place, redis, web, workers }) => {
      const strike = async (round: number, random: () => number): Promise<void> => {
        const name = names[(round - 1) % names.length] as string;
        await redisStrikes[name]?.(redis as Service, random);
      };
      return rage({ place, programs: [...web, ...workers], web, rounds, seed, strike });
    });
