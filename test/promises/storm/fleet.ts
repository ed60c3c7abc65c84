import { canStart, type Service, startPostgres, startRedis } from "../../support/services.ts";
import { makePlace, type Place } from "./place.ts";
import { type Program, startProgram } from "./program.ts";

/** Processes of every mode with servers of their own. */
export type Fleet = { place: Place; postgres: Service; redis?: Service; web: Program[]; workers: Program[] };
type Wanted = { all?: number; web?: number; workers?: number; redis?: boolean; settings?: Record<string, string> };

/** Starts what is wanted, lets `work` have it, and ends it. @returns why this machine cannot, instead */
export async function withFleet<T>(wanted: Wanted, work: (fleet: Fleet) => Promise<T>): Promise<T | string> {
  if (!canStart.postgres()) return "no PostgreSQL server on this machine";
  if (wanted.redis && !canStart.redis()) return "no Redis server on this machine";
  const postgres = await startPostgres();
  const redis = wanted.redis ? await startRedis() : undefined;
  const started: Program[] = [];
  let place: Place | undefined;
  try {
    place = await makePlace(postgres.url, { ...wanted.settings, ...(redis ? { REDIS_URL: redis.url } : {}) });
    const start = async (MODE: string, count = 0): Promise<Program[]> => {
      const programs: Program[] = [];
      for (let n = 0; n < count; n += 1) programs.push(await startProgram({ ...place?.settings, MODE }));
      started.push(...programs);
      return programs;
    };
    const web = [...(await start("all", wanted.all)), ...(await start("web", wanted.web))];
    const workers = await start("worker", wanted.workers);
    return await work({ place, postgres, ...(redis ? { redis } : {}), web, workers });
  } finally {
    await Promise.all(started.map((program) => program.kill()));
    place?.end();
    await redis?.end();
    await postgres.end();
  }
}
