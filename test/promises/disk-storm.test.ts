import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import SqliteFile from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { itSurvives } from "./storm/expect-storm.ts";
import { cutPower } from "./storm/power.ts";

describe("what was acknowledged is on disk", () => {
  itSurvives("a full disk under SQLite", "disk-sqlite", 1);
  itSurvives("a full disk under PostgreSQL", "disk-postgres", 1);
  itSurvives("the power cut after an answer: only what was synced is left", "power-sqlite", 1);
  itSurvives("syncs that fail, and then the power cut", "fsync-sqlite", 1);
  itSurvives("syncs of PostgreSQL that fail", "fsync-postgres", 1);
});

describe("cutting the power", () => {
  it("finds an answer that left before the sync, and one whose sync failed", () => {
    const cut = (...syncs: string[]) => play(["W", ...syncs, "A"]).lostAtCut;
    expect(cut("S")).toBe(0);
    expect(cut()).toBe(1);
    expect(cut("F")).toBe(1);
    // The kernel says of a failed sync once that it failed, and forgets what it was about.
    expect(cut("F", "S")).toBe(1);
  });
});

/** A file that gets its one row by the writes that are played back: whole, in one go. */
function play(kinds: readonly string[]) {
  const folder = mkdtempSync(path.join(tmpdir(), "seinhuis-cut-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [before, after] = [path.join(folder, "storm.db"), path.join(folder, "after.db")];
  for (const file of [before, after]) {
    const made = new SqliteFile(file);
    made.exec("create table signalen (uuid text, zaak_id integer, ingetrokken_op text)");
    if (file === after) made.exec("insert into signalen values ('een', 1, null)");
    made.close();
  }
  const written = new SqliteFile(after).serialize();
  const answer = Buffer.from('HTTP/1.1 201 Created\r\n\r\n{"id":"een"}');
  const recording = path.join(folder, "recording");
  writeFileSync(
    recording,
    Buffer.concat(
      kinds.map((kind) => piece(kind, before, kind === "W" ? written : kind === "A" ? answer : Buffer.alloc(0))),
    ),
  );
  return cutPower(recording, before, folder, 1);
}

function piece(kind: string, name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(32);
  for (const [index, value] of [kind.charCodeAt(0), name.length, 0, data.length].entries()) {
    head.writeBigUInt64LE(BigInt(value), index * 8);
  }
  return Buffer.concat([head, Buffer.from(name), data]);
}
