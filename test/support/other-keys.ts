import { createHmac } from "node:crypto";
import type { Base } from "../../src/wire.ts";

/** The same installation as a process sees it that was given another keys file. */
export function withOtherKeys<T extends Pick<Base, "keys">>(base: T): T {
  const lookupHash = (text: string): string => createHmac("sha256", "another").update(text).digest("hex");
  return { ...base, keys: { ...base.keys, lookupHash } };
}
