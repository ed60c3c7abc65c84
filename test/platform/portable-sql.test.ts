import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { isAfter, isOneOf, isOneOfPairs, lockRows } from "../../src/platform/portable-sql.ts";
import { engines, testBase } from "../support/world.ts";

const odd = ["", "O'Brien", 'a"b', "{x}", "één, twee", "null", "\\"];

describe.each(engines)("portable conditions on %s", (engine) => {
  async function world() {
    const { db } = await testBase(engine);
    await db.write((trx) =>
      trx.insertMany(
        "signaalpartners",
        odd.map((naam, at) => ({ id: at + 1, uuid: `u${at}`, soort: "Huur", naam })),
      ),
    );
    const idsWhere = async (condition: ReturnType<typeof isAfter>): Promise<number[]> => {
      const rows = await db.read.q.selectFrom("signaalpartners").select("id").where(condition).orderBy("id").execute();
      return rows.map(({ id }) => id);
    };
    return { db, idsWhere };
  }

  it("isOneOf: numbers, any text, one value, and none at all", async () => {
    const { idsWhere } = await world();
    expect(await idsWhere(isOneOf(engine, "id", [2, 3, 99]))).toEqual([2, 3]);
    for (const [at, naam] of odd.entries()) expect(await idsWhere(isOneOf(engine, "naam", [naam]))).toEqual([at + 1]);
    expect(await idsWhere(isOneOf(engine, "naam", odd))).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(await idsWhere(isOneOf(engine, "id", []))).toEqual([]);
  });

  it("isOneOfPairs: both halves of one pair, not one half of each", async () => {
    const { idsWhere } = await world();
    const pairs = [
      [1, ""],
      [2, "O'Brien"],
      [3, "{x}"],
      [4, 'a"b'],
    ] as const;
    expect(await idsWhere(isOneOfPairs(engine, ["id", "naam"], pairs))).toEqual([1, 2]);
    expect(await idsWhere(isOneOfPairs(engine, ["id", "naam"], []))).toEqual([]);
  });

  it("isAfter: past the first column, or level with it and past the second", async () => {
    const { idsWhere } = await world();
    expect(await idsWhere(isAfter(["soort", "id"], ["Huur", 5]))).toEqual([6, 7]);
    expect(await idsWhere(isAfter(["soort", "id"], ["Energie", 99]))).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(await idsWhere(isAfter(["soort", "id"], ["Water", 0]))).toEqual([]);
  });

  it("lockRows: the rows are read as ever", async () => {
    const { db } = await world();
    const read = await db.write((trx) =>
      sql<{ id: number }>`select id from signaalpartners where id = 3 ${lockRows(trx)}`.execute(trx.q),
    );
    expect(read.rows).toEqual([{ id: 3 }]);
  });
});
