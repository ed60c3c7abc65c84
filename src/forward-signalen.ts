import { asGemeente } from "./access/permission.ts";
import { recordAudit } from "./audit/record.ts";
import { signaalBeeindigd } from "./contact/end-signaal.ts";
import { endSignalen } from "./contact/end-signalen.ts";
import { ownZaak, zaakGesloten } from "./contact/own.ts";
import { insertGebeurtenissenVan } from "./contact/store.ts";
import { type ZaakStand, zaakStand } from "./contact/zaak-stand.ts";
import type { Context, Trx } from "./context.ts";
import { conflict, geweigerd, nietGevonden, ongeldigeInvoer } from "./errors.ts";
import { checkDoorzending, type Doorzendbaar, toDoorzending } from "./forward-rules.ts";
import { gemeentecodeOf, lockDoorzendbaar } from "./forward-store.ts";
import { loadAfspraken } from "./intake/agreement-store.ts";
import { adresFouten } from "./intake/draft-rules.ts";
import { loadStand } from "./journey.ts";
import { type Accepted, type Checked, decide, prioritizeTouched } from "./journey-rules.ts";
import { storeChunk } from "./journey-store.ts";
import { localDay } from "./law/calendar.ts";
import { type Adres, type AdresInvoer, normalizeAdres } from "./matching/adres.ts";
import { isOpenMelding } from "./matching/rules.ts";
import { newUuid } from "./platform/ids.ts";
import { againAfterRace } from "./platform/race.ts";
import { loadGebieden } from "./routing/area-store.ts";
import { isProef } from "./sandbox/rules.ts";

export type DoorzendingInvoer = {
  zaak: string;
  gemeentecode: string;
  adres: AdresInvoer;
  /** Left out: every open signal of the zaak. */
  signalen?: readonly string[] | undefined;
  toelichting?: string | undefined;
};
type Plek = { adres: Adres; adressleutel: string };

/**
 * Sends signals on to the municipality that their resident moved to. There each is judged anew and keeps its first
 * receipt; here it ends, and its partner hears that the resident does not live here (any more) and no more than that.
 *
 * @returns where the zaak stands here, and which signals went
 * @throws Probleem 400 for an address that cannot be read; 403; 404 for a zaak or signal that is not there; 409 when the
 *   zaak or a signal has ended already; 422 when a rule refuses it
 * @source lezing-doorzending
 */
export async function forwardSignalen(
  ctx: Context,
  input: DoorzendingInvoer,
): Promise<ZaakStand & { signalen: string[] }> {
  const vanId = asGemeente(ctx, "zaken:werken");
  const { gemeentecode } = input;
  const plek = normalizeAdres(input.adres);
  if (!plek.ok) throw ongeldigeInvoer(adresFouten(plek.fouten));
  return await againAfterRace(() =>
    ctx.db.write(async (trx) => {
      const zaak = await ownZaak(ctx, trx, vanId, input.zaak);
      const known = await lockDoorzendbaar(trx, zaak.id);
      const named = input.signalen?.map((uuid) => known.find((signaal) => signaal.uuid === uuid));
      if (named?.includes(undefined)) throw nietGevonden();

      if (zaak.afgesloten_op !== null) throw zaakGesloten();
      const chosen = named ? known.filter((signaal) => named.includes(signaal)) : known.filter(isOpenMelding);
      if (!chosen.every(isOpenMelding)) throw signaalBeeindigd();
      if (chosen.length === 0) throw nietsOpen();

      const checked = await check(trx, { vanId, gemeentecode, plek }, chosen);
      await takeOver(ctx, trx, vanId, checked);
      const signalen = chosen.map(({ uuid }) => uuid);
      await endSignalen(
        ctx,
        trx,
        { ...zaak, gemeenteId: vanId },
        {
          signalen: chosen,
          status: "Persoon is geen inwoner (meer) in de gemeente",
          gebeurtenis: { soort: "doorgezonden", details: { gemeentecode, signalen }, tekst: input.toelichting },
          handeling: "signalen.doorgezonden",
          details: { gemeentecode },
        },
      );
      return { ...(await zaakStand(trx, vanId, zaak.uuid)), signalen };
    }),
  );
}

const nietsOpen = () => conflict("geen-open-signaal", "Deze zaak heeft geen open signaal om door te sturen.");

/** @throws Probleem 422 with everything that is against it */
async function check(
  trx: Trx,
  { vanId, gemeentecode, plek }: { vanId: number; gemeentecode: string; plek: Plek },
  signalen: readonly Doorzendbaar[],
): Promise<Checked[]> {
  const partnerIds = [...new Set(signalen.map(({ partnerId }) => partnerId))];
  // Nobody real may come into the sandbox.
  const codes = isProef(gemeentecode) ? [] : [gemeentecode];
  const gemeente = (await loadAfspraken(trx, partnerIds, codes)).gemeente(gemeentecode);
  const [gebied] = (await loadGebieden(trx, [plek.adres])).values();
  const fouten = checkDoorzending({ gemeentecode, gemeente, vanId, gebied }, signalen);
  if (fouten.length > 0 || !gemeente) throw geweigerd(fouten);
  const { buurt = null, wijk = null } = gebied ?? {};
  return signalen.map((signaal) => {
    const { id: herkomst, partnerId, soort, ontvangenOp, opmerkingen } = signaal;
    const draft = toDoorzending(signaal, gemeentecode, plek);
    const doorgezonden = { vanId: herkomst, ontvangenOp, opmerkingen };
    return { uuid: newUuid(), draft, partnerId, soort, gemeente, overeenkomst: null, buurt, wijk, doorgezonden };
  });
}

/** The way of every signal, in the municipality that gets them: its policy, its zaak, its team, its terms. */
async function takeOver(ctx: Context, trx: Trx, vanId: number, checked: readonly Checked[]): Promise<void> {
  const now = ctx.clock.now();
  const vandaag = localDay(now);
  const stand = await loadStand(trx, checked, now, vandaag);
  const accepted = checked.map((row): Accepted => {
    const decision = decide(row, stand);
    if (!("aanvaard" in decision)) throw new Error("a signal that was sent on twice");
    return decision.aanvaard;
  });
  prioritizeTouched(accepted, vandaag);
  await storeChunk(ctx, trx, { rows: [], stand, accepted, answers: () => [] });

  const gemeentecode = await gemeentecodeOf(trx, vanId);
  const perZaak = Map.groupBy(accepted, ({ zaak }) => zaak?.id);
  const gebeurtenissen = [...perZaak].flatMap(([zaakId, items]) => {
    const details = { gemeentecode, signalen: items.map((item) => item.checked.uuid) };
    return zaakId === undefined
      ? []
      : [{ zaakId, gebeurtenissen: [{ soort: "doorzendingOntvangen" as const, details }] }];
  });
  await insertGebeurtenissenVan(trx, { door: `gemeente ${gemeentecode}`, op: now }, gebeurtenissen);
  const naarId = checked[0]?.gemeente.id ?? null;
  const details = { gemeentecode, signalen: checked.map(({ uuid }) => uuid) };
  await recordAudit(ctx, trx, [
    { handeling: "signalen.doorzendingOntvangen", gemeenteId: naarId, onderwerp: null, details },
  ]);
}
