import type { Fout } from "../law/fout.ts";
import { type Draft, toDraft } from "./draft-rules.ts";
import { SignaalInvoer } from "./signaal-schema.ts";
import { joinFouten, zodFouten } from "./zod-fouten.ts";

/**
 * Holds one signal in JSON against its form.
 *
 * @param found  what reading the row found already; a row with faults never becomes a draft
 */
export function parseSignaal(ruw: unknown, found: readonly Fout[] = []): { draft: Draft } | { fouten: Fout[] } {
  if (ruw === undefined) return { fouten: [...found] };
  const parsed = SignaalInvoer.safeParse(ruw);
  if (!parsed.success) return { fouten: joinFouten(found, zodFouten(parsed.error)) };
  const result = toDraft(parsed.data);
  if ("fouten" in result) return { fouten: joinFouten(found, result.fouten) };
  return found.length > 0 ? { fouten: [...found] } : result;
}
