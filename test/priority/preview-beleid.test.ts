import { describe, expect, it } from "vitest";
import type { Scope } from "../../src/context.ts";
import { previewBeleid } from "../../src/priority/preview-beleid.ts";
import { sweepPrioriteiten } from "../../src/priority/sweep-prioriteiten.ts";
import { setBeleid } from "../../src/routing/set-beleid.ts";
import { asTown, makeTown } from "../support/household.ts";
import { engines, type TestBase, testBase, tuesday } from "../support/world.ts";
import { addMany, fill } from "./build-list.ts";

const beheer: Scope[] = ["beheer"];

/** Every row that a look ahead could change by accident. */
const allRows = async (base: TestBase) => {
  const { q } = base.db.read;
  return JSON.stringify([
    await q.selectFrom("zaken").selectAll().orderBy("id").execute(),
    await q.selectFrom("beleid").selectAll().execute(),
    await q.selectFrom("outbox").selectAll().execute(),
    await q.selectFrom("zaak_gebeurtenissen").selectAll().execute(),
  ]);
};

describe.each(engines)("looking ahead at another policy (%s)", (engine) => {
  it("shows who rises and falls, with places, bands and reasons, and keeps nothing of it", async () => {
    const base = await testBase(engine);
    const town = await makeTown(base);
    const [huur, energie, zorg] = await fill(base, town, ["Huur", "Energie", "Zorg"]);
    const before = await allRows(base);
    const waarde = { zorg: 300, huur: 100 };
    const found = await previewBeleid(asTown(base, town, beheer), { sleutel: "prioriteitGewichten", waarde });
    expect(found).toEqual({
      sleutel: "prioriteitGewichten",
      op: "2026-11-03",
      bekeken: 3,
      verschoven: 3,
      grootsteStijging: 2,
      grootsteDaling: 1,
      banden: {
        hoog: { hoog: 0, midden: 0, laag: 0 },
        midden: { hoog: 0, midden: 0, laag: 1 },
        laag: { hoog: 1, midden: 0, laag: 1 },
      },
      stijgers: [
        {
          zaak: zorg?.uuid,
          voor: { plaats: 3, score: 20, band: "laag" },
          na: { plaats: 1, score: 300, band: "hoog" },
          plaatsen: 2,
          uitleg:
            "De zaak stijgt van plaats 3 naar plaats 1. De score gaat van 20 naar 300. De band gaat van laag naar hoog.",
          verschillen: [
            {
              wat: "anders",
              code: "zorg",
              tekst: "Er is een achterstand bij de zorgverzekering.",
              gewichtVoor: 20,
              gewichtNa: 300,
              bron: {
                sleutel: "beleid-gemeente",
                soort: "beleid",
                zekerheid: "A",
                titel: "Eigen beleid van de gemeente",
              },
              uitleg: "Deze reden telt nu 20 en straks 300.",
            },
          ],
        },
      ],
      dalers: [
        expect.objectContaining({ zaak: huur?.uuid, plaatsen: -1 }),
        expect.objectContaining({ zaak: energie?.uuid, plaatsen: -1, verschillen: [] }),
      ],
    });
    expect(await allRows(base)).toBe(before);
  });

  it("leaves a line in the audit, with nothing in it but numbers", async () => {
    const base = await testBase(engine);
    const town = await makeTown(base);
    await fill(base, town, ["Huur"]);
    await previewBeleid(asTown(base, town, beheer), { sleutel: "bandHoog", waarde: 1 });
    const audit = await base.db.read.q.selectFrom("audit").select(["handeling", "onderwerp", "details"]).execute();
    expect(audit).toContainEqual({
      handeling: "beleid vooruitgeblikt",
      onderwerp: "bandHoog",
      details: '{"bekeken":1}',
    });
  });

  it("looks at every open zaak of this municipality, over more batches than one, and at no other", async () => {
    const base = await testBase(engine);
    const town = await makeTown(base);
    const other = await makeTown(base, "0363");
    await fill(base, town, ["Huur", "Energie"]);
    await fill(base, town, ["Huur"], { status: "gesloten", afgesloten_op: tuesday, resultaat: "Inwoner is overleden" });
    await fill(base, other, ["Huur"]);
    await addMany(base, town, 1_100);
    const found = await previewBeleid(asTown(base, town, beheer), {
      sleutel: "prioriteitGewichten",
      waarde: { huur: 0, oggz: 200 },
      limiet: 3,
    });
    // The one with rent falls to the end, and all others pass it; those with OGGZ, every tenth, weigh more themselves.
    expect(found).toMatchObject({ bekeken: 1_102, grootsteDaling: 1_101 });
    expect([found.stijgers.length, found.dalers.length]).toEqual([3, 1]);
    expect(found.stijgers.map(({ verschillen }) => verschillen.map(({ code }) => code))).toEqual([
      ["oggz"],
      ["oggz"],
      ["oggz"],
    ]);
    expect(found.dalers[0]).toMatchObject({ voor: { plaats: 1 }, verschillen: [{ wat: "weg", code: "huur" }] });
    expect(
      Object.values(found.banden)
        .flatMap(Object.values)
        .reduce((sum, n) => sum + n, 0),
    ).toBe(1_102);
  });

  it("of an empty list says that there is nothing to see", async () => {
    const base = await testBase(engine);
    const found = await previewBeleid(asTown(base, await makeTown(base), beheer), { sleutel: "bandHoog", waarde: 1 });
    expect(found).toMatchObject({ bekeken: 0, verschoven: 0, stijgers: [], dalers: [] });
  });

  it("shows what then happens when the value is set", async () => {
    const base = await testBase(engine);
    const town = await makeTown(base);
    await fill(base, town, ["Huur", "Energie", "Zorg", "Water"]);
    const ctx = asTown(base, town, beheer);
    const change = { sleutel: "prioriteitGewichten", waarde: { water: 500, energie: -20 } };
    const { stijgers, dalers } = await previewBeleid(ctx, change);
    await setBeleid(ctx, { ...change, geldtVan: "2026-11-03", reden: "Proef" });
    await sweepPrioriteiten(base);
    const list = await base.db.read.q
      .selectFrom("zaken")
      .select(["uuid", "prioriteit", "band"])
      .orderBy("rang")
      .orderBy("id")
      .execute();
    for (const { zaak, na } of [...stijgers, ...dalers]) {
      expect(list[na.plaats - 1]).toEqual({ uuid: zaak, prioriteit: na.score, band: na.band });
    }
    expect(stijgers.length + dalers.length).toBe(4);
  });
});
