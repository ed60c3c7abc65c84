import { describe, expect, it } from "vitest";
import { makeTown, signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";

const eviction = { crisis: { soort: "ontruiming", datum: "2026-12-15" } };
const offer = { soort: "Brief", bereikt: false, dagdeel: "Ochtend", aanbod: true };

describe.each(engines)("the duty to offer help on %s", (engine) => {
  it("counts 28 days from receipt and three working days in a crisis, local days, extended past holidays", async () => {
    // Received 23:30 on 28 November local time; day 28 is 26 December, a Saturday after Christmas Day.
    const town = await makeTown(engine, { start: "2026-11-28T22:30:00Z" });
    const partner = await town.partner("Huur");
    await partner.post("/v1/signalen", signaal("D-1", eviction));
    const gemeente = await town.gemeente();
    const [zaak] = (await gemeente.get("/v1/zaken")).body.zaken;
    const { termijnen } = (await gemeente.get(`/v1/zaken/${zaak.id}`)).body;
    const due = termijnen.map(({ soort, begintOp, vervaltOp }: Record<string, string>) => [soort, begintOp, vervaltOp]);
    expect(due.sort()).toEqual([
      ["wgs-aanbod", "2026-11-28", "2026-12-28"],
      ["wgs-bedreigend", "2026-11-28", "2026-12-02"],
    ]);
    const bronnen = termijnen.flatMap((termijn: { bronnen: { sleutel: string }[] }) =>
      termijn.bronnen.map(({ sleutel }) => sleutel),
    );
    expect(bronnen).toContain("wgs-4-2");
    expect(bronnen).toContain("lezing-ontvangst");
  });

  it("marks a term at risk and breached on its day, once, and lifts the zaak with the reason", async () => {
    const town = await makeTown(engine, { start: "2026-11-03T09:00:00Z" });
    await (await town.partner("Huur")).post("/v1/signalen", signaal("D-2"));
    const gemeente = await town.gemeente();
    const status = async (): Promise<[string, string[]]> => {
      const [zaak] = (await gemeente.get("/v1/zaken")).body.zaken;
      return [zaak.termijn.status, zaak.redenen.map(({ code }: { code: string }) => code)];
    };
    const base = ["huur", "bedragHoog"];
    for (const [now, expected, codes] of [
      ["2026-11-24T22:59:00Z", "open", base],
      ["2026-11-24T23:00:00Z", "risico", ["termijnRisico", ...base]],
      ["2026-12-01T22:59:00Z", "risico", ["termijnRisico", ...base]],
      ["2026-12-01T23:00:00Z", "verlopen", ["termijnTeLaat", ...base]],
    ] as const) {
      town.base.clock.set(now);
      await town.jobs();
      await town.jobs();
      expect([now, ...(await status())]).toEqual([now, expected, codes]);
    }
    const breached = await gemeente.get("/v1/termijnen?status=verlopen");
    expect(breached.body.termijnen).toHaveLength(1);
  });

  it("after days of downtime marks the late ones as they are, not as they were", async () => {
    const town = await makeTown(engine);
    await (await town.partner("Huur")).post("/v1/signalen", signaal("D-3"));
    town.base.clock.set("2027-01-15T09:00:00Z");
    await town.jobs();
    const gemeente = await town.gemeente();
    expect((await gemeente.get("/v1/termijnen?status=verlopen")).body.termijnen).toHaveLength(1);
    expect((await gemeente.get("/v1/termijnen?status=risico")).body.termijnen).toEqual([]);
  });

  it("is met by a contact attempt with an offer, in time or late, and not by one without", async () => {
    const town = await makeTown(engine);
    await (await town.partner("Huur")).post("/v1/signalen", signaal("D-4"));
    const gemeente = await town.gemeente();
    const [zaak] = (await gemeente.get("/v1/zaken")).body.zaken;
    const url = `/v1/zaken/${zaak.id}`;
    const state = async () => (await gemeente.get(url)).body.termijnen[0].status;
    await gemeente.post(`${url}/contactpogingen`, { ...offer, datum: "2026-11-03", aanbod: false });
    expect(await state()).toBe("open");
    town.base.clock.set("2026-12-02T09:00:00Z");
    await town.jobs();
    await gemeente.post(`${url}/contactpogingen`, { ...offer, datum: "2026-12-02" });
    expect(await state()).toBe("te-laat-vervuld");
  });

  it("starts a crisis term again for a second crisis once the first is met, and one offer term for the household", async () => {
    const town = await makeTown(engine);
    const [huur, energie, gemeente] = [
      await town.partner("Huur"),
      await town.partner("Energie"),
      await town.gemeente(),
    ];
    await huur.post("/v1/signalen", signaal("D-5", eviction));
    const [zaak] = (await gemeente.get("/v1/zaken")).body.zaken;
    const url = `/v1/zaken/${zaak.id}`;
    await energie.post("/v1/signalen", signaal("D-6", { crisis: { soort: "eindeLevering" } }));
    expect((await gemeente.get(url)).body.termijnen).toHaveLength(2);
    await gemeente.post(`${url}/contactpogingen`, { ...offer, datum: "2026-11-03" });
    await energie.post("/v1/signalen", signaal("D-7", { crisis: { soort: "eindeLevering" } }));
    const { termijnen } = (await gemeente.get(url)).body;
    const kinds = termijnen.map(({ soort, status }: Record<string, string>) => `${soort} ${status}`).sort();
    expect(kinds).toEqual(["wgs-aanbod vervuld", "wgs-bedreigend open", "wgs-bedreigend vervuld"]);
  });

  it.each([
    ["was breached", true],
    ["ran out and no sweep has been by since", false],
  ])("starts a term for a next crisis when the one before %s", async (_, swept) => {
    const town = await makeTown(engine);
    const [huur, energie, gemeente] = [
      await town.partner("Huur"),
      await town.partner("Energie"),
      await town.gemeente(),
    ];
    await huur.post("/v1/signalen", signaal("D-8", eviction));
    town.base.clock.set("2026-11-20T09:00:00Z");
    if (swept) await town.jobs();
    const crisis = { soort: "eindeLevering" };
    await energie.post("/v1/signalen", signaal("D-9", { signaaldatum: "2026-11-20", crisis }));
    const [zaak] = (await gemeente.get("/v1/zaken")).body.zaken;
    const { termijnen } = (await gemeente.get(`/v1/zaken/${zaak.id}`)).body;
    const kinds = termijnen.map(({ soort, vervaltOp, status }: Record<string, string>) => [soort, vervaltOp, status]);
    expect(kinds.sort()).toEqual([
      ["wgs-aanbod", "2026-12-01", "open"],
      ["wgs-bedreigend", "2026-11-06", "verlopen"],
      ["wgs-bedreigend", "2026-11-25", "open"],
    ]);
  });
});
