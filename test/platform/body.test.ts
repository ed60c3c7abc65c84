import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { BodyError, bodyReader } from "../../src/platform/body.ts";

function request(
  body: string | Uint8Array<ArrayBuffer> | ReadableStream,
  headers: Record<string, string> = {},
): Request {
  return new Request("http://seinhuis.test/", { method: "POST", body, headers, duplex: "half" } as RequestInit);
}

/** A body that comes in pieces and counts how many were asked for. */
function pieces(sizes: number[]) {
  const asked = { pieces: 0, cancelled: false };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const size = sizes[asked.pieces];
        asked.pieces += 1;
        if (size === undefined) controller.close();
        else controller.enqueue(new Uint8Array(size).fill(97));
      },
      cancel() {
        asked.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { asked, stream };
}

const faultOf = async (work: Promise<unknown>): Promise<string> =>
  await work.then(
    () => "none",
    (error: unknown) => (error instanceof BodyError ? error.fault : String(error)),
  );

describe("the body of a request", () => {
  it("is read to its end, and may be exactly as long as its limit", async () => {
    const { stream } = pieces([3, 4, 3]);
    expect(await bodyReader(request(stream)).text(10)).toBe("aaaaaaaaaa");
  });

  it("is cut off at the first piece past its limit; the rest is never asked for", async () => {
    const { asked, stream } = pieces([6, 6, 6, 6, 6]);
    expect(await faultOf(bodyReader(request(stream)).text(10))).toBe("te-groot");
    expect(asked).toEqual({ pieces: 2, cancelled: true });
  });

  it("is refused unread when it says itself that it is too long", async () => {
    const { asked, stream } = pieces([1]);
    const reader = bodyReader(request(stream, { "Content-Length": "11" }));
    expect(await faultOf(reader.text(10))).toBe("te-groot");
    expect(asked.pieces).toBe(0);
  });

  it("is measured, whatever length it claims", async () => {
    const { stream } = pieces([6, 6]);
    expect(await faultOf(bodyReader(request(stream, { "Content-Length": "3" })).text(10))).toBe("te-groot");
  });

  it("is refused when it is compressed, without unpacking it", async () => {
    const bomb = gzipSync(Buffer.alloc(1_000_000));
    for (const encoding of ["gzip", "GZIP", "br", "identity, gzip"]) {
      const reader = bodyReader(request(bomb, { "Content-Encoding": encoding }));
      expect(await faultOf(reader.text(2_000_000))).toBe("gecodeerd");
    }
    expect(await bodyReader(request("ok", { "Content-Encoding": "identity" })).text(10)).toBe("ok");
  });

  it.each([
    ["no charset", "text/plain", Buffer.from("één"), "één"],
    ["UTF-8 by name", "text/plain; charset=UTF-8", Buffer.from("één"), "één"],
    ["UTF-8 between quotes", 'text/plain; charset="utf-8"', Buffer.from("één"), "één"],
  ])("is read as UTF-8: %s", async (_what, type, bytes, text) => {
    expect(await bodyReader(request(bytes, { "Content-Type": type })).text(100)).toBe(text);
  });

  it.each([
    ["another charset by name", "text/plain; charset=iso-8859-1", Buffer.from("een")],
    ["another charset in fact", "text/plain", Buffer.from("één", "latin1")],
    ["half a character at the end", "text/plain", Buffer.from("é").subarray(0, 1)],
    ["a surrogate in disguise", "text/plain", Buffer.from([0xed, 0xa0, 0x80])],
  ])("is never guessed at: %s", async (_what, type, bytes) => {
    expect(await faultOf(bodyReader(request(bytes, { "Content-Type": type })).text(100))).toBe("verkeerde-tekenset");
  });

  it.each([
    ["application/json", "application/json"],
    ["Application/JSON ; charset=utf-8", "application/json"],
    ["text/csv;header=present", "text/csv"],
  ])("has a media type: %s", (header, media) => {
    expect(bodyReader(request("x", { "Content-Type": header })).media).toBe(media);
  });

  it("is empty when there is none", async () => {
    const reader = bodyReader(new Request("http://seinhuis.test/", { method: "POST" }));
    expect([reader.media, await reader.text(10)]).toEqual(["", ""]);
  });

  it("says that it broke off when the sender went away", async () => {
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array(3));
        controller.error(new Error("ECONNRESET"));
      },
    });
    expect(await faultOf(bodyReader(request(stream)).text(10))).toBe("afgebroken");
  });

  it("lets go of the sender when its reader stops halfway", async () => {
    const { asked, stream } = pieces([1, 1, 1]);
    for await (const piece of bodyReader(request(stream)).bytes(10)) {
      expect(piece.byteLength).toBe(1);
      break;
    }
    expect(asked).toEqual({ pieces: 1, cancelled: true });
  });
});
