import { BodyError } from "../body.ts";

/** One field of a multipart form; `filename` is empty when no file was chosen, and absent when it is not a file. */
export type Part = { name: string; filename?: string; media: string; bytes(): AsyncGenerator<Uint8Array> };

const maxHeadBytes = 8 * 1024;

/**
 * The parts of a multipart form (RFC 7578) as they come in, never more of them in memory than one chunk.
 * Asking for the next part skips what was not read of the last one.
 *
 * @throws BodyError when it ends too soon or is not a form
 */
export async function* multipart(chunks: AsyncGenerator<Uint8Array>, boundary: string): AsyncGenerator<Part> {
  const cutter = new Cutter(chunks);
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  await drain(cutter.until(delimiter));
  for (;;) {
    const end = await cutter.take(2);
    if (end.toString("latin1") === "--") return;
    if (end.toString("latin1") !== "\r\n") throw new BodyError("verkeerde-soort");
    const head = parseHead(await readHead(cutter));
    const content = cutter.until(delimiter);
    yield { ...head, bytes: () => content };
    await drain(content);
  }
}

async function drain(bytes: AsyncGenerator<Uint8Array>): Promise<void> {
  while (!(await bytes.next()).done);
}

async function readHead(cutter: Cutter): Promise<string> {
  const found: Uint8Array[] = [];
  let seen = 0;
  for await (const chunk of cutter.until(Buffer.from("\r\n\r\n"))) {
    seen += chunk.byteLength;
    if (seen > maxHeadBytes) throw new BodyError("te-groot");
    found.push(chunk);
  }
  return Buffer.concat(found).toString("utf8");
}

function parseHead(head: string): Omit<Part, "bytes"> {
  const line = (name: string): string | undefined => new RegExp(`^${name}:[ \\t]*(.*)$`, "im").exec(head)?.[1]?.trim();
  const disposition = line("content-disposition") ?? "";
  const parameter = (name: string): string | undefined =>
    new RegExp(`;\\s*${name}="([^"]*)"`, "i").exec(disposition)?.[1]?.replace(/%22/g, '"');
  const name = parameter("name");
  if (!/^form-data\b/i.test(disposition) || name === undefined) throw new BodyError("verkeerde-soort");
  const filename = parameter("filename");
  const media = (line("content-type") ?? "").toLowerCase().split(";")[0]?.trim() ?? "";
  return { name, media, ...(filename === undefined ? {} : { filename }) };
}

/** Cuts a stream at marks that may lie across two of its chunks. */
class Cutter {
  private readonly chunks: AsyncGenerator<Uint8Array>;
  /** A form begins with its first boundary, which is a mark like any other once a line has gone before it. */
  private held: Buffer = Buffer.from("\r\n");

  constructor(chunks: AsyncGenerator<Uint8Array>) {
    this.chunks = chunks;
  }

  /** Everything before the mark, which goes too. Who stops halfway cannot go on with the next part. */
  async *until(mark: Buffer): AsyncGenerator<Uint8Array> {
    for (;;) {
      const at = this.held.indexOf(mark);
      const safe = at >= 0 ? at : Math.max(0, this.held.length - mark.length + 1);
      const part = this.held.subarray(0, safe);
      this.held = this.held.subarray(at >= 0 ? at + mark.length : safe);
      if (part.length > 0) yield part;
      if (at >= 0) return;
      await this.more();
    }
  }

  async take(count: number): Promise<Buffer> {
    while (this.held.length < count) await this.more();
    const taken = this.held.subarray(0, count);
    this.held = this.held.subarray(count);
    return taken;
  }

  private async more(): Promise<void> {
    const { done, value } = await this.chunks.next();
    if (done) throw new BodyError("afgebroken");
    this.held = this.held.length === 0 ? Buffer.from(value) : Buffer.concat([this.held, value]);
  }
}
