import { z } from "zod";

const url = (pattern: RegExp, words: string) => z.string().regex(pattern, words);
const port = z.coerce.number().int().min(0).max(65535);
const count = z.coerce.number().int().min(1);

/** Every setting: name, meaning, default and check. This table is the manual: `npm start -- --help` prints it. */
export const settings = {
  PORT: { meaning: "port of the API", default: "8080", check: port },
  OPS_PORT: { meaning: "port of /livez and /readyz", default: "9090", check: port },
  HOST: { meaning: "address to listen on", default: "127.0.0.1", check: z.string().min(1) },
  PUBLIC_URL: {
    meaning: "how partners reach this server; part of every token's audience. Empty: http://HOST:PORT",
    default: "",
    check: z.union([z.literal(""), url(/^https?:\/\/[^/\s]+$/, "http(s)://host without a path")]),
  },
  DATABASE_URL: {
    meaning: "sqlite:path/to/file.db or postgres://user@host/name",
    default: "sqlite:data/seinhuis.db",
    check: url(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, "sqlite:… or postgres://…"),
  },
  KEYS_FILE: {
    meaning: "signing keys and secrets; made with mode 0600 on the first start. Losing it voids every token and proof",
    default: "data/keys.json",
    check: z.string().min(1),
  },
  LOG_LEVEL: {
    meaning: "what the log tells",
    default: "info",
    check: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]),
  },
  REQUESTS_PER_MINUTE: { meaning: "requests that one client may make in a minute", default: "120000", check: count },
  MAX_LEVERING_BYTES: { meaning: "largest file in one levering", default: "209715200", check: count },
  MAX_PENDING: { meaning: "signals that may wait for the next transaction before 503", default: "5000", check: count },
  SWEEP_SECONDS: { meaning: "seconds between two looks at terms and outbox", default: "60", check: count },
} as const;

type Setting = keyof typeof settings;
type Raw = { [Name in Setting]: z.output<(typeof settings)[Name]["check"]> };
export type Config = {
  readonly port: number;
  readonly opsPort: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly databaseUrl: string;
  readonly keysFile: string;
  readonly logLevel: string;
  readonly requestsPerMinute: number;
  readonly maxLeveringBytes: number;
  readonly maxPending: number;
  readonly sweepSeconds: number;
};

/**
 * Reads the settings from an environment.
 * @throws Error that lists every wrong setting at once, without their values
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];
  const entries = (Object.keys(settings) as Setting[]).map((name) => {
    const result = settings[name].check.safeParse(env[name] ?? settings[name].default);
    if (!result.success) problems.push(`${name}: ${result.error.issues.map((issue) => issue.message).join("; ")}`);
    return [name, result.data];
  });
  if (problems.length > 0) throw new Error(`These settings are wrong:\n  ${problems.join("\n  ")}`);
  const raw = Object.fromEntries(entries) as Raw;
  return {
    port: raw.PORT,
    opsPort: raw.OPS_PORT,
    host: raw.HOST,
    publicUrl: raw.PUBLIC_URL || `http://${raw.HOST}:${raw.PORT}`,
    databaseUrl: raw.DATABASE_URL,
    keysFile: raw.KEYS_FILE,
    logLevel: raw.LOG_LEVEL,
    requestsPerMinute: raw.REQUESTS_PER_MINUTE,
    maxLeveringBytes: raw.MAX_LEVERING_BYTES,
    maxPending: raw.MAX_PENDING,
    sweepSeconds: raw.SWEEP_SECONDS,
  };
}

/** The settings as a table for people. */
export function describeSettings(): string {
  return Object.entries(settings)
    .map(([name, { meaning, default: value }]) => `${name.padEnd(20)} ${meaning} (default: ${value || "none"})`)
    .join("\n");
}
