import { Buffer, isUtf8 } from "node:buffer";
import { parseStrictJson } from "../platform/strict-json.ts";
import { refuseByHead } from "../platform/text-encoding.ts";
import {
  inChunks,
  LeveringFout,
  maxRowSize,
  type ParsedRow,
  type RowChunk,
  readableKenmerk,
  unreadableRow,
} from "./read-rows.ts";

/**
 * Reads NDJSON as a stream: one JSON object a line, in flat memory. A line that cannot be read costs no other line; empty
 * lines are skipped but counted.
 *
 * @throws LeveringFout when it is no text at all.
 */
export function readNdjson(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<RowChunk> {
  return inChunks(readBlocks(bytes));
}

async function* readBlocks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<RowChunk> {
  const lines = new Lines();
  let first = true;
  for await (const chunk of bytes) {
    if (first) refuseHead(chunk);
    first = false;
    yield { rijen: lines.take(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)) };
  }
  yield { rijen: lines.take(Buffer.from("\n")) };
}

function refuseHead(chunk: Uint8Array): void {
  const fault = refuseByHead(chunk.subarray(0, maxRowSize));
  if (fault) throw new LeveringFout([{ veld: "", ...fault }]);
}

/** Cuts bytes in lines; of a line that is too long it keeps nothing but the number. */
class Lines {
  private parts: Buffer[] = [];
  private size = 0;
  private regel = 1;

  take(bytes: Buffer): ParsedRow[] {
    const rijen: ParsedRow[] = [];
    let at = 0;
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, at)) {
      this.keep(bytes.subarray(at, end));
      const rij = this.row();
      if (rij) rijen.push(rij);
      at = end + 1;
    }
    this.keep(bytes.subarray(at));
    return rijen;
  }

  private keep(part: Buffer): void {
    this.size += part.length;
    if (this.size > maxRowSize) this.parts = [];
    else if (part.length > 0) this.parts.push(part);
  }

  private row(): ParsedRow | undefined {
    const [only] = this.parts;
    const line = this.parts.length === 1 && only ? only : Buffer.concat(this.parts);
    const tooLong = this.size > maxRowSize;
    const regel = this.regel++;
    this.parts = [];
    this.size = 0;
    if (tooLong) return refuse(regel, "rij-te-groot", "Deze regel is groter dan 64 kB.");
    return toRow(line, regel);
  }
}

function toRow(line: Buffer, regel: number): ParsedRow | undefined {
  if (!isUtf8(line)) return refuse(regel, "ongeldige-codering", "Deze regel is geen UTF-8.");
  const text = line.toString("utf8", regel === 1 && line.subarray(0, 3).equals(byteOrderMark) ? 3 : 0);
  if (text.trim() === "") return undefined;
  const json = parseStrictJson(text);
  if (!json.ok) return refuse(regel, json.code, `${json.melding} Plaats: ${json.plaats}.`);
  return { regel, kenmerk: readableKenmerk(json.value), ruw: json.value, fouten: [] };
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

function refuse(regel: number, code: string, melding: string): ParsedRow {
  return unreadableRow(regel, { veld: "", code, melding });
}
