import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Source texts by path from the project's root: `src/law/bsn.ts`. */
export type Files = ReadonlyMap<string, string>;
export type Import = { from: string; to: string; typeOnly: boolean };

const root = path.join(import.meta.dirname, "../..");

export function readSource(): Files {
  const names = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" });
  const paths = names.filter((name) => name.endsWith(".ts")).map((name) => `src/${name.split(path.sep).join("/")}`);
  return new Map(paths.sort().map((name) => [name, readFileSync(path.join(root, name), "utf8")]));
}

const statement =
  /^(?:import|export)\s+(type\s)?([^;]*?)\s*from\s+"([^"]+)"|\bimport\("([^"]+)"\)|^import\s+"([^"]+)"/gm;

/** What a file imports, read as text; own files by their path from the root, packages by their name. */
export function importsOf(files: Files, from: string): Import[] {
  return [...(files.get(from) ?? "").matchAll(statement)].map(([, type, names = "", ...targets]) => {
    const target = targets.find((text) => text !== undefined) ?? "";
    const named = /^\{([\s\S]*)\}$/
      .exec(names.trim())?.[1]
      ?.split(",")
      .filter((name) => name.trim() !== "");
    const typeOnly = type !== undefined || (named?.every((name) => name.trim().startsWith("type ")) ?? false);
    const to = target.startsWith(".") ? path.posix.join(path.posix.dirname(from), target) : target;
    return { from, to, typeOnly };
  });
}

/** The code without its comments and its plain strings, so that a word in a sentence is not taken for code. */
export function codeOf(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(?<![:"])\/\/.*/g, "")
    .replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
}
