/** What somebody filled in, field by field, as a form sends it. */
export type Invulling = { get(naam: string): string };

export const tekstVan = (invulling: Invulling, naam: string): string => invulling.get(naam).trim();

/** A day from three fields as YYYY-MM-DD; what is no day keeps such a form that a schema refuses it. Null when empty. */
export function datumVan(invulling: Invulling, naam: string): string | null {
  const [dag, maand, jaar] = ["dag", "maand", "jaar"].map((deel) => tekstVan(invulling, `${naam}-${deel}`));
  if (!dag && !maand && !jaar) return null;
  return `${jaar}-${toMaand(maand ?? "").padStart(2, "0")}-${(dag ?? "").padStart(2, "0")}`;
}

const maanden = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
/** A month as a number, also when it was written as a word: 11, nov, november, maart. */
function toMaand(tekst: string): string {
  const woord = tekst.toLowerCase().replace(/\.$/, "");
  const nummer = woord === "maart" ? 3 : maanden.indexOf(woord.slice(0, 3)) + 1;
  return nummer > 0 ? String(nummer) : tekst;
}
