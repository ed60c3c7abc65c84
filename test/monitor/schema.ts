import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect } from "vitest";

const file = path.join(import.meta.dirname, "../../../shared/standards/ddas-v1.2/json_schema_Uitwisselmodel.json");
/** Why these tests cannot run here, or null: the schema is published elsewhere and the project keeps no copy. */
export const schemaAbsent = existsSync(file) ? null : "the DDAS v1.2 schema is not beside the project";

/** Fails with everything that the published schema has against this export, as it would be after sending. */
export function expectValid(model: unknown): void {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(file, "utf8")));
  validate(JSON.parse(JSON.stringify(model)));
  expect(validate.errors ?? []).toEqual([]);
}
