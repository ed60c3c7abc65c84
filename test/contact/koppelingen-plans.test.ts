import { CompiledQuery } from "kysely";
import { describe, expect, it } from "vitest";
import { koppelingenPage, koppelingenVanQuery, spellingenQuery } from "../../src/contact/koppeling-store.ts";
import { verplaatsingenQuery } from "../../src/contact/verplaatsingen-store.ts";
import { type TestBase, testBase } from "../support/world.ts";

const page = { gemeenteId: 1, status: "open" as const, na: 0, limiet: 51 };

describe("links and moves are read from their indexes (sqlite)", () => {
  it.each([
    [["koppelingen_lijst"], ({ db }: TestBase) => koppelingenPage(db.read, page)],
    [["autoindex_koppelingen_2", "koppelingen_adres_b"], ({ db }: TestBase) => koppelingenVanQuery(db.read, [1])],
    [["PRIMARY KEY", "adressen_zelfde"], ({ db }: TestBase) => spellingenQuery(db.read, [1])],
    [["verplaatsingen_van", "verplaatsingen_naar"], ({ db }: TestBase) => verplaatsingenQuery(db.read, "x")],
  ])("%s", async (indexes, query) => {
    const base = await testBase("sqlite");
    const { sql, parameters } = query(base).compile();
    const explain = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]);
    const { rows } = await base.db.read.q.executeQuery<{ detail: string }>(explain);
    const steps = rows.map(({ detail }) => detail).join("\n");
    for (const index of indexes) expect(steps).toContain(index);
    // What is scanned is the list of ids that was asked for, never a table.
    expect(steps).not.toMatch(/SCAN (?!json_each)/);
  });
});
