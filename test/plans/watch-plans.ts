import SqliteFile from "better-sqlite3";
import pg from "pg";
import { onTestFinished, vi } from "vitest";

/** A statement that the program ran, with what the database did for it. */
export type Seen = {
  during: string;
  text: string;
  /** Tables that were read from beginning to end. */
  scanned: string[];
  /** Rows that were looked at; only PostgreSQL counts them. */
  rows: number;
};
export type Watch = { seen: Seen[]; during(name: string, work: () => Promise<unknown>): Promise<void> };

const isWork = (text: string): boolean => /^\s*(select|insert|update|delete|with)\b/i.test(text);

/** Asks the plan of every statement that the program runs, whoever runs it, just before it runs. */
export function watchPlans(engine: "sqlite" | "postgres"): Watch {
  const seen: Seen[] = [];
  let now = "";
  const note = (text: string, found: Pick<Seen, "scanned" | "rows">): void => {
    if (now !== "") seen.push({ during: now, text, ...found });
  };
  const restore = engine === "sqlite" ? watchSqlite(note) : watchPostgres(note);
  onTestFinished(restore);
  return {
    seen,
    during: async (name, work) => {
      now = name;
      await work();
      now = "";
    },
  };
}

type Note = (text: string, found: Pick<Seen, "scanned" | "rows">) => void;

function watchPostgres(note: Note): () => void {
  const query = pg.Client.prototype.query as unknown as (
    this: pg.Client,
    ...args: unknown[]
  ) => Promise<pg.QueryResult>;
  const spy = vi.spyOn(pg.Client.prototype, "query");
  spy.mockImplementation(async function (this: pg.Client, text: unknown, ...values: unknown[]) {
    if (typeof text === "string" && isWork(text)) {
      const inside = (this as unknown as { getTransactionStatus(): string }).getTransactionStatus() === "T";
      if (inside) await query.call(this, "savepoint plan");
      try {
        // As production has it, on an SSD: at this size the default reads a table whole for five hundred households.
        await query.call(this, "set random_page_cost = 1.1");
        const { rows } = await query.call(this, `explain (analyze, format json) ${text}`, ...values);
        note(text, readPlan((rows[0] as { "QUERY PLAN": [{ Plan: Node }] })["QUERY PLAN"][0].Plan));
      } catch {
        // What fails will fail again, in earnest.
      }
      if (inside) await query.call(this, "rollback to plan");
    }
    return await query.call(this, text, ...values);
  } as never);
  return () => spy.mockRestore();
}

type Node = {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  Plans?: Node[];
};

function readPlan(node: Node): Pick<Seen, "scanned" | "rows"> {
  const below = (node.Plans ?? []).map(readPlan);
  const table = node["Relation Name"];
  const isScan = /Scan$/.test(node["Node Type"]) && (table !== undefined || /Bitmap/.test(node["Node Type"]));
  const each =
    node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Index Recheck"] ?? 0);
  const isWhole = node["Node Type"] === "Seq Scan" && node["Actual Loops"] > 0;
  return {
    scanned: [...(isWhole && table ? [table] : []), ...below.flatMap(({ scanned }) => scanned)],
    rows: (isScan ? each * node["Actual Loops"] : 0) + below.reduce((sum, { rows }) => sum + rows, 0),
  };
}

function watchSqlite(note: Note): () => void {
  const { prepare } = SqliteFile.prototype;
  const spy = vi.spyOn(SqliteFile.prototype, "prepare");
  spy.mockImplementation(function (this: SqliteFile.Database, text: string) {
    const statement = prepare.call(this, text);
    // A condition that nothing can meet reads nothing, though its plan does not say so.
    if (!isWork(text) || /\b1 = 0\b/.test(text)) return statement;
    const explain: SqliteFile.Statement<unknown[]> = prepare.call(this, `explain query plan ${text}`);
    // With the values: of a partial index it depends on them whether it serves.
    const watched = (name: "all" | "get" | "run") => {
      const run = statement[name] as (...values: unknown[]) => unknown;
      return (...values: unknown[]): unknown => {
        note(text, { scanned: scannedIn(explain.all(...values) as { detail: string }[], text), rows: 0 });
        return run.apply(statement, values);
      };
    };
    return Object.assign(statement, { all: watched("all"), get: watched("get"), run: watched("run") });
  } as never);
  return () => spy.mockRestore();
}

/** The tables behind steps such as `SCAN z USING INDEX x`; what was made on the way is no table. */
function scannedIn(steps: readonly { detail: string }[], text: string): string[] {
  const made = new Set(steps.flatMap(({ detail }) => /^(?:CO-ROUTINE|MATERIALIZE) (\w+)/.exec(detail)?.[1] ?? []));
  return steps.flatMap(({ detail }) => {
    const [, name, index] = /^SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?/.exec(detail) ?? [];
    if (name === undefined || made.has(name)) return [];
    const named = new RegExp(`\\b(?:from|join|update|into)\\s+"?(\\w+)"?\\s+(?:as\\s+)?"?${name}"?\\b`, "i").exec(text);
    return [index === undefined ? (named?.[1] ?? name) : `${named?.[1] ?? name} ${index}`];
  });
}
