import { sql } from "kysely";
import { bladzijdeQuery } from "../contact/werklijst-orde-store.ts";
import { heleLijst } from "../contact/werklijst-rules.ts";
import type { Read } from "../context.ts";
import { countContacten, countSignalen, countTermijnen, countZaken } from "../monitor/indicatoren-store.ts";
import { kiesPeriode } from "../monitor/perioden.ts";
import { countWaiting } from "../platform/outbox.ts";

type Vraag = (read: Read, gemeenteId: number, vandaag: string) => Promise<unknown[]>;
type Periodevraag = (read: Read, gemeenteId: number, periode: { van: string; tot: string }) => Promise<unknown[]>;

const limiet = 100;
const overTweeJaar =
  (vraag: Periodevraag): Vraag =>
  (read, gemeenteId, vandaag) =>
    vraag(read, gemeenteId, kiesPeriode({ van: `${Number(vandaag.slice(0, 4)) - 1}-01-01` }, vandaag));

/** What a municipality asks of the program every day. */
const perGemeente: Readonly<Record<string, Vraag>> = {
  werklijst: async (read, gemeenteId, vandaag) => {
    const keuze = { gemeenteId, bound: null, teamId: null, behandelaarId: null, vandaag, filter: heleLijst };
    return await bladzijdeQuery(read, keuze, { sorteer: "prioriteit", na: null, limiet }).execute();
  },
  "open zaken": ({ q }, gemeenteId) =>
    q
      .selectFrom("zaken")
      .select(["status", "band", sql<number>`count(*)`.as("aantal")])
      .where("gemeente_id", "=", gemeenteId)
      .where("afgesloten_op", "is", null)
      .groupBy(["status", "band"])
      .execute(),
  signalen: overTweeJaar(countSignalen),
  contactpogingen: overTweeJaar(countContacten),
  termijnen: overTweeJaar(countTermijnen),
  zaken: overTweeJaar(countZaken),
};

/** Asks both databases the same, as the program itself asks it; tells which questions get another answer. */
export async function compareAnswers(source: Read, target: Read, vandaag: string): Promise<string[]> {
  const differ: string[] = [];
  if ((await countWaiting(source)) !== (await countWaiting(target))) differ.push("wachtend werk");
  const gemeenten = await source.q.selectFrom("gemeenten").select(["id", "code"]).orderBy("id").execute();
  for (const { id, code } of gemeenten) {
    for (const [naam, vraag] of Object.entries(perGemeente)) {
      const answers = await Promise.all([vraag(source, id, vandaag), vraag(target, id, vandaag)]);
      if (new Set(answers.map(toText)).size > 1) differ.push(`${naam} van ${code}`);
    }
  }
  return differ;
}

/** The database gives groups in any order; the order of the work list is by its rank, and stands in each row. */
const toText = (rows: readonly unknown[]): string =>
  rows
    .map((row) => JSON.stringify(row, (_key, value) => (typeof value === "bigint" ? Number(value) : value)))
    .sort()
    .join("\n");
