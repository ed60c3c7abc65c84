import type { Read, Trx } from "../context.ts";
import type { Adres } from "../matching/adres.ts";
import { adresGegevens, prioriteitRedenen } from "../personal-columns.ts";
import type { Row } from "../platform/database.ts";
import { newUuid } from "../platform/ids.ts";
import { isOneOf, shareRows } from "../platform/portable-sql.ts";
import type { Instant } from "../tables.ts";
import type { VolleZaak } from "./verplaats-store.ts";

/** The address that this key names in the municipality, which nobody can change before this transaction ends. */
export async function findAdres(trx: Trx, gemeenteId: number, adressleutel: string) {
  return await trx.q
    .selectFrom("adressen")
    .select(["id", "zelfde_als_id as zelfdeAlsId"])
    .where("gemeente_id", "=", gemeenteId)
    .where("adressleutel", "=", adressleutel)
    .modifyEnd(shareRows(trx))
    .executeTakeFirst();
}

/** Where an address lies, by the area table; undefined when the table does not know it. */
export async function findGebied({ q }: Read, { postcode, huisnummer }: Pick<Adres, "postcode" | "huisnummer">) {
  return await q
    .selectFrom("gebieden")
    .select(["gemeentecode", "buurt", "wijk"])
    .where("postcode", "=", postcode)
    .where("huisnummer", "=", huisnummer)
    .executeTakeFirst();
}

export async function gemeentecodeOf({ q }: Read, gemeenteId: number): Promise<string> {
  const { code } = await q
    .selectFrom("gemeenten")
    .select("code")
    .where("id", "=", gemeenteId)
    .executeTakeFirstOrThrow();
  return code;
}

export async function findZaakId({ q }: Read, gemeenteId: number, uuid: string): Promise<number | undefined> {
  const row = await q
    .selectFrom("zaken")
    .select("id")
    .where("gemeente_id", "=", gemeenteId)
    .where("uuid", "=", uuid)
    .executeTakeFirst();
  return row?.id;
}

/** The signals of a zaak, as far as moving them and their terms is concerned. */
export async function loadZaakSignalen({ q }: Read, zaakId: number) {
  return await q
    .selectFrom("signalen")
    .select(["id", "uuid", "adres_id", "soort", "crisis_soort as crisisSoort", "ontstaansdatum", "signaaldatum"])
    .select(["ontvangen_op as ontvangenOp", "status", "intrekking_reden as ingetrokken"])
    .where("zaak_id", "=", zaakId)
    .orderBy("id")
    .execute();
}
export type ZaakSignaal = Awaited<ReturnType<typeof loadZaakSignalen>>[number];

/** The terms of a zaak that hang on one of these signals. */
export async function termijnenVan({ engine, q }: Read, zaakId: number, signaalIds: readonly number[]) {
  return await q
    .selectFrom("termijnen")
    .select(["id", "zaak_id", "soort"])
    .where("zaak_id", "=", zaakId)
    .where(isOneOf(engine, "signaal_id", signaalIds))
    .orderBy("id")
    .execute();
}

/** @returns the id of the new address */
export async function insertAdres(
  trx: Trx,
  row: { gemeenteId: number; adressleutel: string; buurt: string | null; wijk: string | null; adres: Adres },
): Promise<number> {
  const [id] = (await trx.takeIds("adressen", 1)) as [number];
  const { gemeenteId: gemeente_id, adressleutel, buurt, wijk, adres } = row;
  await trx.insertMany("adressen", [
    { id, gemeente_id, adressleutel, buurt, wijk, adresgegevens: adresGegevens.seal(adres) },
  ]);
  return id;
}

/** A new zaak beside another one: with its team and its place, without its reasons, until routing and priority look. */
export async function insertZaakNaast(trx: Trx, bron: VolleZaak, adresId: number, now: Instant): Promise<VolleZaak> {
  const [id] = (await trx.takeIds("zaken", 1)) as [number];
  const { gemeente_id, team_id, rang, prioriteit, band, routering_redenen } = bron;
  const row: Row = {
    id,
    uuid: newUuid(),
    gemeente_id,
    adres_id: adresId,
    team_id,
    status: "nieuw",
    rang,
    prioriteit,
    band,
    prioriteit_redenen: prioriteitRedenen.seal([]),
    routering_redenen,
    geopend_op: now,
  };
  await trx.insertMany("zaken", [row]);
  return await trx.q.selectFrom("zaken").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}
