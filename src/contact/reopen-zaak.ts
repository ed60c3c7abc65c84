import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context, Trx } from "../context.ts";
import { conflict } from "../errors.ts";
import { localDay } from "../law/calendar.ts";
import { isUniqueViolation } from "../platform/database.ts";
import { enqueue } from "../platform/outbox.ts";
import type { Instant } from "../tables.ts";
import { asSignaalstatus } from "./afsluiting-rules.ts";
import { loadHoofdadres } from "./koppeling-store.ts";
import { ownZaak } from "./own.ts";
import { reviveTermijnen } from "./rules.ts";
import { insertGebeurtenissen, moveSignalen, updateZaak, type Zaak } from "./store.ts";
import { gestopt, loadBewijs, loadTermijnen, saveTermijnen } from "./termijnen-store.ts";
import { moveToAdres } from "./verplaats-store.ts";
import { type ZaakStand, zaakStand } from "./zaak-stand.ts";

export type HeropeningInvoer = { zaak: string; reden: string };

/**
 * Opens a closed zaak again; terms that lapsed or were fulfilled by the closing alone run on.
 * @throws Probleem 403; 404; 409 when it is open, or when another zaak is open at that address by now
 */
export async function reopenZaak(ctx: Context, { zaak: zaakUuid, reden }: HeropeningInvoer): Promise<ZaakStand> {
  const gemeenteId = asGemeente(ctx, "zaken:werken");
  const now = ctx.clock.now();
  const work = ctx.db.write(async (trx) => {
    const zaak = await ownZaak(ctx, trx, gemeenteId, zaakUuid);
    const gestopteTermijnen = await loadTermijnen(trx, zaak.id, gestopt);
    const bewijzen = await loadBewijs(trx, zaak.id);

    if (zaak.afgesloten_op === null) throw conflict("zaak-open", "Deze zaak is al open.");
    if (zaak.samengevoegd_met_id !== null) throw samengevoegd();
    const termijnen = reviveTermijnen(gestopteTermijnen, bewijzen, localDay(now));

    await openAgain(trx, zaak, now);
    await saveTermijnen(trx, termijnen);
    const gebeurtenis = { soort: "heropend" as const, details: { resultaat: zaak.resultaat }, tekst: reden };
    await insertGebeurtenissen(trx, zaak.id, { door: ctx.actor.naam, op: now }, [gebeurtenis]);
    await enqueue(trx, "zaak.herprioriteren", [zaak.id], now);
    const details = { termijnen: termijnen.length };
    await recordAudit(ctx, trx, [{ handeling: "zaak.heropend", gemeenteId, onderwerp: zaak.uuid, details }]);
    return await zaakStand(trx, gemeenteId, zaak.uuid);
  });
  return await work.catch((error) => {
    throw isUniqueViolation(error) ? anderOpen() : error;
  });
}

async function openAgain(trx: Trx, closed: Zaak, now: Instant): Promise<void> {
  const zaak = { ...closed, adres_id: await loadHoofdadres(trx, closed.adres_id) };
  if (zaak.adres_id !== closed.adres_id) await moveToAdres(trx, zaak);
  const opgepakt_op = zaak.opgepakt_op ?? now;
  await updateZaak(trx, zaak.id, { status: "inBehandeling", afgesloten_op: null, resultaat: null, opgepakt_op });
  const signaalstatus = asSignaalstatus(zaak.resultaat ?? "");
  if (signaalstatus) await moveSignalen(trx, zaak, [signaalstatus], "Opgepakt");
}

const samengevoegd = () =>
  conflict(
    "zaak-samengevoegd",
    "Deze zaak is bij een andere zaak gevoegd. Klopt dat niet? Maak dan de samenvoeging ongedaan.",
  );
const anderOpen = () =>
  conflict("andere-zaak-open", "Op dit adres is al een andere zaak open. Werk in die zaak verder.");
