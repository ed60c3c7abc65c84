import { describe, expect, it } from "vitest";
import { type Caller, makeTown, signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";

const eviction = { crisis: { soort: "ontruiming", datum: "2026-12-15" } };
const letter = { soort: "Brief", bereikt: false, dagdeel: "Ochtend" };
const helped = "Verwijzing zonder tussenkomst inwoner";
const silent = "Geen reactie na eerder contact";

/** Received on Tuesday 3 November 2026: three working days end on the 6th, day 28 is 1 December. */
async function start(engine: (typeof engines)[number]) {
  const town = await makeTown(engine);
  const partner = await town.partner("Huur");
  await partner.post("/v1/signalen", signaal("R-1", eviction));
  const gemeente = await town.gemeente();
  const [zaak] = (await gemeente.get("/v1/zaken")).body.zaken;
  const url = `/v1/zaken/${zaak.id}`;
  const close = async (resultaat: string) => await gemeente.post(`${url}/afsluiting`, { resultaat });
  const reopen = async () => (await gemeente.post(`${url}/heropening`, { reden: "Vergissing." })).status;
  const contact = async (datum: string, aanbod: boolean) =>
    (await gemeente.post(`${url}/contactpogingen`, { ...letter, datum, aanbod })).status;
  return { town, partner, gemeente, zaak, close, reopen, contact, terms: () => terms(gemeente, url) };
}

async function terms(gemeente: Caller, url: string): Promise<string[]> {
  const { termijnen } = (await gemeente.get(url)).body;
  return termijnen.map(({ soort, status, vervuldOp }: Record<string, string>) => `${soort} ${status} ${vervuldOp}`);
}

describe.each(engines)("closing and opening again, and the duty to offer help, on %s", (engine) => {
  it("does not meet the duty by a result that was taken back", async () => {
    const { town, gemeente, close, reopen, contact, terms } = await start(engine);
    expect((await close(helped)).status).toBe(200);
    expect(await terms()).toEqual(["wgs-bedreigend vervuld 2026-11-03", "wgs-aanbod vervuld 2026-11-03"]);

    town.base.clock.set("2026-11-09T09:00:00Z");
    expect(await reopen()).toBe(200);
    expect(await terms()).toEqual(["wgs-bedreigend verlopen null", "wgs-aanbod open null"]);
    const refused = await close(silent);
    expect([refused.status, refused.body.fouten[0].code]).toEqual([422, "geen-aanbod"]);

    town.base.clock.set("2027-01-10T09:00:00Z");
    await town.jobs();
    expect((await gemeente.get("/v1/termijnen?status=verlopen")).body.termijnen).toHaveLength(2);
    expect((await close(silent)).status).toBe(422);

    expect(await contact("2027-01-10", true)).toBe(201);
    expect(await terms()).toEqual([
      "wgs-bedreigend te-laat-vervuld 2027-01-10",
      "wgs-aanbod te-laat-vervuld 2027-01-10",
    ]);
    expect((await close(silent)).status).toBe(200);
  });

  it("does not meet it by doing so twice, or after a closing that let the terms lapse", async () => {
    const { close, reopen, terms } = await start(engine);
    for (const resultaat of [helped, "Inwoner is overleden", helped]) {
      expect((await close(resultaat)).status).toBe(200);
      expect(await reopen()).toBe(200);
      expect(await terms()).toEqual(["wgs-bedreigend open null", "wgs-aanbod open null"]);
      expect((await close(silent)).status).toBe(422);
    }
  });

  it("keeps what a documented offer met, however often the zaak is closed and opened", async () => {
    const { town, close, reopen, contact, terms } = await start(engine);
    town.base.clock.set("2026-11-05T09:00:00Z");
    expect(await contact("2026-11-05", true)).toBe(201);
    const met = ["wgs-bedreigend vervuld 2026-11-05", "wgs-aanbod vervuld 2026-11-05"];
    town.base.clock.set("2026-12-20T09:00:00Z");
    for (const resultaat of [helped, silent]) {
      expect((await close(resultaat)).status).toBe(200);
      expect(await reopen()).toBe(200);
      expect(await terms()).toEqual(met);
    }
  });

  it("does not take an offer in another household for one in this", async () => {
    const { partner, gemeente, zaak, close, reopen, terms } = await start(engine);
    await partner.post("/v1/signalen", signaal("R-2", { adres: { huisnummer: 77, postcode: "3073HE" } }));
    const other = (await gemeente.get("/v1/zaken")).body.zaken.find(({ id }: { id: string }) => id !== zaak.id);
    const offer = { ...letter, datum: "2026-11-03", aanbod: true };
    expect((await gemeente.post(`/v1/zaken/${other.id}/contactpogingen`, offer)).status).toBe(201);
    await close(helped);
    await reopen();
    expect(await terms()).toEqual(["wgs-bedreigend open null", "wgs-aanbod open null"]);
  });

  it("lets an offer that was made but not written down be written down after all, on its own day", async () => {
    const { town, close, reopen, contact, terms } = await start(engine);
    await close(helped);
    town.base.clock.set("2026-12-20T09:00:00Z");
    await reopen();
    expect(await contact("2026-11-04", true)).toBe(201);
    expect(await terms()).toEqual(["wgs-bedreigend vervuld 2026-11-04", "wgs-aanbod vervuld 2026-11-04"]);
  });
});
