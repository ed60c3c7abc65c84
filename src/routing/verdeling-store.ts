import type { Read, Trx } from "../context.ts";
import { openStatussen } from "../matching/rules.ts";
import { adresGegevens, gebeurtenisTekst, huishoudGegevens, signaalPersoon } from "../personal-columns.ts";
import { isOneOf, lockRows } from "../platform/portable-sql.ts";
import type { Instant } from "../tables.ts";
import { loadGebieden } from "./area-store.ts";
import type { Verdeelbaar, Verplaatsing } from "./herverdeling-rules.ts";
import type { Team } from "./rules.ts";
import type { Plek, RouteringFeiten } from "./voorwaarden-rules.ts";

/** The inner ids of the open zaken of a municipality, or of one of its teams. */
export function openZakenOf({ q }: Read, { gemeenteId, teamId }: { gemeenteId: number; teamId: number | null }) {
  // In the order of the list, since that is what the indexes of open zaken are made for.
  const open = q.selectFrom("zaken").select("id").where("afgesloten_op", "is", null).orderBy("rang").orderBy("id");
  return teamId === null ? open.where("gemeente_id", "=", gemeenteId) : open.where("team_id", "=", teamId);
}

/**
 * How many open zaken of these teams are not given anew: those that stay whatever the rules say, and, when only one
 * team is redistributed, those of the others.
 */
export async function countBlijvend(
  read: Read,
  teamIds: readonly number[],
  herverdeeldTeamId: number | null,
): Promise<Map<number, number>> {
  const rows = await blijvendQuery(read, teamIds, herverdeeldTeamId).execute();
  return new Map(rows.map(({ teamId, aantal }) => [teamId, Number(aantal)]));
}

export const blijvendQuery = ({ engine, q }: Read, teamIds: readonly number[], herverdeeldTeamId: number | null) =>
  q
    .selectFrom("zaken")
    .select(({ fn }) => ["team_id as teamId", fn.countAll().as("aantal")])
    .where(isOneOf(engine, "team_id", teamIds))
    .where("afgesloten_op", "is", null)
    .where(({ eb, or }) =>
      or([
        eb("met_de_hand", "=", 1),
        eb("behandelaar_id", "is not", null),
        ...(herverdeeldTeamId === null ? [] : [eb("team_id", "!=", herverdeeldTeamId)]),
      ]),
    )
    .groupBy("team_id");

/** Those of these zaken that are open, in the order of their numbers, with all that the choice of a team looks at. */
export async function loadVerdeelbaar(
  read: Read,
  zaakIds: readonly number[],
): Promise<(Verdeelbaar & { gemeenteId: number })[]> {
  return await withFeiten(read, await verdeelbaarQuery(read, zaakIds).execute());
}

/** The same, kept as they are until this transaction ends. */
export async function lockVerdeelbaar(
  trx: Trx,
  zaakIds: readonly number[],
): Promise<(Verdeelbaar & { gemeenteId: number })[]> {
  return await withFeiten(trx, await verdeelbaarQuery(trx, zaakIds).modifyEnd(lockRows(trx)).execute());
}

export const verdeelbaarQuery = ({ engine, q }: Read, zaakIds: readonly number[]) =>
  q
    .selectFrom("zaken")
    .select(["id", "uuid", "gemeente_id", "adres_id", "team_id", "behandelaar_id", "met_de_hand", "huishoudgegevens"])
    .where(isOneOf(engine, "id", zaakIds))
    .where("afgesloten_op", "is", null)
    .orderBy("id");

type ZaakRij = Awaited<ReturnType<ReturnType<typeof verdeelbaarQuery>["execute"]>>[number];

async function withFeiten(read: Read, zaken: readonly ZaakRij[]): Promise<(Verdeelbaar & { gemeenteId: number })[]> {
  const plekken = await loadPlekken(read, zaken);
  const signalen = await loadSignalen(read, zaken);
  const behandelaars = await loadBehandelaars(read, zaken);
  return zaken.map((zaak) => ({
    id: zaak.id,
    uuid: zaak.uuid,
    gemeenteId: zaak.gemeente_id,
    teamId: zaak.team_id,
    metDeHand: zaak.met_de_hand === 1,
    behandelaar: behandelaars.get(zaak.behandelaar_id ?? 0) ?? null,
    feiten: {
      ...signaalFeiten(signalen.get(zaak.id) ?? []),
      plek: plekken.get(zaak.adres_id) as Plek,
      huishouden: zaak.huishoudgegevens === null ? {} : huishoudGegevens.open(zaak.huishoudgegevens),
    },
  }));
}

/** Where the addresses lie by the area table of today; what was known when the zaak began where that has no answer. */
async function loadPlekken(read: Read, zaken: readonly ZaakRij[]): Promise<Map<number, Plek>> {
  const adresIds = zaken.map(({ adres_id }) => adres_id);
  const rows = await read.q
    .selectFrom("adressen")
    .select(["id", "buurt", "wijk", "adresgegevens"])
    .where(isOneOf(read.engine, "id", adresIds))
    .execute();
  const adressen = rows.map(({ adresgegevens, ...row }) => ({ ...row, ...adresGegevens.open(adresgegevens) }));
  const gebieden = await loadGebieden(read, adressen);
  return new Map(
    adressen.map(({ id, postcode, huisnummer, buurt, wijk }) => {
      const gebied = gebieden.get(`${postcode}/${huisnummer}`);
      return [id, { postcode, buurt: gebied?.buurt ?? buurt, wijk: gebied?.wijk ?? wijk }];
    }),
  );
}

/** The signals with which there is still something to do, by zaak. */
async function loadSignalen(read: Read, zaken: readonly ZaakRij[]) {
  const zaakIds = zaken.map(({ id }) => id);
  const rows = await signalenQuery(read, zaakIds).execute();
  return Map.groupBy(rows, ({ zaakId }) => zaakId);
}

export const signalenQuery = ({ engine, q }: Read, zaakIds: readonly number[]) =>
  q
    .selectFrom("signalen")
    .select(["zaak_id as zaakId", "soort", "crisis_soort as crisisSoort", "persoonsgegevens"])
    .where(isOneOf(engine, "zaak_id", zaakIds))
    .where("ingetrokken_op", "is", null)
    .where("status", "in", openStatussen);

type SignaalRij = Awaited<ReturnType<typeof loadSignalen>> extends Map<unknown, (infer R)[]> ? R : never;

const signaalFeiten = (
  signalen: readonly SignaalRij[],
): Pick<RouteringFeiten, "geboortedatums" | "partnersoorten" | "crisis"> => ({
  geboortedatums: signalen.map(({ persoonsgegevens }) => signaalPersoon.open(persoonsgegevens).persoon.geboortedatum),
  partnersoorten: signalen.map(({ soort }) => soort),
  crisis: signalen.some(({ crisisSoort }) => crisisSoort !== null),
});

async function loadBehandelaars(read: Read, zaken: readonly ZaakRij[]) {
  const ids = zaken.flatMap(({ behandelaar_id }) => behandelaar_id ?? []);
  const rows = await read.q
    .selectFrom("medewerkers")
    .select(["id", "uuid", "team_id as teamId"])
    .where(isOneOf(read.engine, "id", ids))
    .execute();
  return new Map(rows.map(({ id, uuid, teamId }) => [id, { uuid, teamId }]));
}

/** Gives each zaak its new team with the reasons, and writes that down in its timeline with why this was done. */
export async function saveVerplaatsingen(
  trx: Trx,
  verplaatsingen: readonly Verplaatsing[],
  teams: readonly Team[],
  by: { door: string; op: Instant; tekst: string },
): Promise<void> {
  const teamById = new Map(teams.map((team) => [team.id, team]));
  await trx.updateMany(
    "zaken",
    "id",
    verplaatsingen.map(({ zaak, teamId, redenen }) => ({
      id: zaak.id,
      team_id: teamId,
      routering_redenen: JSON.stringify(redenen),
    })),
  );
  const free = verplaatsingen.filter(({ zaak, behandelaar }) => zaak.behandelaar !== null && behandelaar === null);
  await releaseZaken(
    trx,
    free.map(({ zaak }) => zaak.id),
  );
  await trx.insertMany(
    "zaak_gebeurtenissen",
    verplaatsingen.map(({ zaak, teamId, behandelaar }) => {
      const team = teamById.get(teamId);
      const details = { team: team?.uuid, teamNaam: team?.naam, behandelaar, tekst: gebeurtenisTekst.seal(by.tekst) };
      return { zaak_id: zaak.id, op: by.op, soort: "toegewezen", door: by.door, details: JSON.stringify(details) };
    }),
  );
}

async function releaseZaken(trx: Trx, zaakIds: readonly number[]): Promise<void> {
  if (zaakIds.length === 0) return;
  const query = trx.q.updateTable("zaken").set({ behandelaar_id: null });
  await query.where(isOneOf(trx.engine, "id", zaakIds)).execute();
}
