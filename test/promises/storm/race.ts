import { sql } from "kysely";
import { canStart, startPostgres } from "../../support/services.ts";
import { signaalVandaag } from "../../support/signaal-vandaag.ts";
import { makePlace, type Place } from "./place.ts";
import { startProgram } from "./program.ts";

export type RaceFigures = {
  posts: number;
  statuses: Record<string, number>;
  /** What is stored in the end, against what had to be. */
  stored: Record<string, number>;
  expected: Record<string, number>;
  broken: string[];
};

const adres = { postcode: "3073HE", huisnummer: 10 };
/** How many requests are sent at once, and rows in the file. */
const together = 500;
const rows = 200;

const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n);
const duplicate = JSON.stringify(signaalVandaag("zelfde", adres));
const neighbour = (n: number): string => JSON.stringify(signaalVandaag(`buur-${n}`, { ...adres, huisnummer: 12 }));
const file = range(rows)
  .map((n) => JSON.stringify(signaalVandaag(`rij-${n}`, { ...adres, huisnummer: 100 + n })))
  .join("\n");

type Post = (n: number, path: string, body: string, more?: Record<string, string>) => Promise<string>;

/** Two processes on one database get the same, or what belongs together, at the same moment. */
async function race(place: Place, duplicates: number): Promise<RaceFigures> {
  const programs = [await startProgram(place.settings), await startProgram(place.settings)];
  try {
    const statuses: Record<string, number> = {};
    const post = poster(
      programs.map(({ url }) => url),
      await place.token(),
      statuses,
    );
    const receipts = new Set<string>();
    for (let sent = 0; sent < duplicates; sent += together) {
      const bodies = range(together).map((n) => post(n, "/v1/signalen", duplicate));
      for (const body of await Promise.all(bodies)) receipts.add(body);
    }
    await Promise.all(range(together).map((n) => post(n, "/v1/signalen", neighbour(n))));
    await sendFile(post);
    const stored = { ...(await count(place)), receiptsOfOne: receipts.size };
    const leveringen = 4;
    const expected = {
      signalen: 1 + together + rows,
      zaken: 2 + rows,
      termijnen: 2 + rows,
      leveringen,
      receiptsOfOne: 1,
    };
    const posts = Object.values(statuses).reduce((a, b) => a + b, 0);
    return { posts, statuses, stored, expected, broken: differences(stored, expected, statuses) };
  } finally {
    await Promise.all(programs.map((program) => program.kill()));
  }
}

/** Under one key at once, where one is told to wait or both get the same; then without a key, where each is counted. */
async function sendFile(post: Post): Promise<void> {
  const ndjson = { "Content-Type": "application/x-ndjson" };
  const send = (key: Record<string, string>) =>
    Promise.all(range(2).map((n) => post(n, "/v1/leveringen", file, { ...ndjson, ...key })));
  await send({ "Idempotency-Key": "bestand-1" });
  await send({ "Idempotency-Key": "bestand-1" });
  await send({ "Idempotency-Key": "bestand-2" });
  await send({});
}

/** Posts through one process or the other, and again as long as it is told to come back. */
function poster(urls: readonly string[], token: string, statuses: Record<string, number>): Post {
  return async (n, path, body, more = {}) => {
    const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json", ...more };
    for (let tries = 0; ; tries += 1) {
      const response = await fetch(`${urls[n % urls.length]}${path}`, { method: "POST", headers, body });
      const text = await response.text();
      statuses[response.status] = (statuses[response.status] ?? 0) + 1;
      if (response.status !== 503 || tries > 50) return text;
    }
  };
}

async function count(place: Place): Promise<Record<string, number>> {
  const { db, close } = await place.open();
  const counts: Record<string, number> = {};
  for (const table of ["signalen", "zaken", "termijnen", "leveringen"]) {
    const { rows: found } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db.read.q);
    counts[table] = Number(found[0]?.n);
  }
  await close();
  return counts;
}

function differences(
  stored: Record<string, number>,
  expected: Record<string, number>,
  statuses: Record<string, number>,
): string[] {
  const other = Object.keys(expected).filter((name) => stored[name] !== expected[name]);
  const strange = Object.keys(statuses).filter((status) => !["200", "201", "202", "409", "503"].includes(status));
  return [...other.map((name) => `${stored[name]} ${name}`), ...strange.map((status) => `status ${status}`)];
}

async function on(place: Place, duplicates: number): Promise<RaceFigures> {
  try {
    return await race(place, duplicates);
  } finally {
    place.end();
  }
}

/** @param rounds  of 500 duplicates at once */
export const raceOnSqlite = async (rounds: number): Promise<RaceFigures> => on(await makePlace(), rounds * together);

export async function raceOnPostgres(rounds: number): Promise<RaceFigures | string> {
  if (!canStart.postgres()) return "no PostgreSQL server on this machine";
  const postgres = await startPostgres();
  try {
    return await on(await makePlace(postgres.url), rounds * together);
  } finally {
    await postgres.end();
  }
}
