import { loadBereikt } from "../bereikt-store.ts";
import type { Read, Trx } from "../context.ts";
import type { Eindresultaat, Signaalstatus } from "../law/lists.ts";
import { isOneOf, lockRows } from "../platform/portable-sql.ts";
import type { Day } from "../tables.ts";
import type { Niveau } from "./rules.ts";

/** `resultaat` is null while the zaak is open. */
export type VerteldeZaak = { id: number; resultaat: Eindresultaat | null; bereikt: boolean };
export type VerteldSignaal = {
  id: number;
  zaakId: number;
  partnerId: number;
  gemeenteId: number;
  signaaldatum: Day;
  status: Signaalstatus;
  ingetrokken: boolean;
};
export type Afspraak = {
  partnerId: number;
  gemeenteId: number;
  geldigVan: Day;
  geldigTot: Day | null;
  niveau: Niveau;
};

/** These zaken, kept as they are until this transaction ends, so that two of us never tell of one signal. */
export async function loadZaken(trx: Trx, zaakIds: readonly number[]): Promise<VerteldeZaak[]> {
  const zaken = await trx.q
    .selectFrom("zaken")
    .select(["id", "afgesloten_op", "resultaat"])
    .where(isOneOf(trx.engine, "id", zaakIds))
    .orderBy("id")
    .modifyEnd(lockRows(trx))
    .execute();
  const bereikt = await loadBereikt(trx, zaakIds);
  return zaken.map(({ afgesloten_op, resultaat, ...zaak }) => ({
    ...zaak,
    resultaat: afgesloten_op === null ? null : (resultaat as Eindresultaat | null),
    bereikt: bereikt.has(zaak.id),
  }));
}

/** Every signal of these zaken of which its partner may hear. */
export async function loadSignalen(read: Read, zaken: readonly VerteldeZaak[]): Promise<VerteldSignaal[]> {
  const zaakIds = zaken.map(({ id }) => id);
  return toVerteld(
    await selectSignalen(read)
      .where(isOneOf(read.engine, "zaak_id", zaakIds))
      .execute(),
  );
}

/** Those of these signals that are in a zaak and of which their partner may hear. */
export async function loadSignalenById(read: Read, ids: readonly number[]): Promise<VerteldSignaal[]> {
  return toVerteld(
    await selectSignalen(read)
      .where(isOneOf(read.engine, "id", ids))
      .execute(),
  );
}

/** Never what another municipality sent on: its partner was told by that one. @source lezing-doorzending */
const selectSignalen = (read: Read) =>
  read.q
    .selectFrom("signalen")
    .select(["id", "zaak_id", "partner_id", "gemeente_id", "signaaldatum", "status", "ingetrokken_op"])
    .where("doorgezonden_van_id", "is", null)
    .orderBy("id");

type SignaalRij = Awaited<ReturnType<ReturnType<typeof selectSignalen>["execute"]>>[number];

const toVerteld = (rows: readonly SignaalRij[]): VerteldSignaal[] =>
  rows.flatMap(({ id, zaak_id, partner_id, gemeente_id, signaaldatum, status, ingetrokken_op }) =>
    zaak_id === null
      ? []
      : [
          {
            id,
            zaakId: zaak_id,
            partnerId: partner_id,
            gemeenteId: gemeente_id,
            signaaldatum,
            status,
            ingetrokken: ingetrokken_op !== null,
          },
        ],
  );

/** The agreements of these partners, whichever municipality and time they are for. */
export async function loadAfspraken(read: Read, partnerIds: readonly number[]): Promise<Afspraak[]> {
  return await read.q
    .selectFrom("overeenkomsten")
    .select([
      "partner_id as partnerId",
      "gemeente_id as gemeenteId",
      "geldig_van as geldigVan",
      "geldig_tot as geldigTot",
      "terugkoppelniveau as niveau",
    ])
    .where(isOneOf(read.engine, "partner_id", [...new Set(partnerIds)]))
    .orderBy("geldig_van")
    .orderBy("id")
    .execute();
}
