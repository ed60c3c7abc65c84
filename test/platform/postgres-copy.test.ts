import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { openDatabase, type Writer } from "../../src/platform/database.ts";
import { isTemporary, isUniqueViolation } from "../../src/platform/database-errors.ts";
import { engines, testBase } from "../support/world.ts";

type Tables = { gemeenten: { id: number; code: string; naam: string; contactpersonen: string } };
type Trx = Writer<Tables>;
const many = Array.from({ length: 500 }, (_, at) => ({
  code: String(at).padStart(4, "0"),
  naam: "x",
  contactpersonen: "[]",
}));

describe.runIf(engines.includes("postgres"))("many rows at once into PostgreSQL", () => {
  it("are done again, and once, when the connection is ended while they go in", async () => {
    const { config } = await testBase("postgres");
    const again: string[] = [];
    const tell = { onRetry: (code: string) => again.push(code), pause: async () => {} };
    const db = openDatabase<Tables>(config.databaseUrl, tell);
    onTestFinished(() => db.close());
    // The third hundred rows end the connection that brings them, the first time.
    await sql`create sequence eerste`.execute(db.read.q);
    await sql`create function weg() returns trigger as $$ begin
        if new.code = '0250' and nextval('eerste') = 1 then perform pg_terminate_backend(pg_backend_pid()); end if;
        return new;
      end $$ language plpgsql`.execute(db.read.q);
    await sql`create trigger weg before insert on gemeenten for each row execute function weg()`.execute(db.read.q);
    await db.write((trx) => trx.insertMany("gemeenten", many));
    expect(again).toHaveLength(1);
    const { aantal } = await db.read.q
      .selectFrom("gemeenten")
      .select(({ fn }) => fn.countAll<number>().as("aantal"))
      .executeTakeFirstOrThrow();
    expect(aantal).toBe(many.length);
  });

  it("are broken off when they take too long, and the connection serves on", async () => {
    const { config } = await testBase("postgres");
    const db = openDatabase<Tables>(config.databaseUrl, { statementMillis: 1_000, pool: 1 });
    onTestFinished(() => db.close());
    await sql`create function traag() returns trigger as
      $$ begin perform pg_sleep(0.05); return new; end $$ language plpgsql`.execute(db.read.q);
    await sql`create trigger traag before insert on gemeenten for each row execute function traag()`.execute(db.read.q);
    const failed = await db.write((trx) => trx.insertMany("gemeenten", many)).catch((error: unknown) => error);
    expect([isTemporary(failed), (failed as { code?: string }).code]).toEqual([true, "57014"]);
    expect(await db.read.q.selectFrom("gemeenten").select("id").execute()).toEqual([]);
  });

  it("are there for whatever the same transaction asks next, and for more rows", async () => {
    const { config } = await testBase("postgres");
    const db = openDatabase<Tables>(config.databaseUrl, { pool: 1 });
    onTestFinished(() => db.close());
    const seen = await db.write(async (trx) => {
      await trx.insertMany("gemeenten", many.slice(0, 250));
      await trx.insertMany("gemeenten", many.slice(250));
      return await trx.q.selectFrom("gemeenten").select("code").orderBy("code").execute();
    });
    expect(seen.map(({ code }) => code)).toEqual(many.map(({ code }) => code));
  });

  it.each([
    ["nothing is asked", async () => {}],
    ["more is asked", async (trx: Trx) => void (await trx.q.selectFrom("gemeenten").select("id").execute())],
    ["more rows go in", (trx: Trx) => trx.insertMany("gemeenten", many.slice(1))],
  ])("say what was wrong with them when %s after them, and leave nothing", async (_, after) => {
    const { config } = await testBase("postgres");
    const db = openDatabase<Tables>(config.databaseUrl, { pool: 1 });
    onTestFinished(() => db.close());
    const twice = [...many, ...many.slice(0, 1)];
    const failed = await db
      .write(async (trx) => {
        await trx.insertMany("gemeenten", twice);
        await after(trx);
      })
      .catch((error: unknown) => error);
    expect(isUniqueViolation(failed)).toBe(true);
    expect(await db.read.q.selectFrom("gemeenten").select("id").execute()).toEqual([]);
  });

  it("go out with work that fails while they go in, which says its own reason", async () => {
    const { config } = await testBase("postgres");
    const db = openDatabase<Tables>(config.databaseUrl, { pool: 1 });
    onTestFinished(() => db.close());
    const reason = new Error("changed its mind");
    const failed = db.write(async (trx) => {
      await trx.insertMany("gemeenten", many);
      throw reason;
    });
    await expect(failed).rejects.toBe(reason);
    expect(await db.read.q.selectFrom("gemeenten").select("id").execute()).toEqual([]);
  });
});
