import { commands } from "./all-commands.ts";
import { runCommand } from "./run-command.ts";

const { code, output } = await runCommand(commands, process.argv.slice(2), process.env);
console.log(JSON.stringify(output));
process.exitCode = code;
