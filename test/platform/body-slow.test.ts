import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { bodyReader } from "../../src/platform/body.ts";

/** A body whose parts come when they are sent. */
function slowBody() {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const request = new Request("http://x", { method: "POST", body: readable, duplex: "half" } as RequestInit);
  const send = (text: string): void => void writer.write(Buffer.from(text)).catch(() => {});
  return { request, send, end: () => void writer.close().catch(() => {}) };
}

it("gives up on a file whose sender is silent, and not on one who is slow, nor while we are", async () => {
  const { request, send, end } = slowBody();
  const bytes = bodyReader(request, { silentMillis: 150, textMillis: 1 }).bytes(1_000);
  for (const part of ["een", "twee", "drie"]) {
    send(part);
    expect(Buffer.from((await bytes.next()).value as Uint8Array).toString()).toBe(part);
    // As long as the whole patience, but it is our turn.
    await wait(part === "twee" ? 200 : 50);
  }
  await expect(bytes.next()).rejects.toMatchObject({ fault: "afgebroken" });
  end();
});

it("gives up on a text that does not come as a whole in time, however often a piece of it comes", async () => {
  const { request, send, end } = slowBody();
  const text = bodyReader(request, { silentMillis: 1_000, textMillis: 200 }).text(1_000);
  const outcome = text.catch((error: unknown) => error);
  for (let piece = 0; piece < 10; piece += 1) {
    send("x");
    await wait(50);
  }
  expect(await outcome).toMatchObject({ fault: "afgebroken" });
  end();
});
