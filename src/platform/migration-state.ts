import { readdirSync } from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import type { Reader } from "./database.ts";

const folder = path.join(import.meta.dirname, "../../migrations");
const ours = readdirSync(folder)
  .filter((name) => name.endsWith(".ts"))
  .map((name) => name.slice(0, -".ts".length));

/**
 * Migrations that this program wants and the database does not have. What the database has and this program does not
 * know is of a newer version that runs beside it, and no fault.
 */
export async function missingMigrations<T>(read: Reader<T>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(read.q);
  const done = new Set(rows.map(({ name }) => name));
  return ours.filter((name) => !done.has(name));
}
