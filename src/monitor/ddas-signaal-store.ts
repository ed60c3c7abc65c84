import type { Read } from "../context.ts";
import type { Signaalstatus } from "../law/lists.ts";
import { adresGegevens, signaalPersoon } from "../personal-columns.ts";
import { isAfter } from "../platform/portable-sql.ts";
import type { SignaalGegevens } from "./ddas.ts";
import type { Periode } from "./perioden.ts";

/** Large enough to keep the number of queries low, small enough to keep the rows of one query out of the way. */
export const pageSize = 5_000;

export type GelezenSignaal = SignaalGegevens & { id: number; zaakId: number | null };

/** Pages of the signals with a signaaldatum in the period, oldest first. */
export async function* pagesOfSignalen(
  read: Read,
  gemeenteId: number,
  { van, tot }: Periode,
): AsyncGenerator<GelezenSignaal[]> {
  let after: [string, number] = [van, 0];
  for (;;) {
    const rows = await signalenMetAdres(read, gemeenteId)
      .where("signaal.signaaldatum", "<=", tot)
      .where(isAfter(["signaal.signaaldatum", "signaal.id"], after))
      .orderBy("signaal.signaaldatum")
      .orderBy("signaal.id")
      .limit(pageSize)
      .execute();
    yield rows.map(toGegevens);
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    after = [last.signaaldatum, last.id];
  }
}

function signalenMetAdres(read: Read, gemeenteId: number) {
  return read.q
    .selectFrom("signalen as signaal")
    .innerJoin("adressen as adres", "adres.id", "signaal.adres_id")
    .select([
      "signaal.id",
      "signaal.uuid",
      "signaal.soort",
      "signaal.status",
      "signaal.zaak_id",
      "signaal.crisis_soort",
    ])
    .select(["signaal.warme_overdracht", "signaal.bedrag_centen", "signaal.ontstaansdatum", "signaal.signaaldatum"])
    .select(["signaal.persoonsgegevens", "adres.adresgegevens"])
    .where("signaal.gemeente_id", "=", gemeenteId);
}

type SignaalRow = Awaited<ReturnType<ReturnType<typeof signalenMetAdres>["execute"]>>[number];

function toGegevens(row: SignaalRow): GelezenSignaal {
  const { persoon } = signaalPersoon.open(row.persoonsgegevens);
  return {
    id: row.id,
    uuid: row.uuid,
    soort: row.soort,
    status: row.status as Signaalstatus,
    zaakId: row.zaak_id,
    inZaak: row.zaak_id !== null,
    crisis: row.crisis_soort !== null,
    warmeOverdracht: row.warme_overdracht === 1,
    bedragCenten: row.bedrag_centen,
    ontstaansdatum: row.ontstaansdatum,
    signaaldatum: row.signaaldatum,
    burgerservicenummer: persoon.burgerservicenummer ?? null,
    geboortedatum: persoon.geboortedatum ?? null,
    adres: adresGegevens.open(row.adresgegevens),
  };
}
