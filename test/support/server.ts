import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { signAccessToken } from "../../src/access/access-token.ts";
import { systeem } from "../../src/access/permission.ts";
import { type GemeenteScope, registerClient } from "../../src/access/register-client.ts";
import { registerPartner } from "../../src/intake/register-partner.ts";
import type { SignaalpartnerSoort } from "../../src/law/lists.ts";
import type { Base } from "../../src/wire.ts";

const repository = path.join(import.meta.dirname, "..", "..");

/** `url` is empty of a process that only works. */
export type Server = {
  url: string;
  opsUrl: string;
  pid: number;
  /** @returns the exit code: 0 when it ended in order; null when a signal ended it */
  stop(): Promise<number | null>;
  kill(): Promise<void>;
};

/** The program as a process of its own, on free ports, once it says that it is ready. */
export async function startServer(settings: Record<string, string>): Promise<Server> {
  const env = { ...process.env, PORT: "0", OPS_PORT: "0", LOG_LEVEL: "info", ...settings };
  const child = spawn(process.execPath, ["src/main.ts"], { cwd: repository, env, stdio: ["ignore", "ignore", "pipe"] });
  const { url = "", ops } = await ready(child);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill(signal);
    await gone;
  };
  const stop = async (): Promise<number | null> => {
    await end("SIGTERM");
    return child.exitCode;
  };
  return { url, opsUrl: ops, pid: child.pid as number, stop, kill: () => end("SIGKILL") };
}

async function ready(child: ChildProcess): Promise<{ url?: string; ops: string }> {
  assert(child.stderr);
  const lines: string[] = [];
  const reader = createInterface({ input: child.stderr });
  for await (const line of reader) {
    lines.push(line);
    if (!/"msg":"ready"/.test(line)) continue;
    // Nobody reads on, so the pipe is emptied: a full one would stop the child.
    child.stderr.resume();
    return JSON.parse(line) as { url?: string; ops: string };
  }
  throw new Error(`the server did not start: ${lines.join("\n")}`);
}

/** A registered partner with a token of its own; `scope` is all that it may have unless said otherwise. */
export async function partnerToken(
  base: Base,
  options: { code?: string; soort?: SignaalpartnerSoort; naam?: string; scope?: string } = {},
): Promise<string> {
  const { code = "0599", soort = "Huur", naam = `Partner ${soort}` } = options;
  const { clientId } = await registerPartner(systeem(base, "test"), { gemeentecode: code, soort, naam });
  return await signAccessToken(base, clientId, options.scope ?? "signalen:aanleveren terugkoppelingen:lezen");
}

/** A machine of a municipality with a token of its own. */
export async function gemeenteToken(
  base: Base,
  code = "0599",
  scopes: GemeenteScope[] = ["zaken:lezen", "zaken:werken", "monitor:lezen", "ddas:lezen"],
): Promise<string> {
  const { clientId } = await registerClient(systeem(base, "test"), { gemeentecode: code, naam: "inbox", scopes });
  return await signAccessToken(base, clientId, scopes.join(" "));
}

export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  fouten?: { veld: string; code: string; melding: string; bron?: string }[];
};

/** What every answer carries, refusals and successes alike. */
export const alwaysThere = {
  "api-version": "1.0.0",
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=31536000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
} as const;

/** The headers of an answer, as far as every answer must have them. */
export const fixedHeaders = (headers: Headers): Record<string, string | null> =>
  Object.fromEntries(Object.keys(alwaysThere).map((name) => [name, headers.get(name)]));

/** The problem in an answer, held against all that a refusal must have. */
export function problemIn(answer: { status: number; headers: Headers; body: unknown }, status: number): Problem {
  assert.equal(answer.status, status, JSON.stringify(answer.body));
  assert.equal(answer.headers.get("content-type"), "application/problem+json");
  assert.deepEqual(fixedHeaders(answer.headers), { ...alwaysThere });
  const problem = answer.body as Problem;
  const { fouten, ...rest } = problem;
  assert.deepEqual(Object.keys(rest).sort(), ["detail", "instance", "status", "title", "type"]);
  assert.equal(problem.status, status);
  for (const text of [problem.type, problem.title, problem.detail, problem.instance]) assert.ok(text.length > 0);
  for (const fout of fouten ?? []) assert.ok(fout.code && fout.melding, JSON.stringify(fout));
  return problem;
}
