import { nietBeschikbaar, Probleem, titles } from "./errors.ts";
import { BodyError } from "./platform/body.ts";
import { MethodNotAllowed } from "./platform/http.ts";
import type { Log } from "./platform/log.ts";
import { toBodyProblem } from "./read-input.ts";

/**
 * The database cannot be reached, is read-only (a failed-over server, a disk mounted again), full or too busy: the
 * request may be done again later. Codes of PostgreSQL, SQLite and the network.
 */
const temporary = [
  /^(08[0-9A-Z]{3}|25006|53[123]00|57014|57P0[123]|40001|40P01)$/,
  /^SQLITE_(BUSY|READONLY|FULL|IOERR|CANTOPEN)/,
  /^(ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|EPIPE|ECONNREFUSED|ECONNRESET|ETIMEDOUT)$/,
];

/** What the drivers say, without a code, of a connection that is closed, broken or not to be had. */
const gone =
  /^(Connection terminated|timeout exceeded when trying to connect|Cannot use a pool after|driver has already been destroyed|The database connection is not open)/;

/** Anything thrown as problem+json; what is not our own goes to the log, by its kind and place, never its words. */
export function problemResponse(log: Log, error: unknown, request: Request): Response {
  const problem = toProblem(log, error, request);
  const body = {
    type: `urn:seinhuis:probleem:${problem.code}`,
    title: titles[problem.status] ?? "Fout",
    status: problem.status,
    detail: problem.detail,
    instance: new URL(request.url).pathname,
    ...(problem.fouten.length > 0 ? { fouten: problem.fouten } : {}),
  };
  return new Response(JSON.stringify(body), {
    status: problem.status,
    headers: { "Content-Type": "application/problem+json", ...problem.headers },
  });
}

function toProblem(log: Log, error: unknown, request: Request): Probleem {
  if (error instanceof Probleem) return error;
  if (error instanceof BodyError) return toBodyProblem(error);
  if (error instanceof MethodNotAllowed) {
    const detail = `Hier kan alleen: ${error.allow}.`;
    return new Probleem(405, "methode-niet-toegestaan", detail, { headers: { Allow: error.allow } });
  }
  const code = (error as { code?: unknown } | null)?.code;
  log.error({ err: error, methode: request.method }, "request failed");
  if (typeof code === "string" && temporary.some((codes) => codes.test(code))) return nietBeschikbaar();
  if (error instanceof Error && gone.test(error.message)) return nietBeschikbaar();
  return new Probleem(500, "fout", "Er ging bij ons iets mis. Probeer het later weer.");
}
