import { Buffer } from "node:buffer";
import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";

export type ZipPart = { naam: string; inhoud: AsyncIterable<string> | Iterable<string> };
type Written = { naam: Buffer; crc: number; packed: number; size: number; at: number };

/** UTF-8 names, and sizes that follow the content: they are not known before it. */
const flags = 0x0808;
/** 1 January 1980: a file says nothing about when it was made. */
const noDate = 0x0021;

/** A zip as it is made, in flat memory. No part may be over 4 GB. */
export async function* writeZip(parts: Iterable<ZipPart>): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let at = 0;
  for (const { naam, inhoud } of parts) {
    const entry = { naam: Buffer.from(naam), crc: 0, packed: 0, size: 0, at };
    const head = Buffer.concat([
      words("VvvvvvVVVvv", 0x04034b50, 20, flags, 8, 0, noDate, 0, 0, 0, entry.naam.length, 0),
      entry.naam,
    ]);
    yield head;
    for await (const packed of deflated(inhoud, entry)) {
      entry.packed += packed.length;
      yield packed;
    }
    const tail = words("VVVV", 0x08074b50, entry.crc, entry.packed, entry.size);
    yield tail;
    at += head.length + entry.packed + tail.length;
    written.push(entry);
  }
  yield directory(written, at);
}

async function* deflated(inhoud: ZipPart["inhoud"], entry: Written): AsyncGenerator<Buffer> {
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const text of inhoud) {
      const bytes = Buffer.from(text);
      entry.crc = crc32(bytes, entry.crc);
      entry.size += bytes.length;
      yield bytes;
    }
  };
  // A failure ends the reading below, which throws it.
  yield* pipeline(Readable.from(counted()), createDeflateRaw({ level: 6 }), () => {});
}

function directory(written: readonly Written[], at: number): Buffer {
  const lines = written.flatMap(({ naam, crc, packed, size, at: place }) => [
    words(
      "VvvvvvvVVVvvvvvVV",
      0x02014b50,
      20,
      20,
      flags,
      8,
      0,
      noDate,
      crc,
      packed,
      size,
      naam.length,
      0,
      0,
      0,
      0,
      0,
      place,
    ),
    naam,
  ]);
  const list = Buffer.concat(lines);
  const count = written.length;
  return Buffer.concat([list, words("VvvvvVVv", 0x06054b50, 0, 0, count, count, list.length, at, 0)]);
}

/** Numbers as a zip has them, lowest byte first: `v` of two bytes, `V` of four. */
function words(form: string, ...values: number[]): Buffer {
  const sizes = [...form].map((letter) => (letter === "V" ? 4 : 2));
  const buffer = Buffer.alloc(sizes.reduce((sum, size) => sum + size, 0));
  let at = 0;
  sizes.forEach((size, index) => {
    at = buffer.writeUIntLE(values[index] as number, at, size);
  });
  return buffer;
}
