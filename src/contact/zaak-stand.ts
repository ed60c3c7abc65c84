import type { Read } from "../context.ts";
import { nietGevonden } from "../errors.ts";
import { findZaak } from "./zaken-store.ts";

/** Where a zaak stands after a change of its state: who works it, since when, and how it ended. */
export async function zaakStand(read: Read, gemeenteId: number, uuid: string) {
  const zaak = await findZaak(read, gemeenteId, uuid);
  if (!zaak) throw nietGevonden();
  return {
    id: zaak.uuid,
    status: zaak.status,
    team: zaak.team,
    behandelaar: zaak.behandelaar === null ? null : { id: zaak.behandelaar },
    geopendOp: zaak.geopend_op,
    opgepaktOp: zaak.opgepakt_op,
    afgeslotenOp: zaak.afgesloten_op,
    resultaat: zaak.resultaat,
  };
}
export type ZaakStand = Awaited<ReturnType<typeof zaakStand>>;
