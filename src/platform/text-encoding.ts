import { Buffer, isAscii, isUtf8 } from "node:buffer";

export type Codering = "utf-8" | "windows-1252";
export type EncodingFault = { code: "utf-16" | "geen-tekstbestand" | "gemengde-codering"; melding: string };
/** A piece of text; with a fault it is the last one, and ends right before the bytes that cannot be read. */
export type DecodedText = { text: string; codering: Codering; fault?: EncodingFault };

const blockSize = 64 * 1024;

/**
 * Decodes a file of unknown encoding in blocks of at most 64 kB.
 *
 * ASCII reads the same in UTF-8 and Windows-1252, so the choice is made at the first byte beyond it. A file that has shown
 * UTF-8 and then breaks it is refused from there: going on would silently garble names.
 */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<DecodedText> {
  let decoder: TextDecoding | undefined;
  for await (const { block, last } of blocksOf(bytes)) {
    const fault = decoder ? undefined : refuseByHead(block);
    const marked = !decoder && block.subarray(0, 3).equals(byteOrderMark);
    decoder ??= new TextDecoding(marked ? "utf-8" : undefined);
    const part: DecodedText = fault
      ? { text: "", codering: "utf-8", fault }
      : decoder.decode(marked ? block.subarray(3) : block, last);
    yield part;
    if (part.fault) return;
  }
}

/** What the first bytes (at most 64 kB) give away: an archive, another binary, or UTF-16. Undefined when it may be text. */
export function refuseByHead(head: Uint8Array): EncodingFault | undefined {
  const [a, b] = head;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return utf16;
  const magic = Buffer.from(head.subarray(0, 4)).toString("latin1");
  const known = binaries.find(({ start }) => magic.startsWith(start));
  if (known) return { code: "geen-tekstbestand", melding: known.melding };
  const [even, odd] = countNuls(head);
  // Western text in UTF-16 has a NUL in nearly every pair, always on the same side.
  if (Math.max(even, odd) > head.length / 4 && Math.min(even, odd) < head.length / 50) return utf16;
  return even + odd > head.length / 100
    ? { code: "geen-tekstbestand", melding: "Dit is geen tekstbestand." }
    : undefined;
}

const utf16: EncodingFault = {
  code: "utf-16",
  melding: "Het bestand is opgeslagen als UTF-16 (Unicode). Sla het op als CSV UTF-8.",
};

const binaries = [
  { start: "PK\x03\x04", melding: "Dit is een zip- of Excel-bestand, geen tekst. Sla het op als CSV UTF-8." },
  { start: "PK\x05\x06", melding: "Dit is een leeg zip-bestand, geen tekst." },
  { start: "\xd0\xcf\x11\xe0", melding: "Dit is een oud Excel-bestand, geen tekst. Sla het op als CSV UTF-8." },
  { start: "\x1f\x8b", melding: "Dit is een ingepakt bestand (gzip). Pak het uit en stuur het opnieuw." },
  { start: "%PDF", melding: "Dit is een PDF, geen tekst. Sla de gegevens op als CSV UTF-8." },
];

/** How many NULs stand on even and on odd places. One stray NUL is left to the check of its own row. */
function countNuls(head: Uint8Array): [number, number] {
  const counts: [number, number] = [0, 0];
  for (let at = head.indexOf(0); at !== -1; at = head.indexOf(0, at + 1)) counts[at % 2 === 0 ? 0 : 1]++;
  return counts;
}

/** Regroups a stream in blocks of 64 kB, so that neither tiny nor huge chunks make the work or the memory grow. */
async function* blocksOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<{ block: Buffer; last: boolean }> {
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    parts.push(chunk);
    size += chunk.length;
    if (size <= blockSize) continue;
    const all = Buffer.concat(parts, size);
    let at = 0;
    for (; all.length - at > blockSize; at += blockSize) yield { block: all.subarray(at, at + blockSize), last: false };
    parts = [all.subarray(at)];
    size = all.length - at;
  }
  yield { block: Buffer.concat(parts, size), last: true };
}

/** Remembers what was seen so far: only ASCII (undefined), UTF-8 beyond ASCII, or Windows-1252. */
class TextDecoding {
  private seen: Codering | undefined;
  private tail: Buffer = Buffer.alloc(0);

  constructor(seen: Codering | undefined) {
    this.seen = seen;
  }

  decode(block: Buffer, last: boolean): DecodedText {
    const bytes = this.tail.length > 0 ? Buffer.concat([this.tail, block]) : block;
    this.tail = Buffer.alloc(0);
    if (this.seen === "windows-1252") return { text: windows1252(bytes), codering: "windows-1252" };
    // A character cut by the end of the block waits for the next one.
    const cut = last ? bytes.length : bytes.length - unfinished(bytes);
    const whole = bytes.subarray(0, cut);
    if (!isUtf8(whole)) return this.broken(bytes);
    this.tail = bytes.subarray(cut);
    if (!this.seen && !isAscii(whole)) this.seen = "utf-8";
    return { text: whole.toString("utf8"), codering: "utf-8" };
  }

  private broken(bytes: Buffer): DecodedText {
    const good = bytes.subarray(0, validLength(bytes));
    if (!this.seen && isAscii(good)) {
      this.seen = "windows-1252";
      return { text: windows1252(bytes), codering: "windows-1252" };
    }
    return { text: good.toString("utf8"), codering: "utf-8", fault: mixed };
  }
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

const mixed: EncodingFault = {
  code: "gemengde-codering",
  melding: "De tekens zijn deels UTF-8 en deels iets anders. Sla het bestand opnieuw op als CSV UTF-8.",
};

function windows1252(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252").decode(bytes);
}

/** How many bytes at the end belong to a UTF-8 character that is not complete yet: 0 to 3. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0x80 && byte < 0xc0) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return needed > back ? back : 0;
  }
  return 0;
}

/** The length of the longest start that is valid UTF-8, by halving: a start of a valid start is valid too. */
function validLength(bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const start = bytes.subarray(0, middle);
    if (isUtf8(start.subarray(0, middle - unfinished(start)))) good = middle;
    else bad = middle;
  }
  return good - unfinished(bytes.subarray(0, good));
}

/** What Windows-1252 makes of the bytes 80-BF, without the letters among them: the second half of a UTF-8 letter. */
const half = "\\u00a1-\\u00a9\\u00ab-\\u00b4\\u00b6-\\u00b9\\u00bb-\\u00bf€‚ƒ„†‡ˆ‰‹Œ‘“•˜™›œ";

const misread = [
  // Signs that Windows-1252 does not have, and the sign for what a program could not read.
  "[\\u0080-\\u009f\\ufffd]",
  // UTF-8 read as Windows-1252, once or twice: é is Ã©, ë is Ã«, ł is Å‚.
  `[ÂÃÄÅ][${half}\\u00a0ªµº…’”–—šŠžŽŸ]|[Â-ß][${half}]|[à-ð][${half}\\u00a0…’”–—]{2}`,
  // A code page of DOS or Mac read as Windows-1252: no word has these right after a small letter,
  "\\p{Ll}[‚ƒ„†‡ˆ‰Š‹ŒŽŸ˜]|\\p{L}[‚ƒ„†‡ˆ‰Š‹ŒŽŸ˜]\\p{Ll}",
  // and these stand beside no letter, or not within a word, or only after an opening quote.
  "\\p{L}[‘•¡¢£¤§™]|[•¡¢¤§™]\\p{L}|\\p{L}[”“…›]\\p{L}|^[^„“”]*\\p{L}[“”]",
];
const everywhere = new RegExp(misread.join("|"), "u");
/** Dashes are letters of a Mac; but who writes UTF-8 may mean them: Jansen–de Vries. */
const dash = /\p{L}[–—]\p{Ll}/u;

/**
 * Whether text shows letters of another code page than it was read in: `DaniÃ«lle`, `Ren‚`. A guess at Windows-1252 is
 * trusted less than UTF-8, which proves itself.
 */
export function looksMisread(text: string, codering: Codering): boolean {
  return everywhere.test(text) || (codering === "windows-1252" && dash.test(text));
}
