import { describe, expect, it } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import { loadGebieden } from "../../src/routing/load-gebieden.ts";
import { type Caller, makeTown, signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";

const adres = { straatnaam: "Admiraalsgracht", huisnummer: 12, postcode: "1057ES", plaatsnaam: "Amsterdam" };
// biome-ignore lint/suspicious/noExplicitAny: an answer as a caller gets it
type Item = Record<string, any>;

async function start(engine: (typeof engines)[number]) {
  const here = await makeTown(engine);
  const there = await makeTown(engine, { code: "0363", base: here.base });
  const huur = await here.partner("Huur", "Woonstek");
  const rotterdam = await here.gemeente();
  const ids: string[] = [];
  for (const [kenmerk, achternaam] of [
    ["V-1", "Dijk"],
    ["V-2", "Bos"],
  ] as const) {
    ids.push((await huur.post("/v1/signalen", signaal(kenmerk, { persoon: { achternaam } }))).body.id);
  }
  const [zaak] = (await rotterdam.get("/v1/zaken")).body.zaken as Item[];
  const send = (changes: Record<string, unknown> = {}, who: Caller = rotterdam, id = zaak?.id) =>
    who.post(`/v1/zaken/${id}/doorzending`, { gemeentecode: "0363", adres, ...changes });
  const count = async () => (await here.base.db.read.q.selectFrom("signalen").select("id").execute()).length;
  return { here, there, huur, rotterdam, ids, zaak: zaak as Item, send, count };
}

async function* file(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

const codesOf = ({ status, body }: { status: number; body: Item }) => [
  status,
  (body.fouten ?? []).map(({ veld, code }: Item) => `${veld} ${code}`),
];

describe.each(engines)("what is not sent on, on %s", (engine) => {
  it("refuses by a rule, everything at once, and changes nothing", async () => {
    const { here, send, count, rotterdam, zaak } = await start(engine);
    const csv = `PC6;Huisnummer;Buurt2025;Wijk2025;Gemeente2025\n1057ES;12;05180101;051801;0518\n3073HE;99;05990101;059901;0599\n`;
    await loadGebieden(systeem(here.base, "test"), file(csv));
    expect(codesOf(await send({ gemeentecode: "0518" }))).toEqual([422, ["/gemeentecode gemeente-onbekend"]]);
    expect(codesOf(await send())).toEqual([422, ["/gemeentecode andere-gemeente"]]);
    expect(codesOf(await send({ gemeentecode: "0599" }))).toEqual([
      422,
      ["/gemeentecode eigen-gemeente", "/gemeentecode andere-gemeente"],
    ]);
    const own = { gemeentecode: "0599", adres: { huisnummer: 99, postcode: "3073HE" } };
    expect(codesOf(await send(own))).toEqual([422, ["/gemeentecode eigen-gemeente"]]);
    expect(await count()).toBe(2);
    expect((await rotterdam.get(`/v1/zaken/${zaak.id}`)).body).toMatchObject({ status: "nieuw" });
  });

  it("refuses a partner of an experiment that does not run there, and sends the others without it", async () => {
    const { here, send, count, ids } = await start(engine);
    const amsterdam = await makeTown(engine, { code: "0392", base: here.base });
    const bank = await here.partner("Hypotheek", "Bank");
    const made = await bank.post("/v1/signalen", signaal("B-1"));
    expect(made.status).toBe(201);
    const haarlem = { gemeentecode: "0392", adres: { huisnummer: 1, postcode: "2011AA" } };
    expect(codesOf(await send(haarlem))).toEqual([422, ["/signalen partnersoort-niet-toegestaan"]]);
    expect(await count()).toBe(3);
    expect((await send({ ...haarlem, signalen: ids })).status).toBe(200);
    expect((await (await amsterdam.gemeente()).get("/v1/zaken")).body.zaken).toHaveLength(1);
    expect((await send({ signalen: [made.body.id] })).status).toBe(200);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["no municipality", { gemeentecode: undefined }, "/gemeentecode"],
    ["a name for a municipality", { gemeentecode: "Amsterdam" }, "/gemeentecode"],
    ["no address", { adres: undefined }, "/adres"],
    ["an address without a number", { adres: { postcode: "1057ES" } }, "/adres/huisnummer"],
    ["a postcode of another country", { adres: { huisnummer: 1, postcode: "SW1A 1AA" } }, "/adres/postcode"],
    ["a post box", { adres: { straatnaam: "Postbus", huisnummer: 1, postcode: "1057ES" } }, "/adres/straatnaam"],
    ["no signals at all", { signalen: [] }, "/signalen"],
    ["something that is no signal", { signalen: ["V-1"] }, "/signalen/0"],
    ["something that nobody knows", { partner: "x" }, "/partner"],
  ])("refuses the form: %s", async (_name, changes, veld) => {
    const { send, count } = await start(engine);
    const { status, body } = await send(changes);
    expect(status).toBe(400);
    expect(body.fouten.map((fout: Item) => fout.veld)).toContain(veld);
    expect(await count()).toBe(2);
  });

  it("refuses what has ended already: gone before, taken back, ended by hand, or in a closed zaak", async () => {
    const { here, huur, rotterdam, ids, zaak, send, count } = await start(engine);
    const third = (await huur.post("/v1/signalen", signaal("V-3", { persoon: { achternaam: "Smit" } }))).body.id;
    const fourth = (await huur.post("/v1/signalen", signaal("V-4", { persoon: { achternaam: "Kok" } }))).body.id;
    const [first, second] = ids;
    expect((await send({ signalen: [first] })).status).toBe(200);
    const einde = { status: "Inwoner is overleden" };
    expect((await rotterdam.post(`/v1/zaken/${zaak.id}/signalen/${second}/einde`, einde)).status).toBe(200);
    expect((await huur.post(`/v1/signalen/${third}/intrekking`, { reden: "betaald" })).status).toBe(200);
    for (const ended of [first, second, third]) {
      const answer = await send({ signalen: [fourth, ended] });
      expect([answer.status, answer.body.type]).toEqual([409, "urn:seinhuis:probleem:signaal-beeindigd"]);
    }
    expect((await send()).body).toMatchObject({ status: "gesloten", signalen: [fourth] });
    expect((await send()).body.type).toBe("urn:seinhuis:probleem:zaak-gesloten");
    await rotterdam.post(`/v1/zaken/${zaak.id}/heropening`, { reden: "Toch." });
    await here.base.db.write((trx) =>
      trx.q.updateTable("signalen").set({ status: "Inwoner is overleden" }).where("zaak_id", "is not", null).execute(),
    );
    expect((await send()).body.type).toBe("urn:seinhuis:probleem:geen-open-signaal");
    expect(await count()).toBe(6);
  });

  it("is done once when asked for many times at the same moment", async () => {
    const { here, there, huur, send, count } = await start(engine);
    const answers = await Promise.all([1, 2, 3, 4].map(() => send()));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(await count()).toBe(4);
    await here.jobs();
    expect((await huur.get("/v1/terugkoppelingen")).body.terugkoppelingen).toHaveLength(2);
    expect((await (await there.gemeente()).get("/v1/zaken")).body.zaken).toHaveLength(1);
  });

  it("joins one zaak when two zaken go to one address while a partner reports there too", async () => {
    const { here, there, huur, rotterdam, send } = await start(engine);
    await huur.post(
      "/v1/signalen",
      signaal("V-9", { persoon: { achternaam: "Vos" }, adres: { huisnummer: 99, postcode: "3073HE" } }),
    );
    const zaken = (await rotterdam.get("/v1/zaken")).body.zaken as Item[];
    const stroom = await there.partner("Energie", "Stroom");
    const amsterdam = await there.gemeente();
    const answers = await Promise.all([
      ...zaken.map(({ id }) => send({}, rotterdam, id)),
      stroom.post("/v1/signalen", signaal("A-1", { gemeentecode: "0363", adres })),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 201]);
    const joined = (await amsterdam.get("/v1/zaken")).body.zaken;
    expect(joined.map(({ signalen }: Item) => signalen)).toEqual([4]);
    await here.jobs();
  });

  it("is nobody else's: 404 for another municipality, 403 for a partner and for who may only read", async () => {
    const { here, there, huur, send, ids, zaak } = await start(engine);
    const amsterdam = await there.gemeente();
    const foreign = await send({ gemeentecode: "0599" }, amsterdam);
    const absent = await send({ gemeentecode: "0599" }, amsterdam, "01936f7e-5a3c-7c21-9d10-3f0f2c1b7a55");
    expect([foreign.status, absent.status, (await send({}, amsterdam, "niets")).status]).toEqual([404, 404, 404]);
    expect({ ...foreign.body, instance: "" }).toEqual({ ...absent.body, instance: "" });
    expect((await send({}, huur)).status).toBe(403);
    expect((await send({}, await here.gemeente(["zaken:lezen"]))).status).toBe(403);
    const elsewhere = ["01936f7e-5a3c-7c21-9d10-3f0f2c1b7a55", ids[0]];
    expect((await send({ signalen: elsewhere })).status).toBe(404);
    expect((await (await here.gemeente()).get(`/v1/zaken/${zaak.id}`)).body.status).toBe("nieuw");
  });
});
