import type { Routeringregel } from "../law/parameter-shapes.ts";
import { blijft, type Verdeelbaar, type Verdeling } from "./herverdeling-rules.ts";
import type { Team } from "./rules.ts";
import { voldoet } from "./voorwaarden-rules.ts";

type TeamNaam = { id: string; naam: string };

/**
 * What other rules would do with the open zaken, if these were given anew.
 *
 * `anders` get another team by the new rules than by those of today; `verplaatst` another than they have now. `stromen`
 * are those, by team. `regels` says of each new rule how many zaken it is the first to fit.
 */
export type RouteringVooruitblik = {
  bekeken: number;
  anders: number;
  verplaatst: number;
  blijven: number;
  teams: (TeamNaam & { nu: number; straks: number })[];
  stromen: { van: TeamNaam; naar: TeamNaam; aantal: number }[];
  regels: { naam: string; aantal: number }[];
};

/** Counts while one batch of zaken follows another; kept small, for long lists. */
export type Telling = {
  bekeken: number;
  anders: number;
  blijven: number;
  nu: Map<number, number>;
  straks: Map<number, number>;
  stromen: Map<string, number>;
  regels: number[];
};

export const legeTelling = (regels: readonly Routeringregel[]): Telling => ({
  bekeken: 0,
  anders: 0,
  blijven: 0,
  nu: new Map(),
  straks: new Map(),
  stromen: new Map(),
  regels: regels.map(() => 0),
});

const add = <K>(counts: Map<K, number>, key: K): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/**
 * Adds one batch: the same zaken given anew by the rules of today and by the new ones.
 *
 * @param vandaag  local day
 * @source beleid-routering
 */
export function telBatch(
  telling: Telling,
  zaken: readonly Verdeelbaar[],
  verdeling: { nu: Verdeling; straks: Verdeling },
  regels: readonly Routeringregel[],
  vandaag: string,
): void {
  const [doorOude, doorNieuwe] = [verdeling.nu, verdeling.straks].map(
    ({ verplaatsingen }) => new Map(verplaatsingen.map(({ zaak, teamId }) => [zaak.id, teamId])),
  );
  for (const zaak of zaken) {
    const oud = doorOude?.get(zaak.id) ?? zaak.teamId;
    const nieuw = doorNieuwe?.get(zaak.id) ?? zaak.teamId;
    telling.bekeken += 1;
    add(telling.nu, zaak.teamId);
    add(telling.straks, nieuw);
    if (blijft(zaak)) {
      telling.blijven += 1;
      continue;
    }
    if (oud !== nieuw) telling.anders += 1;
    if (nieuw !== zaak.teamId) add(telling.stromen, `${zaak.teamId}/${nieuw}`);
    const first = regels.findIndex(({ als }) => voldoet(als, zaak.feiten, vandaag));
    if (first >= 0) telling.regels[first] = (telling.regels[first] ?? 0) + 1;
  }
}

/** The counts with the names of the teams; teams and flows with the most zaken first. */
export function toVooruitblik(
  { bekeken, anders, blijven, ...telling }: Telling,
  teams: readonly Team[],
  regels: readonly Routeringregel[],
): RouteringVooruitblik {
  const naamOf = (id: number): TeamNaam => {
    const team = teams.find((candidate) => candidate.id === id);
    return { id: team?.uuid ?? "", naam: team?.naam ?? "" };
  };
  const stromen = [...telling.stromen].map(([key, aantal]) => {
    const [van = 0, naar = 0] = key.split("/").map(Number);
    return { van: naamOf(van), naar: naamOf(naar), aantal };
  });
  return {
    bekeken,
    anders,
    verplaatst: stromen.reduce((sum, { aantal }) => sum + aantal, 0),
    blijven,
    teams: teams
      .map(({ id }) => ({ ...naamOf(id), nu: telling.nu.get(id) ?? 0, straks: telling.straks.get(id) ?? 0 }))
      .toSorted((a, b) => b.nu - a.nu || b.straks - a.straks),
    stromen: stromen.toSorted((a, b) => b.aantal - a.aantal),
    regels: regels.map(({ naam }, at) => ({ naam, aantal: telling.regels[at] ?? 0 })),
  };
}
