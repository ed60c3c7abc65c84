import { describe, expect, it } from "vitest";
import { runOutbox } from "../../src/jobs.ts";
import { createTracer } from "../../src/platform/trace.ts";
import { nextPlace } from "../../src/platform/trace-context.ts";
import { partnerToken } from "../support/server.ts";
import { makeTown, readAnswer, signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";
import { startReceiver } from "./receiver.ts";
import { deliver } from "./world.ts";

const [trace, other] = ["4bf92f3577b34da6a3ce929d0e0e4736", "9c1ef3d2a8b04c6d9f0e1a2b3c4d5e6f"] as const;

/** A partner that is told of every file, at two places, and that sends files in traces of its own. */
async function makeWorld(engine: (typeof engines)[number]) {
  const receiver = await startReceiver();
  const { base, app } = await makeTown(engine, { settings: { WEBHOOK_PRIVATE_HOSTS: receiver.host } });
  const headers = { Authorization: `Bearer ${await partnerToken(base)}`, "Content-Type": "application/json" };
  const post = async (path: string, body: unknown, more: Record<string, string> = {}) => {
    const init = { method: "POST", headers: { ...headers, ...more }, body: JSON.stringify(body) };
    const { status } = await readAnswer(await app.request(path, init));
    expect([201, 202]).toContain(status);
  };
  for (const url of [`${receiver.url}/een`, `${receiver.url}/twee`]) {
    await post("/v1/abonnementen", { url, gebeurtenissen: ["levering.verwerkt"], handtekening: "hmac" });
  }
  const send = (kenmerk: string, traceId: string) =>
    post("/v1/leveringen", [signaal(kenmerk)], {
      traceparent: `00-${traceId}-00f067aa0ba902b7-01`,
      tracestate: "vendor=x",
    });
  /** The traces that the steps of sending have links to. */
  const causes: string[][] = [];
  const tracer = createTracer({
    start: (name, parent, { links = [] }) => {
      if (name === "webhook") causes.push(links.map(({ traceId }) => traceId));
      return { place: nextPlace(parent), set: () => {}, fail: () => {}, end: () => {} };
    },
    stop: async () => {},
  });
  const traces = () =>
    receiver.got.map(({ headers: { traceparent, tracestate } }) => {
      expect(tracestate).toBeUndefined();
      return String(traceparent).split("-")[1] ?? "";
    });
  return { base, send, traces, causes, deliver: () => deliver({ ...base, tracer }) };
}

describe.each(engines)("the trace of a webhook on %s", (engine) => {
  it("is one of its own, that no other receiver gets, with a link to that of the request that caused it", async () => {
    const { base, send, traces, causes, deliver } = await makeWorld(engine);
    await send("K-1", trace);
    await runOutbox(base);
    base.clock.advance("PT10M");
    await deliver();
    await send("K-2", other);
    await runOutbox(base);
    await deliver();
    expect(new Set(traces()).size).toBe(4);
    expect([trace, other].filter((one) => traces().includes(one))).toEqual([]);
    expect(causes).toEqual([[trace], [trace], [other], [other]]);
  });

  it("has no link when it was put in line before that was kept", async () => {
    const { base, send, traces, causes, deliver } = await makeWorld(engine);
    await send("K-1", trace);
    await runOutbox(base);
    await base.db.write(({ q }) => q.updateTable("bezorgingen").set({ spoor: null }).execute());
    await deliver();
    expect([new Set(traces()).size, causes]).toEqual([2, [[], []]]);
  });
});
