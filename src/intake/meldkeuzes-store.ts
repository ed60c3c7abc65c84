import type { Read } from "../context.ts";
import type { SignaalpartnerSoort } from "../law/lists.ts";
import type { Day } from "../tables.ts";

/** What a partner can report, for a form: who it is, and with which municipalities it has an agreement today. */
export type Meldkeuzes = {
  naam: string;
  soort: SignaalpartnerSoort;
  gemeenten: { code: string; naam: string; geboortedatumToegestaan: boolean }[];
};

export async function loadMeldkeuzes({ q }: Read, partnerId: number, op: Day): Promise<Meldkeuzes> {
  const partner = await q
    .selectFrom("signaalpartners")
    .select(["naam", "soort"])
    .where("id", "=", partnerId)
    .executeTakeFirstOrThrow();
  const rows = await q
    .selectFrom("overeenkomsten as o")
    .innerJoin("gemeenten as g", "g.id", "o.gemeente_id")
    .select(["g.code", "g.naam", "o.geboortedatum_toegestaan as geboortedatum"])
    .where("o.partner_id", "=", partnerId)
    .where("o.geldig_van", "<=", op)
    .where((where) => where.or([where("o.geldig_tot", "is", null), where("o.geldig_tot", ">=", op)]))
    .orderBy("g.naam")
    .orderBy("g.code")
    .orderBy("o.geldig_van")
    .execute();
  // Of two agreements with one municipality the one that began last counts.
  const latest = new Map(rows.map((row) => [row.code, row]));
  const gemeenten = [...latest.values()].map(({ code, naam, geboortedatum }) => {
    return { code, naam, geboortedatumToegestaan: geboortedatum === 1 };
  });
  return { ...partner, gemeenten };
}
