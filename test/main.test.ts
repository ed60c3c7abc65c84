import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { expect, inject, it, onTestFinished } from "vitest";
import { claimKeys } from "../src/keys-of-database.ts";
import { withOtherKeys } from "./support/other-keys.ts";
import { engines, testBase } from "./support/world.ts";

it("stops on SIGTERM, and says how long it took", { timeout: 240_000 }, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "seinhuis-main-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const settings = {
    DATABASE_URL: `sqlite:${folder}/test.db`,
    KEYS_FILE: inject("keysFile"),
    PORT: "0",
    OPS_PORT: "0",
  };
  const child = spawn(process.execPath, ["src/main.ts"], {
    cwd: path.join(import.meta.dirname, ".."),
    env: { ...process.env, ...settings, LOG_LEVEL: "info" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = once(child, "exit");
  const said: Record<string, unknown>[] = [];
  for await (const line of createInterface({ input: child.stderr })) {
    said.push(JSON.parse(line) as Record<string, unknown>);
    if (said.at(-1)?.msg === "ready") child.kill("SIGTERM");
  }
  expect(await ended).toEqual([0, null]);
  expect(said.at(-1)).toMatchObject({ msg: "stopped", millis: expect.any(Number) });
  // Personal data is in it: for the user of the program alone.
  expect(statSync(`${folder}/test.db`).mode & 0o777).toBe(0o600);
});

it.each(engines)("does not start on the %s database of another keys file", { timeout: 240_000 }, async (engine) => {
  const base = await testBase(engine);
  await claimKeys(withOtherKeys(base));
  const { databaseUrl: DATABASE_URL, keysFile: KEYS_FILE } = base.config;
  const child = spawn(process.execPath, ["src/main.ts"], {
    cwd: path.join(import.meta.dirname, ".."),
    env: { ...process.env, DATABASE_URL, KEYS_FILE, PORT: "0", OPS_PORT: "0" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const said = text(child.stderr);
  expect(await once(child, "exit")).toEqual([1, null]);
  expect(await said).toMatch(/^Seinhuis does not start: KEYS_FILE .* is not the keys file of this database/);
});

it("names the setting of a port that is taken", { timeout: 240_000 }, async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void taken.close());
  await once(taken, "listening");
  const { databaseUrl: DATABASE_URL, keysFile: KEYS_FILE } = (await testBase("sqlite")).config;
  const OPS_PORT = String((taken.address() as AddressInfo).port);
  const child = spawn(process.execPath, ["src/main.ts"], {
    cwd: path.join(import.meta.dirname, ".."),
    env: { ...process.env, DATABASE_URL, KEYS_FILE, PORT: "0", OPS_PORT },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const said = text(child.stderr);
  expect(await once(child, "exit")).toEqual([1, null]);
  expect(await said).toContain("another OPS_PORT.");
});
