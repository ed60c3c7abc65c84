import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { type Database, isUniqueViolation, openDatabase } from "../../src/platform/database.ts";
import { engines, testBase } from "../support/world.ts";

type Tables = {
  gemeenten: { id: number; code: string; naam: string; kvk_nummer: string | null; contactpersonen: string };
  teams: { id: number; gemeente_id: number };
};
const gemeente = (code: string, more: Partial<Tables["gemeenten"]> = {}) => ({
  code,
  naam: `Gemeente ${code}`,
  kvk_nummer: null,
  contactpersonen: "[]",
  ...more,
});

async function open(engine: (typeof engines)[number]) {
  const base = await testBase(engine);
  const db = base.db as unknown as Database<Tables>;
  const codes = async (): Promise<string[]> => {
    const rows = await db.read.q.selectFrom("gemeenten").select("code").orderBy("code").execute();
    return rows.map(({ code }) => code);
  };
  return { db, codes, url: base.config.databaseUrl, folder: base.folder };
}

describe.each(engines)("writing on %s", (engine) => {
  it("answers after the commit, with what the work returned", async () => {
    const { db, codes } = await open(engine);
    const answer = await db.write(async (trx) => {
      await trx.insertMany("gemeenten", [gemeente("0001"), gemeente("0002")]);
      expect(await codes()).toEqual([]);
      return "done";
    });
    expect(answer).toBe("done");
    expect(await codes()).toEqual(["0001", "0002"]);
  });

  it("undoes all of a piece of work that fails, and only that", async () => {
    const { db, codes } = await open(engine);
    const writes = ["0001", "0002", "0003"].map((code) =>
      db.write(async (trx) => {
        await trx.insertMany("gemeenten", [gemeente(code)]);
        if (code === "0002") throw new Error("no");
      }),
    );
    const results = await Promise.allSettled(writes);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await codes()).toEqual(["0001", "0003"]);
  });

  it("goes on after a broken constraint, which is told apart from other faults", async () => {
    const { db, codes } = await open(engine);
    const insert = (code: string) => db.write((trx) => trx.insertMany("gemeenten", [gemeente(code)]));
    await insert("0001");
    const again = await insert("0001").catch((error: unknown) => error);
    const orphan = await db
      .write((trx) => sql`insert into teams (uuid, gemeente_id, naam) values ('a', 99, 'x')`.execute(trx.q))
      .catch((error: unknown) => error);
    await insert("0002");
    expect([isUniqueViolation(again), isUniqueViolation(orphan)]).toEqual([true, false]);
    expect(orphan).toBeInstanceOf(Error);
    expect(isUniqueViolation(null)).toBe(false);
    expect(await codes()).toEqual(["0001", "0002"]);
  });

  it("inserts and changes many rows at once, also where a column is empty in every row", async () => {
    const { db } = await open(engine);
    await db.write(async (trx) => {
      await trx.insertMany("gemeenten", []);
      await trx.updateMany("gemeenten", "code", []);
      await trx.insertMany("gemeenten", [
        gemeente("0001"),
        gemeente("0002", { kvk_nummer: "12345678" }),
        gemeente("0003"),
      ]);
      await trx.updateMany("gemeenten", "code", [
        { code: "0001", naam: "Een", kvk_nummer: null },
        { code: "0002", naam: "Twee", kvk_nummer: null },
      ]);
    });
    const rows = await db.read.q
      .selectFrom("gemeenten")
      .select(["code", "naam", "kvk_nummer"])
      .orderBy("code")
      .execute();
    expect(rows).toEqual([
      { code: "0001", naam: "Een", kvk_nummer: null },
      { code: "0002", naam: "Twee", kvk_nummer: null },
      { code: "0003", naam: "Gemeente 0003", kvk_nummer: null },
    ]);
  });

  it("keeps every text as it is, also among many rows, and an empty one apart from none", async () => {
    const { db } = await open(engine);
    const texts = ["", "\\N", "\\.", "a\tb\\tc", "regel\r\nregel\\", "'\"{},;", "é 🏠 \u2028", "NULL", " spatie "];
    const many = Array.from({ length: 200 }, (_, at) =>
      gemeente(String(at).padStart(4, "0"), {
        naam: texts[at % texts.length] as string,
        kvk_nummer: at % 2 ? (texts[at % texts.length] as string) : null,
      }),
    );
    await db.write((trx) => trx.insertMany("gemeenten", many));
    const stored = await db.read.q.selectFrom("gemeenten").selectAll().orderBy("code").execute();
    expect(stored.map(({ id: _, ...row }) => row)).toEqual(many);
  });

  it("undoes many rows of which one breaks a constraint, and goes on", async () => {
    const { db, codes } = await open(engine);
    const many = Array.from({ length: 300 }, (_, at) => gemeente(String(at === 250 ? 0 : at).padStart(4, "0")));
    const failed = await db.write((trx) => trx.insertMany("gemeenten", many)).catch((error: unknown) => error);
    expect(isUniqueViolation(failed)).toBe(true);
    const orphans = Array.from({ length: 60 }, (_, at) => ({ uuid: `u${at}`, gemeente_id: 99, naam: `x${at}` }));
    await expect(db.write((trx) => trx.insertMany("teams", orphans))).rejects.toThrow(/foreign key/i);
    await db.write((trx) => trx.insertMany("gemeenten", many.slice(0, 100)));
    expect(await codes()).toHaveLength(100);
  });

  it("gives ids before there are rows, and never one that was used", async () => {
    const { db } = await open(engine);
    const take = () =>
      db.write(async (trx) => {
        const ids = await trx.takeIds("gemeenten", 3);
        await trx.insertMany(
          "gemeenten",
          ids.map((id) => gemeente(`000${id}`, { id })),
        );
        return ids;
      });
    const first = await take();
    await db.write((trx) => trx.q.deleteFrom("gemeenten").execute());
    const second = await take();
    expect(new Set([...first, ...second]).size).toBe(6);
    expect(Math.min(...second)).toBeGreaterThan(Math.max(...first));
    await db.write((trx) => trx.insertMany("gemeenten", [gemeente("0009")]));
    const { id } = await db.read.q
      .selectFrom("gemeenten")
      .select("id")
      .where("code", "=", "0009")
      .executeTakeFirstOrThrow();
    expect(id).toBeGreaterThan(Math.max(...second));
  });

  it("tells how busy it is", async () => {
    const { db } = await open(engine);
    const during = await db.write(async () => db.figures());
    expect(during.used).toBeGreaterThan(0);
    expect([during.waiting, db.figures().waiting]).toEqual([0, 0]);
    expect(during.walBytes === null).toBe(engine === "postgres");
  });

  it("lets two connections write at the same moment: one waits for the other", async () => {
    const { db, codes, url } = await open(engine);
    const other = openDatabase<Tables>(url);
    const expected = Array.from({ length: 40 }, (_, at) => String(at).padStart(4, "0"));
    await Promise.all(
      expected.map((code, at) => (at % 2 ? db : other).write((trx) => trx.insertMany("gemeenten", [gemeente(code)]))),
    );
    expect(await codes()).toEqual(expected);
    await other.close();
  });

  it("lets another process write at the same moment", async () => {
    const { db, codes, url } = await open(engine);
    const module = new URL("../../src/platform/database.ts", import.meta.url).href;
    const program = `const { openDatabase } = await import(${JSON.stringify(module)});
      const db = openDatabase(process.argv[1]);
      await Promise.all(${JSON.stringify(["0101", "0102", "0103"])}.map((code) => db.write(async (trx) => {
        await trx.insertMany("gemeenten", [{ code, naam: code, contactpersonen: "[]" }]);
      })));
      await db.close();`;
    const child = promisify(execFile)(process.execPath, ["--input-type=module", "-e", program, url]);
    const own: string[] = [];
    let finished = false;
    const running = child.finally(() => {
      finished = true;
    });
    while (!finished && own.length < 2_000) {
      const code = String(1_000 + own.length);
      await db.write((trx) => trx.insertMany("gemeenten", [gemeente(code)]));
      own.push(code);
    }
    await running;
    expect(await codes()).toEqual(["0101", "0102", "0103", ...own]);
  });
});

describe("SQLite", () => {
  it("keeps a commit through a power cut, checks references and waits for others", async () => {
    const { db } = await open("sqlite");
    const pragma = (name: string) =>
      db.write(async (trx) => Object.values((await sql.raw<object>(`pragma ${name}`).execute(trx.q)).rows[0] ?? {})[0]);
    expect(await pragma("journal_mode")).toBe("wal");
    expect(await pragma("synchronous")).toBe(2);
    expect(await pragma("foreign_keys")).toBe(1);
    expect(await pragma("secure_delete")).toBe(1);
    expect(await pragma("busy_timeout")).toBe(5_000);
  });

  it("does not write through its reader", async () => {
    const { db } = await open("sqlite");
    await expect(db.read.q.deleteFrom("gemeenten").execute()).rejects.toThrow(/readonly/);
  });

  it("makes a copy of the whole database", async () => {
    const { db, folder } = await open("sqlite");
    await db.write((trx) => trx.insertMany("gemeenten", [gemeente("0001")]));
    await db.backup(`${folder}/copy.db`);
    const copy = openDatabase<Tables>(`sqlite:${folder}/copy.db`);
    expect(await copy.read.q.selectFrom("gemeenten").select("code").execute()).toEqual([{ code: "0001" }]);
    await copy.close();
  });
});

describe("the address of a database", () => {
  it.each(["mysql://x", "file.db", ""])("is refused: %j", (url) => {
    expect(() => openDatabase(url)).toThrow("neither sqlite: nor postgres://");
  });
});
