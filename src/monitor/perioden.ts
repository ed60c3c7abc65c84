import type { Fout } from "../law/fout.ts";

const zone = "Europe/Amsterdam";
const maxJaren = 5;

export const pers = ["maand", "kwartaal", "jaar", "totaal"] as const;
export type Per = (typeof pers)[number];

/** Local days, both included. */
export type Periode = { van: string; tot: string };
/** A local month `YYYY-MM`, or the part of it within a period; `eindigtVoor` is the UTC instant just after it. */
export type Maand = { maand: string; eindigtVoor: string };

/** The UTC instant at which a local day begins; on a day that the clock changes too. */
export function beginOfDay(day: string): string {
  const start = Temporal.PlainDate.from(day).toZonedDateTime(zone);
  return start.toInstant().toString({ smallestUnit: "millisecond" });
}

/** The UTC instants that bound a period: from `vanaf` on, before `voor`. */
export function toInstants({ van, tot }: Periode): { vanaf: string; voor: string } {
  return { vanaf: beginOfDay(van), voor: beginOfDay(Temporal.PlainDate.from(tot).add({ days: 1 }).toString()) };
}

/** The months of a period in order, the first and last cut off where the period begins and ends. */
export function maandenVan(periode: Periode): Maand[] {
  const last = Temporal.PlainYearMonth.from(periode.tot.slice(0, 7));
  const maanden: Maand[] = [];
  let maand = Temporal.PlainYearMonth.from(periode.van.slice(0, 7));
  for (; Temporal.PlainYearMonth.compare(maand, last) < 0; maand = maand.add({ months: 1 })) {
    const next = maand.add({ months: 1 }).toPlainDate({ day: 1 }).toString();
    maanden.push({ maand: maand.toString(), eindigtVoor: beginOfDay(next) });
  }
  return [...maanden, { maand: last.toString(), eindigtVoor: toInstants(periode).voor }];
}

/** What a row is called that a month belongs to: `2026-11`, `2026-K4`, `2026` or `totaal`. */
export function periodeNaam(maand: string, per: Per): string {
  if (per === "maand") return maand;
  if (per === "totaal") return "totaal";
  const jaar = maand.slice(0, 4);
  return per === "jaar" ? jaar : `${jaar}-K${Math.ceil(Number(maand.slice(5)) / 3)}`;
}

/** The period that is asked for: from January 1 of the last day's year, and up to today, where nothing is said. */
export function kiesPeriode(vraag: Partial<Periode>, vandaag: string): Periode {
  const tot = vraag.tot ?? vandaag;
  return { van: vraag.van ?? `${tot.slice(0, 4)}-01-01`, tot };
}

/** What is wrong with a period; none means that it can be used. */
export function checkPeriode({ van, tot }: Periode): Fout[] {
  if (van > tot)
    return [{ veld: "/tot", code: "periode-omgekeerd", melding: "De laatste dag ligt voor de eerste dag." }];
  if (Temporal.PlainDate.compare(Temporal.PlainDate.from(van).add({ years: maxJaren }), tot) > 0) return [];
  return [{ veld: "/tot", code: "periode-te-lang", melding: `Een periode is hoogstens ${maxJaren} jaar.` }];
}
