import { sql } from "kysely";
import type { Database } from "./database.ts";
import { isOneOf } from "./portable-sql.ts";
import type { Tracer } from "./trace.ts";
import { readParent } from "./trace-context.ts";

type Base<T extends { outbox: { id: number; spoor: string | null } }> = { db: Database<T>; tracer: Tracer };

/** Collectors keep no more of them. */
const maxLinks = 100;

/**
 * Does rows of the outbox in the trace that caused them, after its first step that did. Rows of several traces are one
 * piece of work of its own, with a link to each.
 */
export async function inTraceOfRows<T extends { outbox: { id: number; spoor: string | null } }, R>(
  { db, tracer }: Base<T>,
  ids: readonly number[],
  name: string,
  work: () => Promise<R>,
): Promise<R> {
  // The first of each trace: a large file alone has more steps than there may be links.
  const { rows } = await sql<{ spoor: string }>`select spoor from outbox where id in (
      select min(id) from outbox where ${isOneOf(db.engine, "id", ids)} and spoor is not null
      group by substr(spoor, 1, 35)
    ) order by id limit ${sql.lit(maxLinks)}`.execute(db.read.q);
  const places = rows.flatMap(({ spoor }) => readParent(spoor) ?? []);
  const [first] = places;
  const isOneTrace = first && places.every(({ traceId }) => traceId === first.traceId);
  if (isOneTrace) return await tracer.begin(name, first, work);
  return await tracer.step(name, work, { links: places });
}
