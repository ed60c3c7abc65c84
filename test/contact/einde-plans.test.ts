import { CompiledQuery, sql } from "kysely";
import { describe, expect, it } from "vitest";
import { isOneOf } from "../../src/platform/portable-sql.ts";
import { testBase } from "../support/world.ts";

describe("what ends is found by its index (sqlite)", () => {
  it.each([
    ["signalen_zaak", "zaak_id"],
    ["signalen_doorgezonden", "doorgezonden_van_id"],
  ])("%s serves the signals of many %s", async (index, column) => {
    const { db } = await testBase("sqlite");
    const query = sql`select uuid from signalen where ${isOneOf("sqlite", column, [1, 2, 3])}`.compile(db.read.q);
    const explain = CompiledQuery.raw(`explain query plan ${query.sql}`, [...query.parameters]);
    const { rows } = await db.read.q.executeQuery<{ detail: string }>(explain);
    const steps = rows.map(({ detail }) => detail).join("\n");
    expect(steps).toContain(`SEARCH signalen USING INDEX ${index} `);
    expect(steps).not.toMatch(/SCAN (?!json_each)/);
  });
});
