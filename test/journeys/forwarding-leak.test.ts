import { describe, expect, it } from "vitest";
import { type Answer, type Caller, makeTown, signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";

const moved = "Persoon is geen inwoner (meer) in de gemeente";
const adres = { straatnaam: "Admiraalsgracht", huisnummer: 12, postcode: "1057ES", plaatsnaam: "Amsterdam" };
// biome-ignore lint/suspicious/noExplicitAny: an answer as a caller gets it
type Item = Record<string, any>;

/** A partner that keeps every answer that it gets. */
function watched(partner: Caller) {
  const answers: Answer[] = [];
  const keep = async (asked: Promise<Answer>): Promise<Answer> => {
    const answer = await asked;
    answers.push(answer);
    return answer;
  };
  const get = (path: string) => keep(partner.get(path));
  const post = (path: string, body: unknown) => keep(partner.post(path, body));
  return { answers, get, post };
}

/** Everything that a partner can ask about a signal, by its number and by its kenmerk. */
async function askAll({ get, post }: Pick<Caller, "get" | "post">, id: string, kenmerk: string): Promise<Answer[]> {
  return [
    await get(`/v1/signalen/${id}`),
    await get(`/v1/signalen?kenmerk=${encodeURIComponent(kenmerk)}`),
    await get(`/v1/signalen/${id}/ontvangstbewijs`),
    await get(`/v1/signalen/${id}/uitleg`),
    await post(`/v1/signalen/${id}/intrekking`, { reden: "betaald" }),
  ];
}

const bodyOf = ({ status, body }: Answer) => {
  const { instance: _instance, ...rest } = body as Item;
  return [status, rest];
};

describe.each(engines)("what a partner can find of a signal that was sent on, on %s", (engine) => {
  it("is nothing: not there, not what becomes of it, and not that it was sent on", async () => {
    const here = await makeTown(engine);
    const there = await makeTown(engine, { code: "0363", base: here.base });
    const partner = await here.partner("Huur", "Woonstek", { terugkoppelniveau: "regeling" });
    const stranger = await there.partner("Energie", "Kanariestroom", { terugkoppelniveau: "regeling" });
    const huur = watched(partner);
    const [rotterdam, amsterdam] = [await here.gemeente(), await there.gemeente()];
    const first = (await huur.post("/v1/signalen", signaal("V-1"))).body.id;
    const second = (await huur.post("/v1/signalen", signaal("V-2", { persoon: { achternaam: "Bos" } }))).body.id;
    await stranger.post("/v1/signalen", signaal("A-1", { gemeentecode: "0363", adres }));
    const [zaak] = (await rotterdam.get("/v1/zaken")).body.zaken as Item[];

    const url = `/v1/zaken/${zaak?.id}`;
    const sent = await rotterdam.post(`${url}/doorzending`, { gemeentecode: "0363", adres, signalen: [first] });
    expect(sent.status).toBe(200);
    const einde = { status: moved };
    expect((await rotterdam.post(`${url}/signalen/${second}/einde`, einde)).status).toBe(200);
    await here.jobs();
    const mailbox = async () => (await huur.get("/v1/terugkoppelingen?ontvangen=alle")).body.terugkoppelingen as Item[];
    const before = await mailbox();
    expect(before.map(({ kenmerk, waarde }) => [kenmerk, waarde])).toEqual([
      ["V-1", moved],
      ["V-2", moved],
    ]);
    const strip = (text: string): string =>
      text
        .replaceAll(first, "-")
        .replaceAll(second, "-")
        .replace(/V-[12]/g, "-");
    const same = async (ask: (id: string) => Promise<Answer>) => {
      const [a, b] = [await ask(first), await ask(second)];
      expect(strip(JSON.stringify(bodyOf(a)))).toBe(strip(JSON.stringify(bodyOf(b))));
    };
    await same((id) => huur.get(`/v1/signalen/${id}`));
    await same((id) => huur.get(`/v1/signalen/${id}/uitleg`));

    const [next] = (await amsterdam.get("/v1/zaken")).body.zaken as Item[];
    const contact = { soort: "Telefoon", bereikt: true, datum: "2026-11-03", dagdeel: "Ochtend", aanbod: true };
    await amsterdam.post(`/v1/zaken/${next?.id}/contactpogingen`, contact);
    await amsterdam.post(`/v1/zaken/${next?.id}/afsluiting`, { resultaat: "Vervolghulp en/of verwijzing" });
    await here.jobs();
    expect(await mailbox()).toEqual(before);
    expect((await stranger.get("/v1/terugkoppelingen")).body.terugkoppelingen).toHaveLength(1);

    const sentOn = (await here.base.db.read.q
      .selectFrom("signalen")
      .selectAll()
      .where("doorgezonden_van_id", "is not", null)
      .executeTakeFirstOrThrow()) as Item;
    for (const answer of await askAll(huur, sentOn.uuid, "V-3")) {
      expect([answer.status, answer.body.signalen ?? []]).toEqual([answer.status === 200 ? 200 : 404, []]);
    }
    expect((await huur.get(`/v1/signalen?kenmerk=${encodeURIComponent(sentOn.kenmerk)}`)).status).toBe(400);
    const reuse = await huur.post("/v1/signalen", signaal(sentOn.kenmerk));
    expect(reuse.status).toBe(400);
    for (const kenmerk of [`V-1#${first}`, `V-1${first}`]) {
      const answer = await huur.post("/v1/signalen", signaal(kenmerk, { signaaldatum: "2026-11-02" }));
      expect(answer.status).toBe(201);
    }

    await here.jobs();
    expect((await mailbox()).slice(0, 2)).toEqual(before);
    const seen = JSON.stringify(huur.answers.map(({ headers, body }) => [[...headers], body]));
    for (const mark of [
      "0363",
      "1057ES",
      "Admiraalsgracht",
      "Kanariestroom",
      next?.id,
      "doorgezonden",
      "doorgestuurd",
    ]) {
      expect(seen.includes(mark), mark).toBe(false);
    }
  });

  it("is not even a repeat or a mark when the same partner reports the resident there itself", async () => {
    const reports = async (sendOn: boolean) => {
      const here = await makeTown(engine);
      await makeTown(engine, { code: "0363", base: here.base });
      const stroom = await here.partner("Energie", "Stroom");
      await here.base.db.write(async (trx) => {
        const agreed = await trx.q.selectFrom("overeenkomsten").selectAll().executeTakeFirstOrThrow();
        const town = await trx.q
          .selectFrom("gemeenten")
          .select("id")
          .where("code", "=", "0363")
          .executeTakeFirstOrThrow();
        const uuid = "01936f7e-5a3c-7c21-9d10-3f0f2c1b7a55";
        await trx.insertMany("overeenkomsten", [{ ...agreed, id: agreed.id + 1, uuid, gemeente_id: town.id }]);
      });
      const rotterdam = await here.gemeente();
      await stroom.post("/v1/signalen", signaal("V-1"));
      const [zaak] = (await rotterdam.get("/v1/zaken")).body.zaken as Item[];
      if (sendOn) await rotterdam.post(`/v1/zaken/${zaak?.id}/doorzending`, { gemeentecode: "0363", adres });
      here.base.clock.set("2026-11-10T09:00:00Z");
      const again = { gemeentecode: "0363", adres, signaaldatum: "2026-11-10" };
      const crisis = { soort: "eindeLevering", datum: "2026-12-31" };
      const answers = [
        await stroom.post("/v1/signalen", signaal("V-2", again)),
        await stroom.post("/v1/signalen", signaal("V-3", { ...again, crisis, persoon: { achternaam: "Dijk" } })),
      ];
      return answers.map(({ status, body: { id: _id, ...rest } }) => ({ status, ...rest }));
    };
    const heard = await reports(true);
    expect(heard).toEqual(await reports(false));
    expect(heard.map(({ status }) => status)).toEqual(["Ontvangen", "Ontvangen"]);
  });

  it("leaves no person and no address in outbox, audit, timeline, terms or answers to partners", async () => {
    const here = await makeTown(engine);
    await makeTown(engine, { code: "0363", base: here.base });
    const huur = await here.partner("Huur", "Woonstek");
    const rotterdam = await here.gemeente();
    const persoon = { achternaam: "Kanariepietsma", telefoonnummer: "+31687654321", geboortedatum: "1961-02-28" };
    const first = (await huur.post("/v1/signalen", signaal("V-1", { persoon }))).body.id;
    const bos = { achternaam: "Kanariebos" };
    const second = (await huur.post("/v1/signalen", signaal("V-2", { persoon: bos }))).body.id;
    const [zaak] = (await rotterdam.get("/v1/zaken")).body.zaken as Item[];
    await rotterdam.post(`/v1/zaken/${zaak?.id}/signalen/${second}/einde`, { status: moved });
    await rotterdam.post(`/v1/zaken/${zaak?.id}/doorzending`, { gemeentecode: "0363", adres });
    await huur.post(`/v1/signalen/${first}/intrekking`, { reden: "regeling" });
    for (let look = 0; look < 3; look += 1) await here.jobs();
    const tables = ["outbox", "audit", "zaak_gebeurtenissen", "termijnen", "terugkoppelingen", "zaken"] as const;
    for (const table of tables) {
      const text = JSON.stringify(await here.base.db.read.q.selectFrom(table).selectAll().execute());
      for (const mark of ["Kanarie", "Admiraalsgracht", "1057ES", "687654321", "1961-02-28", "3073HE"]) {
        expect(text.includes(mark), `${table}: ${mark}`).toBe(false);
      }
    }
  });
});
