import { inflateSync } from "node:zlib";

/** A compact JWS: three parts in base64url, of which the first begins as JSON does. */
const compact = /eyJ[\w-]{10,}\.[\w-]{20,}\.[\w-]{80,}/g;
/** What one packed part of a PDF may become. */
const maxUnpacked = 1024 * 1024;

/**
 * The signed texts in a file: the text itself, or a PDF that carries it as an attachment, as it is or packed. No reader
 * of PDF: it looks for what can only be one thing.
 * @returns each once
 */
export function findSigned(file: Uint8Array): string[] {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const text = bytes.toString("latin1");
  if (!text.slice(0, 1024).includes("%PDF-")) return found(text.trim());
  const signed = new Set(found(text));
  let left = maxUnpacked * 4;
  for (const [start, end] of streams(text)) {
    if (left <= 0) break;
    const plain = unpack(bytes.subarray(start, end));
    left -= plain.length;
    for (const jws of found(plain)) signed.add(jws);
  }
  return [...signed];
}

const found = (text: string): string[] => [...new Set(text.match(compact) ?? [])];

function* streams(text: string): Generator<[start: number, end: number]> {
  for (let at = text.indexOf("stream"); at >= 0; ) {
    const end = text.indexOf("endstream", at + 6);
    if (end < 0) return;
    const start = at + 6 + (text.startsWith("\r\n", at + 6) ? 2 : 1);
    yield [start, end];
    at = text.indexOf("stream", end + 9);
  }
}

function unpack(packed: Uint8Array): string {
  try {
    return inflateSync(packed, { maxOutputLength: maxUnpacked }).toString("latin1");
  } catch {
    return "";
  }
}
