import { describe, expect, it } from "vitest";
import { engines, testBase } from "../support/world.ts";
import { callRoute } from "./call-route.ts";
import { makeStreet, rowsOf } from "./street.ts";
import { absent, addLink, closed, type Kant, type Koppeling, onlyOne, stateOf } from "./street-start.ts";

const dijk = { signaal: { persoon_sleutel: "dijk" } };

describe.each(engines)("deciding on a possible link (%s)", (engine) => {
  it("rejects for ever: nothing moves, and the pair is never offered again", async () => {
    const street = await makeStreet(await testBase(engine));
    const kaal = await street.dwelling("10");
    await street.dwelling("10-A");
    const { id } = await onlyOne(street);
    const before = await stateOf(street);
    street.base.clock.set("2026-11-04T09:00:00.000Z");
    const answer = await street.decide(id, "afgewezen", "Twee voordeuren.");
    expect(answer).toMatchObject({
      status: 200,
      body: { id, status: "afgewezen", beslotenOp: "2026-11-04T09:00:00.000Z" },
    });
    expect(await stateOf(street)).toEqual({ ...before, koppelingen: ["afgewezen"] });
    await street.base.db.write(({ q }) => q.updateTable("zaken").set({ koppelingen_gezocht_op: null }).execute());
    expect((await street.koppelingen()).koppelingen).toEqual([]);
    expect((await street.show(kaal.zaak.uuid)).koppelingen).toEqual([]);
  });

  it("makes one of two spellings: the younger address is a spelling of the older, and the zaken are one", async () => {
    const street = await makeStreet(await testBase(engine));
    const kaal = await street.dwelling("10");
    const letter = await street.dwelling("10-A");
    const answer = await street.decide((await onlyOne(street)).id, "bevestigd", "Eén voordeur.");
    expect(answer.body).toMatchObject({ soort: "adres", status: "bevestigd" });
    expect(answer.body.kanten.map(({ zaak }: Kant) => zaak?.id)).toEqual([kaal.zaak.uuid, kaal.zaak.uuid]);
    expect(await stateOf(street)).toEqual({
      zaken: [
        [kaal.zaak.id, "nieuw", null, null],
        [letter.zaak.id, "gesloten", kaal.zaak.id, null],
      ],
      signalen: [
        [kaal.signaal.id, kaal.zaak.id, kaal.adresId],
        [letter.signaal.id, kaal.zaak.id, kaal.adresId],
      ],
      spellingen: [[letter.adresId, kaal.adresId]],
      koppelingen: ["bevestigd"],
    });
    const zaak = await street.show(kaal.zaak.uuid);
    expect(zaak.koppelingen).toMatchObject([
      { soort: "adres", status: "bevestigd", ander: { adres: { huisletter: "A" }, zaak: null } },
    ]);
    expect(zaak.verplaatsingen).toMatchObject([
      { soort: "samenvoeging", rol: "naar", andereZaak: { id: letter.zaak.uuid } },
    ]);
    expect((await street.show(letter.zaak.uuid)).samengevoegdMet).toEqual({ id: kaal.zaak.uuid });
  });

  it.each([
    ["the younger has the zaak", closed, {}, "younger"],
    ["the older has the zaak", {}, closed, "older"],
  ] as const)("keeps the address where there is work: %s", async (_what, older, younger, hoofd) => {
    const street = await makeStreet(await testBase(engine));
    const kaal = await street.dwelling("10", { zaak: older });
    const letter = await street.dwelling("10-A", { zaak: younger, signaal: { signaaldatum: "2026-10-30" } });
    await street.decide((await onlyOne(street)).id, "bevestigd");
    const { spellingen, zaken } = await stateOf(street);
    const ids = [kaal.adresId, letter.adresId];
    expect(spellingen).toEqual([hoofd === "older" ? ids.toReversed() : ids]);
    expect(zaken.map(([, , met]) => met)).toEqual([null, null]);
    const open = hoofd === "older" ? kaal : letter;
    const { signalen } = await street.show(open.zaak.uuid);
    // The earlier signal at the other spelling makes the signal of November opeenvolgend.
    expect(signalen.map(({ opeenvolgend }: { opeenvolgend: boolean }) => opeenvolgend)).toEqual([hoofd === "older"]);
    const outbox = await street.base.db.read.q.selectFrom("outbox").selectAll().execute();
    expect(outbox.map(({ soort, onderwerp_id }) => [soort, onderwerp_id])).toEqual([
      ["zaak.herprioriteren", open.zaak.id],
    ]);
  });

  it("goes one step only: a spelling of what becomes a spelling is one of the main address", async () => {
    const street = await makeStreet(await testBase(engine));
    const kaal = await street.dwelling("10");
    const letter = await street.dwelling("10-A");
    await street.decide((await onlyOne(street)).id, "bevestigd");
    const elsewhere = await street.dwelling("99");
    await addLink(street, "adres", kaal.adresId, elsewhere.adresId);
    await street.base.db.write(({ q }) => q.updateTable("zaken").set(closed).where("id", "=", kaal.zaak.id).execute());
    expect((await street.decide(absent, "bevestigd")).status).toBe(200);
    expect((await stateOf(street)).spellingen).toEqual([
      [kaal.adresId, elsewhere.adresId],
      [letter.adresId, elsewhere.adresId],
    ]);
  });

  it("does not make two dwellings of one number, and leaves the link to be rejected", async () => {
    const street = await makeStreet(await testBase(engine));
    for (const number of ["10", "10-A", "10-B"]) await street.dwelling(number);
    const [a, b] = (await street.koppelingen()).koppelingen as [Koppeling, Koppeling];
    expect((await street.decide(a.id, "bevestigd")).status).toBe(200);
    const before = await stateOf(street);
    const refused = await street.decide(b.id, "bevestigd");
    expect([refused.status, refused.body.fouten[0].code]).toEqual([422, "twee-toevoegingen"]);
    expect(await stateOf(street)).toEqual(before);
    expect((await street.decide(b.id, "afgewezen")).status).toBe(200);
  });

  it("does nothing more where two addresses are one dwelling already", async () => {
    const street = await makeStreet(await testBase(engine));
    const kaal = await street.dwelling("10");
    const a = await street.dwelling("10-A");
    await street.decide((await onlyOne(street)).id, "bevestigd");
    const before = await stateOf(street);
    await addLink(street, "adres", a.adresId, kaal.adresId);
    expect((await street.decide(absent, "bevestigd")).status).toBe(200);
    expect(await stateOf(street)).toEqual({ ...before, koppelingen: ["bevestigd", "bevestigd"] });
  });

  it("shows two zaken with each other when they are about one person, and moves nothing", async () => {
    const street = await makeStreet(await testBase(engine));
    const old = await street.dwelling("10", dijk);
    const now = await street.dwelling("99", dijk);
    const { id } = await onlyOne(street);
    const seen = async (zaak: string) =>
      (await street.show(zaak)).koppelingen.map(({ status, ander }: Koppeling) => [status, ander.zaak?.id]);
    expect(await seen(old.zaak.uuid)).toEqual([["open", now.zaak.uuid]]);
    const before = await stateOf(street);
    expect((await street.decide(id, "bevestigd")).status).toBe(200);
    expect(await stateOf(street)).toEqual({ ...before, koppelingen: ["bevestigd"] });
    expect(await seen(old.zaak.uuid)).toEqual([["bevestigd", now.zaak.uuid]]);
    expect(await seen(now.zaak.uuid)).toEqual([["bevestigd", old.zaak.uuid]]);
  });

  it("writes it in the timeline of both zaken, with the reason, and in the audit without", async () => {
    const street = await makeStreet(await testBase(engine));
    const old = await street.dwelling("10", dijk);
    const now = await street.dwelling("99", dijk);
    await street.dwelling("100", { zaak: closed });
    const { id } = await onlyOne(street);
    await street.decide(id, "bevestigd", "Verhuisd in oktober.");
    for (const { zaak } of [old, now]) {
      const { body } = await callRoute(street.ctx, "toonTijdlijn", { params: { id: zaak.uuid } });
      const items = body.tijdlijn.filter(({ soort }: { soort: string }) => soort === "koppelingBesloten");
      expect(items).toMatchObject([
        {
          tekst: "Op een ander adres is dezelfde persoon gemeld. Dat is bevestigd.",
          details: { besluit: "bevestigd", koppeling: id, toelichting: "Verhuisd in oktober." },
        },
      ]);
    }
    const audit = await street.base.db.read.q.selectFrom("audit").selectAll().execute();
    expect(audit.find(({ handeling }) => handeling === "koppeling.besloten")).toMatchObject({
      onderwerp: id,
      details: '{"soort":"persoon","besluit":"bevestigd"}',
    });
    expect(JSON.stringify(audit)).not.toContain("oktober");
  });

  it("decides once: the same again is the same answer, the other is refused", async () => {
    const street = await makeStreet(await testBase(engine));
    for (const number of ["10", "10-A"]) await street.dwelling(number);
    const { id } = await onlyOne(street);
    const first = await street.decide(id, "bevestigd");
    street.base.clock.set("2026-11-05T09:00:00.000Z");
    const before = await rowsOf(street.base, [
      "zaken",
      "signalen",
      "koppelingen",
      "verplaatsingen",
      "zaak_gebeurtenissen",
    ]);
    expect(await street.decide(id, "bevestigd")).toEqual(first);
    expect(await street.decide(id, "afgewezen")).toMatchObject({ status: 409, body: { code: "koppeling-besloten" } });
    expect(
      await rowsOf(street.base, ["zaken", "signalen", "koppelingen", "verplaatsingen", "zaak_gebeurtenissen"]),
    ).toEqual(before);
  });

  it("comes out as one merge when many confirm at the same time", async () => {
    const street = await makeStreet(await testBase(engine));
    for (const number of ["10", "10-A", "20", "20-A"]) await street.dwelling(number);
    const all = (await street.koppelingen()).koppelingen as Koppeling[];
    const answers = await Promise.all([...all, ...all, ...all].map(({ id }) => street.decide(id, "bevestigd")));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const { zaken, spellingen } = await stateOf(street);
    expect(zaken.filter(([, status]) => status !== "gesloten")).toHaveLength(2);
    expect(spellingen).toHaveLength(2);
    expect((await rowsOf(street.base, ["verplaatsingen"])).verplaatsingen).toHaveLength(2);
  });
});
