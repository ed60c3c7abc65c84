import { nietBeschikbaar, Probleem, titles } from "./errors.ts";
import { BodyError } from "./platform/body.ts";
import { codeOf, isTemporary } from "./platform/database-errors.ts";
import { MethodNotAllowed } from "./platform/http.ts";
import type { Log } from "./platform/log.ts";
import { noteOorzaak } from "./platform/trace.ts";
import { toBodyProblem } from "./read-input.ts";

/** Anything thrown as problem+json; what is not our own goes to the log, by its kind and place, never its words. */
export function problemResponse(log: Log, error: unknown, request: Request): Response {
  const problem = toProblem(log, error, request);
  if (problem.oorzaak) noteOorzaak(problem.oorzaak);
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
  log.error({ err: error, methode: request.method }, "request failed");
  // No database says it so: it is a file of our own that found no room.
  if (isTemporary(error)) return nietBeschikbaar(codeOf(error) === "ENOSPC" ? "schijf" : "database");
  return new Probleem(500, "fout", "Er ging bij ons iets mis. Probeer het later weer.");
}
