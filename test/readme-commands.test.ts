import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, inject, it, onTestFinished } from "vitest";
import { emptyDatabase, hasPostgres } from "./platform/verhuis-world.ts";
import { startServer } from "./support/server.ts";
import { geldigVandaag } from "./support/signaal-vandaag.ts";
import { signaal } from "./support/town.ts";

const root = path.join(import.meta.dirname, "..");
const readme = readFileSync(path.join(root, "README.md"), "utf8");

/** The words of a line of the README, as a shell would split them; the comment is left out. */
const words = (line: string): string[] =>
  [...line.replace(/\s#.*$/, "").matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    (match) => match.slice(1).find((part) => part !== undefined) ?? "",
  );

it("README: every command of the example runs, in the order in which it stands there", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "seinhuis-readme-"));
  const settings = {
    DATABASE_URL: `sqlite:${folder}/readme.db`,
    KEYS_FILE: inject("keysFile"),
    PORT: await freePort(),
  };
  const server = await startServer(settings);
  onTestFinished(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const env = { ...process.env, ...settings };
  const lines = [...readme.matchAll(/^npm run -s seinhuis -- (.+)$/gm)].map(([, line]) => words(line ?? ""));
  expect(lines.length).toBeGreaterThan(8);

  const run = async (args: string[]) => {
    const child = spawn(process.execPath, [path.join(root, "src/cli/main.ts"), ...args], { cwd: folder, env });
    const output: string[] = [];
    child.stdout.on("data", (data) => output.push(String(data)));
    const [code] = await once(child, "close");
    const answer = JSON.parse(output.join("")) as Record<string, unknown>;
    expect([args[0], code, answer.fout]).toEqual([args[0], 0, undefined]);
    return answer;
  };
  for (const line of lines) {
    const args = line[0] === "verhuis" ? await prepareMove(folder, line, run) : line;
    if (!args) continue;
    const answer = await run(args);
    if (args[0] === "partner") writeFileSync(path.join(folder, "key.json"), JSON.stringify(answer));
    if (args[0] === "token") await deliverAndProve(server.url, folder, String(answer.accessToken));
    if (args[0] === "ddas") expect(existsSync(path.join(folder, "ddas.json"))).toBe(true);
  }
}, 240_000);

/** The file that the line names is a copy of what was made so far, because the server still runs; null without PostgreSQL. */
async function prepareMove(
  folder: string,
  [command = "", file = ""]: string[],
  run: (args: string[]) => Promise<unknown>,
): Promise<string[] | null> {
  if (!hasPostgres) return null;
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  await run(["backup", file]);
  return [command, file, await emptyDatabase()];
}

/** What the partner of the examples does in between: deliver a signal, and keep the proof that the last one checks. */
async function deliverAndProve(url: string, folder: string, token: string): Promise<void> {
  const body = JSON.stringify(signaal("README-1", geldigVandaag()));
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  const answer = await fetch(`${url}/v1/signalen`, { method: "POST", headers, body });
  expect(answer.status).toBe(201);
  const proof = await fetch(`${url}${answer.headers.get("location")}/ontvangstbewijs`, { headers });
  writeFileSync(path.join(folder, "proof.jws"), await proof.text());
}

/** A port that is free now; the program has to know its own address, which is part of every token. */
async function freePort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return String(port);
}
