import { ongeldigeInvoer } from "../errors.ts";
import { checkPeriode, toInstants } from "../monitor/perioden.ts";
import { isUuid } from "../platform/ids.ts";
import type { Day } from "../tables.ts";
import { type AuditVraag, type WieSoort, wieSoorten } from "./audit-store.ts";

/** What is asked of the log: local days, both included; null is no matter. */
export type AuditFilter = {
  van: Day;
  tot: Day;
  handeling: string | null;
  /** `medewerker`, `machine`, `partner`, `systeem`, or the id of a worker; anything else is nobody. */
  wie: string | null;
  onderwerp: string | null;
};

/** @throws Probleem 400 when the period runs backwards or is longer than five years */
export function toVraag(gemeenteId: number, { van, tot, handeling, wie, onderwerp }: AuditFilter): AuditVraag {
  const fouten = checkPeriode({ van, tot });
  if (fouten.length > 0) throw ongeldigeInvoer(fouten);
  return { gemeenteId, ...toInstants({ van, tot }), handeling, wie: wie === null ? null : toWie(wie).vraag, onderwerp };
}

function toWie(wie: string): { id: string; vraag: AuditVraag["wie"] } {
  const soort = wieSoorten.find((item: WieSoort) => item === wie);
  if (soort) return { id: soort, vraag: { soort } };
  const medewerker = isUuid(wie) ? wie : "";
  return { id: medewerker, vraag: { medewerker } };
}

/** What the log tells of who looked at it: the question, without a number that is the subject already. */
export const filterDetails = ({ van, tot, handeling, wie }: AuditFilter): Record<string, unknown> => ({
  van,
  tot,
  ...(handeling === null ? {} : { handeling }),
  // Of what somebody typed, only what it was understood as.
  ...(wie === null || toWie(wie).id === "" ? {} : { wie: toWie(wie).id }),
});
