import type { Db, Read, Trx } from "../context.ts";
import { adresGegevens, gemeenteContact, type Persoon, signaalPersoon } from "../personal-columns.ts";
import { newUuid } from "../platform/ids.ts";
import { isOneOf, lockRows } from "../platform/portable-sql.ts";
import type { Instant } from "../tables.ts";
import { proefGemeentecode, proefGemeentenaam } from "./rules.ts";

/** Databases in which it is there: it never goes away again. */
const ready = new WeakSet<Db>();

/**
 * Makes the sandbox municipality with its one team, when this database has none yet. Two at once meet in the unique
 * code and the unique fallback team: one makes it, the other finds it.
 */
export async function ensureProefgemeente(db: Db): Promise<void> {
  if (ready.has(db)) return;
  await db.write(async ({ q }) => {
    const contactpersonen = gemeenteContact.seal([]);
    await q
      .insertInto("gemeenten")
      .values({ code: proefGemeentecode, naam: proefGemeentenaam, kvk_nummer: null, contactpersonen })
      .onConflict((conflict) => conflict.column("code").doNothing())
      .execute();
    const { id } = await q
      .selectFrom("gemeenten")
      .select("id")
      .where("code", "=", proefGemeentecode)
      .executeTakeFirstOrThrow();
    await q
      .insertInto("teams")
      .values({ uuid: newUuid(), gemeente_id: id, naam: "Proefteam", vangnet: 1 })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
  ready.add(db);
}

export const uitkomstSoort = "proef.uitkomst";

/** Remembers which signals are the sandbox's, and when the script of some of them goes on. */
export async function insertProef(
  trx: Trx,
  plan: { alle: readonly number[]; metUitkomst: readonly number[]; nu: Instant; later: Instant },
): Promise<void> {
  const { alle, metUitkomst, nu, later } = plan;
  await trx.insertMany(
    "proef_signalen",
    alle.map((signaal_id) => ({ signaal_id, ontvangen_op: nu })),
  );
  await trx.insertMany(
    "outbox",
    metUitkomst.map((onderwerp_id) => {
      return { soort: uitkomstSoort, onderwerp_id, aangemaakt_op: nu, beschikbaar_op: later };
    }),
  );
}

/** Signals of the sandbox that nobody took back and of which nothing was told yet, kept as they are. */
export async function lockUntold(trx: Trx, signaalIds: readonly number[]) {
  return await trx.q
    .selectFrom("signalen as s")
    .select(["s.id", "s.kenmerk", "s.partner_id as partnerId", "s.gemeente_id as gemeenteId"])
    .where(isOneOf(trx.engine, "s.id", signaalIds))
    .where("s.ingetrokken_op", "is", null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("terugkoppelingen as t").select("t.id").whereRef("t.signaal_id", "=", "s.id"))),
    )
    .where(({ exists, selectFrom }) =>
      exists(selectFrom("proef_signalen as p").select("p.signaal_id").whereRef("p.signaal_id", "=", "s.id")),
    )
    .orderBy("s.id")
    .modifyEnd(lockRows(trx))
    .execute();
}

/** The oldest signals that came before a moment. */
export async function oldestBefore({ q }: Read, voor: Instant, limiet: number): Promise<number[]> {
  const rows = await q
    .selectFrom("proef_signalen")
    .select("signaal_id")
    .where("ontvangen_op", "<", voor)
    .orderBy("ontvangen_op")
    .orderBy("signaal_id")
    .limit(limiet)
    .execute();
  return rows.map(({ signaal_id }) => signaal_id);
}

const niemand: Persoon = {
  voorletters: null,
  voorvoegsel: null,
  achternaam: "",
  geboortedatum: null,
  telefoonnummer: null,
  email: null,
  burgerservicenummer: null,
};
const nergens = { straatnaam: null, huisletter: null, huisnummertoevoeging: null, plaatsnaam: null };

/**
 * Erases what was sent in these signals. An empty row stays, under a number that nobody has: what refers to it stays
 * whole, and its kenmerk can be used again.
 */
export async function eraseSignalen(trx: Trx, ids: readonly number[]): Promise<void> {
  const persoonsgegevens = signaalPersoon.seal({ persoon: niemand, klantnummer: null });
  const empty = { inhoud_hash: "", incasso: "null", redenen: "[]", opmerkingen: "[]", bewijs_hash: null };
  const rows = ids.map((id) => {
    const uuid = newUuid();
    return {
      id,
      uuid,
      kenmerk: `gewist-${uuid}`,
      ...empty,
      persoonsgegevens,
      persoon_sleutel: null,
      bsn_sleutel: null,
    };
  });
  await trx.updateMany("signalen", "id", rows);
  for (const table of ["signaal_correcties", "terugkoppelingen"] as const) {
    await trx.q
      .deleteFrom(table)
      .where(isOneOf(trx.engine, "signaal_id", ids))
      .execute();
  }
  await trx.q
    .deleteFrom("proef_signalen")
    .where(isOneOf(trx.engine, "signaal_id", ids))
    .execute();
}

/** The addresses of these signals at which nothing is left that must stay. Read after the signals were erased. */
export async function emptyAdressen(trx: Trx, signaalIds: readonly number[]): Promise<number[]> {
  const rows = await trx.q
    .selectFrom("signalen as s")
    .select("s.adres_id as id")
    .distinct()
    .where(isOneOf(trx.engine, "s.id", signaalIds))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("signalen as ander")
            .innerJoin("proef_signalen as p", "p.signaal_id", "ander.id")
            .select("ander.id")
            .whereRef("ander.adres_id", "=", "s.adres_id"),
        ),
      ),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** Erases addresses, and ends what was open there. */
export async function eraseAdressen(trx: Trx, ids: readonly number[], op: Instant): Promise<void> {
  const adresgegevens = adresGegevens.seal({ ...nergens, huisnummer: 0, postcode: "" });
  const rows = ids.map((id) => ({ id, adressleutel: `gewist-${newUuid()}`, adresgegevens, buurt: null, wijk: null }));
  await trx.updateMany("adressen", "id", rows);
  const here = ["adres_a_id", "adres_b_id"].map((column) => isOneOf(trx.engine, column, ids));
  await trx.q
    .deleteFrom("koppelingen")
    .where(({ or }) => or(here as Parameters<typeof or>[0]))
    .execute();
  await trx.q
    .updateTable("termijnen")
    .set({ status: "vervallen" })
    .where("status", "in", ["open", "risico", "verlopen"])
    .where("zaak_id", "in", ({ selectFrom }) =>
      selectFrom("zaken")
        .select("id")
        .where(isOneOf(trx.engine, "adres_id", ids)),
    )
    .execute();
  await trx.q
    .updateTable("zaken")
    .set({ status: "gesloten", afgesloten_op: op })
    .where(isOneOf(trx.engine, "adres_id", ids))
    .where("afgesloten_op", "is", null)
    .execute();
}
