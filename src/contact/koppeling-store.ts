import type { Read, Trx } from "../context.ts";
import { holdRows, isOneOf, lockRows, shareRows } from "../platform/portable-sql.ts";
import type { Instant, Tables } from "../tables.ts";

export type KoppelingStatus = Tables["koppelingen"]["status"];
const kolommen = [
  "id",
  "uuid",
  "soort",
  "status",
  "adres_a_id",
  "adres_b_id",
  "redenen",
  "gevonden_op",
  "besloten_op",
  "besloten_door",
] as const;

/** A municipality's links in one state, in the order in which they were found, after inner id `na`. */
export function koppelingenPage(
  { q }: Read,
  vraag: { gemeenteId: number; status: KoppelingStatus; team?: TeamBound | null; na: number; limiet: number },
) {
  const page = q
    .selectFrom("koppelingen")
    .select(kolommen)
    .where("gemeente_id", "=", vraag.gemeenteId)
    .where("status", "=", vraag.status)
    .where("id", ">", vraag.na)
    .orderBy("id")
    .limit(vraag.limiet);
  const { team } = vraag;
  if (!team) return page;
  // Either side has an open zaak that the reader works on.
  return page.where(({ exists, selectFrom }) =>
    exists(
      selectFrom("zaken")
        .select("zaken.id")
        .where(({ eb, ref, or }) =>
          or([
            eb("zaken.adres_id", "=", ref("koppelingen.adres_a_id")),
            eb("zaken.adres_id", "=", ref("koppelingen.adres_b_id")),
          ]),
        )
        .where("zaken.afgesloten_op", "is", null)
        .where(({ eb, or }) =>
          or([eb("zaken.team_id", "=", team.teamId), eb("zaken.behandelaar_id", "=", team.medewerkerId)]),
        ),
    ),
  );
}
/** Whose zaken somebody sees. */
export type TeamBound = { teamId: number; medewerkerId: number };
export type KoppelingRij = Awaited<ReturnType<ReturnType<typeof koppelingenPage>["execute"]>>[number];

export async function lockKoppeling(trx: Trx, gemeenteId: number, uuid: string): Promise<KoppelingRij | undefined> {
  return await trx.q
    .selectFrom("koppelingen")
    .select(kolommen)
    .where("gemeente_id", "=", gemeenteId)
    .where("uuid", "=", uuid)
    .modifyEnd(lockRows(trx))
    .executeTakeFirst();
}

/** The same without keeping it as it is. */
export async function findKoppeling({ q }: Read, gemeenteId: number, uuid: string): Promise<KoppelingRij | undefined> {
  return await q
    .selectFrom("koppelingen")
    .select(kolommen)
    .where("gemeente_id", "=", gemeenteId)
    .where("uuid", "=", uuid)
    .executeTakeFirst();
}

export async function setBesluit(
  { q }: Trx,
  id: number,
  besluit: { status: KoppelingStatus; op: Instant; door: string },
): Promise<void> {
  await q
    .updateTable("koppelingen")
    .set({ status: besluit.status, besloten_op: besluit.op, besloten_door: besluit.door })
    .where("id", "=", id)
    .execute();
}

/** The links of a dwelling, in whatever spelling, that were not rejected; the oldest first. */
export async function loadKoppelingenVan(read: Read, adresId: number): Promise<KoppelingRij[]> {
  const ids = (await loadWoning(read, [adresId])).map(({ id }) => id);
  return await koppelingenVanQuery(read, ids).execute();
}

export const koppelingenVanQuery = ({ engine, q }: Read, adresIds: readonly number[]) =>
  q
    .selectFrom("koppelingen")
    .select(kolommen)
    .where(({ or }) => or([isOneOf(engine, "adres_a_id", adresIds), isOneOf(engine, "adres_b_id", adresIds)]))
    .where("status", "!=", "afgewezen")
    .orderBy("id");

/** The confirmed links by which this address is another spelling of one of the others. */
export async function loadBevestigd({ engine, q }: Read, adresId: number, anderen: readonly number[]) {
  const [a, b] = [isOneOf(engine, "adres_a_id", anderen), isOneOf(engine, "adres_b_id", anderen)];
  return await q
    .selectFrom("koppelingen")
    .select(["id", "status", "besloten_op", "besloten_door"])
    .where(({ or, and, eb }) =>
      or([and([eb("adres_a_id", "=", adresId), b]), and([eb("adres_b_id", "=", adresId), a])]),
    )
    .where("soort", "=", "adres")
    .where("status", "=", "bevestigd")
    .execute();
}

/** These addresses with their main ones and every other spelling of those. */
export async function loadWoning(read: Read, adresIds: readonly number[]) {
  if (adresIds.length === 0) return [];
  const own = await selectAdressen(read)
    .where(isOneOf(read.engine, "id", adresIds))
    .execute();
  return await spellingenQuery(read, [...new Set(own.map(({ hoofdId }) => hoofdId))]).execute();
}

/** These main addresses with every other spelling of them. */
export const spellingenQuery = (read: Read, hoofdIds: readonly number[]) =>
  selectAdressen(read)
    .where(({ or }) => or([isOneOf(read.engine, "id", hoofdIds), isOneOf(read.engine, "zelfde_als_id", hoofdIds)]))
    .orderBy("id");

/** The zaken at these addresses, the oldest first; one that was merged into another is no zaak of its own. */
export async function loadZakenOp({ engine, q }: Read, adresIds: readonly number[]) {
  const rows = await q
    .selectFrom("zaken")
    .select(["id", "uuid", "adres_id as adresId", "status", "afgesloten_op", "team_id", "behandelaar_id"])
    .where(isOneOf(engine, "adres_id", adresIds))
    .where("samengevoegd_met_id", "is", null)
    .orderBy("id")
    .execute();
  return rows.map(({ afgesloten_op, ...row }) => ({ ...row, isOpen: afgesloten_op === null }));
}

/** The main address of this one, which nobody can change before this transaction ends. */
export async function loadHoofdadres(read: Read, adresId: number): Promise<number> {
  const { hoofdId } = await selectAdressen(read)
    .where("id", "=", adresId)
    .modifyEnd(shareRows(read))
    .executeTakeFirstOrThrow();
  return hoofdId;
}

/** Keeps these addresses as they are until this transaction ends; waits for what comes in at them right now. */
export async function holdAdressen(trx: Trx, adresIds: readonly number[]) {
  return await selectAdressen(trx)
    .where(isOneOf(trx.engine, "id", adresIds))
    .orderBy("id")
    .modifyEnd(holdRows(trx))
    .execute();
}

const selectAdressen = ({ q }: Read) =>
  q
    .selectFrom("adressen")
    .select(["id", "zelfde_als_id", "adressleutel", "adresgegevens"])
    .select(({ fn }) => fn.coalesce("zelfde_als_id", "id").as("hoofdId"));
