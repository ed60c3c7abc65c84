import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Queue, Worker } from "bullmq";
import { Redis } from "ioredis";
import pg from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import { makeGeheimen } from "../../src/cli/geheimen.ts";
import { canStart, freePort, startPostgres } from "../support/services.ts";
import { root } from "./compose-bestand.ts";

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), "seinhuis-compose-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** `docker compose` itself, or the older program of that name, which knows no name of a project. */
const composers = [
  { command: ["docker", "compose"], knowsName: true },
  { command: ["docker-compose"], knowsName: false },
].filter(({ command: [program = "", ...args] }) => spawnSync(program, [...args, "version"]).status === 0);
const noCompose = composers.length === 0 ? "neither docker compose nor docker-compose is here" : null;
if (noCompose) process.stderr.write(`docker-compose.yml is read by our own tests alone: ${noCompose}.\n`);

describe.skipIf(noCompose)("Compose itself", () => {
  const config = (env: Record<string, string>) => {
    const [
      {
        command: [program = "", ...args],
        knowsName,
      },
    ] = composers as [(typeof composers)[number]];
    const at = folder();
    const text = readFileSync(path.join(root, "docker-compose.yml"), "utf8");
    writeFileSync(path.join(at, "docker-compose.yml"), knowsName ? text : text.replace(/^name: .*$/m, ""));
    const all = ["--profile", "zien", "--profile", "voorbereiden", "config", "--quiet"];
    return spawnSync(program, [...args, ...all], {
      cwd: at,
      env: { PATH: process.env.PATH, ...env },
      encoding: "utf8",
    });
  };

  it("finds docker-compose.yml valid", () => {
    const { status, stderr } = config({ PUBLIC_URL: "https://seinhuis.example.nl" });
    expect([status, stderr]).toEqual([0, ""]);
  });

  it("refuses to go on without PUBLIC_URL, and says what to do", () => {
    const { status, stderr } = config({});
    expect(status).not.toBe(0);
    expect(stderr).toContain("write PUBLIC_URL=https://... to .env");
  });
});

describe.skipIf(!canStart.redis())("redis.conf with the secrets that were prepared", () => {
  it("lets the queue of the program work, and nobody in without the password or throw everything away", async () => {
    const at = folder();
    await makeGeheimen(at, { asRoot: false });
    const port = await freePort();
    const config = readFileSync(path.join(root, "src/productie/redis.conf"), "utf8")
      .replace("/run/secrets/redis_acl", path.join(at, "redis_acl"))
      .replace(/^port .*$/m, `port ${port}`)
      .replace(/^bind .*$/m, "bind 127.0.0.1")
      .replace(/^dir .*$/m, `dir ${at}`);
    writeFileSync(path.join(at, "redis.conf"), config);
    const server = spawn("redis-server", [path.join(at, "redis.conf")], { stdio: "ignore" });
    const gone = once(server, "exit");
    const password = readFileSync(path.join(at, "redis_wachtwoord"), "utf8").trim();
    // The server may still be starting: whoever connects tries again, and has nothing to say about it.
    const connect = (options: { password?: string }) =>
      new Redis({ port, host: "127.0.0.1", maxRetriesPerRequest: null, retryStrategy: () => 50, ...options }).on(
        "error",
        () => {},
      );
    const client = connect({ password });
    const stranger = connect({});
    const ofWorker = connect({ password });
    // The queue itself has no patience with a server that is still starting.
    await Promise.all([client.ping(), ofWorker.ping()]);
    const queue = new Queue("proef", { connection: client }).on("error", () => {});
    const worker = new Worker("proef", async () => {}, { connection: ofWorker });
    try {
      const done = once(worker as never, "completed");
      await queue.add("rij", { ids: [1] });
      await done;
      const settings = await client.info("server");
      expect(settings).toContain(`config_file:${path.join(at, "redis.conf")}`);
      expect(await client.info("persistence")).toContain("aof_enabled:1");
      expect(await client.info("memory")).toContain("maxmemory_policy:noeviction");
      await expect(stranger.ping()).rejects.toThrow(/NOAUTH/);
      for (const [command, ...args] of [["flushall"], ["config", "get", "*"], ["shutdown"], ["keys", "*"]]) {
        await expect(client.call(command as string, ...args)).rejects.toThrow(/NOPERM/);
      }
    } finally {
      await worker.close();
      await queue.close();
      for (const each of [client, stranger, ofWorker]) each.disconnect();
      server.kill("SIGTERM");
      await gone;
    }
  });
});

describe.skipIf(!canStart.postgres())("database.sql", () => {
  it("makes a role that owns its own database and nothing else", async () => {
    const at = folder();
    await makeGeheimen(at, { asRoot: false });
    const service = await startPostgres();
    onTestFinished(() => service.end());
    const file = path.join(at, "database_seinhuis");
    execFileSync("psql", ["-X", "-q", "-f", path.join(root, "src/productie/database.sql"), service.url], {
      env: { ...process.env, SEINHUIS_WACHTWOORD_FILE: file },
    });
    const ask = async (name: string, query: string) => {
      const client = new pg.Client({ connectionString: `${service.url.replace(/[^/]*$/, "")}${name}` });
      await client.connect();
      try {
        return (await client.query(query)).rows as Record<string, unknown>[];
      } finally {
        await client.end();
      }
    };
    const roles = `select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolpassword like 'SCRAM%' as geheim
      from pg_authid where rolname = 'seinhuis'`;
    expect(await ask("postgres", roles)).toEqual([
      { rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false, geheim: true },
    ]);
    const owner = "select pg_get_userbyid(datdba) as eigenaar from pg_database where datname = 'seinhuis'";
    expect(await ask("postgres", owner)).toEqual([{ eigenaar: "seinhuis" }]);
    const url = new URL(readFileSync(path.join(at, "database_url"), "utf8").trim());
    url.host = `127.0.0.1:${service.port}`;
    const env = { PATH: process.env.PATH, DATABASE_URL: url.href, KEYS_FILE: path.join(at, "keys.json") };
    const migrated = spawnSync(process.execPath, ["src/cli/main.ts", "migrate"], { cwd: root, env, encoding: "utf8" });
    expect(JSON.parse(migrated.stdout)).toEqual({ database: "postgres", klaar: true });
  });
});

describe("Dockerfile", () => {
  it("copies all that the program needs to start and to migrate", () => {
    const at = folder();
    const text = readFileSync(path.join(root, "Dockerfile"), "utf8");
    const copies = [...text.matchAll(/^COPY (.+) (\S+)$/gm)].flatMap(([, from = "", to = ""]) =>
      from.split(" ").map((name) => [name, to.endsWith("/") ? path.join(to, path.basename(name)) : to] as const),
    );
    expect(copies.length).toBeGreaterThan(4);
    const ignored = readFileSync(path.join(root, ".dockerignore"), "utf8").split("\n");
    for (const [from, to] of copies) {
      expect(ignored).toContain(`!${from}`);
      mkdirSync(path.dirname(path.join(at, to)), { recursive: true });
      cpSync(path.join(root, from), path.join(at, to), { recursive: true });
    }
    symlinkSync(path.join(root, "node_modules"), path.join(at, "node_modules"));
    const env = {
      PATH: process.env.PATH,
      DATABASE_URL: `sqlite:${at}/x.db`,
      KEYS_FILE: `${at}/keys.json`,
      LOG_LEVEL: "silent",
    };
    const migrated = spawnSync(process.execPath, ["src/cli/main.ts", "migrate"], { cwd: at, env, encoding: "utf8" });
    expect([migrated.status, migrated.stderr]).toEqual([0, ""]);
    const started = `const { wire } = await import("./src/wire.ts");
      const { createApp } = await import("./src/app.ts");
      const { readConfig } = await import("./src/config.ts");
      const base = await wire(readConfig(process.env));
      const answer = await createApp(base).request("/docs/productie");
      await base.close();
      process.exit(answer.status === 200 ? 0 : 3);`;
    const served = spawnSync(process.execPath, ["--input-type=module", "-e", started], {
      cwd: at,
      env,
      encoding: "utf8",
    });
    expect([served.status, served.stderr]).toEqual([0, ""]);
  });
});
