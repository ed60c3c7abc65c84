import { describe, expect, it } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import { makeDdas } from "../../src/monitor/make-ddas.ts";
import type { Caller, Town } from "../support/town.ts";
import { engines } from "../support/world.ts";
import { at, bakker, dijk, type Item, open, start } from "./household-build.ts";

describe.each(engines)("merging and splitting, in the figures, on %s", (engine) => {
  const novemberOf = async (gemeente: Caller) =>
    (await gemeente.get("/v1/monitor/indicatoren?van=2026-11-01&tot=2026-11-30&per=totaal")).body.rijen[0];
  const ddasOf = async ({ base }: Town) => {
    const vraag = { gemeentecodes: ["0599"], van: "2026-11-01", tot: "2026-11-30" };
    const { leveringen } = await makeDdas(systeem(base, "test"), vraag);
    const [levering] = leveringen;
    return {
      signalen: levering?.vroegsignalen.map(({ ID }) => ID).sort(),
      zaken: levering?.vroegsignaalzaken.map(({ vroegsignalen }) => vroegsignalen.map(({ ID }) => ID).sort()).sort(),
    };
  };

  it("counts a merged zaak once, and every signal once, until the merge is undone", async () => {
    const { town, huur, water, gemeente, send } = await start(engine);
    const a = (await send(huur, "H-1", { persoon: dijk })).id;
    const b = (await send(water, "W-1", { persoon: bakker, ...at(99) })).id;
    const zaken = (await open(gemeente)).map(({ id }: Item) => id);
    const apart = [await novemberOf(gemeente), await ddasOf(town)];
    const merged = await gemeente.post(`/v1/zaken/${zaken[0]}/samenvoeging`, { met: zaken[1], reden: "Eén gezin." });
    expect(merged.status).toBe(200);
    const { zaken: geteld, signalen } = await novemberOf(gemeente);
    expect(geteld).toMatchObject({ geopend: 1, gesloten: 0, meervoudig: { zaken: 1 }, enkelvoudig: { zaken: 0 } });
    expect(signalen).toMatchObject({ totaal: 2, meervoudig: 2, opgepakt: 2 });
    expect(await ddasOf(town)).toEqual({ signalen: [a, b].sort(), zaken: [[a, b].sort()] });
    await town.jobs();
    expect((await huur.get("/v1/terugkoppelingen")).body.terugkoppelingen).toEqual([]);
    const undone = await gemeente.post(`/v1/zaken/${zaken[1]}/herstel`, { verplaatsing: merged.body.id });
    expect(undone.status).toBe(200);
    expect([await novemberOf(gemeente), await ddasOf(town)]).toEqual(apart);
  });

  it("gives a zaak that was split off the team of its area and a place of its own", async () => {
    const { town, huur, water, gemeente, send } = await start(engine);
    const crisis = { crisis: { soort: "ontruiming", datum: "2026-12-15" } };
    const a = (await send(huur, "H-1", { persoon: dijk, ...crisis })).id;
    const b = (await send(water, "W-1", { persoon: bakker })).id;
    const [zaak] = await open(gemeente);
    expect(zaak.team.naam).toBe("Zuid");
    const adres = { straatnaam: "Bergweg", huisnummer: 3, postcode: "3036 AA", plaatsnaam: "Rotterdam" };
    const split = await gemeente.post(`/v1/zaken/${zaak.id}/splitsing`, {
      signalen: [b],
      adres,
      reden: "Verkeerd adres.",
    });
    expect(split.status).toBe(200);
    await town.jobs();
    const all = await open(gemeente);
    expect(all.map(({ adres, team, band }: Item) => [adres.postcode, team.naam, band])).toEqual([
      ["3073HE", "Zuid", "hoog"],
      ["3036AA", "Noord", expect.not.stringMatching("hoog")],
    ]);
    expect(await ddasOf(town)).toEqual({ signalen: [a, b].sort(), zaken: [[a], [b]].sort() });
    expect((await novemberOf(gemeente)).zaken).toMatchObject({ geopend: 2, enkelvoudig: { zaken: 2 } });
    const undone = await gemeente.post(`/v1/zaken/${zaak.id}/herstel`, { verplaatsing: split.body.id });
    expect(undone.status).toBe(200);
    expect(await ddasOf(town)).toEqual({ signalen: [a, b].sort(), zaken: [[a, b].sort()] });
    expect((await novemberOf(gemeente)).zaken).toMatchObject({ geopend: 1 });
    await send(water, "W-2", { adres, persoon: dijk });
    expect(await open(gemeente)).toHaveLength(2);
  });
});
