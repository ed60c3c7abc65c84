import { createLog, endOnUncaught } from "../platform/log.ts";
import { commands } from "./all-commands.ts";
import { runCommand } from "./run-command.ts";

endOnUncaught(createLog("fatal"));
// What a command writes holds keys or personal data: for its own user alone.
process.umask(0o077);
const { code, output } = await runCommand(commands, process.argv.slice(2), process.env);
console.log(JSON.stringify(output));
process.exitCode = code;
