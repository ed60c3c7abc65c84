import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { loadMedewerkers } from "./audit-store.ts";

/** A list to choose from is of use up to here; others are found by the kind of who acts. */
const most = 500;

/**
 * The people of the municipality whose acts can be in the log, by name, also those who left.
 * @throws Probleem 403 without the right
 */
export async function listWie(ctx: Context): Promise<{ uuid: string; naam: string | null }[]> {
  const gemeenteId = asGemeente(ctx, "audit:lezen");
  const rows = await loadMedewerkers(ctx.db.read, gemeenteId, most);
  return rows.toSorted((one, other) => (one.naam ?? "\uffff").localeCompare(other.naam ?? "\uffff", "nl"));
}
