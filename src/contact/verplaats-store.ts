import type { Read, Trx } from "../context.ts";
import type { Row } from "../platform/database.ts";
import { isOneOf, lockRows } from "../platform/portable-sql.ts";
import { type Soortmelding, type Verplaatst, verplaatsTabellen } from "./verplaats-rules.ts";

/** The columns by which zaken can be found to move signals between them. */
export type ZakenSleutel = { uuids: readonly string[] } | { ids: readonly number[] };

/** Zaken of this municipality, kept as they are until this transaction ends; always in one order, so that none wait in a circle. */
export async function lockZaken(trx: Trx, gemeenteId: number, sleutel: ZakenSleutel) {
  const found =
    "uuids" in sleutel ? isOneOf(trx.engine, "uuid", sleutel.uuids) : isOneOf(trx.engine, "id", sleutel.ids);
  return await trx.q
    .selectFrom("zaken")
    .selectAll()
    .where("gemeente_id", "=", gemeenteId)
    .where(found)
    .orderBy("id")
    .modifyEnd(lockRows(trx))
    .execute();
}
export type VolleZaak = Awaited<ReturnType<typeof lockZaken>>[number];

export async function setZaak(
  { q }: Trx,
  id: number,
  values: Partial<
    Pick<
      VolleZaak,
      | "status"
      | "opgepakt_op"
      | "afgesloten_op"
      | "samengevoegd_met_id"
      | "koppelingen_gezocht_op"
      | "huishoudgegevens"
      | "adres_id"
    >
  >,
): Promise<void> {
  await q.updateTable("zaken").set(values).where("id", "=", id).execute();
}

/** Gives a zaak and its signals this address: the main one, of which its own was found to be another spelling. */
export async function moveToAdres({ q }: Trx, { id, adres_id }: { id: number; adres_id: number }): Promise<void> {
  await q.updateTable("zaken").set({ adres_id }).where("id", "=", id).execute();
  await q.updateTable("signalen").set({ adres_id }).where("zaak_id", "=", id).execute();
}

/** The open zaken at these addresses, found without keeping them. */
export async function openZaakIds({ engine, q }: Read, adresIds: readonly number[]): Promise<number[]> {
  const rows = await q
    .selectFrom("zaken")
    .select("id")
    .where(isOneOf(engine, "adres_id", adresIds))
    .where("afgesloten_op", "is", null)
    .execute();
  return rows.map(({ id }) => id);
}

/** Every row that belongs to a zaak, with where it is now. */
export async function loadRijen({ q }: Read, zaakId: number): Promise<Verplaatst> {
  const rowsOf = async (table: "termijnen" | "contactpogingen" | "zaak_gebeurtenissen") =>
    await q.selectFrom(table).select("id").where("zaak_id", "=", zaakId).orderBy("id").execute();
  const here = <T extends { id: number }>(rows: readonly T[]) => rows.map((row) => ({ ...row, zaak_id: zaakId }));
  const signalen = await q
    .selectFrom("signalen")
    .select(["id", "adres_id"])
    .where("zaak_id", "=", zaakId)
    .orderBy("id")
    .execute();
  return {
    signalen: here(signalen),
    termijnen: here(await rowsOf("termijnen")),
    contactpogingen: here(await rowsOf("contactpogingen")),
    zaak_gebeurtenissen: here(await rowsOf("zaak_gebeurtenissen")),
  };
}

/** Gives all these rows to another zaak, and the signals among them to its address. */
export async function moveRijen(trx: Trx, rijen: Verplaatst, naar: { id: number; adres_id: number }): Promise<void> {
  const zaak_id = naar.id;
  const signalen = rijen.signalen.map(({ id }) => ({ id, zaak_id, adres_id: naar.adres_id }));
  await trx.updateMany("signalen", "id", signalen);
  for (const table of ["termijnen", "contactpogingen", "zaak_gebeurtenissen"] as const) {
    await trx.updateMany(
      table,
      "id",
      rijen[table].map(({ id }) => ({ id, zaak_id })),
    );
  }
}

/** Whether every one of these rows is still in this zaak. */
export async function areAllIn({ engine, q }: Read, rijen: Verplaatst, zaakId: number): Promise<boolean> {
  for (const table of verplaatsTabellen) {
    const ids = rijen[table].map(({ id }) => id);
    const { aantal } = await q
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as("aantal"))
      .where(isOneOf(engine, "id", ids))
      .where("zaak_id", "=", zaakId)
      .executeTakeFirstOrThrow();
    if (Number(aantal) !== ids.length) return false;
  }
  return true;
}

/** Every signal at these addresses, as far as its kind is concerned. `hoofd` gives the main address of each. */
export async function loadSoortmeldingen(
  { engine, q }: Read,
  hoofd: ReadonlyMap<number, number>,
): Promise<Soortmelding[]> {
  const rows = await q
    .selectFrom("signalen")
    .select(["id", "adres_id", "signaaldatum", "intrekking_reden as ingetrokken", "meervoudig", "opeenvolgend"])
    .where(isOneOf(engine, "adres_id", [...hoofd.keys()]))
    .orderBy("id")
    .execute();
  return rows.map(({ adres_id, ...row }) => ({
    ...row,
    adresId: hoofd.get(adres_id) ?? adres_id,
    meervoudig: row.meervoudig === 1,
    opeenvolgend: row.opeenvolgend === 1,
  }));
}

export async function saveRows(
  trx: Trx,
  table: "signalen" | "termijnen" | "adressen" | "koppelingen",
  rows: readonly (Row & { id: number })[],
): Promise<void> {
  await trx.updateMany(table, "id", rows);
}
