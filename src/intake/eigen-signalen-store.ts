import type { Read } from "../context.ts";
import type { Day, Instant } from "../tables.ts";

/** What became of an own signal, as its partner may know it. */
export const signaalstanden = ["bij de gemeente", "beantwoord", "niet opgepakt", "ingetrokken"] as const;
export type Signaalstand = (typeof signaalstanden)[number];

export type SignaalRegel = {
  innerId: number;
  id: string;
  kenmerk: string;
  gemeente: string;
  signaaldatum: Day;
  bedragCenten: number;
  stand: Signaalstand;
};

export type SignaalFilter = { partnerId: number; stand: Signaalstand | null; kenmerk: string | null };

/** Never what another municipality sent on: its partner knows the first signal alone. @source lezing-doorzending */
function eigen({ q }: Read, { partnerId, stand, kenmerk }: SignaalFilter) {
  let query = q
    .selectFrom("signalen as s")
    .where("s.partner_id", "=", partnerId)
    .where("s.doorgezonden_van_id", "is", null);
  if (kenmerk !== null) query = query.where("s.kenmerk", "=", kenmerk);
  if (stand === null) return query;
  if (stand === "ingetrokken") return query.where("s.ingetrokken_op", "is not", null);
  query = query.where("s.ingetrokken_op", "is", null);
  if (stand === "niet opgepakt") return query.where("s.zaak_id", "is", null);
  return query.where("s.zaak_id", "is not", null).where(({ exists, not, selectFrom }) => {
    const told = exists(selectFrom("terugkoppelingen as t").select("t.id").whereRef("t.signaal_id", "=", "s.id"));
    return stand === "beantwoord" ? told : not(told);
  });
}

/** Newest first, after the one with inner id `na`. */
export function eigenSignalenQuery(read: Read, filter: SignaalFilter & { na: number | null; limiet: number }) {
  const query = eigen(read, filter)
    .innerJoin("gemeenten as g", "g.id", "s.gemeente_id")
    .select(["s.id as innerId", "s.uuid as id", "s.kenmerk", "g.naam as gemeente", "s.signaaldatum"])
    .select(["s.bedrag_centen as bedragCenten", "s.zaak_id", "s.ingetrokken_op"])
    .select(({ exists, selectFrom }) =>
      exists(selectFrom("terugkoppelingen as t").select("t.id").whereRef("t.signaal_id", "=", "s.id")).as("beantwoord"),
    )
    .orderBy("s.id", "desc")
    .limit(filter.limiet);
  return filter.na === null ? query : query.where("s.id", "<", filter.na);
}

type Found = Awaited<ReturnType<ReturnType<typeof eigenSignalenQuery>["execute"]>>[number];

export function toRegel({ zaak_id, ingetrokken_op, beantwoord, ...row }: Found): SignaalRegel {
  return { ...row, stand: standOf(zaak_id, ingetrokken_op, Boolean(beantwoord)) };
}

function standOf(zaakId: number | null, ingetrokkenOp: Instant | null, beantwoord: boolean): Signaalstand {
  if (ingetrokkenOp !== null) return "ingetrokken";
  if (zaakId === null) return "niet opgepakt";
  return beantwoord ? "beantwoord" : "bij de gemeente";
}

export async function countEigenSignalen(read: Read, filter: SignaalFilter): Promise<number> {
  const { aantal } = await eigen(read, filter)
    .select(({ fn }) => fn.countAll<number | string>().as("aantal"))
    .executeTakeFirstOrThrow();
  return Number(aantal);
}

export async function findRegel(read: Read, partnerId: number, uuid: string): Promise<SignaalRegel | undefined> {
  const filter = { partnerId, stand: null, kenmerk: null, na: null, limiet: 1 };
  const row = await eigenSignalenQuery(read, filter).where("s.uuid", "=", uuid).executeTakeFirst();
  return row && toRegel(row);
}

/** How many signals came in since then, and how many rows of files were refused. */
export async function countSinds(
  { q }: Read,
  partnerId: number,
  sinds: Instant,
): Promise<{ in: number; geweigerd: number }> {
  const { aantal } = await q
    .selectFrom("signalen")
    .select(({ fn }) => fn.countAll<number | string>().as("aantal"))
    .where("partner_id", "=", partnerId)
    .where("doorgezonden_van_id", "is", null)
    .where("ontvangen_op", ">=", sinds)
    .executeTakeFirstOrThrow();
  const { som } = await q
    .selectFrom("leveringen")
    .select(({ fn }) => fn.sum<number | string | null>("geweigerd").as("som"))
    .where("partner_id", "=", partnerId)
    .where("ontvangen_op", ">=", sinds)
    .executeTakeFirstOrThrow();
  return { in: Number(aantal), geweigerd: Number(som ?? 0) };
}
