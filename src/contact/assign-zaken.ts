import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { geweigerd, Probleem } from "../errors.ts";
import { assignOwnZaak } from "./assign-zaak.ts";
import { own, ownTeam } from "./own.ts";
import { findTeamVan } from "./werklijst-feiten-store.ts";
import { checkToewijzing, nietInTeam, type Verdeling } from "./werklijst-toewijzing-rules.ts";
import { teamBound } from "./zicht.ts";

/** In one transaction: long enough to be quick, short enough to let others write in between. */
const perKeer = 100;

/** Why a zaak stayed as it is: closed, changed by somebody else since it was seen, or out of sight. */
export type NietToegewezen = { id: string; waarom: "gesloten" | "gewijzigd" | "weg" };
export type Verdeeld = { toegewezen: string[]; niet: NietToegewezen[] };

/**
 * Gives many zaken to a team, to a person, or both, each as `assignZaak` does. One that cannot be given stops no other.
 * Somebody of a wijkteam gives them to people of that team alone.
 * @throws Probleem 403; 404 for a team or person that is not this municipality's; 422 with what is missing or not allowed
 */
export async function assignZaken(ctx: Context, input: Verdeling): Promise<Verdeeld> {
  const gemeenteId = asGemeente(ctx, "zaken:werken");
  const fouten = [...checkToewijzing(input), ...(await checkPlaats(ctx, gemeenteId, input))];
  if (fouten.length > 0) throw geweigerd(fouten);
  // Always in one order, so that two who do this at the same time never wait for each other.
  const zaken = [...new Map(input.zaken.map((zaak) => [zaak.id, zaak])).values()].toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  const verdeeld: Verdeeld = { toegewezen: [], niet: [] };
  for (let from = 0; from < zaken.length; from += perKeer) {
    const { toegewezen, niet } = await assignPart(ctx, gemeenteId, {
      ...input,
      zaken: zaken.slice(from, from + perKeer),
    });
    verdeeld.toegewezen.push(...toegewezen);
    verdeeld.niet.push(...niet);
  }
  return verdeeld;
}

async function assignPart(
  ctx: Context,
  gemeenteId: number,
  { zaken, team, behandelaar, reden }: Verdeling,
): Promise<Verdeeld> {
  return await ctx.db.write(async (trx) => {
    const verdeeld: Verdeeld = { toegewezen: [], niet: [] };
    for (const { id, versie } of zaken) {
      const seen = versie === null ? ctx : { ...ctx, gezien: { zaak: id, versie } };
      try {
        await assignOwnZaak(seen, trx, gemeenteId, { zaak: id, team, behandelaar, reden });
        verdeeld.toegewezen.push(id);
      } catch (error) {
        verdeeld.niet.push({ id, waarom: reasonOf(error) });
      }
    }
    return verdeeld;
  });
}

const redenen: Readonly<Record<string, NietToegewezen["waarom"]>> = {
  "zaak-gesloten": "gesloten",
  "zaak-gewijzigd": "gewijzigd",
  "niet-gevonden": "weg",
};

function reasonOf(error: unknown): NietToegewezen["waarom"] {
  const reden = error instanceof Probleem ? redenen[error.code] : undefined;
  if (!reden) throw error;
  return reden;
}

/** Team and person are there, and somebody of a wijkteam may give to them. */
async function checkPlaats(ctx: Context, gemeenteId: number, { team, behandelaar }: Verdeling) {
  const { read } = ctx.db;
  const naar = team === undefined ? null : await ownTeam(read, gemeenteId, team);
  const wie = behandelaar ? await own(behandelaar, () => findTeamVan(read, gemeenteId, behandelaar)) : null;
  return nietInTeam(teamBound(ctx)?.teamId ?? null, { teamId: naar?.id ?? null, vanWie: wie });
}
