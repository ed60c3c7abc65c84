import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { operations } from "../../src/app.ts";
import { commands } from "../../src/cli/all-commands.ts";
import { settings } from "../../src/config.ts";
import { secretSettings } from "../../src/config-schaal.ts";
import { alarmen } from "../../src/docs/productie-bewaken.ts";
import { docsRoutes } from "../../src/docs.ts";
import { apiDocument } from "../../src/openapi.ts";
import { compose, root } from "./compose-bestand.ts";

const pages = docsRoutes(apiDocument(operations, "http://seinhuis.test"));
const page = await (await pages.request("/docs/productie")).text();
const text = page
  .replaceAll("<wbr>", "")
  .replace(/<[^>]+>/g, "")
  .replaceAll("&quot;", '"')
  .replaceAll("&#39;", "'")
  .replaceAll("&gt;", ">");
const found = (pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map(([, name]) => name ?? ""))];

describe("the page for operators", () => {
  it("is found from the start of the manual", async () => {
    expect(await (await pages.request("/docs")).text()).toContain('href="/docs/productie"');
  });

  it("says of every alert what to do, and of no other", () => {
    const { groups } = parse(readFileSync(path.join(root, "src/productie/alerts.yml"), "utf8")) as {
      groups: { rules: { alert?: string }[] }[];
    };
    const names = groups.flatMap(({ rules }) => rules.flatMap(({ alert = [] }) => alert));
    expect(Object.keys(alarmen).sort()).toEqual(names.sort());
  });

  it("names only settings, commands, scripts, files and services that there are", () => {
    const known = [
      ...Object.keys(settings),
      ...secretSettings.map((name) => `${name}_FILE`),
      "SEINHUIS_VERSIE",
      "ON_ERROR_STOP",
    ];
    const named = found(/\b([A-Z]+_[A-Z_]+)\b/g);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
    expect(found(/seinhuis -- (\w+)/g).filter((name) => !(name in commands))).toEqual([]);
    expect(found(/src\/cli\/main\.ts (\w+)/g).filter((name) => !(name in commands))).toEqual([]);
    const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    expect(found(/npm run (?:-s )?([\w:-]+)/g).filter((name) => !(name in scripts))).toEqual([]);
    expect(found(/(src\/productie\/[\w.-]+)/g).map((name) => readFileSync(path.join(root, name)).length > 0)).toEqual([
      true,
    ]);
    const services = found(/docker compose (?:run --rm|exec -T) (?:-v \S+ )?(\w+)/g);
    expect(services.length).toBeGreaterThan(2);
    expect(services.filter((name) => !(name in compose.services))).toEqual([]);
  });

  it("gives no command that fails in silence, or that does the work of the real installation on a copy", () => {
    expect(text).toMatch(/pipefail[^\n]*\ndocker compose exec -T database pg_dump/);
    expect(text).toMatch(/pipefail[^\n]*\ndocker compose stop/);
    expect(text.match(/(\S+ )?DATABASE_URL=sqlite:\S+kopie/g)).toEqual(["MODE=web DATABASE_URL=sqlite:/reserve/kopie"]);
  });

  it("replaces one process at a time, and leaves nothing that the next `up` would replace all at once", () => {
    const loops = [
      ...text.matchAll(/for proces in ([\w ]+); do\s+docker compose up -d (?:--force-recreate )?--wait \$proces/g),
    ];
    expect(loops.map(([, names]) => names)).toEqual(Array(2).fill("web1 web2 worker1 worker2"));
    // After `--no-deps` Compose holds what it made against another description of it, and makes it anew.
    expect(text).not.toContain("--no-deps");
    expect(text).toMatch(/set -e[^\n]*\ndocker compose build\ndocker compose run --rm migrate\nfor proces/);
  });

  it("shows the commands as docker-compose.yml has them", () => {
    const head = readFileSync(path.join(root, "docker-compose.yml"), "utf8").split("\nname:")[0] ?? "";
    for (const command of ["docker compose run --rm voorbereiden", "docker compose up -d --wait"]) {
      expect(head).toContain(command);
      expect(text).toContain(command);
    }
  });
});
