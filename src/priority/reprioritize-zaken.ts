import type { Context, Trx } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import { prioritize } from "./rules.ts";
import { loadFeiten, savePrioriteiten } from "./store.ts";

/** Gives zaken the place that fits what is known today: after a contact, a term that ran, a day that passed. */
export async function reprioritizeZaken(
  { clock }: Pick<Context, "clock">,
  trx: Trx,
  zaakIds: readonly number[],
): Promise<void> {
  const vandaag = localDay(clock.now());
  const places = (await loadFeiten(trx, zaakIds)).map(({ zaakId, beleid, feiten }) => ({
    zaakId,
    prioriteit: prioritize(feiten, vandaag, beleid),
  }));
  await savePrioriteiten(trx, places);
}
