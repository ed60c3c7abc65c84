import { addDagen } from "../law/calendar.ts";
import type { Eindresultaat, Signaalstatus } from "../law/lists.ts";

/** Results with which a resident accepted help. @reading Which results count is our reading. @source divosa-definities */
export const hulpResultaten: readonly Eindresultaat[] = [
  "(Budget)advies en/of quick fix",
  "Vervolghulp en/of verwijzing",
  "Vervolghulp en/of verwijzing financieel",
  "Vervolghulp en/of verwijzing niet financieel",
];

/**
 * The status of a signal as it counts: one that belongs to a zaak is 'Opgepakt', unless its own status says otherwise.
 * @source ddas-1.2
 */
export function gemeldeStatus(status: Signaalstatus, inZaak: boolean): Signaalstatus {
  return inZaak && status === "Nog niet opgepakt" ? "Opgepakt" : status;
}

/**
 * The matching period around a local day: from the latest start day on or before it, to the day before the next one.
 *
 * @param startdagen days of the month, 1 to 28, in rising order
 * @source divosa-definities
 */
export function matchingperiode(dag: string, startdagen: readonly number[]): { van: string; tot: string } {
  const eerste = Temporal.PlainDate.from(dag).with({ day: 1 });
  const starts = [-1, 0, 1].flatMap((months) =>
    startdagen.map((startdag) => eerste.add({ months }).with({ day: startdag }).toString()),
  );
  const van = starts.findLast((start) => start <= dag);
  const volgende = starts.find((start) => start > dag);
  if (van === undefined || volgende === undefined) throw new RangeError("A matching period needs a start day");
  return { van, tot: addDagen(volgende, -1) };
}
