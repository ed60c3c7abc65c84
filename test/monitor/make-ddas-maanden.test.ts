import { describe, expect, it } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import type { Vroegsignaalzaak } from "../../src/monitor/ddas.ts";
import { makeDdas } from "../../src/monitor/make-ddas.ts";
import { engines, type TestBase, testBase } from "../support/world.ts";
import { buildGemeente, readRijen } from "./build.ts";

const september = { van: "2026-09-01", tot: "2026-09-30" };
const oktober = { van: "2026-10-01", tot: "2026-10-31" };
const november = { van: "2026-11-01", tot: "2026-11-30" };

async function deliver(base: TestBase, periode: { van: string; tot: string }) {
  const { leveringen } = await makeDdas(systeem(base, "proef"), { gemeentecodes: ["0599"], ...periode });
  const [levering] = leveringen;
  if (!levering) throw new Error("no delivery");
  return { signalen: levering.vroegsignalen.map(({ ID }) => ID), zaken: levering.vroegsignaalzaken };
}
const idsOf = (zaken: Vroegsignaalzaak[]) => zaken.flatMap((zaak) => zaak.vroegsignalen.map(({ ID }) => ID));
const pogingenOf = (zaken: Vroegsignaalzaak[]) => zaken.map((zaak) => zaak.contactpogingen.map(({ datum }) => datum));

describe.each(engines)("DDAS month after month on %s", (engine) => {
  it("adds up: every signal once, with the zaak it is in, every attempt once, as many as the monitor counts", async () => {
    const base = await testBase(engine);
    const g = await buildGemeente(base, "0599");
    const taken: string[] = [];
    const all: string[] = [];
    for (const day of ["01", "15", "30"]) {
      const zaak = await g.zaak({ geopendOp: `2026-10-${day}T09:00:00.000Z` });
      for (const signaaldatum of [`2026-10-${day}`, "2026-10-31", "2026-11-01", `2026-11-${day}`]) {
        taken.push((await g.signaal({ signaaldatum, ...zaak })).uuid);
      }
      for (const datum of [`2026-10-${day}`, "2026-10-31", "2026-11-01", "2026-12-24"]) {
        await g.poging({ zaakId: zaak.zaakId, datum });
      }
      const refused = { signaaldatum: `2026-11-${day}`, status: "Niet opgepakt: onterecht signaal" } as const;
      all.push((await g.signaal(refused)).uuid);
    }
    all.push(...taken);
    const files = [await deliver(base, oktober), await deliver(base, november)];
    expect(files.flatMap(({ signalen }) => signalen).toSorted()).toEqual(all.toSorted());
    expect(files.flatMap(({ zaken }) => idsOf(zaken)).toSorted()).toEqual(taken.toSorted());
    for (const { signalen, zaken } of files) expect(signalen).toEqual(expect.arrayContaining(idsOf(zaken)));
    expect(files.flatMap(({ zaken }) => pogingenOf(zaken)).flat()).toHaveLength(12);
    const rijen = await readRijen(base, g.id);
    expect(files.map(({ signalen }) => signalen.length)).toEqual([
      rijen.get("2026-10")?.signalen.totaal,
      rijen.get("2026-11")?.signalen.totaal,
    ]);
  });

  it("a zaak with signals in three months is one zaak of the exchange in each of them", async () => {
    const base = await testBase(engine);
    const g = await buildGemeente(base, "0599");
    const opened = {
      geopendOp: "2026-09-10T09:00:00.000Z",
      opgepaktOp: "2026-10-06T09:00:00.000Z",
      afgeslotenOp: "2026-12-01T09:00:00.000Z",
      resultaat: "Vervolghulp en/of verwijzing",
    } as const;
    const zaak = await g.zaak(opened);
    for (const signaaldatum of ["2026-09-10", "2026-10-05", "2026-11-03"]) await g.signaal({ signaaldatum, ...zaak });
    for (const datum of ["2026-09-15", "2026-10-04", "2026-10-05", "2026-11-02", "2026-11-03", "2026-12-01"]) {
      await g.poging({ zaakId: zaak.zaakId, datum });
    }
    const files = [await deliver(base, september), await deliver(base, oktober), await deliver(base, november)];
    expect(files.map(({ zaken }) => zaken.length)).toEqual([1, 1, 1]);
    const zaken = files.flatMap((file) => file.zaken);
    expect(pogingenOf(zaken)).toEqual([
      ["2026-09-15", "2026-10-04"],
      ["2026-10-05", "2026-11-02"],
      ["2026-11-03", "2026-12-01"],
    ]);
    const days = zaken.map(({ matchingsdatum, startdatumMatchingperiode, einddatumMatchingperiode, datumOpgepakt }) => {
      return [matchingsdatum, startdatumMatchingperiode, einddatumMatchingperiode, datumOpgepakt];
    });
    expect(days).toEqual([
      ["2026-09-10", "2026-09-01", "2026-09-30", "2026-10-06"],
      ["2026-10-05", "2026-10-01", "2026-10-31", "2026-10-06"],
      ["2026-11-03", "2026-11-01", "2026-11-30", "2026-11-03"],
    ]);
    expect(zaken.map(({ resultaat }) => resultaat)).toEqual(Array(3).fill("Vervolghulp en/of verwijzing"));
  });

  it("twice a month: a zaak with signals in both halves is two in one file", async () => {
    const base = await testBase(engine);
    const g = await buildGemeente(base, "0599");
    await g.beleid("matchingperiodeStartdagen", [1, 15], "2026-01-01");
    const zaak = await g.zaak({ geopendOp: "2026-11-02T09:00:00.000Z" });
    for (const signaaldatum of ["2026-11-02", "2026-11-16"]) await g.signaal({ signaaldatum, ...zaak });
    for (const datum of ["2026-11-15", "2026-11-16"]) await g.poging({ zaakId: zaak.zaakId, datum });
    const { zaken } = await deliver(base, november);
    expect(zaken).toMatchObject([
      {
        matchingsdatum: "2026-11-02",
        einddatumMatchingperiode: "2026-11-14",
        contactpogingen: [{ datum: "2026-11-15" }],
      },
      {
        matchingsdatum: "2026-11-16",
        einddatumMatchingperiode: "2026-11-30",
        contactpogingen: [{ datum: "2026-11-16" }],
      },
    ]);
  });

  it("the start days of the policy that holds on the day of the signal", async () => {
    const base = await testBase(engine);
    const g = await buildGemeente(base, "0599");
    await g.beleid("matchingperiodeStartdagen", [1, 15], "2026-11-15");
    const zaak = await g.zaak({ geopendOp: "2026-11-14T09:00:00.000Z" });
    for (const signaaldatum of ["2026-11-14", "2026-11-15"]) await g.signaal({ signaaldatum, ...zaak });
    expect((await deliver(base, november)).zaken).toMatchObject([
      { startdatumMatchingperiode: "2026-11-01", einddatumMatchingperiode: "2026-11-30" },
      { startdatumMatchingperiode: "2026-11-15", einddatumMatchingperiode: "2026-11-30" },
    ]);
  });

  it("dated on 31 October and received on 1 November: in October's file, matched on 1 November", async () => {
    const base = await testBase(engine);
    const g = await buildGemeente(base, "0599");
    const ontvangenOp = "2026-11-01T09:00:00.000Z";
    const zaak = await g.zaak({ geopendOp: ontvangenOp });
    const { uuid } = await g.signaal({ signaaldatum: "2026-10-31", ontvangenOp, ...zaak });
    await g.poging({ zaakId: zaak.zaakId, datum: "2026-11-02" });
    expect(await deliver(base, november)).toEqual({ signalen: [], zaken: [] });
    expect(await deliver(base, oktober)).toMatchObject({
      signalen: [uuid],
      zaken: [
        {
          matchingsdatum: "2026-11-01",
          startdatumMatchingperiode: "2026-10-01",
          einddatumMatchingperiode: "2026-10-31",
          datumOpgepakt: "2026-11-01",
          contactpogingen: [{ datum: "2026-11-02" }],
        },
      ],
    });
  });
});
