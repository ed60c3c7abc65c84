import { loadBeleid } from "../beleid-store.ts";
import type { Read } from "../context.ts";
import type { SignaalpartnerSoort } from "../law/lists.ts";
import type { Beleidsregel } from "../law/parameters.ts";
import { isOneOf } from "../platform/portable-sql.ts";
import { proefGemeentecode, proefOvereenkomst } from "../sandbox/rules.ts";
import { readSoorten } from "./overeenkomst-store.ts";
import type { Overeenkomst } from "./rules.ts";

/** What was agreed, for the partners and municipalities of one chunk. */
export type Afspraken = {
  soort(partnerId: number): SignaalpartnerSoort;
  gemeente(code: string): Gemeente | undefined;
  overeenkomsten(partnerId: number, gemeenteId: number): Overeenkomst[];
};
export type Gemeente = { id: number; code: string; beleid: Beleidsregel[]; vangnetTeamId: number };

export async function loadAfspraken(
  read: Read,
  partnerIds: readonly number[],
  gemeentecodes: readonly string[],
): Promise<Afspraken> {
  const partners = await read.q
    .selectFrom("signaalpartners")
    .select(["id", "soort"])
    .where(isOneOf(read.engine, "id", partnerIds))
    .execute();
  const soorten = new Map(partners.map(({ id, soort }) => [id, soort]));
  const gemeenten = await loadGemeenten(read, gemeentecodes);
  const overeenkomsten = await loadOvereenkomsten(
    read,
    partnerIds,
    [...gemeenten.values()].map(({ id }) => id),
  );
  const proefId = gemeenten.get(proefGemeentecode)?.id;
  return {
    soort: (partnerId) => {
      const soort = soorten.get(partnerId);
      if (!soort) throw new Error("a signal of a partner that is not registered");
      return soort;
    },
    gemeente: (code) => gemeenten.get(code),
    overeenkomsten: (partnerId, gemeenteId) =>
      gemeenteId === proefId ? [proefOvereenkomst] : (overeenkomsten.get(`${partnerId}/${gemeenteId}`) ?? []),
  };
}

async function loadGemeenten(read: Read, codes: readonly string[]): Promise<Map<string, Gemeente>> {
  const rows = await read.q
    .selectFrom("gemeenten as g")
    .innerJoin("teams as t", (join) => join.onRef("t.gemeente_id", "=", "g.id").on("t.vangnet", "=", 1))
    .select(["g.id", "g.code", "t.id as vangnetTeamId"])
    .where(isOneOf(read.engine, "g.code", codes))
    .execute();
  const beleid = await loadBeleid(
    read,
    rows.map(({ id }) => id),
  );
  return new Map(rows.map((row) => [row.code, { ...row, beleid: beleid.get(row.id) ?? [] }]));
}

async function loadOvereenkomsten(
  read: Read,
  partnerIds: readonly number[],
  gemeenteIds: readonly number[],
): Promise<Map<string, Overeenkomst[]>> {
  const rows = await read.q
    .selectFrom("overeenkomsten")
    .selectAll()
    .where(isOneOf(read.engine, "partner_id", partnerIds))
    .where(isOneOf(read.engine, "gemeente_id", gemeenteIds))
    .execute();
  const found = new Map<string, Overeenkomst[]>();
  for (const row of rows) {
    const key = `${row.partner_id}/${row.gemeente_id}`;
    const list = found.get(key) ?? [];
    list.push({
      geldigVan: row.geldig_van,
      geldigTot: row.geldig_tot,
      bsnToegestaan: row.bsn_toegestaan === 1,
      geboortedatumToegestaan: row.geboortedatum_toegestaan === 1,
      terugkoppelniveau: row.terugkoppelniveau,
      signaalsoorten: readSoorten(row),
    });
    found.set(key, list);
  }
  return found;
}
