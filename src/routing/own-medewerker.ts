import { isRol, rolRechten } from "../access/rollen.ts";
import type { Context, Read, Trx } from "../context.ts";
import { conflict, geenRecht, geweigerd, nietGevonden, type Probleem } from "../errors.ts";
import { isUuid } from "../platform/ids.ts";
import { findMedewerkerRij, lockMedewerker, type MedewerkerRij } from "./medewerker-store.ts";

/** @throws Probleem 404 for what is absent, another municipality's or no id at all */
export async function ownMedewerker(read: Read, gemeenteId: number, uuid: string) {
  const found = isUuid(uuid) ? await findMedewerkerRij(read, gemeenteId, uuid) : undefined;
  if (!found) throw nietGevonden();
  return found;
}

/** The same, kept as it is. @throws Probleem 404; 409 for who works here no more */
export async function holdMedewerker(trx: Trx, gemeenteId: number, uuid: string): Promise<MedewerkerRij> {
  const found = isUuid(uuid) ? await lockMedewerker(trx, gemeenteId, uuid) : undefined;
  if (!found) throw nietGevonden();
  if (found.ingetrokken_op !== null) throw isIngetrokken();
  return found;
}

/**
 * The same for somebody whose access may be taken away, with the actor kept too: of two who take away each other's at
 * the same time, the second may do so no more, so that somebody stays to let people in.
 * @throws Probleem 403 when the actor manages no more; 404; 409 for who works here no more
 */
export async function holdToegang(
  ctx: Pick<Context, "actor">,
  trx: Trx,
  gemeenteId: number,
  uuid: string,
): Promise<MedewerkerRij> {
  const zelf = actorUuid(ctx);
  if (zelf !== null && isUuid(uuid)) {
    // Always in one order, so that two who do this never wait for each other.
    for (const wie of [...new Set([zelf, uuid])].toSorted()) {
      const rij = await lockMedewerker(trx, gemeenteId, wie);
      if (wie === zelf && !(rij && beheertNog(rij))) throw geenRecht();
    }
  }
  return await holdMedewerker(trx, gemeenteId, uuid);
}

const beheertNog = ({ rol, ingetrokken_op }: MedewerkerRij): boolean =>
  ingetrokken_op === null && isRol(rol) && rolRechten[rol].rechten.includes("beheer");

const actorUuid = ({ actor }: Pick<Context, "actor">): string | null =>
  actor.soort === "gemeente" ? (actor.medewerker?.uuid ?? null) : null;

/** Whether the actor is this person. */
export const isZelf = (ctx: Pick<Context, "actor">, uuid: string): boolean => actorUuid(ctx) === uuid;

/** Nobody shuts the last door behind themselves, and nobody gives themselves the sight of households. */
export const eigenRol = (): Probleem =>
  geweigerd([
    {
      veld: "/rol",
      code: "eigen-rol",
      melding: "Uw eigen rol kunt u niet wijzigen. Vraag dat aan een andere beheerder.",
    },
  ]);
export const eigenAccount = (): Probleem =>
  conflict("eigen-account", "U kunt uzelf niet uitschrijven. Vraag dat aan een andere beheerder.");

const isIngetrokken = (): Probleem =>
  conflict("medewerker-ingetrokken", "Deze medewerker werkt hier niet meer. Laat de medewerker eerst weer toe.");
