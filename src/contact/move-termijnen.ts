import { loadBeleid } from "../beleid-store.ts";
import type { Trx } from "../context.ts";
import { termijnStand, termijnVanaf } from "../law/termijnen.ts";
import { begonnenTermijnen } from "../law/werkafspraken-beleid.ts";
import type { Gebeurtenis } from "../law/werkafspraken-regel.ts";
import type { TermijnStatus } from "../tables.ts";
import { applyBewijs, applyGebeurtenissen, type TermijnWijziging } from "./rules.ts";
import type { NieuweGebeurtenis } from "./store.ts";
import {
  insertTermijnen,
  loadBewijs,
  loadTermijnen,
  lopend,
  type NieuweTermijn,
  type StoredTermijn,
  saveTermijnen,
} from "./termijnen-store.ts";

/** What became of terms: the inner ids of those that changed or began, and which were met. */
export type Gevolg = { ids: number[]; vervuld: TermijnWijziging[]; begonnen: string[] };

const iedere: readonly TermijnStatus[] = ["open", "risico", "verlopen", "vervuld", "te-laat-vervuld", "vervallen"];

/**
 * Lets what happened in a zaak on a day do its work on the terms: those that it meets or makes moot change, those that
 * it starts begin. Call it with the zaak locked, before the thing itself is stored.
 */
export async function moveTermijnen(
  trx: Trx,
  zaak: { zaakId: number; gemeenteId: number },
  gebeurtenissen: readonly Gebeurtenis[],
  datum: string,
): Promise<Gevolg> {
  const bestaand = await loadTermijnen(trx, zaak.zaakId, iedere);
  const running = bestaand.filter(({ status }) => lopend.includes(status));
  const gewijzigd = applyGebeurtenissen(running, gebeurtenissen, datum);
  await saveTermijnen(trx, gewijzigd);
  const nieuw = await newTermijnen(trx, zaak, bestaand, gebeurtenissen, datum);
  const begonnen = await insertTermijnen(trx, zaak, nieuw);
  return {
    ids: [...gewijzigd.map(({ id }) => id), ...begonnen],
    vervuld: gewijzigd.filter(({ vervuldOp }) => vervuldOp !== null),
    begonnen: nieuw.map(({ termijn }) => termijn.soort),
  };
}

async function newTermijnen(
  trx: Trx,
  { zaakId, gemeenteId }: { zaakId: number; gemeenteId: number },
  bestaand: readonly StoredTermijn[],
  gebeurtenissen: readonly Gebeurtenis[],
  datum: string,
): Promise<NieuweTermijn[]> {
  const beleid = (await loadBeleid(trx, [gemeenteId])).get(gemeenteId) ?? [];
  // As they stood on that day: the sweep may not have been by yet, and what was breached runs no more.
  const opDieDag = bestaand.map((termijn) => ({
    soort: termijn.soort,
    status: lopend.includes(termijn.status) ? termijnStand(termijn, datum) : termijn.status,
  }));
  const soorten = begonnenTermijnen(gebeurtenissen, opDieDag, datum, beleid);
  if (soorten.length === 0) return [];
  const bewijzen = await loadBewijs(trx, zaakId);
  return soorten.map((soort) => {
    const termijn = termijnVanaf(soort, datum, { beleid });
    const stand = applyBewijs({ id: 0, ...termijn }, bewijzen) ?? { vervuldOp: null, status: "open" };
    return { termijn, stand };
  });
}

/** The terms that were met, as the timeline tells of them. */
export const toVervuld = (vervuld: readonly TermijnWijziging[]): NieuweGebeurtenis[] =>
  vervuld.map(({ soort, status, vervuldOp }) => ({
    soort: "termijnVervuld",
    details: { termijn: soort, status, vervuldOp },
  }));
