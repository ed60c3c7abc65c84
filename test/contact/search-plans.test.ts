import { CompiledQuery } from "kysely";
import { describe, expect, it } from "vitest";
import {
  adressenQuery,
  inZichtQuery,
  kenmerkQuery,
  kortQuery,
  partnersQuery,
  persoonQuery,
  spellingenQuery,
  uuidQuery,
  zakenOpQuery,
} from "../../src/contact/search-store.ts";
import type { Read } from "../../src/context.ts";
import { testBase } from "../support/world.ts";

type Gevraagd = (read: Read) => { compile(): CompiledQuery };
const adres = { gemeenteId: 1, adressleutel: "3073HE-10" };
const zicht = { gemeenteId: 1, bound: { teamId: 1, medewerkerId: 1 }, limiet: 51 };

describe("every search is served by an index (sqlite)", () => {
  it.each<[index: string, Gevraagd]>([
    ["adressen_kaal", (read) => adressenQuery(read, { ...adres, kaal: true })],
    ["sqlite_autoindex_adressen_1|adressen_\\w+", (read) => adressenQuery(read, { ...adres, kaal: false })],
    ["adressen_zelfde", (read) => spellingenQuery(read, [1, 2])],
    ["zaken_adres", (read) => zakenOpQuery(read, [1, 2])],
    ["signalen_persoon", (read) => persoonQuery(read, { gemeenteId: 1, sleutel: "x" })],
    ["overeenkomsten_(gemeente|partners)", (read) => partnersQuery(read, 1)],
    ["sqlite_autoindex_signalen_\\d", (read) => kenmerkQuery(read, { gemeenteId: 1, kenmerk: "x", partnerIds: [1] })],
    ["zaken_kort", (read) => kortQuery(read, { gemeenteId: 1, kort: "3f0f2c1b" })],
    ["sqlite_autoindex_zaken_\\d", (read) => uuidQuery(read, { gemeenteId: 1, uuid: "x" })],
    ["INTEGER PRIMARY KEY", (read) => inZichtQuery(read, [1, 2], zicht)],
  ])("%s", async (index, query) => {
    const { db } = await testBase("sqlite");
    const { sql, parameters } = query(db.read).compile();
    const { rows } = await db.read.q.executeQuery<{ detail: string }>(
      CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]),
    );
    const steps = rows.map(({ detail }) => detail).join("\n");
    expect(steps).toMatch(new RegExp(`USING (COVERING )?(INDEX )?(${index})`));
    expect(steps).not.toMatch(/SCAN (?!json_each|LIST)/);
  });
});
