import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Redis } from "ioredis";
import pg from "pg";

/** A server of our own, on a port of its own, that a test may treat as badly as it likes. */
export type Service = {
  url: string;
  port: number;
  folder: string;
  /** At once, with all its children: nothing is written any more. */
  kill(): Promise<void>;
  /** It takes connections and answers nothing. */
  freeze(): void;
  thaw(): void;
  /** Starts it again on the same folder and port, after `kill` or `stop`. */
  start(): Promise<void>;
  /** Until it answers again, as what watches over it sees to: starts it when it ended itself. */
  revive(): Promise<void>;
  /** As an operator stops it. */
  stop(): Promise<void>;
  /** Stops it, and throws its folder away. */
  end(): Promise<void>;
};

type Options = { env?: Record<string, string>; settings?: Record<string, string>; folder?: string };

const postgresBin = (): string | undefined => {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => path.join(root, version, "bin")).find((bin) => existsSync(path.join(bin, "initdb")));
};

/** Whether this machine can start servers of our own. */
export const canStart = {
  postgres: (): boolean => postgresBin() !== undefined,
  redis: (): boolean => found("redis-server"),
};

function found(program: string): boolean {
  try {
    execFileSync("which", [program], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** PostgreSQL as it is installed, in a new cluster; `settings` as in postgresql.conf. */
export async function startPostgres({ env = {}, settings = {}, folder: given }: Options = {}): Promise<Service> {
  const bin = postgresBin();
  if (!bin) throw new Error("no PostgreSQL server on this machine");
  const owner = unprivileged();
  const folder = given ?? mkdtempSync(path.join(tmpdir(), "seinhuis-pg-"));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const data = path.join(folder, "data");
  const port = await freePort();
  if (!existsSync(data)) {
    const args = ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"];
    execFileSync(path.join(bin, "initdb"), args, { stdio: "ignore", cwd: folder, ...owner });
  }
  const all = { port: String(port), listen_addresses: "127.0.0.1", unix_socket_directories: folder, ...settings };
  const args = ["-D", data, ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  return await service({
    folder,
    port,
    url,
    run: () =>
      spawn(path.join(bin, "postgres"), args, {
        stdio: "ignore",
        cwd: folder,
        env: { ...process.env, ...env },
        ...owner,
      }),
    isUp: async () => {
      const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
      client.on("error", () => {});
      await client.connect();
      await client.query("select 1");
      await client.end();
    },
    stopSignal: "SIGINT",
  });
}

/** Redis as production runs it (append-only, nothing evicted) unless `settings` say otherwise. */
export async function startRedis({ env = {}, settings = {}, folder: given }: Options = {}): Promise<Service> {
  const folder = given ?? mkdtempSync(path.join(tmpdir(), "seinhuis-redis-"));
  const port = await freePort();
  const all = {
    port: String(port),
    bind: "127.0.0.1",
    dir: folder,
    save: "",
    appendonly: "yes",
    "maxmemory-policy": "noeviction",
    ...settings,
  };
  const args = Object.entries(all).flatMap(([name, value]) => [`--${name}`, value]);
  const url = `redis://127.0.0.1:${port}`;
  return await service({
    folder,
    port,
    url,
    run: () => spawn("redis-server", args, { stdio: "ignore", cwd: folder, env: { ...process.env, ...env } }),
    isUp: async () => {
      const client = new Redis(url, { lazyConnect: true, retryStrategy: null, commandTimeout: 1_000 });
      client.on("error", () => {});
      try {
        await client.connect();
        await client.ping();
      } finally {
        client.disconnect();
      }
    },
    stopSignal: "SIGTERM",
  });
}

type Parts = {
  folder: string;
  port: number;
  url: string;
  run(): ChildProcess;
  isUp(): Promise<void>;
  stopSignal: NodeJS.Signals;
};

async function service({ folder, port, url, run, isUp, stopSignal }: Parts): Promise<Service> {
  let child: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    child = run();
    await untilUp(child, isUp);
  };
  const endBy = async (send: (pid: number) => void): Promise<void> => {
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    send(child.pid);
    await gone;
  };
  const toAll = (signal: NodeJS.Signals) => (pid: number) => {
    for (const each of [...childrenOf(pid), pid]) tell(each, signal);
  };
  const thaw = (): void => {
    if (child?.pid) toAll("SIGCONT")(child.pid);
  };
  const kill = () => endBy(toAll("SIGKILL"));
  await start();
  return {
    url,
    port,
    folder,
    kill,
    freeze: () => {
      if (child?.pid) toAll("SIGSTOP")(child.pid);
    },
    thaw,
    start,
    revive: async () => {
      while (!(await answers(isUp))) {
        if (child?.exitCode !== null || child.signalCode !== null) return await start();
        await wait(100);
      }
    },
    stop: async () => {
      thaw();
      await endBy((pid) => tell(pid, stopSignal));
    },
    end: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function tell(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone already.
  }
}

function childrenOf(pid: number): number[] {
  try {
    return execFileSync("pgrep", ["-P", String(pid)], { encoding: "utf8" })
      .split("\n")
      .filter(Boolean)
      .map(Number);
  } catch {
    return [];
  }
}

async function untilUp(child: ChildProcess, isUp: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    if (await answers(isUp)) return;
    if (child.exitCode !== null || child.signalCode !== null || tries > 600)
      throw new Error("the server did not start");
    await wait(100);
  }
}

const answers = (isUp: () => Promise<void>): Promise<boolean> =>
  isUp().then(
    () => true,
    () => false,
  );

/** PostgreSQL refuses to run as root; then it runs as the user that its package made. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}
