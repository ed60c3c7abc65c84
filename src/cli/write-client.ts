import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { clientText } from "./client-text.ts";
import { apiContract } from "./contracts.ts";

/** Writes the generated part of the client for partner software; with `--check` it only says whether it is stale. */
const file = path.join(import.meta.dirname, "../client/opdrachten.ts");
const text = await clientText(apiContract());

if (!process.argv.includes("--check")) await writeFile(file, text);
else if ((await readFile(file, "utf8").catch(() => "")) !== text) {
  console.error("Stale: src/client/opdrachten.ts. Run: npm run schemas");
  process.exitCode = 1;
}
