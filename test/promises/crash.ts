import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { systeem } from "../../src/access/permission.ts";
import { readConfig } from "../../src/config.ts";
import { migrateToLatest } from "../../src/platform/migrations.ts";
import { registerGemeente } from "../../src/routing/register-gemeente.ts";
import { registerTeam } from "../../src/routing/register-team.ts";
import { type Base, wire } from "../../src/wire.ts";
import { partnerToken, startServer } from "../support/server.ts";
import { adresVan, signaalVandaag } from "../support/signaal-vandaag.ts";
import { randomFrom } from "./storm/random.ts";

const writers = 8;
/** A kill comes after this many acknowledgements at least, and at most this many more. */
const least = 20;
const spread = 150;

export type CrashFigures = {
  kills: number;
  acknowledged: number;
  /** Sent but never acknowledged: each may be stored or not, and is sent once more before the count. */
  unheard: number;
  lost: number;
  double: number;
  withoutZaakOrTermijn: number;
  receiptChanged: number;
  integrity: string;
};

/**
 * Kills the program with SIGKILL under eight writers, again and again on one file, and holds what was acknowledged
 * against what is stored. A kill comes after a seeded number of acknowledgements.
 */
export async function crash(kills: number, seed: number): Promise<CrashFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), "seinhuis-crash-"));
  const settings = {
    DATABASE_URL: `sqlite:${folder}/crash.db`,
    KEYS_FILE: `${folder}/keys.json`,
    PUBLIC_URL: "http://seinhuis.test",
  };
  try {
    const token = await register(settings);
    const random = randomFrom(seed);
    const heard = new Map<string, string>();
    const unheard: string[] = [];
    for (let kill = 1; kill <= kills; kill += 1) {
      await runUntilKilled(settings, token, `R${kill}`, least + Math.floor(random() * spread), heard, unheard);
    }
    // Starting once more on the same file has to work, and what was not heard is sent again.
    const receiptChanged = await sendAgain(settings, token, [...heard], unheard);
    return { kills, ...(await compare(settings, heard, unheard)), receiptChanged };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function register(settings: Record<string, string>): Promise<string> {
  const base = await open(settings);
  await migrateToLatest(base.db);
  const ctx = systeem(base, "crash");
  await registerGemeente(ctx, { code: "0599", naam: "Rotterdam" });
  const gebieden = [{ soort: "postcode" as const, van: "3011", tot: "3089" }];
  await registerTeam(ctx, { gemeentecode: "0599", naam: "Stad", gebieden });
  const token = await partnerToken(base);
  await base.close();
  return token;
}

const open = (settings: Record<string, string>): Promise<Base> =>
  wire(readConfig({ ...settings, LOG_LEVEL: "silent" }));

/** Eight writers, each one signal after the other, until the program is gone. */
async function runUntilKilled(
  settings: Record<string, string>,
  token: string,
  round: string,
  target: number,
  heard: Map<string, string>,
  unheard: string[],
): Promise<void> {
  const server = await startServer(settings);
  let acknowledged = 0;
  let killed: Promise<void> | undefined;
  const write = async (writer: number): Promise<void> => {
    for (let n = 1; !killed; n += 1) {
      const kenmerk = `${round}-${writer}-${n}`;
      const answer = await post(server.url, token, kenmerk).catch(() => undefined);
      if (answer === undefined) {
        unheard.push(kenmerk);
        return;
      }
      if (answer.status !== 201) throw new Error(`${kenmerk} got ${answer.status}`);
      heard.set(kenmerk, answer.receipt);
      acknowledged += 1;
      if (acknowledged >= target) killed ??= server.kill();
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  await killed;
}

async function post(url: string, token: string, kenmerk: string): Promise<{ status: number; receipt: string }> {
  const response = await fetch(`${url}/v1/signalen`, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: JSON.stringify(crashSignaal(kenmerk)),
  });
  return { status: response.status, receipt: await response.text() };
}

/** @returns how many of the acknowledged signals now get another answer than the receipt of then */
async function sendAgain(
  settings: Record<string, string>,
  token: string,
  heard: [kenmerk: string, receipt: string][],
  unheard: string[],
): Promise<number> {
  const server = await startServer(settings);
  let changed = 0;
  for (const [kenmerk, receipt] of heard.slice(-5)) {
    const again = await post(server.url, token, kenmerk);
    if (again.status !== 200 || again.receipt !== receipt) changed += 1;
  }
  const answers = await Promise.all(unheard.map((kenmerk) => post(server.url, token, kenmerk)));
  changed += answers.filter(({ status }) => status !== 200 && status !== 201).length;
  await server.stop();
  return changed;
}

async function compare(settings: Record<string, string>, heard: Map<string, string>, unheard: string[]) {
  const { db, close } = await open(settings);
  const rows = await db.read.q
    .selectFrom("signalen as s")
    .leftJoin("zaken as z", "z.id", "s.zaak_id")
    .leftJoin("termijnen as t", "t.zaak_id", "z.id")
    .select(({ fn }) => [
      "s.kenmerk",
      fn.count<number>("s.id").distinct().as("aantal"),
      fn.count<number>("t.id").as("termijnen"),
    ])
    .groupBy("s.kenmerk")
    .execute();
  const check = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db.read.q);
  await close();
  const stored = new Map(rows.map((row) => [row.kenmerk, row]));
  const kept = [...heard.keys()].flatMap((kenmerk) => stored.get(kenmerk) ?? []);
  return {
    acknowledged: heard.size,
    unheard: unheard.length,
    lost: [...heard.keys(), ...unheard].filter((kenmerk) => !stored.has(kenmerk)).length,
    double: rows.filter(({ aantal }) => aantal > 1).length,
    withoutZaakOrTermijn: kept.filter(({ termijnen }) => termijnen < 1).length,
    integrity: check.rows.map((row) => row.integrity_check).join(" "),
  };
}

function crashSignaal(kenmerk: string): Record<string, unknown> {
  const [toevoeging = "", writer = "", n = ""] = kenmerk.split("-");
  return signaalVandaag(kenmerk, { ...adresVan(Number(writer), Number(n)), toevoeging }, n);
}

if (import.meta.main) {
  const [kills = "30", seed = "1"] = process.argv.slice(2);
  const figures = await crash(Number(kills), Number(seed));
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  const { lost, double, withoutZaakOrTermijn, receiptChanged, integrity } = figures;
  if (lost + double + withoutZaakOrTermijn + receiptChanged > 0 || integrity !== "ok") process.exitCode = 1;
}
