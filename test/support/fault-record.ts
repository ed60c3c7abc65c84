import { closeSync, openSync, readSync } from "node:fs";

/**
 * What a process did, in its order. W: bytes written at an offset. T: cut to a length, which is the offset. S: synced.
 * F: a sync that failed. A: an HTTP answer of success that left.
 */
export type Recorded = { kind: "W" | "T" | "S" | "F" | "A"; path: string; offset: number; data: Buffer };

const headBytes = 32;

/** Reads what fault-shim.c wrote; a last piece that is not whole is where the process was killed. */
export function* readRecording(file: string): Generator<Recorded> {
  const fd = openSync(file, "r");
  let position = 0;
  const take = (length: number): Buffer | undefined => {
    const buffer = Buffer.alloc(length);
    if (readSync(fd, buffer, 0, length, position) < length) return undefined;
    position += length;
    return buffer;
  };
  try {
    for (;;) {
      const head = take(headBytes);
      if (!head) return;
      const [kind, pathLength, offset, length] = [0, 8, 16, 24].map((at) => Number(head.readBigUInt64LE(at)));
      const name = take(pathLength as number);
      const data = take(length as number);
      if (!name || !data) return;
      yield {
        kind: String.fromCharCode(kind as number) as Recorded["kind"],
        path: name.toString(),
        offset: offset as number,
        data,
      };
    }
  } finally {
    closeSync(fd);
  }
}
