import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { contractFiles } from "./contracts.ts";

/** Writes the contracts with the outside to `schemas/`; with `--check` it only says which file is stale, with exit 1. */
const folder = path.join(import.meta.dirname, "../../schemas");
const contracts = contractFiles();

if (process.argv.includes("--check")) {
  const present = await readdir(folder).catch(() => []);
  const stale = present.filter((name) => !contracts.has(name));
  for (const [name, text] of contracts) {
    if ((await readFile(path.join(folder, name), "utf8").catch(() => "")) !== text) stale.push(name);
  }
  if (stale.length > 0) {
    console.error(`Stale: ${stale.map((name) => `schemas/${name}`).join(", ")}. Run: npm run schemas`);
    process.exitCode = 1;
  }
} else {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of contracts) await writeFile(path.join(folder, name), text);
}
