import { inflateSync } from "node:zlib";

/** A compact JWS: three parts in base64url, of which the first begins as JSON does. At least so long is each. */
const least = [13, 20, 80] as const;
/** What one packed part of a PDF may become, and how many parts are looked at: ours has some twenty. */
const maxUnpacked = 1024 * 1024;
const maxStreams = 100;

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
  let streamsLeft = maxStreams;
  for (const [start, end] of streams(text)) {
    if (left <= 0 || streamsLeft === 0) break;
    const { plain, cost } = unpack(bytes.subarray(start, end));
    left -= cost;
    streamsLeft -= 1;
    for (const jws of found(plain)) signed.add(jws);
  }
  return [...signed];
}

/** Cut into runs first, so that the work grows with the length alone, whatever somebody makes up. */
const found = (text: string): string[] => [...new Set(text.split(/[^\w.-]+/).filter(isCompact))];

function isCompact(run: string): boolean {
  const parts = run.split(".", 4);
  return run.startsWith("eyJ") && parts.length === 3 && parts.every((part, at) => part.length >= (least[at] ?? 0));
}

function* streams(text: string): Generator<[start: number, end: number]> {
  for (let at = text.indexOf("stream"); at >= 0; ) {
    const end = text.indexOf("endstream", at + 6);
    if (end < 0) return;
    const start = at + 6 + (text.startsWith("\r\n", at + 6) ? 2 : 1);
    yield [start, end];
    at = text.indexOf("stream", end + 9);
  }
}

/** `cost`: how many bytes it took, also of what became too large. */
function unpack(packed: Uint8Array): { plain: string; cost: number } {
  try {
    const plain = inflateSync(packed, { maxOutputLength: maxUnpacked }).toString("latin1");
    return { plain, cost: plain.length };
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    return { plain: "", cost: tooLarge ? maxUnpacked : 0 };
  }
}
