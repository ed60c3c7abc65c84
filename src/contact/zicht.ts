import type { Context, Trx } from "../context.ts";
import { conflict, nietGevonden } from "../errors.ts";
import { changedSince, readVersie } from "./versie-store.ts";

type Place = { team_id: number; behandelaar_id: number | null };

/** Whether this actor sees a zaak in that place: machines all of them, a worker of a wijkteam the team's and the own. */
export function isInZicht({ actor }: Pick<Context, "actor">, zaak: Place): boolean {
  if (actor.soort !== "gemeente" || !actor.medewerker || actor.medewerker.teamId === null) return true;
  return zaak.team_id === actor.medewerker.teamId || zaak.behandelaar_id === actor.medewerker.id;
}

/** @throws Probleem 404, as for a zaak that is not there */
export function eisZicht(ctx: Pick<Context, "actor">, zaken: readonly Place[]): void {
  if (!zaken.every((zaak) => isInZicht(ctx, zaak))) throw nietGevonden();
}

/** The team to which the lists of this actor are bound; null is all of them. */
export const teamBound = ({ actor }: Pick<Context, "actor">): { teamId: number; medewerkerId: number } | null =>
  actor.soort === "gemeente" && actor.medewerker && actor.medewerker.teamId !== null
    ? { teamId: actor.medewerker.teamId, medewerkerId: actor.medewerker.id }
    : null;

/**
 * Refuses to change a zaak that somebody else changed since the actor last saw it.
 * @throws Probleem 409 `zaak-gewijzigd`
 */
export async function eisGezien(trx: Trx, ctx: Context, zaak: { id: number; uuid: string }): Promise<void> {
  if (ctx.gezien?.zaak !== zaak.uuid) return;
  const versie = readVersie(ctx.gezien.versie);
  if (versie === null || (await changedSince(trx, ctx, zaak.id, versie))) throw gewijzigd();
}

const gewijzigd = () =>
  conflict("zaak-gewijzigd", "Iemand anders heeft deze zaak intussen gewijzigd. Kijk eerst wat er veranderde.");
