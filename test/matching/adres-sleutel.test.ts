import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { splitSleutel } from "../../src/matching/adres.ts";
import { engines, testBase } from "../support/world.ts";

const toevoegingen = ["A", "A-2", "AB", "B", "BIS", "BIS-A", "H", "0", "2", "3-VOOR", "12", "99", "TO", "Z"];
const binnen = toevoegingen.map((rest) => `3073HE-10-${rest}`);
const buiten = [
  ...["3073HE-1", "3073HE-1-0", "3073HE-1-A", "3073HE-10", "3073HE-100", "3073HE-100-A", "3073HE-101-A"],
  ...["3073HE-11", "3073HE-9-Z", "3073HD-10-A", "3073HF-10-A", "1000AA-10-A", "9999ZZ-10-A"],
];

/** What somebody's database may compare text with; those of ICU stand for the locales that order as people do. */
const collations = { sqlite: ["binary"], postgres: ["default", "C", "nl-x-icu", "en-x-icu"] };

describe.each(engines)("keys with an addition, on %s", (engine) => {
  it.each(collations[engine])("lie between the bounds by %s, and no other key does", async (collation) => {
    const { db } = await testBase(engine);
    const { vanaf, tot } = splitSleutel("3073HE-10-A");
    const keys = sql.join([...buiten, ...binnen].map((key) => sql`(${key})`));
    const order = sql`collate ${sql.id(collation)}`;
    const found = await sql<{ key: string }>`
      with keys(key) as (values ${keys})
      select key from keys where key ${order} > ${vanaf} and key ${order} < ${tot}`.execute(db.read.q);
    expect(found.rows.map(({ key }) => key).sort()).toEqual(binnen.toSorted());
  });
});
