import { z } from "zod";
import { checkInput } from "../access/check-input.ts";
import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { nietGevonden } from "../errors.ts";
import { addDagen, localDay } from "../law/calendar.ts";
import { isParameterNaam, type ParameterNaam, parameters } from "../law/parameters.ts";
import { type Bron, bron } from "../law/sources.ts";
import type { Instant } from "../tables.ts";
import { loadKeuzes } from "./beleid-historie-store.ts";

const schema = z.strictObject({ sleutel: z.string() });

/** One own choice; `geldtTot` is its last day, null while nothing comes after it. */
export type Keuzestand = {
  waarde: unknown;
  geldtVan: string;
  geldtTot: string | null;
  reden: string;
  vastgelegdOp: Instant;
  stand: "geweest" | "geldt" | "komt";
};
export type BeleidHistorie = {
  sleutel: ParameterNaam;
  soort: "wet" | "beleid";
  instelbaar: boolean;
  /** The latest day first. */
  landelijk: { waarde: unknown; geldtVan: string; bron: Bron }[];
  eigen: Keuzestand[];
};

/**
 * All that one number of law or policy was, is and will be for the municipality, each with its day and reason.
 * @throws Probleem 400, 403; 404 for a number that there is not
 */
export async function listBeleidHistorie(ctx: Context, input: z.input<typeof schema>): Promise<BeleidHistorie> {
  const gemeenteId = asGemeente(ctx, "beheer");
  const { sleutel } = checkInput(schema, input);
  if (!isParameterNaam(sleutel)) throw nietGevonden();
  const { soort, waarden } = parameters[sleutel];
  const vandaag = localDay(ctx.clock.now());
  const keuzes = await loadKeuzes(ctx.db.read, gemeenteId, sleutel);
  return {
    sleutel,
    soort,
    instelbaar: soort === "beleid",
    landelijk: waarden
      .map(({ from, value, source }) => ({ waarde: value as unknown, geldtVan: from, bron: bron(source) }))
      .toReversed(),
    eigen: keuzes.map((keuze, at): Keuzestand => {
      const next = keuzes[at - 1];
      const geldtTot = next ? addDagen(next.geldtVan, -1) : null;
      const voorbij = geldtTot !== null && geldtTot < vandaag;
      return { ...keuze, geldtTot, stand: keuze.geldtVan > vandaag ? "komt" : voorbij ? "geweest" : "geldt" };
    }),
  };
}
