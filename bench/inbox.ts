import SqliteFile from "better-sqlite3";
import { enterInbox, inboxCookie } from "../src/access/inbox-sessie.ts";
import { chooseLokaleMedewerker } from "../src/access/list-lokale-medewerkers.ts";
import { systeem } from "../src/access/permission.ts";
import { startSessie } from "../src/access/sessie.ts";
import { createApp } from "../src/app.ts";
import { listWerklijst } from "../src/contact/list-werklijst.ts";
import { heleLijst } from "../src/contact/werklijst-rules.ts";
import type { Context } from "../src/context.ts";
import { registerMedewerker } from "../src/routing/register-medewerker.ts";
import { makeCsv } from "./csv.ts";
import { type BenchTown, makeBenchTown } from "./town.ts";

const perPage = 50;

/**
 * A team's list of work, its first page and one halfway, against the bare keyset query for the same zaken. The list is
 * the verb, with all that a row shows and its line in the audit; the page is that and the HTML, as a browser asks it.
 * @param rows  signals; nine zaken of ten
 */
export async function benchInbox(rows: number, rounds = 200): Promise<Record<string, unknown>> {
  const town = await makeBenchTown({ LOCAL_LOGIN: "yes" });
  const app = createApp(town.base);
  await app.request("/v1/leveringen", {
    method: "POST",
    headers: { authorization: `Bearer ${town.token}`, "content-type": "text/csv" },
    body: new Blob([makeCsv(rows)]).stream(),
    duplex: "half",
  } as RequestInit);
  const { ctx, cookie } = await logIn(town);
  const half = Math.floor(rows * 0.45);
  const { volgende } = await listWerklijst(ctx, { vraag: heleLijst, limiet: half });
  if (volgende === null) throw new Error("the list ends before its middle");
  const file = new SqliteFile(`${town.folder}/bench.db`, { readonly: true });
  const places = { eerste: { na: undefined, offset: 0 }, halverwege: { na: volgende, offset: half } };
  const found: Record<string, unknown> = { rijen: rows };
  for (const [name, { na, offset }] of Object.entries(places)) {
    const path = `/inbox/zaken${na === undefined ? "" : `?na=${encodeURIComponent(na)}`}`;
    const bare = bareQuery(file, offset);
    const times = await sideBySide(rounds, {
      kaal: async () => void bare(),
      lijst: async () => void (await listWerklijst(ctx, { vraag: heleLijst, na, limiet: perPage })),
      bladzijde: async () => void (await (await app.request(path, { headers: { cookie } })).text()),
    });
    const { kaal, lijst } = times;
    found[name] = { ...times, gehaald: kaal !== undefined && lijst !== undefined && lijst.p99Ms <= 2 * kaal.p99Ms + 2 };
  }
  file.close();
  await town.base.close();
  return found;
}

/** Somebody of the only team, and the cookie by which a browser says so. */
async function logIn({ base }: BenchTown): Promise<{ ctx: Context; cookie: string }> {
  const { id } = await registerMedewerker(systeem(base, "bench"), {
    gemeentecode: "0599",
    email: "bench@example.nl",
    naam: "Noor Visser",
    rol: "wijkteam",
    team: "Stad",
  });
  const cookie = `${inboxCookie}=${await startSessie(base, await chooseLokaleMedewerker(base, id))}`;
  const request = new Request("http://bench.test/inbox", { headers: { cookie } });
  return { ctx: (await enterInbox(base, request, "zaken:lezen")).ctx, cookie };
}

/** The ids and places of one page of the only team, prepared once, from the place where that page begins. */
function bareQuery(file: SqliteFile.Database, offset: number): () => unknown[] {
  const list = "select id, uuid, rang from zaken where team_id = ? and afgesloten_op is null";
  const { id: team } = file.prepare("select id from teams where naam = 'Stad'").get() as { id: number };
  const before = file.prepare(`${list} order by rang, id limit 1 offset ?`).get(team, Math.max(0, offset - 1));
  const { rang, id } = offset === 0 ? { rang: -(2 ** 31), id: 0 } : (before as { rang: number; id: number });
  const page = file.prepare(`${list} and (rang, id) > (?, ?) order by rang, id limit ?`);
  return () => page.all(team, rang, id, perPage + 1);
}

type Times = { p50Ms: number; p99Ms: number; cpuMs: number };

/** Each piece of work in turn, so that what else the machine does disturbs all of them alike. */
async function sideBySide(
  rounds: number,
  works: Record<string, () => Promise<void>>,
): Promise<Record<string, Times | undefined>> {
  const taken = Object.entries(works).map(([name, work]) => ({ name, work, millis: [] as number[], cpu: 0 }));
  // The first tenth makes it warm.
  for (let round = -Math.ceil(rounds / 10); round < rounds; round += 1) {
    for (const item of taken) {
      const [start, cpu] = [performance.now(), process.cpuUsage()];
      await item.work();
      const { user, system } = process.cpuUsage(cpu);
      if (round < 0) continue;
      item.millis.push(performance.now() - start);
      item.cpu += (user + system) / 1000;
    }
  }
  return Object.fromEntries(
    taken.map(({ name, millis, cpu }) => {
      const sorted = millis.toSorted((one, other) => one - other);
      const at = (part: number): number => hundredths(sorted[Math.floor(part * (rounds - 1))] ?? 0);
      return [name, { p50Ms: at(0.5), p99Ms: at(0.99), cpuMs: hundredths(cpu / rounds) }];
    }),
  );
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;
