import { type Config, readConfig } from "../config.ts";
import { Probleem } from "../errors.ts";
import { checkKeys } from "../keys-of-database.ts";
import { migrateToLatest } from "../platform/migrations.ts";
import { wire } from "../wire.ts";
import { type Command, type Output, UsageError } from "./command.ts";

export type Commands = Readonly<Record<string, Command>>;
export type Result = { code: 0 | 1 | 2; output: Output };

/** Runs one command line: what to print, and the exit code - 1 for a refusal or failure, 2 for wrong use. */
export async function runCommand(
  commands: Commands,
  [name = "", ...args]: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Result> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    const opdrachten = Object.values(commands).map(({ usage }) => usage);
    return { code: 2, output: { fout: "Deze opdracht bestaat niet.", opdrachten } };
  }
  try {
    return { code: 0, output: await run(command, readConfig(env), args) };
  } catch (error) {
    if (error instanceof UsageError) return { code: 2, output: { fout: error.message, gebruik: command.usage } };
    return { code: 1, output: describe(error) };
  }
}

async function run(command: Command, config: Config, args: string[]): Promise<Output> {
  if ("runAlone" in command) return await command.runAlone(config, args);
  const base = await wire(config);
  try {
    await migrateToLatest(base.db);
    await checkKeys(base);
    return await command.run(base, args);
  } finally {
    await base.close();
  }
}

function describe(error: unknown): Output {
  if (!(error instanceof Probleem)) return { fout: error instanceof Error ? error.message : String(error) };
  const fouten = error.fouten.length > 0 ? { fouten: error.fouten } : {};
  return { fout: error.detail, code: error.code, ...fouten };
}
