import { execFile } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { findMutants, type Mutant } from "./mutants.ts";

/**
 * Changes the rules and the law one place at a time and runs the tests of that file: every change must make one fail.
 * `npm run mutate` takes all; `npm run mutate -- 40` that many, spread evenly; `npm run mutate -- 40 priority` only of
 * files whose path has that text. Ends with 1 when fewer than 90 % are caught.
 */
const root = path.join(import.meta.dirname, "../..");
const least = 0.9;
const [count = "", part = ""] = process.argv.slice(2);

const sources = globSync(
  ["src/law/*.ts", "src/**/rules.ts", "src/**/*-rules.ts", "src/matching/{adres*,straat*,huisnummer*,toevoeging}.ts"],
  {
    cwd: root,
  },
).filter((file) => file.includes(part));
const tests = globSync("test/**/*.test.ts", { cwd: root }).map((file) => ({ file, text: read(file) }));

function read(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

/** The tests that import a file or belong to its module, and need no database: those of a rule are quick. */
function testsOf(source: string): string[] {
  const module = `test/${source.split("/")[1]}/`;
  return tests
    .filter(({ file, text }) => text.includes(`/${source}"`) || file.startsWith(module))
    .filter(({ text }) => !/engines|testBase\(|makeTown\(|startServer\(/.test(text))
    .map(({ file }) => file);
}

function run(mutant: Mutant, files: readonly string[]): Promise<boolean> {
  const vitest = path.join(root, "node_modules/vitest/vitest.mjs");
  const args = [
    vitest,
    "run",
    "--config",
    "test/mutation/vitest.config.ts",
    "--bail",
    "1",
    "--maxWorkers",
    "1",
    ...files,
  ];
  const env = { ...process.env, MUTANT: JSON.stringify(mutant) };
  return new Promise((done) => {
    // A mutant that never ends is caught too.
    execFile(process.execPath, args, { cwd: root, env, timeout: 60_000, maxBuffer: 1 << 26 }, (error) =>
      done(error !== null),
    );
  });
}

const all = [...new Set(sources)].sort().flatMap((file) => findMutants(file, read(file)));
const every = Math.max(1, all.length / (Number(count) || all.length));
const chosen = all.filter((_, index) => Math.floor(index / every) !== Math.floor((index - 1) / every));
const perFile = new Map<string, { killed: number; total: number }>();
const alive: Mutant[] = [];
const queue = [...chosen];

async function worker(): Promise<void> {
  for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
    const files = testsOf(mutant.file);
    const killed = files.length > 0 && (await run(mutant, files));
    const tally = perFile.get(mutant.file) ?? { killed: 0, total: 0 };
    perFile.set(mutant.file, { killed: tally.killed + (killed ? 1 : 0), total: tally.total + 1 });
    if (!killed) alive.push(mutant);
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, worker));
for (const [file, { killed, total }] of [...perFile].sort()) console.log(`${file}: ${killed} of ${total}`);
for (const { file, line, from, to } of alive) console.log(`alive: ${file}:${line} ${from} -> ${to || "(nothing)"}`);
const share = chosen.length === 0 ? 1 : 1 - alive.length / chosen.length;
console.log(
  `${chosen.length - alive.length} of ${chosen.length} mutants caught (${(share * 100).toFixed(1)} %), ${all.length} in all`,
);
process.exitCode = share >= least ? 0 : 1;
