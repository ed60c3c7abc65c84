/** Why a body could not be read. */
export type BodyFault = "te-groot" | "gecodeerd" | "verkeerde-soort" | "verkeerde-tekenset" | "afgebroken";

export class BodyError extends Error {
  override readonly name = "BodyError";
  readonly fault: BodyFault;
  constructor(fault: BodyFault) {
    super(fault);
    this.fault = fault;
  }
}

/** The body of one request, read at most once and never past its limit, whatever its headers claim. */
export type BodyReader = {
  /** Media type without parameters, in lower case; empty when the request names none. */
  readonly media: string;
  /** Aborted when the caller left before the answer; asking for it is what makes it, so only what takes long does. */
  readonly gone: AbortSignal;
  bytes(maxBytes: number): AsyncGenerator<Uint8Array>;
  text(maxBytes: number): Promise<string>;
};

/**
 * How long a sender may be silent in the middle of a file, and how long it may take over a text, which is small: who
 * sends a byte now and then holds its place, and the memory of what came, for no longer.
 */
const usual = { silentMillis: 60_000, textMillis: 60_000 };

export function bodyReader(request: Request, { silentMillis, textMillis } = usual): BodyReader {
  const [media = "", ...parameters] = (request.headers.get("content-type") ?? "").toLowerCase().split(";");
  const charset = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith("charset="));
  const encoding = request.headers.get("content-encoding") ?? "identity";

  async function* bytes(maxBytes: number, wholeMillis = 0): AsyncGenerator<Uint8Array> {
    // A compressed body can be a thousand times what its length says: it is refused, not unpacked.
    if (encoding.toLowerCase() !== "identity") throw new BodyError("gecodeerd");
    if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw new BodyError("te-groot");
    if (!request.body) return;
    let seen = 0;
    const reader = request.body.getReader();
    const late = new AbortController();
    const startTimer = (millis: number): NodeJS.Timeout =>
      setTimeout(() => {
        late.abort();
        reader.cancel().catch(() => {});
      }, millis);
    let timer = wholeMillis > 0 ? startTimer(wholeMillis) : undefined;
    try {
      for (;;) {
        if (wholeMillis === 0) timer = startTimer(silentMillis);
        const { done, value } = await reader.read().catch(() => {
          throw new BodyError("afgebroken");
        });
        // While we have to do with what came, its sender is not the one who is silent.
        if (wholeMillis === 0) clearTimeout(timer);
        if (late.signal.aborted) throw new BodyError("afgebroken");
        if (done) return;
        seen += value.byteLength;
        if (seen > maxBytes) throw new BodyError("te-groot");
        yield value;
      }
    } finally {
      clearTimeout(timer);
      await reader.cancel().catch(() => {});
    }
  }

  return {
    media: media.trim(),
    get gone() {
      return request.signal;
    },
    bytes: (maxBytes) => bytes(maxBytes),
    text: async (maxBytes) => {
      if (charset && !/^charset="?utf-8"?$/.test(charset)) throw new BodyError("verkeerde-tekenset");
      const chunks: Uint8Array[] = [];
      for await (const chunk of bytes(maxBytes, textMillis)) chunks.push(chunk);
      try {
        return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
      } catch {
        throw new BodyError("verkeerde-tekenset");
      }
    },
  };
}
