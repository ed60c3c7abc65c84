import { loadBeleid } from "./beleid-store.ts";
import type { Read } from "./context.ts";
import { type IncassoPauze, incassoPauze, type PauzeFeiten } from "./feedback/incasso-pauze-rules.ts";
import type { Niveau } from "./feedback/rules.ts";
import { overeenkomstOp } from "./intake/rules.ts";
import type { Werkstap } from "./law/lists.ts";
import { isOneOf } from "./platform/portable-sql.ts";
import type { Day } from "./tables.ts";

/** The pause of each of these signals on a local day, by inner id; absent when there is none. */
export async function loadIncassoPauzes(
  read: Read,
  signaalIds: readonly number[],
  vandaag: Day,
): Promise<Map<number, IncassoPauze>> {
  const feiten = await loadPauzeFeiten(read, signaalIds);
  return new Map(
    [...feiten].flatMap(([id, item]) => {
      const pauze = incassoPauze(item, vandaag);
      return pauze ? [[id, pauze] as const] : [];
    }),
  );
}

async function loadPauzeFeiten(read: Read, signaalIds: readonly number[]): Promise<Map<number, PauzeFeiten>> {
  const signalen = await read.q
    .selectFrom("signalen")
    .select(["id", "partner_id", "gemeente_id", "zaak_id", "soort", "crisis_soort", "status", "signaaldatum"])
    .select(["ontvangen_op", "ingetrokken_op"])
    .where(isOneOf(read.engine, "id", signaalIds))
    .execute();
  const [beleid, verteld, hulp, niveauOf] = await Promise.all([
    loadBeleid(read, [...new Set(signalen.map(({ gemeente_id }) => gemeente_id))]),
    loadVerteld(read, signaalIds),
    loadHulpAanvaard(read, [...new Set(signalen.flatMap(({ zaak_id }) => zaak_id ?? []))]),
    loadNiveaus(read, [...new Set(signalen.map(({ partner_id }) => partner_id))]),
  ]);
  return new Map(
    signalen.map((row) => [
      row.id,
      {
        soort: row.soort,
        crisisSoort: row.crisis_soort,
        status: row.status,
        ingetrokken: row.ingetrokken_op !== null,
        isInZaak: row.zaak_id !== null,
        niveau: niveauOf(row),
        ontvangenOp: row.ontvangen_op,
        verteldOp: verteld.get(row.id) ?? null,
        hulpAanvaard: row.zaak_id === null ? [] : (hulp.get(row.zaak_id) ?? []),
        beleid: beleid.get(row.gemeente_id) ?? [],
      },
    ]),
  );
}

/** When the partner of each signal was told first. */
async function loadVerteld(read: Read, signaalIds: readonly number[]): Promise<Map<number, string>> {
  const rows = await read.q
    .selectFrom("terugkoppelingen")
    .select("signaal_id")
    .select(({ fn }) => fn.min("aangemaakt_op").as("op"))
    .where(isOneOf(read.engine, "signaal_id", signaalIds))
    .groupBy("signaal_id")
    .execute();
  return new Map(rows.map(({ signaal_id, op }) => [signaal_id, op as string]));
}

async function loadHulpAanvaard(read: Read, zaakIds: readonly number[]): Promise<Map<number, Day[]>> {
  const rows = await read.q
    .selectFrom("zaak_gebeurtenissen")
    .select(["zaak_id", "details"])
    .where(isOneOf(read.engine, "zaak_id", zaakIds))
    .where("soort", "=", "stap")
    .execute();
  const stappen = rows.flatMap(({ zaak_id, details }) => {
    const { stap, datum } = JSON.parse(details) as { stap: Werkstap; datum: Day };
    return stap === "hulpAanvaard" ? [{ zaak_id, datum }] : [];
  });
  const perZaak = Map.groupBy(stappen, ({ zaak_id }) => zaak_id);
  return new Map([...perZaak].map(([id, items]) => [id, items.map(({ datum }) => datum)]));
}

/** The level of the agreement on the signaaldatum; the least when there is none. */
async function loadNiveaus(read: Read, partnerIds: readonly number[]) {
  const rows = await read.q
    .selectFrom("overeenkomsten")
    .select(["partner_id", "gemeente_id", "geldig_van as geldigVan", "geldig_tot as geldigTot", "terugkoppelniveau"])
    .where(isOneOf(read.engine, "partner_id", partnerIds))
    .execute();
  return (signaal: { partner_id: number; gemeente_id: number; signaaldatum: Day }): Niveau => {
    const own = rows.filter((row) => row.partner_id === signaal.partner_id && row.gemeente_id === signaal.gemeente_id);
    return overeenkomstOp(own, signaal.signaaldatum)?.terugkoppelniveau ?? "basis";
  };
}
