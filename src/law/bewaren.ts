import type { BronSleutel } from "./sources.ts";

/** How many days the cells of a refused row are kept for its sender, by the day of receipt. @source beleid-regelcellen */
const regelcellen: readonly { from: string; value: number; source: BronSleutel }[] = [
  { from: "2026-11-01", value: 30, source: "beleid-regelcellen" },
];

/** @param op  local day, YYYY-MM-DD; one before the first known value gets that */
export function regelcellenDagen(op: string): number {
  const geldend = regelcellen.findLast(({ from }) => from <= op) ?? regelcellen[0];
  return geldend?.value ?? 0;
}
