import SqliteFile from "better-sqlite3";
import { describe, expect, inject, it } from "vitest";
import { shapeQuery } from "../support/database-shape.ts";
import { ask, bare, change, emptyDatabase, fillEveryTable, hasPostgres, makeFile, tryMove } from "./verhuis-world.ts";

const readOnly = (url: string): string => `${url}?options=${encodeURIComponent("-c default_transaction_read_only=on")}`;
const manyAreas = (file: SqliteFile.Database, count: number): void => {
  file.exec(`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count})
    insert into gebieden select printf('%04d%s', 1000 + i % 9000, char(65 + i % 26, 97 + i % 7)), i, 'b', 'w', '0599' from n`);
};

describe.skipIf(!hasPostgres)("a move", () => {
  it("brings every row of every table, to a database as a migration makes it", async () => {
    const { file } = makeFile((database) => {
      fillEveryTable(database);
      manyAreas(database, 4_500);
    });
    const url = await emptyDatabase(bare);
    const { moved } = await tryMove(file, url);
    expect(moved?.tables.map(({ rows }) => rows).filter((rows) => rows !== 3)).toEqual([4_503]);
    expect(moved?.tables.length).toBeGreaterThan(35);
    const source = new SqliteFile(file);
    for (const { table } of moved?.tables ?? []) {
      const ours = source.prepare(`select * from "${table.name}" limit 5000`).all();
      const theirs = await ask(url, `select * from "${table.name}" limit 5000`);
      // The driver writes a bigint as text.
      const toText = (rows: unknown[]): string[] =>
        rows
          .map((row) => JSON.stringify(Object.entries(row as object).map(([name, value]) => [name, `${value}`])))
          .sort();
      expect(toText(theirs)).toEqual(toText(ours));
    }
    source.close();
    expect((await ask(url, shapeQuery))[0].shape).toBe(inject("postgres")?.shape);
    const analyzed = await ask(url, "select relname from pg_class where relname = 'gebieden' and reltuples > 4000");
    expect(analyzed).toHaveLength(1);
  });

  it("is found to be done the second time, and then nothing is written", async () => {
    const { file } = makeFile(fillEveryTable);
    const url = await emptyDatabase();
    const first = await tryMove(file, url);
    const second = await tryMove(file, readOnly(url));
    expect(second.moved).toEqual({ already: true, tables: first.moved?.tables });
    // Once somebody works with it, it is no copy any more, and not to be touched.
    await ask(url, "insert into signaalpartners (uuid, soort, naam) values ('nieuw', 'Huur', 'Nieuw')");
    expect(await tryMove(file, readOnly(url))).toEqual({
      reason: "target-filled",
      details: ["signaalpartners, id 4: extra"],
    });
    await ask(url, "delete from signaalpartners where uuid = 'nieuw'");
    await ask(url, "alter sequence audit_id_seq restart");
    expect(await tryMove(file, readOnly(url))).toEqual({ reason: "target-filled", details: ["audit: counter"] });
  });

  it("moves an installation in which nothing happened yet", async () => {
    const { file } = makeFile();
    const { moved } = await tryMove(file, await emptyDatabase());
    expect(moved?.tables.every(({ rows }) => rows === 0)).toBe(true);
  });

  it("never lets the number of an erased row come back", async () => {
    const { file } = makeFile((database) => {
      fillEveryTable(database, 9);
      for (const table of ["audit", "outbox"]) database.exec(`delete from ${table} where id > 2`);
      database.exec("delete from bezorgpogingen");
    });
    const url = await emptyDatabase();
    // The database was used before, and was emptied: its own numbers do not come back either.
    await ask(url, "select setval('outbox_id_seq', 40)");
    await tryMove(file, url);
    const next = async (table: string) =>
      Number((await ask(url, `select nextval(pg_get_serial_sequence('${table}', 'id')) as id`))[0].id);
    expect(await Promise.all(["audit", "outbox", "bezorgpogingen", "zaken"].map(next))).toEqual([10, 41, 10, 10]);
  });

  it("brings rows that point at rows far behind them, across pieces of work", async () => {
    const { file } = makeFile((database) => {
      fillEveryTable(database);
      database.exec(`with recursive n(i) as (select 4 union all select i + 1 from n where i < 5000)
        insert into adressen (id, gemeente_id, adressleutel, adresgegevens) select i, 1, 'a' || i, '' from n`);
      database.exec("update adressen set zelfde_als_id = 5001 - id where id <> 17");
    });
    const url = await emptyDatabase();
    const { moved } = await tryMove(file, url);
    expect(moved?.tables.find(({ table }) => table.name === "adressen")?.rows).toBe(5_000);
    const right =
      "count(*) filter (where zelfde_als_id = 5001 - id) as goed, count(*) filter (where zelfde_als_id is null) as leeg";
    expect(await ask(url, `select ${right} from adressen`)).toEqual([{ goed: "4999", leeg: "1" }]);
  });

  it("keeps the file to itself: nobody writes or reads, and afterwards it is as it was", async () => {
    const { file } = makeFile(fillEveryTable);
    const seen = new Set<unknown>();
    const others = (): void => {
      const other = new SqliteFile(file, { timeout: 0 });
      for (const statement of ["delete from audit", "select * from audit"]) {
        try {
          other.exec(statement);
          seen.add("let in");
        } catch (error) {
          seen.add((error as { code: unknown }).code);
        }
      }
      other.close();
    };
    const { moved } = await tryMove(file, await emptyDatabase(), { report: others });
    expect(moved?.tables.find(({ table }) => table.name === "audit")?.rows).toBe(3);
    expect([...seen]).toEqual(["SQLITE_BUSY"]);
    change(file, (database) => expect(database.prepare("select count(*) from audit").pluck().get()).toBe(3));
  });

  it("tells when both databases answer differently, and does not end", async () => {
    const { file } = makeFile(fillEveryTable);
    const url = await emptyDatabase();
    const compare = async () => ["werklijst van 0599"];
    expect(await tryMove(file, url, { compare })).toEqual({
      reason: "other-answers",
      details: ["werklijst van 0599"],
    });
    expect((await tryMove(file, url)).moved?.already).toBe(false);
  });
});
