import { describe, expect, it } from "vitest";
import type { Eindresultaat } from "../../src/law/lists.ts";
import { eindresultaten } from "../../src/law/lists.ts";
import { readIndicatoren } from "../../src/monitor/read-indicatoren.ts";
import { engines, type TestBase, testBase } from "../support/world.ts";
import { asActor, buildGemeente } from "./build.ts";

const najaar = { van: "2026-10-01", tot: "2026-12-31", per: "maand" } as const;

async function read(base: TestBase, gemeenteId: number, vraag: Parameters<typeof readIndicatoren>[1] = najaar) {
  const { rijen } = await readIndicatoren(asActor(base, gemeenteId, "monitor:lezen"), vraag);
  return new Map(rijen.map((rij) => [rij.periode, rij]));
}

describe.each(engines)("indicators on %s", (engine) => {
  it("signals: by month of the signaaldatum, kind, status and coincidence", async () => {
    const base = await testBase(engine);
    const g = await buildGemeente(base, "0599");
    const { zaakId, adresId } = await g.zaak({ geopendOp: "2026-11-02T08:00:00.000Z" });
    await g.signaal({ signaaldatum: "2026-10-31" });
    await g.signaal({ signaaldatum: "2026-11-01", zaakId, adresId, crisis: "ontruiming", meervoudig: true });
    await g.signaal({
      signaaldatum: "2026-11-30",
      soort: "Energie",
      zaakId,
      adresId,
      meervoudig: true,
      opeenvolgend: true,
    });
    await g.signaal({ signaaldatum: "2026-11-15", soort: "Energie", status: "Opgepakt", opeenvolgend: true });
    await g.signaal({ signaaldatum: "2026-11-15", soort: "Zorg", status: "Niet opgepakt: herhaalde melding" });
    await g.signaal({ signaaldatum: "2026-11-15", status: "Niet opgepakt: onterecht signaal" });
    await g.signaal({ signaaldatum: "2026-11-16", status: "Niet opgepakt: onterecht signaal" });
    await g.signaal({ signaaldatum: "2026-11-16", status: "Niet opgepakt: andere reden" });
    await g.signaal({ signaaldatum: "2026-11-16", zaakId, adresId, status: "Inwoner is overleden" });
    await g.signaal({ signaaldatum: "2026-12-01", soort: "Water" });
    const rijen = await read(base, g.id);
    expect(rijen.get("2026-10")?.signalen).toMatchObject({
      totaal: 1,
      enkelvoudig: 1,
      opgepakt: 0,
      perPartner: { Huur: 1 },
    });
    expect(rijen.get("2026-11")?.signalen).toMatchObject({
      totaal: 8,
      perPartner: { Huur: 5, Energie: 2, Zorg: 1, Water: 0, DUO: 0 },
      crisis: 1,
      meervoudig: 2,
      opeenvolgend: 2,
      enkelvoudig: 5,
      opgepakt: 3,
      nietOpgepakt: { herhaald: 1, onterecht: 2, andere: 1 },
    });
    expect(rijen.get("2026-12")?.signalen).toMatchObject({ totaal: 1, perPartner: { Water: 1, Huur: 0 } });
  });

  it("zaken: reached, helped, closed, single against multiple, per partner", async () => {
    const base = await testBase(engine);
    const g = await buildGemeente(base, "0599");
    const one = await g.zaak({
      geopendOp: "2026-11-03T09:00:00.000Z",
      afgeslotenOp: "2027-01-04T09:00:00.000Z",
      resultaat: "Vervolghulp en/of verwijzing financieel",
    });
    await g.signaal({ signaaldatum: "2026-11-03", ...one });
    await g.poging({ zaakId: one.zaakId, datum: "2026-11-10" });
    await g.poging({ zaakId: one.zaakId, datum: "2027-01-03", bereikt: true });
    await g.poging({ zaakId: one.zaakId, datum: "2027-01-04", bereikt: true });
    const more = await g.zaak({ geopendOp: "2026-11-04T09:00:00.000Z" });
    await g.signaal({ signaaldatum: "2026-11-04", ...more });
    await g.signaal({ signaaldatum: "2026-11-05", ...more });
    await g.signaal({ signaaldatum: "2026-12-05", soort: "Zorg", ...more });
    await g.poging({ zaakId: more.zaakId, datum: "2026-11-10", bereikt: true });
    const not = await g.zaak({
      geopendOp: "2026-11-05T09:00:00.000Z",
      afgeslotenOp: "2026-11-25T09:00:00.000Z",
      resultaat: "Definitief geen contact kunnen krijgen",
    });
    await g.signaal({ signaaldatum: "2026-11-05", soort: "Water", ...not });
    await g.poging({ zaakId: not.zaakId, datum: "2026-11-20" });
    const rij = (await read(base, g.id)).get("2026-11");
    expect(rij?.zaken).toEqual({
      geopend: 3,
      gesloten: 2,
      bereikt: 2,
      hulpGeaccepteerd: 1,
      enkelvoudig: { zaken: 2, bereikt: 1 },
      meervoudig: { zaken: 1, bereikt: 1 },
    });
    expect(rij?.perPartner).toMatchObject({
      Huur: { zaken: 2, bereikt: 2, hulpGeaccepteerd: 1 },
      Zorg: { zaken: 1, bereikt: 1, hulpGeaccepteerd: 0 },
      Water: { zaken: 1, bereikt: 0, hulpGeaccepteerd: 0 },
      Energie: { zaken: 0, bereikt: 0, hulpGeaccepteerd: 0 },
    });
  });

  it("help accepted: exactly four of the sixteen results, and only while the zaak is closed", async () => {
    const base = await testBase(engine);
    const g = await buildGemeente(base, "0599");
    const helped: Eindresultaat[] = [
      "(Budget)advies en/of quick fix",
      "Vervolghulp en/of verwijzing",
      "Vervolghulp en/of verwijzing financieel",
      "Vervolghulp en/of verwijzing niet financieel",
    ];
    const afgeslotenOp = "2026-11-25T09:00:00.000Z";
    for (const [index, resultaat] of eindresultaten.entries()) {
      // One a day, so that the daily rows below tell which results count.
      const geopendOp = `2026-11-${String(index + 1).padStart(2, "0")}T09:00:00.000Z`;
      await g.zaak({ geopendOp, afgeslotenOp, resultaat });
    }
    await g.zaak({ geopendOp: "2026-12-01T09:00:00.000Z", resultaat: "Vervolghulp en/of verwijzing" });
    for (const [index, resultaat] of eindresultaten.entries()) {
      const day = `2026-11-${String(index + 1).padStart(2, "0")}`;
      const rij = (await read(base, g.id, { van: day, tot: day, per: "totaal" })).get("totaal");
      expect(rij?.zaken.hulpGeaccepteerd, resultaat).toBe(helped.includes(resultaat) ? 1 : 0);
    }
    const december = (await read(base, g.id)).get("2026-12")?.zaken;
    expect(december).toMatchObject({ geopend: 1, gesloten: 0, hulpGeaccepteerd: 0 });
  });

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
    const rijen = await read(base, g.id);
    expect([...rijen.values()].filter(({ zaken }) => zaken.geopend > 0).map(({ periode }) => periode)).toEqual([maand]);
  });

  it("leaves out what falls just outside the period", async () => {
    const base = await testBase(engine);
    const g = await buildGemeente(base, "0599");
    const { zaakId } = await g.zaak({ geopendOp: "2026-09-30T21:59:59.999Z" });
    await g.zaak({ geopendOp: "2026-12-31T23:00:00.000Z" });
    const { signaalId } = await g.signaal({ signaaldatum: "2026-09-30" });
    await g.signaal({ signaaldatum: "2027-01-01" });
    for (const dag of ["2026-09-30", "2027-01-01"]) {
      await g.poging({ zaakId, datum: dag });
      await g.termijn({ zaakId, signaalId, begintOp: dag, status: "open" });
    }
    for (const rij of (await read(base, g.id)).values()) {
      expect([rij.signalen.totaal, rij.zaken.geopend, rij.contact.pogingen, rij.termijnen.gestart]).toEqual([
        0, 0, 0, 0,
      ]);
    }
  });

  it("contact: attempts by their own date and kind, also for an older zaak", async () => {
    const base = await testBase(engine);
    const g = await buildGemeente(base, "0599");
    const { zaakId } = await g.zaak({ geopendOp: "2026-09-15T09:00:00.000Z" });
    await g.poging({ zaakId, datum: "2026-10-31", soort: "Brief" });
    await g.poging({ zaakId, datum: "2026-11-01", soort: "Huisbezoek", bereikt: true });
    await g.poging({ zaakId, datum: "2026-11-30", soort: "Huisbezoek" });
    await g.poging({ zaakId, datum: "2026-11-12", soort: "SMS/Whatsapp", bereikt: true });
    const rijen = await read(base, g.id);
    expect(rijen.get("2026-10")?.contact).toMatchObject({ pogingen: 1, bereikt: 0 });
    expect(rijen.get("2026-11")?.contact).toMatchObject({
      pogingen: 3,
      bereikt: 2,
      perSoort: {
        Huisbezoek: { pogingen: 2, bereikt: 1 },
        "SMS/Whatsapp": { pogingen: 1, bereikt: 1 },
        Brief: { pogingen: 0, bereikt: 0 },
      },
    });
    expect(rijen.get("2026-11")?.zaken.geopend).toBe(0);
  });

  it("terms: by the day they began; one that fell away is not counted", async () => {
    const base = await testBase(engine);
    const g = await buildGemeente(base, "0599");
    const { zaakId } = await g.zaak({ geopendOp: "2026-11-03T09:00:00.000Z" });
    const { signaalId } = await g.signaal({ signaaldatum: "2026-11-03" });
    const statuses = ["open", "risico", "vervuld", "vervuld", "te-laat-vervuld", "verlopen", "vervallen"] as const;
    for (const status of statuses) await g.termijn({ zaakId, signaalId, begintOp: "2026-11-30", status });
    const rijen = await read(base, g.id);
    expect(rijen.get("2026-11")?.termijnen).toEqual({ gestart: 6, opTijd: 2, teLaat: 1, verlopen: 1 });
    expect(rijen.get("2026-12")?.termijnen.gestart).toBe(0);
  });

  it("months add up to quarters, years and the total, and empty ones are there", async () => {
    const base = await testBase(engine);
    const g = await buildGemeente(base, "0599");
    for (const dag of ["2025-12-31", "2026-01-01", "2026-03-31", "2026-04-01", "2026-11-03"]) {
      await g.signaal({ signaaldatum: dag });
      await g.zaak({ geopendOp: `${dag}T12:00:00.000Z` });
    }
    const totals = async (per: "maand" | "kwartaal" | "jaar" | "totaal") =>
      [...(await read(base, g.id, { van: "2025-12-01", tot: "2026-11-30", per }))].map(
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

  it("counts nothing of another municipality", async () => {
    const base = await testBase(engine);
    const mine = await buildGemeente(base, "0599");
    const other = await buildGemeente(base, "0363");
    const zaak = await other.zaak({ geopendOp: "2026-11-03T09:00:00.000Z" });
    const { signaalId } = await other.signaal({ signaaldatum: "2026-11-03", ...zaak });
    await other.poging({ zaakId: zaak.zaakId, datum: "2026-11-04", bereikt: true });
    await other.termijn({ zaakId: zaak.zaakId, signaalId, begintOp: "2026-11-03", status: "open" });
    for (const [id, count] of [
      [mine.id, 0],
      [other.id, 1],
    ] as const) {
      const rij = (await read(base, id)).get("2026-11");
      const counts = [rij?.signalen.totaal, rij?.zaken.geopend, rij?.contact.pogingen, rij?.termijnen.gestart];
      expect(counts).toEqual([count, count, count, count]);
    }
  });
});
