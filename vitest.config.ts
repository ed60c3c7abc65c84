import path from "node:path";
import { configDefaults, defineConfig } from "vitest/config";

/**
 * Whole programs that are killed, frozen, stopped and moved, every command that the manuals give, and every page of the
 * inbox as axe sees it: minutes, so `npm run test:traag` has them.
 */
const slow = [
  "test/inbox/toegankelijk-browser.test.ts",
  "test/promises/*-storm.test.ts",
  "test/promises/crash.test.ts",
  "test/promises/levering-takeover.test.ts",
  "test/cli/verhuis-kill.test.ts",
  "test/platform/verhuis-resume.test.ts",
  "test/productie/compose-delen.test.ts",
  "test/productie/topologie*.test.ts",
  "test/readme-commands.test.ts",
  "test/slow-database.test.ts",
  "test/stop.test.ts",
  "test/work-kill.test.ts",
];
const isSlow = process.env.SUITE === "traag";

export default defineConfig({
  test: {
    include: isSlow ? slow : ["test/**/*.test.ts"],
    exclude: [...configDefaults.exclude, ...(isSlow ? [] : slow)],
    env: {
      // The runner has a variable of this name for itself, and programs that tests start would take it for theirs.
      MODE: "all",
      // Tests start some hundred programs: with what the first one compiled, each needs half the time to begin.
      NODE_COMPILE_CACHE: path.join(import.meta.dirname, "node_modules/.cache/compile"),
    },
    // A machine that is shared can be ten times slower for a while; what hangs is still found.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // Tests wait for disk and server more than they compute.
    maxWorkers: 4,
    // Every test makes its own world, so files may share a worker and what it has loaded: a third less work.
    isolate: false,
    globalSetup: ["test/support/global-setup.ts"],
    // Holds every answer that a test gets against the OpenAPI document.
    setupFiles: ["test/support/contract-setup.ts"],
  },
});
