import { sql } from "kysely";
import type { Read } from "./context.ts";

/** What is counted in the database for whoever watches, the same in every process. */
export type Cijfers = {
  outboxWachtend: number;
  /** When the first row of the outbox should have been done; null when none waits. */
  outboxOudste: string | null;
  termijnen: Readonly<Record<TermijnStand, number>>;
  webhooksWachtend: number;
};
export type TermijnStand = (typeof termijnStanden)[number];
export const termijnStanden = ["open", "risico", "verlopen"] as const;

/** Counting costs as much as there is to count: beyond this it is 'very many', whatever the number. */
const most = 100_000;
const mostPerGemeente = 10_000;

/** Four looks into an index each, whatever is stored. */
export async function loadCijfers({ q }: Read): Promise<Cijfers> {
  const outbox = await sql<{ aantal: number; oudste: string | null }>`
    select
      (select count(*) from (select 1 from outbox where gedaan_op is null limit ${sql.lit(most)}) as wacht) as aantal,
      (select beschikbaar_op from outbox where gedaan_op is null order by beschikbaar_op, id limit 1) as oudste`.execute(
    q,
  );
  const webhooks = await sql<{ aantal: number }>`
    select count(*) as aantal
    from (select 1 from bezorgingen where status = 'wacht' limit ${sql.lit(most)}) as wacht`.execute(q);
  const { aantal = 0, oudste = null } = outbox.rows[0] ?? {};
  return {
    outboxWachtend: aantal,
    outboxOudste: oudste,
    termijnen: {
      open: await countTermijnen(q, "open"),
      risico: await countTermijnen(q, "risico"),
      verlopen: await countTermijnen(q, "verlopen"),
    },
    webhooksWachtend: webhooks.rows[0]?.aantal ?? 0,
  };
}

/** Municipality by municipality, because the index begins with it. */
async function countTermijnen(q: Read["q"], stand: TermijnStand): Promise<number> {
  const { rows } = await sql<{ aantal: number | null }>`
    select sum((select count(*) from (
      select 1 from termijnen where gemeente_id = gemeenten.id and status = ${stand} limit ${sql.lit(mostPerGemeente)}
    ) as lopend)) as aantal from gemeenten`.execute(q);
  return rows[0]?.aantal ?? 0;
}
