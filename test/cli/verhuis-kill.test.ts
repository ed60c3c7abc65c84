import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { describe, expect, inject, it } from "vitest";
import { ask, emptyDatabase, fillEveryTable, hasPostgres, makeFile } from "../platform/verhuis-world.ts";
import { shapeQuery } from "../support/database-shape.ts";

const main = path.join(import.meta.dirname, "../../src/cli/main.ts");
const areas = 60_000;

/** Runs the command as somebody types it, and kills it with SIGKILL once it says this. */
async function type(file: string, url: string, killAt?: RegExp) {
  const env = { PATH: process.env.PATH, DATABASE_URL: url };
  const child = spawn(process.execPath, [main, "verhuis", file], { env, stdio: ["ignore", "pipe", "pipe"] });
  const lines: string[] = [];
  const output = text(child.stdout);
  for await (const line of createInterface({ input: child.stderr })) {
    lines.push(line);
    if (killAt?.test(line)) child.kill("SIGKILL");
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return { killed: child.signalCode === "SIGKILL", code: child.exitCode, lines, output: await output };
}

describe.skipIf(!hasPostgres)("verhuis", () => {
  it("killed five times, goes on each time and ends as one that was never killed", { timeout: 240_000 }, async () => {
    const { file } = makeFile((database) => {
      fillEveryTable(database);
      database.exec(`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${areas})
        insert into gebieden select printf('%04dAB', 1000 + i % 9000), i + 10, 'b', 'w', '0599' from n`);
    });
    const url = await emptyDatabase("template template0");
    for (const moment of [
      /^lezen zaken/,
      /^verhuizen gebieden 10000 /,
      /^verhuizen gebieden 40000 /,
      /^vergelijken gebieden 10000 /,
      /^afronden/,
    ]) {
      const { killed, lines } = await type(file, url, moment);
      expect([killed, lines.some((line) => moment.test(line))]).toEqual([true, true]);
    }
    const last = await type(file, url);
    expect(last.code).toBe(0);
    // The rows were over already: nothing is written again.
    expect(last.lines.filter((line) => line.startsWith("verhuizen gebieden"))).toEqual([]);
    const never = await type(file, await emptyDatabase());
    const { seconden: _, ...ended } = JSON.parse(last.output);
    const { seconden: __, ...expected } = JSON.parse(never.output);
    expect(ended).toEqual(expected);
    expect(ended).toMatchObject({ verhuisd: true, gelijk: true });
    expect(await ask(url, "select count(*) as rijen from gebieden")).toEqual([{ rijen: String(areas + 3) }]);
    expect((await ask(url, shapeQuery))[0].shape).toBe(inject("postgres")?.shape);
  });
});
