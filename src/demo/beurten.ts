import { addDagen, isWerkdag } from "../law/calendar.ts";
import type { SignaalpartnerSoort } from "../law/lists.ts";
import { inwoners } from "./gebieden.ts";
import { type DemoPartner, kleineVerhuurder, partners } from "./partners.ts";
import { toeval } from "./random.ts";

/** That a partner sends one signal on a day; `woning` is the dwelling of the landlord who has two. */
export type Beurt = { partner: DemoPartner; dag: string; crisis: boolean; bezwaar?: boolean; woning?: 0 | 1 };

export const weken = 13;
/** Per 1,000 inhabitants in a month: between the national figures of 2023 (4.0) and 2024 (4.4). */
const perDuizend = 4.2;

/** Of the signals of each kind so many announce the cut-off itself; for energy the national figure, the rest a guess. */
const crisisDeel: Partial<Record<SignaalpartnerSoort, number>> = {
  Energie: 0.235,
  Huur: 0.03,
  Water: 0.01,
  Zorg: 0.005,
};

/** First day of a played week. The last week ends on the day before `op`, so that the present stays the present. */
export const weekVan = (op: string, week: number): string => addDagen(op, 7 * (week - weken));

/** Who sends on which day, in the order of time. @param op the day on which somebody looks */
export function deelBeurtenUit(seed: number, op: string, schaal: number): Beurt[] {
  const bron = toeval(seed, "beurten");
  const werkdagen = Array.from({ length: weken }, (_, week) => werkdagenIn(op, week));
  // Thirteen weeks are a quarter of a year.
  const total = Math.round((inwoners / 1000) * perDuizend * 3 * schaal);
  const beurten = Array.from({ length: total }, (_, index): Beurt => {
    const week = Math.floor((index * weken) / total);
    const partner = bron.weeg(partners.map((item) => [item.aandeel, item] as const));
    const crisis = bron.kans(crisisDeel[partner.soort] ?? 0);
    const dagen = werkdagen[week] ?? [];
    // What cannot wait is sent at once, the rest with the file of the week.
    return { partner, crisis, dag: crisis ? bron.kies(dagen).dag : leverdag(dagen, partner.weekdag) };
  });
  const vaste = vasteBeurten.map(({ week, ...rest }) => ({
    ...rest,
    partner: kleineVerhuurder,
    dag: leverdag(werkdagen[week] ?? [], kleineVerhuurder.weekdag),
  }));
  return [...beurten, ...vaste].sort((a, b) => (a.dag < b.dag ? -1 : a.dag > b.dag ? 1 : 0));
}

/** Two tenants: one falls further behind, the other refused at first that data are shared. */
const vasteBeurten = [
  { week: 2, woning: 0, crisis: false },
  { week: 6, woning: 1, crisis: false, bezwaar: true },
  { week: 8, woning: 0, crisis: false },
  { week: 12, woning: 1, crisis: true },
] as const;

type Werkdag = { dag: string; weekdag: number };

function werkdagenIn(op: string, week: number): Werkdag[] {
  const days = Array.from({ length: 7 }, (_, index) => addDagen(weekVan(op, week), index));
  return days.filter(isWerkdag).map((dag) => ({ dag, weekdag: Temporal.PlainDate.from(dag).dayOfWeek }));
}

/** A partner's own day of the week; when that is a holiday the next working day, or the last one before. */
function leverdag(werkdagen: readonly Werkdag[], weekdag: number): string {
  const byWeekdag = werkdagen.toSorted((a, b) => a.weekdag - b.weekdag);
  const found = byWeekdag.find((day) => day.weekdag >= weekdag) ?? byWeekdag.at(-1);
  if (!found) throw new Error("a week without a working day");
  return found.dag;
}
