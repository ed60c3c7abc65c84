import { describe, expect, it, type TestContext } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { systeem } from "../../src/access/permission.ts";
import { makeDdas } from "../../src/monitor/make-ddas.ts";
import { engines, testBase } from "../support/world.ts";
import { asActor, buildGemeente, kees } from "./build.ts";
import { expectValid, schemaAbsent } from "./schema.ts";

const november = { van: "2026-11-01", tot: "2026-11-30" };

function needsSchema(test: TestContext): void {
  if (schemaAbsent) test.skip(schemaAbsent);
}

describe.each(engines)("DDAS on %s", (engine) => {
  it("one municipality: signals, zaken, attempts in order, as the schema wants it", async (test) => {
    needsSchema(test);
    const base = await testBase(engine, "2026-12-05T10:15:30.000Z");
    const g = await buildGemeente(base, "0599");
    const zaak = await g.zaak({
      geopendOp: "2026-11-02T09:00:00.000Z",
      opgepaktOp: "2026-11-04T09:00:00.000Z",
      afgeslotenOp: "2026-11-20T09:00:00.000Z",
      resultaat: "Vervolghulp en/of verwijzing financieel",
      adresId: await g.adres({ postcode: "3073HE", huisnummer: 10, huisletter: "A", huisnummertoevoeging: "2" }),
    });
    const one = await g.signaal({ signaaldatum: "2026-11-02", crisis: "ontruiming", bedragCenten: 98_050, ...zaak });
    const two = await g.signaal({ signaaldatum: "2026-11-04", persoon: { burgerservicenummer: "999990019" }, ...zaak });
    const free = await g.signaal({
      signaaldatum: "2026-11-30",
      soort: "Zorg",
      persoon: { geboortedatum: "1990-11-02" },
    });
    await g.poging({ zaakId: zaak.zaakId, datum: "2026-11-10", dagdeel: "Avond", soort: "Huisbezoek", bereikt: true });
    await g.poging({ zaakId: zaak.zaakId, datum: "2026-11-10", dagdeel: "Middag", soort: "Brief" });
    await g.poging({ zaakId: zaak.zaakId, datum: "2026-11-09", dagdeel: "Avond", soort: "SMS/Whatsapp" });
    const model = await makeDdas(systeem(base, "proef"), { gemeentecodes: ["0599"], ...november });
    expectValid(model);
    expect(model).toMatchObject({
      codeGegevensleverancier: `Seinhuis ${packageJson.version}`,
      startdatumLevering: "2026-11-01",
      einddatumLevering: "2026-11-30",
      aanleverdatumEnTijd: "2026-12-05T10:15:30.000Z",
    });
    expect(model.leveringen).toStrictEqual([
      {
        teller: 1,
        gemeentecode: "0599",
        aanleverendeOrganisatie: {
          naam: "Gemeente 0599",
          "kvk-nummer": "12345678",
          contactpersonen: [{ naam: "Kees Voorbeeld", email: "kees@gemeente.test" }],
        },
        vroegsignalen: [
          {
            ID: one.uuid,
            crisissignaal: true,
            warmeOverdracht: false,
            bedrag: 981,
            ontstaansdatum: "2026-09-01",
            signaaldatum: "2026-11-02",
            status: "Opgepakt",
            signaalpartner: { type: "Huur" },
            client: {
              geslachtsaanduiding: "Onbekend",
              postcode: "3073HE",
              huisnummer: "10",
              huisnummertoevoeging: "A2",
            },
          },
          {
            ID: two.uuid,
            crisissignaal: false,
            warmeOverdracht: false,
            bedrag: 500,
            ontstaansdatum: "2026-09-01",
            signaaldatum: "2026-11-04",
            status: "Opgepakt",
            signaalpartner: { type: "Huur" },
            client: { burgerservicenummer: "999990019" },
          },
          {
            ID: free.uuid,
            crisissignaal: false,
            warmeOverdracht: false,
            bedrag: 500,
            ontstaansdatum: "2026-09-01",
            signaaldatum: "2026-11-30",
            status: "Nog niet opgepakt",
            signaalpartner: { type: "Zorg" },
            client: {
              geslachtsaanduiding: "Onbekend",
              geboortedatum: "1990-11-02",
              postcode: "3073HE",
              huisnummer: "10",
              huisnummertoevoeging: "",
            },
          },
        ],
        vroegsignaalzaken: [
          {
            resultaat: "Vervolghulp en/of verwijzing financieel",
            matchingsdatum: "2026-11-02",
            startdatumMatchingperiode: "2026-11-01",
            einddatumMatchingperiode: "2026-11-30",
            datumOpgepakt: "2026-11-04",
            vroegsignalen: [{ ID: one.uuid }, { ID: two.uuid }],
            contactpogingen: [
              { soort: "SMS/Whatsapp", bereikt: false, datum: "2026-11-09", dagdeel: "Avond" },
              { soort: "Brief", bereikt: false, datum: "2026-11-10", dagdeel: "Middag" },
              { soort: "Huisbezoek", bereikt: true, datum: "2026-11-10", dagdeel: "Avond" },
            ],
          },
        ],
      },
    ]);
    expect(JSON.stringify(model)).not.toMatch(/Kanarie|Putsebocht|Woonstad|geheime/);
  });

  it("no signal dated outside the period, no zaak without signals in it, and every taken-up signal with its zaak", async (test) => {
    needsSchema(test);
    const base = await testBase(engine);
    const g = await buildGemeente(base, "0599");
    const first = await g.zaak({ geopendOp: "2026-10-31T09:00:00.000Z" });
    await g.signaal({ signaaldatum: "2026-10-31", ...first });
    const inside = await g.signaal({ signaaldatum: "2026-11-01", ...first });
    const late = await g.signaal({ signaaldatum: "2026-11-30", ontvangenOp: "2026-12-02T09:00:00.000Z", ...first });
    await g.signaal({ signaaldatum: "2026-12-01", ...first });
    const older = await g.zaak({ geopendOp: "2026-08-01T09:00:00.000Z" });
    const ofOlder = await g.signaal({ signaaldatum: "2026-11-02", ...older });
    const newer = await g.zaak({ geopendOp: "2026-11-30T23:00:00.000Z" });
    await g.signaal({ signaaldatum: "2026-12-01", ...newer });
    await g.zaak({ geopendOp: "2026-11-15T09:00:00.000Z" });
    const model = await makeDdas(systeem(base, "proef"), { gemeentecodes: ["0599"], ...november });
    expectValid(model);
    const [levering] = model.leveringen;
    expect(levering?.vroegsignalen.map(({ ID }) => ID)).toEqual([inside.uuid, ofOlder.uuid, late.uuid]);
    expect(levering?.vroegsignaalzaken.map((zaak) => zaak.vroegsignalen.map(({ ID }) => ID))).toEqual([
      [inside.uuid, late.uuid],
      [ofOlder.uuid],
    ]);
  });

  it("several municipalities: each its own levering, start days and signals, in the order asked for", async (test) => {
    needsSchema(test);
    const base = await testBase(engine);
    const one = await buildGemeente(base, "0344");
    const two = await buildGemeente(base, "0363", [kees, { ...kees, naam: "Sara Voorbeeld" }], null);
    await two.beleid("matchingperiodeStartdagen", [1, 15], "2026-01-01");
    const uuids: string[] = [];
    for (const g of [one, two]) {
      const zaak = await g.zaak({ geopendOp: "2026-11-23T09:00:00.000Z" });
      uuids.push((await g.signaal({ signaaldatum: "2026-11-20", ...zaak })).uuid);
    }
    const model = await makeDdas(systeem(base, "proef"), { gemeentecodes: ["0363", "0344"], ...november });
    expectValid(model);
    const [zaakTwo, zaakOne] = model.leveringen.map(({ vroegsignaalzaken }) => vroegsignaalzaken[0]);
    expect(model.leveringen.map(({ teller, gemeentecode }) => [teller, gemeentecode])).toEqual([
      [1, "0363"],
      [2, "0344"],
    ]);
    expect(model.leveringen.map(({ vroegsignalen }) => vroegsignalen.map(({ ID }) => ID))).toEqual([
      [uuids[1]],
      [uuids[0]],
    ]);
    expect([zaakOne?.startdatumMatchingperiode, zaakTwo?.startdatumMatchingperiode]).toEqual([
      "2026-11-01",
      "2026-11-15",
    ]);
    expect(model.leveringen[0]?.aanleverendeOrganisatie).not.toHaveProperty("kvk-nummer");
  });

  it("an empty period is a valid exchange", async (test) => {
    needsSchema(test);
    const base = await testBase(engine);
    const g = await buildGemeente(base, "0599");
    const model = await makeDdas(asActor(base, g.id, "ddas:lezen"), { gemeentecodes: ["0599"], ...november });
    expectValid(model);
    expect(model.leveringen).toMatchObject([{ vroegsignalen: [], vroegsignaalzaken: [] }]);
  });

  it("leaves a trace of counts in the audit of each municipality", async () => {
    const base = await testBase(engine);
    const g = await buildGemeente(base, "0599");
    const zaak = await g.zaak({ geopendOp: "2026-11-03T09:00:00.000Z" });
    await g.signaal({ signaaldatum: "2026-11-03", ...zaak });
    await g.signaal({ signaaldatum: "2026-11-03", persoon: { burgerservicenummer: "999990019" } });
    await makeDdas(asActor(base, g.id, "ddas:lezen"), { gemeentecodes: ["0599"], ...november });
    const [regel, ...more] = await base.db.read.q.selectFrom("audit").selectAll().execute();
    expect(more).toEqual([]);
    expect(regel).toMatchObject({
      gemeente_id: g.id,
      actor_soort: "gemeente",
      handeling: "ddas.uitgeleverd",
      onderwerp: "0599",
    });
    expect(JSON.parse(regel?.details ?? "")).toEqual({ ...november, signalen: 2, zaken: 1 });
  });
});
