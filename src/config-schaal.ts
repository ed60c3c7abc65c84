import { readFileSync } from "node:fs";
import { z } from "zod";

/** Digits only: an empty text, a hexadecimal number or a fraction is no count. */
export const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most);
const between = (least: number, most: number) => ({
  check: whole(least, most),
  takes: `a whole number from ${least} to ${most}`,
});

/**
 * Whether a text is an address that can be taken apart: a library that finds out later says what was wrong with all of
 * it, password and all, or only that something was. PostgreSQL's may leave the host out, for a socket.
 */
export const isAddress = (text: string): boolean => text === "" || URL.canParse(text.replace("@/", "@socket/"));

/** The settings of an installation that one process has outgrown, or that somebody watches. */
export const schaalSettings = {
  MODE: {
    meaning: "what this process does: web answers requests, worker does the work that is due, all does both",
    default: "all",
    check: z.enum(["all", "web", "worker"]),
    takes: "all, web or worker",
  },
  REDIS_URL: {
    meaning:
      "redis://host:port/number that wakes the workers; the database remembers. Empty: each process looks itself",
    default: "",
    check: z
      .string()
      .regex(/^(rediss?:\/\/[^\s]+)?$/)
      .refine(isAddress),
    takes: "redis://host:port or rediss://host:port, or nothing",
  },
  DATABASE_POOL: {
    meaning: "connections to PostgreSQL at most, for each process",
    default: "10",
    ...between(2, 1_000),
  },
  DATABASE_READ_URL: {
    meaning: "a replica of PostgreSQL that the monitor and exports read from. Empty: the database itself",
    default: "",
    check: z
      .string()
      .regex(/^(postgres(ql)?:\/\/.+)?$/)
      .refine(isAddress),
    takes: "postgres://user@host/name, or nothing; only with PostgreSQL",
  },
  STATEMENT_SECONDS: {
    meaning: "seconds that one statement on PostgreSQL may take before it is broken off",
    default: "30",
    ...between(1, 3_600),
  },
  LOCK_SECONDS: {
    meaning: "seconds that PostgreSQL may wait for what another holds",
    default: "10",
    ...between(1, 600),
  },
  MAX_REQUESTS: {
    meaning:
      "requests that may be in progress at once before 503, three quarters of them of one caller; open streams count apart",
    default: "1000",
    ...between(1, 1_000_000),
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    meaning: "http(s) address of an OpenTelemetry collector that gets the traces. Empty: none are made",
    default: "",
    check: z
      .string()
      .regex(/^(https?:\/\/\S+)?$/)
      .refine(isAddress),
    takes: "http(s)://host and perhaps a path, or nothing",
  },
} as const;

/** Settings that may stand in a file instead, named by the same name with _FILE behind it: for secrets of a container. */
export const secretSettings = ["DATABASE_URL", "DATABASE_READ_URL", "REDIS_URL", "OIDC_CLIENT_SECRET"] as const;

type Env = Readonly<Record<string, string | undefined>>;

/** The environment with the secrets that stand in files, and what is wrong with those: never what is in them. */
export function readSecretFiles(env: Env): { env: Env; problems: string[] } {
  const found: Record<string, string | undefined> = { ...env };
  const problems: string[] = [];
  for (const name of secretSettings) {
    const file = env[`${name}_FILE`];
    if (!file) continue;
    if (env[name]) problems.push(`${name}_FILE: not together with ${name}`);
    try {
      found[name] = readFileSync(file, "utf8").trim();
      // Taken for nothing, the program would go on without Redis or a replica, and nobody would know.
      if (found[name] === "") problems.push(`${name}_FILE: a file with something in it`);
    } catch {
      problems.push(`${name}_FILE: a file that can be read`);
    }
  }
  return { env: found, problems };
}
