import { describe, expect, it } from "vitest";
import { makeTown, signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";
import { eviction, makeRole, policy, startWith } from "./agreed.ts";

describe.each(engines)("work agreements, policy and time on %s", (engine) => {
  it("catches up after three days of standing still: every event once, the late ones as they are", async () => {
    const { town, gemeente, url, termijnen, team } = await startWith(engine, ["amsterdam", "maastricht"], eviction);
    await makeRole(town, "Crisisteam", "crisisteam");
    town.base.clock.set("2026-12-04T09:00:00Z");
    await town.jobs();
    await town.jobs();
    expect((await termijnen()).every((termijn) => termijn.endsWith("verlopen"))).toBe(true);
    expect(await team()).toBe("Crisisteam");
    const { tijdlijn } = (await gemeente.get(`${url}/tijdlijn`)).body;
    const handed = tijdlijn.filter(({ soort }: { soort: string }) => soort === "geescaleerd");
    expect(handed.map(({ details }: { details: { regel: string } }) => details.regel)).toEqual(["maastricht-contact"]);
    expect(
      handed.filter(({ details }: { details: { reden: { code: string } } }) => details.reden.code === "overgedragen"),
    ).toHaveLength(1);
  });

  it("lets a running term keep its number, its extension and its consequence when policy changes", async () => {
    const { town, partner, gemeente, termijnen } = await startWith(engine, ["amsterdam", "maastricht"]);
    const before = await termijnen();
    await policy(town, "termijnAanpassingen", { "amsterdam-contact": { aantal: 7 } }, "2026-11-04");
    await policy(town, "werkafspraken", ["wgs", "amsterdam"], "2026-11-04");
    town.base.clock.set("2026-11-04T09:00:00Z");
    const elsewhere = { adres: { huisnummer: 77, postcode: "3073HE" }, signaaldatum: "2026-11-04" };
    await partner.post("/v1/signalen", signaal("W-2", elsewhere));
    expect(await termijnen()).toEqual(before);
    const { zaken } = (await gemeente.get("/v1/zaken")).body;
    const fresh = await gemeente.get(
      `/v1/zaken/${zaken.find(({ geopendOp }: { geopendOp: string }) => geopendOp > "2026-11-04").id}`,
    );
    expect(
      fresh.body.termijnen.map(({ soort, vervaltOp, escalatie }: Record<string, string>) => [
        soort,
        vervaltOp,
        escalatie,
      ]),
    ).toEqual([
      ["amsterdam-contact", "2026-11-11", null],
      ["wgs-aanbod", "2026-12-02", null],
    ]);
    await makeRole(town, "Crisisteam", "crisisteam");
    town.base.clock.set("2026-12-03T09:00:00Z");
    await town.jobs();
    const teams = (await gemeente.get("/v1/zaken")).body.zaken.map(
      ({ geopendOp, team }: { geopendOp: string; team: { naam: string } }) => [geopendOp.slice(0, 10), team.naam],
    );
    expect(teams.sort()).toEqual([
      ["2026-11-03", "Crisisteam"],
      ["2026-11-04", "Zuid"],
    ]);
  });

  it("refuses to switch the law off or to adjust it", async () => {
    const town = await makeTown(engine);
    for (const [sleutel, waarde] of [
      ["werkafspraken", ["rotterdam"]],
      ["termijnAanpassingen", { "wgs-aanbod": { aantal: 40 } }],
      ["aanbodDagen", 40],
    ] as const) {
      await expect(policy(town, sleutel, waarde)).rejects.toMatchObject({ status: 400 });
    }
  });

  it("closing lets what was agreed lapse, keeps a breach, and opening again revives it; an offer is asked for law alone", async () => {
    const { town, gemeente, url, termijnen, contact } = await startWith(engine, ["rotterdam", "amsterdam"], eviction);
    town.base.clock.set("2026-11-18T09:00:00Z");
    await town.jobs();
    const close = async (resultaat: string) => (await gemeente.post(`${url}/afsluiting`, { resultaat })).status;
    expect(await close("Geen reactie na eerder contact")).toBe(422);
    expect(await contact("2026-11-18", { aanbod: true })).toBe(201);
    expect(await close("Geen reactie na eerder contact")).toBe(200);
    expect(await termijnen()).toEqual([
      "amsterdam-contact 2026-11-17 verlopen",
      "mph-eerste-terugkoppeling 2026-11-17 verlopen",
      "mph-huisbezoek 2026-11-13 verlopen",
      "mph-terugrapportage 2026-12-01 vervallen",
      "rotterdam-contact 2026-12-03 vervallen",
      "wgs-aanbod 2026-12-01 vervuld",
      "wgs-bedreigend 2026-11-06 te-laat-vervuld",
    ]);
    await gemeente.post(`${url}/heropening`, { reden: "Vergissing." });
    expect(await termijnen()).toEqual([
      "amsterdam-contact 2026-11-17 verlopen",
      "mph-eerste-terugkoppeling 2026-11-17 verlopen",
      "mph-huisbezoek 2026-11-13 verlopen",
      "mph-terugrapportage 2026-12-01 open",
      "rotterdam-contact 2026-12-03 open",
      "wgs-aanbod 2026-12-01 vervuld",
      "wgs-bedreigend 2026-11-06 te-laat-vervuld",
    ]);
  });

  it("counts terms of law alone in the monitor", async () => {
    const { gemeente } = await startWith(engine, ["rotterdam", "amsterdam"], eviction);
    const { body } = await gemeente.get("/v1/monitor/indicatoren?van=2026-11-01&tot=2026-11-30");
    expect(JSON.stringify(body)).toContain('"termijnen":{"gestart":2,');
  });
});
