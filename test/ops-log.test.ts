import { describe, expect, it } from "vitest";
import { createApp } from "../src/app.ts";
import { createLog } from "../src/platform/log.ts";
import { currentPlace } from "../src/platform/trace.ts";
import { about, canary, found, makeWatched } from "./promises/canary.ts";
import { gemeenteToken, partnerToken } from "./support/server.ts";
import { makeTown, signaal } from "./support/town.ts";
import { engines } from "./support/world.ts";

/** The application with its own log, of which the lines of requests are kept. */
async function watched(engine: (typeof engines)[number], settings: Record<string, string> = {}) {
  const town = await makeTown(engine, { settings });
  const lines: string[] = [];
  const log = createLog("debug", { write: (line) => void lines.push(line) });
  const app = createApp({ ...town.base, log });
  const requests = () => lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === "request");
  const last = () => requests().at(-1);
  const token = await partnerToken(town.base);
  const post = (path: string, body: unknown, headers: Record<string, string> = {}, env?: unknown) =>
    app.request(
      path,
      {
        method: "POST",
        headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json", ...headers },
        body: JSON.stringify(body),
      },
      env as Record<string, unknown>,
    );
  return { town, app, last, lines, requests, token, post };
}
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });

describe.each(engines)("the line of a request on %s", (engine) => {
  it("has the six things that BIO asks, and what ties it to other lines", async () => {
    const { last, post } = await watched(engine);
    const answer = await post("/v1/signalen", signaal("K-1"), {}, from("192.0.2.77"));
    const { id } = (await answer.json()) as { id: string };
    expect(last()).toEqual({
      level: 30,
      time: expect.stringMatching(/Z$/),
      dienst: "seinhuis",
      proces: process.pid,
      handeling: "POST /v1/signalen",
      wie: expect.stringMatching(/^partner\/\d+\/[\w-]+$/),
      netwerk: "192.0.2.0/24",
      apparaat: expect.stringMatching(/^[\da-f]{12}$/),
      uitkomst: "gelukt",
      status: 201,
      ms: expect.any(Number),
      object: id,
      verzoek: expect.stringMatching(/^[\da-f]{16}$/),
      trace: expect.stringMatching(/^[\da-f]{32}$/),
      msg: "request",
    });
  });

  it("names the route, never what a caller put in an address", async () => {
    const { last, app, token } = await watched(engine);
    const headers = { Authorization: `Bearer ${token}` };
    const uuid = "0197f3a0-0000-7000-8000-000000000001";
    const seen = [];
    for (const [method, path] of [
      ["GET", `/v1/signalen/${uuid}?naam=${canary.achternaam}`],
      ["GET", `/v1/signalen/${canary.achternaam}`],
      ["GET", `/v1/${canary.achternaam}`],
      ["DELETE", "/v1/signalen"],
      [canary.achternaam.toUpperCase(), "/v1/signalen"],
      ["GET", `/inbox/zaken/${canary.achternaam}`],
      ["GET", `/portaal/${canary.achternaam}/x`],
      ["GET", "/docs"],
    ]) {
      await app.request(path as string, { method: method as string, headers });
      const { handeling, status, uitkomst, object } = last();
      seen.push([handeling, status, uitkomst, object]);
    }
    expect(seen).toEqual([
      ["GET /v1/signalen/{id}", 400, "geweigerd", uuid],
      ["GET /v1/signalen/{id}", 404, "geweigerd", undefined],
      ["GET onbekend", 404, "geweigerd", undefined],
      ["DELETE /v1/signalen", 405, "geweigerd", undefined],
      ["ANDERS /v1/signalen", 405, "geweigerd", undefined],
      ["GET /inbox/zaken/{id}", 303, "gelukt", undefined],
      ["GET /portaal/*", 404, "geweigerd", undefined],
      ["GET /docs", 200, "gelukt", undefined],
    ]);
  });

  it("says who acts by an id: a machine, and nobody before it proved who it is", async () => {
    const { last, app, town, requests } = await watched(engine);
    await app.request("/v1/zaken", { headers: { Authorization: "Bearer x" } });
    expect([last().wie, last().status]).toEqual(["onbekend", 401]);
    await app.request("/v1/zaken", { headers: { Authorization: `Bearer ${await gemeenteToken(town.base)}` } });
    expect(last().wie).toMatch(/^gemeente\/\d+\/client\/[\w-]{8,}$/);
    expect(requests().map(({ wie }) => wie)).not.toContain("inbox");
  });

  it("hides the address of who calls, and shows that it is the same one again", async () => {
    const { last, lines, post } = await watched(engine);
    const marks = [];
    for (const address of [
      "198.51.100.7",
      "198.51.100.8",
      "198.51.100.7",
      "2001:db8:1:2:3:4:5:6",
      "::ffff:198.51.100.7",
    ]) {
      await post("/v1/signalen", {}, {}, from(address));
      marks.push([last().netwerk, last().apparaat]);
    }
    expect(marks.map(([netwerk]) => netwerk)).toEqual([
      "198.51.100.0/24",
      "198.51.100.0/24",
      "198.51.100.0/24",
      "2001:db8:1::/48",
      "198.51.100.0/24",
    ]);
    expect(marks[0]).toEqual(marks[2]);
    expect(marks[0]).toEqual(marks[4]);
    expect(marks[0]).not.toEqual(marks[1]);
    expect(lines.join("")).not.toMatch(/198\.51\.100\.[78]|2001:db8:1:2/);
  });

  it("goes on with the trace of the caller and begins one when that is wrong, and says nothing of its state", async () => {
    const { last, lines, post } = await watched(engine);
    const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    const headers = { traceparent: `00-${traceId}-00f067aa0ba902b7-01`, tracestate: `x=${canary.achternaam}` };
    const answer = await post("/v1/signalen", signaal("K-1"), headers);
    expect(last().trace).toBe(traceId);
    expect(answer.headers.get("traceresponse")).toBeNull();
    await post("/v1/signalen", signaal("K-1"), { traceparent: canary.achternaam });
    expect(last().trace).toMatch(/^(?!4bf92f)[\da-f]{32}$/);
    expect(lines.flatMap(found)).toEqual([]);
  });

  it("ties the line of a failure to that of its request", async () => {
    const { lines, last, post, town } = await watched(engine);
    await town.base.db.close();
    await post("/v1/signalen", signaal("K-1"));
    expect([last().uitkomst, last().status, last().oorzaak]).toEqual(["mislukt", 503, "database"]);
    const failure = lines.map((line) => JSON.parse(line)).find(({ msg }) => msg === "request failed");
    expect([failure.trace, failure.verzoek]).toEqual([last().trace, last().verzoek]);
  });

  it("has nothing of a person at its most talkative", async () => {
    const { base, lines, send } = await makeWatched(engine);
    await send("partner", "/signalen", about("K-1"));
    await send("partner", `/signalen?kenmerk=${canary.achternaam}`);
    await send("partner", `/signalen/${canary.achternaam}`);
    expect(lines.filter((line) => line.includes('"handeling"'))).toHaveLength(3);
    expect(lines.flatMap(found)).toEqual([]);
    await base.close();
  });
});

describe("the line of a request that had to come back later", () => {
  it("says by one word that too many waited, which the others do not have", async () => {
    const { town, post, requests } = await watched("sqlite", { MAX_PENDING: "1" });
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    const writing = town.base.db.write(() => held);
    // One at the writer and one that waits: of six at least four are refused, and all of these before it goes on.
    const posts = Array.from({ length: 6 }, (_, n) => post("/v1/signalen", signaal(`K-${n}`)));
    await expect.poll(() => requests().length, { timeout: 60_000 }).toBeGreaterThanOrEqual(4);
    letGo();
    await Promise.all([...posts, writing]);
    const told = requests().map(({ status, oorzaak }) => `${status} ${oorzaak}`);
    expect(told).toHaveLength(6);
    expect(new Set(told)).toEqual(new Set(["503 wachtrij-vol", "201 undefined"]));
  });
});

describe("work of several requests in one transaction", () => {
  it("stays in the trace of each", async () => {
    const { town } = await watched("sqlite");
    const { db, tracer } = town.base;
    const writeIn = () =>
      tracer.begin("one", null, async ({ place }) => [place, await db.write(async () => currentPlace())]);
    for (const [own, seen] of await Promise.all([writeIn(), writeIn(), writeIn()])) expect(seen).toEqual(own);
  });
});
