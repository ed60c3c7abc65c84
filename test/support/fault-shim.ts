import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export type Fault = "eio" | "enospc";

/** What makes the disk of one process fail on command, and writes down what it does: see fault-shim.c. */
export type FaultShim = {
  /** The environment of the process. */
  env: Record<string, string>;
  /** Where it is written down; empty when nothing is. */
  recording: string;
  begin(fault: Fault): void;
  end(fault: Fault): void;
  close(): void;
};

/** Why it cannot be made on this machine, or null. */
export function whyNoShim(): string | null {
  if (process.platform !== "linux") return "a disk can be made to fail on Linux alone";
  try {
    execFileSync("gcc", ["--version"], { stdio: "ignore" });
    return null;
  } catch {
    return "no gcc on this machine to make the disk fail with";
  }
}

/** @param watched  the faults are of files whose path begins so */
export function makeFaultShim(watched: string, { record = false } = {}): FaultShim {
  const folder = mkdtempSync(path.join(tmpdir(), "seinhuis-fault-"));
  const library = path.join(folder, "fault-shim.so");
  const control = path.join(folder, "control");
  const recording = record ? path.join(folder, "recording") : "";
  mkdirSync(control);
  // A server that runs as another user reads it too.
  for (const each of [folder, control]) chmodSync(each, 0o755);
  const source = path.join(import.meta.dirname, "fault-shim.c");
  execFileSync("gcc", ["-shared", "-fPIC", "-O2", "-o", library, source, "-ldl"]);
  const env = { LD_PRELOAD: library, FAULT_PATH: watched, FAULT_CONTROL: control };
  return {
    env: record ? { ...env, FAULT_RECORD: recording } : env,
    recording,
    begin: (fault) => writeFileSync(path.join(control, fault), ""),
    end: (fault) => rmSync(path.join(control, fault), { force: true }),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
