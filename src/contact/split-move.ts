import type { Trx } from "../context.ts";
import type { Instant } from "../tables.ts";
import { settleTermijnen } from "./merge-together.ts";
import { goesAlong } from "./split-rules.ts";
import { termijnenVan, type ZaakSignaal } from "./split-store.ts";
import { addMissing, settleZaak } from "./split-termijnen.ts";
import type { Inhoud } from "./verplaats-rules.ts";
import { moveRijen, setZaak, type VolleZaak } from "./verplaats-store.ts";

export type Splitsing = { van: VolleZaak; naar: VolleZaak; nieuw: boolean; gekozen: readonly ZaakSignaal[] };

/** Gives signals with their terms to another zaak, and each of the two the terms that it lacks then. */
export async function moveSplit(
  trx: Trx,
  { van, naar, nieuw, gekozen }: Splitsing,
  now: Instant,
): Promise<Omit<Inhoud, "adressen" | "koppelingen">> {
  const ids = gekozen.map(({ id }) => id);
  const rijen: Inhoud["rijen"] = {
    signalen: gekozen.map(({ id, adres_id }) => ({ id, zaak_id: van.id, adres_id })),
    termijnen: (await termijnenVan(trx, van.id, ids))
      .filter(({ soort }) => goesAlong(soort))
      .map(({ id, zaak_id }) => ({ id, zaak_id })),
    contactpogingen: [],
    zaak_gebeurtenissen: [],
  };
  await moveRijen(trx, rijen, naar);
  const termijnen = [
    ...(await settleTermijnen(trx, naar.id)),
    ...(await settleZaak(trx, naar.id, now)),
    ...(await settleZaak(trx, van.id, now)),
  ];
  const gemaakt = [...(await addMissing(trx, van, now)), ...(await addMissing(trx, naar, now))];
  // Both households are other ones than those whose links were looked for.
  for (const { id } of [van, naar]) await setZaak(trx, id, { koppelingen_gezocht_op: null });
  const oppakking = { status: naar.status, opgepakt_op: naar.opgepakt_op };
  return {
    rijen,
    termijnen,
    gemaakt,
    nieuw,
    van: { status: van.status, opgepakt_op: van.opgepakt_op },
    naar: { ...oppakking, werd: oppakking },
    huishoudgegevens: null,
  };
}
