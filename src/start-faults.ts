import type { Config } from "./config.ts";
import { codeOf } from "./platform/database-errors.ts";

type Ports = Pick<Config, "port" | "opsPort">;

/** Why the program does not start, with the setting that is about it and what to do. Never a value that is secret. */
export function startFault(error: unknown, ports?: Ports): string {
  const known = error instanceof Error ? error.message : "unknown";
  const hint = portHint(error, ports) ?? databaseHint(error, known);
  return hint === undefined ? known : `${known}\n  ${hint}`;
}

function portHint(error: unknown, ports?: Ports): string | undefined {
  const { code, syscall, port } = error as { code?: string; syscall?: string; port?: number };
  if (syscall !== "listen") return undefined;
  const setting = port === ports?.opsPort ? "OPS_PORT" : "PORT";
  if (code === "EADDRINUSE") return `Stop what has this port, or give each process of this machine another ${setting}.`;
  if (code === "EACCES") return `This user may not take that port: choose a ${setting} from 1024.`;
  return code === "EADDRNOTAVAIL" ? "HOST is not an address of this machine." : undefined;
}

const databaseHints: readonly [RegExp, string][] = [
  [/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|SILENT)$/, "Does PostgreSQL run there?"],
  [/^57P0[123]$/, "PostgreSQL is starting or stopping: try again."],
  [/^(28P01|28000)$/, "Are the user and the password right, and does pg_hba.conf let this machine in?"],
  [/^3D000$/, "Make it: createdb, with this user as its owner."],
  [/^42501$/, "This user has to own the database and the tables in it."],
  [/^53300$/, "All connections are taken: DATABASE_POOL of all processes together stays below max_connections."],
  [/^SQLITE_(CANTOPEN|READONLY)/, "Does the folder exist, and may this user write in it?"],
  [/^SQLITE_BUSY/, "Another program has the file locked: stop it first."],
];

/** What the drivers say without a code. */
const databaseWords: readonly [RegExp, string][] = [
  [/client password must be a string/, "PostgreSQL asks for a password, and there is none: postgres://user:password@…"],
  [/connection timeout|timeout exceeded/i, "Does PostgreSQL run there, and does no firewall keep it away?"],
  [
    /does not support SSL/,
    "Switch SSL on in PostgreSQL; without sslmode the password goes over the network in the open.",
  ],
];

function databaseHint(error: unknown, known: string): string | undefined {
  const found =
    databaseHints.find(([codes]) => codes.test(codeOf(error))) ?? databaseWords.find(([words]) => words.test(known));
  return found && `DATABASE_URL (or DATABASE_URL_FILE): ${found[1]}`;
}
