import { canStart, startPostgres } from "../../support/services.ts";
import { makePlace, type Place } from "./place.ts";
import { startProgram } from "./program.ts";
import { type Figures, rage } from "./rage.ts";

async function kill(place: Place, rounds: number, seed: number): Promise<Figures> {
  const program = await startProgram(place.settings);
  try {
    const strike = async (): Promise<void> => {
      await program.kill();
      await program.start();
    };
    return await rage({ place, programs: [program], rounds, seed, strike });
  } finally {
    await program.kill();
    place.end();
  }
}

/** The program, web and worker in one, is killed and started again. */
export const killAppOnSqlite = async (rounds: number, seed: number): Promise<Figures> =>
  await kill(await makePlace(), rounds, seed);

export async function killAppOnPostgres(rounds: number, seed: number): Promise<Figures | string> {
  if (!canStart.postgres()) return "no PostgreSQL server on this machine";
  const postgres = await startPostgres();
  try {
    return await kill(await makePlace(postgres.url), rounds, seed);
  } finally {
    await postgres.end();
  }
}
