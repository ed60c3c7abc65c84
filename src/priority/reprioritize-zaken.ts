import type { Context, Trx } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import { lockFeiten } from "./feiten-store.ts";
import { placeZaak } from "./rules.ts";
import { savePlaatsen } from "./store.ts";

/** Gives zaken the place that fits what is known today: after a contact, a term that ran, a day that passed. */
export async function reprioritizeZaken(
  { clock }: Pick<Context, "clock">,
  trx: Trx,
  zaakIds: readonly number[],
): Promise<void> {
  const vandaag = localDay(clock.now());
  const plaatsen = (await lockFeiten(trx, zaakIds, vandaag)).map(({ zaakId, beleid, feiten }) => ({
    zaakId,
    plaats: placeZaak(feiten, vandaag, beleid),
  }));
  await savePlaatsen(trx, plaatsen);
}
