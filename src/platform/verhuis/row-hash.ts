import { createHash } from "node:crypto";
import type { Row } from "./table.ts";

/** One hash over rows in their order: the same for the same rows, whichever database they come from. */
export function hashRows() {
  const hash = createHash("sha256");
  return {
    add: (row: Row): void => {
      // With its length before each value, so that no two rows can be written the same.
      hash.update(row.map((cell) => (cell === null ? "-" : `${cell.length}:${cell}`)).join(","));
      hash.update("\n");
    },
    value: (): string => hash.digest("hex"),
  };
}
