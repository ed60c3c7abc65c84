import { describe, expect, it } from "vitest";
import type { Eindresultaat } from "../../src/law/lists.ts";
import { eindresultaten } from "../../src/law/lists.ts";
import { engines, testBase } from "../support/world.ts";
import { buildGemeente, readRijen } from "./build.ts";

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
    const rijen = await readRijen(base, g.id);
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
    await g.signaal({ signaaldatum: "2026-11-04", meervoudig: true, ...more });
    await g.signaal({ signaaldatum: "2026-11-05", meervoudig: true, ...more });
    await g.poging({ zaakId: more.zaakId, datum: "2026-11-10", bereikt: true });
    for (const day of ["2026-11-05", "2026-11-06"]) {
      const not = await g.zaak({
        geopendOp: `${day}T09:00:00.000Z`,
        afgeslotenOp: "2026-11-25T09:00:00.000Z",
        resultaat: "Definitief geen contact kunnen krijgen",
      });
      await g.signaal({ signaaldatum: day, soort: "Water", ...not });
      // The second signal of a zaak, but of another month: still enkelvoudig in Divosa's sense.
      await g.signaal({ signaaldatum: "2026-12-05", soort: "Zorg", opeenvolgend: true, ...not });
      await g.poging({ zaakId: not.zaakId, datum: "2026-11-20" });
    }
    const rij = (await readRijen(base, g.id)).get("2026-11");
    expect(rij?.zaken).toEqual({
      geopend: 4,
      gesloten: 3,
      bereikt: 2,
      hulpGeaccepteerd: 1,
      enkelvoudig: { zaken: 3, bereikt: 1 },
      meervoudig: { zaken: 1, bereikt: 1 },
    });
    expect(rij?.perPartner).toMatchObject({
      Huur: { zaken: 2, bereikt: 2, hulpGeaccepteerd: 1 },
      Zorg: { zaken: 2, bereikt: 0, hulpGeaccepteerd: 0 },
      Water: { zaken: 2, bereikt: 0, hulpGeaccepteerd: 0 },
      Energie: { zaken: 0, bereikt: 0, hulpGeaccepteerd: 0 },
    });
  });

  it("a zaak is meervoudig by one signal of it, which the other at its address may stand outside of", async () => {
    const base = await testBase(engine);
    const g = await buildGemeente(base, "0599");
    const zaak = await g.zaak({ geopendOp: "2026-11-03T09:00:00.000Z" });
    const { adresId } = zaak;
    await g.signaal({ signaaldatum: "2026-11-03", meervoudig: true, ...zaak });
    await g.signaal({
      signaaldatum: "2026-11-04",
      meervoudig: true,
      adresId,
      status: "Niet opgepakt: herhaalde melding",
    });
    await g.signaal({ signaaldatum: "2026-12-04", opeenvolgend: true, ...zaak });
    expect((await readRijen(base, g.id)).get("2026-11")?.zaken).toMatchObject({
      enkelvoudig: { zaken: 0, bereikt: 0 },
      meervoudig: { zaken: 1, bereikt: 0 },
    });
  });

  it("zaken: a conversation reaches the resident, with and without an attempt that did; other steps do not", async () => {
    const base = await testBase(engine);
    const g = await buildGemeente(base, "0599");
    const zaak = async () => await g.zaak({ geopendOp: "2026-11-03T09:00:00.000Z" });
    const [gesproken, beide, geprobeerd] = [await zaak(), await zaak(), await zaak()];
    await g.gebeurtenis(gesproken.zaakId, "gesprek", { datum: "2026-11-05", hulpGewenst: null });
    await g.gebeurtenis(beide.zaakId, "gesprek", { datum: "2026-11-05", hulpGewenst: true });
    await g.poging({ zaakId: beide.zaakId, datum: "2026-11-04", bereikt: true });
    await g.poging({ zaakId: geprobeerd.zaakId, datum: "2026-11-04" });
    await g.gebeurtenis(geprobeerd.zaakId, "stap", { datum: "2026-11-05", stap: "hulpAanvaard" });
    const rij = (await readRijen(base, g.id)).get("2026-11");
    expect(rij?.zaken).toMatchObject({ geopend: 3, bereikt: 2, enkelvoudig: { zaken: 3, bereikt: 2 } });
    expect(rij?.contact).toMatchObject({ pogingen: 2, bereikt: 1 });
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
      const rij = (await readRijen(base, g.id, { van: day, tot: day, per: "totaal" })).get("totaal");
      expect(rij?.zaken.hulpGeaccepteerd, resultaat).toBe(helped.includes(resultaat) ? 1 : 0);
    }
    const december = (await readRijen(base, g.id)).get("2026-12")?.zaken;
    expect(december).toMatchObject({ geopend: 1, gesloten: 0, hulpGeaccepteerd: 0 });
  });

  it("contact: attempts by their own date and kind, also for an older zaak", async () => {
    const base = await testBase(engine);
    const g = await buildGemeente(base, "0599");
    const { zaakId } = await g.zaak({ geopendOp: "2026-09-15T09:00:00.000Z" });
    await g.poging({ zaakId, datum: "2026-10-31", soort: "Brief" });
    await g.poging({ zaakId, datum: "2026-11-01", soort: "Huisbezoek", bereikt: true });
    await g.poging({ zaakId, datum: "2026-11-30", soort: "Huisbezoek" });
    await g.poging({ zaakId, datum: "2026-11-12", soort: "SMS/Whatsapp", bereikt: true });
    const rijen = await readRijen(base, g.id);
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
    const rijen = await readRijen(base, g.id);
    expect(rijen.get("2026-11")?.termijnen).toEqual({ gestart: 6, opTijd: 2, teLaat: 1, verlopen: 1 });
    expect(rijen.get("2026-12")?.termijnen.gestart).toBe(0);
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
      const rij = (await readRijen(base, id)).get("2026-11");
      const counts = [rij?.signalen.totaal, rij?.zaken.geopend, rij?.contact.pogingen, rij?.termijnen.gestart];
      expect(counts).toEqual([count, count, count, count]);
    }
  });
});
