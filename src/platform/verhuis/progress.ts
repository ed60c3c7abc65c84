import type pg from "pg";
import type { Counted } from "./survey.ts";
import type { Place } from "./table.ts";
import { one } from "./target.ts";

/** How far a table is: its rows, then what its rows say of rows that came later, then done. */
export type Step = "rijen" | "verwijzingen" | "klaar";
export type Progress = {
  readonly step: Step;
  readonly place: Place | null;
  readonly moved: number;
  readonly rows: number;
  readonly hash: string;
};

/** Stands in the target for as long as a move is not finished, and changes in the transaction of the rows it tells of. */
export const progressTable = "verhuis_voortgang";

/** The installation whose move is not finished here; null when there is none. */
export async function readMover(client: pg.Client): Promise<string | null> {
  const { there } = await one<{ there: string | null }>(client, `select to_regclass('${progressTable}') as there`);
  if (there === null) return null;
  return (await one<{ bron: string }>(client, `select bron from ${progressTable} limit 1`)).bron;
}

/** Notes what will move; a table is only there with a row for every table that moves. */
export async function beginProgress(client: pg.Client, source: string, counted: readonly Counted[]): Promise<void> {
  await client.query("begin");
  await client.query(`create table ${progressTable} (tabel text primary key, bron text not null, rijen bigint not null,
    hash text not null, stap text not null, tot text, verplaatst bigint not null)`);
  for (const { table, rows, hash } of counted) {
    await client.query(`insert into ${progressTable} values ($1, $2, $3, $4, 'rijen', null, 0)`, [
      table.name,
      source,
      rows,
      hash,
    ]);
  }
  await client.query("commit");
}

type Stored = { tabel: string; stap: Step; tot: string | null; verplaatst: string; rijen: string; hash: string };

export async function readProgress(client: pg.Client): Promise<Map<string, Progress>> {
  const { rows } = await client.query<Stored>(`select * from ${progressTable}`);
  return new Map(
    rows.map(({ tabel, stap, tot, verplaatst, rijen, hash }) => [
      tabel,
      { step: stap, place: tot && JSON.parse(tot), moved: Number(verplaatst), rows: Number(rijen), hash },
    ]),
  );
}

/** Ends a statement that writes rows: `with written as (…)` and this are one transaction. */
export const noting = (first: number): string =>
  `update ${progressTable} set tot = $${first}, verplaatst = verplaatst + $${first + 1} where tabel = $${first + 2}`;

export async function setStep(client: pg.Client, table: string, step: Step): Promise<void> {
  await client.query(`update ${progressTable} set stap = $1, tot = null where tabel = $2`, [step, table]);
}

export async function endProgress(client: pg.Client): Promise<void> {
  await client.query(`drop table ${progressTable}`);
}
