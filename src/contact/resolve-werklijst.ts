import type { Context } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import { loadEigenIds } from "./werklijst-feiten-store.ts";
import { heleLijst, type WerklijstVraag } from "./werklijst-rules.ts";
import type { WerklijstKeuze } from "./werklijst-store.ts";
import { teamBound } from "./zicht.ts";

/** What stands for nobody and no team: no row has it. */
const niemand = 0;

/**
 * Questions as the store takes them, behind the wall of who asks. A team or a person that is not this municipality's
 * has no zaken, as one that is not there.
 */
export async function resolveWerklijst(
  ctx: Context,
  gemeenteId: number,
  vragen: readonly Partial<WerklijstVraag>[],
): Promise<WerklijstKeuze[]> {
  const { read } = ctx.db;
  const filters = vragen.map((vraag) => ({ ...heleLijst, ...vraag }));
  const personen = filters.flatMap(({ behandelaar }) => (isPersoon(behandelaar) ? [behandelaar] : []));
  const [teams, medewerkers] = await Promise.all([
    loadEigenIds(read, "teams", gemeenteId, [...new Set(filters.flatMap(({ team }) => team ?? []))]),
    loadEigenIds(read, "medewerkers", gemeenteId, [...new Set(personen)]),
  ]);
  const zelf = ctx.actor.soort === "gemeente" ? (ctx.actor.medewerker?.id ?? niemand) : niemand;
  const wieIs = (behandelaar: string | null): number | null => {
    if (behandelaar === "mij") return zelf;
    return isPersoon(behandelaar) ? (medewerkers.get(behandelaar) ?? niemand) : null;
  };
  return filters.map((filter) => ({
    gemeenteId,
    bound: teamBound(ctx),
    teamId: filter.team === null ? null : (teams.get(filter.team) ?? niemand),
    behandelaarId: wieIs(filter.behandelaar),
    vandaag: localDay(ctx.clock.now()),
    filter,
  }));
}

const isPersoon = (behandelaar: string | null): behandelaar is string =>
  behandelaar !== null && behandelaar !== "mij" && behandelaar !== "geen";
