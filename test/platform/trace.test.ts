import { describe, expect, it } from "vitest";
import {
  createTracer,
  currentPlace,
  inOwnTrace,
  noteActor,
  notedActor,
  type Span,
  traceHeaders,
} from "../../src/platform/trace.ts";
import { nextPlace } from "../../src/platform/trace-context.ts";

describe("work in a trace that nobody collects", () => {
  const tracer = createTracer();

  it("has a place of its own wherever it gets to, and none outside", async () => {
    const seen = await tracer.begin("one", null, async (span) => {
      await Promise.resolve();
      return [span.place, currentPlace(), traceHeaders()];
    });
    const [own, current, headers] = seen as [Span["place"], Span["place"], Record<string, string>];
    expect(current).toBe(own);
    expect(headers).toEqual({ traceparent: `00-${own.traceId}-${own.spanId}-00` });
    expect([currentPlace(), traceHeaders(), notedActor()]).toEqual([undefined, {}, null]);
  });

  it("goes on with the caller's trace, kept or not, and passes its state along", async () => {
    const from = { ...nextPlace(null), sampled: true, state: "a=1" };
    const headers = await tracer.begin("one", from, async ({ place }) => {
      expect([place.traceId, place.spanId === from.spanId]).toEqual([from.traceId, false]);
      return traceHeaders();
    });
    expect(headers.tracestate).toBe("a=1");
    expect(headers.traceparent).toMatch(/-01$/);
  });

  it("takes no step of its own within work, and begins a trace outside", async () => {
    await tracer.begin("one", null, ({ place }) => tracer.step("two", async (span) => expect(span.place).toBe(place)));
    await tracer.step("two", async ({ place }) => expect(currentPlace()).toBe(place));
  });

  it("keeps who acts with the work, and apart from other work at the same time", async () => {
    const act = (actor: string) =>
      tracer.begin(actor, null, async () => {
        noteActor(actor);
        await new Promise((resolve) => setImmediate(resolve));
        return notedActor();
      });
    expect(await Promise.all([act("a"), act("b")])).toEqual(["a", "b"]);
    noteActor("nobody");
    expect(notedActor()).toBeNull();
  });

  it("stays in its own trace when another starts it", async () => {
    const bound: (() => string | undefined)[] = [];
    const own = await tracer.begin("one", null, async ({ place }) => {
      bound.push(inOwnTrace(() => currentPlace()?.traceId));
      return place.traceId;
    });
    expect(await tracer.begin("other", null, async () => bound[0]?.())).toBe(own);
  });
});
