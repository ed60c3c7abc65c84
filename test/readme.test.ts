import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readSource } from "./support/source-files.ts";

const root = path.join(import.meta.dirname, "..");
const readme = readFileSync(path.join(root, "README.md"), "utf8");
const exists = (name: string): boolean => existsSync(path.join(root, name));
const found = (pattern: RegExp, text = readme): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, first]) => first ?? "")),
];

/** The paths of the tree block: two spaces of indent are one folder deeper. */
function treePaths(): string[] {
  const block = /```\n(schemas\/[\s\S]*?)```/.exec(readme)?.[1] ?? "";
  const folders: string[] = [];
  return block.split("\n").flatMap((line) => {
    const [, indent = "", name = ""] = /^( *)([\w./-]+)(?:\s|$)/.exec(line) ?? [];
    if (!name) return [];
    const depth = indent.length / 2;
    folders.length = depth;
    const whole = folders.join("") + name;
    if (name.endsWith("/")) folders[depth] = name;
    return [whole];
  });
}

describe("README", () => {
  it("begins with the two commands", () => {
    expect(
      readme
        .split("\n")
        .slice(0, 2)
        .map((line) => line.trim()),
    ).toEqual(["npm ci && npm run demo", "npm ci && npm test"]);
  });

  it("has a tree of which every path exists", () => {
    const paths = treePaths();
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((name) => !exists(name))).toEqual([]);
  });

  it("has everything at the top of src, and every folder of the project, in its tree", () => {
    const paths = treePaths();
    const inSource = readdirSync(path.join(root, "src"), { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? `src/${entry.name}/` : `src/${entry.name}`,
    );
    expect(inSource.filter((name) => !paths.includes(name))).toEqual([]);
    for (const folder of ["schemas/", "migrations/", "src/", "test/"]) expect(paths).toContain(folder);
  });

  it("names only scripts that package.json has", () => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    const named = found(/npm run (?:-s )?([\w:-]+)/g);
    expect(named).toContain("demo");
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    if (/npm start/.test(readme)) expect(scripts).toHaveProperty("start");
  });

  it("names only commands that the command line has", () => {
    const usages = [...readSource()]
      .filter(([file]) => file.startsWith("src/cli/commands/"))
      .flatMap(([, text]) => found(/usage: ["'`]([\w-]+)/g, text));
    const named = found(/npm run -s seinhuis -- ([\w-]+)/g);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !usages.includes(name))).toEqual([]);
  });

  it("links only to what exists: files, and headings of its own", () => {
    const anchors = found(/^#+ (.+)$/gm).map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\w -]/g, "")
        .replaceAll(" ", "-"),
    );
    const links = found(/\]\(([^)\s]+)\)/g).filter((link) => !/^https?:/.test(link));
    expect(links).toContain("LICENSE");
    const broken = links.filter((link) =>
      link.startsWith("#") ? !anchors.includes(link.slice(1)) : !exists(link.split("#")[0] ?? ""),
    );
    expect(broken).toEqual([]);
  });

  it("names only files and folders that exist", () => {
    const named = found(/`((?:src|test|bench|schemas|migrations|\.ci)\/[\w./-]*)`/g);
    expect(named).toContain("src/matching/rules.ts");
    expect(named.filter((name) => !exists(name))).toEqual([]);
  });
});
