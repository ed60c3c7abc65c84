import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * Holds schemas/openapi.json against the ruleset of the NLGov REST API Design Rules, warnings included. The ruleset is
 * no part of this project: without it the check is skipped, and says so.
 */
const ruleset = process.env.SEINHUIS_ADR_RULESET ?? "../shared/standards/adr-2.2.0.spectral.yaml";
if (existsSync(ruleset)) {
  const { status } = spawnSync("spectral", ["lint", "-r", ruleset, "-F", "warn", "schemas/openapi.json"], {
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
} else {
  console.log("lint:api is skipped: set SEINHUIS_ADR_RULESET to the ruleset of the API Design Rules.");
}
