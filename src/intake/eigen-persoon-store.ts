import type { Read } from "../context.ts";
import { adresGegevens, signaalPersoon } from "../personal-columns.ts";

/** Name and address of a signal, as lines to read. */
export type EigenPersoon = { naam: string; adres: string };

/** Where its partner reported it, also after the municipality moved it; null when it is not its own. */
export async function findEigenPersoon(
  { q }: Read,
  partnerId: number,
  uuid: string,
): Promise<(EigenPersoon & { gemeenteId: number }) | null> {
  const row = await q
    .selectFrom("signalen as s")
    .innerJoin("adressen as a", (join) =>
      join.on(({ eb, fn, ref }) => eb("a.id", "=", fn.coalesce(ref("s.gemeld_adres_id"), ref("s.adres_id")))),
    )
    .select(["s.gemeente_id as gemeenteId", "s.persoonsgegevens", "a.adresgegevens"])
    .where("s.uuid", "=", uuid)
    .where("s.partner_id", "=", partnerId)
    .where("s.doorgezonden_van_id", "is", null)
    .executeTakeFirst();
  if (!row) return null;
  const { voorletters, voorvoegsel, achternaam } = signaalPersoon.open(row.persoonsgegevens).persoon;
  const { postcode, huisnummer, huisletter, huisnummertoevoeging } = adresGegevens.open(row.adresgegevens);
  const nummer = [`${huisnummer}${huisletter ?? ""}`, huisnummertoevoeging].filter(Boolean).join("-");
  return {
    naam: [voorletters, voorvoegsel, achternaam].filter(Boolean).join(" "),
    adres: [postcode, nummer].filter(Boolean).join(" "),
    gemeenteId: row.gemeenteId,
  };
}
