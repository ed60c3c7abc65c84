import { CompiledQuery } from "kysely";
import { describe, expect, it } from "vitest";
import type { Read } from "../../src/context.ts";
import { verledenQuery } from "../../src/priority/feiten-store.ts";
import { openZaken } from "../../src/priority/store.ts";
import { testBase } from "../support/world.ts";

async function plan(read: Read, query: CompiledQuery): Promise<string> {
  const explain = CompiledQuery.raw(`explain query plan ${query.sql}`, [...query.parameters]);
  const { rows } = await read.q.executeQuery<{ detail: string }>(explain);
  return rows.map(({ detail }) => detail).join("\n");
}

describe("what priority reads comes from an index (sqlite)", () => {
  it.each([undefined, { rang: 5, id: 9 }])("zaken_gemeente_open serves a batch of the list, after %o", async (na) => {
    const { db } = await testBase("sqlite");
    const steps = await plan(db.read, openZaken(db.read, 1, na, 100).compile());
    expect(steps).toMatch(/SEARCH zaken USING INDEX zaken_gemeente_open /);
    expect(steps).not.toMatch(/SCAN|TEMP B-TREE/);
  });

  it("the zaken of an address and their attempts each have theirs", async () => {
    const { db } = await testBase("sqlite");
    const steps = await plan(db.read, verledenQuery(db.read, [1, 2]).compile());
    for (const index of ["zaken_adres", "contactpogingen_zaak"]) {
      expect(steps).toMatch(new RegExp(`SEARCH .* ${index} `));
    }
    // What is scanned is the list of ids that was asked for, never a table.
    expect(steps).not.toMatch(/SCAN (?!json_each)/);
  });
});
