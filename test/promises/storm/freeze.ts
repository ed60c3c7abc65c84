import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { withFleet } from "./fleet.ts";
import { type Figures, rage } from "./rage.ts";

/**
 * One of two processes stands still for a while, and does not know it when it goes on. In every other round the time in
 * which it leads ends meanwhile: then another leads, and for a moment there are two that think so.
 */
export const freezeApp = (rounds: number, seed: number): Promise<Figures | string> =>
  withFleet({ all: 2 }, ({ place, postgres, web }) => {
    const strike = async (round: number, random: () => number): Promise<void> => {
      const frozen = web[round % web.length];
      frozen?.freeze();
      await wait(5_000);
      if (round % 2 === 1) await endLead(postgres.url);
      await wait(2_000 + 3_000 * random());
      frozen?.thaw();
    };
    return rage({ place, programs: web, rounds, seed, strike });
  });

async function endLead(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("delete from leiding");
  await client.end();
}
