import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { conflict } from "../errors.ts";
import { joinAdressen } from "./koppeling-adressen.ts";
import { type KoppelingRij, lockKoppeling, setBesluit } from "./koppeling-store.ts";
import { type KoppelingAntwoord, loadKanten, toKoppeling } from "./koppeling-view.ts";
import { eisKant, openZakenOf } from "./koppeling-zicht.ts";
import { own } from "./own.ts";
import { insertGebeurtenissenVan } from "./store.ts";

export type BesluitInvoer = { koppeling: string; besluit: "bevestigd" | "afgewezen"; reden?: string | undefined };

/**
 * Confirms or rejects a possible link, for ever. To say the same again changes nothing.
 * @throws Probleem 403; 404; 409 when the other was decided before; 422 when the number
 * was found to be another dwelling since
 * @source lezing-zelfde-woning lezing-zelfde-persoon
 */
export async function decideKoppeling(
  ctx: Context,
  { koppeling: uuid, besluit, reden }: BesluitInvoer,
): Promise<KoppelingAntwoord> {
  const gemeenteId = asGemeente(ctx, "zaken:werken");
  const now = ctx.clock.now();
  return await ctx.db.write(async (trx) => {
    const koppeling = await own(uuid, () => lockKoppeling(trx, gemeenteId, uuid));
    await eisKant(ctx, trx, koppeling);
    if (koppeling.status !== "open") {
      if (koppeling.status !== besluit) throw besloten();
      return toKoppeling(koppeling, await loadKanten(trx, [koppeling]));
    }

    const { soort } = koppeling;
    if (besluit === "bevestigd" && soort === "adres") await joinAdressen(ctx, trx, gemeenteId, koppeling, reden);
    await setBesluit(trx, koppeling.id, { status: besluit, op: now, door: ctx.actor.naam });
    const gebeurtenis = { soort: "koppelingBesloten" as const, details: { soort, besluit, koppeling: uuid } };
    await insertGebeurtenissenVan(
      trx,
      { door: ctx.actor.naam, op: now },
      (await openZakenOf(trx, koppeling)).map(({ id: zaakId }) => ({
        zaakId,
        gebeurtenissen: [{ ...gebeurtenis, tekst: reden }],
      })),
    );
    const details = { soort, besluit };
    await recordAudit(ctx, trx, [{ handeling: "koppeling.besloten", gemeenteId, onderwerp: uuid, details }]);
    const rij: KoppelingRij = { ...koppeling, status: besluit, besloten_op: now, besloten_door: ctx.actor.naam };
    return toKoppeling(rij, await loadKanten(trx, [rij]));
  });
}

const besloten = () =>
  conflict("koppeling-besloten", "Over deze koppeling is al anders besloten. Dat besluit blijft staan.");
