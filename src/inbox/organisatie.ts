import { listMedewerkers, type MedewerkerAntwoord } from "../contact/list-medewerkers.ts";
import { listTeams, type TeamInLijst } from "../contact/list-teams.ts";
import type { Context } from "../context.ts";

const perBladzijde = 500;

/** Everybody who works for the municipality. @throws Probleem 403 */
export const everyMedewerker = async (ctx: Context): Promise<MedewerkerAntwoord[]> =>
  await everyPage(async (na) => {
    const { medewerkers, volgende } = await listMedewerkers(ctx, { na, limiet: perBladzijde });
    return { items: medewerkers, volgende };
  });

/** All its teams. @throws Probleem 403 */
export const everyTeam = async (ctx: Context): Promise<TeamInLijst[]> =>
  await everyPage(async (na) => {
    const { teams, volgende } = await listTeams(ctx, { na, limiet: perBladzijde });
    return { items: teams, volgende };
  });

/** Every item of a list that comes in pages. */
async function everyPage<T>(
  page: (na: string | undefined) => Promise<{ items: T[]; volgende: string | null }>,
): Promise<T[]> {
  const found: T[] = [];
  let na: string | undefined;
  do {
    const { items, volgende } = await page(na);
    found.push(...items);
    na = volgende ?? undefined;
  } while (na !== undefined);
  return found;
}
