import path from "node:path";
import { defineConfig } from "vitest/config";
import { applyMutant, type Mutant } from "./mutants.ts";

const root = path.join(import.meta.dirname, "../..");
const mutant = JSON.parse(process.env.MUTANT ?? "null") as Mutant | null;

const isMutated = (id: string): boolean => path.relative(root, id.split("?")[0] ?? "") === mutant?.file;

/** Runs the named tests with one mutant put in as its file is loaded; the file itself stays as it is. */
export default defineConfig({
  root,
  test: { include: ["test/**/*.test.ts"], testTimeout: 20_000, watch: false },
  plugins: [
    {
      name: "mutant",
      enforce: "pre",
      // Vitest keeps what it loaded on disk: a mutated file is another file to it.
      configureVitest: ({ defineCacheKeyGenerator }) =>
        defineCacheKeyGenerator(({ id }) => (isMutated(id) ? JSON.stringify(mutant) : undefined)),
      transform: (code, id) => (mutant && isMutated(id) ? { code: applyMutant(code, mutant), map: null } : undefined),
    },
  ],
});
