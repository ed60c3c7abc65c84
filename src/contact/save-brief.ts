import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context, Trx } from "../context.ts";
import { conflict, geweigerd, nietGevonden } from "../errors.ts";
import { isUniqueViolation } from "../platform/database.ts";
import { isUuid } from "../platform/ids.ts";
import { type Briefsoort, checkSjabloon } from "./brief-rules.ts";
import { huidigeSjablonen, type Sjabloon, type SjabloonRij } from "./brief-sjabloon-rules.ts";
import { standaardBrieven } from "./brief-standaard.ts";
import { insertSjabloon, loadSjabloonRijen } from "./brief-store.ts";

/** `versie` is the one that the form was made from; 0 for a text of the program and for a new one. */
export type BriefInvoer = {
  id: string;
  nieuw?: boolean;
  versie: number;
  soort: Briefsoort;
  naam: string;
  tekst: string;
  reden: string;
};

/**
 * Keeps a text of a letter or card as its next version. The same again changes nothing.
 * @throws Probleem 403; 404; 409 when somebody else changed it since; 422 when a rule refuses it
 */
export async function saveBrief(ctx: Context, input: BriefInvoer): Promise<Sjabloon> {
  const gemeenteId = asGemeente(ctx, "beheer");
  const { nieuw = false, versie, ...tekst } = input;
  return await asOne(ctx, async (trx) => {
    const huidig = await findHuidig(trx, gemeenteId, input.id, nieuw);
    const { laatst } = huidig ?? {};
    if (huidig && laatst && huidig.versie === versie + 1 && isSame(huidig, input, laatst, ctx)) return huidig;
    if ((huidig?.versie ?? 0) !== versie) throw sjabloonGewijzigd();
    const fouten = checkSjabloon(tekst);
    if (fouten.length > 0) throw geweigerd(fouten);
    return await addVersie(ctx, trx, gemeenteId, { ...tekst, versie: versie + 1, vervallen: false });
  });
}

/** @throws Probleem 404, unless it is to be a new one */
export async function findHuidig(
  trx: Trx,
  gemeenteId: number,
  id: string,
  nieuw: boolean,
): Promise<Sjabloon | undefined> {
  const rijen = await loadSjabloonRijen(trx, gemeenteId);
  const huidig = huidigeSjablonen(gemeenteId, standaardBrieven, rijen).find((sjabloon) => sjabloon.id === id);
  if (!isUuid(id) || (!huidig && !nieuw)) throw nietGevonden();
  return huidig;
}

/** Writes the next version and who made it. */
export async function addVersie(
  ctx: Context,
  trx: Trx,
  gemeenteId: number,
  versie: Omit<SjabloonRij, "door" | "vastgelegdOp">,
): Promise<Sjabloon> {
  const rij = { ...versie, door: ctx.actor.naam, vastgelegdOp: ctx.clock.now() };
  await insertSjabloon(trx, gemeenteId, rij);
  const handeling = rij.vervallen ? "briefsjabloon.vervallen" : "briefsjabloon.vastgelegd";
  const details = { versie: rij.versie, soort: rij.soort };
  await recordAudit(ctx, trx, [{ handeling, gemeenteId, onderwerp: rij.id, details }]);
  const { reden, door, vastgelegdOp, ...rest } = rij;
  return { ...rest, laatst: { reden, door, vastgelegdOp } };
}

/** One transaction; a version that somebody else made first is a conflict. */
export async function asOne<T>(ctx: Context, work: (trx: Trx) => Promise<T>): Promise<T> {
  return await ctx.db.write(work).catch((error) => {
    throw isUniqueViolation(error) ? sjabloonGewijzigd() : error;
  });
}

export const sjabloonGewijzigd = () =>
  conflict("sjabloon-gewijzigd", "Iemand anders heeft deze tekst intussen gewijzigd. Kijk eerst wat er veranderde.");

const isSame = (huidig: Sjabloon, input: BriefInvoer, laatst: { reden: string; door: string }, ctx: Context) =>
  !huidig.vervallen &&
  huidig.soort === input.soort &&
  huidig.naam === input.naam &&
  huidig.tekst === input.tekst &&
  laatst.reden === input.reden &&
  laatst.door === ctx.actor.naam;
