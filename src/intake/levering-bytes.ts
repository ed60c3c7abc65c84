import { createHash } from "node:crypto";
import { nietBeschikbaar } from "../errors.ts";

/** How much of a levering was read, and the SHA-256 (base64url) of exactly those bytes. */
export type Gelezen = { bytes: number; hash: string };

/**
 * A try that goes on with a broken-off levering must begin as that one did, over at most this many bytes: they are
 * held in memory while they are compared. Beyond it (some 100,000 rows) a difference is not seen.
 */
export const maxComparedBytes = 32 * 1024 * 1024;

/**
 * The same bytes, until the process stops: a sender that is slow does not hold that.
 * @throws Probleem 503, so that the sender tries again elsewhere
 */
export async function* untilStop(source: AsyncGenerator<Uint8Array>, halt: AbortSignal): AsyncGenerator<Uint8Array> {
  const { promise: stopped, resolve } = Promise.withResolvers<null>();
  const stop = (): void => resolve(null);
  halt.addEventListener("abort", stop);
  let isPending = false;
  try {
    for (;;) {
      if (halt.aborted) throw nietBeschikbaar("stopt", 1);
      isPending = true;
      const next = await Promise.race([source.next(), stopped]);
      if (!next) throw nietBeschikbaar("stopt", 1);
      isPending = false;
      if (next.done) return;
      yield next.value;
    }
  } finally {
    halt.removeEventListener("abort", stop);
    const ended = source.return(undefined).catch(() => {});
    // What is still waiting for its sender ends with the connection.
    if (!isPending) await ended;
  }
}

/** Passes bytes on and knows what passed. */
export class CountedBytes implements AsyncIterable<Uint8Array> {
  private readonly source: AsyncIterable<Uint8Array>;
  private readonly hash = createHash("sha256");
  private size = 0;
  private waiting = true;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.source = source;
  }

  get passed(): number {
    return this.size;
  }

  /** False while we have to do with what came, and once all of it came. */
  get waitsForSender(): boolean {
    return this.waiting;
  }

  get gelezen(): Gelezen {
    return { bytes: this.size, hash: this.hash.copy().digest("base64url") };
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for await (const part of this.source) {
      this.hash.update(part);
      this.size += part.length;
      this.waiting = false;
      yield part;
      this.waiting = true;
    }
    this.waiting = false;
  }
}

/**
 * Reads as far as an earlier try came and compares.
 * @returns all bytes, the compared ones first; null when they are others, or fewer
 */
export async function sameBegin(
  source: AsyncGenerator<Uint8Array>,
  earlier: Gelezen,
): Promise<AsyncGenerator<Uint8Array> | null> {
  const hash = createHash("sha256");
  const held: Uint8Array[] = [];
  for (let left = earlier.bytes; left > 0; left -= held.at(-1)?.length ?? 0) {
    const { done, value } = await source.next();
    if (done) return null;
    held.push(value);
    hash.update(value.subarray(0, left));
  }
  if (earlier.bytes > 0 && hash.digest("base64url") !== earlier.hash) {
    await source.return(undefined);
    return null;
  }
  return joined(held, source);
}

async function* joined(held: Uint8Array[], rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for (let part = held.shift(); part; part = held.shift()) yield part;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
