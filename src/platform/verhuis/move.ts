import { createHash } from "node:crypto";
import type pg from "pg";
import { openDatabase, type Reader } from "../database.ts";
import { knownMigrations, migrateToLatest } from "../migrations.ts";
import { checkTarget, emptyTarget } from "./check-target.ts";
import { copyReferences, copyRows } from "./copy.ts";
import { beginProgress, endProgress, type Progress, readProgress } from "./progress.ts";
import { codeOf, Refused } from "./refused.ts";
import { countersBehind, setCounters } from "./sequences.ts";
import { openSource, type Source } from "./source.ts";
import { type Counted, survey, type Types } from "./survey.ts";
import { quoteAll } from "./table.ts";
import { inOrder } from "./table-order.ts";
import { connectTarget, inCode, readTypes } from "./target.ts";
import { type Difference, type Verified, verifyTable } from "./verify.ts";

export type Step = "reading" | "copying" | "comparing" | "finishing";
export type Report = (step: Step, table: string, rows: number, of: number) => void;

export type MoveOptions = {
  /** The SQLite file. */
  from: string;
  /** The PostgreSQL database. */
  to: string;
  /** Empties the target first when it holds this move, unfinished. */
  again: boolean;
  /** The caller's own questions to both databases: the names of those with another answer. */
  compare: (source: Reader<unknown>, target: Reader<unknown>) => Promise<string[]>;
  report: Report;
};

export type Moved = { readonly already: boolean; readonly tables: readonly Verified[] };

/** What every part of a move works with. */
type Move = MoveOptions & { source: Source; client: pg.Client; types: Types; counted: readonly Counted[] };

/**
 * Moves every row of a SQLite file to an empty PostgreSQL database and holds both sides against each other. Broken off
 * at any moment, it goes on where it was when it is called again.
 * @throws Refused with the reason; a target that is of something else was not touched then
 */
export async function move(options: MoveOptions): Promise<Moved> {
  const source = openFile(options.from);
  try {
    const known = await knownMigrations();
    checkSource(source, known);
    const client = await connectTarget(options.to);
    try {
      return await moveTo(options, source, client, known);
    } catch (error) {
      throw inCode(client, error);
    } finally {
      await client.end();
    }
  } finally {
    source.close();
  }
}

function openFile(path: string): Source {
  try {
    return openSource(path);
  } catch (error) {
    const code = codeOf(error);
    if (code.startsWith("SQLITE_BUSY") || code === "SQLITE_LOCKED") throw new Refused("source-in-use");
    if (code.startsWith("SQLITE_CANTOPEN") || error instanceof TypeError) throw new Refused("source-absent");
    throw new Refused("source-no-database", [code], error);
  }
}

function checkSource(source: Source, known: readonly string[]): void {
  const ran = source.migrations.map(({ name }) => name);
  if (ran.some((name) => !known.includes(name))) throw new Refused("source-too-new");
  if (known.some((name) => !ran.includes(name))) throw new Refused("source-not-migrated");
  const orphans = source.orphans();
  if (orphans.length > 0) throw new Refused("source-broken", orphans);
}

/** The installation, by the moment at which its tables were first made. */
function nameSource({ migrations }: Source): string {
  const [first] = migrations;
  return createHash("sha256").update(`${first?.name} ${first?.timestamp}`).digest("hex");
}

async function moveTo(
  options: MoveOptions,
  source: Source,
  client: pg.Client,
  known: readonly string[],
): Promise<Moved> {
  const mover = nameSource(source);
  let found = await checkTarget(client, source, mover, known);
  if (found === "unfinished" && options.again) {
    await emptyTarget(client);
    found = "empty";
  }
  if (found !== "filled") await migrate(options.to);
  const types = await readTypes(client, source.tables);
  const { counted, faults } = survey(source, types, ({ name }, rows) => options.report("reading", name, rows, rows));
  if (faults.length > 0) {
    throw new Refused(
      "unstorable",
      faults.map(({ table, row, column, why }) => `${table}, ${row}, ${column}: ${why}`),
    );
  }
  const all: Move = { ...options, source, client, types, counted };
  if (found === "filled") return { already: true, tables: await compareFilled(all) };
  if (found === "empty") await beginProgress(client, mover, counted);
  await bringOver(all, await readProgress(client));
  const tables = await compareAll(all);
  await askBoth(all);
  await finish(all);
  return { already: false, tables };
}

async function migrate(url: string): Promise<void> {
  const db = openDatabase(url);
  try {
    await migrateToLatest(db);
  } finally {
    await db.close();
  }
}

async function bringOver(all: Move, progress: ReadonlyMap<string, Progress>): Promise<void> {
  const changed = all.counted.filter(({ table, hash }) => progress.get(table.name)?.hash !== hash);
  if (changed.length > 0)
    throw new Refused(
      "source-changed",
      changed.map(({ table }) => table.name),
    );
  const turns = inOrder(all.source.tables);
  const copying = {
    ...all,
    report: ({ name }: { name: string }, moved: number) =>
      all.report("copying", name, moved, progress.get(name)?.rows ?? 0),
  };
  for (const turn of turns) await copyRows(copying, turn, progress.get(turn.table.name) as Progress);
  const copied = await readProgress(all.client);
  for (const turn of turns) await copyReferences(copying, turn, copied.get(turn.table.name) as Progress);
  await setCounters(all.client, all.source);
}

/** One look at the target as it is at one moment. */
async function compareAll(all: Move): Promise<Verified[]> {
  const verified: Verified[] = [];
  const differences: Difference[] = [];
  await all.client.query("begin isolation level repeatable read read only");
  for (const counted of all.counted) {
    const report = ({ name }: { name: string }, rows: number) => all.report("comparing", name, rows, counted.rows);
    report(counted.table, 0);
    const result = await verifyTable({ ...all, report }, counted);
    verified.push(result.verified);
    differences.push(...result.differences);
  }
  const behind = await countersBehind(all.client, all.source);
  await all.client.query("commit");
  const told = [...differences.map(describe), ...behind.map((name) => `${name}: counter`)];
  if (told.length > 0) throw new Refused("different", told);
  return verified;
}

const describe = ({ table, row, kind, columns }: Difference): string =>
  `${table}, ${row}: ${[kind, ...columns].join(" ")}`;

/** A target with rows and no move begun: either it has exactly these rows, or it is of something else. */
async function compareFilled(all: Move): Promise<Verified[]> {
  try {
    return await compareAll(all);
  } catch (error) {
    if (error instanceof Refused && error.reason === "different") throw new Refused("target-filled", error.details);
    throw error;
  }
}

async function askBoth(all: Move): Promise<void> {
  const db = openDatabase<unknown>(all.to, { statementMillis: 0 });
  try {
    const differ = await all.compare(all.source.reader, db.read);
    if (differ.length > 0) throw new Refused("other-answers", differ);
  } finally {
    await db.close();
  }
}

/** The planner has to know what came in, before the first question is asked. */
async function finish(all: Move): Promise<void> {
  all.report("finishing", "", 0, 0);
  await all.client.query(`vacuum (analyze) ${quoteAll(all.source.tables.map(({ name }) => name))}`);
  await endProgress(all.client);
}
