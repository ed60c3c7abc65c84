import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { readConfig } from "../../src/config.ts";
import { type DemoWorld, playDemo, type Voortgang } from "../../src/demo/play.ts";

export const op = "2026-11-22";

/** A small city in a database of its own, gone when the test ends. */
export async function smallDemo(schaal: number): Promise<DemoWorld & { weken: Voortgang[] }> {
  const weken: Voortgang[] = [];
  const world = await playDemo({ seed: 599, op, schaal, config: testConfig(emptyFolder()) }, (week) =>
    weken.push(week),
  );
  onTestFinished(() => world.base.close());
  return { ...world, weken };
}

export function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "seinhuis-demo-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const testConfig = (folder: string) =>
  readConfig({
    DATABASE_URL: `sqlite:${folder}/demo.db`,
    // Making keys takes longer than most tests: one file serves a whole worker.
    KEYS_FILE: path.join(tmpdir(), `seinhuis-demo-keys-${process.pid}.json`),
    LOG_LEVEL: "silent",
    PUBLIC_URL: "http://demo.test",
  });
