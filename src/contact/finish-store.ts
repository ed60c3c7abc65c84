import type { Read, Trx } from "../context.ts";
import type { Signaalstatus } from "../law/lists.ts";
import { isWettelijk } from "../law/werkafspraken.ts";
import { openStatussen } from "../matching/rules.ts";
import { isOneOf } from "../platform/portable-sql.ts";
import type { Day, Instant } from "../tables.ts";
import type { AfsluitFeiten } from "./afsluiting-rules.ts";
import type { VastgelegdeStap } from "./end-rules.ts";
import { lopend } from "./termijnen-store.ts";

/** A zaak that may be closed, as far as closing needs it. */
export type TeSluiten = {
  id: number;
  uuid: string;
  gemeenteId: number;
  opgepakt_op: Instant | null;
  afsluitingen: number;
};

/** With the conversations and steps that were written down. */
export type SluitFeiten = Required<AfsluitFeiten> & { stappen: readonly GelezenStap[] };
type GelezenStap = VastgelegdeStap & { zaakId: number; isGesprek: boolean; datum: Day };

/** What the rules for closing look at, of each of these zaken: its running terms, its first offer, whether it had a duty. */
export async function loadAfsluitFeiten(
  read: Read,
  zaakIds: readonly number[],
): Promise<(zaakId: number) => SluitFeiten> {
  const rows = await read.q
    .selectFrom("termijnen")
    .select(["zaak_id", "status", "id", "soort", "begint_op as begintOp", "vervalt_op as vervaltOp"])
    .select("risico_vanaf as risicoVanaf")
    .where(isOneOf(read.engine, "zaak_id", zaakIds))
    .where("status", "!=", "vervallen")
    .orderBy("id")
    .execute();
  const aanbod = await read.q
    .selectFrom("contactpogingen")
    .select(({ fn }) => ["zaak_id", fn.min("datum").as("eerste")])
    .where(isOneOf(read.engine, "zaak_id", zaakIds))
    .where("aanbod", "=", 1)
    .groupBy("zaak_id")
    .execute();
  const termijnen = Map.groupBy(rows, ({ zaak_id }) => zaak_id);
  const eerste = new Map(aanbod.map(({ zaak_id, eerste }) => [zaak_id, eerste]));
  const stappen = Map.groupBy(await loadStappen(read, zaakIds), (item) => item.zaakId);
  return (zaakId) => {
    const known = termijnen.get(zaakId) ?? [];
    const gezet = stappen.get(zaakId) ?? [];
    const gesprekken = gezet.filter(({ isGesprek }) => isGesprek).map(({ datum }) => datum);
    const [eersteAanbod = null] = [...gesprekken, eerste.get(zaakId) ?? []].flat().sort();
    return {
      termijnen: known
        .filter(({ status }) => lopend.includes(status))
        .map(({ zaak_id: _zaak, status: _status, ...termijn }) => termijn),
      eersteAanbod,
      hadPlicht: known.some(({ soort }) => isWettelijk(soort)),
      stappen: gezet,
    };
  };
}

async function loadStappen(read: Read, zaakIds: readonly number[]): Promise<GelezenStap[]> {
  const rows = await read.q
    .selectFrom("zaak_gebeurtenissen")
    .select(["zaak_id", "soort", "details"])
    .where(isOneOf(read.engine, "zaak_id", zaakIds))
    .where("soort", "in", ["gesprek", "stap"])
    .execute();
  return rows.map(({ zaak_id, soort, details }) => {
    const { datum, stap, hulpGewenst } = JSON.parse(details) as VastgelegdeStap & { datum: Day };
    return { zaakId: zaak_id, isGesprek: soort === "gesprek", datum, stap, hulpGewenst };
  });
}

/** Marks these zaken as closed; who closes a zaak that nobody had started on has started on it. */
export async function closeRows(
  trx: Trx,
  sluitingen: readonly { zaak: TeSluiten; resultaat: string }[],
  now: Instant,
): Promise<void> {
  const rows = sluitingen.map(({ zaak, resultaat }) => ({
    id: zaak.id,
    status: "gesloten",
    afgesloten_op: now,
    resultaat,
    afsluitingen: zaak.afsluitingen + 1,
    opgepakt_op: zaak.opgepakt_op ?? now,
  }));
  await trx.updateMany("zaken", "id", rows);
}

/** Gives the signals of these zaken that are still open this state; what was taken back keeps its own. */
export async function endOpenSignalen(trx: Trx, zaakIds: readonly number[], status: Signaalstatus): Promise<void> {
  await trx.q
    .updateTable("signalen")
    .set({ status })
    .where(isOneOf(trx.engine, "zaak_id", zaakIds))
    .where("ingetrokken_op", "is", null)
    .where("status", "in", openStatussen)
    .execute();
}
