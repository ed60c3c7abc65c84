import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { listTeamNamenRijen } from "./team-store.ts";

export type TeamNaam = { id: string; naam: string; vangnet: boolean };

/**
 * The teams of the municipality by name, to choose from.
 * @throws Probleem 403
 */
export async function listTeamNamen(ctx: Context): Promise<TeamNaam[]> {
  const rows = await listTeamNamenRijen(ctx.db.read, asGemeente(ctx, "beheer"));
  const teams = rows.map(({ uuid, naam, vangnet }) => ({ id: uuid, naam, vangnet: vangnet === 1 }));
  return teams.toSorted((een, ander) => een.naam.localeCompare(ander.naam, "nl"));
}
