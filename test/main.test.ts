import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { expect, inject, it, onTestFinished } from "vitest";

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
});
