import { describe, expect, it } from "vitest";
import { signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";
import { eviction, makeRole, startWith } from "./agreed.ts";

describe.each(engines)("work agreements on %s", (engine) => {
  it("law alone, as long as a municipality switches nothing on", async () => {
    const { termijnen } = await startWith(engine, [], eviction);
    expect(await termijnen()).toEqual(["wgs-aanbod 2026-12-01 open", "wgs-bedreigend 2026-11-06 open"]);
  });

  it("Rotterdam: visit, first word and report after a threatening eviction, and 30 days for contact", async () => {
    const { town, gemeente, url, termijnen, step, contact } = await startWith(engine, ["rotterdam"], eviction);
    expect(await termijnen()).toEqual([
      "mph-eerste-terugkoppeling 2026-11-17 open",
      "mph-huisbezoek 2026-11-13 open",
      "mph-terugrapportage 2026-12-01 open",
      "rotterdam-contact 2026-12-03 open",
      "wgs-aanbod 2026-12-01 open",
      "wgs-bedreigend 2026-11-06 open",
    ]);
    town.base.clock.set("2026-11-13T09:00:00Z");
    expect(await contact("2026-11-13", { soort: "Huisbezoek" })).toBe(201);
    town.base.clock.set("2026-11-18T09:00:00Z");
    expect(await step("eersteResultaatGemeld", "2026-11-18")).toBe(201);
    expect(await step("terugrapportageGedaan", "2026-11-18")).toBe(201);
    expect(await contact("2026-11-18", { bereikt: true, aanbod: true })).toBe(201);
    expect(await termijnen()).toEqual([
      "mph-eerste-terugkoppeling 2026-11-17 te-laat-vervuld",
      "mph-huisbezoek 2026-11-13 vervuld",
      "mph-terugrapportage 2026-12-01 vervuld",
      "rotterdam-contact 2026-12-03 vervuld",
      "wgs-aanbod 2026-12-01 vervuld",
      "wgs-bedreigend 2026-11-06 te-laat-vervuld",
    ]);
    const [first] = (await gemeente.get(url)).body.termijnen.filter(
      ({ soort }: { soort: string }) => soort === "mph-huisbezoek",
    );
    expect(first).toMatchObject({ naam: "Huisbezoek bij een dreigende ontruiming", set: "rotterdam", wie: "gemeente" });
    expect(first.bronnen.map(({ sleutel }: { sleutel: string }) => sleutel)).toEqual([
      "rotterdam-convenant",
      "atw-3",
      "lezing-ontvangst",
      "beleid-werkafspraken",
    ]);
  });

  it("Rotterdam: a second eviction while the first runs starts nothing again, the end of supply only the crisis term", async () => {
    const { town, partner, termijnen } = await startWith(engine, ["rotterdam"], eviction);
    const before = await termijnen();
    const higher = { bedrag: 1400, ontstaansdatum: "2026-09-01" };
    await partner.post("/v1/signalen", signaal("W-2", { ...eviction, achterstand: higher }));
    expect(await termijnen()).toEqual(before);
    const energie = await town.partner("Energie");
    town.base.clock.set("2026-11-10T09:00:00Z");
    await town.jobs();
    const supply = { signaaldatum: "2026-11-10", crisis: { soort: "eindeLevering" } };
    expect((await energie.post("/v1/signalen", signaal("W-3", supply))).status).toBe(201);
    const changed = (await termijnen()).filter((termijn) => !before.includes(termijn));
    expect(changed).toEqual(["wgs-bedreigend 2026-11-06 verlopen", "wgs-bedreigend 2026-11-13 open"]);
  });

  it("Rotterdam: after 30 days without contact the zaak is for the wijkteam of its area", async () => {
    const { town, gemeente, url, team } = await startWith(engine, ["rotterdam"]);
    town.base.clock.set("2026-12-03T22:59:59Z");
    await town.jobs();
    const told = async () =>
      (await gemeente.get(`${url}/tijdlijn`)).body.tijdlijn.filter(
        ({ soort }: { soort: string }) => soort === "geescaleerd",
      );
    expect(await told()).toEqual([]);
    town.base.clock.set("2026-12-03T23:00:00Z");
    await town.jobs();
    await town.jobs();
    expect(await team()).toBe("Zuid");
    expect(await told()).toMatchObject([
      {
        tekst:
          "De laatste dag voor contact met de inwoner was 3 december 2026. De zaak blijft bij Zuid: dat is het wijkteam.",
      },
    ]);
  });

  it("Haarlem: the ladder of the rent, and the coordinator when there was no consultation", async () => {
    const rent = (ontstaansdatum: string, bedrag = 900) => ({ achterstand: { bedrag, ontstaansdatum } });
    const { town, partner, termijnen, step, contact, team } = await startWith(engine, ["haarlem"], rent("2026-08-04"));
    await makeRole(town, "Coördinator PHU", "coordinator");
    expect(await termijnen()).toEqual(["haarlem-huisbezoek 2026-11-17 open", "wgs-aanbod 2026-12-01 open"]);
    town.base.clock.set("2026-11-04T09:00:00Z");
    await partner.post("/v1/signalen", signaal("W-2", { ...rent("2026-08-04", 1200), signaaldatum: "2026-11-04" }));
    expect(await termijnen()).toContain("haarlem-overleg 2026-11-11 open");
    expect(await contact("2026-11-04", { soort: "Huisbezoek" })).toBe(201);
    expect(await step("gemeldBijSchulddienstverlening", "2026-11-04")).toBe(201);
    expect(await contact("2026-11-04", { soort: "Brief" })).toBe(201);
    town.base.clock.set("2026-11-11T23:00:00Z");
    await town.jobs();
    expect(await termijnen()).toEqual([
      "haarlem-brief 2026-11-11 vervuld",
      "haarlem-huisbezoek 2026-11-17 vervuld",
      "haarlem-overleg 2026-11-11 verlopen",
      "wgs-aanbod 2026-12-01 open",
    ]);
    expect(await team()).toBe("Coördinator PHU");
  });

  it("Amsterdam: contact in two weeks, and a review after nine months of Geregelde betaling", async () => {
    const { town, termijnen, step, team } = await startWith(engine, ["amsterdam"]);
    expect(await termijnen()).toEqual(["amsterdam-contact 2026-11-17 open", "wgs-aanbod 2026-12-01 open"]);
    expect(await step("geregeldeBetalingGestart", "2026-11-03")).toBe(201);
    town.base.clock.set("2026-11-17T23:00:00Z");
    await town.jobs();
    expect(await termijnen()).toEqual([
      "amsterdam-contact 2026-11-17 verlopen",
      "geregelde-betaling-herbeoordeling 2027-08-03 open",
      "wgs-aanbod 2026-12-01 open",
    ]);
    expect(await team()).toBe("Zuid");
    town.base.clock.set("2027-08-03T09:00:00Z");
    expect(await step("herbeoordelingGehouden", "2027-08-03")).toBe(201);
    expect(await termijnen()).toContain("geregelde-betaling-herbeoordeling 2027-08-03 vervuld");
  });

  it.each([
    ["takes over when there was nothing", {}, "Crisisteam"],
    ["takes over when an offer was sent and nobody was reached", { aanbod: true }, "Crisisteam"],
    ["leaves the zaak alone when the resident was reached, without an offer", { bereikt: true }, "Zuid"],
  ])("Maastricht: the crisis team %s", async (_name, more, expected) => {
    const { town, contact, team } = await startWith(engine, ["maastricht"]);
    await makeRole(town, "Crisisteam", "crisisteam");
    expect(await contact("2026-11-03", more)).toBe(201);
    town.base.clock.set("2026-12-01T22:59:59Z");
    await town.jobs();
    expect(await team()).toBe("Zuid");
    town.base.clock.set("2026-12-01T23:00:00Z");
    await town.jobs();
    expect(await team()).toBe(expected);
  });

  it("Maastricht: not when there were both, and on the fifth attempt that reached nobody at once", async () => {
    const { town, contact, team } = await startWith(engine, ["maastricht"]);
    await makeRole(town, "Crisisteam", "crisisteam");
    expect(await contact("2026-11-03", { bereikt: true, aanbod: true })).toBe(201);
    town.base.clock.set("2026-12-10T09:00:00Z");
    await town.jobs();
    expect(await team()).toBe("Zuid");
    for (const datum of ["2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04"]) await contact(datum);
    expect(await team()).toBe("Zuid");
    await contact("2026-12-07");
    expect(await team()).toBe("Crisisteam");
  });
});
