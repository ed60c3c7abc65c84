import type { Config } from "../config.ts";
import type { Base } from "../wire.ts";

/** What a command prints: one JSON object. */
export type Output = Record<string, unknown>;

/**
 * One command of the command line. With `run` it gets the migrated database; with `runAlone` it works on a machine
 * that has none. Both throw UsageError for arguments that make no sense.
 */
export type Command =
  | { usage: string; run(base: Base, args: string[]): Promise<Output> }
  | { usage: string; runAlone(config: Config, args: string[]): Promise<Output> };

/** The arguments are not what the command takes: the answer shows how it is used. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The arguments of a command, when there are at least `least` and at most `most` of them. */
export function takeArgs(args: readonly string[], least: number, most = least): string[] {
  if (args.length < least) throw new UsageError("Er ontbreekt iets achter deze opdracht.");
  if (args.length > most) throw new UsageError("Er staat te veel achter deze opdracht.");
  return [...args];
}
