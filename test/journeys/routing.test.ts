import { describe, expect, it } from "vitest";
import type { Routeringregel } from "../../src/law/parameter-shapes.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { insertBeleid } from "../../src/routing/organisation-store.ts";
import { bound, gemeenteOf, loads, teamIds } from "../routing/town.ts";
import { makeTown, signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";
import { inZuid, makeTeam, routes, setRegels } from "./routing-build.ts";

describe.each(engines)("a team with room for 100 gets a delivery of 300 (%s)", (engine) => {
  it("takes the first hundred, and the fallback team the rest", async () => {
    const town = await makeTown(engine);
    await bound(town, "Zuid", 100);
    await (await town.partner("Huur")).post("/v1/leveringen", inZuid(300, "L"));
    const found = await routes(town);
    expect(found).toHaveLength(300);
    expect(found.slice(0, 100)).toEqual(Array.from({ length: 100 }, () => ["Zuid", "postcode"]));
    expect(found.slice(100)).toEqual(Array.from({ length: 200 }, () => ["Vangnet", "postcode-vol", "vangnet"]));
  });

  it("counts what it had, and lets a crisis in", async () => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur");
    await partner.post("/v1/leveringen", inZuid(2, "A"));
    await bound(town, "Zuid", 3);
    const crisis = {
      crisis: { soort: "ontruiming", datum: "2026-12-15" },
      adres: { huisnummer: 1, postcode: "3073HE" },
    };
    await partner.post("/v1/leveringen", [
      ...inZuid(2, "B").map((body) => ({ ...body, adres: { huisnummer: 9, postcode: "3073HE" } })),
      ...inZuid(4, "C").slice(2),
      signaal("X", crisis),
    ]);
    expect(await routes(town)).toEqual([
      ["Zuid", "postcode"],
      ["Zuid", "postcode"],
      ["Zuid", "postcode"],
      ["Vangnet", "postcode-vol", "vangnet"],
      ["Vangnet", "postcode-vol", "vangnet"],
      ["Zuid", "postcode", "crisis-boven-capaciteit"],
    ]);
  });

  it("gives no place twice, whoever delivers at the same time", async () => {
    const town = await makeTown(engine);
    await bound(town, "Zuid", 100);
    const partners = [await town.partner("Huur"), await town.partner("Water")];
    const deliveries = partners.flatMap((partner, at) =>
      [0, 1].map((part) => {
        const bodies = Array.from({ length: 60 }, (_, index) =>
          signaal(`P-${part}-${index}`, {
            adres: { huisnummer: 1000 * (2 * at + part + 1) + index, postcode: "3073HE" },
          }),
        );
        return partner.post("/v1/leveringen", bodies);
      }),
    );
    await Promise.all(deliveries);
    expect(await loads(town)).toEqual({ Zuid: 100, Vangnet: 140 });
  });

  it("gives a place away again once a zaak is closed", async () => {
    const town = await makeTown(engine);
    await bound(town, "Zuid", 1);
    const partner = await town.partner("Huur");
    const gemeente = await town.gemeente();
    await partner.post("/v1/signalen", inZuid(1, "A")[0]);
    const [zaak] = (await gemeente.get("/v1/zaken")).body.zaken;
    await gemeente.post(`/v1/zaken/${zaak.id}/afsluiting`, { resultaat: "Inwoner is overleden" });
    for (const body of inZuid(3, "B").slice(1)) await partner.post("/v1/signalen", body);
    expect((await routes(town)).map(([naam]) => naam)).toEqual(["Zuid", "Zuid", "Vangnet"]);
  });
});

describe.each(engines)("the rules of a municipality choose the team (%s)", (engine) => {
  const jong = (team: string): Routeringregel => ({
    naam: "Jongeren",
    als: { leeftijdVan: 18, leeftijdTot: 26 },
    team,
  });
  const young = { persoon: { achternaam: "Jansen", geboortedatum: "2004-06-15" } };

  it("before the area, by what the signal tells; unknown fits nothing", async () => {
    const town = await makeTown(engine);
    const team = await makeTeam(town, "Jong");
    await setRegels(town, [
      jong(team),
      { naam: "Water", als: { partnersoort: "Water" }, team: await town.team("Noord") },
    ]);
    const [huur, water] = [await town.partner("Huur"), await town.partner("Water")];
    const at = (huisnummer: number) => ({ adres: { huisnummer, postcode: "3073HE" } });
    await huur.post("/v1/signalen", signaal("1", { ...young, ...at(1) }));
    await huur.post("/v1/signalen", signaal("2", { persoon: { achternaam: "Jansen" }, ...at(2) }));
    await water.post("/v1/signalen", signaal("3", { ...young, ...at(3) }));
    await water.post("/v1/signalen", signaal("4", at(4)));
    expect(await routes(town)).toEqual([
      ["Jong", "regel"],
      ["Zuid", "postcode"],
      ["Jong", "regel"],
      ["Noord", "regel"],
    ]);
    const [zaak] = (await (await town.gemeente()).get(`/v1/zaken?team=${team}`)).body.zaken;
    const { routering } = (await (await town.gemeente()).get(`/v1/zaken/${zaak.id}`)).body;
    expect(routering[0]).toMatchObject({ bron: "beleid-routering", tekst: expect.stringContaining("'Jongeren'") });
  });

  it("the signal that opens a zaak decides, whether the others come with it or after it", async () => {
    const town = await makeTown(engine);
    await setRegels(town, [jong(await makeTeam(town, "Jong"))]);
    const partner = await town.partner("Huur");
    const at = (huisnummer: number) => ({ adres: { huisnummer, postcode: "3073HE" } });
    await partner.post("/v1/leveringen", [signaal("1", at(1)), signaal("2", { ...young, ...at(1) })]);
    await partner.post("/v1/signalen", signaal("3", at(2)));
    await partner.post("/v1/signalen", signaal("4", { ...young, ...at(2) }));
    expect((await routes(town)).map(([naam]) => naam)).toEqual(["Zuid", "Zuid"]);
  });

  it("never sends a zaak to another municipality's team", async () => {
    const town = await makeTown(engine);
    const there = await makeTown(engine, { code: "0363", base: town.base });
    const regels = [jong(await there.team("Zuid"))];
    await expect(setRegels(town, regels)).rejects.toMatchObject({ status: 400 });
    // Nor does one that was written down otherwise.
    await town.base.db.write(async (trx) =>
      insertBeleid(trx, {
        gemeenteId: await gemeenteOf(town),
        sleutel: "routeringRegels",
        waarde: regels,
        geldtVan: "2021-01-01",
        reden: "Oud.",
        op: town.base.clock.now(),
      }),
    );
    const partner = await town.partner("Huur");
    await partner.post("/v1/signalen", signaal("1", { ...young, adres: { huisnummer: 1, postcode: "3073HE" } }));
    await partner.post("/v1/signalen", signaal("2", { ...young, adres: { huisnummer: 1, postcode: "1011AB" } }));
    expect(await loads(town)).toEqual({ Zuid: 1, Vangnet: 1 });
    expect((await routes(town)).map((route) => route.slice(1))).toEqual([
      ["regel-onbekend", "postcode"],
      ["regel-onbekend", "vangnet"],
    ]);
  });

  it("passes over a team from its first day of absence to its last", async () => {
    const town = await makeTown(engine);
    const afwezig = {
      uuid: newUuid(),
      gemeente_id: await gemeenteOf(town),
      team_id: (await teamIds(town)).get("Zuid") as number,
      van: "2026-11-04",
      tot: "2026-11-05",
      reden: "Cursus",
    };
    await town.base.db.write((trx) => trx.insertMany("team_afwezigheid", [afwezig]));
    const partner = await town.partner("Huur");
    const days = ["2026-11-03T22:59:00Z", "2026-11-03T23:00:00Z", "2026-11-05T22:59:00Z", "2026-11-05T23:00:00Z"];
    for (const [index, now] of days.entries()) {
      town.base.clock.set(now);
      await partner.post("/v1/signalen", signaal(`${index}`, { adres: { huisnummer: index + 1, postcode: "3073HE" } }));
    }
    expect(await routes(town)).toEqual([
      ["Zuid", "postcode"],
      ["Vangnet", "postcode-afwezig", "vangnet"],
      ["Vangnet", "postcode-afwezig", "vangnet"],
      ["Zuid", "postcode"],
    ]);
  });
});
