import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { UsageError } from "../../src/cli/command.ts";
import { ddas } from "../../src/cli/commands/ddas.ts";
import { testBase } from "../support/world.ts";
import { buildGemeente } from "./build.ts";
import { expectValid, schemaAbsent } from "./schema.ts";

async function run(base: Awaited<ReturnType<typeof testBase>>, ...args: string[]) {
  if (!("run" in ddas)) throw new Error("the command does not work on the database");
  return await ddas.run(base, args);
}

it("ddas writes a valid file for its owner alone, also over a file that others could read", async (test) => {
  if (schemaAbsent) test.skip(schemaAbsent);
  const base = await testBase("sqlite");
  const g = await buildGemeente(base, "0599");
  await buildGemeente(base, "0363");
  const zaak = await g.zaak({ geopendOp: "2026-11-03T09:00:00.000Z" });
  await g.signaal({ signaaldatum: "2026-11-03", ...zaak });
  await g.signaal({ signaaldatum: "2026-11-04" });
  const bestand = path.join(base.folder, "ddas.json");
  writeFileSync(bestand, "old", { mode: 0o644 });
  const files = readdirSync(base.folder).length;
  expect(await run(base, "0599,0363", "2026-11-01", "2026-11-30", bestand)).toEqual({ bestand, signalen: 2, zaken: 1 });
  expect(statSync(bestand).mode & 0o777).toBe(0o600);
  expect(readdirSync(base.folder)).toHaveLength(files);
  expectValid(JSON.parse(readFileSync(bestand, "utf8")));
});

it.each([
  ["too few", ["0599", "2026-11-01", "2026-11-30"]],
  ["too many", ["0599", "2026-11-01", "2026-11-30", "ddas.json", "x"]],
  ["a day that does not exist", ["0599", "2026-11-01", "2026-11-31", "ddas.json"]],
  ["a day in Dutch order", ["0599", "01-11-2026", "2026-11-30", "ddas.json"]],
])("ddas refuses arguments: %s", async (_name, args) => {
  const base = await testBase("sqlite");
  await expect(run(base, ...args)).rejects.toBeInstanceOf(UsageError);
});
