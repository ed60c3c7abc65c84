export type StrictJsonCode =
  | "ongeldige-json"
  | "dubbele-sleutel"
  | "verboden-sleutel"
  | "te-diep"
  | "ongeldig-teken"
  | "getal-te-groot";

export type StrictJson =
  | { ok: true; value: unknown }
  | { ok: false; code: StrictJsonCode; melding: string; plaats?: string };

const meldingen: Record<StrictJsonCode, string> = {
  "ongeldige-json": "Dit is geen geldige JSON.",
  "dubbele-sleutel": "Een veld staat twee keer in hetzelfde object.",
  "verboden-sleutel": "Dit veld mag niet in de JSON staan.",
  "te-diep": "De JSON heeft te veel niveaus in elkaar.",
  "ongeldig-teken": "De tekst bevat een teken dat niet mag of niet compleet is.",
  "getal-te-groot": "Een getal is te groot.",
};

/**
 * Parses JSON and refuses what JSON.parse lets through or reads in two ways: a key used twice, `__proto__`, half surrogate
 * pairs, NUL, numbers that become Infinity, and nesting over the limit. `plaats` is a character offset, never content.
 */
export function parseStrictJson(text: string, limits: { depth?: number } = {}): StrictJson {
  try {
    new Scanner(text, limits.depth ?? 16).document();
  } catch (fault) {
    if (!(fault instanceof JsonFault)) throw fault;
    return { ok: false, code: fault.code, melding: meldingen[fault.code], plaats: `teken ${fault.at + 1}` };
  }
  return { ok: true, value: JSON.parse(text) };
}

class JsonFault extends Error {
  readonly code: StrictJsonCode;
  readonly at: number;
  constructor(code: StrictJsonCode, at: number) {
    super(code);
    this.code = code;
    this.at = at;
  }
}

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const hexPattern = /^[0-9a-fA-F]{4}$/;

/** Walks the whole grammar by character code, so that a depth bomb or a double key is refused before anything is built. */
class Scanner {
  readonly text: string;
  readonly maxDepth: number;
  at = 0;

  constructor(text: string, maxDepth: number) {
    this.text = text;
    this.maxDepth = maxDepth;
  }

  document(): void {
    this.value(0);
    this.next();
    if (this.at < this.text.length) this.fail("ongeldige-json");
  }

  fail(code: StrictJsonCode, at = this.at): never {
    throw new JsonFault(code, at);
  }

  /** The code of the next character that is not white space; NaN at the end. */
  next(): number {
    let code = this.text.charCodeAt(this.at);
    while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) code = this.text.charCodeAt(++this.at);
    return code;
  }

  /** Steps over the wanted character, or says that it is not there. */
  take(wanted: number): boolean {
    if (this.next() !== wanted) return false;
    this.at++;
    return true;
  }

  expect(wanted: number): void {
    if (!this.take(wanted)) this.fail(this.text.charCodeAt(this.at) === 0 ? "ongeldig-teken" : "ongeldige-json");
  }

  value(depth: number): void {
    const code = this.next();
    if (code === quote) this.string();
    else if (code === 0x7b) this.object(depth + 1);
    else if (code === 0x5b) this.array(depth + 1);
    else if (code === 0x74) this.literal("true");
    else if (code === 0x66) this.literal("false");
    else if (code === 0x6e) this.literal("null");
    else if (code === 0) this.fail("ongeldig-teken");
    else this.number();
  }

  literal(word: string): void {
    if (!this.text.startsWith(word, this.at)) this.fail("ongeldige-json");
    this.at += word.length;
  }

  number(): void {
    numberPattern.lastIndex = this.at;
    if (!numberPattern.test(this.text)) this.fail("ongeldige-json");
    const end = numberPattern.lastIndex;
    if (!Number.isFinite(Number(this.text.slice(this.at, end)))) this.fail("getal-te-groot");
    this.at = end;
  }

  object(depth: number): void {
    if (depth > this.maxDepth) this.fail("te-diep");
    this.at++;
    if (this.take(0x7d)) return;
    const keys = new Set<string>();
    do {
      if (this.next() !== quote) this.fail("ongeldige-json");
      const start = this.at;
      const key = this.key();
      if (key === "__proto__") this.fail("verboden-sleutel", start);
      if (keys.has(key)) this.fail("dubbele-sleutel", start);
      keys.add(key);
      this.expect(0x3a);
      this.value(depth);
    } while (this.take(comma));
    this.expect(0x7d);
  }

  array(depth: number): void {
    if (depth > this.maxDepth) this.fail("te-diep");
    this.at++;
    if (this.take(0x5d)) return;
    do this.value(depth);
    while (this.take(comma));
    this.expect(0x5d);
  }

  key(): string {
    const start = this.at;
    const escaped = this.string();
    return escaped ? JSON.parse(this.text.slice(start, this.at)) : this.text.slice(start + 1, this.at - 1);
  }

  /** Passes over a string; true when it holds an escape. */
  string(): boolean {
    let escaped = false;
    this.at++;
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code === quote) break;
      if (code === backslash) {
        escaped = true;
        this.escape();
      } else if (code >= 0x20 && (code & 0xf800) !== 0xd800) this.at++;
      else if (code >= 0xd800 && code < 0xdc00 && isLow(this.text.charCodeAt(this.at + 1))) this.at += 2;
      else this.fail(code === 0 || code >= 0xd800 ? "ongeldig-teken" : "ongeldige-json");
    }
    this.at++;
    return escaped;
  }

  escape(): void {
    const start = this.at;
    const letter = this.text[start + 1] ?? "";
    this.at += 2;
    if (letter !== "u") {
      if (letter === "" || !'"\\/bfnrt'.includes(letter)) this.fail("ongeldige-json", start);
      return;
    }
    const unit = this.hex();
    if (unit === 0 || isLow(unit)) this.fail("ongeldig-teken", start);
    if (unit < 0xd800 || unit > 0xdfff) return;
    if (!this.text.startsWith("\\u", this.at)) this.fail("ongeldig-teken", start);
    this.at += 2;
    if (!isLow(this.hex())) this.fail("ongeldig-teken", start);
  }

  hex(): number {
    const digits = this.text.slice(this.at, this.at + 4);
    if (!hexPattern.test(digits)) this.fail("ongeldige-json");
    this.at += 4;
    return Number.parseInt(digits, 16);
  }
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
