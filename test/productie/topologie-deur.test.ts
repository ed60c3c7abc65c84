import { mkdtempSync, rmSync } from "node:fs";
import type { IncomingMessage, RequestListener } from "node:http";
import { Agent, request } from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { listen } from "../support/listen.ts";
import { makeCertificaat } from "../topologie/certificaat.ts";
import { openDeur } from "../topologie/deur.ts";
import { noHaproxy, openHaproxy } from "../topologie/deur-haproxy.ts";

/** Both doors have to do the same: the one of production, and the one that stands in for it where there is none. */
const doors = [
  ["HAProxy", openHaproxy, noHaproxy !== null],
  ["our own", openDeur, false],
] as const;

/** A web process that says that it is ready and does `answer`. */
const makeWeb = async (name: string, answer: RequestListener) => ({
  name,
  url: await listen(answer),
  opsUrl: await listen((_, outgoing) => outgoing.end("{}")),
});

const says =
  (name: string): RequestListener =>
  (incoming, outgoing) => {
    incoming.resume().on("end", () => outgoing.end(JSON.stringify({ name, headers: incoming.headers })));
  };
/** Takes the whole request and breaks off: whether it was done, nobody knows. */
const cuts: RequestListener = (incoming) => void incoming.resume().on("end", () => incoming.socket.destroy());

describe.each(doors)("the door: %s", (_name, open, isAbsent) => {
  async function make(first: RequestListener, second: RequestListener) {
    const folder = mkdtempSync(path.join(tmpdir(), "seinhuis-deur-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const tls = makeCertificaat(folder);
    const door = await open([await makeWeb("web1", first), await makeWeb("web2", second)], tls);
    onTestFinished(() => door.end());
    const agent = new Agent({ ca: tls.certificate });
    onTestFinished(() => agent.destroy());
    const send = (method: string, at: string, headers: Record<string, string> = {}) =>
      new Promise<{ status: number; answer: IncomingMessage; text: string }>((resolve, reject) => {
        const sent = request(new URL(at, door.url), { method, agent, headers }, async (answer) => {
          const parts: Buffer[] = [];
          for await (const part of answer) parts.push(part as Buffer);
          resolve({ status: answer.statusCode ?? 0, answer, text: Buffer.concat(parts).toString() });
        });
        sent.on("error", reject);
        sent.end(method === "POST" ? '{"kenmerk":"K-1"}' : undefined);
      });
    return { door, send, agent };
  }

  it.skipIf(isAbsent)("asks the other one when a connection is cut, for what may be done twice", async () => {
    const { send } = await make(cuts, says("web2"));
    for (const [method, at] of [
      ["POST", "/v1/signalen"],
      ["GET", "/v1/terugkoppelingen"],
      ["GET", "/inbox"],
    ] as const) {
      // Both take their turn, so at least one of two comes by the one that cuts.
      for (let turn = 0; turn < 2; turn += 1) {
        const { status, text } = await send(method, at);
        expect([method, at, status, JSON.parse(text).name]).toEqual([method, at, 200, "web2"]);
      }
    }
  });

  it.skipIf(isAbsent)("says that it broke off, for what may be done once", async () => {
    const { send } = await make(cuts, cuts);
    for (const [method, at] of [
      ["POST", "/v1/leveringen"],
      ["POST", "/inbox/zaken"],
    ] as const) {
      const { status, answer } = await send(method, at);
      expect([status, answer.headers["content-type"]]).toEqual([502, "application/problem+json"]);
      expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
    }
  });

  it.skipIf(isAbsent)("tells who calls, whatever the caller says of it", async () => {
    const { send } = await make(says("web1"), says("web2"));
    const lies = { "X-Forwarded-For": "203.0.113.9", Forwarded: "for=203.0.113.9", "X-Forwarded-Proto": "http" };
    const { headers } = JSON.parse((await send("GET", "/docs", lies)).text);
    expect(headers["x-forwarded-for"]).toMatch(/^(::ffff:)?127\.0\.0\.1$/);
    expect(headers["x-forwarded-proto"]).toBe("https");
    expect(headers["x-forwarded-host"]).toMatch(/^localhost/);
    expect(headers.forwarded).toBeUndefined();
  });

  it.skipIf(isAbsent)("lets a stream of events through as it comes", async () => {
    let more = (): void => {};
    const stream: RequestListener = (_, outgoing) => {
      outgoing.writeHead(200, { "Content-Type": "text/event-stream" });
      outgoing.write("event: een\n\n");
      more = () => outgoing.end("event: twee\n\n");
    };
    const { door, agent } = await make(stream, stream);
    const seen: string[] = [];
    await new Promise<void>((resolve, reject) => {
      request(new URL("/inbox/live", door.url), { agent }, (answer) => {
        answer.on("data", (data: Buffer) => {
          seen.push(String(data));
          // The second is made only when the first was seen: with a buffer in between this would hang.
          more();
        });
        answer.on("end", resolve);
      })
        .on("error", reject)
        .end();
    });
    expect(seen).toEqual(["event: een\n\n", "event: twee\n\n"]);
  });
});

describe.skipIf(noHaproxy)("HAProxy alone", () => {
  it("refuses what is too large, sends nobody on who posts without TLS, and leads who looks to https", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "seinhuis-deur-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const tls = makeCertificaat(folder);
    const door = await openHaproxy([await makeWeb("web1", says("web1")), await makeWeb("web2", says("web2"))], tls);
    onTestFinished(() => door.end());
    const agent = new Agent({ ca: tls.certificate });
    onTestFinished(() => agent.destroy());
    const status = (length: number) =>
      new Promise((resolve, reject) => {
        const headers = { "Content-Length": String(length) };
        const sent = request(new URL("/v1/leveringen", door.url), { method: "POST", agent, headers }, (answer) => {
          resolve([answer.statusCode, answer.headers["content-type"]]);
          sent.destroy();
        });
        sent.on("error", reject);
        sent.flushHeaders();
      });
    // The test gives it a million bytes, and a form around a file may take 64 kB more.
    expect(await status(1_065_537)).toEqual([413, "application/problem+json"]);
    const look = await fetch(`${door.plainUrl}/docs`, { redirect: "manual" });
    expect([look.status, look.headers.get("location")]).toEqual([308, expect.stringMatching(/^https:/)]);
    expect((await fetch(`${door.plainUrl}/v1/signalen`, { method: "POST", body: "{}" })).status).toBe(403);
  });
});
