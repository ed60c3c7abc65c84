import { describe, expect, it } from "vitest";
import { makeTown, signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";
import { deliver, low, mailbox, mistaken, open, twoPartners, withdraw } from "./taking-back.ts";

describe.each(engines)("after a partner took a signal back, on %s", (engine) => {
  it("takes a later signal up, however much the same: joined when the zaak is open, else in a new one", async () => {
    const { town, huur, first, gemeente } = await twoPartners(engine);
    await withdraw(huur, first, "regeling");
    town.base.clock.set("2026-11-10T09:00:00Z");
    const joined = { ...low, signaaldatum: "2026-11-10" };
    await deliver(huur, "H-2", joined);
    const [zaak] = await open(gemeente);
    expect(zaak.signalen).toBe(3);
    expect((await huur.get("/v1/signalen?kenmerk=H-2")).body.signalen[0].status).toBe("Ontvangen");

    const repeat = await huur.post("/v1/signalen", signaal("H-3", joined));
    expect(repeat.body.status).toBe("Niet opgepakt: herhaalde melding");
    const higher = { signaaldatum: "2026-11-10", achterstand: { bedrag: 200.01, ontstaansdatum: "2026-09-01" } };
    expect((await huur.post("/v1/signalen", signaal("H-4", higher))).body.status).toBe("Ontvangen");
    expect((await open(gemeente))[0].signalen).toBe(4);
  });

  it("opens a new zaak for who reports again after the old one closed", async () => {
    const town = await makeTown(engine);
    const huur = await town.partner("Huur");
    const gemeente = await town.gemeente();
    await withdraw(huur, await deliver(huur, "N-1"), "regeling");
    await town.jobs();
    expect(await open(gemeente)).toEqual([]);
    expect((await huur.post("/v1/signalen", signaal("N-2"))).body.status).toBe("Ontvangen");
    expect(await open(gemeente)).toHaveLength(1);
  });

  it("makes no later signal meervoudig when it was sent in error, and does when it was paid", async () => {
    const town = await makeTown(engine);
    const [huur, zorg] = [await town.partner("Huur"), await town.partner("Zorg")];
    const gemeente = await town.gemeente();
    const at = (huisnummer: number) => ({ adres: { huisnummer, postcode: "3073HE" } });
    await withdraw(huur, await deliver(huur, "E-1", at(1)), "vergissing");
    await withdraw(huur, await deliver(huur, "E-2", at(2)), "betaald");
    await deliver(zorg, "E-3", at(1));
    await deliver(zorg, "E-4", at(2));
    const zaken = await open(gemeente);
    const soort = (huisnummer: number) =>
      zaken.find(({ adres }: { adres: { huisnummer: number } }) => adres.huisnummer === huisnummer).soortMelding;
    expect([soort(1).meervoudig, soort(2).meervoudig]).toEqual([false, true]);
  });

  it("leaves a zaak that a person closed before as it is, and tells nothing new", async () => {
    const town = await makeTown(engine);
    const huur = await town.partner("Huur");
    const gemeente = await town.gemeente();
    const id = await deliver(huur, "C-1");
    const [zaak] = await open(gemeente);
    await gemeente.post(`/v1/zaken/${zaak.id}/afsluiting`, { resultaat: "Vervolghulp en/of verwijzing" });
    await town.jobs();
    expect((await withdraw(huur, id, "vergissing")).status).toBe(200);
    await town.jobs();
    const shown = (await gemeente.get(`/v1/zaken/${zaak.id}`)).body;
    expect(shown).toMatchObject({ resultaat: "Vervolghulp en/of verwijzing", signalen: [{ status: "Opgepakt" }] });
    expect((await mailbox(huur)).map(({ waarde }) => waarde)).toEqual(["Afgehandeld"]);
  });

  it("marks a signal that was never taken up, and tells nothing new", async () => {
    const town = await makeTown(engine);
    const huur = await town.partner("Huur");
    const id = await deliver(huur, "D-1", { achterstand: { bedrag: 10, ontstaansdatum: "2026-09-01" } });
    expect((await withdraw(huur, id, "betaald")).body.status).toBe(mistaken);
    await town.jobs();
    expect((await mailbox(huur)).map(({ waarde }) => waarde)).toEqual([mistaken]);
  });

  it("says in the proof of notification that it was taken back", async () => {
    const town = await makeTown(engine);
    const huur = await town.partner("Huur");
    const id = await deliver(huur, "P-1");
    const proof = async () => {
      const { body } = await huur.get(`/v1/signalen/${id}/ontvangstbewijs`);
      return JSON.parse(Buffer.from(body.split(".")[1], "base64url").toString());
    };
    const before = await proof();
    expect(before).not.toHaveProperty("ingetrokken");
    await withdraw(huur, id, "regeling");
    const ingetrokken = { op: "2026-11-03T09:00:00.000Z", reden: "regeling" };
    expect(await proof()).toEqual({ ...before, ingetrokken });
  });

  it.each([{}, { reden: "anders" }, { reden: null }, { reden: "betaald", toelichting: "x" }])(
    "refuses %j as a reason",
    async (body) => {
      const town = await makeTown(engine);
      const huur = await town.partner("Huur");
      const id = await deliver(huur, "F-1");
      expect((await huur.post(`/v1/signalen/${id}/intrekking`, body)).status).toBe(400);
      expect((await huur.get(`/v1/signalen/${id}`)).body.ingetrokken).toBeNull();
    },
  );

  it("keeps months of DDAS and the monitor at one signal", async () => {
    const town = await makeTown(engine);
    const huur = await town.partner("Huur");
    const gemeente = await town.gemeente();
    await withdraw(huur, await deliver(huur, "M-1"), "vergissing");
    await town.jobs();
    const url = "/v1/monitor/indicatoren?van=2026-11-01&tot=2026-11-30&per=maand";
    const { signalen, zaken } = (await gemeente.get(url)).body.rijen[0];
    expect(signalen).toMatchObject({ totaal: 1, opgepakt: 0, nietOpgepakt: { onterecht: 1 } });
    expect(zaken).toMatchObject({ geopend: 1, gesloten: 1, hulpGeaccepteerd: 0 });
  });
});
