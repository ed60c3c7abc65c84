import type { Read, Trx } from "../context.ts";
import type { Correctie } from "../correcties-store.ts";
import { correctieVelden, signaalPersoon } from "../personal-columns.ts";
import { lockRows } from "../platform/portable-sql.ts";
import { type Corrigeerbaar, splitsWijziging } from "./correctie-rules.ts";
import type { Incasso } from "./incasso-rules.ts";

/** A partner's own signal, kept as it is until this transaction ends; one that was sent on is nobody's own. */
export async function lockCorrigeerbaar(trx: Trx, partnerId: number, uuid: string) {
  const row = await trx.q
    .selectFrom("signalen")
    .selectAll()
    .where("uuid", "=", uuid)
    .where("partner_id", "=", partnerId)
    .where("doorgezonden_van_id", "is", null)
    .modifyEnd(lockRows(trx))
    .executeTakeFirst();
  if (!row) return null;
  const { persoonsgegevens, incasso, ...rest } = row;
  const opened = signaalPersoon.open(persoonsgegevens);
  return { ...rest, ...opened, incasso: JSON.parse(incasso) as Incasso | null, nu: toStand(rest, opened) };
}
export type CorrigeerbaarSignaal = NonNullable<Awaited<ReturnType<typeof lockCorrigeerbaar>>>;

type Opened = ReturnType<typeof signaalPersoon.open>;
type Feiten = { bedrag_centen: number; ontstaansdatum: string; crisis_datum: string | null };

const toStand = (row: Feiten, { persoon, klantnummer }: Opened): Corrigeerbaar => ({
  bedragCenten: row.bedrag_centen,
  ontstaansdatum: row.ontstaansdatum,
  crisisDatum: row.crisis_datum,
  klantnummer,
  voorletters: persoon.voorletters,
  voorvoegsel: persoon.voorvoegsel,
  achternaam: persoon.achternaam,
  telefoonnummer: persoon.telefoonnummer,
  email: persoon.email,
});

/** Whether its partner was told how it ended, or its zaak is closed. */
export async function isAfgehandeld({ q }: Read, signaal: { id: number; zaak_id: number | null }): Promise<boolean> {
  const told = await q
    .selectFrom("terugkoppelingen")
    .select("id")
    .where("signaal_id", "=", signaal.id)
    .limit(1)
    .execute();
  if (told.length > 0 || signaal.zaak_id === null) return true;
  const zaak = await q.selectFrom("zaken").select("afgesloten_op").where("id", "=", signaal.zaak_id).executeTakeFirst();
  return zaak?.afgesloten_op !== null;
}

export async function findGemeentecode({ q }: Read, id: number): Promise<string> {
  return (await q.selectFrom("gemeenten").select("code").where("id", "=", id).executeTakeFirstOrThrow()).code;
}

/** Puts a correction in its signal. What was sent first keeps its hash: the same again is still the same signal. */
export async function saveCorrectie(
  trx: Trx,
  signaal: CorrigeerbaarSignaal,
  naar: Corrigeerbaar,
  sleutel: string | null,
): Promise<void> {
  const { voorletters, voorvoegsel, achternaam, telefoonnummer, email, klantnummer } = naar;
  const persoon = { ...signaal.persoon, voorletters, voorvoegsel, achternaam, telefoonnummer, email };
  await trx.q
    .updateTable("signalen")
    .set({ bedrag_centen: naar.bedragCenten, ontstaansdatum: naar.ontstaansdatum, crisis_datum: naar.crisisDatum })
    .set({ persoonsgegevens: signaalPersoon.seal({ persoon, klantnummer }), persoon_sleutel: sleutel })
    .where("id", "=", signaal.id)
    .execute();
  if (sleutel === signaal.persoon_sleutel || signaal.zaak_id === null) return;
  // The same person may be known at another address: that is looked for again.
  await trx.q.updateTable("zaken").set({ koppelingen_gezocht_op: null }).where("id", "=", signaal.zaak_id).execute();
}

export async function insertCorrectie(
  trx: Trx,
  signaal: CorrigeerbaarSignaal,
  { uuid, op, reden, wijziging }: Correctie,
): Promise<void> {
  const { cijfers, persoon } = splitsWijziging(wijziging);
  await trx.insertMany("signaal_correcties", [
    {
      uuid,
      signaal_id: signaal.id,
      partner_id: signaal.partner_id,
      cijfers: JSON.stringify(cijfers),
      wijziging: correctieVelden.seal(persoon),
      reden,
      op,
    },
  ]);
}
