import type { Read, Trx } from "../context.ts";
import { gebruikerPersoon } from "../personal-columns.ts";
import type { Instant } from "../tables.ts";

export type Gebruiker = {
  id: number;
  uuid: string;
  partnerId: number | null;
  medewerkerId: number | null;
  aangemaaktOp: Instant;
  ingetrokken: boolean;
};
export type LokaleGebruiker = { uuid: string; naam: string | null; partner: string };

/** Somebody by the hash of who vouches for them and under which name; sent away or not. */
export async function findGebruikerBySleutel(read: Read, externSleutel: string): Promise<Gebruiker | undefined> {
  return await findBy(read, "extern_sleutel", externSleutel);
}

export async function findGebruiker(read: Read, uuid: string): Promise<Gebruiker | undefined> {
  return await findBy(read, "uuid", uuid);
}

async function findBy({ q }: Read, column: "uuid" | "extern_sleutel", value: string): Promise<Gebruiker | undefined> {
  const row = await q
    .selectFrom("gebruikers")
    .select([
      "id",
      "uuid",
      "partner_id as partnerId",
      "medewerker_id as medewerkerId",
      "aangemaakt_op as aangemaaktOp",
      "ingetrokken_op",
    ])
    .where(column, "=", value)
    .executeTakeFirst();
  if (!row) return undefined;
  const { ingetrokken_op, ...gebruiker } = row;
  return { ...gebruiker, ingetrokken: ingetrokken_op !== null };
}

export async function insertGebruiker(
  { q }: Trx,
  gebruiker: {
    uuid: string;
    /** One of the two. */
    partnerId?: number;
    medewerkerId?: number;
    externSleutel: string;
    persoon: { naam: string | null; email: string | null };
    aangemaaktOp: Instant;
  },
): Promise<number> {
  const { id } = await q
    .insertInto("gebruikers")
    .values({
      uuid: gebruiker.uuid,
      partner_id: gebruiker.partnerId ?? null,
      medewerker_id: gebruiker.medewerkerId ?? null,
      extern_sleutel: gebruiker.externSleutel,
      persoonsgegevens: gebruikerPersoon.seal(gebruiker.persoon),
      aangemaakt_op: gebruiker.aangemaaktOp,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** An invitation that is used becomes the person who used it. @returns false when somebody else was first */
export async function setExternSleutel({ q }: Trx, from: string, to: string): Promise<boolean> {
  const result = await q
    .updateTable("gebruikers")
    .set({ extern_sleutel: to })
    .where("extern_sleutel", "=", from)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** The partners with this KvK number, at most two: more than one is as good as none. */
export async function findPartnersByKvk({ q }: Read, kvkNummer: string): Promise<{ id: number }[]> {
  return await q.selectFrom("signaalpartners").select("id").where("kvk_nummer", "=", kvkNummer).limit(2).execute();
}

/** The people of partners, for the demo's list. */
export async function listPartnerGebruikers({ q }: Read, limiet: number): Promise<LokaleGebruiker[]> {
  const rows = await q
    .selectFrom("gebruikers as g")
    .innerJoin("signaalpartners as p", "p.id", "g.partner_id")
    .select(["g.uuid", "g.persoonsgegevens", "p.naam as partner"])
    .where("g.ingetrokken_op", "is", null)
    .orderBy("g.id")
    .limit(limiet)
    .execute();
  return rows.map(({ uuid, partner, persoonsgegevens }) => ({
    uuid,
    partner,
    naam: gebruikerPersoon.open(persoonsgegevens).naam,
  }));
}
