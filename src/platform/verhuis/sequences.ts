import type pg from "pg";
import type { Source } from "./source.ts";
import { quote, type Table } from "./table.ts";
import { one } from "./target.ts";

/** The table's counter on PostgreSQL with the last number it gave; null when its key is not counted. */
async function readCounter(client: pg.Client, { name, key }: Table): Promise<{ counter: string; last: bigint } | null> {
  const [column = "", ...more] = key;
  if (more.length > 0) return null;
  const { counter } = await one<{ counter: string | null }>(
    client,
    "select pg_get_serial_sequence(quote_ident($1), $2) as counter",
    [name, column],
  );
  if (counter === null) return null;
  const { last } = await one<{ last: string }>(
    client,
    `select case when is_called then last_value else 0 end as last from ${counter}`,
  );
  return { counter, last: BigInt(last) };
}

/** The highest number that any side ever gave: SQLite remembers those of rows that are gone. */
async function highest(client: pg.Client, source: Source, table: Table): Promise<bigint> {
  const { most } = await one<{ most: string }>(
    client,
    `select coalesce(max(${quote(table.key[0] ?? "")}), 0) as most from ${quote(table.name)}`,
  );
  const given = source.numbers.get(table.name) ?? 0n;
  return BigInt(most) > given ? BigInt(most) : given;
}

/** Sets every counter past the highest number ever given: the number of an erased row must never come back. */
export async function setCounters(client: pg.Client, source: Source): Promise<void> {
  for (const table of source.tables) {
    const found = await readCounter(client, table);
    if (!found) continue;
    const given = await highest(client, source, table);
    if (given > found.last) await client.query("select setval($1::regclass, $2)", [found.counter, given]);
  }
}

/** The tables whose counter would give a number out again. */
export async function countersBehind(client: pg.Client, source: Source): Promise<string[]> {
  const behind: string[] = [];
  for (const table of source.tables) {
    const found = await readCounter(client, table);
    if (found && found.last < (await highest(client, source, table))) behind.push(table.name);
  }
  return behind;
}
