import { describe, expect, it } from "vitest";
import { type EventSink, eventText, latestEvents } from "../../src/platform/event-stream.ts";

async function makeStream() {
  let sink: EventSink | undefined;
  let left = 0;
  const stream = latestEvents((opened) => {
    sink = opened;
    return () => {
      left += 1;
    };
  });
  const reader = stream.getReader();
  // A stream is ready to be read from the next turn on.
  await new Promise((resolve) => setImmediate(resolve));
  const read = async (): Promise<string | null> => {
    const { done, value } = await reader.read();
    return done ? null : Buffer.from(value).toString();
  };
  return { reader, read, sink: () => sink as EventSink, isOpen: () => sink !== undefined, left: () => left };
}

describe("a stream of the latest", () => {
  it("starts when somebody reads, and not before", async () => {
    const { read, sink, isOpen } = await makeStream();
    expect(isOpen()).toBe(false);
    const first = read();
    sink().send("een");
    expect(await first).toBe("een");
  });

  it("skips for a slow reader what lay in between, and lets no sign of life push news away", async () => {
    const { read, sink } = await makeStream();
    const first = read();
    sink().send("een");
    await first;
    sink().send("twee");
    sink().send("drie");
    sink().beat();
    expect(await read()).toBe("drie");
    sink().beat();
    expect(await read()).toBe(": hartslag\n\n");
  });

  it("ends after what waits, and tells once that it did", async () => {
    const { read, sink, left } = await makeStream();
    const first = read();
    sink().send("een");
    await first;
    sink().send("klaar");
    sink().close();
    expect([await read(), await read(), left()]).toEqual(["klaar", null, 1]);
  });

  it("leaves nothing behind when the reader goes, also while it waits", async () => {
    const { reader, read, sink, left } = await makeStream();
    const waiting = read();
    await reader.cancel();
    expect([await waiting, left()]).toEqual([null, 1]);
    sink().send("te laat");
    sink().close();
    expect(left()).toBe(1);
  });

  it("writes an event on one line of data", () => {
    expect(eventText("klaar", { a: "x\ny" })).toBe('event: klaar\ndata: {"a":"x\\ny"}\n\n');
  });
});
