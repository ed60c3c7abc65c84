import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { describeSettings, readConfig, settings } from "../src/config.ts";
import { jsonFile } from "./access/oidc-gemeenten-world.ts";

/** A wrong value for every setting that can be wrong, and what it takes. */
const wrong: [name: keyof typeof settings, value: string, takes: string][] = [
  ["PORT", "veel", "a whole number from 0 to 65535"],
  ["OPS_PORT", "65536", "a whole number from 0 to 65535"],
  ["HOST", "", "a text that is not empty"],
  ["PUBLIC_URL", "seinhuis.example/pad", "http(s)://host without a path, or nothing"],
  ["DATABASE_URL", "mysql:geheim", "sqlite:path/to/file.db or postgres://user@host/name"],
  ["KEYS_FILE", "", "the path of a file"],
  ["LOG_LEVEL", "luid", "one of trace, debug, info, warn, error, fatal, silent"],
  ["REQUESTS_PER_MINUTE", "0", "a whole number from 1"],
  ["TOKENS_PER_MINUTE", "0", "a whole number from 1"],
  ["MAX_LEVERING_BYTES", "200MB", "a whole number from 1"],
  ["MAX_PENDING", "-1", "a whole number from 1"],
  ["SWEEP_SECONDS", "86401", "a whole number from 1 to 86400"],
  ["WEBHOOK_PRIVATE_HOSTS", "localhost", "host:port, with commas between them, or nothing"],
  [
    "TRUSTED_PROXIES",
    "10.0.0.1,proxy.example",
    "addresses or networks such as 10.0.0.0/8, with commas between them, or nothing",
  ],
  ["OIDC_ISSUER", "login.example", "http(s)://host and perhaps a path, or nothing"],
  ["OIDC_CLIENT_ID", "twee woorden", "a text without spaces, or nothing"],
  ["OIDC_CLIENT_SECRET", "twee woorden", "a text without spaces, or nothing"],
  ["OIDC_PRIVATE_KEY_FILE", "twee woorden", "a text without spaces, or nothing"],
  ["OIDC_SCOPES", "", "a text that is not empty"],
  ["OIDC_CLAIM_KVK", "", "a text that is not empty"],
  ["OIDC_CLAIM_NAME", "", "a text that is not empty"],
  ["OIDC_GEMEENTEN_FILE", "twee woorden", "a text without spaces, or nothing"],
  ["LOCAL_LOGIN", "ja", "yes or no; never yes in production or with OIDC_ISSUER or OIDC_GEMEENTEN_FILE"],
  ["MODE", "alles", "all, web or worker"],
  ["REDIS_URL", "localhost:6379", "redis://host:port or rediss://host:port, or nothing"],
  ["DATABASE_POOL", "1", "a whole number from 2 to 1000"],
  ["DATABASE_READ_URL", "sqlite:lezen.db", "postgres://user@host/name, or nothing; only with PostgreSQL"],
  ["STATEMENT_SECONDS", "0", "a whole number from 1 to 3600"],
  ["LOCK_SECONDS", "601", "a whole number from 1 to 600"],
  ["MAX_REQUESTS", "0", "a whole number from 1 to 1000000"],
  ["OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4318", "http(s)://host and perhaps a path, or nothing"],
];

describe("wrong settings", () => {
  it("are told all at once, each in its own words, without a value", () => {
    const expected = wrong.map(([name, , takes]) => `  ${name}: ${takes}`).join("\n");
    const env = Object.fromEntries(wrong);
    expect(() => readConfig(env)).toThrow(new Error(`These settings are wrong:\n${expected}`));
  });

  it.each([
    ["DATABASE_URL", "postgres://wie:geheim@db:poort/seinhuis"],
    ["DATABASE_URL", "postgres://wie:ge#heim@db:5432/seinhuis"],
    ["DATABASE_READ_URL", "postgres://wie:geheim@[db/seinhuis"],
    ["REDIS_URL", "redis://:geheim@redis:poort/0"],
    ["OTEL_EXPORTER_OTLP_ENDPOINT", "http://wie:geheim@[collector/"],
  ] as const)("%s is refused when it is no address that can be taken apart: %s", (name, value) => {
    const read = () => readConfig({ DATABASE_URL: "postgres://wie@/seinhuis?host=/run/postgresql", [name]: value });
    expect(read).toThrow(new Error(`These settings are wrong:\n  ${name}: ${settings[name].takes}`));
  });

  it.each(["", " ", "8080.5", "0x50", "1e3", "-1", "+80", " 80", "NaN", "99999999999999999999"])(
    "PORT %j is refused",
    (PORT) => {
      expect(() => readConfig({ PORT })).toThrow("PORT: a whole number from 0 to 65535");
    },
  );

  it("covers every setting but the one that takes anything", () => {
    expect(wrong.map(([name]) => name)).toEqual(Object.keys(settings).filter((name) => name !== "NODE_ENV"));
  });
});

describe("NODE_ENV", () => {
  it.each(["Production", "PRODUCTION", "production ", " production", "prod", "Prod"])("%j is refused", (NODE_ENV) => {
    expect(() => readConfig({ NODE_ENV })).toThrow("NODE_ENV: exactly production, or another word");
  });
  it.each(["", "test", "development", "preproduction"])("%j is taken, and is no production", (NODE_ENV) => {
    expect(readConfig({ NODE_ENV }).production).toBe(false);
  });
});

describe("settings that do not go together", () => {
  const issuer = { OIDC_ISSUER: "https://login.example", OIDC_CLIENT_ID: "seinhuis" };
  it.each([
    [{ LOCAL_LOGIN: "yes", NODE_ENV: "production" }, "LOCAL_LOGIN"],
    [{ LOCAL_LOGIN: "yes", ...issuer }, "LOCAL_LOGIN"],
    [{ OIDC_ISSUER: "https://login.example" }, "OIDC_CLIENT_ID"],
    [{ ...issuer, OIDC_ISSUER: "http://login.example", NODE_ENV: "production" }, "OIDC_ISSUER"],
  ])("%j is refused by %s", (env: Record<string, string>, name) => {
    expect(() => readConfig(env)).toThrow(`${name}:`);
  });

  it("go together otherwise", () => {
    expect(readConfig({ LOCAL_LOGIN: "yes" })).toMatchObject({ localLogin: true, oidc: null });
    expect(readConfig({ ...issuer, NODE_ENV: "production" }).oidc).toMatchObject({ clientId: "seinhuis" });
  });
});

describe("the log-in services of municipalities", () => {
  const entry = { gemeente: "0599", issuer: "https://login.example/tenant", clientId: "seinhuis" };
  const read = (content: unknown, env: Record<string, string> = {}) =>
    readConfig({ ...env, OIDC_GEMEENTEN_FILE: jsonFile(content) }).oidcGemeenten;

  it("are read with a default for what is left out", () => {
    expect(read([entry, { ...entry, gemeente: "0363", naam: "Amsterdam", rollen: { "GG-1": "beleid" } }])).toEqual([
      {
        ...entry,
        naam: null,
        clientSecret: "",
        privateKeyFile: "",
        scopes: "openid email profile",
        claimRol: "roles",
        claimNaam: "name",
        claimEmail: "email",
        claimTeam: null,
        rollen: null,
      },
      expect.objectContaining({ naam: "Amsterdam", rollen: new Map([["GG-1", "beleid"]]) }),
    ]);
  });

  it.each([
    ["no file", "", "a readable JSON file with a list that is not empty"],
    ["no JSON", "{", "a readable JSON file with a list that is not empty"],
    ["no list", entry, "a readable JSON file with a list that is not empty"],
    ["nothing", [], "a readable JSON file with a list that is not empty"],
    ["no object", ["geheim"], "entry 1: an object"],
    ["a code that is none", [{ ...entry, gemeente: 599 }], "entry 1, gemeente: a code of four digits"],
    ["an issuer that is none", [entry, { ...entry, issuer: "login" }], "entry 2, issuer: http(s)://host"],
    ["no client", [{ ...entry, clientId: undefined }], "entry 1, clientId: a text without spaces"],
    ["no openid", [{ ...entry, scopes: "email" }], "entry 1, scopes: words with a space between them, openid"],
    ["a role that is none", [{ ...entry, rollen: { a: "baas" } }], "entry 1, rollen: from a value of the claim"],
    ["a field that is none", [{ ...entry, secret: "geheim" }], "entry 1: only the fields gemeente, naam, issuer"],
    ["one gemeente twice", [entry, entry], "each gemeente once"],
    ["a door of two", [entry, { ...entry, gemeente: "0363" }], "gemeente 0599 and 0363: who has a role in one"],
    ["two proofs", [{ ...entry, clientSecret: "a", privateKeyFile: "package.json" }], "entry 1: a clientSecret or a"],
    ["a key that is not there", [{ ...entry, privateKeyFile: "/weg" }], "entry 1, privateKeyFile: a file that can be"],
  ])("%s is refused", (_name, content, problem) => {
    expect(() => read(content)).toThrow(`OIDC_GEMEENTEN_FILE: ${problem}`);
    expect(() => read(content)).not.toThrow("geheim");
  });

  it("are refused in whole, with all that is wrong, beside a free choice, and over http in production", () => {
    const http = { ...entry, issuer: "http://login.example" };
    expect(() =>
      read([
        { ...entry, gemeente: "x", clientId: "" },
        { ...entry, rollen: [] },
      ]),
    ).toThrow(/entry 1, gemeente.*\n.*entry 1, clientId.*\n.*entry 2, rollen/);
    expect(() => read([entry], { LOCAL_LOGIN: "yes" })).toThrow("LOCAL_LOGIN:");
    expect(() => read([http], { NODE_ENV: "production" })).toThrow("entry 1, issuer: https in production");
    expect(read([http])).toHaveLength(1);
    expect(() => readConfig({ OIDC_GEMEENTEN_FILE: "/weg/is/weg" })).toThrow("a readable JSON file");
  });
});

describe("right settings", () => {
  it("are all there with none given", () => {
    expect(readConfig({})).toEqual({
      port: 8080,
      opsPort: 9090,
      host: "127.0.0.1",
      publicUrl: "http://127.0.0.1:8080",
      databaseUrl: "sqlite:data/seinhuis.db",
      keysFile: "data/keys.json",
      logLevel: "info",
      requestsPerMinute: 120_000,
      tokensPerMinute: 60,
      maxLeveringBytes: 209_715_200,
      maxPending: 5_000,
      sweepSeconds: 60,
      webhookPrivateHosts: [],
      trustedProxies: [],
      oidc: null,
      oidcGemeenten: [],
      localLogin: false,
      mode: "all",
      redisUrl: "",
      databasePool: 10,
      databaseReadUrl: "",
      statementSeconds: 30,
      lockSeconds: 10,
      maxRequests: 1_000,
      otlpEndpoint: "",
      production: false,
    });
  });

  it.each([
    ["PORT", "0", "port", 0],
    ["PORT", "65535", "port", 65_535],
    ["SWEEP_SECONDS", "86400", "sweepSeconds", 86_400],
    ["PUBLIC_URL", "https://seinhuis.example", "publicUrl", "https://seinhuis.example"],
    ["NODE_ENV", "production", "production", true],
    ["NODE_ENV", "development", "production", false],
  ] as const)("%s %s is taken", (name, value, field, expected) => {
    expect(readConfig({ [name]: value })[field]).toBe(expected);
  });

  it("are proxies by address and by network", () => {
    expect(readConfig({ TRUSTED_PROXIES: "10.0.0.1,fd00::/8" }).trustedProxies).toEqual(["10.0.0.1", "fd00::/8"]);
    expect(() => readConfig({ TRUSTED_PROXIES: "10.0.0.1, fd00::/8" })).toThrow("TRUSTED_PROXIES: addresses");
  });

  it("stand in the manual, each with its default", () => {
    const lines = describeSettings().split("\n");
    expect(lines.slice(0, -1).map((line) => line.split(" ")[0])).toEqual(Object.keys(settings));
    expect(lines[0]).toContain("(default: 8080)");
  });
});

describe("a secret in a file", () => {
  const secret = (text: string): string => {
    const folder = mkdtempSync(path.join(tmpdir(), "seinhuis-secret-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(path.join(folder, "geheim"), text);
    return path.join(folder, "geheim");
  };

  it("is read without the line end that an editor puts behind it", () => {
    const file = secret("postgres://wie:geheim@db/seinhuis\n");
    expect(readConfig({ DATABASE_URL_FILE: file }).databaseUrl).toBe("postgres://wie:geheim@db/seinhuis");
  });

  it("is refused beside the setting itself, and when it cannot be read; never with what is in it", () => {
    const file = secret("redis://:geheim@redis:6379");
    expect(() => readConfig({ REDIS_URL_FILE: file, REDIS_URL: "redis://127.0.0.1:6379" })).toThrow(
      new Error("These settings are wrong:\n  REDIS_URL_FILE: not together with REDIS_URL"),
    );
    expect(() => readConfig({ DATABASE_URL_FILE: `${file}-weg` })).toThrow(
      "DATABASE_URL_FILE: a file that can be read",
    );
    expect(() => readConfig({ REDIS_URL_FILE: secret(" \n") })).toThrow("REDIS_URL_FILE: a file with something in it");
    expect(() => readConfig({ DATABASE_URL_FILE: file })).toThrow(
      "DATABASE_URL: sqlite:path/to/file.db or postgres://user@host/name",
    );
  });
});

it("a replica goes with PostgreSQL alone", () => {
  const DATABASE_READ_URL = "postgres://replica/seinhuis";
  expect(() => readConfig({ DATABASE_READ_URL })).toThrow("DATABASE_READ_URL: postgres://user@host/name");
  expect(readConfig({ DATABASE_READ_URL, DATABASE_URL: "postgres://db/seinhuis" }).databaseReadUrl).toBe(
    DATABASE_READ_URL,
  );
});
