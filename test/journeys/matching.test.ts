import { describe, expect, it } from "vitest";
import { makeTown, signaal, type Town } from "../support/town.ts";
import { engines } from "../support/world.ts";

const at = (huisnummer: string | number, postcode = "3073HE") => ({ adres: { huisnummer, postcode } });
const stored = async (town: Town) =>
  await town.base.db.read.q
    .selectFrom("signalen")
    .select(["kenmerk", "zaak_id", "adres_id", "status", "meervoudig", "opeenvolgend"])
    .orderBy("id")
    .execute();

describe.each(engines)("one household, one zaak, on %s", (engine) => {
  it("joins what people write in many ways, and keeps apart what may be two dwellings", async () => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur");
    const written = ["10A", "10 a", "10-A", "0010a", "10", "10B", "10A-2", "10 A 2"];
    for (const [n, huisnummer] of written.entries()) {
      const answer = await partner.post(
        "/v1/signalen",
        signaal(`M-${n}`, { ...at(huisnummer), persoon: { achternaam: `P${n}` } }),
      );
      expect(answer.status).toBe(201);
    }
    const zaken = (await stored(town)).map(({ zaak_id }) => zaak_id);
    expect(new Set(zaken.slice(0, 4)).size).toBe(1);
    expect(new Set(zaken.slice(6)).size).toBe(1);
    expect(new Set(zaken).size).toBe(4);
  });

  it("keeps the same address in two municipalities apart", async () => {
    const here = await makeTown(engine);
    const there = await makeTown(engine, { code: "0502", base: here.base });
    await (await here.partner("Huur")).post("/v1/signalen", signaal("H-1"));
    await (await there.partner("Huur")).post("/v1/signalen", signaal("T-1", { gemeentecode: "0502" }));
    const zaken = (await stored(here)).map(({ zaak_id }) => zaak_id);
    expect(new Set(zaken).size).toBe(2);
    const list = await (await there.gemeente()).get("/v1/zaken");
    expect(list.body.zaken).toHaveLength(1);
  });

  it("opens a new zaak when the former one is closed, and calls the signal opeenvolgend", async () => {
    const town = await makeTown(engine, { start: "2026-09-01T09:00:00Z" });
    const [huur, zorg, gemeente] = [await town.partner("Huur"), await town.partner("Zorg"), await town.gemeente()];
    const early = { signaaldatum: "2026-09-01", achterstand: { bedrag: 300, ontstaansdatum: "2026-07-01" } };
    const proof = {
      herinneringen: ["2026-07-15"],
      contactpogingen: [{ datum: "2026-07-20", soort: "Telefoon" }],
      gewezenOpSchuldhulp: "2026-07-15",
      aanbodGegevensdeling: "2026-07-15",
    };
    expect((await huur.post("/v1/signalen", signaal("O-1", { ...early, incasso: proof }))).status).toBe(201);
    const [zaak] = (await gemeente.get("/v1/zaken")).body.zaken;
    await gemeente.post(`/v1/zaken/${zaak.id}/afsluiting`, { resultaat: "(Budget)advies en/of quick fix" });
    town.base.clock.set("2026-11-03T09:00:00Z");
    expect((await zorg.post("/v1/signalen", signaal("O-2"))).status).toBe(201);
    const [first, second] = await stored(town);
    expect(second?.zaak_id).not.toBe(first?.zaak_id);
    expect([second?.adres_id, second?.opeenvolgend, second?.meervoudig]).toEqual([first?.adres_id, 1, 0]);
  });

  it("calls both signals meervoudig when a second comes in the same month", async () => {
    const town = await makeTown(engine);
    await (await town.partner("Huur")).post("/v1/signalen", signaal("B-1"));
    expect((await stored(town)).map(({ meervoudig }) => meervoudig)).toEqual([0]);
    await (await town.partner("Water")).post("/v1/signalen", signaal("B-2", { signaaldatum: "2026-11-01" }));
    expect((await stored(town)).map(({ meervoudig }) => meervoudig)).toEqual([1, 1]);
  });

  it("does not take up a repeat or a signal below the threshold, and tells the partner at once", async () => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur");
    await partner.post("/v1/signalen", signaal("R-1"));
    const repeat = await partner.post("/v1/signalen", signaal("R-2"));
    expect([repeat.status, repeat.body.status]).toEqual([201, "Niet opgepakt: herhaalde melding"]);
    const small = signaal("R-3", { ...at(99), achterstand: { bedrag: 49.99, ontstaansdatum: "2026-09-01" } });
    expect((await partner.post("/v1/signalen", small)).body.status).toBe("Niet opgepakt: onterecht signaal");
    const higher = signaal("R-4", { achterstand: { bedrag: 1275.51, ontstaansdatum: "2026-09-01" } });
    expect((await partner.post("/v1/signalen", higher)).body.status).toBe("Ontvangen");
    const mailbox = (await partner.get("/v1/terugkoppelingen")).body.terugkoppelingen;
    expect(mailbox.map(({ kenmerk, waarde }: { kenmerk: string; waarde: string }) => [kenmerk, waarde])).toEqual([
      ["R-2", "Niet opgepakt: herhaalde melding"],
      ["R-3", "Niet opgepakt: onterecht signaal"],
    ]);
    const zaken = (await stored(town)).map(({ zaak_id }) => zaak_id !== null);
    expect(zaken).toEqual([true, false, false, true]);
  });

  it("finds the municipality by the area table when the partner does not name it", async () => {
    const town = await makeTown(engine);
    const gebied = { postcode: "3073HE", huisnummer: 10, buurt: "05991001", wijk: "059910", gemeentecode: "0599" };
    await town.base.db.write((trx) => trx.insertMany("gebieden", [gebied]));
    const partner = await town.partner("Huur");
    const known = await partner.post("/v1/signalen", signaal("G-1", { gemeentecode: undefined }));
    expect([known.status, known.body.gemeentecode]).toEqual([201, "0599"]);
    const unknown = await partner.post("/v1/signalen", signaal("G-2", { gemeentecode: undefined, ...at(11) }));
    expect([unknown.status, unknown.body.fouten[0].code]).toEqual([422, "gemeente-onbekend"]);
  });
});
