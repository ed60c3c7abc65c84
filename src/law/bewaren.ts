import type { BronSleutel } from "./sources.ts";

/** How many days the cells of a refused row are kept for its sender, by the day of receipt. @source beleid-regelcellen */
const regelcellen: readonly { from: string; value: number; source: BronSleutel }[] = [
  { from: "2026-11-01", value: 30, source: "beleid-regelcellen" },
];

/** How many days a message to a receiver is kept when it is done, by the day it was made. @source beleid-bezorgingen */
const bezorgingen: typeof regelcellen = [{ from: "2026-11-01", value: 30, source: "beleid-bezorgingen" }];

/** @param op  local day, YYYY-MM-DD; one before the first known value gets that */
export const regelcellenDagen = (op: string): number => geldendOp(regelcellen, op);
/** @param op  as above */
export const bezorgingenDagen = (op: string): number => geldendOp(bezorgingen, op);

function geldendOp(waarden: typeof regelcellen, op: string): number {
  const geldend = waarden.findLast(({ from }) => from <= op) ?? waarden[0];
  return geldend?.value ?? 0;
}
