import type { Read } from "../context.ts";
import { isUuid } from "../platform/ids.ts";
import type { Instant } from "../tables.ts";
import { type AuditRij, loadNamen, type WieSoort } from "./audit-store.ts";

/** One thing that was done, for people to read. `details` are ids, counts and codes, never a resident. */
export type LogRegel = {
  op: Instant;
  wie: { soort: WieSoort; id: string; naam: string | null };
  handeling: string;
  /** What it was done to; `naam` when that is a worker of the municipality. */
  onderwerp: { id: string; naam: string | null } | null;
  details: Record<string, unknown>;
};

/** Gives rows the names of the workers in them. */
export async function toRegels(read: Read, gemeenteId: number, rijen: readonly AuditRij[]): Promise<LogRegel[]> {
  const wies = rijen.map(wieOf);
  const subjects = rijen.flatMap(({ onderwerp }) => (onderwerp !== null && isUuid(onderwerp) ? [onderwerp] : []));
  const workers = wies.flatMap(({ soort, id }) => (soort === "medewerker" ? [id] : []));
  const namen = await loadNamen(read, gemeenteId, [...new Set([...workers, ...subjects])]);
  return rijen.map(({ op, handeling, onderwerp, details }, at) => {
    const { soort, id, naam } = wies[at] as LogRegel["wie"];
    return {
      op,
      wie: { soort, id, naam: naam ?? namen.get(id) ?? null },
      handeling,
      onderwerp: onderwerp === null ? null : { id: onderwerp, naam: namen.get(onderwerp) ?? null },
      details: JSON.parse(details) as Record<string, unknown>,
    };
  });
}

const prefix = "medewerker ";

function wieOf({ actor_soort, actor }: AuditRij): LogRegel["wie"] {
  if (actor_soort === "partner") return { soort: "partner", id: actor, naam: null };
  if (actor_soort !== "gemeente") return { soort: "systeem", id: actor, naam: null };
  const uuid = actor.startsWith(prefix) ? actor.slice(prefix.length) : "";
  if (isUuid(uuid)) return { soort: "medewerker", id: uuid, naam: null };
  return { soort: "machine", id: actor, naam: actor };
}
