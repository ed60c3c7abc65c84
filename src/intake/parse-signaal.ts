import type { Fout } from "../law/fout.ts";
import { normalizeAdres } from "../matching/adres.ts";
import { zodFouten } from "../zod-fouten.ts";
import { adresFouten, type Beoordeelbaar, type Draft, toBeoordeelbaar, toDraft } from "./draft-rules.ts";
import { joinFouten } from "./row-fouten.ts";
import { AdresInvoer, RegelDelen, SignaalInvoer } from "./signaal-schema.ts";

type Placed = (fouten: readonly Fout[]) => readonly Fout[];
/** A draft; or the faults of its form, with what the rules can judge all the same, so that the sender hears all at once. */
export type Inhoud = { draft: Draft } | { fouten: Fout[]; deels: Beoordeelbaar | null };

/**
 * Holds one signal in JSON against its form.
 *
 * @param found  what reading the row found already; a row with faults never becomes a draft
 * @param place  how the sender knows the places of faults, when not by JSON Pointer
 */
export function parseSignaal(ruw: unknown, found: readonly Fout[] = [], place: Placed = (fouten) => fouten): Inhoud {
  if (ruw === undefined) return { fouten: [...found], deels: null };
  const parsed = SignaalInvoer.safeParse(ruw);
  if (!parsed.success) {
    const fouten = joinFouten(found, place([...zodFouten(parsed.error), ...readAdres(ruw)]));
    const delen = RegelDelen.safeParse(ruw);
    return { fouten, deels: delen.success ? toBeoordeelbaar(delen.data) : null };
  }
  const result = toDraft(parsed.data);
  if ("fouten" in result) return { fouten: joinFouten(found, place(result.fouten)), deels: result.deels };
  return found.length > 0 ? { fouten: [...found], deels: result.draft } : result;
}

/** What is wrong with an address of the right form, when something else kept the signal from being read. */
function readAdres(ruw: unknown): Fout[] {
  const adres = AdresInvoer.safeParse(typeof ruw === "object" && ruw !== null && "adres" in ruw ? ruw.adres : null);
  if (!adres.success) return [];
  const plek = normalizeAdres(adres.data);
  return plek.ok ? [] : adresFouten(plek.fouten);
}
