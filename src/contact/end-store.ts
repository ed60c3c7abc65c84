import type { Read, Trx } from "../context.ts";
import type { Signaalstatus } from "../law/lists.ts";
import { openStatussen } from "../matching/rules.ts";
import { signaalPersoon } from "../personal-columns.ts";
import { isOneOf, lockRows } from "../platform/portable-sql.ts";
import type { TeSluiten } from "./finish-store.ts";

/** Those of these zaken that are open, kept as they are until this transaction ends. */
export async function lockOpenZaken(trx: Trx, zaakIds: readonly number[]): Promise<TeSluiten[]> {
  return await trx.q
    .selectFrom("zaken")
    .select(["id", "uuid", "gemeente_id as gemeenteId", "opgepakt_op", "afsluitingen"])
    .where(isOneOf(trx.engine, "id", zaakIds))
    .where("afgesloten_op", "is", null)
    .orderBy("id")
    .modifyEnd(lockRows(trx))
    .execute();
}

/** The signals of these zaken with which there is still something to do, as terms look at them. */
export async function loadOpenSignalen(read: Read, zaakIds: readonly number[]) {
  return await read.q
    .selectFrom("signalen")
    .select(["zaak_id as zaakId", "soort", "crisis_soort as crisisSoort", "ontstaansdatum", "signaaldatum"])
    .where(isOneOf(read.engine, "zaak_id", zaakIds))
    .where("ingetrokken_op", "is", null)
    .where("status", "in", openStatussen)
    .execute();
}

/** Every signal of a zaak with who it is about, kept as it is until this transaction ends; in the order of showing. */
export async function lockBewoners(trx: Trx, zaakId: number) {
  const rows = await trx.q
    .selectFrom("signalen")
    .select(["id", "uuid", "partner_id", "status", "intrekking_reden", "persoonsgegevens"])
    .where("zaak_id", "=", zaakId)
    .orderBy("signaaldatum")
    .orderBy("id")
    .modifyEnd(lockRows(trx))
    .execute();
  return rows.map(({ persoonsgegevens, partner_id, intrekking_reden, ...row }) => {
    const { persoon, klantnummer } = signaalPersoon.open(persoonsgegevens);
    const { voorletters, voorvoegsel, achternaam, geboortedatum, burgerservicenummer } = persoon;
    const wie = { voorletters, voorvoegsel, achternaam, geboortedatum, burgerservicenummer };
    return { ...row, ingetrokken: intrekking_reden, partnerId: partner_id, klantnummer, ...wie };
  });
}

export async function endSignaalRows(trx: Trx, ids: readonly number[], status: Signaalstatus): Promise<void> {
  await trx.q
    .updateTable("signalen")
    .set({ status })
    .where(isOneOf(trx.engine, "id", ids))
    .where("status", "in", openStatussen)
    .execute();
}

/** Those of these signals that their partner took back, as they stand now. */
export async function loadIngetrokken(read: Read, ids: readonly number[]) {
  return await read.q
    .selectFrom("signalen")
    .select(["id", "zaak_id as zaakId", "status", "ingetrokken_op", "intrekking_reden as reden"])
    .where(isOneOf(read.engine, "id", ids))
    .where("ingetrokken_op", "is not", null)
    .orderBy("id")
    .execute();
}

/** How every signal of these zaken stands. */
export async function loadStanden(read: Read, zaakIds: readonly number[]) {
  return await read.q
    .selectFrom("signalen")
    .select(["zaak_id as zaakId", "status", "intrekking_reden as ingetrokken"])
    .where(isOneOf(read.engine, "zaak_id", zaakIds))
    .execute();
}

/** Signals that were sent on from these and do not know yet that their partner took them back. */
export async function lockDoorgezonden(trx: Trx, vanIds: readonly number[]) {
  return await trx.q
    .selectFrom("signalen")
    .select(["id", "uuid", "gemeente_id as gemeenteId", "doorgezonden_van_id as vanId"])
    .where(isOneOf(trx.engine, "doorgezonden_van_id", vanIds))
    .where("ingetrokken_op", "is", null)
    .orderBy("id")
    .modifyEnd(lockRows(trx))
    .execute();
}
