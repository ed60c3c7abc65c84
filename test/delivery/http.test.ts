import { describe, expect, it } from "vitest";
import { runOutbox } from "../../src/jobs.ts";
import { problemIn } from "../support/server.ts";
import { type Answer, type Caller, makeTown, readAnswer, signaal, type Town } from "../support/town.ts";
import { engines } from "../support/world.ts";
import { startReceiver } from "./receiver.ts";
import { deliver } from "./world.ts";

const invoer = {
  url: "https://haken.woonbron.nl/seinhuis",
  gebeurtenissen: ["terugkoppeling.aangemaakt", "levering.verwerkt"],
  handtekening: "hmac",
};
const make = async (partner: Caller, changes: object = {}): Promise<Answer> =>
  partner.post("/v1/abonnementen", { ...invoer, ...changes });
const none = "0193c0de-0000-7000-8000-000000000009";

/** What the callers of the tests cannot do: the other methods, with the same token. */
async function send(town: Town, partner: Caller, method: string, path: string, body?: unknown): Promise<Answer> {
  const { headers } = await seenHeaders(town, partner);
  const text = body === undefined ? {} : { body: JSON.stringify(body) };
  const init = { method, headers: { ...headers, "Content-Type": "application/json" }, ...text };
  return await readAnswer(await town.app.request(path, init));
}
async function seenHeaders(town: Town, partner: Caller): Promise<{ headers: Record<string, string> }> {
  const before = town.app.request;
  let headers: Record<string, string> = {};
  town.app.request = (async (path: string, init: RequestInit) => {
    if (path.startsWith("/v1")) headers = init.headers as Record<string, string>;
    return await before.call(town.app, path, init);
  }) as typeof before;
  await partner.get("/v1/abonnementen");
  town.app.request = before;
  return { headers: { Authorization: headers.Authorization ?? "" } };
}

describe.each(engines)("subscriptions over HTTP (%s)", (engine) => {
  it("are none, one, ten and no more; the secret is told once", async () => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur");
    expect((await partner.get("/v1/abonnementen")).body).toEqual({ abonnementen: [] });
    const made = await make(partner);
    expect(made.status).toBe(201);
    expect(made.body.geheim).toMatch(/^whsec_[\w+/]{43}=$/);
    expect(made.headers.get("Location")).toBe(`/v1/abonnementen/${made.body.id}`);
    const { geheim: _once, ...rest } = made.body;
    expect((await partner.get(`/v1/abonnementen/${made.body.id}`)).body).toEqual(rest);
    for (let count = 1; count < 10; count += 1) expect((await make(partner)).status).toBe(201);
    const { abonnementen } = (await partner.get("/v1/abonnementen")).body;
    expect(abonnementen).toHaveLength(10);
    expect(abonnementen[0]).toEqual(rest);
    problemIn(await make(partner), 409);
    expect((await send(town, partner, "DELETE", `/v1/abonnementen/${made.body.id}`)).status).toBe(204);
    expect((await make(partner)).status).toBe(201);
  });

  it("of ten that are asked for at once beside one that is there, nine are made", async () => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur");
    await make(partner);
    const statuses = (await Promise.all(Array.from({ length: 10 }, () => make(partner)))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(9);
    expect(statuses.filter((status) => status === 409)).toHaveLength(1);
  });

  it.each([
    [{ url: "" }, "/url"],
    [{ url: 1 }, "/url"],
    [{ gebeurtenissen: [] }, "/gebeurtenissen"],
    [{ gebeurtenissen: ["test"] }, "/gebeurtenissen/0"],
    [{ gebeurtenissen: ["levering.verwerkt", "levering.verwerkt"] }, "/gebeurtenissen"],
    [{ handtekening: "md5" }, "/handtekening"],
    [{ geheim: "whsec_eigen" }, "/geheim"],
  ])("refuse %j", async (changes, veld) => {
    const town = await makeTown(engine);
    const problem = problemIn(await make(await town.partner("Huur"), changes), 400);
    expect(problem.fouten?.map((fout) => fout.veld)).toContain(veld);
  });

  it("refuse an address that may not be called, when made and when changed, and do not repeat it", async () => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur");
    const { id } = (await make(partner)).body;
    const url = "https://169.254.169.254/geheim-pad";
    const { handtekening: _h, ...wijziging } = { ...invoer, url };
    for (const answer of [
      await make(partner, { url }),
      await send(town, partner, "PUT", `/v1/abonnementen/${id}`, wijziging),
    ]) {
      expect(problemIn(answer, 422).fouten?.map(({ veld, code }) => [veld, code])).toEqual([["/url", "geen-ip-adres"]]);
      expect(JSON.stringify(answer.body)).not.toContain("geheim-pad");
    }
  });

  it("can be changed, and then send elsewhere and less", async () => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur");
    const { id } = (await make(partner)).body;
    const change = { url: "https://nieuw.woonbron.nl:8443/x", gebeurtenissen: ["levering.verwerkt"] };
    const changed = await send(town, partner, "PUT", `/v1/abonnementen/${id}`, change);
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({ id, ...change });
    expect((await partner.get(`/v1/abonnementen/${id}`)).body).toEqual(changed.body);
  });

  it("tell of a levering that was taken in, once, and of the message that tests them", async () => {
    const receiver = await startReceiver();
    const town = await makeTown(engine, { settings: { WEBHOOK_PRIVATE_HOSTS: receiver.host } });
    const partner = await town.partner("Huur");
    const { id } = (await make(partner, { url: receiver.url })).body;
    const levering = await partner.post("/v1/leveringen", [signaal("W-1")], { "Idempotency-Key": "een" });
    expect(levering.status).toBe(202);
    await partner.post("/v1/leveringen", [signaal("W-1")], { "Idempotency-Key": "een" });
    await runOutbox(town.base);
    expect((await partner.post(`/v1/abonnementen/${id}/test`, {})).status).toBe(202);
    await deliver(town.base);
    const bodies = receiver.got.map(({ body }) => JSON.parse(body));
    expect(bodies.map(({ type, data }) => [type, data.id]).sort()).toEqual([
      ["levering.verwerkt", levering.body.id],
      ["test", id],
    ]);
  });

  it("have a log, page by page, newest first, and by status; a message can be sent again", async () => {
    const receiver = await startReceiver();
    const town = await makeTown(engine, { settings: { WEBHOOK_PRIVATE_HOSTS: receiver.host } });
    const partner = await town.partner("Huur");
    const { id } = (await make(partner, { url: receiver.url })).body;
    const list = `/v1/abonnementen/${id}/bezorgingen`;
    expect((await partner.get(list)).body).toEqual({ bezorgingen: [], volgende: null });
    for (let count = 0; count < 5; count += 1) await partner.post(`/v1/abonnementen/${id}/test`, {});
    await deliver(town.base);
    await partner.post(`/v1/abonnementen/${id}/test`, {});

    const seen: string[] = [];
    let pages = 0;
    for (let na: string | null = ""; na !== null; pages += 1) {
      const page: Answer = await partner.get(`${list}?limiet=2${na && `&na=${na}`}`);
      seen.push(...page.body.bezorgingen.map((item: { id: string }) => item.id));
      na = page.body.volgende;
    }
    expect(pages).toBe(3);
    expect(new Set(seen).size).toBe(6);
    expect(seen).toEqual(seen.toSorted().toReversed());
    const waiting = (await partner.get(`${list}?status=wacht`)).body.bezorgingen;
    expect(waiting.map((item: { id: string }) => item.id)).toEqual([seen[0]]);
    problemIn(await partner.get(`${list}?na=x`), 400);
    problemIn(await partner.get(`${list}?status=weg`), 400);
    problemIn(await partner.get(`${list}?limiet=201`), 400);

    const again = await partner.post(`${list}/${seen[5]}/herhaling`, {});
    expect(again.status).toBe(202);
    expect(again.body).toMatchObject({ id: seen[5], status: "wacht" });
    await deliver(town.base);
    expect(receiver.got.filter(({ headers }) => headers["webhook-id"] === seen[5])).toHaveLength(2);
  });

  it("are closed to another partner, a municipality, and a token without the right", async () => {
    const town = await makeTown(engine);
    const owner = await town.partner("Huur");
    const other = await town.partner("Zorg");
    const gemeente = await town.gemeente();
    const { id } = (await make(owner)).body;
    const { id: bericht } = (await owner.post(`/v1/abonnementen/${id}/test`, {})).body;
    const { handtekening: _h, ...wijziging } = invoer;
    const inner = { ...wijziging, url: "https://10.0.0.1/" };
    const requests: [method: string, path: string, body?: unknown][] = [
      ["GET", ""],
      ["PUT", "", wijziging],
      ["PUT", "", inner],
      ["DELETE", ""],
      ["POST", "/geheim"],
      ["POST", "/inschakeling"],
      ["POST", "/test"],
      ["GET", "/bezorgingen"],
      ["POST", `/bezorgingen/${bericht}/herhaling`],
    ];
    for (const [method, path, body] of requests) {
      const answer = await send(town, other, method, `/v1/abonnementen/${id}${path}`, body);
      const absent = await send(town, other, method, `/v1/abonnementen/${none}${path}`, body);
      problemIn(answer, 404);
      expect(JSON.stringify(answer.body).replaceAll(id, none)).toBe(JSON.stringify(absent.body));
    }
    problemIn(await gemeente.get("/v1/abonnementen"), 403);
    problemIn(await gemeente.post("/v1/abonnementen", invoer), 403);
    problemIn(await owner.post(`/v1/abonnementen/${id}/bezorgingen/${none}/herhaling`, {}), 404);
    problemIn(await owner.get("/v1/abonnementen/geen-id"), 404);
    expect((await other.get("/v1/abonnementen")).body).toEqual({ abonnementen: [] });
    expect((await owner.get(`/v1/abonnementen/${id}`)).body.url).toBe(invoer.url);
  });

  it("keep secrets and addresses out of audit and outbox", async () => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur");
    const { id, geheim } = (await make(partner)).body;
    const next = (await partner.post(`/v1/abonnementen/${id}/geheim`, {})).body.geheim;
    expect(next).not.toBe(geheim);
    for (const table of ["audit", "outbox", "bezorgingen"] as const) {
      const text = JSON.stringify(await town.base.db.read.q.selectFrom(table).selectAll().execute());
      for (const secret of [geheim, next, "whsec_", "woonbron.nl"]) expect(text).not.toContain(secret);
    }
  });
});
