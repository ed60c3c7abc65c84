import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { freePort } from "../../support/services.ts";

const repository = path.join(import.meta.dirname, "..", "..", "..");

/** The program as a process of its own, on ports that it keeps over its restarts, that a storm does what it likes to. */
export type Program = {
  url: string;
  opsUrl: string;
  pid(): number;
  start(): Promise<void>;
  /** SIGKILL. */
  kill(): Promise<void>;
  /** SIGTERM. */
  stop(): Promise<void>;
  freeze(): void;
  thaw(): void;
  /** Memory in use now, in MB. */
  memory(): number;
  /** What its log says of faults, by message and code, with how often. */
  faults(): Record<string, number>;
};

export async function startProgram(settings: Record<string, string>): Promise<Program> {
  const [port, ops] = [await freePort(), await freePort()];
  const env = { ...process.env, PORT: String(port), OPS_PORT: String(ops), LOG_LEVEL: "info", ...settings };
  const faults: Record<string, number> = {};
  let child: ChildProcess | undefined;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill(signal);
    child.kill("SIGCONT");
    await gone;
  };
  const start = async (): Promise<void> => {
    child = spawn(process.execPath, ["src/main.ts"], { cwd: repository, env, stdio: ["ignore", "ignore", "pipe"] });
    await ready(child, faults);
  };
  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    opsUrl: `http://127.0.0.1:${ops}`,
    pid: () => child?.pid ?? 0,
    start,
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
    freeze: () => void child?.kill("SIGSTOP"),
    thaw: () => void child?.kill("SIGCONT"),
    memory: () => residentMb(child?.pid ?? 0),
    faults: () => faults,
  };
}

type Line = { msg?: string; level?: number; werk?: string; err?: { code?: string; type?: string } };

/** Until it says that it is ready; after that its log is read on, because a full pipe would stop it. */
async function ready(child: ChildProcess, faults: Record<string, number>): Promise<void> {
  const lines: string[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const reader = createInterface({ input: child.stderr as NodeJS.ReadableStream });
  reader.on("line", (text) => {
    const line = parse(text);
    if (line.msg === "ready") resolve();
    if (lines.length < 20) lines.push(text);
    if ((line.level ?? 0) < 50) return;
    const name = [line.msg, line.werk, line.err?.code ?? line.err?.type].filter(Boolean).join(" ");
    faults[name] = (faults[name] ?? 0) + 1;
  });
  child.once("exit", () => reject(new Error(`the program did not start: ${lines.join("\n")}`)));
  await promise;
}

function parse(text: string): Line {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return { msg: text, level: 60 };
  }
}

/** Of a process, from the kernel; 0 when it is gone. */
function residentMb(pid: number): number {
  try {
    const kb = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Math.round(Number(kb ?? 0) / 1024);
  } catch {
    return 0;
  }
}
