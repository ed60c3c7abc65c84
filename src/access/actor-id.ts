import type { Actor } from "../context.ts";

/** Who acts, for the log: ids alone, by which an organisation finds its own machine or worker, and nobody else anybody. */
export function actorId(actor: Actor): string {
  if (actor.soort === "partner") return `partner/${actor.partnerId}/${actor.naam}`;
  if (actor.soort === "systeem") return `systeem/${actor.naam}`;
  const who = actor.medewerker ? `medewerker/${actor.medewerker.uuid}` : `client/${actor.clientId ?? "onbekend"}`;
  return `gemeente/${actor.gemeenteId}/${who}`;
}
