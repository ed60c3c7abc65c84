import { expect, it } from "vitest";
import { UsageError } from "../../src/cli/command.ts";
import { beleid } from "../../src/cli/commands/beleid.ts";
import { vooruitblik } from "../../src/cli/commands/vooruitblik.ts";
import { refusal } from "../access/world.ts";
import { makeHousehold, makeTown } from "../support/household.ts";
import { type TestBase, testBase } from "../support/world.ts";

const run = async (base: TestBase, ...args: string[]) => {
  if (!("run" in vooruitblik)) throw new Error("it needs the database");
  return await vooruitblik.run(base, args);
};

it("looks ahead from the command line, for the municipality that is named", async () => {
  const base = await testBase("sqlite");
  await makeHousehold(base, await makeTown(base));
  await makeHousehold(base, await makeTown(base, "0363"));
  expect(await run(base, "0599", "prioriteitGewichten", '{"huur":10}')).toMatchObject({
    sleutel: "prioriteitGewichten",
    op: "2026-11-03",
    bekeken: 1,
    banden: { midden: { laag: 1 } },
    dalers: [{ plaatsen: 0, verschillen: [{ code: "huur", gewichtVoor: 120, gewichtNa: 10 }] }],
  });
  expect(await base.db.read.q.selectFrom("beleid").selectAll().execute()).toEqual([]);
});

it("refuses what makes no sense, and shows how it is used", async () => {
  const base = await testBase("sqlite");
  await expect(run(base, "0599", "bandHoog")).rejects.toThrow(UsageError);
  await expect(run(base, "0599", "bandHoog", "{")).rejects.toThrow(UsageError);
  expect(await refusal(run(base, "0599", "bandHoog", "1"))).toMatchObject({ status: 404 });
  expect([vooruitblik.usage, beleid.usage]).toEqual([
    "vooruitblik <gemeentecode> <sleutel> <json>",
    "beleid <gemeentecode> <sleutel> <json> <geldt_van> <reden>",
  ]);
});
