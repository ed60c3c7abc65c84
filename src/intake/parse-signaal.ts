import type { Fout } from "../law/fout.ts";
import { normalizeAdres } from "../matching/adres.ts";
import { zodFouten } from "../zod-fouten.ts";
import { type Draft, toDraft } from "./draft-rules.ts";
import { joinFouten } from "./row-fouten.ts";
import { AdresInvoer, SignaalInvoer } from "./signaal-schema.ts";

type Placed = (fouten: readonly Fout[]) => readonly Fout[];

/**
 * Holds one signal in JSON against its form, and finds everything that is wrong with it at once.
 *
 * @param found  what reading the row found already; a row with faults never becomes a draft
 * @param place  how the sender knows the places of faults, when not by JSON Pointer
 */
export function parseSignaal(
  ruw: unknown,
  found: readonly Fout[] = [],
  place: Placed = (fouten) => fouten,
): { draft: Draft } | { fouten: Fout[] } {
  if (ruw === undefined) return { fouten: [...found] };
  const parsed = SignaalInvoer.safeParse(ruw);
  if (!parsed.success) return { fouten: joinFouten(found, place([...zodFouten(parsed.error), ...adresFouten(ruw)])) };
  const result = toDraft(parsed.data);
  if ("fouten" in result) return { fouten: joinFouten(found, place(result.fouten)) };
  return found.length > 0 ? { fouten: [...found] } : result;
}

/** What is wrong with an address of the right form, when something else kept the signal from being read. */
function adresFouten(ruw: unknown): Fout[] {
  const adres = AdresInvoer.safeParse(typeof ruw === "object" && ruw !== null && "adres" in ruw ? ruw.adres : null);
  if (!adres.success) return [];
  const plek = normalizeAdres(adres.data);
  return plek.ok ? [] : plek.fouten.map((fout) => ({ ...fout, veld: `/adres/${fout.veld}` }));
}
