import { isRol, type Rol } from "./rollen.ts";

/** Whoever has more than one role in the log-in service works here in the first of these. */
const hoogsteEerst: readonly Rol[] = ["regisseur", "beheerder", "wijkteam", "beleid", "controleur"];

/**
 * What somebody is here, by what the log-in service says of them.
 * @param claim  a text or a list of texts; anything else says nothing
 * @param rollen  from what the claim says to a role; null when it says the role itself
 * @returns null for who has no role here, and so no access
 */
export function rolVan(claim: unknown, rollen: ReadonlyMap<string, Rol> | null): Rol | null {
  const said = Array.isArray(claim) ? claim : [claim];
  const found = new Set(said.map((value) => (rollen ? rollen.get(value) : value)).filter(isRol));
  return hoogsteEerst.find((rol) => found.has(rol)) ?? null;
}

/** The texts of a claim that is one, or a list of them; the first is the one that counts. */
export function eersteTekst(claim: unknown): string | null {
  const [first] = Array.isArray(claim) ? claim : [claim];
  return typeof first === "string" && first.trim() !== "" && first.length <= longest ? first.trim() : null;
}

/** No name of a team is longer. */
const longest = 200;
