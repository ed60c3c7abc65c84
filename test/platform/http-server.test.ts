import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { type HttpServer, listenHttp } from "../../src/platform/http-server.ts";

const at = { port: 0, host: "127.0.0.1" };
const callerOf = (request: Request): string => request.headers.get("x-caller") ?? "";
const refuse = () => new Response("vol", { status: 503, headers: { "Retry-After": "1" } });

async function listening(
  fetch: (request: Request) => Promise<Response>,
  most = 2,
): Promise<HttpServer & { ended(): boolean }> {
  const server = await listenHttp(fetch, { ...at, limit: { most, refuse, callerOf } });
  let ended = false;
  const close = async (patience: number): Promise<void> => {
    if (!ended) await server.close(patience);
    ended = true;
  };
  onTestFinished(() => close(0));
  return { ...server, close, ended: () => ended };
}

/** Answers when it is told to. */
function held() {
  const waiting: ((response: Response) => void)[] = [];
  const fetch = () => new Promise<Response>((resolve) => waiting.push(resolve));
  const count = async (expected: number): Promise<void> => {
    for (let tries = 0; waiting.length !== expected && tries < 500; tries += 1) await wait(10);
    expect(waiting).toHaveLength(expected);
  };
  return { waiting, fetch, count };
}

function dial(url: string): Socket {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.on("error", () => {});
  onTestFinished(() => void socket.destroy());
  return socket;
}

it("refuses what is beyond its limit at once, without reading it, and goes on when there is room", async () => {
  const { waiting, fetch: hold, count } = held();
  const server = await listening(hold);
  const first = [fetch(server.url), fetch(server.url)];
  await count(2);
  const refused = await fetch(server.url, { method: "POST", body: "x".repeat(1_000_000) });
  expect([refused.status, refused.headers.get("Retry-After"), await refused.text()]).toEqual([503, "1", "vol"]);
  expect(waiting).toHaveLength(2);
  waiting.shift()?.(new Response("een"));
  expect(await (await Promise.any(first)).text()).toBe("een");
  const third = fetch(server.url);
  await count(2);
  for (const answer of waiting) answer(new Response("twee"));
  expect(await (await third).text()).toBe("twee");
});

it("answers a sender that is refused before its body came, and is rid of it", async () => {
  const { waiting, fetch: hold, count } = held();
  const server = await listening(hold, 1);
  const first = fetch(server.url);
  await count(1);
  const socket = dial(server.url);
  const gone = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  socket.write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\nbegin");
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 503 /);
  await gone;
  waiting[0]?.(new Response("ok"));
  expect((await first).status).toBe(200);
});

it("counts a request that its caller left as ended, and a stream of events until it begins", async () => {
  const { waiting, fetch: hold, count } = held();
  const server = await listening(hold, 1);
  const left = new AbortController();
  const gone = fetch(server.url, { signal: left.signal }).catch(() => "gone");
  await count(1);
  left.abort();
  expect(await gone).toBe("gone");
  let status = 503;
  const events = new Response(new ReadableStream(), { headers: { "Content-Type": "text/event-stream" } });
  for (let tries = 0; status === 503 && tries < 200; tries += 1) {
    const asked = fetch(server.url).then((response) => {
      status = response.status;
    });
    // Either it is refused, since the server has not seen yet that the first one left, or it is handed in.
    await Promise.race([asked, count(2)]);
    waiting[1]?.(events);
    await asked;
  }
  expect(status).toBe(200);
  const beside = fetch(server.url);
  await count(3);
  waiting[2]?.(new Response("ok"));
  expect((await beside).status).toBe(200);
});

it("closes connections behind its answers once it begins to stop, and takes none when it closes", async () => {
  const server = await listening(async () => new Response("ok"));
  expect((await fetch(server.url)).headers.get("Connection")).not.toBe("close");
  server.beginStop();
  const last = await fetch(server.url);
  expect([last.status, last.headers.get("Connection")]).toEqual([200, "close"]);
  await server.close(1_000);
  await expect(fetch(server.url)).rejects.toThrow();
});

it("waits for a request in progress when it closes, and cuts off what takes longer than its patience", async () => {
  const { waiting, fetch: hold, count } = held();
  const server = await listening(hold);
  const inTime = fetch(server.url);
  const tooLate = fetch(server.url).catch(() => "cut off");
  await count(2);
  const closing = server.close(500);
  waiting[0]?.(new Response("ok"));
  expect(await (await inTime).text()).toBe("ok");
  expect(server.ended()).toBe(false);
  await closing;
  expect(await tooLate).toBe("cut off");
});

it("keeps places for others from one caller that takes all it can get, and from all callers together", async () => {
  const { waiting, fetch: hold, count } = held();
  const server = await listening(hold, 4);
  const ask = (caller: string) => fetch(server.url, { headers: { "x-caller": caller } });
  const greedy = [ask("a"), ask("a"), ask("a")];
  await count(3);
  expect((await ask("a")).status).toBe(503);
  const other = ask("b");
  await count(4);
  expect((await ask("c")).status).toBe(503);
  waiting[0]?.(new Response("een"));
  await Promise.any(greedy);
  const again = ask("a");
  await count(5);
  for (const answer of waiting.slice(1)) answer(new Response("twee"));
  expect((await Promise.all([...greedy, other, again])).map(({ status }) => status)).toEqual(Array(5).fill(200));
});
