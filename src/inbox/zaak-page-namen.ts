import { listMedewerkers } from "../contact/list-medewerkers.ts";
import type { Context } from "../context.ts";
import { zaakTeksten as t } from "./teksten-zaak.ts";

/** What the people of the municipality are called, by uuid. */
export type Namen = (uuid: string) => string;

const perVraag = 500;

export async function loadNamen(ctx: Context): Promise<Namen> {
  const namen = new Map<string, string>();
  let na: string | null | undefined;
  do {
    const { medewerkers, volgende } = await listMedewerkers(ctx, { na: na ?? undefined, limiet: perVraag });
    for (const { id, naam } of medewerkers) if (naam) namen.set(id, naam);
    na = volgende;
  } while (na);
  return (uuid) => namen.get(uuid) ?? t.iemand;
}

/** Who did something, as the timeline shows it; `door` is the name of the actor. */
export function doorTekst(door: unknown, namen: Namen): string | null {
  if (typeof door !== "string" || door === "") return null;
  const [, uuid] = /^medewerker ([\da-f-]{36})$/.exec(door) ?? [];
  return uuid ? namen(uuid) : door;
}
