import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { expect, inject, it, onTestFinished } from "vitest";
import { systeem } from "../src/access/permission.ts";
import { readConfig } from "../src/config.ts";
import { migrateToLatest } from "../src/platform/migrations.ts";
import { registerGemeente } from "../src/routing/register-gemeente.ts";
import { wire } from "../src/wire.ts";
import { partnerToken, startServer } from "./support/server.ts";
import { canStart, startPostgres } from "./support/services.ts";
import { signaal } from "./support/town.ts";

const residentMegabytes = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1_024;

const longestOf = (answers: readonly { seconds: number }[]): number =>
  Math.round(Math.max(...answers.map(({ seconds }) => seconds)) * 10) / 10;

it.skipIf(!canStart.postgres())("a database that hangs holds nobody for long, and fills no memory", async () => {
  const postgres = await startPostgres();
  onTestFinished(() => postgres.end());
  onTestFinished(() => postgres.thaw());
  const settings = { DATABASE_URL: postgres.url, KEYS_FILE: inject("keysFile"), PUBLIC_URL: "http://seinhuis.test" };
  const base = await wire(readConfig({ ...settings, LOG_LEVEL: "silent" }));
  await migrateToLatest(base.db);
  await registerGemeente(systeem(base, "test"), { code: "0599", naam: "Rotterdam" });
  const Authorization = `Bearer ${await partnerToken(base)}`;
  await base.close();
  // A statement may take half a minute, as usual: that says nothing of how long one waits for a server that is silent.
  const running = await startServer({ ...settings, MAX_REQUESTS: "100" });
  onTestFinished(() => running.kill());
  const post = async (n: number): Promise<{ status: number; seconds: number; retry: string | null }> => {
    const began = performance.now();
    const headers = { Authorization, "Content-Type": "application/json" };
    const body = JSON.stringify(signaal(`K-${n}`));
    const answer = await fetch(`${running.url}/v1/signalen`, { method: "POST", headers, body });
    await answer.arrayBuffer();
    const retry = answer.headers.get("Retry-After");
    return { status: answer.status, seconds: (performance.now() - began) / 1_000, retry };
  };
  expect((await post(0)).status).toBeLessThan(500);

  postgres.freeze();
  const before = residentMegabytes(running.pid);
  const answers: Awaited<ReturnType<typeof post>>[] = [];
  const livez: number[] = [];
  const rounds: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const all = Promise.all(Array.from({ length: 300 }, (_, n) => post(round * 300 + n)));
    const began = performance.now();
    expect((await fetch(`${running.opsUrl}/livez`)).status).toBe(200);
    livez.push(Math.round(performance.now() - began));
    answers.push(...(await all));
    rounds.push(longestOf(await all));
  }
  const after = residentMegabytes(running.pid);
  const longest = longestOf(answers);
  const figures = { verzoeken: answers.length, langsteSeconden: rounds, livezMs: livez, before, after };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
  expect(answers.every(({ retry }) => Number(retry) >= 1)).toBe(true);
  // Beyond a hundred in progress nobody waits at all.
  expect(answers.filter(({ seconds }) => seconds < longest / 2).length).toBeGreaterThan(300);
  const told = await (await fetch(`${running.opsUrl}/metrics`)).text();
  for (const oorzaak of ["verzoeken-vol", "database"]) {
    expect(told).toMatch(new RegExp(`onbeschikbaar_total\\{oorzaak="${oorzaak}"\\} [1-9]`));
  }
  // And once it is known that nobody answers, nobody waits: long before a statement may be broken off.
  expect(longest).toBeLessThan(15);
  expect(Math.max(...rounds.slice(1))).toBeLessThan(longest / 2);
  expect(after - before).toBeLessThan(150);

  postgres.thaw();
  let status = 503;
  for (let tries = 0; status === 503 && tries < 200; tries += 1) {
    ({ status } = await post(1));
    if (status === 503) await wait(200);
  }
  expect(status).toBeLessThan(500);
});
