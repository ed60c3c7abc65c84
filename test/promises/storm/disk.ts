import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { makeFaultShim, whyNoShim } from "../../support/fault-shim.ts";
import { canStart, startPostgres } from "../../support/services.ts";
import { makePlace } from "./place.ts";
import { cutPower, type PowerCuts } from "./power.ts";
import { startProgram } from "./program.ts";
import { type Figures, rage } from "./rage.ts";

const mb = 1024 * 1024;

/** A small file system of its own, that is full when it is told to be. */
function smallDisk(sizeMb: number): { folder: string; fill(): void; empty(): void; end(): void } | string {
  const folder = mkdtempSync(path.join(tmpdir(), "seinhuis-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${sizeMb}m,mode=755`, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return "this user may not mount a small file system";
  }
  const ballast = path.join(folder, "ballast");
  return {
    folder,
    fill: () => {
      const block = Buffer.alloc(mb);
      for (const size of [mb, 4_096]) {
        try {
          for (;;) writeFileSync(ballast, block.subarray(0, size), { flag: "a" });
        } catch {
          // Full, to the size of a block.
        }
      }
    },
    empty: () => rmSync(ballast, { force: true }),
    end: () => {
      execFileSync("umount", ["-l", folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type SmallDisk = Exclude<ReturnType<typeof smallDisk>, string>;

/** @returns why this machine has no such disk, instead */
async function onSmallDisk<T>(sizeMb: number, work: (disk: SmallDisk) => Promise<T>): Promise<T | string> {
  const disk = smallDisk(sizeMb);
  if (typeof disk === "string") return disk;
  try {
    return await work(disk);
  } finally {
    disk.end();
  }
}

export const fillSqliteDisk = (rounds: number, seed: number): Promise<Figures | string> =>
  onSmallDisk(200, async (disk) => {
    const place = await makePlace(`sqlite:${disk.folder}/storm.db`);
    const program = await startProgram(place.settings);
    try {
      const strike = async (_round: number, random: () => number): Promise<void> => {
        disk.fill();
        await wait(1_000 + 3_000 * random());
        disk.empty();
      };
      return await rage({ place, programs: [program], rounds, seed, strike });
    } finally {
      await program.kill();
      place.end();
    }
  });

/** Without room for its journal PostgreSQL stops itself; what watches over it starts it when there is room again. */
export async function fillPostgresDisk(rounds: number, seed: number): Promise<Figures | string> {
  if (!canStart.postgres()) return "no PostgreSQL server on this machine";
  return await onSmallDisk(300, async (disk) => {
    const folder = path.join(disk.folder, "server");
    mkdirSync(folder);
    const postgres = await startPostgres({ folder, settings: { max_wal_size: "48MB", min_wal_size: "32MB" } });
    const place = await makePlace(postgres.url);
    const program = await startProgram(place.settings);
    try {
      const strike = async (_round: number, random: () => number): Promise<void> => {
        disk.fill();
        await wait(1_000 + 3_000 * random());
        disk.empty();
        await postgres.revive();
      };
      return await rage({ place, programs: [program], rounds, seed, strike });
    } finally {
      await program.kill();
      await postgres.end();
      place.end();
    }
  });
}

/** Every sync fails for a while, and at last the power is cut after each answer in turn. */
async function onRecordedDisk(
  rounds: number,
  seed: number,
  cuts: number,
  strike: (shim: ReturnType<typeof makeFaultShim>, random: () => number) => Promise<void>,
): Promise<(Figures & PowerCuts) | string> {
  const missing = whyNoShim();
  if (missing) return missing;
  const place = await makePlace();
  const file = path.join(place.folder, "storm.db");
  const before = path.join(place.folder, "before", "storm.db");
  mkdirSync(path.dirname(before));
  copyFileSync(file, before);
  const shim = makeFaultShim(file, { record: true });
  const program = await startProgram({ ...place.settings, ...shim.env });
  try {
    const each = (_round: number, random: () => number) => strike(shim, random);
    const figures = await rage({ place, programs: [program], rounds, seed, strike: each });
    await program.kill();
    const answers = figures.statuses["200"] ?? 0;
    const every = Math.max(1, Math.floor((answers + (figures.statuses["201"] ?? 0)) / cuts));
    return { ...figures, ...cutPower(shim.recording, before, place.folder, every) };
  } finally {
    await program.kill();
    shim.close();
    place.end();
  }
}

export const cutPowerOnSqlite = (rounds: number, seed: number) =>
  onRecordedDisk(rounds, seed, Math.max(40, rounds * 20), async () => {});

export const failSyncOnSqlite = (rounds: number, seed: number) =>
  onRecordedDisk(rounds, seed, Math.max(40, rounds * 20), async (shim, random) => {
    shim.begin("eio");
    await wait(500 + 1_500 * random());
    shim.end("eio");
  });

/** PostgreSQL stops at once when a sync fails, rather than believe the next one; then it starts again. */
export async function failSyncOnPostgres(rounds: number, seed: number): Promise<Figures | string> {
  const missing = canStart.postgres() ? whyNoShim() : "no PostgreSQL server on this machine";
  if (missing) return missing;
  const folder = mkdtempSync(path.join(tmpdir(), "seinhuis-pg-"));
  const shim = makeFaultShim(path.join(folder, "data"));
  const postgres = await startPostgres({ folder, env: shim.env });
  const place = await makePlace(postgres.url);
  const program = await startProgram(place.settings);
  try {
    const strike = async (_round: number, random: () => number): Promise<void> => {
      shim.begin("eio");
      await wait(200 + 800 * random());
      shim.end("eio");
      await postgres.revive();
    };
    return await rage({ place, programs: [program], rounds, seed, strike });
  } finally {
    await program.kill();
    await postgres.end();
    place.end();
    shim.close();
  }
}
