import { describe, expect, it } from "vitest";
import { asTown, makeHousehold, makeMedewerker, makeSignaal, makeTermijn, makeTown } from "../support/household.ts";
import { engines, type TestBase, testBase } from "../support/world.ts";
import { callRoute } from "./call-route.ts";

const visit = { soort: "Huisbezoek", bereikt: true, datum: "2026-11-05", dagdeel: "Ochtend", aanbod: true };

async function start(base: TestBase) {
  const town = await makeTown(base);
  const household = await makeHousehold(base, town);
  const ctx = asTown(base, town);
  base.clock.set("2026-11-05T10:00:00.000Z");
  const post = (body: object, id = household.zaak.uuid) =>
    callRoute(ctx, "legContactpogingVast", { params: { id }, body });
  return { town, ctx, post, ...household };
}

const termijnen = (base: TestBase) =>
  base.db.read.q.selectFrom("termijnen").select(["soort", "status", "vervuld_op"]).orderBy("id").execute();

describe.each(engines)("writing down a contactpoging (%s)", (engine) => {
  it("answers 201 with where to read it, takes the zaak up and asks for a new place in the list", async () => {
    const base = await testBase(engine);
    const { town, ctx, zaak, post } = await start(base);
    const medewerker = await makeMedewerker(base, town);
    const made = await post({ ...visit, notitie: "Zoon deed open.", medewerker: medewerker.uuid });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ ...visit, notitie: "Zoon deed open.", medewerker: { id: medewerker.uuid } });
    const id = made.body.id as string;
    expect(made.headers.Location).toBe(`/v1/zaken/${zaak.uuid}/contactpogingen/${id}`);

    const read = await callRoute(ctx, "toonContactpoging", { params: { id: zaak.uuid, contactpoging: id } });
    expect(read.body).toEqual(made.body);
    const row = await base.db.read.q.selectFrom("zaken").selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ status: "inBehandeling", opgepakt_op: "2026-11-05T10:00:00.000Z" });
    const outbox = await base.db.read.q.selectFrom("outbox").select(["soort", "onderwerp_id"]).execute();
    expect(outbox).toEqual([{ soort: "zaak.herprioriteren", onderwerp_id: zaak.id }]);
  });

  it("keeps the first moment at which the zaak was taken up", async () => {
    const base = await testBase(engine);
    const { post } = await start(base);
    await post(visit);
    base.clock.advance("PT2H");
    await post({ ...visit, aanbod: false });
    const row = await base.db.read.q.selectFrom("zaken").select("opgepakt_op").executeTakeFirstOrThrow();
    expect(row.opgepakt_op).toBe("2026-11-05T10:00:00.000Z");
  });

  it("lets an offer fulfil both terms, also one that came with a second signal", async () => {
    const base = await testBase(engine);
    const { town, zaak, partner, post } = await start(base);
    const second = await makeSignaal(base, town, zaak, partner);
    await makeTermijn(base, town, zaak, second, "wgs-bedreigend", "2026-11-04T09:00:00.000Z");
    await post(visit);
    expect(await termijnen(base)).toEqual([
      { soort: "wgs-aanbod", status: "vervuld", vervuld_op: "2026-11-05" },
      { soort: "wgs-bedreigend", status: "vervuld", vervuld_op: "2026-11-05" },
    ]);
  });

  it.each([
    ["a visit to a closed door", { bereikt: false, aanbod: false }, ["mph-huisbezoek"]],
    ["a visit to an open one", { bereikt: true, aanbod: false }, ["mph-huisbezoek", "rotterdam-contact"]],
    ["a letter without an offer", { soort: "Brief", bereikt: false, aanbod: false }, ["haarlem-brief"]],
    ["a letter with one", { soort: "Brief", bereikt: false }, ["wgs-aanbod", "haarlem-brief"]],
    ["a call that was answered", { soort: "Telefoon", aanbod: false }, ["rotterdam-contact"]],
    ["a call that was not", { soort: "Telefoon", bereikt: false, aanbod: false }, []],
    ["desk work", { soort: "Administratief", aanbod: false }, []],
  ])("meets what was agreed: %s", async (_name, changes, expected) => {
    const base = await testBase(engine);
    const { town, zaak, signaal, post } = await start(base);
    for (const soort of ["mph-huisbezoek", "rotterdam-contact", "haarlem-brief", "wgs-gesprek"] as const) {
      await makeTermijn(base, town, zaak, signaal, soort);
    }
    await post({ ...visit, ...changes });
    const met = (await termijnen(base)).filter(({ status }) => status === "vervuld").map(({ soort }) => soort);
    expect(met).toEqual(expected);
  });

  it("counts the day of the offer, not the day of writing it down", async () => {
    const base = await testBase(engine);
    const { post } = await start(base);
    await base.db.write((trx) => trx.q.updateTable("termijnen").set({ status: "verlopen" }).execute());
    base.clock.set("2026-12-10T10:00:00.000Z");
    await post({ ...visit, datum: "2026-12-01" });
    expect(await termijnen(base)).toEqual([{ soort: "wgs-aanbod", status: "vervuld", vervuld_op: "2026-12-01" }]);
  });

  it("leaves the terms running without an offer, though the resident was reached", async () => {
    const base = await testBase(engine);
    const { post } = await start(base);
    await post({ ...visit, aanbod: false });
    expect(await termijnen(base)).toEqual([{ soort: "wgs-aanbod", status: "open", vervuld_op: null }]);
  });

  it("refuses all that is wrong at once, and stores nothing", async () => {
    const base = await testBase(engine);
    const { post } = await start(base);
    const answer = await post({ ...visit, soort: "Administratief", datum: "2026-11-06" });
    expect(answer.status).toBe(422);
    expect(answer.body.fouten).toMatchObject([
      { veld: "/datum", code: "in-de-toekomst" },
      { veld: "/aanbod", code: "aanbod-zonder-bericht", bron: "beleid-opvolging" },
    ]);
    expect(await base.db.read.q.selectFrom("contactpogingen").selectAll().execute()).toEqual([]);
    expect(await base.db.read.q.selectFrom("audit").selectAll().execute()).toEqual([]);
  });

  it("counts days as they are in the Netherlands: 23:30 local on the 5th is the 5th", async () => {
    const base = await testBase(engine);
    const { post } = await start(base);
    base.clock.set("2026-11-05T22:30:00.000Z");
    expect((await post({ ...visit, datum: "2026-11-06" })).status).toBe(422);
    base.clock.set("2026-11-05T23:00:00.000Z");
    expect((await post({ ...visit, datum: "2026-11-06" })).status).toBe(201);
  });

  it("is refused on a closed zaak", async () => {
    const base = await testBase(engine);
    const { ctx, zaak, post } = await start(base);
    const body = { resultaat: "Inwoner is overleden" };
    await callRoute(ctx, "sluitZaak", { params: { id: zaak.uuid }, body });
    expect(await post(visit)).toMatchObject({ status: 409, body: { code: "zaak-gesloten" } });
  });

  it("writes who did what without a note in the audit", async () => {
    const base = await testBase(engine);
    const { zaak, post } = await start(base);
    await post({ ...visit, notitie: "kanarie" });
    const audit = await base.db.read.q.selectFrom("audit").selectAll().execute();
    expect(audit).toMatchObject([
      { handeling: "contactpoging.vastgelegd", onderwerp: zaak.uuid, actor: "gemeente-client" },
    ]);
    expect(JSON.stringify(audit)).not.toContain("kanarie");
  });
});
