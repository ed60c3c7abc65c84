import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { signAccessToken } from "../../src/access/access-token.ts";
import { readConfig } from "../../src/config.ts";
import { migrateToLatest } from "../../src/platform/migrations.ts";
import { type Base, wire } from "../../src/wire.ts";
import { type Server, startServer } from "../../test/support/server.ts";
import { type Service, startPostgres, startRedis } from "../../test/support/services.ts";
import { type Land, type Partner, richtIn } from "./inrichting.ts";
import { type Gemeente, gemeenten, toeval } from "./kaart.ts";
import { Stopwatch, type Tijden, vasteStroom } from "./last.ts";
import { asJson, bedenk, csvStream } from "./signalen.ts";

/**
 * A country in one month: 340 municipalities, 1.1 million signals as files and single posts, among them one insurer's
 * file of 400,000, through two web and two worker processes on a PostgreSQL and a Redis of their own, all on this
 * machine, the load too. `npm run land -- 20000` plays a smaller one.
 */
const totaal = Number(process.argv[2] ?? 1_100_000);
const bestand = Math.round((totaal * 4) / 11);
const perPost = 0.05;
/** What goes on all day beside the files: posts and looks at a work list, in a second. */
const gewoon = { posts: 10, lijsten: 10 };

type Wereld = { base: Base; land: Land; web: Server[]; postgres: Service };
const say = (text: string): void => void process.stderr.write(`${text}\n`);
const round = (value: number, digits = 1): number => Math.round(value * 10 ** digits) / 10 ** digits;

async function main(): Promise<void> {
  const postgres = await startPostgres({
    settings: {
      random_page_cost: "1.1",
      shared_buffers: "1GB",
      max_wal_size: "4GB",
      effective_cache_size: "6GB",
      max_connections: "100",
    },
  });
  const redis = await startRedis();
  const settings = {
    DATABASE_URL: postgres.url,
    REDIS_URL: redis.url,
    KEYS_FILE: path.join(redis.folder, "keys.json"),
    PUBLIC_URL: "http://land.test",
    REQUESTS_PER_MINUTE: "100000000",
    SWEEP_SECONDS: "20",
  };
  const base = await wire(readConfig({ ...settings, REDIS_URL: "", LOG_LEVEL: "silent" }));
  const processes: Server[] = [];
  try {
    await migrateToLatest(base.db);
    const started = performance.now();
    const land = await richtIn(base);
    say(`ingericht in ${round((performance.now() - started) / 1_000)} s`);
    for (const MODE of ["web", "web", "worker", "worker"]) {
      processes.push(await startServer({ ...settings, MODE }));
    }
    const figures = await speel({ base, land, web: processes.slice(0, 2), postgres });
    const file = path.join(import.meta.dirname, "..", "results", "land.json");
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
    process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  } finally {
    await Promise.all(processes.map((each) => each.stop()));
    await base.close();
    await postgres.end();
    await redis.end();
  }
}

async function speel(wereld: Wereld): Promise<Record<string, unknown>> {
  const rest = totaal - bestand;
  const rust = await naast(wereld, async () => await wacht(10));
  say(`zonder bestanden: ${JSON.stringify(rust.naast)}`);
  const maand = await naast(wereld, () => speelMaand(wereld, rest));
  say(`maand: ${JSON.stringify(maand)}`);
  const groot = await naast(wereld, () => stuurBestand(wereld, 0, wereld.land.verzekeraar, "GROOT", bestand));
  say(`groot bestand: ${JSON.stringify(groot)}`);
  const nawerk = await naast(wereld, () => leegOutbox(wereld.base));
  return {
    node: process.version,
    signalen: totaal,
    gemeenten: gemeenten.length,
    rust: rust.naast,
    maand: {
      signalen: rest,
      ...maand.werk,
      seconden: maand.seconden,
      perSeconde: Math.round(rest / maand.seconden),
      ...maand.naast,
    },
    groot: {
      signalen: bestand,
      ...groot.werk,
      seconden: groot.seconden,
      perSeconde: Math.round(bestand / groot.seconden),
      ...groot.naast,
    },
    nawerk: { seconden: nawerk.seconden, ...nawerk.naast },
    ...(await tel(wereld.base)),
  };
}

type Naast = { posts: Tijden; lijsten: Tijden };

/** Does work while the ordinary traffic of a day goes on, and says what that met. */
async function naast<T>(wereld: Wereld, work: () => Promise<T>): Promise<{ werk: T; seconden: number; naast: Naast }> {
  const stop = new AbortController();
  const posts = new Stopwatch();
  const lijsten = new Stopwatch();
  const gewone = await gewoonVerkeer(wereld, posts, lijsten);
  const streams = [
    vasteStroom(gewoon.posts, stop.signal, gewone.post),
    vasteStroom(gewoon.lijsten, stop.signal, gewone.lijst),
  ];
  const started = performance.now();
  const werk = await work();
  const seconden = round((performance.now() - started) / 1_000);
  stop.abort();
  await Promise.all(streams);
  return { werk, seconden, naast: { posts: posts.figures, lijsten: lijsten.figures } };
}

let reeks = 0;

async function gewoonVerkeer({ base, land, web }: Wereld, posts: Stopwatch, lijsten: Stopwatch) {
  const random = toeval(7 + reeks);
  reeks += 1;
  const serie = `G${reeks}`;
  const [partner] = land.andere as [Partner];
  const token = await tokenVan(base, partner);
  const bekeken = [gemeenten[0], gemeenten[100], gemeenten[339]] as Gemeente[];
  const tokens = await Promise.all(bekeken.map(({ code }) => land.gemeenteClient(code)));
  let n = 0;
  let m = 0;
  const at = (index: number): string => (web[index % web.length] as Server).url;
  return {
    post: () => {
      n += 1;
      const kenmerk = `${serie}-${n}`;
      return posts.time(() => post(at(n), token, asJson(bedenk(random, kenmerk))));
    },
    lijst: () => {
      m += 1;
      const headers = { Authorization: `Bearer ${tokens[m % tokens.length]}` };
      return lijsten.time(() => fetch(`${at(m)}/v1/zaken?limiet=50`, { headers }));
    },
  };
}

const tokenVan = (base: Base, { clientId }: Partner): Promise<string> =>
  signAccessToken(base, clientId, "signalen:aanleveren");

const post = (url: string, token: string, body: string): Promise<Response> =>
  fetch(`${url}/v1/signalen`, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body,
  });

/** A part as single posts by sixteen at once, the rest as a file of each partner, two files at once. */
async function speelMaand(wereld: Wereld, rows: number): Promise<Record<string, unknown>> {
  const { base, land, web } = wereld;
  const posts = Math.round(rows * perPost);
  const started = performance.now();
  const random = toeval(3);
  const partner = land.andere[1] as Partner;
  let n = 0;
  const watch = new Stopwatch();
  const token = await tokenVan(base, partner);
  const write = async (writer: number): Promise<void> => {
    while (n < posts) {
      n += 1;
      const body = asJson(bedenk(random, `P-${n}`));
      await watch.time(() => post((web[writer % 2] as Server).url, token, body));
    }
  };
  await Promise.all(Array.from({ length: 16 }, (_, writer) => write(writer)));
  const losse = { ...watch.figures, perSeconde: Math.round(posts / ((performance.now() - started) / 1_000)) };
  say(`losse posts: ${JSON.stringify(losse)}`);
  const wachtrij = deelUit(land.andere, rows - posts);
  const geteld: { aanvaard: number; geweigerd: number }[] = [];
  const send = async (lane: number): Promise<void> => {
    for (let next = wachtrij.shift(); next; next = wachtrij.shift()) {
      geteld.push(await stuurBestand(wereld, lane, next.partner, `F${wachtrij.length}`, next.aantal));
    }
  };
  await Promise.all([send(0), send(1)]);
  const som = (of: "aanvaard" | "geweigerd"): number => geteld.reduce((sum, each) => sum + each[of], 0);
  return { losse, bestanden: geteld.length, aanvaard: som("aanvaard"), geweigerd: som("geweigerd") };
}

/** Nationwide partners send most, a corporation a small file. */
function deelUit(partners: readonly Partner[], rows: number): { partner: Partner; aantal: number }[] {
  const gewicht = ({ werkgebied }: Partner): number => (werkgebied.length > 100 ? 60 : werkgebied.length > 1 ? 8 : 1);
  const som = partners.reduce((sum, partner) => sum + gewicht(partner), 0);
  return partners.map((partner) => ({ partner, aantal: Math.max(1, Math.round((rows * gewicht(partner)) / som)) }));
}

async function stuurBestand(
  { base, web }: Wereld,
  lane: number,
  partner: Partner,
  serie: string,
  rows: number,
): Promise<{ aanvaard: number; geweigerd: number }> {
  const random = toeval(rows + serie.length);
  const among = partner.werkgebied === gemeenten ? undefined : partner.werkgebied;
  const response = await fetch(`${(web[lane % web.length] as Server).url}/v1/leveringen`, {
    method: "POST",
    headers: { Authorization: `Bearer ${await tokenVan(base, partner)}`, "Content-Type": "text/csv" },
    body: csvStream(rows, (n) => bedenk(random, `${serie}-${n}`, among)),
    duplex: "half",
  } as RequestInit);
  const answer = (await response.json()) as { aanvaard: number; geweigerd: number; status: string };
  if (answer.status !== "verwerkt") throw new Error(`a file was not taken in: ${JSON.stringify(answer).slice(0, 500)}`);
  return { aanvaard: answer.aanvaard, geweigerd: answer.geweigerd };
}

const wacht = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1_000));

async function leegOutbox(base: Base): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from outbox where gedaan_op is null`.execute(
      base.db.read.q,
    );
    if (rows[0]?.n === 0) return;
    await wacht(0.5);
  }
}

async function tel(base: Base): Promise<Record<string, unknown>> {
  const { q } = base.db.read;
  const count = async (from: string): Promise<number> =>
    (await sql<{ n: number }>`select count(*) as n from ${sql.raw(from)}`.execute(q)).rows[0]?.n ?? 0;
  const { rows } = await sql<{ naam: string; mb: number }>`
    select relname as naam, round(pg_total_relation_size(oid) / 1048576.0, 1)::float8 as mb
    from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 2 desc limit 12`.execute(q);
  const size = await sql<{ n: number }>`select pg_database_size(current_database()) as n`.execute(q);
  const signalen = await count("signalen");
  const bytes = size.rows[0]?.n ?? 0;
  return {
    opgeslagen: {
      signalen,
      zaken: await count("zaken"),
      termijnen: await count("termijnen"),
      dubbeleOpenZaken: await count(
        "(select adres_id from zaken where afgesloten_op is null group by adres_id having count(*) > 1) as dubbel",
      ),
      outboxOver: await count("outbox where gedaan_op is null"),
    },
    databaseMb: Math.round(bytes / 1_048_576),
    bytesPerSignaal: Math.round(bytes / signalen),
    tabellenMb: Object.fromEntries(rows.map(({ naam, mb }) => [naam, mb])),
  };
}

await main();
