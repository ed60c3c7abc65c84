import type { Context, Read, Trx } from "../context.ts";
import { conflict, geweigerd, nietGevonden, type Probleem } from "../errors.ts";
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

/** Whether the actor is this person. */
export const isZelf = ({ actor }: Pick<Context, "actor">, uuid: string): boolean =>
  actor.soort === "gemeente" && actor.medewerker?.uuid === uuid;

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
