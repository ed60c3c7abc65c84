import { parseArgs } from "node:util";
import { type Config, readConfig } from "../config.ts";
import { sleutelMap } from "./bestanden.ts";
import { vandaag } from "./clock.ts";

type Env = Readonly<Record<string, string | undefined>>;
export type Opties = {
  seed: number;
  /** Day on which somebody looks; the three months end on the day before. */
  op: string;
  /** 1 is a city of 670,000. */
  schaal: number;
  config: Config;
  /** Files of the demo itself, made anew at every start; a database or key file of somebody else's is never among them. */
  eigenBestanden: string[];
};

export const gebruik =
  "npm run demo -- [--seed 599] [--op 2026-11-22] [--schaal 1] [--poort 8080]\n" +
  "Of met DEMO_SEED, DEMO_OP, DEMO_SCHAAL en PORT in de omgeving.";

const database = "data/demo.db";
const keys = "data/demo-keys.json";
const eersteDag = "2022-01-01";

/** What was asked for on the command line or in the environment. @throws Error that says in Dutch what is wrong */
export function leesOpties(args: string[], env: Env): Opties {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: "string" },
      op: { type: "string" },
      schaal: { type: "string" },
      poort: { type: "string" },
    },
  });
  const seed = Number(values.seed ?? env.DEMO_SEED ?? 599);
  const schaal = Number(values.schaal ?? env.DEMO_SCHAAL ?? 1);
  const op = values.op ?? env.DEMO_OP ?? vandaag();
  if (!Number.isSafeInteger(seed)) throw new Error("--seed is een geheel getal.");
  if (!(schaal >= 0.001 && schaal <= 10)) throw new Error("--schaal ligt tussen 0.001 en 10.");
  if (!isDag(op) || op < eersteDag || op > vandaag()) {
    throw new Error(`--op is een dag zoals 2026-11-22, van ${eersteDag} tot en met vandaag.`);
  }
  const config = readConfig({
    ...env,
    PORT: values.poort ?? env.PORT,
    DATABASE_URL: env.DATABASE_URL ?? `sqlite:${database}`,
    KEYS_FILE: env.KEYS_FILE ?? keys,
    LOG_LEVEL: env.LOG_LEVEL ?? "warn",
    LOCAL_LOGIN: env.LOCAL_LOGIN ?? (env.OIDC_ISSUER ? "no" : "yes"),
  });
  if (config.port === 0) throw new Error("Kies een vaste poort: de sleutelbestanden noemen hem.");
  const eigenBestanden = [
    ...(env.DATABASE_URL === undefined ? [database, `${database}-wal`, `${database}-shm`, sleutelMap] : []),
    ...(env.KEYS_FILE === undefined ? [keys] : []),
  ];
  return { seed, op, schaal, config, eigenBestanden };
}

function isDag(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}
