import { describe, expect, it } from "vitest";
import { addDagen } from "../../src/law/calendar.ts";
import { engines, testBase } from "../support/world.ts";
import { buildGemeente, readRijen } from "./build.ts";

describe.each(engines)("periods of indicators on %s", (engine) => {
  it.each([
    ["the last second of October, winter time", "2026-10-31T22:59:59.999Z", "2026-10"],
    ["the first moment of November", "2026-10-31T23:00:00.000Z", "2026-11"],
    ["half past midnight, October in UTC", "2026-10-31T23:30:00.000Z", "2026-11"],
    ["summer time: the first moment of October", "2026-09-30T22:00:00.000Z", "2026-10"],
    ["the hour that comes twice", "2026-10-25T01:30:00.000Z", "2026-10"],
    ["the last moment of the period", "2026-12-31T22:59:59.999Z", "2026-12"],
  ])("a zaak opened at %s counts in its local month", async (_name, geopendOp, maand) => {
    const base = await testBase(engine);
    const g = await buildGemeente(base, "0599");
    await g.zaak({ geopendOp });
    const rijen = await readRijen(base, g.id);
    expect([...rijen.values()].filter(({ zaken }) => zaken.geopend > 0).map(({ periode }) => periode)).toEqual([maand]);
  });

  it.each([
    ["whole months", "2026-10-01", "2026-12-31"],
    ["parts of months", "2026-10-15", "2026-12-04"],
    ["one day", "2026-11-03", "2026-11-03"],
  ])("%s: the first and the last day count, the days around them do not", async (_name, van, tot) => {
    const base = await testBase(engine);
    const g = await buildGemeente(base, "0599");
    const { zaakId } = await g.zaak({ geopendOp: "2020-01-01T09:00:00.000Z" });
    const { signaalId } = await g.signaal({ signaaldatum: "2020-01-01" });
    const days = new Set([addDagen(van, -1), van, tot, addDagen(tot, 1)]);
    for (const dag of days) {
      await g.zaak({ geopendOp: `${dag}T12:00:00.000Z` });
      await g.signaal({ signaaldatum: dag });
      await g.poging({ zaakId, datum: dag });
      await g.termijn({ zaakId, signaalId, begintOp: dag, status: "open" });
    }
    const rij = (await readRijen(base, g.id, { van, tot, per: "totaal" })).get("totaal");
    const counts = [rij?.signalen.totaal, rij?.zaken.geopend, rij?.contact.pogingen, rij?.termijnen.gestart];
    const within = days.size - 2;
    expect(counts).toEqual([within, within, within, within]);
  });

  it("months add up to quarters, years and the total, and empty ones are there", async () => {
    const base = await testBase(engine);
    const g = await buildGemeente(base, "0599");
    for (const dag of ["2025-12-31", "2026-01-01", "2026-03-31", "2026-04-01", "2026-11-03"]) {
      await g.signaal({ signaaldatum: dag });
      await g.zaak({ geopendOp: `${dag}T12:00:00.000Z` });
    }
    const totals = async (per: "maand" | "kwartaal" | "jaar" | "totaal") =>
      [...(await readRijen(base, g.id, { van: "2025-12-01", tot: "2026-11-30", per }))].map(
        ([periode, { signalen, zaken }]) => [periode, signalen.totaal, zaken.geopend],
      );
    expect(await totals("maand")).toHaveLength(12);
    expect(await totals("kwartaal")).toEqual([
      ["2025-K4", 1, 1],
      ["2026-K1", 2, 2],
      ["2026-K2", 1, 1],
      ["2026-K3", 0, 0],
      ["2026-K4", 1, 1],
    ]);
    expect(await totals("jaar")).toEqual([
      ["2025", 1, 1],
      ["2026", 4, 4],
    ]);
    expect(await totals("totaal")).toEqual([["totaal", 5, 5]]);
  });
});
