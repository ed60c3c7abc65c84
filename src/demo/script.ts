import { createHash } from "node:crypto";
import { isWerkdag } from "../law/calendar.ts";
import type { Eindresultaat } from "../law/lists.ts";
import { maakAdresboek } from "./adressen.ts";
import type { Zwaarte } from "./contactkansen.ts";
import { metCrisis, type Poging, planZaak, type ZaakPlan } from "./contactplan.ts";
import { type Levering, maakLeveringen } from "./leveringen.ts";
import { allePartners } from "./partners.ts";
import { bedenkSignalen, type DemoSignaal } from "./signalen.ts";

/** What the municipality does at one household on one day, in this order. */
export type Werk = {
  huishouden: string;
  behandelaar: number | null;
  pogingen: Poging[];
  resultaat: Eindresultaat | null;
};
export type Dag = { dag: string; leveringen: Levering[]; werk: Werk[] };
/** Everything that will be sent, before the first request: nothing in it depends on an answer. */
export type Script = { dagen: Dag[]; gebiedenCsv: string; signalen: DemoSignaal[] };

export type ScriptOptions = { seed: number; op: string; schaal: number };

/** Writes the whole play. @param op day on which somebody looks; everything happens before it */
export function schrijfScript({ seed, op, schaal }: ScriptOptions): Script {
  const adresboek = maakAdresboek(seed);
  const signalen = bedenkSignalen(seed, op, schaal, adresboek);
  const dagen = new Map<string, Dag>();
  const dagOf = (dag: string): Dag => {
    const known = dagen.get(dag) ?? { dag, leveringen: [], werk: [] };
    dagen.set(dag, known);
    return known;
  };
  for (const [dag, items] of Map.groupBy(signalen, (item) => item.dag)) {
    const leveringen = allePartners.flatMap((partner) => {
      return maakLeveringen(
        partner,
        dag,
        items.filter((item) => item.partner === partner),
      );
    });
    dagOf(dag).leveringen.push(...leveringen);
  }
  for (const plan of planZaken(seed, signalen)) {
    for (const { dag, ...werk } of verdeel(plan)) if (dag < op && isWerkdag(dag)) dagOf(dag).werk.push(werk);
  }
  const sorted = [...dagen.values()].sort((a, b) => (a.dag < b.dag ? -1 : 1));
  return { dagen: sorted, gebiedenCsv: adresboek.gebiedenCsv(), signalen };
}

/** The same for the same seed, day and scale, on every machine. */
export function hashScript({ dagen, gebiedenCsv }: Script): string {
  return createHash("sha256")
    .update(JSON.stringify([dagen, gebiedenCsv]))
    .digest("hex");
}

/** Follows every household through time: which signal opens a zaak, which joins it, and when it is closed again. */
function planZaken(seed: number, signalen: readonly DemoSignaal[]): ZaakPlan[] {
  const plans: ZaakPlan[] = [];
  const open = new Map<string, ZaakPlan>();
  for (const item of signalen) {
    if (item.verwacht !== "opgepakt") continue;
    const { huishouden, dag, signaal } = item;
    const crisis = signaal.crisis !== null;
    const running = open.get(huishouden);
    // Files come in the morning and zaken are closed in the afternoon.
    if (running && (running.sluit === null || running.sluit.dag >= dag)) {
      if (crisis) metCrisis(seed, running, signaal.kenmerk, dag);
      continue;
    }
    const plan = planZaak(seed, { kenmerk: signaal.kenmerk, huishouden, dag, zwaarte: zwaarteVan(item) });
    open.set(huishouden, plan);
    plans.push(plan);
  }
  return plans;
}

function zwaarteVan({ partner, signaal }: DemoSignaal): Zwaarte {
  if (signaal.crisis !== null) return "crisis";
  return partner.soort === "Huur" && signaal.achterstand.bedrag >= 1000 ? "zwaar" : "gewoon";
}

/** The plan of a zaak by day. */
function verdeel({ huishouden, behandelaar, pogingen, sluit }: ZaakPlan): (Werk & { dag: string })[] {
  const days = [...new Set([...pogingen.map(({ datum }) => datum), ...(sluit ? [sluit.dag] : [])])].sort();
  return days.map((dag, index) => ({
    dag,
    huishouden,
    behandelaar: index === 0 ? behandelaar : null,
    pogingen: pogingen.filter(({ datum }) => datum === dag),
    resultaat: sluit?.dag === dag ? sluit.resultaat : null,
  }));
}
