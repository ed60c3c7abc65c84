import type { Read } from "../context.ts";
import type { Contactsoort, Dagdeel } from "../law/lists.ts";
import { contactNotitie } from "../personal-columns.ts";
import type { Inhoud } from "./verplaats-rules.ts";

/** The contactpoging that this municipality stored under a key of its sender. */
export async function findOpSleutel({ q }: Read, gemeenteId: number, sleutel: string) {
  const row = await q
    .selectFrom("contactpogingen")
    .selectAll()
    .where("gemeente_id", "=", gemeenteId)
    .where("sleutel", "=", sleutel)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      uuid: row.uuid,
      zaakId: row.zaak_id,
      medewerkerId: row.medewerker_id,
      vastgelegdOp: row.vastgelegd_op,
      contact: {
        soort: row.soort as Contactsoort,
        bereikt: row.bereikt === 1,
        datum: row.datum,
        dagdeel: row.dagdeel as Dagdeel,
        aanbod: row.aanbod === 1,
        notitie: contactNotitie.open(row.notitie),
      },
    }
  );
}
export type Eerder = NonNullable<Awaited<ReturnType<typeof findOpSleutel>>>;

/** Whether a contactpoging that stands elsewhere now was written down in this zaak, and went along with a move. */
export async function isVerhuisdUit({ q }: Read, zaakId: number, pogingId: number): Promise<boolean> {
  const rows = await q.selectFrom("verplaatsingen").select("inhoud").where("van_zaak_id", "=", zaakId).execute();
  return rows.some(({ inhoud }) =>
    (JSON.parse(inhoud) as Inhoud).rijen.contactpogingen.some(({ id }) => id === pogingId),
  );
}

/** What others than this worker wrote down in a zaak after inner id `na`: who and when, oldest first. */
export async function loadPogingenNa({ q }: Read, zaakId: number, na: number, behalve: number) {
  return await q
    .selectFrom("contactpogingen")
    .leftJoin("medewerkers", "medewerkers.id", "contactpogingen.medewerker_id")
    .select(["contactpogingen.vastgelegd_op as vastgelegdOp", "medewerkers.persoonsgegevens as wie"])
    .where("contactpogingen.zaak_id", "=", zaakId)
    .where("contactpogingen.id", ">", na)
    .where(({ eb, or }) =>
      or([eb("contactpogingen.medewerker_id", "is", null), eb("contactpogingen.medewerker_id", "!=", behalve)]),
    )
    .orderBy("contactpogingen.id")
    .limit(10)
    .execute();
}
