import type { Read, Trx } from "../context.ts";
import type { SignaalpartnerSoort } from "../law/lists.ts";
import { isUuid } from "../platform/ids.ts";
import { holdRows } from "../platform/portable-sql.ts";
import type { Day } from "../tables.ts";

export type Partner = { id: number; uuid: string; soort: SignaalpartnerSoort; naam: string; kvkNummer: string | null };

/** @throws the database's unique violation when this KvK number is registered for this kind */
export async function insertPartner({ q }: Trx, partner: Omit<Partner, "id">): Promise<number> {
  const { uuid, soort, naam, kvkNummer } = partner;
  const { id } = await q
    .insertInto("signaalpartners")
    .values({ uuid, soort, naam, kvk_nummer: kvkNummer })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

const partners = ({ q }: Read) =>
  q.selectFrom("signaalpartners as p").select(["p.id", "p.uuid", "p.soort", "p.naam", "p.kvk_nummer as kvkNummer"]);

export async function findPartner(read: Read, uuid: string): Promise<Partner | undefined> {
  return isUuid(uuid) ? await partners(read).where("p.uuid", "=", uuid).executeTakeFirst() : undefined;
}

/** One organisation may be a partner of two kinds: energy and water, for one. */
export async function findPartnerByKvk(
  read: Read,
  kvkNummer: string,
  soort: SignaalpartnerSoort,
): Promise<Partner | undefined> {
  return await partners(read).where("p.kvk_nummer", "=", kvkNummer).where("p.soort", "=", soort).executeTakeFirst();
}

/** Only a partner that this municipality has, or had, an agreement with. */
export async function findPartnerOf(read: Read, gemeenteId: number, uuid: string): Promise<Partner | undefined> {
  if (!isUuid(uuid)) return undefined;
  return await partners(read)
    .where("p.uuid", "=", uuid)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("overeenkomsten as o")
          .select("o.id")
          .where("o.gemeente_id", "=", gemeenteId)
          .whereRef("o.partner_id", "=", "p.id"),
      ),
    )
    .executeTakeFirst();
}

/** This municipality's partners of this kind that were registered without a KvK number. */
export async function listZonderKvk(read: Read, gemeenteId: number, soort: SignaalpartnerSoort): Promise<Partner[]> {
  return await partners(read)
    .where("p.soort", "=", soort)
    .where("p.kvk_nummer", "is", null)
    .where(({ eb, selectFrom }) =>
      eb(
        "p.id",
        "in",
        selectFrom("overeenkomsten as o").select("o.partner_id").where("o.gemeente_id", "=", gemeenteId),
      ),
    )
    .orderBy("p.id")
    .execute();
}

/** With which municipalities a partner has, or had, an agreement; first the one that registered it. */
export async function listGemeentenVan({ q }: Read, partnerId: number): Promise<number[]> {
  const rows = await q
    .selectFrom("overeenkomsten")
    .select("gemeente_id as id")
    .where("partner_id", "=", partnerId)
    .groupBy("gemeente_id")
    .orderBy(({ fn }) => fn.min("id"))
    .execute();
  return rows.map(({ id }) => id);
}

/** Makes two requests of one municipality for a partner without a number wait for each other. */
export async function holdGemeente(trx: Trx, gemeenteId: number): Promise<void> {
  await trx.q.selectFrom("gemeenten").select("id").where("id", "=", gemeenteId).modifyEnd(holdRows(trx)).execute();
}

/** A municipality's partners in the order in which they were registered, after inner id `na`; `actief` on this day. */
export function partnersPage(
  read: Read,
  { gemeenteId, na, limiet, vandaag }: { gemeenteId: number; na: number; limiet: number; vandaag: Day },
) {
  const own = read.q
    .selectFrom("overeenkomsten as o")
    .select("o.partner_id as partnerId")
    .select(({ fn, eb, and, or }) =>
      fn
        .max<number>(
          eb
            .case()
            .when(
              and([
                eb("o.geldig_van", "<=", vandaag),
                or([eb("o.geldig_tot", "is", null), eb("o.geldig_tot", ">=", vandaag)]),
              ]),
            )
            .then(1)
            .else(0)
            .end(),
        )
        .as("actief"),
    )
    .where("o.gemeente_id", "=", gemeenteId)
    .where("o.partner_id", ">", na)
    .groupBy("o.partner_id")
    .orderBy("o.partner_id")
    .limit(limiet);
  return partners(read).innerJoin(own.as("eigen"), "eigen.partnerId", "p.id").select("eigen.actief").orderBy("p.id");
}

/** Makes whoever agrees something with this partner wait for the other, so that two periods never overlap. */
export async function holdPartner(trx: Trx, partnerId: number): Promise<void> {
  await trx.q.selectFrom("signaalpartners").select("id").where("id", "=", partnerId).modifyEnd(holdRows(trx)).execute();
}
