import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type MeterName, meterTable } from "../../src/meters.ts";
import { probleemcodes } from "../../src/ops-problemen.ts";
import type { Meter } from "../../src/platform/metrics.ts";
import { processMetrics } from "../../src/platform/metrics.ts";

const read = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, "../../src/productie", name), "utf8");

type Alert = { alert: string; expr: string; labels: { ernst: string }; annotations: { summary: string; doe: string } };
const alerts = (parse(read("alerts.yml")) as { groups: { name: string; rules: Alert[] }[] }).groups.flatMap(
  ({ rules }) => rules,
);
type Panel = { id: number; type: string; title: string; targets?: { expr: string; legendFormat: string }[] };
const panels = (JSON.parse(read("dashboard.json")) as { panels: Panel[] }).panels;
const shown = panels.flatMap(({ title, targets = [] }) =>
  targets.map(({ expr, legendFormat }) => ({ where: `panel ${title}`, expr, legend: legendFormat })),
);
const all = [...alerts.map(({ alert, expr }) => ({ where: `alert ${alert}`, expr, legend: "" })), ...shown];

/** Labels that Prometheus adds by itself, to every value. */
const added = ["instance", "job"];
const table: Readonly<Record<string, Meter>> = meterTable;
/** The meter that a name in an expression is of: a histogram has three. */
const meterOf = (name: string): Meter | undefined =>
  table[name] ?? tableOfHistogram(/^(.*)_(bucket|sum|count)$/.exec(name)?.[1]);
const tableOfHistogram = (name: string | undefined): Meter | undefined =>
  name !== undefined && table[name]?.soort === "histogram" ? table[name] : undefined;
const namesIn = (expr: string): string[] =>
  [...expr.matchAll(/\b(?:seinhuis|nodejs|process)_\w+/g)].map(([name]) => name);

describe.each(all)("the expression of $where", ({ expr, legend }) => {
  it("names only what is measured", async () => {
    const ofProcess = processMetrics()
      .getMetricsAsArray()
      .map(({ name }) => name);
    expect(namesIn(expr).length).toBeGreaterThan(0);
    expect(namesIn(expr).filter((name) => !meterOf(name) && !ofProcess.includes(name))).toEqual([]);
  });

  it("names only labels that its meters have", () => {
    for (const [, name = "", chosen = ""] of expr.matchAll(/\b(seinhuis_\w+)\{([^}]*)\}/g)) {
      const labels = [...chosen.matchAll(/(\w+)\s*(?:=~|!~|!=|=)/g)].map(([, label]) => label);
      expect(labels.length).toBeGreaterThan(0);
      expect(labels.filter((label) => !meterOf(name)?.labels?.includes(label as string))).toEqual([]);
    }
    const known = [...namesIn(expr).flatMap((name) => meterOf(name)?.labels ?? []), ...added];
    if (/_bucket\b/.test(expr)) known.push("le");
    const grouped = [...expr.matchAll(/\b(?:by|on|without|ignoring) \(([^)]*)\)/g)].flatMap(([, names = ""]) =>
      names.split(",").map((name) => name.trim()),
    );
    const told = [...legend.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name as string);
    expect([...grouped, ...told].filter((name) => name !== "" && !known.includes(name))).toEqual([]);
  });

  it("asks a counter how fast it grows, and a gauge how it stands", () => {
    for (const [, before = "", name = ""] of expr.matchAll(/(\w*)\(?(\bseinhuis_\w+)/g)) {
      const isCounter = meterOf(name)?.soort !== "gauge";
      const isGrowth = /^(rate|increase)$/.test(before);
      expect([name, isGrowth || !isCounter]).toEqual([name, true]);
      expect([name, isGrowth && !isCounter]).toEqual([name, false]);
    }
  });

  it("has its brackets in pairs", () => {
    const open: string[] = [];
    for (const mark of expr.replace(/"[^"]*"/g, "").match(/[()[\]{}]/g) ?? []) {
      if ("([{".includes(mark)) open.push({ "(": ")", "[": "]", "{": "}" }[mark] as string);
      else expect(mark).toBe(open.pop());
    }
    expect(open).toEqual([]);
  });
});

describe("the alerts", () => {
  it("each say what is wrong and what to do, in words, and how urgent it is", () => {
    expect(new Set(alerts.map(({ alert }) => alert)).size).toBe(alerts.length);
    for (const { labels, annotations } of alerts) {
      expect(labels.ernst).toMatch(/^(hoog|laag)$/);
      expect(annotations.summary).toMatch(/\w{3}.*\.$/);
      expect(annotations.doe).toMatch(/\w{3}.*\.$/);
    }
  });

  it("name only codes that /readyz has, and watch each that nothing else shows", () => {
    const named = all.flatMap(({ expr }) =>
      [...expr.matchAll(/seinhuis_probleem\{code="([^"]*)"/g)].map(([, code]) => code),
    );
    expect(named.filter((code) => !(probleemcodes as string[]).includes(code as string))).toEqual([]);
    const otherwise = ["stopt", "geen-leider", "outbox-oud"];
    expect([...new Set([...named, ...otherwise])].sort()).toEqual([...probleemcodes].sort());
  });
});

describe("the dashboard", () => {
  it("has a number for each panel, and something to show in it", () => {
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    expect(panels.filter(({ type, targets }) => type !== "row" && !targets?.length)).toEqual([]);
  });

  it("shows everything that is measured, with the alerts", () => {
    const used = all.flatMap(({ expr }) => namesIn(expr)).map((name) => name.replace(/_(bucket|sum|count)$/, ""));
    const unused = (Object.keys(meterTable) as MeterName[]).filter((name) => !used.includes(name));
    expect(unused).toEqual([]);
  });
});
