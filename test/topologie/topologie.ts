import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Base } from "../../src/wire.ts";
import { type Service, startPostgres, startRedis } from "../support/services.ts";
import { adresVan, signaalVandaag } from "../support/signaal-vandaag.ts";
import { makeCertificaat } from "./certificaat.ts";
import { type Deur, openDeur } from "./deur.ts";
import { openHaproxy } from "./deur-haproxy.ts";
import { compare, countOutbox, openBase, setUp } from "./inrichting.ts";
import { makeProces, type Proces } from "./processen.ts";
import { makeClient, newTellingen, type Tellingen } from "./schrijver.ts";

/** `door`: the one that is written here, or HAProxy with the file of production. */
export type Size = { writers: number; rounds: number; door?: "node" | "haproxy" };
export type Figures = Tellingen & {
  writers: number;
  restarts: number;
  /** Processes that were killed at the end, without a warning. */
  kills: number;
  /** Answers by web process and rows of the outbox by worker, before the first restart. */
  answered: Record<string, number>;
  worked: Record<string, number>;
  elsewhere: number;
  stopMillis: Record<string, number[]>;
  startMillis: Record<string, number[]>;
  stored: number;
  lost: number;
  double: number;
  outboxLeft: number;
  seconds: number;
};
/** How long the load runs before the first restart, between two, and after the last. */
const breathMillis = 1_000;

/**
 * docker-compose.yml without containers: PostgreSQL and Redis of its own, two web processes, two workers and a door
 * with TLS. Writers send signals through the door while one process after the other is stopped and started again.
 */
export async function runTopologie({ writers, rounds, door = "node" }: Size): Promise<Figures> {
  const since = process.hrtime.bigint();
  const folder = mkdtempSync(path.join(tmpdir(), "seinhuis-topologie-"));
  const ends: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
  try {
    const own = <S extends Service>(service: S): S => {
      ends.push(() => service.end());
      return service;
    };
    const [database, redis] = [own(await startPostgres()), own(await startRedis())];
    const settings = {
      DATABASE_URL: database.url,
      REDIS_URL: redis.url,
      KEYS_FILE: `${folder}/keys.json`,
      PUBLIC_URL: "https://seinhuis.test",
      TRUSTED_PROXIES: "127.0.0.1",
    };
    const base = await openBase(settings);
    ends.push(() => base.close());
    const token = await setUp(base);
    const processes = await startAll(settings, ends);
    const tls = makeCertificaat(folder);
    const deur = await { node: openDeur, haproxy: openHaproxy }[door](processes.slice(0, 2), tls);
    ends.push(() => deur.end());
    const load = startLoad(deur.url, tls.certificate, token, writers);
    const figures = await rollUnderLoad(processes, deur, load, rounds);
    const outboxLeft = await emptyOutbox(base);
    const seconds = Math.round(Number(process.hrtime.bigint() - since) / 1e9);
    const stored = await compare(base, load.heard, load.withdrawn);
    return { writers, ...load.tellingen, ...figures, ...stored, outboxLeft, seconds };
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

async function startAll(settings: Record<string, string>, ends: (() => unknown)[]): Promise<Proces[]> {
  const modes = { web1: "web", web2: "web", worker1: "worker", worker2: "worker" };
  const processes = await Promise.all(
    Object.entries(modes).map(([name, MODE]) => makeProces(name, { ...settings, MODE })),
  );
  ends.push(() => Promise.all(processes.map((proces) => proces.stop())));
  await Promise.all(processes.map((proces) => proces.start()));
  return processes;
}

type Load = { tellingen: Tellingen; heard: Set<string>; withdrawn: Set<string>; end(): Promise<void> };

/** Every writer sends one signal after the other; one in three it looks up again, one in three it takes back. */
function startLoad(url: string, ca: string, token: string, writers: number): Load {
  const tellingen = newTellingen();
  const [heard, withdrawn] = [new Set<string>(), new Set<string>()];
  let going = true;
  const write = async (writer: number): Promise<void> => {
    const client = makeClient(url, ca, token, tellingen);
    for (let n = 1; going; n += 1) {
      const kenmerk = `T-${writer}-${n}`;
      const body = signaalVandaag(kenmerk, adresVan(writer, n), String(n));
      const answer = await client.send("POST", "/v1/signalen", body);
      if (!answer) continue;
      heard.add(kenmerk);
      const { id } = JSON.parse(answer.body) as { id: string };
      if (n % 3 === 1) await client.send("GET", `/v1/signalen/${id}`);
      if (n % 3 === 2) {
        const done = await client.send("POST", `/v1/signalen/${id}/intrekking`, { reden: "betaald" });
        if (done) withdrawn.add(kenmerk);
      }
    }
    client.end();
  };
  const writing = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  return {
    tellingen,
    heard,
    withdrawn,
    end: async () => {
      going = false;
      await writing;
    },
  };
}

async function rollUnderLoad(processes: readonly Proces[], deur: Deur, load: Load, rounds: number) {
  const begun = await untilAllWork(processes.slice(2), deur);
  const stopMillis: Record<string, number[]> = {};
  const startMillis: Record<string, number[]> = {};
  const note = (times: Record<string, number[]>, name: string, millis: number): void => {
    times[name] = [...(times[name] ?? []), millis];
  };
  for (const proces of Array.from({ length: rounds }, () => processes).flat()) {
    note(stopMillis, proces.name, await proces.stop());
    note(startMillis, proces.name, await proces.start());
    await untilBack(proces, deur);
  }
  // Without a warning: what was under way is done by the other, and what was half done is done once.
  const victims = processes.filter(({ name }) => name.endsWith("1"));
  await Promise.all(victims.map((proces) => proces.kill()));
  await wait(breathMillis);
  await Promise.all(victims.map((proces) => proces.start().then(() => untilBack(proces, deur))));
  await load.end();
  const { elsewhere } = await deur.count();
  return { ...begun, elsewhere, restarts: rounds * processes.length, kills: victims.length, stopMillis, startMillis };
}

/** Until everybody had something to do: how soon that is depends on the machine. */
async function untilAllWork(workers: readonly Proces[], deur: Deur) {
  for (;;) {
    await wait(breathMillis);
    const counted = await Promise.all(workers.map(async (each) => [each.name, await each.worked()] as const));
    const worked: Record<string, number> = Object.fromEntries(counted);
    const { answered } = await deur.count();
    if (![worked, answered].some((each) => Object.values(each).includes(0))) return { answered, worked };
  }
}

/** The next one goes only when the door knows that this one is back. */
async function untilBack(proces: Proces, deur: Deur): Promise<void> {
  while (proces.name.startsWith("web") && !(await deur.isOpen(proces.name))) await wait(50);
  await wait(breathMillis);
}

/** What is left is looked at until it is nothing, as long as the workers get on with it. */
async function emptyOutbox(base: Base): Promise<number> {
  for (let tries = 0; ; tries += 1) {
    const left = await countOutbox(base);
    if (left === 0 || tries > 600) return left;
    await wait(200);
  }
}
