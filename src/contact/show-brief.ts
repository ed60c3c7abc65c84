import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { huidigeSjablonen, type Sjabloon, type SjabloonRij, standaardId } from "./brief-sjabloon-rules.ts";
import { standaardBrieven } from "./brief-standaard.ts";
import { loadMedewerkerNamen, loadSjabloonRijen } from "./brief-store.ts";
import { own } from "./own.ts";

export type BriefGeschiedenis = Sjabloon & {
  geschiedenis: (SjabloonRij & { doorNaam: string | null })[];
  /** What the program brought along; null for a text that the municipality made itself. */
  begintekst: string | null;
};

/**
 * One text with all its versions, the newest first.
 * @throws Probleem 403; 404
 */
export async function showBrief(ctx: Context, { id }: { id: string }): Promise<BriefGeschiedenis> {
  const gemeenteId = asGemeente(ctx, "beheer");
  const rijen = await loadSjabloonRijen(ctx.db.read, gemeenteId);
  const huidig = await own(id, async () =>
    huidigeSjablonen(gemeenteId, standaardBrieven, rijen).find((sjabloon) => sjabloon.id === id),
  );
  const eigen = rijen.filter((rij) => rij.id === id).toReversed();
  const namen = await loadMedewerkerNamen(
    ctx.db.read,
    gemeenteId,
    eigen.flatMap(({ door }) => wieDeed(door) ?? []),
  );
  const geschiedenis = eigen.map((rij) => ({ ...rij, doorNaam: namen.get(wieDeed(rij.door) ?? "") ?? null }));
  const begin = standaardBrieven.find(({ sleutel }) => standaardId(gemeenteId, sleutel) === id);
  return { ...huidig, geschiedenis, begintekst: begin?.tekst ?? null };
}

/** The worker behind the name of an actor; null for a machine. */
export const wieDeed = (door: string | undefined): string | null =>
  /^medewerker ([\da-f-]{36})$/.exec(door ?? "")?.[1] ?? null;
