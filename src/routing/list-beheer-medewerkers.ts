import { asGemeente } from "../access/permission.ts";
import type { Rol } from "../access/rollen.ts";
import type { Context } from "../context.ts";
import { ongeldigeInvoer } from "../errors.ts";
import { localDay } from "../law/calendar.ts";
import { decodeCursor, encodeCursor } from "../platform/cursor.ts";
import { countMedewerkers, listMedewerkerRijen } from "./medewerker-store.ts";
import { ownTeam } from "./own-team.ts";

export type BeheerMedewerker = {
  id: string;
  naam: string | null;
  rol: string;
  team: { id: string; naam: string } | null;
  openZaken: number;
  /** The last local day of an absence that has begun. */
  afwezigTot: string | null;
  ingetrokkenOp: string | null;
};
export type MedewerkersVraag = {
  /** The id of a team; `geen` is who has none. */
  team?: string | undefined;
  rol?: Rol | undefined;
  ingetrokken?: boolean;
  na?: string | undefined;
  limiet: number;
};

/**
 * Who works for the municipality, in the order of registration, without e-mail addresses.
 * @returns `vanaf` is the number of the first one on this page
 * @throws Probleem 400 for a cursor of another list; 403; 404 for a team that is not this municipality's
 */
export async function listBeheerMedewerkers(
  ctx: Context,
  { team, rol, ingetrokken = false, na, limiet }: MedewerkersVraag,
): Promise<{ medewerkers: BeheerMedewerker[]; totaal: number; vanaf: number; volgende: string | null }> {
  const gemeenteId = asGemeente(ctx, "beheer");
  const { read } = ctx.db;
  const after = readNa(na);
  const teamId = team === undefined ? null : team === "geen" ? 0 : (await ownTeam(read, gemeenteId, team)).id;
  const vraag = { gemeenteId, teamId, rol: rol ?? null, ingetrokken, vandaag: localDay(ctx.clock.now()) };
  const rows = await listMedewerkerRijen(read, vraag, after, limiet + 1);
  const { totaal, eerder } = await countMedewerkers(read, vraag, after);
  const page = rows.slice(0, limiet);
  const last = page.at(-1);
  return {
    medewerkers: page.map(({ id: _id, uuid, ...row }) => ({ id: uuid, ...row })),
    totaal,
    vanaf: eerder + 1,
    volgende: rows.length > limiet && last ? encodeCursor([last.id]) : null,
  };
}

function readNa(na: string | undefined): number {
  if (na === undefined) return 0;
  const [id] = decodeCursor(na, 1) ?? [];
  if (Number.isSafeInteger(id)) return Number(id);
  throw ongeldigeInvoer([{ veld: "vraag/na", code: "ongeldige-cursor", melding: "Deze bladzijde bestaat niet." }]);
}
