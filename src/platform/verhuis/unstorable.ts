import { isUtf8 } from "node:buffer";
import type { Stored } from "./source.ts";
import type { Cell } from "./table.ts";

/** The kinds of column that portable tables have on PostgreSQL. */
export const columnTypes = ["bigint", "integer", "text"] as const;
export type ColumnType = (typeof columnTypes)[number];
export type Unstorable = "no-text" | "no-whole-number" | "too-big" | "nul" | "broken-text";

const largest: Readonly<Record<ColumnType, bigint>> = { integer: 2n ** 31n - 1n, bigint: 2n ** 63n - 1n, text: 0n };

/** The value as text, as both databases write it. */
export const toCell = (value: Stored): Cell => (value === null ? null : String(value));

/**
 * Why PostgreSQL cannot keep this value; null when it can.
 * @param bytes reads the value once more as it stands in the file, for text that may have been broken there
 */
export function whyUnstorable(value: Stored, type: ColumnType, bytes: () => Buffer): Unstorable | null {
  if (value === null) return null;
  if (type === "text") return typeof value === "string" ? whyNoText(value, bytes) : "no-text";
  if (typeof value !== "bigint") return "no-whole-number";
  return value > largest[type] || value < -largest[type] - 1n ? "too-big" : null;
}

function whyNoText(value: string, bytes: () => Buffer): Unstorable | null {
  if (value.includes("\0")) return "nul";
  // What is no letter is read as this sign; but somebody may also have written the sign itself.
  return value.includes("\uFFFD") && !isUtf8(bytes()) ? "broken-text" : null;
}
