import type pg from "pg";
import { progressTable, readMover, readProgress } from "./progress.ts";
import { Refused } from "./refused.ts";
import type { Source } from "./source.ts";
import { quoteAll } from "./table.ts";
import { countRows, hasRows, listMigrations, listTables } from "./target.ts";

/** What the target is: nothing in it yet, this move begun before, or something else that may be the same already. */
export type Found = "empty" | "unfinished" | "filled";

/**
 * Looks, and changes nothing.
 * @throws Refused for a target that is of something else than this move
 */
export async function checkTarget(
  client: pg.Client,
  source: Source,
  mover: string,
  known: readonly string[],
): Promise<Found> {
  const ran = await listMigrations(client);
  const strange = ran.filter((name) => !known.includes(name));
  if (strange.length > 0) throw new Refused("target-other-version", strange);
  const tables = await listTables(client);
  const begun = await readMover(client);
  if (begun !== null && begun !== mover) throw new Refused("target-of-other-source");
  const names = new Set([progressTable, ...source.tables.map(({ name }) => name)]);
  const foreign = tables.filter((name) => !names.has(name));
  if (foreign.length > 0) throw new Refused("target-filled", foreign);
  if (begun !== null) return "unfinished";
  for (const table of tables) {
    if (!(await hasRows(client, table))) continue;
    if (ran.length !== known.length) throw new Refused("target-filled", [table]);
    return "filled";
  }
  return "empty";
}

/**
 * Empties the target of a move that did not finish, on request.
 * @throws Refused when there is more in it than that move brought: somebody works with it already
 */
export async function emptyTarget(client: pg.Client): Promise<void> {
  const progress = await readProgress(client);
  const tables = quoteAll([...progress.keys()]);
  // From here on nobody adds what would be thrown away unseen.
  await client.query(`begin; lock table ${tables} in access exclusive mode`);
  for (const [table, { moved }] of progress) {
    if ((await countRows(client, table)) !== moved) throw new Refused("target-used", [table]);
  }
  await client.query(`truncate ${tables}; drop table ${progressTable}; commit`);
}
