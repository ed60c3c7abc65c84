import { describe, expect, it } from "vitest";
import { type Eindestatus, eindestatussen } from "../../src/contact/end-rules.ts";
import {
  asSender,
  asTown,
  makeHousehold,
  makePartner,
  makeSignaal,
  makeTermijn,
  makeTown,
  makeZaak,
} from "../support/household.ts";
import { engines, type TestBase, testBase, tuesday } from "../support/world.ts";
import { callRoute } from "./call-route.ts";

const died = "Inwoner is overleden";

/** A household of two people: the first with signals of two partners, the second with one. */
async function start(base: TestBase) {
  const town = await makeTown(base);
  const { zaak, signaal: huur } = await makeHousehold(base, town);
  const energie = await makePartner(base, "Stroom", "Energie");
  const same = await makeSignaal(base, town, zaak, energie, { soort: "Energie" });
  const mate = await makeSignaal(base, town, zaak, energie, { soort: "Energie" }, { achternaam: "Bos" });
  const ctx = asTown(base, town);
  const end = (signaal: { uuid: string }, status: Eindestatus = died, toelichting?: string) =>
    callRoute(ctx, "beeindigSignaal", {
      params: { id: zaak.uuid, signaal: signaal.uuid },
      body: { status, toelichting },
    });
  return { town, ctx, zaak, huur, same, mate, end };
}

const statusOf = async (base: TestBase) =>
  (await base.db.read.q.selectFrom("signalen").select("status").orderBy("id").execute()).map(({ status }) => status);
const outbox = async (base: TestBase) =>
  (await base.db.read.q.selectFrom("outbox").select(["soort", "onderwerp_id"]).orderBy("id").execute()).map(
    ({ soort, onderwerp_id }) => `${soort} ${onderwerp_id}`,
  );
const termijnen = async (base: TestBase) =>
  (await base.db.read.q.selectFrom("termijnen").select(["soort", "status"]).orderBy("id").execute()).map(
    ({ soort, status }) => `${soort} ${status}`,
  );

describe.each(engines)("ending the signals of one person (%s)", (engine) => {
  it.each(eindestatussen)("%s: ends all of that person, and the household goes on", async (status) => {
    const base = await testBase(engine);
    const { zaak, huur, same, end } = await start(base);
    const { status: code, body } = await end(huur, status);
    expect(code).toBe(200);
    expect(body).toMatchObject({ id: zaak.uuid, status: "inBehandeling", resultaat: null, opgepaktOp: tuesday });
    expect(body.signalen.toSorted()).toEqual([huur.uuid, same.uuid].toSorted());
    expect(await statusOf(base)).toEqual([status, status, "Opgepakt"]);
    expect(await termijnen(base)).toEqual(["wgs-aanbod open"]);
    expect(await outbox(base)).toEqual([
      `signaal.beeindigd ${huur.id}`,
      `signaal.beeindigd ${same.id}`,
      `zaak.herprioriteren ${zaak.id}`,
    ]);
  });

  it.each(eindestatussen)("%s: closes the zaak with the last person", async (status) => {
    const base = await testBase(engine);
    const { zaak, huur, mate, end } = await start(base);
    await end(huur, "Inwoner is overleden");
    const { body } = await end(mate, status);
    expect(body).toMatchObject({ status: "gesloten", resultaat: status, afgeslotenOp: tuesday, signalen: [mate.uuid] });
    expect(await statusOf(base)).toEqual([died, died, status]);
    expect(await termijnen(base)).toEqual(["wgs-aanbod vervallen"]);
    expect((await outbox(base)).at(-1)).toBe(`zaak.afgesloten ${zaak.id}`);
  });

  it("asks for no offer, and keeps what was breached breached", async () => {
    const base = await testBase(engine);
    const { huur, mate, end } = await start(base);
    base.clock.set("2026-12-02T09:00:00.000Z");
    await end(huur);
    expect((await end(mate)).status).toBe(200);
    expect(await termijnen(base)).toEqual(["wgs-aanbod verlopen"]);
  });

  it("lets the term for a crisis lapse with the crisis, and no other", async () => {
    const base = await testBase(engine);
    const { town, zaak, mate, end } = await start(base);
    const crisis = { soort: "Energie", crisis_soort: "eindeLevering" };
    const water = await makePartner(base, "Water", "Water");
    const threat = await makeSignaal(base, town, zaak, water, crisis, { achternaam: "Smit" });
    await makeTermijn(base, town, zaak, threat, "wgs-bedreigend");
    await end(mate);
    expect(await termijnen(base)).toEqual(["wgs-aanbod open", "wgs-bedreigend open"]);
    await end(threat);
    expect(await termijnen(base)).toEqual(["wgs-aanbod open", "wgs-bedreigend vervallen"]);
  });

  it("tells the timeline and the audit, with what somebody wrote in the timeline alone", async () => {
    const base = await testBase(engine);
    const { ctx, zaak, huur, mate, end } = await start(base);
    await end(huur, died, "kanarie");
    await end(mate, "Persoon is geen inwoner (meer) in de gemeente");
    const params = { id: zaak.uuid };
    const { tijdlijn } = (await callRoute(ctx, "toonTijdlijn", { params })).body;
    const told = tijdlijn.map(({ soort, tekst }: Record<string, string>) => `${soort}: ${tekst}`);
    expect(told.slice(-3)).toEqual([
      "signaalBeeindigd: 2 signalen zijn gestopt. Reden: Inwoner is overleden.",
      "signaalBeeindigd: Eén signaal is gestopt. Reden: Persoon is geen inwoner (meer) in de gemeente.",
      "afgesloten: De zaak is gesloten. Resultaat: Persoon is geen inwoner (meer) in de gemeente.",
    ]);
    expect(JSON.stringify(tijdlijn)).toContain("kanarie");
    const audit = await base.db.read.q.selectFrom("audit").selectAll().orderBy("id").execute();
    expect(audit.map(({ handeling }) => handeling)).toEqual([
      "signalen.beeindigd",
      "signalen.beeindigd",
      "zaak.afgesloten",
      "zaak.bekeken",
    ]);
    expect(JSON.stringify(audit)).not.toContain("kanarie");
  });

  it("counts what ended no more in the amount of the zaak", async () => {
    const base = await testBase(engine);
    const { ctx, zaak, huur, end } = await start(base);
    const total = async () => (await callRoute(ctx, "toonZaak", { params: { id: zaak.uuid } })).body.totaalBedrag;
    const before = await total();
    await end(huur);
    expect([before, await total()]).toEqual([3 * 1275.5, 1275.5]);
  });

  it("is refused for what has ended already, was taken back, or is in a closed zaak", async () => {
    const base = await testBase(engine);
    const { town, ctx, zaak, huur, mate, end } = await start(base);
    const partner = await makePartner(base, "Zorg", "Zorg");
    const back = { ingetrokken_op: tuesday, intrekking_reden: "betaald" };
    const withdrawn = await makeSignaal(base, town, zaak, partner, back, { achternaam: "Smit" });
    await end(huur);
    for (const ended of [huur, withdrawn]) {
      expect(await end(ended)).toMatchObject({ status: 409, body: { code: "signaal-beeindigd" } });
    }
    await callRoute(ctx, "sluitZaak", { params: { id: zaak.uuid }, body: { resultaat: died } });
    expect(await end(mate)).toMatchObject({ status: 409, body: { code: "zaak-gesloten" } });
  });

  it("is done once when two do it at the same moment", async () => {
    const base = await testBase(engine);
    const { huur, end } = await start(base);
    const answers = await Promise.all([1, 2, 3].map(() => end(huur)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it("closes the zaak once when the last two people end at the same moment", async () => {
    const base = await testBase(engine);
    const { huur, mate, end } = await start(base);
    const answers = await Promise.all([end(huur), end(mate)]);
    expect(answers.map(({ body }) => body.status).sort()).toEqual(["gesloten", "inBehandeling"]);
    const { afsluitingen } = await base.db.read.q.selectFrom("zaken").select("afsluitingen").executeTakeFirstOrThrow();
    expect(afsluitingen).toBe(1);
  });

  it("gives the same 404 for what is absent, in another zaak, or another municipality's", async () => {
    const base = await testBase(engine);
    const { town, ctx, zaak, huur, end } = await start(base);
    const elsewhere = await makeTown(base, "0363");
    const foreign = await makeHousehold(base, elsewhere);
    const next = await makeZaak(base, town);
    const nextSignaal = await makeSignaal(base, town, next, await makePartner(base, "Ander"));
    for (const uuid of ["niets", "0193c0de-0000-7000-8000-000000000009", nextSignaal.uuid, foreign.signaal.uuid]) {
      expect((await end({ uuid })).status).toBe(404);
    }
    for (const id of ["niets", foreign.zaak.uuid, next.uuid]) {
      const params = { id, signaal: huur.uuid };
      expect((await callRoute(ctx, "beeindigSignaal", { params, body: { status: died } })).status).toBe(404);
    }
    const params = { id: zaak.uuid, signaal: huur.uuid };
    const stranger = asTown(base, elsewhere);
    expect((await callRoute(stranger, "beeindigSignaal", { params, body: { status: died } })).status).toBe(404);
  });

  it("is closed to a partner and to a token that may only read", async () => {
    const base = await testBase(engine);
    const { town, zaak, huur } = await start(base);
    const params = { id: zaak.uuid, signaal: huur.uuid };
    const partner = asSender(base, await makePartner(base, "Ander"), ["zaken:werken"]);
    for (const wrong of [partner, asTown(base, town, ["zaken:lezen"])]) {
      expect((await callRoute(wrong, "beeindigSignaal", { params, body: { status: died } })).status).toBe(403);
    }
    expect(await statusOf(base)).toEqual(["Opgepakt", "Opgepakt", "Opgepakt"]);
  });
});
