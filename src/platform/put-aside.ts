import type { FileHandle } from "node:fs/promises";
import { openSpool, writeAll } from "./zip-spool.ts";

const perPart = 1_000;

/**
 * Values that wait for later, in their order: the latest few in memory, the others as JSON in a temporary file without a
 * name. So any number may wait in flat memory. The caller closes it.
 */
export class PutAside<T> {
  private latest: T[] = [];
  private readonly lengths: number[] = [];
  private file: FileHandle | undefined;

  async add(values: readonly T[]): Promise<void> {
    this.latest.push(...values);
    if (this.latest.length < perPart) return;
    const part = Buffer.from(JSON.stringify(this.latest));
    this.file ??= await openSpool();
    await writeAll(this.file, part);
    this.lengths.push(part.length);
    this.latest = [];
  }

  /** All that waits, the first first. */
  async *parts(): AsyncGenerator<T[]> {
    let at = 0;
    for (const length of this.lengths) {
      yield JSON.parse((await this.read(at, length)).toString("utf8"));
      at += length;
    }
    yield this.latest;
  }

  async close(): Promise<void> {
    await this.file?.close();
  }

  private async read(at: number, length: number): Promise<Buffer> {
    const part = Buffer.allocUnsafe(length);
    for (let done = 0; done < length; ) {
      const got = await this.file?.read(part, done, length - done, at + done);
      if (!got?.bytesRead) throw new Error("a part that was put aside is gone");
      done += got.bytesRead;
    }
    return part;
  }
}
