import { describe, expect, it } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import { makeDdas } from "../../src/monitor/make-ddas.ts";
import { engines, testBase } from "../support/world.ts";
import { buildGemeente } from "./build.ts";

const november = { van: "2026-11-01", tot: "2026-11-30" };

describe.each(engines)("DDAS in pages on %s", (engine) => {
  it("more signals and zaken than one page holds: each of them once, none left out", async () => {
    const base = await testBase(engine);
    const g = await buildGemeente(base, "0599");
    await fill(base, g, 5_001);
    const last = await g.signaal({ signaaldatum: "2026-11-30" });
    const model = await makeDdas(systeem(base, "proef"), { gemeentecodes: ["0599"], ...november });
    const [levering] = model.leveringen;
    expect(levering?.vroegsignalen).toHaveLength(5_002);
    expect(new Set(levering?.vroegsignalen.map(({ ID }) => ID)).size).toBe(5_002);
    expect(levering?.vroegsignalen.at(-1)?.ID).toBe(last.uuid);
    expect(new Set(levering?.vroegsignaalzaken.map((zaak) => zaak.vroegsignalen[0]?.ID)).size).toBe(5_001);
  });
});

/** One zaak with one signal, many times over: copies of the first, at addresses of their own. */
async function fill(
  base: Awaited<ReturnType<typeof testBase>>,
  g: Awaited<ReturnType<typeof buildGemeente>>,
  count: number,
) {
  const first = await g.zaak({ geopendOp: "2026-11-03T09:00:00.000Z" });
  await g.signaal({ signaaldatum: "2026-11-03", ...first });
  await base.db.write(async (trx) => {
    for (const [table, key] of [
      ["adressen", "adressleutel"],
      ["zaken", "uuid"],
      ["signalen", "uuid"],
    ] as const) {
      const [{ id, ...row } = { id: 0 }] = await trx.q.selectFrom(table).selectAll().execute();
      const ids = await trx.takeIds(table, count - 1);
      const own = ids.map((one, index) => ({
        ...row,
        id: one,
        [key]: `${key}-${one}`,
        ...(table === "adressen" ? {} : { adres_id: id + index + 1 }),
        ...(table === "signalen" ? { zaak_id: id + index + 1, kenmerk: `k-${one}` } : {}),
      }));
      await trx.insertMany(table, own);
    }
  });
}
