import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
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
