import { describe, expect, it } from "vitest";
import { bronSleutels } from "../src/law/sources.ts";
import { codeOf, type Files, type Import, importsOf, readSource } from "./support/source-files.ts";

const moduleOf = (file: string): string => /^src\/([^/]+)\//.exec(file)?.[1] ?? "";
const isOwn = ({ to }: Import): boolean => to.startsWith("src/");
const isStore = (file: string): boolean => /(\/|-)store\.ts$/.test(file);
const isPure = (file: string): boolean =>
  /^src\/law\/|(\/|-)rules\.ts$|^src\/matching\/(adres|straat|huisnummer|toevoeging)[\w-]*\.ts$/.test(file);
/** What is no step in the work of one signal, and so no module that must keep to itself. */
const apart = new Set(["", "law", "platform", "access", "audit", "cli", "demo"]);
/** Where modules meet; what else stands in the root (context, errors, tables, …) is what every module may know. */
const meeting =
  /^src\/(app|wire|main|serve|work|jobs|journey[\w-]*|forward-[\w-]+|split-[\w-]+|explain-[\w-]+|uitleg-[\w-]+|openapi|docs|read-input|problem-response)\.ts$/;
const isVerb = (text: string): boolean => /export async function \w+(<[^(]*>)?\(\s*(ctx|base)\b/.test(text);

const isPages = (module: string): boolean => module === "portal" || module === "inbox";

type Check = (files: Files) => string[];
const perFile =
  (check: (file: string, text: string) => string[] | boolean): Check =>
  (files) =>
    [...files].flatMap(([file, text]) => {
      const found = check(file, text);
      return Array.isArray(found) ? found.map((fault) => `${file}: ${fault}`) : found ? [file] : [];
    });
const perImport =
  (isWrong: (found: Import, files: Files) => boolean): Check =>
  (files) =>
    [...files.keys()]
      .flatMap((file) => importsOf(files, file).filter((found) => isWrong(found, files)))
      .map(({ from, to }) => `${from} imports ${to}`);

function findCircles(files: Files): string[] {
  const state = new Map<string, "open" | "done">();
  const visit = (file: string, trail: string[]): string[] => {
    if (state.get(file) === "done") return [];
    if (state.get(file) === "open") return [[...trail.slice(trail.indexOf(file)), file].join(" -> ")];
    state.set(file, "open");
    const targets = importsOf(files, file).filter((found) => !found.typeOnly && files.has(found.to));
    const circles = targets.flatMap(({ to }) => visit(to, [...trail, file]));
    state.set(file, "done");
    return circles;
  };
  return [...files.keys()].flatMap((file) => visit(file, []));
}

/** Arithmetic on form, no number that a law or policy could set: check digits, the shape of a setting, cents to euros. */
const formOnly = new Set(["src/law/bsn.ts", "src/law/parameter-shapes.ts", "src/law/bedragtekst.ts"]);
const hasNumber = (text: string): boolean =>
  /\b([2-9]|\d{2,})\b/.test(codeOf(text).replace(/\.slice\([^)]*\)|\{\d\}/g, ""));
const citesSource = (text: string): boolean =>
  /@source/.test(text) || bronSleutels.some((key) => text.includes(`"${key}"`));

/** A hash from node:crypto is arithmetic; anything random from it is not. */
const impure = /\bawait\b|\basync\b|\bDate\b|\bTemporal\.Now\b|\bprocess\b|[Rr]andom|\bfetch\b/;
const readsTime = /\bTemporal\.Now\b|\bnew Date\(\s*\)|\bDate\.now\b|\bperformance\.now\b/;
const known = new Set<string>(bronSleutels);
const sourcesIn = (text: string): string[] =>
  [...text.matchAll(/@source ([^\n*@]*)/g)].flatMap(([, keys = ""]) => keys.trim().replace(/\.$/, "").split(/\s+/));

/** Every rule of the architecture with a fault that it must find: the path and the text of a file to plant. */
const rules: [rule: string, check: Check, plantedPath: string, plantedText: string][] = [
  [
    "law imports nothing outside law",
    perImport((found) => moduleOf(found.from) === "law" && !found.to.startsWith("src/law/")),
    "src/law/x.ts",
    'import { z } from "zod";',
  ],
  [
    "platform imports no module and nothing of the root",
    perImport((found) => moduleOf(found.from) === "platform" && isOwn(found) && moduleOf(found.to) !== "platform"),
    "src/platform/x.ts",
    'import type { Tables } from "../tables.ts";',
  ],
  [
    "pure files import values from pure files only",
    perImport((found) => isPure(found.from) && !found.typeOnly && !isPure(found.to) && found.to !== "node:crypto"),
    "src/routing/rules.ts",
    'import { type A, b } from "./area-store.ts";',
  ],
  [
    "pure files have no time, no waiting, no chance and no environment",
    perFile((file, text) => isPure(file) && impure.test(codeOf(text))),
    "src/priority/x-rules.ts",
    "export const today = () => new Date(2026, 1, 1);",
  ],
  [
    "modules know of each other only rules and types, and nothing of where they meet",
    perImport((found) => {
      const [from, to] = [moduleOf(found.from), moduleOf(found.to)];
      // Pages call the verbs of every module, as the routes of the API do.
      if (apart.has(from) || isPages(from) || !isOwn(found) || found.typeOnly || from === to) return false;
      return to === "" ? meeting.test(found.to) : !apart.has(to) && !isPure(found.to);
    }),
    "src/contact/x.ts",
    'import { loadGebieden } from "../routing/area-store.ts";',
  ],
  [
    "modules start nothing: they import neither the command line nor the demo",
    perImport((found) => !/^src\/(cli|demo)\//.test(found.from) && /^src\/(cli|demo)\//.test(found.to)),
    "src/intake/x.ts",
    'import { takeArgs } from "../cli/command.ts";',
  ],
  [
    "routes import no store",
    perImport((found) => found.from.endsWith("/routes.ts") && isStore(found.to)),
    "src/monitor/routes.ts",
    'import { countZaken } from "./indicatoren-store.ts";',
  ],
  [
    "pages import no store",
    perImport((found) => isPages(moduleOf(found.from)) && isStore(found.to)),
    "src/portal/x.ts",
    'import { findOntvangst } from "../intake/signaal-store.ts";',
  ],
  [
    "stores import no verb",
    perImport(
      (found, files) => isStore(found.from) && moduleOf(found.to) !== "audit" && isVerb(files.get(found.to) ?? ""),
    ),
    "src/feedback/store.ts",
    'import { listTerugkoppelingen } from "./list-terugkoppelingen.ts";',
  ],
  [
    "only the clock reads the time",
    // The client runs with the partner, by the clock that is there.
    perFile(
      (file, text) =>
        file !== "src/platform/clock.ts" && !file.startsWith("src/client/") && readsTime.test(codeOf(text)),
    ),
    "src/intake/x.ts",
    "const now = Temporal.Now.instant();",
  ],
  [
    "only the start, the settings, the command line and the demo read the environment",
    perFile(
      (file, text) => !/^src\/(main|config|cli\/.*|demo\/.*)\.ts$/.test(file) && /\bprocess\.env\b/.test(codeOf(text)),
    ),
    "src/platform/x.ts",
    "const level = process.env.LOG_LEVEL;",
  ],
  [
    "every @source stands in the register",
    perFile((_file, text) => sourcesIn(text).filter((key) => !known.has(key))),
    "src/intake/x.ts",
    "/** The day counts. @source bgs-2 bgs-22 */",
  ],
  [
    "law with numbers names its source",
    perFile((file, text) => moduleOf(file) === "law" && !formOnly.has(file) && hasNumber(text) && !citesSource(text)),
    "src/law/x.ts",
    "export const weeks = 4;",
  ],
  [
    "only the command line and the demo print",
    perFile((file, text) => !/^src\/(cli|demo)\//.test(file) && /\bconsole\./.test(codeOf(text))),
    "src/audit/x.ts",
    'console.log("here");',
  ],
  [
    "no folder for leftovers",
    perFile((file) => /\/(utils?|helpers?|common|services?|managers?|misc|lib)(\/|\.ts$)/.test(file)),
    "src/helpers/x.ts",
    "export {};",
  ],
  [
    "personal data passes through one page",
    perImport((found) => found.to === "src/platform/personal-data.ts" && found.from !== "src/personal-columns.ts"),
    "src/monitor/x-store.ts",
    'import { openPersonal } from "../platform/personal-data.ts";',
  ],
  ["nothing imports itself in a circle", findCircles, "src/law/fout.ts", 'import { bron } from "./x.ts";'],
];

describe("architecture", () => {
  const files = readSource();

  it("reads the sources", () => {
    expect(files.get("src/app.ts")).toContain("createApp");
    expect(importsOf(files, "src/platform/database.ts").map(({ to }) => to)).toContain(
      "src/platform/database-sqlite.ts",
    );
  });

  it.each(rules)("%s", (_rule, check) => {
    expect(check(files)).toEqual([]);
  });

  it.each(rules)("finds a planted fault: %s", (_rule, check, plantedPath, plantedText) => {
    const partner = 'import { fout } from "./fout.ts";';
    const planted = new Map([["src/law/x.ts", partner], ...files, [plantedPath, plantedText]] as [string, string][]);
    const fresh = check(planted).filter((fault) => !check(files).includes(fault));
    expect(fresh).toHaveLength(1);
    expect(fresh[0]).toContain(plantedPath);
  });
});
