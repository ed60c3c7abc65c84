import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { loadMedewerkerNamen } from "./organisation-store.ts";

/**
 * What these people of the municipality are called, by their id; who left is still called by name in what was done. Who
 * is absent, another's or without a name is not in the answer.
 * @throws Probleem 403
 */
export async function nameMedewerkers(
  ctx: Context,
  { medewerkers }: { medewerkers: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const gemeenteId = asGemeente(ctx, "zaken:lezen");
  const found = await loadMedewerkerNamen(ctx.db.read, gemeenteId, medewerkers);
  return new Map(found.flatMap(({ uuid, naam }) => (naam ? [[uuid, naam]] : [])));
}
