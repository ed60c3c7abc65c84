import { randomFillSync } from "node:crypto";

/** Where a piece of work stands in a trace: https://www.w3.org/TR/trace-context/ */
export type Place = {
  readonly traceId: string;
  readonly spanId: string;
  /** Whoever began the trace keeps what is told of it. */
  readonly sampled: boolean;
  /** What other systems passed along. It goes on to whom we call and nowhere else: anything can stand in it. */
  readonly state: string;
};

const maxState = 512;
const form = /^([\da-f]{2})-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(-.*)?$/;
const member = /^[a-z\d][a-z\d_\-*/@]{0,255}=[\x20-\x2b\x2d-\x3c\x3e-\x7e]{0,255}[\x21-\x2b\x2d-\x3c\x3e-\x7e]$/;

/** Where the caller stands. @returns null when it does not say so, or not as the standard wants: then a trace begins here */
export function readPlace(headers: Headers): Place | null {
  const place = readParent(headers.get("traceparent"));
  return place && { ...place, state: readState(headers) };
}

/** The place that a traceparent tells. @returns null when there is none, or it is not as the standard wants */
export function readParent(parent: string | null): Place | null {
  if (parent === null) return null;
  const [, version, traceId = "", spanId = "", flags = "", more] = form.exec(parent.trim()) ?? [];
  // A later version may say more behind it; this one may not, and ff is none.
  if (version === undefined || version === "ff" || (version === "00" && more !== undefined)) return null;
  if (/^0+$/.test(traceId) || /^0+$/.test(spanId)) return null;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & 1) === 1, state: "" };
}

/** A list that is not right is passed over as a whole, as the standard says; what is longer than must be kept too. */
function readState(headers: Headers): string {
  const members = (headers.get("tracestate") ?? "")
    .split(",")
    .map((text) => text.trim())
    .filter(Boolean);
  const keys = new Set(members.map((text) => text.split("=", 1)[0]));
  const text = members.join(",");
  const right = members.length <= 32 && keys.size === members.length && members.every((one) => member.test(one));
  return right && text.length <= maxState ? text : "";
}

/** What a call to another system carries. */
export function writePlace(place: Place): Record<string, string> {
  const traceparent = writeParent(place);
  return place.state === "" ? { traceparent } : { traceparent, tracestate: place.state };
}

/** A place as it is kept with work that is done later: ids alone. */
export const writeParent = ({ traceId, spanId, sampled }: Place): string =>
  `00-${traceId}-${spanId}-${sampled ? "01" : "00"}`;

/** A step within the same trace, or the first of a new one. */
export function nextPlace(parent: Place | null): Place {
  return parent
    ? { ...parent, spanId: randomHex(8) }
    : { traceId: randomHex(16), spanId: randomHex(8), sampled: false, state: "" };
}

// Asking for a little randomness costs nearly as much as asking for much.
const pool = Buffer.allocUnsafe(4_096);
let used = pool.length;

function randomHex(bytes: number): string {
  if (used + bytes > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytes;
  return pool.toString("hex", used - bytes, used);
}
