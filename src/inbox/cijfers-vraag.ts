import type { Periode } from "../monitor/perioden.ts";
import { checkPeriode } from "../monitor/perioden.ts";
import { type PeriodeKeuze, periodeKeuzes, periodeVan, readDag, schrijfDag } from "./cijfers-periode.ts";
import { cijfersTeksten as t } from "./teksten-cijfers.ts";

export type CijfersVraag = {
  keuze: PeriodeKeuze;
  /** What stands in the fields of an own period. */
  invulling: { van: string; tot: string };
  /** Null when it cannot be read. */
  periode: Periode | null;
  fouten: { name: string; text: string }[];
};

/** Reads the period behind the address of the figures; without a choice it is this month. */
export function readCijfersVraag(zoek: URLSearchParams, vandaag: string): CijfersVraag {
  const keuze = periodeKeuzes.find((item) => item === zoek.get("periode")) ?? "deze-maand";
  if (keuze !== "eigen")
    return { keuze, invulling: { van: "", tot: "" }, periode: periodeVan(keuze, vandaag), fouten: [] };
  const get = (naam: string): string => (zoek.get(naam) ?? "").slice(0, 10);
  const invulling = { van: get("van"), tot: get("tot") };
  const [van, tot] = [readDag(invulling.van), readDag(invulling.tot)];
  const periode = van !== null && tot !== null ? { van, tot } : null;
  const fouten = periode
    ? checkPeriode(periode).map(({ melding }) => ({ name: "tot", text: melding }))
    : [
        ...(van === null ? [{ name: "van", text: t.dagFout }] : []),
        ...(tot === null ? [{ name: "tot", text: t.dagFout }] : []),
      ];
  return { keuze, invulling, periode: fouten.length === 0 ? periode : null, fouten };
}

/** The same as it stands behind an address. */
export const writeCijfersVraag = ({ keuze, periode }: CijfersVraag): string =>
  new URLSearchParams({
    periode: keuze,
    ...(keuze === "eigen" && periode ? { van: schrijfDag(periode.van), tot: schrijfDag(periode.tot) } : {}),
  }).toString();
