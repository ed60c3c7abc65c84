import type { Read, Trx } from "../context.ts";
import { gemeenteContact, medewerkerPersoon } from "../personal-columns.ts";
import type { Day, Instant } from "../tables.ts";

type Contactpersonen = Parameters<typeof gemeenteContact.seal>[0];
export type Gebied = { soort: "buurt" | "wijk" | "postcode"; van: string; tot: string };

/** Adds the gemeente, or gives the one with this code its new name; what is left out stays as it was. */
export async function saveGemeente(
  { q }: Trx,
  gemeente: { code: string; naam: string; kvkNummer?: string; contactpersonen?: Contactpersonen },
): Promise<number> {
  const { code, naam, kvkNummer, contactpersonen } = gemeente;
  const sealed = gemeenteContact.seal(contactpersonen ?? []);
  const { id } = await q
    .insertInto("gemeenten")
    .values({ code, naam, kvk_nummer: kvkNummer ?? null, contactpersonen: sealed })
    .onConflict((conflict) =>
      conflict.column("code").doUpdateSet({
        naam,
        ...(kvkNummer === undefined ? {} : { kvk_nummer: kvkNummer }),
        ...(contactpersonen === undefined ? {} : { contactpersonen: sealed }),
      }),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** The team that gets what belongs to no other; made once per gemeente. */
export async function ensureVangnet({ q }: Trx, gemeenteId: number, uuid: string): Promise<void> {
  await q
    .insertInto("teams")
    .values({ uuid, gemeente_id: gemeenteId, naam: "Vangnet", vangnet: 1 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function findTeam({ q }: Read, gemeenteId: number, naam: string): Promise<number | undefined> {
  const row = await q
    .selectFrom("teams")
    .select("id")
    .where("gemeente_id", "=", gemeenteId)
    .where("naam", "=", naam)
    .executeTakeFirst();
  return row?.id;
}

/** @throws the database's unique violation when this e-mail address is known in the gemeente */
export async function insertMedewerker(
  { q }: Trx,
  medewerker: {
    uuid: string;
    gemeenteId: number;
    teamId: number | null;
    rol: string;
    /** A keyed hash: the address itself is only in the sealed part. */
    emailSleutel: string;
    persoon: { email: string; naam: string | null };
  },
): Promise<void> {
  await q
    .insertInto("medewerkers")
    .values({
      uuid: medewerker.uuid,
      gemeente_id: medewerker.gemeenteId,
      team_id: medewerker.teamId,
      rol: medewerker.rol,
      email_sleutel: medewerker.emailSleutel,
      persoonsgegevens: medewerkerPersoon.seal(medewerker.persoon),
    })
    .execute();
}

/** @throws the database's unique violation when a value for that day is there: what was decided is never changed */
export async function insertBeleid(
  { q }: Trx,
  beleid: { gemeenteId: number; sleutel: string; waarde: unknown; geldtVan: Day; reden: string; op: Instant },
): Promise<void> {
  await q
    .insertInto("beleid")
    .values({
      gemeente_id: beleid.gemeenteId,
      sleutel: beleid.sleutel,
      waarde: JSON.stringify(beleid.waarde),
      geldt_van: beleid.geldtVan,
      reden: beleid.reden,
      vastgelegd_op: beleid.op,
    })
    .execute();
}
