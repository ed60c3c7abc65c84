import { describe, expect, inject, it } from "vitest";
import type { Report } from "../../src/platform/verhuis/move.ts";
import { shapeQuery } from "../support/database-shape.ts";
import { ask, change, emptyDatabase, fillEveryTable, hasPostgres, makeFile, tryMove } from "./verhuis-world.ts";

class Stop extends Error {}

/** Stops a move when it is told of this step. */
const stopAt =
  (step: string, table: string): Report =>
  (at, name) => {
    if (at === step && name === table) throw new Stop();
  };
const rowsOf = async (url: string, table: string): Promise<number> =>
  Number((await ask(url, `select count(*) as rijen from ${table}`))[0].rijen);
const fail = (table: string) => `
  create function weiger() returns trigger language plpgsql as $$ begin raise 'geheim van Jansen'; end $$;
  create trigger weiger before insert on ${table} for each row execute function weiger()`;
const mend = "drop function weiger cascade";

describe.skipIf(!hasPostgres)("a move that was broken off", () => {
  it.each([
    ["copying", "signalen"],
    ["copying", "gemeenten"],
    ["comparing", "adressen"],
    ["finishing", ""],
  ])("goes on where it was: %s %s", async (step, table) => {
    const { file } = makeFile(fillEveryTable);
    const url = await emptyDatabase();
    await expect(tryMove(file, url, { report: stopAt(step, table) })).rejects.toBeInstanceOf(Stop);
    // What is over stays over: it is not written a second time.
    const before = await ask(url, "select id, xmin::text from gemeenten order by id");
    const { moved } = await tryMove(file, url);
    const after = await ask(url, "select id, xmin::text from gemeenten order by id");
    expect(before).toHaveLength(3);
    expect(after).toEqual(before);
    const whole = await tryMove(file, await emptyDatabase());
    expect(moved).toEqual(whole.moved);
    expect((await ask(url, shapeQuery))[0].shape).toBe(inject("postgres")?.shape);
  });

  it("tells which table PostgreSQL refuses and by what code, never what the refusal quotes", async () => {
    const { file } = makeFile(fillEveryTable);
    const url = await emptyDatabase();
    await ask(url, fail("zaken"));
    expect(await tryMove(file, url)).toEqual({ reason: "write-failed", details: ["zaken", "P0001"] });
    expect([await rowsOf(url, "adressen"), await rowsOf(url, "zaken")]).toEqual([3, 0]);
    await ask(url, mend);
    expect((await tryMove(file, url)).moved?.already).toBe(false);
    expect((await ask(url, shapeQuery))[0].shape).toBe(inject("postgres")?.shape);
  });

  it("survives a server that ends the connection halfway", async () => {
    const { file } = makeFile(fillEveryTable);
    const url = await emptyDatabase();
    let ended: Promise<unknown> | undefined;
    const end = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'seinhuis verhuis'`;
    const report: Report = (step) => {
      if (step === "copying") ended ??= ask(url, end);
    };
    // A row that takes long, so that the end comes while something is written.
    const slow = `create function traag() returns trigger language plpgsql as $$ begin perform pg_sleep(5); return new; end $$;
      create trigger traag before insert on zaken for each row execute function traag()`;
    await ask(url, slow);
    expect((await tryMove(file, url, { report })).reason).toBe("target-lost");
    await ended;
    await ask(url, "drop function traag cascade");
    expect((await tryMove(file, url)).moved?.tables.every(({ rows }) => rows === 3)).toBe(true);
  });

  it("is refused when the file changed since, and begins anew on request", async () => {
    const { file } = makeFile(fillEveryTable);
    const url = await emptyDatabase();
    await expect(tryMove(file, url, { report: stopAt("comparing", "adressen") })).rejects.toThrow();
    change(file, (database) => database.exec("update zaken set rang = 7 where id = 2"));
    expect(await tryMove(file, url)).toEqual({ reason: "source-changed", details: ["zaken"] });
    const { moved } = await tryMove(file, url, { again: true });
    expect(moved?.already).toBe(false);
    expect(await ask(url, "select rang from zaken where id = 2")).toEqual([{ rang: 7 }]);
  });

  it("does not begin anew when somebody works with the target already", async () => {
    const { file } = makeFile(fillEveryTable);
    const url = await emptyDatabase();
    await expect(tryMove(file, url, { report: stopAt("comparing", "adressen") })).rejects.toThrow();
    await ask(url, "insert into audit (op, actor_soort, actor, handeling, details) values ('', '', '', '', '')");
    expect(await tryMove(file, url, { again: true })).toEqual({ reason: "target-used", details: ["audit"] });
    expect(await rowsOf(url, "audit")).toBe(4);
  });

  it("finds every row that differs, is absent or is too much, and tells nothing of what is in it", async () => {
    const { file } = makeFile(fillEveryTable);
    const url = await emptyDatabase();
    await expect(tryMove(file, url, { report: stopAt("comparing", "adressen") })).rejects.toThrow();
    await ask(url, "update signalen set kenmerk = kenmerk || ' ' where id = 2");
    await ask(url, "update zaken set opgepakt_op = null, rang = rang + 1 where id = 3");
    await ask(url, "delete from audit where id = 1");
    await ask(url, "delete from outbox where id = 3");
    await ask(url, "insert into gebieden values ('3073HE', 10, '', '', '')");
    expect(await tryMove(file, url)).toEqual({
      reason: "different",
      details: [
        "audit, id 1: missing",
        "gebieden, rij 1: extra",
        "outbox, id 3: missing",
        "signalen, id 2: different kenmerk",
        "zaken, id 3: different rang opgepakt_op",
      ],
    });
  });
});
