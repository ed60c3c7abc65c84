import { z } from "zod";
import { type OidcGemeente, type OidcService, readOidcGemeenten } from "./config-gemeenten.ts";
import { isAddress, readSecretFiles, schaalSettings, secretSettings, whole } from "./config-schaal.ts";
import { isNetwork } from "./platform/caller-address.ts";

const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

const port = { check: whole(0, 65_535), takes: "a whole number from 0 to 65535" };
const count = { check: whole(1, Number.MAX_SAFE_INTEGER), takes: "a whole number from 1" };
const text = { check: z.string().min(1), takes: "a text that is not empty" };
const optional = { check: z.string().regex(/^[^\s]*$/), takes: "a text without spaces, or nothing" };

/**
 * Every setting: name, meaning, default, check and what it takes. This table is the manual: `npm start -- --help`
 * prints it.
 */
export const settings = {
  PORT: { meaning: "port of the API", default: "8080", ...port },
  OPS_PORT: { meaning: "port of /livez, /readyz and /metrics", default: "9090", ...port },
  HOST: { meaning: "address to listen on", default: "127.0.0.1", ...text },
  PUBLIC_URL: {
    meaning: "how partners reach this server; part of every token's audience. Empty: http://HOST:PORT",
    default: "",
    check: z.string().regex(/^(https?:\/\/[^/\s]+)?$/),
    takes: "http(s)://host without a path, or nothing",
  },
  DATABASE_URL: {
    meaning: "sqlite:path/to/file.db or postgres://user@host/name",
    default: "sqlite:data/seinhuis.db",
    check: z
      .string()
      .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/)
      .refine((value) => value.startsWith("sqlite:") || isAddress(value)),
    takes: "sqlite:path/to/file.db or postgres://user@host/name",
  },
  KEYS_FILE: {
    meaning: "signing keys and secrets; made with mode 0600 on the first start. Losing it voids every token and proof",
    default: "data/keys.json",
    check: z.string().min(1),
    takes: "the path of a file",
  },
  LOG_LEVEL: {
    meaning: "what the log tells",
    default: "info",
    check: z.enum(logLevels),
    takes: `one of ${logLevels.join(", ")}`,
  },
  REQUESTS_PER_MINUTE: { meaning: "requests that one client may make in a minute", default: "120000", ...count },
  TOKENS_PER_MINUTE: { meaning: "tokens that one client may ask for in a minute", default: "60", ...count },
  MAX_LEVERING_BYTES: { meaning: "largest file in one levering", default: "209715200", ...count },
  MAX_PENDING: { meaning: "signals that may wait for the next transaction before 503", default: "5000", ...count },
  SWEEP_SECONDS: {
    meaning: "seconds between two looks at terms and outbox",
    default: "60",
    // A timer waits at most 2^31 milliseconds; beyond that it does not wait at all.
    check: whole(1, 86_400),
    takes: "a whole number from 1 to 86400",
  },
  WEBHOOK_PRIVATE_HOSTS: {
    meaning: "host:port of receivers inside this network that webhooks may call, also over http; never in production",
    default: "",
    check: z.string().regex(/^([^\s,/@]+:\d{1,5}(,[^\s,/@]+:\d{1,5})*)?$/),
    takes: "host:port, with commas between them, or nothing",
  },
  TRUSTED_PROXIES: {
    meaning: "own proxies in front, whose X-Forwarded-For or Forwarded is believed. Empty: one proxy is one caller",
    default: "",
    check: z.string().refine((value) => value === "" || value.split(",").every(isNetwork)),
    takes: "addresses or networks such as 10.0.0.0/8, with commas between them, or nothing",
  },
  OIDC_ISSUER: {
    meaning: "log-in service of the portal (OpenID Connect), such as a broker of eHerkenning. Empty: nobody logs in",
    default: "",
    check: z.string().regex(/^(https?:\/\/\S+)?$/),
    takes: "http(s)://host and perhaps a path, or nothing",
  },
  OIDC_CLIENT_ID: { meaning: "name of this program at the log-in service", default: "", ...optional },
  OIDC_CLIENT_SECRET: { meaning: "its secret there, when it has one", default: "", ...optional },
  OIDC_PRIVATE_KEY_FILE: {
    meaning: "file with a private JWK by which this program proves itself there, instead of a secret",
    default: "",
    ...optional,
  },
  OIDC_SCOPES: { meaning: "what is asked of the log-in service", default: "openid", ...text },
  OIDC_CLAIM_KVK: { meaning: "claim that holds the KvK number of the organisation", default: "kvk_nummer", ...text },
  OIDC_CLAIM_NAME: { meaning: "claim that holds the name of the person", default: "name", ...text },
  OIDC_GEMEENTEN_FILE: {
    meaning:
      "JSON file with the log-in services of municipalities, by which their staff use the inbox: a list of { gemeente, naam?, issuer, clientId, clientSecret? or privateKeyFile?, scopes?, claimRol?, claimNaam?, claimEmail?, claimTeam?, rollen? }. Empty: nobody logs in",
    default: "",
    ...optional,
  },
  LOCAL_LOGIN: {
    meaning: "yes: whoever opens the portal or the inbox picks who to be, without a password; for demo and tests alone",
    default: "no",
    check: z.enum(["no", "yes"]),
    takes: "yes or no; never yes in production or with OIDC_ISSUER or OIDC_GEMEENTEN_FILE",
  },
  ...schaalSettings,
  NODE_ENV: {
    meaning: "production refuses to work with the keys of the demo",
    default: "",
    // Whoever means production and writes it otherwise would run without its checks.
    check: z.string().refine((value) => value === "production" || !/^prod(uction)?$/i.test(value.trim())),
    takes: "exactly production, or another word that does not look like it",
  },
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
  readonly tokensPerMinute: number;
  readonly maxLeveringBytes: number;
  readonly maxPending: number;
  readonly sweepSeconds: number;
  /** `host:port` that webhooks may call although they are private; none in production. */
  readonly webhookPrivateHosts: readonly string[];
  /** Our own proxies: what they say of who calls is believed. */
  readonly trustedProxies: readonly string[];
  readonly oidc: OidcConfig | null;
  /** How staff of municipalities log in, one entry a municipality. */
  readonly oidcGemeenten: readonly OidcGemeente[];
  /** Whoever opens the portal or the inbox picks who to be. */
  readonly localLogin: boolean;
  readonly mode: "all" | "web" | "worker";
  /** What wakes the workers; empty when each process looks itself. */
  readonly redisUrl: string;
  readonly databasePool: number;
  /** What the monitor and exports read from; empty when that is the database itself. */
  readonly databaseReadUrl: string;
  readonly statementSeconds: number;
  readonly lockSeconds: number;
  readonly maxRequests: number;
  /** Where traces go; empty when none are made. */
  readonly otlpEndpoint: string;
  /** Real people's data: the keys of the demo are refused. */
  readonly production: boolean;
};

/** How people of partners log in. */
export type OidcConfig = OidcService & { readonly claimKvk: string; readonly claimName: string };

/**
 * Reads the settings from an environment.
 * @throws Error that says of every wrong setting at once what it takes, never what it was
 */
export function readConfig(given: Readonly<Record<string, string | undefined>>): Config {
  const { env, problems } = readSecretFiles(given);
  const entries = (Object.keys(settings) as Setting[]).map((name) => {
    const result = settings[name].check.safeParse(env[name] ?? settings[name].default);
    if (!result.success) problems.push(`${name}: ${settings[name].takes}`);
    return [name, result.data];
  });
  problems.push(...contradictions(Object.fromEntries(entries) as Raw));
  const staff = readGemeenten(Object.fromEntries(entries) as Raw);
  problems.push(...staff.problems);
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
    tokensPerMinute: raw.TOKENS_PER_MINUTE,
    maxLeveringBytes: raw.MAX_LEVERING_BYTES,
    maxPending: raw.MAX_PENDING,
    sweepSeconds: raw.SWEEP_SECONDS,
    webhookPrivateHosts: raw.NODE_ENV === "production" ? [] : raw.WEBHOOK_PRIVATE_HOSTS.split(",").filter(Boolean),
    trustedProxies: raw.TRUSTED_PROXIES.split(",").filter(Boolean),
    oidc: raw.OIDC_ISSUER === "" ? null : toOidc(raw),
    oidcGemeenten: staff.gemeenten,
    localLogin: raw.LOCAL_LOGIN === "yes",
    mode: raw.MODE,
    redisUrl: raw.REDIS_URL,
    databasePool: raw.DATABASE_POOL,
    databaseReadUrl: raw.DATABASE_READ_URL,
    statementSeconds: raw.STATEMENT_SECONDS,
    lockSeconds: raw.LOCK_SECONDS,
    maxRequests: raw.MAX_REQUESTS,
    otlpEndpoint: raw.OTEL_EXPORTER_OTLP_ENDPOINT,
    production: raw.NODE_ENV === "production",
  };
}

const toOidc = (raw: Raw): OidcConfig => ({
  issuer: raw.OIDC_ISSUER,
  clientId: raw.OIDC_CLIENT_ID,
  clientSecret: raw.OIDC_CLIENT_SECRET,
  privateKeyFile: raw.OIDC_PRIVATE_KEY_FILE,
  scopes: raw.OIDC_SCOPES,
  claimKvk: raw.OIDC_CLAIM_KVK,
  claimName: raw.OIDC_CLAIM_NAME,
});

function readGemeenten(raw: Partial<Raw>): ReturnType<typeof readOidcGemeenten> {
  const found = readOidcGemeenten(raw.OIDC_GEMEENTEN_FILE ?? "", { production: raw.NODE_ENV === "production" });
  return { ...found, problems: found.problems.map((problem) => `OIDC_GEMEENTEN_FILE: ${problem}`) };
}

/** Settings that are each right and do not go together. */
function contradictions(raw: Partial<Raw>): string[] {
  const production = raw.NODE_ENV === "production";
  const found: string[] = [];
  if (raw.LOCAL_LOGIN === "yes" && (production || raw.OIDC_ISSUER || raw.OIDC_GEMEENTEN_FILE)) {
    found.push(`LOCAL_LOGIN: ${settings.LOCAL_LOGIN.takes}`);
  }
  if (raw.OIDC_ISSUER && !raw.OIDC_CLIENT_ID) found.push("OIDC_CLIENT_ID: a text, when OIDC_ISSUER is set");
  if (raw.DATABASE_READ_URL && raw.DATABASE_URL?.startsWith("sqlite:")) {
    found.push(`DATABASE_READ_URL: ${settings.DATABASE_READ_URL.takes}`);
  }
  if (production && raw.OIDC_ISSUER?.startsWith("http:")) found.push("OIDC_ISSUER: https in production");
  return found;
}

/** The settings as a table for people. */
export function describeSettings(): string {
  const lines = Object.entries(settings).map(
    ([name, { meaning, default: value }]) => `${name.padEnd(27)} ${meaning} (default: ${value || "none"})`,
  );
  return [...lines, `In a file instead, with _FILE behind the name: ${secretSettings.join(", ")}`].join("\n");
}
