import { loadBereikt } from "./bereikt-store.ts";
import type { HandVerplaatsing, SignaalLot } from "./contact/uitleg-rules.ts";
import type { TermijnFeiten } from "./contact/uitleg-termijn-rules.ts";
import type { Inhoud } from "./contact/verplaats-rules.ts";
import type { Read } from "./context.ts";
import type { Niveau } from "./feedback/rules.ts";
import type { Incasso } from "./intake/incasso-rules.ts";
import { overeenkomstOp } from "./intake/rules.ts";
import type { AanvaardSignaal } from "./intake/uitleg-rules.ts";
import { localDay } from "./law/calendar.ts";
import type { Eindresultaat } from "./law/lists.ts";
import type { Reden } from "./law/reden.ts";
import type { BronSleutel } from "./law/sources.ts";
import { termijnStand } from "./law/termijnen.ts";
import { isOneOf } from "./platform/portable-sql.ts";
import type { Instant } from "./tables.ts";
import { loadOverdrachten, withEinde } from "./uitleg-gebeurtenissen-store.ts";

/** A signal with what explains it, and nothing of the person. */
export type SignaalFeiten = {
  id: number;
  uuid: string;
  gemeenteId: number;
  zaakId: number | null;
  ontvangenOp: Instant;
  aanvaard: AanvaardSignaal;
  lot: SignaalLot;
  niveau: Niveau;
};

const selectSignalen = (read: Read) =>
  read.q
    .selectFrom("signalen as s")
    .innerJoin("gemeenten as g", "g.id", "s.gemeente_id")
    .select(["s.id", "s.uuid", "s.partner_id", "s.gemeente_id", "s.zaak_id", "g.code as gemeentecode", "s.soort"])
    .select(["s.signaaldatum", "s.ontstaansdatum", "s.bedrag_centen", "s.crisis_soort", "s.crisis_datum", "s.incasso"])
    .select(["s.status", "s.redenen", "s.opmerkingen", "s.meervoudig", "s.opeenvolgend"])
    .select(["s.ingetrokken_op", "s.intrekking_reden", "s.doorgezonden_van_id", "s.ontvangen_op"]);
type SignaalRij = Awaited<ReturnType<ReturnType<typeof selectSignalen>["execute"]>>[number];

/** The signals of a zaak, oldest first. */
export async function loadZaakSignalen(read: Read, zaakId: number): Promise<SignaalFeiten[]> {
  const query = selectSignalen(read).where("s.zaak_id", "=", zaakId);
  const rows = await query.orderBy("s.signaaldatum").orderBy("s.id").execute();
  return await withEinde(read, await withOvereenkomst(read, rows));
}

/** A signal that was reported to this municipality, taken up or not. */
export async function findGemeenteSignaal(read: Read, gemeenteId: number, uuid: string) {
  const query = selectSignalen(read).where("s.uuid", "=", uuid).where("s.gemeente_id", "=", gemeenteId);
  return (await withEinde(read, await withOvereenkomst(read, await query.execute())))[0];
}

/** A partner's own signal, never one that a municipality sent on. @source lezing-doorzending */
export async function findPartnerSignaal(read: Read, partnerId: number, uuid: string) {
  const query = selectSignalen(read).where("s.uuid", "=", uuid).where("s.partner_id", "=", partnerId);
  return (await withOvereenkomst(read, await query.where("s.doorgezonden_van_id", "is", null).execute()))[0];
}

async function withOvereenkomst(read: Read, rows: readonly SignaalRij[]): Promise<SignaalFeiten[]> {
  const partnerIds = [...new Set(rows.map(({ partner_id }) => partner_id))];
  const found = await read.q
    .selectFrom("overeenkomsten")
    .selectAll()
    .where(isOneOf(read.engine, "partner_id", partnerIds))
    .execute();
  return rows.map((row) => {
    const agreed = found.filter(
      ({ partner_id, gemeente_id }) => partner_id === row.partner_id && gemeente_id === row.gemeente_id,
    );
    const overeenkomst = overeenkomstOp(agreed.map(toOvereenkomst), row.signaaldatum);
    return toFeiten(row, overeenkomst);
  });
}

const toOvereenkomst = (row: OvereenkomstRij) => ({
  geldigVan: row.geldig_van,
  geldigTot: row.geldig_tot,
  kleineVerhuurder: row.kleine_verhuurder === 1,
  niveau: row.terugkoppelniveau,
});
type OvereenkomstRij = {
  geldig_van: string;
  geldig_tot: string | null;
  kleine_verhuurder: number;
  terugkoppelniveau: Niveau;
};

function toFeiten(row: SignaalRij, overeenkomst: ReturnType<typeof toOvereenkomst> | null): SignaalFeiten {
  const { ingetrokken_op: op, intrekking_reden: reden } = row;
  return {
    id: row.id,
    uuid: row.uuid,
    gemeenteId: row.gemeente_id,
    zaakId: row.zaak_id,
    ontvangenOp: row.ontvangen_op,
    niveau: overeenkomst?.niveau ?? "basis",
    aanvaard: {
      soort: row.soort,
      gemeentecode: row.gemeentecode,
      signaaldatum: row.signaaldatum,
      ontstaansdatum: row.ontstaansdatum,
      bedragCenten: row.bedrag_centen,
      incasso: JSON.parse(row.incasso) as Incasso | null,
      crisis: row.crisis_soort === null ? null : { soort: row.crisis_soort, datum: row.crisis_datum },
      overeenkomst,
      opmerkingen: JSON.parse(row.opmerkingen) as Reden[],
    },
    lot: {
      status: row.status,
      redenen: JSON.parse(row.redenen) as Reden[],
      meervoudig: row.meervoudig === 1,
      opeenvolgend: row.opeenvolgend === 1,
      ingetrokken: op === null || reden === null ? null : { op: localDay(op), reden },
      doorgezonden: row.doorgezonden_van_id !== null,
      ontvangenOp: localDay(row.ontvangen_op),
      einde: null,
    },
  };
}

/** The local day for which the place of a zaak was worked out; empty when it never was. */
export async function loadGeprioriteerdOp({ q }: Read, zaakId: number): Promise<string> {
  const zaak = await q.selectFrom("zaken").select("geprioriteerd_op").where("id", "=", zaakId).executeTakeFirst();
  return zaak?.geprioriteerd_op ?? "";
}

/** Every term of a zaak as it stands on this local day, the first to end first. */
export async function loadTermijnen(read: Read, zaakId: number, vandaag: string): Promise<TermijnFeiten[]> {
  const overdrachtVan = await loadOverdrachten(read, zaakId);
  const rows = await read.q
    .selectFrom("termijnen")
    .selectAll()
    .where("zaak_id", "=", zaakId)
    .orderBy("vervalt_op")
    .orderBy("id")
    .execute();
  return rows.map((row) => {
    const dagen = { vervaltOp: row.vervalt_op, risicoVanaf: row.risico_vanaf, vervuldOp: row.vervuld_op };
    return {
      soort: row.soort,
      begintOp: row.begint_op,
      vervaltOp: row.vervalt_op,
      vervuldOp: row.vervuld_op,
      stand: row.status === "vervallen" ? row.status : termijnStand(dagen, vandaag),
      bronnen: JSON.parse(row.bronnen) as BronSleutel[],
      uitleg: row.uitleg,
      wie: row.wie,
      escalatie: row.escalatie,
      geescaleerdOp: row.geescaleerd_op === null ? null : localDay(row.geescaleerd_op),
      overdracht: row.geescaleerd_op === null ? null : overdrachtVan(row.soort, row.vervalt_op),
    };
  });
}

/** How a zaak stands for the partners of its signals; no result while it is open. */
export async function loadZaakEinde(read: Read, zaakId: number) {
  const zaak = await read.q
    .selectFrom("zaken")
    .select(["uuid", "afgesloten_op", "resultaat"])
    .where("id", "=", zaakId)
    .executeTakeFirstOrThrow();
  const resultaat = zaak.afgesloten_op === null ? null : (zaak.resultaat as Eindresultaat | null);
  return { uuid: zaak.uuid, resultaat, bereikt: (await loadBereikt(read, [zaakId])).has(zaakId) };
}
export type ZaakEinde = Awaited<ReturnType<typeof loadZaakEinde>>;

/** By signal of these zaken: what somebody did by hand by which it came to be in its zaak; undone moves do not count. */
export async function loadHandVerplaatsingen(
  { engine, q }: Read,
  zaakIds: readonly number[],
): Promise<ReadonlyMap<number, HandVerplaatsing>> {
  const rows = await q
    .selectFrom("verplaatsingen")
    .select(["soort", "op", "inhoud"])
    .where(isOneOf(engine, "naar_zaak_id", zaakIds))
    .where("ongedaan_op", "is", null)
    .orderBy("id")
    .execute();
  return new Map(
    rows.flatMap(({ soort, op, inhoud }) => {
      const { rijen, koppelingen } = JSON.parse(inhoud) as Inhoud;
      const isKoppeling = soort === "samenvoeging" && koppelingen.length > 0;
      const move = { soort: isKoppeling ? ("koppeling" as const) : soort, op: localDay(op) };
      return rijen.signalen.map(({ id }) => [id, move] as const);
    }),
  );
}
