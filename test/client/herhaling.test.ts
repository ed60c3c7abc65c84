import type { ServerResponse } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { SeinhuisFout, type SignaalInvoer } from "../../src/client/index.ts";
import { signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";
import { faltering, listen, newKey, openShop } from "./world.ts";

const invoer = (kenmerk: string) => signaal(kenmerk) as unknown as SignaalInvoer;
const busy =
  (status: number, headers: Record<string, string> = {}) =>
  () =>
    new Response(null, { status, headers });
const cut = () => Promise.reject(new TypeError("fetch failed"));
const isSignaal = ({ url }: Request): boolean => url.endsWith("/v1/signalen");
const isToken = ({ url }: Request): boolean => url.endsWith("/oauth/token");
const statusOf = async (doing: Promise<unknown>): Promise<unknown> =>
  await doing.then(
    () => "done",
    (error: unknown) => (error instanceof SeinhuisFout ? error.status : (error as Error).message),
  );

describe("when the server is busy or the network fails", () => {
  it.each<[what: string, answers: Parameters<typeof faltering>[1][], waits: number[]]>([
    ["nothing is wrong", [], []],
    ["503 without a time: half a second, then twice as long", [busy(503), busy(503)], [500, 1_000]],
    ["503 with a time, and a little more", [busy(503, { "retry-after": "7" })], [7_050]],
    ["429 with a time", [busy(429, { "retry-after": "30" })], [30_050]],
    ["429 until a moment", [busy(429, { "retry-after": "Tue, 03 Nov 2026 09:01:00 GMT" })], [60_050]],
    ["a time that is past", [busy(503, { "retry-after": "Tue, 03 Nov 2026 08:00:00 GMT" })], [50]],
    ["a time that is nonsense", [busy(503, { "retry-after": "soon" })], [500]],
    ["a proxy without a server", [busy(502), busy(504)], [500, 1_000]],
    ["a former try that is still being read", [busy(409, { "retry-after": "60" })], [60_050]],
    ["a cut connection, five times", [cut, cut, cut, cut, cut], [500, 1_000, 2_000, 4_000, 8_000]],
  ])("waits and sends again: %s", async (_what, answers, expected) => {
    const { client, waits } = await openShop("sqlite");
    const { network, seen } = faltering(isSignaal, ...answers);
    const { kenmerk } = await client({ fetch: network }).leverSignaal({ body: invoer("H-1") });
    expect([kenmerk, waits, seen.length]).toEqual(["H-1", expected, answers.length + 1]);
  });

  it("stops after the last try with what went wrong", async () => {
    const { client, waits } = await openShop("sqlite");
    const { network, seen } = faltering(isSignaal, ...Array.from({ length: 3 }, () => busy(503)));
    expect(await statusOf(client({ fetch: network, pogingen: 3 }).leverSignaal({ body: invoer("H-2") }))).toBe(503);
    expect([waits.length, seen.length]).toEqual([2, 3]);
  });

  it.each([400, 403, 404, 409, 413, 415, 422, 500])("does not send again what is answered with %i", async (status) => {
    const { client, waits } = await openShop("sqlite");
    const { network, seen } = faltering(isSignaal, busy(status));
    expect(await statusOf(client({ fetch: network }).leverSignaal({ body: invoer("H-3") }))).toBe(status);
    expect([waits, seen.length]).toEqual([[], 1]);
  });

  it.each([
    ["fetch failed", [cut]],
    [502, [busy(502)]],
    ["done", [busy(503)]],
  ])("does nothing twice that counts twice: %s", async (expected, answers) => {
    const { client, town } = await openShop("sqlite");
    const gemeente = await town.gemeente(["zaken:lezen"]);
    await client().leverSignaal({ body: invoer("H-4") });
    const { id } = (await gemeente.get("/v1/zaken")).body.zaken[0];
    const fits = ({ url }: Request): boolean => url.endsWith("/heropening");
    const { network } = faltering(fits, ...answers, () => Response.json({}));
    const doing = client({ fetch: network }).heropenZaak({ id, body: { reden: "Belde terug." } } as never);
    expect(await statusOf(doing)).toBe(expected);
  });

  it("gives a levering a key of its own, the same at every try and another for the next", async () => {
    const { client } = await openShop("sqlite");
    const { network, seen } = faltering(({ url }) => url.endsWith("/v1/leveringen"), cut, busy(503));
    const levering = { soort: "application/json", inhoud: JSON.stringify([invoer("H-5")]) } as const;
    const shop = client({ fetch: network });
    const { id } = await shop.leverBestand(levering);
    await shop.leverBestand({ ...levering, idempotencyKey: "eigen-1" });
    const keys = seen.map(({ headers }) => headers.get("idempotency-key"));
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys).toEqual([keys[0], keys[0], keys[0], "eigen-1"]);
    expect((await shop.leesLevering({ id })).id).toBe(id);
  });
});

describe.each(engines)("a cut connection on %s", (engine) => {
  it("counts a signal once that was stored before the answer was lost", async () => {
    const { client, app, town } = await openShop(engine);
    let cuts = 0;
    const { server, url } = await listen(async (request, env) => {
      const response = await app.fetch(request);
      if (new URL(request.url).pathname !== "/v1/signalen" || cuts++ >= 2) return response;
      (env.outgoing as ServerResponse).destroy();
      return response;
    });
    onTestFinished(() => void server.close());
    const through: typeof fetch = (input, init) => {
      const request = input as Request;
      // The statement names the server itself, so only the way to it goes through here.
      return fetch(new Request(request.url.replace(/^http:\/\/[^/]+/, url), request), init);
    };
    const { id } = await client({ fetch: through }).leverSignaal({ body: invoer("C-1") });
    expect(cuts).toBe(3);
    const rows = await town.base.db.read.q.selectFrom("signalen").select("uuid").execute();
    expect(rows.map(({ uuid }) => uuid)).toEqual([id]);
  });
});

describe.each(engines)("tokens on %s", (engine) => {
  it("are asked once for many requests, and again a minute before they end", async () => {
    const { client, town } = await openShop(engine);
    const { network, seen } = faltering(isToken);
    const shop = client({ fetch: network });
    const zoek = () => shop.zoekSignaal({ kenmerk: "T-1" });
    await Promise.all([zoek(), zoek(), zoek()]);
    expect(seen).toHaveLength(1);
    town.base.clock.advance("PT839S");
    await zoek();
    expect(seen).toHaveLength(1);
    town.base.clock.advance("PT1S");
    await zoek();
    expect(seen).toHaveLength(2);
  });

  it("are renewed once when the server refuses them, and then the refusal is told", async () => {
    const { client } = await openShop(engine);
    const { network, seen } = faltering(isSignaal, busy(401));
    expect((await client({ fetch: network }).leverSignaal({ body: invoer("T-2") })).kenmerk).toBe("T-2");
    expect(seen).toHaveLength(2);
    const twice = faltering(isSignaal, busy(401), busy(401));
    expect(await statusOf(client({ fetch: twice.network }).leverSignaal({ body: invoer("T-3") }))).toBe(401);
    expect(twice.seen).toHaveLength(2);
  });

  it("take a fresh statement for every try", async () => {
    const { client } = await openShop(engine);
    const { network, seen } = faltering(isToken, busy(503), cut);
    await client({ fetch: network }).zoekSignaal({ kenmerk: "T-4" });
    const statements = await Promise.all(seen.map(async (one) => (await one.formData()).get("client_assertion")));
    expect(new Set(statements).size).toBe(3);
  });

  it("are signed with the new key from the moment that it is there, and not with a key that is gone", async () => {
    const { client, clientId, privateJwk, town } = await openShop(engine);
    const next = newKey("next");
    const setKeys = async (keys: object[]): Promise<void> =>
      await town.base.db.write(async ({ q }) => {
        const sleutels = JSON.stringify({ keys });
        await q.updateTable("clients").set({ sleutels }).where("client_id", "=", clientId).execute();
      });
    const { sleutels } = await town.base.db.read.q
      .selectFrom("clients")
      .select("sleutels")
      .where("client_id", "=", clientId)
      .executeTakeFirstOrThrow();
    const [first] = (JSON.parse(sleutels) as { keys: object[] }).keys as [object];
    let sleutel = privateJwk as { kty: string };
    const shop = client({ sleutel: async () => sleutel });
    const zoek = () => shop.zoekSignaal({ kenmerk: "T-5" });
    await zoek();
    await setKeys([first, next.publicJwk]);
    town.base.clock.advance("PT15M");
    await zoek();
    sleutel = next.privateJwk;
    await setKeys([next.publicJwk]);
    town.base.clock.advance("PT15M");
    await zoek();
    sleutel = privateJwk as { kty: string };
    town.base.clock.advance("PT15M");
    expect(await statusOf(zoek())).toBe(401);
    sleutel = next.privateJwk;
    expect(await statusOf(zoek())).toBe("done");
  });
});
