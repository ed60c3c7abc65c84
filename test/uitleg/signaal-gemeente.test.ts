import { describe, expect, it } from "vitest";
import { newUuid } from "../../src/platform/ids.ts";
import { problemIn } from "../support/server.ts";
import { makeTown, signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";
import { bytes, energie, makeWorld, onderdelen, regelsIn } from "./world.ts";

describe.each(engines)("why a signal was accepted, for the municipality (%s)", (engine) => {
  it("tells also which zaak it joined and what kind it is", async () => {
    const world = await makeWorld(engine);
    await world.send();
    const id = await world.send({ incasso: energie }, world.leverancier);
    const answer = await world.gemeente.get(`/v1/signalen/${id}/uitleg`);
    regelsIn(world, answer);
    expect(Object.keys(answer.body)).toEqual(["id", "zaak", "aanvaarding", "samenvoeging", "terugkoppeling"]);
    expect(answer.body).toMatchObject({ id, zaak: await world.zaak() });
    expect(onderdelen(answer.body.samenvoeging)).toEqual(["status", "zelfde-adres", "meervoudig"]);
    expect(onderdelen(answer.body.terugkoppeling)).toEqual(["nog-niets", "nooit"]);
  });

  it("tells of one that was not taken up, and of a repeat", async () => {
    const world = await makeWorld(engine);
    const klein = await world.send({ achterstand: { bedrag: 10, ontstaansdatum: "2026-09-01" } });
    const { body } = await world.gemeente.get(`/v1/signalen/${klein}/uitleg`);
    expect(body.zaak).toBe(null);
    expect(onderdelen(body.samenvoeging)).toEqual(["status", "onder-drempel", "enkelvoudig"]);
    expect(body.samenvoeging[0].tekst).toBe("De stand van het signaal is 'Niet opgepakt: onterecht signaal'.");
    expect(body.terugkoppeling[0].onderdeel).toBe("gehoord");

    await world.send();
    const herhaald = await world.gemeente.get(`/v1/signalen/${await world.send()}/uitleg`);
    expect(onderdelen(herhaald.body.samenvoeging)).toContain("herhaling");
  });

  it("writes down that somebody looked", async () => {
    const { town, gemeente, verhuurder, send } = await makeWorld(engine);
    const id = await send();
    await verhuurder.get(`/v1/signalen/${id}/uitleg`);
    await gemeente.get(`/v1/signalen/${id}/uitleg`);
    const rows = await town.base.db.read.q
      .selectFrom("audit")
      .select(["actor_soort", "onderwerp", "details"])
      .where("handeling", "=", "signaal.bekeken")
      .execute();
    expect(rows).toEqual([{ actor_soort: "gemeente", onderwerp: id, details: '{"deel":"uitleg"}' }]);
  });

  it("is for the municipality that the signal was reported to", async () => {
    const { town, send } = await makeWorld(engine);
    const id = await send();
    const elders = await makeTown(engine, { code: "0363", base: town.base });
    const other = await elders.gemeente();
    const found = await other.get(`/v1/signalen/${id}/uitleg`);
    problemIn(found, 404);
    expect(bytes(found)).toBe(bytes(await other.get(`/v1/signalen/${newUuid()}/uitleg`)));
    problemIn(await (await town.gemeente(["zaken:werken"])).get(`/v1/signalen/${id}/uitleg`), 403);
  });
});

describe("a refused signal explains itself", () => {
  it("names field, rule and source, and the source stands in the register", async () => {
    const { verhuurder, bronnen } = await makeWorld("sqlite");
    const refused = await verhuurder.post("/v1/signalen", signaal("K-1", { incasso: null }));
    const { fouten = [] } = problemIn(refused, 422);
    expect(fouten.map(({ code }) => code)).toEqual([
      "incasso-persoonlijkContact",
      "incasso-gewezenOpSchuldhulp",
      "incasso-herinnering",
      "incasso-aanbodGegevensdeling",
    ]);
    for (const { veld, bron = "" } of fouten) {
      expect(veld).toMatch(/^\/incasso\//);
      expect(bronnen.get(bron)).toMatchObject({ soort: "wet", titel: expect.stringContaining("artikel 2") });
    }
  });
});
