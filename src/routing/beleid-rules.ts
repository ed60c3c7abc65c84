import type { EigenBeleid } from "../beleid-rules.ts";
import { eigenRegel, landelijkeWaarde, type ParameterNaam, parameter, parameters } from "../law/parameters.ts";
import { type BronKort, bronKort } from "../law/sources.ts";

type EigenWaarde = { waarde: unknown; geldtVan: string; reden: string };

/** One number of law or policy as it holds for a municipality on a day. */
export type Instelling = {
  sleutel: ParameterNaam;
  naam: string;
  soort: "wet" | "beleid";
  /** Whether a municipality may have a value of its own. */
  instelbaar: boolean;
  /** What counts on this day. */
  waarde: unknown;
  landelijk: { waarde: unknown; geldtVan: string; bron: BronKort };
  eigen: EigenWaarde | null;
  /** Own values that hold from a later day on. */
  later: EigenWaarde[];
};

/**
 * Every number, with what is national and what is the municipality's own kept apart.
 *
 * @param op local day
 * @source beleid-gemeente
 */
export function showInstellingen(beleid: readonly EigenBeleid[], op: string): Instelling[] {
  const perSleutel = Map.groupBy(beleid, ({ sleutel }) => sleutel);
  return (Object.keys(parameters) as ParameterNaam[]).map((sleutel) => {
    const { naam, soort } = parameters[sleutel];
    const landelijk = landelijkeWaarde(sleutel, op);
    const regels = soort === "wet" ? [] : (perSleutel.get(sleutel) ?? []);
    const eigen = eigenRegel(sleutel, op, regels);
    return {
      sleutel,
      naam,
      soort,
      instelbaar: soort === "beleid",
      waarde: parameter(sleutel, op, regels).value,
      landelijk: { waarde: landelijk.value, geldtVan: landelijk.from, bron: bronKort(landelijk.source) },
      eigen: eigen ? toWaarde(eigen) : null,
      later: regels.filter(({ geldtVan }) => geldtVan > op).map(toWaarde),
    };
  });
}

const toWaarde = ({ waarde, geldtVan, reden }: EigenBeleid): EigenWaarde => ({ waarde, geldtVan, reden });
