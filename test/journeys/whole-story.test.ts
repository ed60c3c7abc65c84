import { describe, expect, it } from "vitest";
import { makeTown, signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";

/** The main job from end to end: two partners, one household, one team, an answer and a figure. */
describe.each(engines)("the whole story on %s", (engine) => {
  it("goes from two signals to one zaak on the right list, help, an answer to each partner and a figure", async () => {
    const town = await makeTown(engine);
    const woonbron = await town.partner("Huur", "Woonbron");
    const energie = await town.partner("Energie", "Stroom");
    const gemeente = await town.gemeente();

    const first = await woonbron.post("/v1/signalen", signaal("WB-1"));
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ kenmerk: "WB-1", gemeentecode: "0599", status: "Ontvangen" });
    expect(first.body.ontvangenOp).toBe("2026-11-03T09:00:00.000Z");
    const again = await woonbron.post("/v1/signalen", signaal("WB-1"));
    expect([again.status, again.body]).toEqual([200, first.body]);

    town.base.clock.advance("PT48H");
    const crisis = { soort: "eindeLevering", datum: "2026-11-20" };
    const second = await energie.post("/v1/signalen", signaal("EN-1", { signaaldatum: "2026-11-05", crisis }));
    expect(second.status).toBe(201);

    const zuid = await town.team("Zuid");
    const list = await gemeente.get(`/v1/zaken?team=${zuid}`);
    expect(list.body.zaken).toHaveLength(1);
    const [zaak] = list.body.zaken;
    expect(zaak.band).toBe("hoog");
    expect(zaak.redenen.map(({ code }: { code: string }) => code)).toEqual([
      "crisisEindeLevering",
      "crisisBinnenMaand",
      "huur",
      "energie",
      "meerderePartners",
      "bedragHoog",
      "bedragZeerHoog",
      "meervoudig",
    ]);
    expect(zaak.opvolgadvies).toMatchObject({ kanalen: ["Huisbezoek", "Telefoon"], pogingen: 4, resterend: 4 });
    expect(zaak.termijn).toMatchObject({ soort: "wgs-bedreigend", vervaltOp: "2026-11-10" });
    expect((await gemeente.get(`/v1/zaken?team=${await town.team("Noord")}`)).body.zaken).toEqual([]);

    town.base.clock.set("2026-11-06T08:00:00Z");
    const poging = { soort: "Huisbezoek", bereikt: true, datum: "2026-11-06", dagdeel: "Ochtend", aanbod: true };
    expect((await gemeente.post(`/v1/zaken/${zaak.id}/contactpogingen`, poging)).status).toBe(201);
    const detail = await gemeente.get(`/v1/zaken/${zaak.id}`);
    expect(detail.body.termijnen.map(({ status }: { status: string }) => status)).toEqual(["vervuld", "vervuld"]);

    const closed = await gemeente.post(`/v1/zaken/${zaak.id}/afsluiting`, {
      resultaat: "Vervolghulp en/of verwijzing financieel",
    });
    expect(closed.status).toBe(200);
    await town.jobs();

    for (const [partner, kenmerk] of [
      [woonbron, "WB-1"],
      [energie, "EN-1"],
    ] as const) {
      const mailbox = await partner.get("/v1/terugkoppelingen");
      expect(mailbox.body.terugkoppelingen).toMatchObject([{ kenmerk, waarde: "Afgehandeld" }]);
      const { id } = mailbox.body.terugkoppelingen[0];
      expect((await partner.post(`/v1/terugkoppelingen/${id}/ontvangst`, {})).status).toBe(200);
      expect((await partner.get("/v1/terugkoppelingen")).body.terugkoppelingen).toEqual([]);
      const own = await partner.get(`/v1/signalen?kenmerk=${kenmerk}`);
      expect(own.body.signalen[0].terugkoppeling.waarde).toBe("Afgehandeld");
    }

    const figures = await gemeente.get("/v1/monitor/indicatoren?van=2026-11-01&tot=2026-11-30");
    expect(figures.body.rijen[0]).toMatchObject({
      periode: "2026-11",
      signalen: { totaal: 2, crisis: 1, meervoudig: 2 },
      zaken: { geopend: 1, gesloten: 1, bereikt: 1, hulpGeaccepteerd: 1 },
    });

    const tijdlijn = await gemeente.get(`/v1/zaken/${zaak.id}/tijdlijn`);
    const soorten = JSON.stringify(tijdlijn.body);
    for (const part of ["2026-11-03T09:00", "2026-11-05T09:00", "Huisbezoek", "Vervolghulp"]) {
      expect(soorten).toContain(part);
    }
  });
});
