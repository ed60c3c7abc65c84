import { describe, expect, it } from "vitest";
import { newUuid } from "../../src/platform/ids.ts";
import { deliver, eviction, withdraw } from "../journeys/taking-back.ts";
import { problemIn } from "../support/server.ts";
import { type Caller, makeTown, signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";

const correct = (partner: Caller, id: string, body: unknown) => partner.post(`/v1/signalen/${id}/correctie`, body);
const bedrag = (euros: number) => ({ reden: "invoerfout", achterstand: { bedrag: euros } });

async function start(engine: (typeof engines)[number], changes: Record<string, unknown> = {}) {
  const town = await makeTown(engine);
  const partner = await town.partner("Huur", "Woonstek", { geboortedatumToegestaan: true });
  const id = await deliver(partner, "K-1", changes);
  const rows = async () => await town.base.db.read.q.selectFrom("signaal_correcties").selectAll().execute();
  const row = async () =>
    await town.base.db.read.q.selectFrom("signalen").selectAll().where("uuid", "=", id).executeTakeFirstOrThrow();
  return { town, partner, id, rows, row };
}

describe.each(engines)("correcting a signal (%s)", (engine) => {
  it("keeps old and new, shows it, works the place out again, and leaves a trace without the person", async () => {
    const { town, partner, id, rows, row } = await start(engine);
    const before = await row();
    town.base.clock.advance("PT1H");
    const body = { ...bedrag(1500), persoon: { achternaam: "Dijks", telefoonnummer: "0101234567" }, klantnummer: "99" };
    const answer = await correct(partner, id, body);
    expect(answer.status).toBe(200);
    const [stored] = await rows();
    expect(answer.body.correcties).toEqual([
      {
        id: stored?.uuid,
        op: "2026-11-03T10:00:00.000Z",
        reden: "invoerfout",
        wijzigingen: [
          { veld: "/achterstand/bedrag", oud: 1275.5, nieuw: 1500 },
          { veld: "/klantnummer" },
          { veld: "/persoon/achternaam" },
          { veld: "/persoon/telefoonnummer" },
        ],
      },
    ]);
    const after = await row();
    expect(after).toMatchObject({ bedrag_centen: 150_000, inhoud_hash: before.inhoud_hash, status: before.status });
    expect(after.persoon_sleutel).not.toBe(before.persoon_sleutel);
    expect(after.persoonsgegevens).toContain("1985-06-15");
    expect((await partner.get(`/v1/signalen/${id}`)).body).toEqual(answer.body);

    const { q } = town.base.db.read;
    const audit = await q.selectFrom("audit").selectAll().where("handeling", "=", "signaal.gecorrigeerd").execute();
    expect(audit.map(({ onderwerp, details }) => [onderwerp, JSON.parse(details)])).toEqual([
      [
        id,
        {
          reden: "invoerfout",
          velden: ["/achterstand/bedrag", "/klantnummer", "/persoon/achternaam", "/persoon/telefoonnummer"],
        },
      ],
    ]);
    const waiting = await q
      .selectFrom("outbox")
      .select(["soort", "onderwerp_id"])
      .where("gedaan_op", "is", null)
      .execute();
    expect(waiting).toContainEqual({ soort: "zaak.herprioriteren", onderwerp_id: before.zaak_id });
    expect(JSON.stringify([audit, waiting])).not.toMatch(/Dijks|0101234567/);
  });

  it("counts once when sent again, also at the same moment, and what is sent first stays the same signal", async () => {
    const { partner, id, rows } = await start(engine);
    const answers = await Promise.all([1, 2, 3].map(() => correct(partner, id, bedrag(1500))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await correct(partner, id, bedrag(1500))).body).toEqual(answers[0]?.body);
    expect(await rows()).toHaveLength(1);
    expect((await partner.post("/v1/signalen", signaal("K-1"))).status).toBe(200);
    expect((await partner.post("/v1/signalen", signaal("K-1", { klantnummer: "1" }))).status).toBe(409);
  });

  it("stores nothing when nothing becomes different", async () => {
    const { partner, id, rows } = await start(engine);
    const answer = await correct(partner, id, { ...bedrag(1275.5), persoon: { email: null } });
    expect([answer.status, answer.body.correcties, await rows()]).toEqual([200, [], []]);
  });

  it.each<[string, number, Record<string, unknown>, string[]]>([
    ["no reason", 400, { achterstand: { bedrag: 5 } }, ["/reden"]],
    ["nothing to change", 400, { reden: "invoerfout" }, [""]],
    ["an amount that is none", 400, bedrag(0), ["/achterstand/bedrag"]],
    ["a field that we do not know", 400, { ...bedrag(5), foo: 1 }, ["/foo"]],
    ["a name that is empty", 400, { reden: "invoerfout", persoon: { achternaam: " " } }, ["/persoon/achternaam"]],
    ["another address", 422, { ...bedrag(5), adres: { huisnummer: 1, postcode: "3073HE" } }, ["/adres"]],
    [
      "a BSN",
      422,
      { reden: "invoerfout", persoon: { burgerservicenummer: "999990019" } },
      ["/persoon/burgerservicenummer"],
    ],
    ["an amount below the threshold", 422, bedrag(49.99), ["/achterstand/bedrag"]],
    [
      "arrears that are too young",
      422,
      { reden: "invoerfout", achterstand: { ontstaansdatum: "2026-10-05" } },
      ["/incasso/herinneringen/0", "/achterstand/ontstaansdatum"],
    ],
    [
      "arrears after the signal",
      422,
      { reden: "invoerfout", achterstand: { ontstaansdatum: "2026-11-04" } },
      ["/achterstand/ontstaansdatum"],
    ],
    ["a crisis that is not there", 422, { reden: "invoerfout", crisis: { datum: "2026-12-01" } }, ["/crisis/datum"]],
    ["an amount up because of a payment", 422, { ...bedrag(2000), reden: "betalingVerwerkt" }, ["/achterstand/bedrag"]],
  ])("refuses %s", async (_name, status, body, velden) => {
    const { partner, id, rows } = await start(engine);
    const problem = problemIn(await correct(partner, id, body), status);
    const found = problem.fouten?.map(({ veld }) => veld);
    expect(found).toEqual(expect.arrayContaining(velden));
    expect(JSON.stringify(problem)).not.toContain("999990019");
    expect(await rows()).toEqual([]);
  });

  it("takes the least amount that counts, and lets a crisis be as low as it is", async () => {
    const { partner, id } = await start(engine);
    expect((await correct(partner, id, bedrag(50))).status).toBe(200);
    const crisis = await deliver(partner, "K-2", { ...eviction, adres: { huisnummer: 11, postcode: "3073HE" } });
    const answer = await correct(partner, crisis, { ...bedrag(1), crisis: { datum: "2026-12-20" } });
    expect(answer.status).toBe(200);
    expect(
      problemIn(await correct(partner, crisis, { reden: "invoerfout", crisis: { datum: "2026-08-01" } }), 422),
    ).toBeTruthy();
  });

  it("refuses what was taken back, and what its partner heard the end of", async () => {
    const { town, partner, id } = await start(engine);
    await withdraw(partner, id, "vergissing");
    const taken = problemIn(await correct(partner, id, bedrag(5)), 409);
    expect(taken.type).toMatch(/al-ingetrokken$/);
    const low = { achterstand: { bedrag: 20, ontstaansdatum: "2026-09-01" } };
    const filtered = await deliver(partner, "K-2", { ...low, adres: { huisnummer: 11, postcode: "3073HE" } });
    expect(problemIn(await correct(partner, filtered, bedrag(500)), 409).type).toMatch(/al-afgehandeld$/);

    const third = await deliver(partner, "K-3", { adres: { huisnummer: 12, postcode: "3073HE" } });
    const gemeente = await town.gemeente();
    const { zaken } = (await gemeente.get("/v1/zaken")).body;
    const zaak = zaken.find(({ adres }: { adres: { huisnummer: number } }) => adres.huisnummer === 12);
    const einde = { resultaat: "Inwoner is overleden" };
    const closing = await gemeente.post(`/v1/zaken/${zaak.id}/afsluiting`, einde);
    expect(closing.status).toBeLessThan(300);
    expect(problemIn(await correct(partner, third, bedrag(500)), 409).type).toMatch(/al-afgehandeld$/);
  });

  it("answers the same for what is absent, another's or no number, before it looks at the body", async () => {
    const { town, id } = await start(engine);
    const other = await town.partner("Zorg");
    const answers = [];
    for (const target of [id, newUuid(), "niets"]) {
      const { instance: _own, ...problem } = problemIn(await correct(other, target, { foo: 1 }), 404);
      answers.push(problem);
    }
    expect(new Set(answers.map((problem) => JSON.stringify(problem))).size).toBe(1);
    problemIn(await correct(await town.gemeente(), id, bedrag(5)), 403);
  });
});
