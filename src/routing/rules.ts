import type { Reden } from "../law/reden.ts";

/** Which area a team works: one buurt, one wijk, or a range of the four digits of postcodes, both ends included. */
export type TeamGebied = { teamId: number; soort: "buurt" | "wijk" | "postcode"; van: string; tot: string };
export type Plek = { buurt: string | null; wijk: string | null; postcode: string };

/** From narrow to wide: the narrowest area that names this place decides. */
const order = [
  { soort: "buurt", tekst: "Dit team werkt in deze buurt." },
  { soort: "wijk", tekst: "Dit team werkt in deze wijk." },
  { soort: "postcode", tekst: "Dit team werkt in dit postcodegebied." },
] as const;

/**
 * The team that works at a place; the fallback team when no area names it, so that nothing is ever without a team.
 *
 * @source beleid-routering
 */
export function chooseTeam(
  plek: Plek,
  gebieden: readonly TeamGebied[],
  vangnetTeamId: number,
): { teamId: number; redenen: Reden[] } {
  for (const { soort, tekst } of order) {
    const value = soort === "postcode" ? plek.postcode.slice(0, 4) : plek[soort];
    const found = gebieden.find((gebied) => gebied.soort === soort && value !== null && covers(gebied, value));
    if (found) return { teamId: found.teamId, redenen: [{ code: soort, tekst, bron: "beleid-routering" }] };
  }
  const tekst = "Geen team heeft dit adres in zijn gebied. Daarom gaat de zaak naar het vangnetteam.";
  return { teamId: vangnetTeamId, redenen: [{ code: "vangnet", tekst, bron: "beleid-routering" }] };
}

const covers = ({ van, tot }: TeamGebied, value: string): boolean => van <= value && value <= tot;
