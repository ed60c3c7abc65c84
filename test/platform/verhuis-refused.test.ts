import { existsSync, readFileSync, writeFileSync } from "node:fs";
import SqliteFile from "better-sqlite3";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { ask, bare, change, emptyDatabase, fillEveryTable, hasPostgres, makeFile, tryMove } from "./verhuis-world.ts";

const nowhere = "postgres://geheim:wachtwoord@127.0.0.1:1/x";
const tables = "select count(*) as aantal from pg_class where relnamespace = 'public'::regnamespace";
const isBare = async (url: string): Promise<boolean> => (await ask(url, tables))[0].aantal === "0";

describe("a move is refused for its source", () => {
  it("that is not there, and does not make it", async () => {
    const { folder } = makeFile();
    for (const path of [`${folder}/geen.db`, `${folder}/geen/map.db`, folder]) {
      expect((await tryMove(path, nowhere)).reason).toBe("source-absent");
    }
    expect(existsSync(`${folder}/geen.db`)).toBe(false);
  });

  it("that is no database, and leaves it as it is", async () => {
    const { folder } = makeFile();
    writeFileSync(`${folder}/brief.txt`, "Geachte mevrouw, ".repeat(300));
    expect((await tryMove(`${folder}/brief.txt`, nowhere)).reason).toBe("source-no-database");
    expect(readFileSync(`${folder}/brief.txt`, "utf8")).toBe("Geachte mevrouw, ".repeat(300));
  });

  it("that somebody has open, even when nothing is done with it", async () => {
    const { file } = makeFile();
    const server = new SqliteFile(file);
    server.pragma("journal_mode = WAL");
    server.prepare("select count(*) from zaken").get();
    expect((await tryMove(file, nowhere)).reason).toBe("source-in-use");
    server.close();
    expect((await tryMove(file, nowhere)).reason).toBe("target-unreachable");
  });

  it.each([
    ["source-not-migrated", "delete from kysely_migration where name like '0005%'"],
    ["source-not-migrated", "drop table kysely_migration"],
    ["source-too-new", "insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')"],
  ])("of another version: %s by %s", async (reason, statement) => {
    const { file } = makeFile((database) => database.exec(statement));
    expect((await tryMove(file, nowhere)).reason).toBe(reason);
  });

  it("with a row that refers to nothing", async () => {
    const { file } = makeFile();
    const database = new SqliteFile(file);
    database.pragma("foreign_keys = OFF");
    database.exec("insert into zaak_bezig values (99, 99, '', '')");
    database.close();
    expect(await tryMove(file, nowhere)).toEqual({ reason: "source-broken", details: ["zaak_bezig"] });
  });
});

describe.skipIf(!hasPostgres)("a move is refused for what PostgreSQL cannot keep", () => {
  it("before a row has moved, by table, row and column, without what is in it", async () => {
    const { file } = makeFile((database) => {
      fillEveryTable(database);
      database.exec("update zaken set opvolgadvies = 'Jan' || char(0) || 'sen', rang = 3000000000 where id = 2");
      database.exec("update signalen set kenmerk = cast(x'4aeda080' as text) where id = 3");
      database.exec("update signalen set bedrag_centen = 1.5 where id = 1");
      database.exec("update gebieden set buurt = x'00' where huisnummer = 1");
      database.exec("update audit set details = 'het teken \uFFFD zelf'");
    });
    const url = await emptyDatabase();
    expect(await tryMove(file, url)).toEqual({
      reason: "unstorable",
      details: [
        "gebieden, rij 2, buurt: no-text",
        "signalen, id 1, bedrag_centen: no-whole-number",
        "signalen, id 3, kenmerk: broken-text",
        "zaken, id 2, rang: too-big",
        "zaken, id 2, opvolgadvies: nul",
      ],
    });
    expect(await ask(url, "select id from gemeenten")).toEqual([]);
    change(file, (database) => {
      database.exec("update zaken set opvolgadvies = null, rang = 1 where id = 2");
      database.exec("update signalen set kenmerk = 'K' || id, bedrag_centen = 1");
      database.exec("update gebieden set buurt = ''");
    });
    expect((await tryMove(file, url)).moved?.already).toBe(false);
  });
});

describe.skipIf(!hasPostgres)("a move is refused for its target", () => {
  it("that cannot be reached, without telling the password", async () => {
    const { file } = makeFile();
    expect(await tryMove(file, nowhere)).toEqual({ reason: "target-unreachable", details: ["ECONNREFUSED"] });
    const url = new URL(await emptyDatabase());
    url.pathname = "/bestaat_niet";
    expect(await tryMove(file, url.href)).toEqual({ reason: "target-unreachable", details: ["3D000"] });
  });

  it("that has a table of somebody else, or rows of its own", async () => {
    const { file } = makeFile(fillEveryTable);
    const other = await emptyDatabase(bare);
    await ask(other, "create table klanten (id int)");
    expect(await tryMove(file, other)).toEqual({ reason: "target-filled", details: ["klanten"] });
    expect(await ask(other, tables)).toEqual([{ aantal: "1" }]);
    const own = await emptyDatabase();
    await ask(own, "insert into gemeenten (code, naam, contactpersonen) values ('0363', 'Amsterdam', '')");
    const { reason, details } = await tryMove(file, own);
    expect(reason).toBe("target-filled");
    expect(details).toContain("gemeenten, id 1: different code naam kvk_nummer contactpersonen");
    expect(await ask(own, "select code from gemeenten")).toEqual([{ code: "0363" }]);
  });

  it("that is of a newer version, or of an older one with rows", async () => {
    const { file } = makeFile(fillEveryTable);
    const url = await emptyDatabase();
    await ask(url, "insert into kysely_migration values ('9999-later', '2030')");
    expect(await tryMove(file, url)).toEqual({ reason: "target-other-version", details: ["9999-later"] });
    await ask(url, "delete from kysely_migration where name > '0004'");
    await ask(url, "insert into signaalpartners (uuid, soort, naam) values ('x', 'Huur', 'X')");
    expect(await tryMove(file, url)).toEqual({ reason: "target-filled", details: ["signaalpartners"] });
  });

  it("that may not be written, and says so as the server does", async () => {
    const url = `${await emptyDatabase()}?options=${encodeURIComponent("-c default_transaction_read_only=on")}`;
    const { reason, details } = await tryMove(makeFile().file, url);
    expect([reason, details?.[0]]).toEqual(["write-failed", "25006"]);
    expect(details?.[1]).toContain("read-only transaction");
  });

  it("that lost a column", async () => {
    const { file } = makeFile(fillEveryTable);
    const url = await emptyDatabase();
    await ask(url, "alter table outbox drop column fout");
    expect(await tryMove(file, url)).toEqual({ reason: "target-other-version", details: ["outbox"] });
  });

  it("that holds a move of another installation", async () => {
    const [one, other] = [makeFile(fillEveryTable), makeFile(fillEveryTable)];
    change(other.file, (database) => database.exec("update kysely_migration set timestamp = '2020' || name"));
    const url = await emptyDatabase();
    const report = (step: string): void => {
      if (step === "comparing") throw new Error("stop");
    };
    await expect(tryMove(one.file, url, { report })).rejects.toThrow("stop");
    for (const again of [false, true]) {
      expect((await tryMove(other.file, url, { again })).reason).toBe("target-of-other-source");
    }
    expect((await tryMove(one.file, url)).moved?.already).toBe(false);
  });

  it("that is not in UTF-8", async () => {
    const url = await emptyDatabase("encoding 'LATIN1' locale 'C' template template0");
    expect(await tryMove(makeFile().file, url)).toEqual({ reason: "target-not-utf8", details: ["LATIN1"] });
    expect(await isBare(url)).toBe(true);
  });

  it("that another move goes to at this moment", async () => {
    const url = await emptyDatabase();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query("select pg_advisory_lock(599, 1)");
    expect((await tryMove(makeFile().file, url)).reason).toBe("target-in-use");
    await client.end();
    expect((await tryMove(makeFile().file, url)).moved?.already).toBe(false);
  });
});
