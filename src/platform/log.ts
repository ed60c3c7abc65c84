import pino from "pino";

export type Log = pino.Logger;

/**
 * Structured log on standard error. Callers log ids, counts and codes, never a request body or a person:
 * the error serializer keeps type, code and stack, since a database message may quote the values of a row.
 */
export function createLog(level: string): Log {
  return pino(
    {
      level,
      base: { dienst: "seinhuis" },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: describeError },
    },
    pino.destination({ dest: 2, sync: true }),
  );
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
