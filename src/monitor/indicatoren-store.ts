import { type RawBuilder, sql } from "kysely";
import { isBereikt } from "../bereikt-store.ts";
import type { Read } from "../context.ts";
import { type Contactsoort, type Signaalstatus, signaalpartnerSoorten } from "../law/lists.ts";
import { wettelijkeTermijnen } from "../law/werkafspraken.ts";
import type { ContactGroep, SignaalGroep, TermijnGroep, ZaakGroep } from "./indicatoren-rules.ts";
import { type Maand, maandenVan, type Periode, toInstants } from "./perioden.ts";
import { hulpResultaten } from "./rules.ts";

const monthOf = (dayColumn: string) => sql<string>`substr(${sql.ref(dayColumn)}, 1, 7)`.as("maand");
const total = sql<number>`count(*)`.as("aantal");
const maand = sql.ref("maand");

export async function countSignalen(read: Read, gemeenteId: number, { van, tot }: Periode): Promise<SignaalGroep[]> {
  const inZaak = sql<number>`case when zaak_id is null then 0 else 1 end`;
  const crisis = sql<number>`case when crisis_soort is null then 0 else 1 end`;
  const rows = await read.q
    .selectFrom("signalen")
    .select(["soort", "status", "meervoudig", "opeenvolgend"])
    .select([monthOf("signaaldatum"), inZaak.as("in_zaak"), crisis.as("crisis"), total])
    .where("gemeente_id", "=", gemeenteId)
    .where("signaaldatum", ">=", van)
    .where("signaaldatum", "<=", tot)
    .groupBy([maand, "soort", "status", "meervoudig", "opeenvolgend", inZaak, crisis])
    .execute();
  return rows.map(({ in_zaak, ...row }) => ({
    ...row,
    status: row.status as Signaalstatus,
    inZaak: in_zaak === 1,
    crisis: row.crisis === 1,
    meervoudig: row.meervoudig === 1,
    opeenvolgend: row.opeenvolgend === 1,
  }));
}

export async function countContacten(read: Read, gemeenteId: number, { van, tot }: Periode): Promise<ContactGroep[]> {
  const rows = await read.q
    .selectFrom("contactpogingen")
    .select([monthOf("datum"), "soort", "bereikt", total])
    .where("gemeente_id", "=", gemeenteId)
    .where("datum", ">=", van)
    .where("datum", "<=", tot)
    .groupBy([maand, "soort", "bereikt"])
    .execute();
  return rows.map((row) => ({ ...row, soort: row.soort as Contactsoort, bereikt: row.bereikt === 1 }));
}

/** Terms of the law alone: what partners agreed on is no legal duty. */
export async function countTermijnen(read: Read, gemeenteId: number, { van, tot }: Periode): Promise<TermijnGroep[]> {
  return await read.q
    .selectFrom("termijnen")
    .select([monthOf("begint_op"), "status", total])
    .where("gemeente_id", "=", gemeenteId)
    .where("soort", "in", wettelijkeTermijnen)
    .where("begint_op", ">=", van)
    .where("begint_op", "<=", tot)
    .groupBy([maand, "status"])
    .execute();
}

type ZaakRow = {
  maand: string;
  gesloten: number;
  bereikt: number;
  hulp: number;
  meervoudig: number;
  soorten: number;
  aantal: number;
};

/** The zaken that were opened in the period, each counted in its month; one that was merged away is no zaak of its own. */
export async function countZaken(read: Read, gemeenteId: number, periode: Periode): Promise<ZaakGroep[]> {
  const { rows } = await sql<ZaakRow>`
    select maand, gesloten, bereikt, hulp, meervoudig, soorten, count(*) as aantal
    from (
      select ${monthOfInstant("zaak.geopend_op", maandenVan(periode))} as maand,
        case when afgesloten_op is null then 0 else 1 end as gesloten,
        case when afgesloten_op is not null and resultaat in (${sql.join(hulpResultaten)}) then 1 else 0 end as hulp,
        case when ${isBereikt("zaak.id")} then 1 else 0 end as bereikt,
        meervoudig, soorten
      from (${zakenMetSoorten(gemeenteId, periode)}) zaak
    ) groep
    group by maand, gesloten, bereikt, hulp, meervoudig, soorten`.execute(read.q);
  return rows.map((row) => ({
    maand: row.maand,
    aantal: row.aantal,
    gesloten: row.gesloten === 1,
    bereikt: row.bereikt === 1,
    hulp: row.hulp === 1,
    meervoudig: row.meervoudig === 1,
    soorten: signaalpartnerSoorten.filter((_, index) => (row.soorten & (1 << index)) !== 0),
  }));
}

/**
 * One pass over zaken and their signals, which a zaak finds by its address: the index on zaak_id is not there. The
 * kinds of partner of a zaak are one number, a bit for each kind, so that zaken with the same kinds count together.
 */
function zakenMetSoorten(gemeenteId: number, periode: Periode): RawBuilder<unknown> {
  const { vanaf, voor } = toInstants(periode);
  const bits = signaalpartnerSoorten.map((soort, index) => sql`when ${soort} then ${sql.lit(1 << index)}`);
  return sql`
    select zaak.id, zaak.geopend_op, zaak.afgesloten_op, zaak.resultaat, coalesce(max(signaal.meervoudig), 0) as meervoudig,
      coalesce(sum(distinct case signaal.soort ${sql.join(bits, sql` `)} end), 0) as soorten
    from zaken zaak
    left join signalen signaal on signaal.adres_id = zaak.adres_id and signaal.zaak_id = zaak.id
    where zaak.gemeente_id = ${gemeenteId} and zaak.geopend_op >= ${vanaf} and zaak.geopend_op < ${voor}
      and zaak.samengevoegd_met_id is null
    group by zaak.id`;
}

/** Instants are UTC, months are local: the bounds of the months are worked out beforehand and compared as text. */
function monthOfInstant(column: string, maanden: readonly Maand[]): RawBuilder<string> {
  const cases = maanden.map(({ maand, eindigtVoor }) => sql`when ${sql.ref(column)} < ${eindigtVoor} then ${maand}`);
  return sql<string>`case ${sql.join(cases, sql` `)} end`;
}
