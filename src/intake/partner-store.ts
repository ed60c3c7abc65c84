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
