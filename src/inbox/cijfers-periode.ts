/** A day as people type it, 3-11-2026 or 2026-11-03. @returns the day as YYYY-MM-DD, or null when it is none */
export function readDag(tekst: string): string | null {
  const [, dag, maand, jaar] = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$/.exec(tekst) ?? [];
  const iso = jaar ? `${jaar}-${maand?.padStart(2, "0")}-${dag?.padStart(2, "0")}` : tekst.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  try {
    return Temporal.PlainDate.from(iso).toString();
  } catch {
    return null;
  }
}

/** The same the other way, for a field: 3-11-2026. */
export const schrijfDag = (dag: string): string => dag.split("-").toReversed().map(Number).join("-");

export const periodeKeuzes = [
  "deze-maand",
  "vorige-maand",
  "dit-kwartaal",
  "vorig-kwartaal",
  "dit-jaar",
  "vorig-jaar",
  "eigen",
] as const;
export type PeriodeKeuze = (typeof periodeKeuzes)[number];

/** The days of a period by its name, both included; what is not over yet goes up to today. */
export function periodeVan(keuze: Exclude<PeriodeKeuze, "eigen">, vandaag: string): { van: string; tot: string } {
  const dag = Temporal.PlainDate.from(vandaag);
  const maand = dag.with({ day: 1 });
  const kwartaal = maand.subtract({ months: (dag.month - 1) % 3 });
  const jaar = maand.with({ month: 1 });
  const until = (eind: Temporal.PlainDate): string => eind.subtract({ days: 1 }).toString();
  switch (keuze) {
    case "deze-maand":
      return { van: maand.toString(), tot: vandaag };
    case "vorige-maand":
      return { van: maand.subtract({ months: 1 }).toString(), tot: until(maand) };
    case "dit-kwartaal":
      return { van: kwartaal.toString(), tot: vandaag };
    case "vorig-kwartaal":
      return { van: kwartaal.subtract({ months: 3 }).toString(), tot: until(kwartaal) };
    case "dit-jaar":
      return { van: jaar.toString(), tot: vandaag };
    case "vorig-jaar":
      return { van: jaar.subtract({ years: 1 }).toString(), tot: until(jaar) };
  }
}
