import type { Read, Trx } from "../context.ts";
import { abonnementGeheim } from "../personal-columns.ts";
import { isOneOf, lockRows } from "../platform/portable-sql.ts";
import type { Instant } from "../tables.ts";
import type { Gebeurtenis, Uitschakelreden } from "./bezorging-rules.ts";
import type { Handtekening } from "./handtekening.ts";

export type Abonnement = {
  id: number;
  uuid: string;
  partnerId: number;
  url: string;
  gebeurtenissen: Gebeurtenis[];
  handtekening: Handtekening;
  geheim: string;
  vorigGeheim: string | null;
  vorigGeheimTot: Instant | null;
  status: "actief" | "uitgeschakeld";
  uitgeschakeldReden: Uitschakelreden | null;
  pauzeTot: Instant | null;
  aangemaaktOp: Instant;
};

const abonnementen = ({ q }: Read) => q.selectFrom("abonnementen").selectAll().where("beeindigd_op", "is", null);
type Rij = Awaited<ReturnType<ReturnType<typeof abonnementen>["execute"]>>[number];

const toAbonnement = (row: Rij): Abonnement => ({
  id: row.id,
  uuid: row.uuid,
  partnerId: row.partner_id,
  url: row.url,
  gebeurtenissen: JSON.parse(row.gebeurtenissen) as Gebeurtenis[],
  handtekening: row.handtekening,
  geheim: abonnementGeheim.open(row.geheim),
  vorigGeheim: row.vorig_geheim === null ? null : abonnementGeheim.open(row.vorig_geheim),
  vorigGeheimTot: row.vorig_geheim_tot,
  status: row.status,
  uitgeschakeldReden: row.uitgeschakeld_reden as Uitschakelreden | null,
  pauzeTot: row.pauze_tot,
  aangemaaktOp: row.aangemaakt_op,
});

/** What a partner has, oldest first: so few that they are one page. */
export async function listAbonnementen(read: Read, partnerId: number): Promise<Abonnement[]> {
  const rows = await abonnementen(read).where("partner_id", "=", partnerId).orderBy("id").execute();
  return rows.map(toAbonnement);
}

export async function findAbonnement(read: Read, partnerId: number, uuid: string): Promise<Abonnement | undefined> {
  const row = await eigen(read, partnerId, uuid).executeTakeFirst();
  return row && toAbonnement(row);
}

/** The same, kept as it is until this transaction ends. */
export async function lockAbonnement(trx: Trx, partnerId: number, uuid: string): Promise<Abonnement | undefined> {
  const row = await eigen(trx, partnerId, uuid).modifyEnd(lockRows(trx)).executeTakeFirst();
  return row && toAbonnement(row);
}

const eigen = (read: Read, partnerId: number, uuid: string) =>
  abonnementen(read).where("uuid", "=", uuid).where("partner_id", "=", partnerId);

/** These, with their secrets, as they are now; one that ended is absent. */
export async function findAbonnementen(read: Read, ids: readonly number[]): Promise<Map<number, Abonnement>> {
  const rows = await abonnementen(read)
    .where(isOneOf(read.engine, "id", ids))
    .execute();
  return new Map(rows.map((row) => [row.id, toAbonnement(row)]));
}

/** One that is made waits here for the others of its partner, so that the number of them can be counted. */
export async function lockPartner(trx: Trx, partnerId: number): Promise<void> {
  await trx.q
    .selectFrom("signaalpartners")
    .select("id")
    .where("id", "=", partnerId)
    .modifyEnd(lockRows(trx))
    .executeTakeFirst();
}

export async function insertAbonnement(
  trx: Trx,
  row: Pick<Abonnement, "uuid" | "partnerId" | "url" | "gebeurtenissen" | "handtekening" | "geheim" | "aangemaaktOp">,
): Promise<void> {
  await trx.insertMany("abonnementen", [
    {
      uuid: row.uuid,
      partner_id: row.partnerId,
      url: row.url,
      gebeurtenissen: JSON.stringify(row.gebeurtenissen),
      handtekening: row.handtekening,
      geheim: abonnementGeheim.seal(row.geheim),
      status: "actief",
      aangemaakt_op: row.aangemaaktOp,
    },
  ]);
}

export async function setDoel(
  { q }: Trx,
  id: number,
  { url, gebeurtenissen }: Pick<Abonnement, "url" | "gebeurtenissen">,
): Promise<void> {
  const values = { url, gebeurtenissen: JSON.stringify(gebeurtenissen) };
  await q.updateTable("abonnementen").set(values).where("id", "=", id).execute();
}

/** The secret that signs from now on, and the former one that signs along until a moment. */
export async function setGeheim(
  { q }: Trx,
  id: number,
  { geheim, vorigGeheim, vorigGeheimTot }: { geheim: string; vorigGeheim: string; vorigGeheimTot: Instant },
): Promise<void> {
  await q
    .updateTable("abonnementen")
    .set({ geheim: abonnementGeheim.seal(geheim) })
    .set({ vorig_geheim: abonnementGeheim.seal(vorigGeheim), vorig_geheim_tot: vorigGeheimTot })
    .where("id", "=", id)
    .execute();
}

export async function setStatus({ q }: Trx, id: number, reden: Uitschakelreden | null): Promise<void> {
  await q
    .updateTable("abonnementen")
    .set({ status: reden === null ? "actief" : "uitgeschakeld", uitgeschakeld_reden: reden, pauze_tot: null })
    .where("id", "=", id)
    .execute();
}

/** Never sooner than an earlier pause ends. */
export async function setPauze({ q }: Trx, id: number, tot: Instant): Promise<void> {
  await q
    .updateTable("abonnementen")
    .set({ pauze_tot: tot })
    .where("id", "=", id)
    .where(({ eb }) => eb.or([eb("pauze_tot", "is", null), eb("pauze_tot", "<", tot)]))
    .execute();
}

/** Ends it for good; its secrets are gone with it. */
export async function setBeeindigd({ q }: Trx, id: number, now: Instant): Promise<void> {
  const none = { geheim: abonnementGeheim.seal(""), vorig_geheim: null, vorig_geheim_tot: null };
  await q
    .updateTable("abonnementen")
    .set({ ...none, beeindigd_op: now })
    .where("id", "=", id)
    .execute();
}
