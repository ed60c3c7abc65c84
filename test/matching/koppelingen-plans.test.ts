import { CompiledQuery } from "kysely";
import { describe, expect, it } from "vitest";
import { burenQuery, sleutelsQuery, vindplaatsenQuery } from "../../src/matching/koppeling-store.ts";
import { type TestBase, testBase } from "../support/world.ts";

describe("every look is served by an index (sqlite)", () => {
  const zaken = [{ id: 1, gemeenteId: 1, adresId: 1, isOpen: true }];
  it.each([
    ["adressen_kaal", (base: TestBase) => burenQuery(base.db.read, [1])],
    ["signalen_(adres|zaak)", (base: TestBase) => sleutelsQuery(base.db.read, "persoon_sleutel", zaken)],
    ["signalen_persoon", (base: TestBase) => vindplaatsenQuery(base.db.read, "persoon_sleutel", ["a"])],
    ["signalen_bsn", (base: TestBase) => vindplaatsenQuery(base.db.read, "bsn_sleutel", ["a"])],
  ])("%s", async (index, query) => {
    const base = await testBase("sqlite");
    const { sql, parameters } = query(base).compile();
    const explain = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]);
    const { rows } = await base.db.read.q.executeQuery<{ detail: string }>(explain);
    const steps = rows.map(({ detail }) => detail).join("\n");
    expect(steps).toMatch(new RegExp(`USING (COVERING )?INDEX ${index} `));
    expect(steps).not.toMatch(/SCAN (?!json_each|LIST)/);
  });
});
