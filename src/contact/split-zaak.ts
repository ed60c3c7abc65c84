import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context, Trx } from "../context.ts";
import { geweigerd, nietGevonden, ongeldigeInvoer } from "../errors.ts";
import { type AdresInvoer, normalizeAdres } from "../matching/adres.ts";
import { isOpenMelding } from "../matching/rules.ts";
import { enqueue } from "../platform/outbox.ts";
import { againAfterRace } from "../platform/race.ts";
import { reclassify } from "./merge-together.ts";
import { own, zaakGesloten } from "./own.ts";
import { moveSplit, type Splitsing } from "./split-move.ts";
import { type Doel, findDoel, openDoel } from "./split-place.ts";
import { checkSplitsing } from "./split-rules.ts";
import { findZaakId, gemeentecodeOf, loadZaakSignalen, type ZaakSignaal } from "./split-store.ts";
import { insertGebeurtenissenVan } from "./store.ts";
import { lockZaken, type VolleZaak } from "./verplaats-store.ts";
import { type VerplaatsingAntwoord, verplaatsingAntwoord } from "./verplaats-view.ts";
import { insertVerplaatsing } from "./verplaatsingen-store.ts";
import { eisGezien, eisZicht } from "./zicht.ts";

export type SplitsingInvoer = { zaak: string; signalen: readonly string[]; adres: AdresInvoer; reden: string };

/**
 * Takes signals that belong to another dwelling out of a zaak: they join the open zaak at that address, or begin one.
 * @throws Probleem 400 for an address that cannot be read; 403; 404 for a zaak or signal that is not there; 409 when the
 * zaak is closed; 422 when all signals would go, or the address is no other dwelling of this municipality
 */
export async function splitZaak(ctx: Context, input: SplitsingInvoer): Promise<VerplaatsingAntwoord> {
  const gemeenteId = asGemeente(ctx, "zaken:werken");
  const plek = normalizeAdres(input.adres);
  if (!plek.ok) throw ongeldigeInvoer(plek.fouten.map((fout) => ({ ...fout, veld: `/adres/${fout.veld}` })));
  return await againAfterRace(() =>
    ctx.db.write(async (trx) => {
      const zaakId = await own(input.zaak, () => findZaakId(trx, gemeenteId, input.zaak));
      const doel = await findDoel(trx, gemeenteId, plek);
      const zaken = await lockZaken(trx, gemeenteId, { ids: [zaakId, ...doel.openIds] });
      const van = zaken.find(({ id }) => id === zaakId) as VolleZaak;
      eisZicht(ctx, [van]);
      await eisGezien(trx, ctx, van);
      const gekozen = await chooseSignalen(trx, van, doel, input.signalen);

      const { naar, nieuw, los } = await openDoel(ctx, trx, van, doel, zaken);
      const verplaatsing = await store(ctx, trx, { van, naar, nieuw, gekozen }, los, input.reden);
      return await verplaatsingAntwoord(trx, gemeenteId, van.uuid, verplaatsing);
    }),
  );
}

async function chooseSignalen(trx: Trx, van: VolleZaak, doel: Doel, uuids: readonly string[]): Promise<ZaakSignaal[]> {
  if (van.afgesloten_op !== null) throw zaakGesloten();
  const inZaak = await loadZaakSignalen(trx, van.id);
  const gekozen = inZaak.filter(({ uuid }) => uuids.includes(uuid));
  if (gekozen.length < new Set(uuids).size) throw nietGevonden();
  const fouten = checkSplitsing({
    gekozen: gekozen.length,
    gekozenOpen: gekozen.filter(isOpenMelding).length,
    inZaak: inZaak.length,
    inZaakOpen: inZaak.filter(isOpenMelding).length,
    isEigenAdres: doel.adres?.id === van.adres_id,
    gemeentecode: doel.gebied?.gemeentecode ?? null,
    eigenGemeentecode: await gemeentecodeOf(trx, van.gemeente_id),
  });
  if (fouten.length > 0) throw geweigerd(fouten);
  return gekozen;
}

async function store(
  ctx: Context,
  trx: Trx,
  splitsing: Splitsing,
  los: Awaited<ReturnType<typeof openDoel>>["los"],
  reden: string,
): Promise<string> {
  const { van, naar, nieuw, gekozen } = splitsing;
  const now = ctx.clock.now();
  const by = { door: ctx.actor.naam, op: now };
  const moved = await moveSplit(trx, splitsing, now);
  await reclassify(trx, van.gemeente_id, [van.adres_id, naar.adres_id]);
  const { id: vanZaakId, gemeente_id: gemeenteId } = van;
  const verplaatsing = await insertVerplaatsing(trx, {
    gemeenteId,
    soort: "splitsing",
    vanZaakId,
    naarZaakId: naar.id,
    inhoud: { ...moved, ...los },
    ...by,
  });
  const signalen = gekozen.map(({ uuid }) => uuid);
  const tell = (zaakId: number, rol: "van" | "naar", andereZaak: string) => ({
    zaakId,
    gebeurtenissen: [
      { soort: "gesplitst" as const, details: { rol, andereZaak, signalen, verplaatsing }, tekst: reden },
    ],
  });
  await insertGebeurtenissenVan(trx, by, [tell(van.id, "van", naar.uuid), tell(naar.id, "naar", van.uuid)]);
  await enqueue(trx, "zaak.herprioriteren", [van.id, naar.id], now);
  if (nieuw) await enqueue(trx, "zaak.routeren", [naar.id], now);
  const details = { naar: naar.uuid, nieuw, verplaatsing, signalen };
  await recordAudit(ctx, trx, [{ handeling: "zaak.gesplitst", gemeenteId, onderwerp: van.uuid, details }]);
  return verplaatsing;
}
