import { stat } from "node:fs/promises";
import type { Context } from "./context.ts";
import { readKeys } from "./platform/keys.ts";

/** What was found for which version of the file: reading keys takes longer than asking whether they changed. */
const seen = new WeakMap<object, { mtimeMs: number; same: boolean }>();

/** Whether the keys file is there and holds what this process started with: the next start would work with that. */
export async function keysAsStarted({ keys, config }: Pick<Context, "keys" | "config">): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(config.keysFile);
    const before = seen.get(keys);
    if (before?.mtimeMs === mtimeMs) return before.same;
    const present = await readKeys(config.keysFile);
    const same = present?.token.kid === keys.token.kid && present.bewijs.kid === keys.bewijs.kid;
    seen.set(keys, { mtimeMs, same });
    return same;
  } catch {
    return false;
  }
}
