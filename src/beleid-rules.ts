import type { Fout } from "./law/fout.ts";
import { type Beleidsregel, isGeldigeWaarde, isParameterNaam, parameters } from "./law/parameters.ts";

/** Why a municipality cannot set this parameter to this value; null when it can. The value is never repeated. */
export function checkInstelling(sleutel: string, waarde: unknown): Fout | null {
  if (!isParameterNaam(sleutel)) {
    return { veld: "/sleutel", code: "onbekende-instelling", melding: "Deze instelling kennen wij niet." };
  }
  const { soort, waarden } = parameters[sleutel];
  if (soort === "wet") {
    const melding = "Dit getal komt uit de wet. Een gemeente kan het niet aanpassen.";
    return { veld: "/sleutel", code: "niet-instelbaar", melding, bron: waarden[0].source };
  }
  if (isGeldigeWaarde(sleutel, waarde)) return null;
  const melding = "Een gemeente kan deze instelling niet op deze waarde zetten.";
  return { veld: "/waarde", code: "ongeldige-waarde", melding };
}

/** A municipality's own value as it was written down, with the reason that was given. */
export type EigenBeleid = Beleidsregel & { reden: string };
