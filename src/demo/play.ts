import { createApp } from "../app.ts";
import type { Config } from "../config.ts";
import { runDueJobs } from "../jobs.ts";
import { migrateToLatest } from "../platform/migrations.ts";
import { type Base, wire } from "../wire.ts";
import { weekVan } from "./beurten.ts";
import { type DemoClient, demoClient, type Sleutel } from "./client.ts";
import { type DemoClock, demoClock } from "./clock.ts";
import { leesInbox, leesMedewerkers, leesPostvak, legeWerklijst, leverAan, type Teller, werkZakenBij } from "./dag.ts";
import { gemeenteSleutel, richtIn } from "./inrichting.ts";
import { allePartners } from "./partners.ts";
import { type Dag, type Script, type ScriptOptions, schrijfScript } from "./script.ts";

export type DemoOptions = ScriptOptions & { config: Config };
/** One played week, in totals since the start. */
export type Voortgang = { tot: string; signalen: number; geweigerd: number; zaken: number };
export type DemoWorld = {
  base: Base;
  clock: DemoClock;
  script: Script;
  sleutels: ReadonlyMap<string, Sleutel>;
  clients: ReadonlyMap<string, DemoClient>;
  teller: Teller;
};

/**
 * Makes a municipality in an empty database and plays three months in through the API, as the partners and the
 * municipality would. The caller closes the world's base; its clock stands at the last played day.
 *
 * @throws Error when the database holds a gemeente already
 */
export async function playDemo(options: DemoOptions, report: (week: Voortgang) => void): Promise<DemoWorld> {
  const clock = demoClock(weekVan(options.op, 0));
  const base = await wire(options.config, { clock, demo: true });
  try {
    await migrateToLatest(base.db);
    const known = await base.db.read.q.selectFrom("gemeenten").select("id").limit(1).execute();
    if (known.length > 0) throw new Error("In deze database staat al een gemeente. De demo wil een lege database.");
    const script = schrijfScript(options);
    const sleutels = await richtIn(base, options.seed, script.gebiedenCsv);
    const app = createApp(base);
    const clients = new Map([...sleutels].map(([naam, sleutel]) => [naam, demoClient(app, clock, sleutel)]));
    const world: DemoWorld = { base, clock, script, sleutels, clients, teller: new Map() };
    await playDays(world, options.op, report);
    return world;
  } catch (error) {
    await base.close();
    throw error;
  }
}

async function playDays(world: DemoWorld, op: string, report: (week: Voortgang) => void): Promise<void> {
  const { teller } = world;
  const gemeente = world.clients.get(gemeenteSleutel) as DemoClient;
  const lijst = legeWerklijst();
  await leesMedewerkers(gemeente, lijst);
  const weeks = Map.groupBy(world.script.dagen, ({ dag }) => weekNumber(op, dag));
  for (const dagen of weeks.values()) {
    for (const dag of dagen) await playDay(world, gemeente, lijst, dag);
    await readMailboxes(world);
    const sums = [...teller.values()].reduce(
      (sum, { aanvaard, geweigerd }) => ({ in: sum.in + aanvaard + geweigerd, geweigerd: sum.geweigerd + geweigerd }),
      { in: 0, geweigerd: 0 },
    );
    const tot = dagen.at(-1)?.dag ?? "";
    report({ tot, signalen: sums.in, geweigerd: sums.geweigerd, zaken: lijst.gezien.size });
  }
}

/** In the morning signals come in, in the afternoon people work, at night the terms are looked at. */
async function playDay(
  { base, clock, clients, teller }: DemoWorld,
  gemeente: DemoClient,
  lijst: ReturnType<typeof legeWerklijst>,
  { dag, leveringen, werk }: Dag,
): Promise<void> {
  clock.set(dag, "08:30");
  await leverAan(clients, leveringen, teller);
  clock.set(dag, "15:30");
  await leesInbox(gemeente, lijst);
  await werkZakenBij(gemeente, lijst, werk);
  clock.set(dag, "21:00");
  await runDueJobs(base);
}

async function readMailboxes({ clients }: DemoWorld): Promise<void> {
  for (const { sleutel, leestTerugkoppelingen } of allePartners) {
    if (leestTerugkoppelingen) await leesPostvak(clients.get(sleutel) as DemoClient);
  }
}

function weekNumber(op: string, dag: string): number {
  const days = Temporal.PlainDate.from(weekVan(op, 0)).until(dag, { largestUnit: "days" }).days;
  return Math.floor(days / 7);
}
