import type { Context, MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { CallerAddress } from "./caller-address.ts";
import { startTimer } from "./clock.ts";
import type { Log } from "./log.ts";
import { notedActor, notedOorzaak, type Span, type Tracer } from "./trace.ts";
import { readPlace } from "./trace-context.ts";

/** One request as the meters see it: no more labels than the program has routes. */
export type Told = { route: string; methode: string; status: string };
/** How long it took, and by one word why it has to be done later. */
type Course = { seconds: number; oorzaak: string | null };
type Watch = {
  log: Log;
  tracer: Tracer;
  callerOf: CallerAddress;
  /** Hides a value under a key that is kept outside the log. */
  hide(text: string): string;
  busy(change: 1 | -1): void;
  done(told: Told, course: Course): void;
};

const methods = new Set(["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"]);
const uuid = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/;

/**
 * Follows every request: its place in a trace, its line in the log, its numbers. The line has what BIO 8.15 asks of one:
 * what happened (`handeling`), who did it (`wie`), from where (`netwerk`, `apparaat`), when (`time`), how it ended
 * (`uitkomst`, `status`, `oorzaak`) and what it was about (`object`, and `verzoek` and `trace` for all that belongs together).
 */
export function watchRequests({ log, tracer, callerOf, hide, busy, done }: Watch): MiddlewareHandler {
  const sourceOf = remembered(hide);
  return async (c, next) => {
    const seconds = startTimer();
    const methode = methods.has(c.req.method) ? c.req.method : "ANDERS";
    const finish = (span: Span): void => {
      const route = routeOf(c);
      const status = c.res.status;
      const took = seconds();
      const oorzaak = notedOorzaak();
      done({ route, methode, status: String(status) }, { seconds: took, oorzaak });
      span.set(
        { "http.request.method": methode, "http.route": route, "http.response.status_code": status },
        `${methode} ${route}`,
      );
      if (status >= 500) span.fail(String(status));
      log.info(
        {
          handeling: `${methode} ${route}`,
          wie: notedActor() ?? "onbekend",
          ...sourceOf(callerOf(c)),
          uitkomst: status < 400 ? "gelukt" : status < 500 ? "geweigerd" : "mislukt",
          status,
          ...(oorzaak === null ? {} : { oorzaak }),
          ms: Math.round(took * 10_000) / 10,
          object: objectOf(c),
          verzoek: span.place.spanId,
          trace: span.place.traceId,
        },
        "request",
      );
    };
    busy(1);
    try {
      await tracer.begin(methode, readPlace(c.req.raw.headers), (span) => next().then(() => finish(span)), {
        soort: "server",
      });
    } finally {
      busy(-1);
    }
  };
}

/** The path as the program knows it: what a caller put in its place may be a kenmerk or a name. */
function routeOf(c: Context): string {
  const path = routePath(c);
  return path === "/*" || path === "*" ? "onbekend" : path.replace(/:(\w+)(\{[^}]*\})?/g, "{$1}");
}

/** What it was about, or what was made: ids of ours, which say nothing of anybody, and nothing else. */
function objectOf(c: Context): string | undefined {
  return uuid.exec(c.req.path)?.[0] ?? uuid.exec(c.res.headers.get("location") ?? "")?.[0];
}

type Source = { netwerk: string; apparaat: string };
const maxRemembered = 10_000;

/**
 * Where a request came from. @reading BIO asks for the device; the address of a worker's or a small landlord's computer
 * is personal data. So the line has the network that it is in, and a keyed mark that is the same each time: whoever
 * has an address and the key can find its lines, and nobody can read an address from a line.
 */
function remembered(hide: Watch["hide"]): (address: string) => Source {
  const known = new Map<string, Source>();
  return (address) => {
    const before = known.get(address);
    if (before) return before;
    const source = { netwerk: networkOf(address), apparaat: hide(address).slice(0, 12) };
    if (known.size >= maxRemembered) known.clear();
    known.set(address, source);
    return source;
  };
}

/** The first 24 bits of an IPv4 address, the first 48 of IPv6. */
function networkOf(address: string): string {
  if (address.includes(":")) return `${address.split(":").slice(0, 3).join(":")}::/48`;
  return /^\d/.test(address) ? `${address.split(".").slice(0, 3).join(".")}.0/24` : address;
}
