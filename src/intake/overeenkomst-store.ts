import type { Read, Trx } from "../context.ts";
import type { SignaalpartnerSoort } from "../law/lists.ts";
import { type ContactPersoon, partnerContact } from "../personal-columns.ts";
import { isUuid } from "../platform/ids.ts";
import type { Day, Tables } from "../tables.ts";
import type { EindeReden, Looptijd, Signaalsoort } from "./overeenkomst-rules.ts";

/** What was agreed for a period. */
export type Afspraak = Looptijd & {
  kleineVerhuurder: boolean;
  /** Null is all that the partner can report. */
  signaalsoorten: readonly Signaalsoort[] | null;
  bsnToegestaan: boolean;
  geboortedatumToegestaan: boolean;
  terugkoppelniveau: "basis" | "contact" | "regeling";
  contact: ContactPersoon | null;
};
export type Partijen = { uuid: string; partnerId: number; gemeenteId: number };
/** Whose agreements: every query is narrowed to one of the two parties. */
export type Eigenaar = { partner_id: number } | { gemeente_id: number };

export async function insertOvereenkomst(
  { q }: Trx,
  { uuid, partnerId, gemeenteId, ...afspraak }: Partijen & Afspraak,
): Promise<void> {
  const parties = { uuid, partner_id: partnerId, gemeente_id: gemeenteId };
  await q
    .insertInto("overeenkomsten")
    .values({ ...parties, ...toColumns(afspraak) })
    .execute();
}

const toColumns = (afspraak: Afspraak) => ({
  geldig_van: afspraak.geldigVan,
  geldig_tot: afspraak.geldigTot,
  kleine_verhuurder: Number(afspraak.kleineVerhuurder),
  bsn_toegestaan: Number(afspraak.bsnToegestaan),
  geboortedatum_toegestaan: Number(afspraak.geboortedatumToegestaan),
  terugkoppelniveau: afspraak.terugkoppelniveau,
  signaalsoorten: afspraak.signaalsoorten && JSON.stringify(afspraak.signaalsoorten),
  contact: afspraak.contact && partnerContact.seal(afspraak.contact),
});

type Periode = Looptijd & { id: number; uuid: string };

/** The periods for which this partner and gemeente have agreed something already, `behalve` this agreement. */
export async function listPeriods(
  { q }: Read,
  { partnerId, gemeenteId, behalve = 0 }: { partnerId: number; gemeenteId: number; behalve?: number },
): Promise<Periode[]> {
  return await q
    .selectFrom("overeenkomsten")
    .select(["id", "uuid", "geldig_van as geldigVan", "geldig_tot as geldigTot"])
    .where("partner_id", "=", partnerId)
    .where("gemeente_id", "=", gemeenteId)
    .where("id", "<>", behalve)
    .execute();
}

/** Its last day becomes another one, with the reason when somebody ended it. */
export async function setEinde({ q }: Trx, id: number, geldigTot: Day, reden: EindeReden): Promise<void> {
  await q
    .updateTable("overeenkomsten")
    .set({ geldig_tot: geldigTot, einde_reden: reden })
    .where("id", "=", id)
    .execute();
}

const overeenkomsten = ({ q }: Read, eigenaar: Eigenaar) => {
  const query = q
    .selectFrom("overeenkomsten as o")
    .innerJoin("signaalpartners as p", "p.id", "o.partner_id")
    .innerJoin("gemeenten as g", "g.id", "o.gemeente_id")
    .selectAll("o")
    .select(["p.uuid as partner", "p.naam as partnerNaam", "p.soort", "g.code", "g.naam as gemeenteNaam"]);
  return "partner_id" in eigenaar
    ? query.where("o.partner_id", "=", eigenaar.partner_id)
    : query.where("o.gemeente_id", "=", eigenaar.gemeente_id);
};
type Rij = Awaited<ReturnType<ReturnType<typeof overeenkomsten>["execute"]>>[number];

export type Overeenkomst = Afspraak & {
  id: number;
  uuid: string;
  partnerId: number;
  gemeenteId: number;
  partner: { id: string; naam: string; soort: SignaalpartnerSoort };
  gemeente: { code: string; naam: string };
  eindeReden: EindeReden | null;
};

/** One party's agreements in the order in which they were made, after inner id `na`; of one partner when it is named. */
export function overeenkomstenPage(
  read: Read,
  eigenaar: Eigenaar,
  { na, limiet, partnerId }: { na: number; limiet: number; partnerId?: number | undefined },
) {
  const page = overeenkomsten(read, eigenaar).where("o.id", ">", na).orderBy("o.id").limit(limiet);
  return partnerId === undefined ? page : page.where("o.partner_id", "=", partnerId);
}

/** Everything that these two agreed, also what is over or was withdrawn. */
export async function listBetween(read: Read, partnerId: number, gemeenteId: number): Promise<Overeenkomst[]> {
  const query = overeenkomsten(read, { gemeente_id: gemeenteId }).where("o.partner_id", "=", partnerId);
  return (await query.orderBy("o.id").execute()).map(toOvereenkomst);
}

export async function findOvereenkomst(read: Read, eigenaar: Eigenaar, uuid: string): Promise<Overeenkomst | null> {
  if (!isUuid(uuid)) return null;
  const row = await overeenkomsten(read, eigenaar).where("o.uuid", "=", uuid).executeTakeFirst();
  return row ? toOvereenkomst(row) : null;
}

export const toOvereenkomst = (row: Rij): Overeenkomst => ({
  id: row.id,
  uuid: row.uuid,
  partnerId: row.partner_id,
  gemeenteId: row.gemeente_id,
  partner: { id: row.partner, naam: row.partnerNaam, soort: row.soort },
  gemeente: { code: row.code, naam: row.gemeenteNaam },
  geldigVan: row.geldig_van,
  geldigTot: row.geldig_tot,
  kleineVerhuurder: row.kleine_verhuurder === 1,
  signaalsoorten: readSoorten(row),
  bsnToegestaan: row.bsn_toegestaan === 1,
  geboortedatumToegestaan: row.geboortedatum_toegestaan === 1,
  terugkoppelniveau: row.terugkoppelniveau,
  contact: row.contact === null ? null : partnerContact.open(row.contact),
  eindeReden: row.einde_reden as EindeReden | null,
});

export const readSoorten = (row: Pick<Tables["overeenkomsten"], "signaalsoorten">): Signaalsoort[] | null =>
  row.signaalsoorten === null ? null : (JSON.parse(row.signaalsoorten) as Signaalsoort[]);
