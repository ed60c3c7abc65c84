import pino from "pino";
import { currentPlace } from "./trace.ts";

export type Log = pino.Logger;

/** What may wait to be written: when whoever reads the log hangs, lines are lost rather than memory or time. */
const maxWaitingBytes = 16 * 1024 * 1024;

/**
 * Structured log on standard error, one JSON object a line. Callers log ids, counts and codes, never a request body or a
 * person: the error serializer keeps type, code and stack, since a database message may quote the values of a row.
 *
 * @param to  where lines go instead; the usual is written beside the work and emptied when the process ends
 */
export function createLog(level: string, to?: pino.DestinationStream): Log {
  return pino(
    {
      level,
      base: { dienst: "seinhuis", proces: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: describeError },
      mixin: placeOfWork,
    },
    to ?? pino.destination({ dest: 2, sync: false, maxLength: maxWaitingBytes }),
  );
}

/** Every line tells which work it came from, whoever wrote it. */
function placeOfWork(): Record<string, string> {
  const place = currentPlace();
  return place ? { trace: place.traceId, verzoek: place.spanId } : {};
}

/**
 * Ends the process on what nobody caught, as Node does, but tells it as the log does: Node prints an error with all that
 * hangs on it, and on one of a database that is a row.
 */
export function endOnUncaught(log: Log): void {
  process.once("uncaughtException", (error) => {
    log.fatal({ err: error }, "ended by what nobody caught");
    process.exit(1);
  });
}

export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = (error as { code?: unknown }).code;
  // A stack begins with the message, which may quote a row, on lines that look like frames too.
  const { stack = "", message } = error;
  const start = stack.indexOf(message);
  const lines = start < 0 ? [] : stack.slice(start + message.length).split("\n");
  const frames = lines.filter((line) => line.trimStart().startsWith("at "));
  return { type: error.name, code: typeof code === "string" ? code : undefined, stack: frames.slice(0, 8).join("\n") };
}
