import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { benchCsv } from "./csv.ts";
import { benchCsvPostgres } from "./csv-postgres.ts";
import { benchInbox } from "./inbox.ts";
import { benchSinglePost, benchSinglePostPostgres } from "./single-post.ts";
import { benchXlsx } from "./xlsx.ts";

/**
 * Every measurement against its own yardstick, side by side in one run: machines differ and are noisy, a ratio is not.
 * `npm run bench -- 20000` runs with fewer rows; with BENCH_DATABASE_URL, a PostgreSQL server on this machine, it
 * measures single posts and a file there too.
 */
const rows = Number(process.argv[2] ?? 100_000);

const server = process.env.BENCH_DATABASE_URL;
const seconds = rows >= 100_000 ? 8 : 2;

const results = {
  node: process.version,
  rijen: rows,
  post: await benchSinglePost({ seconds }),
  postPostgres: await benchSinglePostPostgres({ seconds }, server),
  csv: await benchCsv(rows),
  csvPostgres: await benchCsvPostgres(rows, server),
  xlsx: await benchXlsx(rows),
  inbox: await benchInbox(rows),
};
const file = path.join(import.meta.dirname, "results", "latest.json");
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
