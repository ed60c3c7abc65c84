import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { partnerToken, type Server, startServer } from "./support/server.ts";
import { geldigVandaag } from "./support/signaal-vandaag.ts";
import { makeTown, signaal, type Town } from "./support/town.ts";
import { engines } from "./support/world.ts";

/** A signal of today, for processes that go by the real clock. */
const recent = (kenmerk: string, n: number) =>
  signaal(kenmerk, { ...geldigVandaag(), adres: { huisnummer: n, postcode: "3073HE" } });

/** A town on the real clock, and what its processes need to know. */
async function place(engine: (typeof engines)[number]) {
  const town = await makeTown(engine, { start: Temporal.Now.instant().toString() });
  const { databaseUrl, keysFile, publicUrl } = town.base.config;
  const settings = { DATABASE_URL: databaseUrl, KEYS_FILE: keysFile, PUBLIC_URL: publicUrl };
  const Authorization = `Bearer ${await partnerToken(town.base)}`;
  const start = async (more: Record<string, string> = {}): Promise<Server> => {
    const server = await startServer({ ...settings, ...more });
    onTestFinished(() => server.kill());
    return server;
  };
  return { town, Authorization, start };
}

/** How long a stop took, in seconds: one in order, after which nothing was left to do. */
async function stopped(server: Server): Promise<number> {
  const began = performance.now();
  expect(await server.stop()).toBe(0);
  return (performance.now() - began) / 1_000;
}

const kenmerken = async ({ base }: Town): Promise<string[]> =>
  (await base.db.read.q.selectFrom("signalen").select("kenmerk").orderBy("kenmerk").execute()).map(
    (row) => row.kenmerk,
  );

describe.each(engines)("a process that is asked to stop, on %s", (engine) => {
  it("loses nothing under eight writers: who tries again at another process has every signal in once", async () => {
    const { town, Authorization, start } = await place(engine);
    let server = await start();
    const heard = new Set<string>();
    const refused: number[] = [];
    let ready = true;
    const send = async (kenmerk: string, n: number): Promise<void> => {
      const init = { method: "POST", headers: { Authorization, "Content-Type": "application/json" } };
      for (let tries = 0; tries < 400; tries += 1) {
        const body = JSON.stringify(recent(kenmerk, n));
        const answer = await fetch(`${server.url}/v1/signalen`, { ...init, body }).catch(() => undefined);
        await answer?.arrayBuffer();
        if (answer && answer.status < 300) return void heard.add(kenmerk);
        if (answer) refused.push(answer.status);
        await wait(50);
      }
      throw new Error(`${kenmerk} never came in`);
    };
    const write = async (writer: number): Promise<void> => {
      for (let n = 1; ready; n += 1) await send(`W${writer}-${String(n).padStart(4, "0")}`, n);
    };
    const writers = Array.from({ length: 8 }, (_, writer) => write(writer));
    const took: number[] = [];
    for (let restart = 0; restart < 2; restart += 1) {
      const least = heard.size + 40;
      while (heard.size < least) await wait(10);
      const old = server;
      // As in a rolling restart: the next one runs before the old one is told.
      server = await start();
      took.push(await stopped(old));
    }
    ready = false;
    await Promise.all(writers);
    expect(await kenmerken(town)).toEqual([...heard].sort());
    expect(refused.filter((status) => status !== 503)).toEqual([]);
    expect(Math.max(...took)).toBeLessThan(9);
  });

  it("breaks a slow upload off, with what is in; its sender goes on elsewhere under the same key", async () => {
    const { town, Authorization, start } = await place(engine);
    const [first, second] = [await start(), await start()];
    const rows = Array.from({ length: 3_000 }, (_, n) => JSON.stringify(recent(`K-${n}`, n + 1)));
    const file = Buffer.from(rows.join("\n"));
    const headers = { Authorization, "Content-Type": "application/x-ndjson", "Idempotency-Key": "sleutel-stop-1" };
    const slowly = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(file.subarray(0, file.length - 100)),
    });
    const post = { method: "POST", headers, body: slowly, duplex: "half" } as RequestInit;
    const answer = fetch(`${first.url}/v1/leveringen`, post).then(
      (response) => [response.status, response.headers.get("Retry-After")],
      () => "cut off",
    );
    while ((await kenmerken(town)).length === 0) await wait(20);
    const took = await stopped(first);
    expect([[503, "1"], "cut off"]).toContainEqual(await answer);
    const levering = await town.base.db.read.q.selectFrom("leveringen").select("status").executeTakeFirstOrThrow();
    expect(levering.status).toBe("onderbroken");
    const again = await fetch(`${second.url}/v1/leveringen`, { method: "POST", headers, body: file });
    expect([again.status, ((await again.json()) as { status: string }).status]).toEqual([202, "verwerkt"]);
    expect(await kenmerken(town)).toHaveLength(3_000);
    expect(took).toBeLessThan(9);
  });

  it("is held by no stream of events, no client that never ends its question, and no idle connection", async () => {
    const { Authorization, start } = await place(engine);
    const server = await start();
    const never = connect(Number(new URL(server.url).port), "127.0.0.1");
    never.on("error", () => {});
    onTestFinished(() => void never.destroy());
    never.write(
      `POST /v1/signalen HTTP/1.1\r\nHost: x\r\nAuthorization: ${Authorization}\r\nContent-Type: application/json\r\n` +
        'Content-Length: 1000\r\n\r\n{"kenmerk":',
    );
    const answers = await fetch(`${server.url}/v1/terugkoppelingen`, { headers: { Authorization } });
    expect(answers.status).toBe(200);
    const began = performance.now();
    const stop = server.stop();
    let ready = 200;
    while (ready === 200) ready = (await fetch(`${server.opsUrl}/readyz`)).status;
    const { problems } = (await (await fetch(`${server.opsUrl}/readyz`)).json()) as { problems: string[] };
    expect([ready, problems]).toEqual([503, ["stopt"]]);
    expect(performance.now() - began).toBeLessThan(1_000);
    // Still taken, and asked to go elsewhere.
    const late = await fetch(`${server.url}/v1/terugkoppelingen`, { headers: { Authorization } });
    expect([late.status, late.headers.get("Connection")]).toEqual([200, "close"]);
    expect(await stop).toBe(0);
    expect((performance.now() - began) / 1_000).toBeLessThan(9.5);
  });

  it("ends a stream of events in order, so that who watches goes on elsewhere, and does not wait for it", async () => {
    const { town, Authorization, start } = await place(engine);
    const [first, second] = [await start(), await start()];
    const file = JSON.stringify(recent("K-1", 1));
    const headers = { Authorization, "Content-Type": "application/x-ndjson" };
    const answer = await fetch(`${first.url}/v1/leveringen`, { method: "POST", headers, body: file });
    const { id } = (await answer.json()) as { id: string };
    // As a levering that is still being read: its stream stays open.
    await town.base.db.write(({ q }) => q.updateTable("leveringen").set({ status: "bezig", klaar_op: null }).execute());
    const watch = (server: Server) =>
      fetch(`${server.url}/v1/leveringen/${id}/voortgang`, { headers: { Authorization } });
    const stream = (await watch(first)).body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await stream?.read())?.value).toMatch(/^event: voortgang/);
    const took = stopped(first);
    // Ends as a stream ends, not as a connection that breaks.
    for (let done = false; !done; ) done = (await stream?.read())?.done ?? true;
    const other = (await watch(second)).body?.getReader();
    expect((await other?.read())?.done).toBe(false);
    await other?.cancel();
    expect(await took).toBeLessThan(4);
  });
});
