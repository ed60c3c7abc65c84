import type { Read, Trx } from "../context.ts";
import type { Incasso } from "../intake/incasso-rules.ts";
import type { Reden } from "../law/reden.ts";
import { signaalPersoon } from "../personal-columns.ts";

/** What a proof needs of a partner's own signal. Forwarded ones are not its own. @source lezing-doorzending */
export async function findSignaal(read: Read, partnerId: number, uuid: string) {
  const row = await read.q
    .selectFrom("signalen as s")
    .innerJoin("gemeenten as g", "g.id", "s.gemeente_id")
    .innerJoin("signaalpartners as p", "p.id", "s.partner_id")
    .innerJoin("adressen as a", (join) =>
      join.on("a.id", "=", (on) => on.fn.coalesce("s.gemeld_adres_id", "s.adres_id")),
    )
    .selectAll("s")
    .select(["g.code", "g.naam as gemeente", "p.naam as partner", "p.soort as partnersoort", "p.kvk_nummer"])
    .select("a.adressleutel")
    .where("s.uuid", "=", uuid)
    .where("s.partner_id", "=", partnerId)
    .where("s.doorgezonden_van_id", "is", null)
    .executeTakeFirst();
  if (!row) return null;
  const { incasso, opmerkingen, ...rest } = row;
  return {
    ...rest,
    incasso: JSON.parse(incasso) as Incasso | null,
    opmerkingen: JSON.parse(opmerkingen) as Reden[],
    // Opened only for a signal of before the hashes: for all others it may have been erased.
    openPersoon: () => (row.persoonsgegevens === "" ? null : signaalPersoon.open(row.persoonsgegevens).persoon),
  };
}

/** Signals whose hashes are still to be kept, the first ones; of what was erased nothing can be kept any more. */
export async function withoutBewijsHash(read: Read, limit: number) {
  const rows = await read.q
    .selectFrom("signalen as s")
    .innerJoin("adressen as a", (join) =>
      join.on("a.id", "=", (on) => on.fn.coalesce("s.gemeld_adres_id", "s.adres_id")),
    )
    .select(["s.id", "s.uuid", "s.persoonsgegevens", "a.adressleutel"])
    .where("s.bewijs_hash", "is", null)
    .where("s.inhoud_hash", "<>", "")
    .where("s.persoonsgegevens", "<>", "")
    .orderBy("s.id")
    .limit(limit)
    .execute();
  return rows.map(({ persoonsgegevens, ...row }) => ({
    ...row,
    persoon: signaalPersoon.open(persoonsgegevens).persoon,
  }));
}

export async function setBewijsHash({ q }: Trx, id: number, hash: string): Promise<void> {
  await q
    .updateTable("signalen")
    .set({ bewijs_hash: hash })
    .where("id", "=", id)
    .where("bewijs_hash", "is", null)
    .execute();
}

export async function findLevering(read: Read, partnerId: number, uuid: string) {
  const row = await read.q
    .selectFrom("leveringen as l")
    .innerJoin("signaalpartners as p", "p.id", "l.partner_id")
    .selectAll("l")
    .select(["p.naam as partner", "p.soort as partnersoort", "p.kvk_nummer"])
    .where("l.uuid", "=", uuid)
    .where("l.partner_id", "=", partnerId)
    .executeTakeFirst();
  return row ?? null;
}
export type Levering = NonNullable<Awaited<ReturnType<typeof findLevering>>>;

/** Signals that a levering brought or repeated, in the order of the file, from line `after` on. */
export async function listRegister(read: Read, leveringId: number, after: number, limit: number) {
  return await read.q
    .selectFrom("levering_regels as r")
    .innerJoin("signalen as s", "s.id", "r.signaal_id")
    .innerJoin("gemeenten as g", "g.id", "s.gemeente_id")
    .select(["r.regel", "r.status", "s.kenmerk", "s.uuid", "g.code", "s.ontvangen_op", "s.inhoud_hash"])
    .where("r.levering_id", "=", leveringId)
    .where("r.regel", ">", after)
    .orderBy("r.regel")
    .limit(limit)
    .execute();
}
