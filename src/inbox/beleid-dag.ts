import { datumVan } from "../platform/web/form-date.ts";
import type { Gelezen, Invulling, Veldfout } from "./beleid-getallen.ts";
import { beleidFouten as f } from "./teksten-beleid.ts";

/** A day from the three fields of its form; empty when none of them is filled in, null for what is no day. */
export function leesDag(invulling: Invulling, naam: string): string | null {
  const tekst = datumVan(invulling, naam);
  if (tekst === null) return "";
  if (!/^\d{4}-\d\d-\d\d$/.test(tekst)) return null;
  try {
    return Temporal.PlainDate.from(tekst).toString();
  } catch {
    return null;
  }
}

/** From which day and why, or all that is wrong with them. */
export function leesDagEnReden(invulling: Invulling, vandaag: string): Gelezen<{ vanaf: string; reden: string }> {
  const vanaf = leesDag(invulling, "vanaf");
  const reden = invulling.get("reden").replace(/\s+/g, " ").trim();
  const fouten: Veldfout[] = [];
  const dagFout = vanaf === "" ? f.vanaf : vanaf === null ? f.geenDag : vanaf < vandaag ? f.vroeger : null;
  if (dagFout) fouten.push({ name: "vanaf", text: dagFout });
  if (!/^[^\p{Cc}]+$/u.test(reden)) fouten.push({ name: "reden", text: f.reden });
  else if (reden.length > 2000) fouten.push({ name: "reden", text: f.redenLang });
  return fouten.length > 0 ? { fouten } : { waarde: { vanaf: vanaf as string, reden } };
}
