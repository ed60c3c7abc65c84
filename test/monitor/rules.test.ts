import { expect, it } from "vitest";
import { gemeldeStatus, matchingperiode } from "../../src/monitor/rules.ts";

it.each([
  ["one start day: the whole month", "2025-01-10", [1], "2025-01-01", "2025-01-31"],
  ["two: the second half", "2025-01-23", [1, 15], "2025-01-15", "2025-01-31"],
  ["two: the first half", "2025-01-14", [1, 15], "2025-01-01", "2025-01-14"],
  ["a start day itself begins the new period", "2025-01-15", [1, 15], "2025-01-15", "2025-01-31"],
  ["before the first start day: from the month before", "2025-01-03", [5], "2024-12-05", "2025-01-04"],
  ["after the last one: into the next year", "2025-12-28", [5, 20], "2025-12-20", "2026-01-04"],
  ["February", "2024-02-29", [1], "2024-02-01", "2024-02-29"],
])("matching period, %s", (_name, dag, startdagen, van, tot) => {
  expect(matchingperiode(dag, startdagen)).toEqual({ van, tot });
});

it.each([
  ["Nog niet opgepakt", true, "Opgepakt"],
  ["Nog niet opgepakt", false, "Nog niet opgepakt"],
  ["Opgepakt", true, "Opgepakt"],
  ["Inwoner is overleden", true, "Inwoner is overleden"],
  ["Niet opgepakt: herhaalde melding", true, "Niet opgepakt: herhaalde melding"],
  ["Niet opgepakt: onterecht signaal", false, "Niet opgepakt: onterecht signaal"],
] as const)("a signal '%s', in a zaak %s, counts as '%s'", (status, inZaak, gemeld) => {
  expect(gemeldeStatus(status, inZaak)).toBe(gemeld);
});
