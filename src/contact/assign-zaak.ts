import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context, Trx } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import { metDeHand } from "../routing/rules.ts";
import { giveToBehandelaar, giveToTeam } from "./organisation-store.ts";
import { ownMedewerker, ownTeam, ownZaak, zaakGesloten } from "./own.ts";
import { pickUp } from "./pick-up.ts";
import { insertGebeurtenissen } from "./store.ts";
import { type ZaakStand, zaakStand } from "./zaak-stand.ts";

/** `behandelaar` null takes the zaak off somebody; what is left out stays as it is. */
export type ToewijzingInvoer = {
  zaak: string;
  team?: string | undefined;
  behandelaar?: string | null | undefined;
  reden?: string | undefined;
};

/**
 * Gives a zaak to a team, to a person, or both. A person who gets it takes it up; a team that gets it keeps it, whatever
 * the rules for choosing a team say later.
 * @throws Probleem 403; 404 for a zaak, team or person that is not this municipality's; 409 when the zaak is closed
 */
export async function assignZaak(ctx: Context, { zaak: zaakUuid, ...input }: ToewijzingInvoer): Promise<ZaakStand> {
  const gemeenteId = asGemeente(ctx, "zaken:werken");
  return await ctx.db.write((trx) => assignOwnZaak(ctx, trx, gemeenteId, { zaak: zaakUuid, ...input }));
}

/**
 * The same within a transaction; a refusal comes before anything was written.
 * @throws Probleem 404, 409
 */
export async function assignOwnZaak(
  ctx: Context,
  trx: Trx,
  gemeenteId: number,
  { zaak: zaakUuid, ...input }: ToewijzingInvoer,
): Promise<ZaakStand> {
  const now = ctx.clock.now();
  const zaak = await ownZaak(ctx, trx, gemeenteId, zaakUuid);
  const team = input.team === undefined ? undefined : await ownTeam(trx, gemeenteId, input.team);
  const behandelaar = input.behandelaar ? await ownMedewerker(trx, gemeenteId, input.behandelaar) : null;

  if (zaak.afgesloten_op !== null) throw zaakGesloten();

  if (team) await giveToTeam(trx, [zaak.id], team.id, [metDeHand(team.naam, localDay(now))]);
  if (input.behandelaar !== undefined) await giveToBehandelaar(trx, [zaak.id], behandelaar?.id ?? null);
  if (behandelaar) await pickUp(trx, zaak, now);
  const stand = await zaakStand(trx, gemeenteId, zaak.uuid);
  const details = { team: stand.team.id, teamNaam: stand.team.naam, behandelaar: stand.behandelaar?.id ?? null };
  const gebeurtenis = { soort: "toegewezen" as const, details, tekst: input.reden };
  await insertGebeurtenissen(trx, zaak.id, { door: ctx.actor.naam, op: now }, [gebeurtenis]);
  const { team: teamId, behandelaar: behandelaarId } = details;
  await recordAudit(ctx, trx, [
    {
      handeling: "zaak.toegewezen",
      gemeenteId,
      onderwerp: zaak.uuid,
      details: { team: teamId, behandelaar: behandelaarId },
    },
  ]);
  return stand;
}
