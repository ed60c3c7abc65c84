import type { ExpressionBuilder } from "kysely";
import type { Read } from "../context.ts";
import type { Day, Instant, Tables } from "../tables.ts";

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

/** A count that ends: with `meer` there are at least so many, and nobody counted on. */
export type Telling = { aantal: number; meer: boolean };
/** Beyond this nobody wants the exact number, and counting would cost more with every year that a partner is with us. */
const maxTelling = 1_000;
/** How many of the newest are looked through for those of one stand. */
const maxGezien = 10_000;

/** Never what another municipality sent on: its partner knows the first signal alone. @source lezing-doorzending */
function eigen({ q }: Read, { partnerId, kenmerk }: Omit<SignaalFilter, "stand">) {
  const query = q
    .selectFrom("signalen as s")
    .where("s.partner_id", "=", partnerId)
    .where("s.doorgezonden_van_id", "is", null);
  return kenmerk === null ? query : query.where("s.kenmerk", "in", schrijfwijzen(kenmerk));
}

type Standkolommen = Pick<Tables["signalen"], "id" | "zaak_id" | "ingetrokken_op">;

function heeftStand(stand: Signaalstand | null) {
  return ({ and, eb, exists, not, selectFrom }: ExpressionBuilder<Tables & { s: Standkolommen }, "s">) => {
    if (stand === null) return and([]);
    if (stand === "ingetrokken") return eb("s.ingetrokken_op", "is not", null);
    const staat = eb("s.ingetrokken_op", "is", null);
    if (stand === "niet opgepakt") return and([staat, eb("s.zaak_id", "is", null)]);
    const told = exists(selectFrom("terugkoppelingen as t").select("t.id").whereRef("t.signaal_id", "=", "s.id"));
    return and([staat, eb("s.zaak_id", "is not", null), stand === "beantwoord" ? told : not(told)]);
  };
}

/** In capitals or not, and still by the index: as it was typed, all capitals, none. */
const schrijfwijzen = (kenmerk: string): string[] => [
  ...new Set([kenmerk, kenmerk.toUpperCase(), kenmerk.toLowerCase()]),
];

/** Newest first, after the one with inner id `na`. */
export function eigenSignalenQuery(read: Read, filter: SignaalFilter & { na: number | null; limiet: number }) {
  const query = eigen(read, filter)
    .where(heeftStand(filter.stand))
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

export async function countEigenSignalen(read: Read, filter: SignaalFilter): Promise<Telling> {
  const nieuwste = eigen(read, filter)
    .select(["s.id", "s.zaak_id", "s.ingetrokken_op"])
    .orderBy("s.id", "desc")
    .limit(maxGezien);
  const gevonden = read.q
    .selectFrom(nieuwste.as("s"))
    .select("s.id")
    .where(heeftStand(filter.stand))
    .limit(maxTelling + 1);
  const { aantal } = await read.q
    .selectFrom(gevonden.as("g"))
    .select(({ fn }) => fn.countAll<number | string>().as("aantal"))
    .executeTakeFirstOrThrow();
  if (Number(aantal) > maxTelling) return { aantal: maxTelling, meer: true };
  const ouder = await eigen(read, filter).select("s.id").offset(maxGezien).limit(1).executeTakeFirst();
  return { aantal: Number(aantal), meer: ouder !== undefined };
}

export async function findRegel(read: Read, partnerId: number, uuid: string): Promise<SignaalRegel | undefined> {
  const filter = { partnerId, stand: null, kenmerk: null, na: null, limiet: 1 };
  const row = await eigenSignalenQuery(read, filter).where("s.uuid", "=", uuid).executeTakeFirst();
  return row && toRegel(row);
}

/**
 * How many signals came in since then, and how many rows of files were refused. The newest are looked at by their
 * number, which goes up as they come in: a short month after long years costs no more than any other.
 */
export async function countSinds(
  read: Read,
  partnerId: number,
  sinds: Instant,
): Promise<{ in: Telling; geweigerd: Telling }> {
  const nieuwste = eigen(read, { partnerId, kenmerk: null }).select("s.ontvangen_op");
  const { aantal } = await read.q
    .selectFrom(
      nieuwste
        .orderBy("s.id", "desc")
        .limit(maxTelling + 1)
        .as("s"),
    )
    .select(({ fn }) => fn.countAll<number | string>().as("aantal"))
    .where("s.ontvangen_op", ">=", sinds)
    .executeTakeFirstOrThrow();
  const leveringen = read.q.selectFrom("leveringen").select(["geweigerd", "ontvangen_op"]);
  const { gezien, som } = await read.q
    .selectFrom(
      leveringen
        .where("partner_id", "=", partnerId)
        .orderBy("id", "desc")
        .limit(maxTelling + 1)
        .as("l"),
    )
    .select(({ fn }) => [
      fn.countAll<number | string>().as("gezien"),
      fn.sum<number | string | null>("l.geweigerd").as("som"),
    ])
    .where("l.ontvangen_op", ">=", sinds)
    .executeTakeFirstOrThrow();
  const meer = Number(aantal) > maxTelling;
  return {
    in: { aantal: meer ? maxTelling : Number(aantal), meer },
    geweigerd: { aantal: Number(som ?? 0), meer: Number(gezien) > maxTelling },
  };
}
