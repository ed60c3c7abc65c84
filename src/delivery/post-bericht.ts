import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import type { Resolve } from "../platform/resolve.ts";
import { traceHeaders } from "../platform/trace.ts";
import { foutVanStatus, type PogingFout, type Uitkomst } from "./bezorging-rules.ts";
import type { Doel } from "./doel-rules.ts";

/** What sending works with. `isCallable` says whether a name with these addresses may be called. */
export type Net = {
  resolve: Resolve;
  isCallable(doel: Doel, addresses: readonly string[]): boolean;
  /** For the whole try: name, connection, answer. Standard Webhooks: between 15 and 30 seconds. */
  timeoutMillis: number;
  /** Certificates to trust instead of the public ones. */
  ca?: string;
};
export type Bericht = { doel: Doel; headers: Record<string, string>; inhoud: string };

/** Nothing in an answer counts but its status; a little is read so that a usual receiver may end in peace. */
const maxAnswerBytes = 8 * 1024;

/**
 * Sends a message once. Follows no redirect, and connects to no other address than those that were checked.
 *
 * @param stop  ends the try halfway, when the program stops
 * @param now  UTC instant, to read a Retry-After that is a date
 * @throws the reason of `stop`; every other failure is an outcome
 */
export async function postBericht(net: Net, bericht: Bericht, stop: AbortSignal, now: string): Promise<Uitkomst> {
  const late = AbortSignal.timeout(net.timeoutMillis);
  const signal = AbortSignal.any([stop, late]);
  const { doel } = bericht;
  try {
    const addresses = doel.vrij ? [] : await within(signal, net.resolve(doel.host));
    if (!net.isCallable(doel, addresses)) return failed("adres-niet-toegestaan");
    const { statusCode = 0, headers } = await request(net, bericht, addresses, signal);
    const retryAfter = readRetryAfter(headers["retry-after"], now);
    return { httpStatus: statusCode, fout: foutVanStatus(statusCode), retryAfter };
  } catch (error) {
    stop.throwIfAborted();
    return failed(late.aborted ? "time-out" : foutVan(error));
  }
}

/** @returns the head of the answer, when its body has been read or cut off */
function request(
  { ca }: Net,
  { doel, headers, inhoud }: Bericht,
  addresses: readonly string[],
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options = {
      method: "POST",
      headers: { ...headers, ...traceHeaders(), "content-length": String(Buffer.byteLength(inhoud)) },
      signal,
      // A connection of its own, so that none is shared that was made for another address.
      agent: false,
      maxHeaderSize: maxAnswerBytes,
      ...(doel.vrij ? {} : { lookup: pinTo(addresses) }),
      ...(ca === undefined ? {} : { ca }),
    };
    const { request: open } = doel.url.protocol === "https:" ? https : http;
    const call = open(doel.url, options, (answer) => {
      let size = 0;
      const end = (): void => {
        resolve(answer);
        answer.destroy();
      };
      answer.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > maxAnswerBytes) end();
      });
      for (const event of ["end", "error", "close"]) answer.on(event, end);
    });
    call.on("error", reject);
    // After '101 Switching' or a socket that closes unsaid there is neither an answer nor an error.
    call.on("close", () => reject(new Error("closed")));
    call.end(inhoud);
  });
}

/** A look-up that knows one answer: whatever DNS says by now, the connection goes to what was checked. */
export function pinTo(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  return (_host, options, callback) => {
    const [first] = all;
    if (!first) return callback(Object.assign(new Error("no address"), { code: "ENOTFOUND" }), "", 0);
    if (options.all) return callback(null, all);
    callback(null, first.address, first.family);
  };
}

async function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const onAbort = (): void => reject(signal.reason);
  signal.addEventListener("abort", onAbort);
  try {
    signal.throwIfAborted();
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}

/** Seconds, or a moment; whatever else it says is passed over. */
function readRetryAfter(value: string | undefined, now: string): number | null {
  if (value === undefined) return null;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  const moment = Date.parse(value);
  if (Number.isNaN(moment)) return null;
  return Math.max(0, Math.ceil((moment - Temporal.Instant.from(now).epochMilliseconds) / 1_000));
}

const failed = (fout: PogingFout): Uitkomst => ({ httpStatus: null, fout, retryAfter: null });

function foutVan(error: unknown): PogingFout {
  const code = String((error as { code?: unknown } | null)?.code ?? "");
  if (/^(ENOTFOUND|ENODATA|ESERVFAIL|EREFUSED|EAI_|ETIMEOUT|EBADNAME)/.test(code)) return "naam-onbekend";
  return /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO|EPROTO/.test(code) ? "tls" : "verbinding";
}
