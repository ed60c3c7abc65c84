import { sql } from "kysely";
import { type Cijfers, loadCijfers } from "./ops-cijfers.ts";
import { keysAsStarted } from "./ops-sleutels.ts";
import { startTimer } from "./platform/clock.ts";
import { clockAhead } from "./platform/clock-difference.ts";
import { codeOf } from "./platform/database-errors.ts";
import type { EventLoop } from "./platform/event-loop.ts";
import { newUuid } from "./platform/ids.ts";
import { missingMigrations } from "./platform/migration-state.ts";
import { within } from "./platform/within.ts";
import type { Base } from "./wire.ts";

export type OpsBase = Pick<Base, "db" | "clock" | "log" | "meters" | "health" | "config" | "keys" | "databaseAnswered">;
export type Stand = { draining: boolean };
export type Gereed = {
  /** Looks at everything; who asks while a look runs waits for that one, and nobody longer than a second. */
  check(): Promise<void>;
  /** What was last counted in the database; null when that is too long ago or went wrong. */
  cijfers(): Cijfers | null;
  /** How long the database took to answer the last time; null when it did not. */
  databaseSeconds(): number | null;
  /** How many seconds this clock is ahead of the database's; null when there is no other clock, or it did not answer. */
  clockAhead(): number | null;
};

/** Within the second that a probe usually waits. */
const patienceMillis = 800;
/** However often somebody asks, the numbers are counted once in this time. */
const countEvery = { seconds: 15 };
const outboxPatience = { seconds: 300 };
const leaderPatience = { seconds: 60 };
const stuckSeconds = 2;
/** NTP stays far below it; at ten seconds honest partners are refused, at twenty two processes may lead. */
const aheadSeconds = 2;

type Options = { loop: EventLoop; patience?: number; ahead?: typeof clockAhead };

/** Finds out what is wrong and reports it to `health`. A database that hangs is asked once, and waited for no longer. */
export function createGereed(
  base: OpsBase,
  stand: Stand,
  { loop, patience = patienceMillis, ahead = clockAhead }: Options,
): Gereed {
  const { db, clock, health, log } = base;
  let running: Promise<void> | undefined;
  let cijfers: { op: string; waarden: Cijfers } | null = null;
  let databaseSeconds: number | null = null;
  let clockIsAhead: number | null = null;
  let ledAt = clock.now();

  const noDatabase = (detail: string, tell: () => void): void => {
    databaseSeconds = null;
    clockIsAhead = null;
    cijfers = null;
    if (!health.has("database")) tell();
    health.report("database", true, detail);
  };
  const failed = (err: unknown): void => {
    const detail = codeOf(err);
    noDatabase(detail, () => log.error({ err, detail }, "database does not answer"));
  };
  /** It, or what waits for it here, may only be busy: that is no outage, and no error that anybody got. */
  const tooLate = (): void => {
    const detail = "geen antwoord";
    noDatabase(detail, () => log.warn({ detail }, "database does not answer in time"));
  };
  const lookInDatabase = async (): Promise<void> => {
    const seconds = startTimer();
    const missing = await missingMigrations(db.read);
    databaseSeconds = seconds();
    health.report("database", false);
    base.databaseAnswered();
    clockIsAhead = await ahead(db.read, clock);
    health.report("klok", Math.abs(clockIsAhead ?? 0) > aheadSeconds, clockIsAhead?.toFixed(1));
    health.report("migraties", missing.length > 0, missing.join(" "));
    if (missing.length > 0) return;
    if (health.has("database-schrijven")) await tryWriting(base).catch(() => {});
    if (await hasLeader(base)) ledAt = clock.now();
    health.report("geen-leider", ledAt < ago(clock.now(), leaderPatience), ledAt);
    if (isOld(cijfers?.op, clock.now())) cijfers = { op: clock.now(), waarden: await loadCijfers(db.read) };
    const oudste = cijfers?.waarden.outboxOudste ?? null;
    health.report("outbox-oud", oudste !== null && ago(clock.now(), outboxPatience) > oudste, oudste ?? "");
  };
  const look = (): Promise<void> => {
    running ??= lookInDatabase()
      .catch(failed)
      .finally(() => {
        running = undefined;
      });
    return running;
  };

  return {
    cijfers: () => cijfers?.waarden ?? null,
    databaseSeconds: () => databaseSeconds,
    clockAhead: () => clockIsAhead,
    check: async () => {
      health.report("stopt", stand.draining);
      const stuck = loop.longest();
      health.report("gebeurtenislus", stuck >= stuckSeconds, stuck >= stuckSeconds ? stuck.toFixed(1) : "");
      health.report("sleutels", !(await keysAsStarted(base)));
      await within(patience, look()).catch(tooLate);
    },
  };
}

const ago = (now: string, duration: Temporal.DurationLike): string =>
  Temporal.Instant.from(now).subtract(duration).toString({ smallestUnit: "millisecond" });

/** A clock that was set back makes them old too. */
const isOld = (op: string | undefined, now: string): boolean =>
  op === undefined || op > now || op <= ago(now, countEvery);

async function hasLeader({ db, clock }: OpsBase): Promise<boolean> {
  const rows = await db.read.q.selectFrom("leiding").select("taak").where("tot", ">", clock.now()).execute();
  return rows.length > 0;
}

/** Only after a write failed: whether it goes again is not known until something is written. */
async function tryWriting({ db }: OpsBase): Promise<void> {
  const taak = `schrijfproef ${newUuid()}`;
  await db.write(async ({ q }) => {
    await sql`insert into leiding (taak, houder, sinds, tot) values (${taak}, '', '', '9')`.execute(q);
    await sql`delete from leiding where taak = ${taak}`.execute(q);
  });
}
