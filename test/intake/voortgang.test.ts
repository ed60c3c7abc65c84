import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { serve } from "../../src/serve.ts";
import { type Base, wire } from "../../src/wire.ts";
import { partnerToken, problemIn } from "../support/server.ts";
import { makeTown, readAnswer, signaal, type Town } from "../support/town.ts";
import { engines } from "../support/world.ts";

const ndjson = (from: number, count: number): string =>
  Array.from({ length: count }, (_, index) => {
    const n = from + index;
    return `${JSON.stringify(signaal(`V-${n}`, { adres: { huisnummer: n, postcode: "3073HE" } }))}\n`;
  }).join("");

/** A body that is sent piece by piece, as the test says. */
function byHand() {
  const parts = new TransformStream<Uint8Array, Uint8Array>(undefined, undefined, { highWaterMark: 100 });
  const writer = parts.writable.getWriter();
  return {
    stream: parts.readable,
    send: (text: string) => writer.write(Buffer.from(text)),
    end: () => writer.close(),
    cut: () => writer.abort(new Error("connection reset")),
  };
}

/** The events of an answer, one at a time; null after the last. */
function eventsOf(response: Response) {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  return {
    next: async () => {
      const { done, value } = await reader.read();
      if (done) return null;
      const [name = "", data = ""] = Buffer.from(value).toString().split("\n");
      if (!data) return { name, data: null };
      return { name: name.replace("event: ", ""), data: JSON.parse(data.replace("data: ", "")) };
    },
    leave: () => reader.cancel(),
  };
}

async function start(engine: (typeof engines)[number]) {
  const town = await makeTown(engine);
  const Authorization = `Bearer ${await partnerToken(town.base)}`;
  const headers = { Authorization, "Content-Type": "application/x-ndjson", "Idempotency-Key": "nacht" };
  const upload = async (body: string | ReadableStream<Uint8Array>) => {
    const init = { method: "POST", headers, body, duplex: "half" } as RequestInit;
    return await readAnswer(await town.app.request("/v1/leveringen", init));
  };
  const get = async (path: string) =>
    await readAnswer(await town.app.request(`/v1${path}`, { headers: { Authorization } }));
  /** The levering of the key, once `isThere` holds of it: no sleep, only turns of the event loop. */
  const bySleutel = async (isThere: (levering: { aantal: number }) => boolean) => {
    for (;;) {
      const row = await town.base.db.read.q.selectFrom("leveringen").select("aantal").executeTakeFirst();
      if (row && isThere(row)) return (await get("/leveringen?sleutel=nacht")).body.leveringen[0];
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const watch = async (id: string, app: Town["app"] = town.app) =>
    await app.request(`/v1/leveringen/${id}/voortgang`, { headers: { Authorization } });
  return { town, upload, get, bySleutel, watch, Authorization };
}

describe.each(engines)("the progress of a levering (%s)", (engine) => {
  it("grows per chunk while the file still comes in, and is found by its key", async () => {
    const { upload, bySleutel } = await start(engine);
    const file = byHand();
    const answer = upload(file.stream);
    const first = ndjson(1, 2_000);
    await file.send(first + ndjson(2_001, 20));
    const halfway = await bySleutel(({ aantal }) => aantal > 0);
    expect(halfway).toMatchObject({ status: "bezig", aantal: 2_000, aanvaard: 2_000, geweigerd: 0, klaarOp: null });
    expect(halfway.gelezenBytes).toBeGreaterThanOrEqual(Buffer.byteLength(first));
    await file.send("{}\n");
    await file.end();
    const done = (await answer).body;
    expect(done).toMatchObject({ status: "verwerkt", aantal: 2_021, aanvaard: 2_020, geweigerd: 1, advies: null });
    expect(done.gelezenBytes).toBe(Buffer.byteLength(`${first}${ndjson(2_001, 20)}{}\n`));
  });

  it("tells what to do after a break, by key and without one; the same file then completes it", async () => {
    const { town, upload, get, bySleutel } = await start(engine);
    const file = byHand();
    const broken = upload(file.stream);
    await file.send(ndjson(1, 2_010));
    const { id } = await bySleutel(({ aantal }) => aantal > 0);
    await file.cut();
    expect((await broken).status).toBe(400);
    expect((await get(`/leveringen/${id}`)).body).toMatchObject({
      status: "onderbroken",
      aantal: 2_000,
      advies: expect.stringContaining("Stuur hetzelfde bestand opnieuw met dezelfde Idempotency-Key."),
    });
    const again = (await upload(ndjson(1, 2_010))).body;
    expect(again).toMatchObject({ id, status: "verwerkt", aanvaard: 10, bestaand: 2_000, advies: null });
    const partner = await town.partner("Zorg");
    const other = (await partner.post("/v1/leveringen", [])).body;
    expect(other).toMatchObject({ sleutel: null, status: "verwerkt" });
  });

  it("comes as events: after each chunk, at the end, and then the stream ends", async () => {
    const { town, upload, bySleutel, watch } = await start(engine);
    const file = byHand();
    const answer = upload(file.stream);
    await file.send(ndjson(1, 2_001));
    const { id } = await bySleutel(({ aantal }) => aantal > 0);
    const response = await watch(id);
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    const events = eventsOf(response);
    expect(await events.next()).toMatchObject({ name: "voortgang", data: { id, status: "bezig", aantal: 2_000 } });
    await file.send(ndjson(2_002, 2_000));
    await bySleutel(({ aantal }) => aantal === 4_000);
    await town.base.voortgang.look();
    expect(await events.next()).toMatchObject({ name: "voortgang", data: { aantal: 4_000 } });
    await file.end();
    const done = (await answer).body;
    await town.base.voortgang.look();
    expect(await events.next()).toEqual({ name: "klaar", data: done });
    expect(await events.next()).toBeNull();
    expect(town.base.voortgang.size).toBe(0);
    const later = eventsOf(await watch(id));
    expect([await later.next(), await later.next()]).toEqual([{ name: "klaar", data: done }, null]);
  });

  it("is seen by a process that does not read the file, and shared by many who watch", async () => {
    const { town, upload, bySleutel, watch } = await start(engine);
    const second = await wire(town.base.config, { clock: town.base.clock });
    const app = createApp(second);
    const file = byHand();
    const answer = upload(file.stream);
    await file.send(ndjson(1, 2_001));
    const { id } = await bySleutel(({ aantal }) => aantal > 0);
    const many = await Promise.all(Array.from({ length: 40 }, async () => eventsOf(await watch(id, app))));
    const [mine, ...others] = many;
    await Promise.all(many.map(({ next }) => next()));
    expect([second.voortgang.size, town.base.voortgang.size]).toEqual([40, 0]);
    await Promise.all(others.map(({ leave }) => leave()));
    expect(second.voortgang.size).toBe(1);
    await file.end();
    await answer;
    await second.voortgang.look();
    expect(await mine?.next()).toMatchObject({ name: "klaar", data: { aantal: 2_001 } });
    expect(second.voortgang.size).toBe(0);
    await second.close();
  });

  it("shows signs of life, and ends after a quarter of an hour", async () => {
    const { town, upload, bySleutel, watch } = await start(engine);
    const file = byHand();
    const answer = upload(file.stream);
    await file.send(ndjson(1, 1));
    const { id } = await bySleutel(() => true);
    const events = eventsOf(await watch(id));
    expect(await events.next()).toMatchObject({ name: "voortgang", data: { aantal: 0 } });
    town.base.clock.advance("PT15S");
    await town.base.voortgang.look();
    expect(await events.next()).toEqual({ name: ": hartslag", data: null });
    town.base.clock.advance("PT14M45S");
    await town.base.voortgang.look();
    expect(await events.next()).toBeNull();
    expect(town.base.voortgang.size).toBe(0);
    await file.end();
    await answer;
  });

  it("costs nothing for who asks for the headers alone, and is closed to others", async () => {
    const { town, upload, watch, Authorization } = await start(engine);
    const { id } = (await upload(ndjson(1, 1))).body;
    await town.app.request(`/v1/leveringen/${id}/voortgang`, { method: "HEAD", headers: { Authorization } });
    expect(town.base.voortgang.size).toBe(0);
    expect((await watch(id)).status).toBe(200);
    const other = await town.partner("Zorg");
    const absent = (await other.get("/v1/leveringen/0193c0de-0000-7000-8000-000000000009/voortgang")).body;
    const foreign = problemIn(await other.get(`/v1/leveringen/${id}/voortgang`), 404);
    expect({ ...foreign, instance: "" }).toEqual({ ...absent, instance: "" });
    problemIn(await (await town.gemeente()).get(`/v1/leveringen/${id}/voortgang`), 403);
  });
});

/** A levering of the only partner that is being read by some process. */
async function running({ db, clock }: Pick<Base, "db" | "clock">): Promise<string> {
  const uuid = "0193c0de-0000-7000-8000-000000000001";
  const now = clock.now();
  const { id } = await db.read.q.selectFrom("signaalpartners").select("id").executeTakeFirstOrThrow();
  const levering = { uuid, partner_id: id, formaat: "csv" as const, kenmerken: "{}", status: "bezig" as const };
  const times = { fouten: "[]", ontvangen_op: now, bijgewerkt_op: now, gelezen_bytes: 0 };
  const counts = { aantal: 0, aanvaard: 0, bestaand: 0, geweigerd: 0 };
  await db.write((trx) =>
    trx.q
      .insertInto("leveringen")
      .values({ ...levering, ...times, ...counts })
      .execute(),
  );
  return uuid;
}

describe("too many who watch", () => {
  it("refuses the twenty-first of one levering, and has room again when one leaves", async () => {
    const town = await makeTown("sqlite");
    const headers = { Authorization: `Bearer ${await partnerToken(town.base)}` };
    const path = `/v1/leveringen/${await running(town.base)}/voortgang`;
    const watch = () => town.app.request(path, { headers });
    const readers: ReadableStreamDefaultReader[] = [];
    for (let n = 0; n < 20; n += 1) {
      const reader = (await watch()).body?.getReader() as ReadableStreamDefaultReader;
      expect((await reader.read()).done).toBe(false);
      readers.push(reader);
    }
    const more = await watch();
    expect([more.status, more.headers.get("Retry-After")]).toEqual([429, "30"]);
    await readers[0]?.cancel();
    const again = await watch();
    expect(again.status).toBe(200);
    town.base.voortgang.end();
  });
});

describe("a server that stops", () => {
  it("ends open streams, so that it does not wait for who watches", async () => {
    const town = await makeTown("sqlite");
    const base: Base = await wire({ ...town.base.config, port: 0, opsPort: 0 }, { clock: town.base.clock });
    const server = await serve(base);
    const Authorization = `Bearer ${await partnerToken(town.base)}`;
    const uuid = await running(town.base);
    const events = eventsOf(
      await fetch(`${server.url}/v1/leveringen/${uuid}/voortgang`, { headers: { Authorization } }),
    );
    expect(await events.next()).toMatchObject({ name: "voortgang" });
    expect(base.voortgang.size).toBe(1);
    await server.stop();
    expect(await events.next()).toBeNull();
    expect(base.voortgang.size).toBe(0);
  });
});
