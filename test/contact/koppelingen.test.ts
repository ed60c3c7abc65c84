import { describe, expect, it } from "vitest";
import { asSender, asTown, makeZaak } from "../support/household.ts";
import { engines, testBase, tuesday } from "../support/world.ts";
import { callRoute } from "./call-route.ts";
import { makeStreet } from "./street.ts";
import { absent, bakker, closed, type Koppeling, onlyOne, stateOf } from "./street-start.ts";

const dijk = { signaal: { persoon_sleutel: "dijk" } };

describe.each(engines)("the list of possible links (%s)", (engine) => {
  it("is empty at first", async () => {
    const street = await makeStreet(await testBase(engine));
    expect(await street.koppelingen()).toEqual({ koppelingen: [], volgende: null });
  });

  it("shows both addresses, what is open there and who, and no more", async () => {
    const street = await makeStreet(await testBase(engine));
    const kaal = await street.dwelling("10");
    const metLetter = await street.dwelling("10-A", { zaak: closed, persoon: bakker });
    const { koppelingen } = await street.koppelingen();
    const adres = {
      straatnaam: "Putsebocht",
      huisnummer: 10,
      huisletter: null,
      huisnummertoevoeging: null,
      postcode: "3073HE",
      plaatsnaam: "Rotterdam",
    };
    const persoon = { voorletters: "A.B.", voorvoegsel: "van", achternaam: "Dijk", geboortedatum: "1985-06-15" };
    expect(koppelingen).toEqual([
      {
        id: expect.any(String),
        soort: "adres",
        status: "open",
        redenen: [expect.objectContaining({ code: "zelfde-nummer", bron: "lezing-zelfde-woning" })],
        gevondenOp: tuesday,
        beslotenOp: null,
        kanten: [
          { adres, zaak: { id: kaal.zaak.uuid, status: "nieuw" }, personen: [persoon] },
          {
            adres: { ...adres, huisletter: "A" },
            zaak: { id: metLetter.zaak.uuid, status: "gesloten" },
            personen: [{ ...persoon, ...bakker }],
          },
        ],
      },
    ]);
  });

  it("shows who was told of at an address without a zaak, and the open zaak before a later closed one", async () => {
    const street = await makeStreet(await testBase(engine));
    const here = await street.dwelling("10", dijk);
    await makeZaak(street.base, street.town, { adres_id: here.adresId, ...closed });
    const { adresId, zaak } = await street.dwelling("99", dijk);
    await street.base.db.write(async ({ q }) => {
      await q.updateTable("signalen").set({ zaak_id: null }).where("adres_id", "=", adresId).execute();
      await q.deleteFrom("termijnen").where("zaak_id", "=", zaak.id).execute();
      await q.deleteFrom("zaken").where("id", "=", zaak.id).execute();
    });
    const { kanten } = await onlyOne(street);
    expect(kanten.map((kant) => [kant.zaak?.id ?? null, kant.personen.map(({ achternaam }) => achternaam)])).toEqual([
      [here.zaak.uuid, ["Dijk"]],
      [null, ["Dijk"]],
    ]);
  });

  it("comes in pages that together are the whole, each state by itself", async () => {
    const street = await makeStreet(await testBase(engine));
    for (const number of ["10", "10-A", "10-B", "10-C"]) await street.dwelling(number);
    const whole = (await street.koppelingen()).koppelingen;
    expect(whole).toHaveLength(3);
    const first = await street.koppelingen({ limiet: "2" });
    const second = await street.koppelingen({ limiet: "2", na: first.volgende });
    expect([...first.koppelingen, ...second.koppelingen]).toEqual(whole);
    expect(second.volgende).toBeNull();
    expect((await street.koppelingen({ limiet: "3" })).volgende).toBeNull();

    await street.decide(whole[1].id, "afgewezen");
    const idsOf = async (status: string) =>
      (await street.koppelingen({ status })).koppelingen.map(({ id }: Koppeling) => id);
    expect(await idsOf("open")).toEqual([whole[0].id, whole[2].id]);
    expect(await idsOf("afgewezen")).toEqual([whole[1].id]);
    expect(await idsOf("bevestigd")).toEqual([]);
    expect((await callRoute(street.ctx, "lijstKoppelingen", { query: { na: "x" } })).status).toBe(400);
  });

  it("is of the own municipality only, closed to a partner, and leaves a trace", async () => {
    const base = await testBase(engine);
    const street = await makeStreet(base);
    const other = await makeStreet(base, "0363");
    for (const number of ["10", "10-A"]) await street.dwelling(number);
    const { id } = await onlyOne(street);
    expect((await other.koppelingen()).koppelingen).toEqual([]);
    for (const ctx of [asTown(base, street.town, ["zaken:werken"]), asSender(base, street.partner, ["zaken:lezen"])]) {
      expect((await callRoute(ctx, "lijstKoppelingen", {})).status).toBe(403);
    }
    const audit = await base.db.read.q
      .selectFrom("audit")
      .selectAll()
      .where("handeling", "=", "koppelingen.bekeken")
      .execute();
    expect(audit.map(({ gemeente_id, details }) => [gemeente_id, details])).toEqual([
      [street.town.id, JSON.stringify({ status: "open", koppelingen: [id] })],
      [other.town.id, JSON.stringify({ status: "open", koppelingen: [] })],
    ]);
  });
});

describe.each(engines)("deciding on a possible link, for others (%s)", (engine) => {
  it("is not for another municipality, a partner or who may only read", async () => {
    const base = await testBase(engine);
    const street = await makeStreet(base);
    const other = await makeStreet(base, "0363");
    for (const number of ["10", "10-A"]) await street.dwelling(number);
    const { id } = await onlyOne(street);
    const foreign = await other.decide(id, "bevestigd");
    expect(foreign.status).toBe(404);
    expect(await other.decide(absent, "bevestigd")).toEqual(foreign);
    expect(await other.decide("geen nummer", "bevestigd")).toEqual(foreign);
    const input = { params: { id }, body: { besluit: "bevestigd" } };
    for (const ctx of [asTown(base, street.town, ["zaken:lezen"]), asSender(base, street.partner, ["zaken:werken"])]) {
      expect((await callRoute(ctx, "besluitKoppeling", input)).status).toBe(403);
    }
    expect((await stateOf(street)).koppelingen).toEqual(["open"]);
  });
});
