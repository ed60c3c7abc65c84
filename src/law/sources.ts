import { afgesprokenBronnen } from "./sources-afspraken.ts";
import { overigeBronnen } from "./sources-beleid.ts";
import { lezingen } from "./sources-lezing.ts";
import { prioriteitBronnen } from "./sources-prioriteit.ts";
import { wettelijkeBronnen } from "./sources-wet.ts";

export type BronSoort = "wet" | "standaard" | "overeenkomst" | "beleid" | "lezing";

/**
 * What is known of a source.
 *
 * `zekerheid`: A official text read, B umbrella body, C practice of one city or firm, S founding document of the
 * project, U not established. `inhoud` is what it says, in plain Dutch. `geldigVan` and `geldigTot` are its first and
 * last day (YYYY-MM-DD); `link` only where the public address of the text, or of a report of it, is sure.
 */
export type BronGegevens = {
  soort: BronSoort;
  titel: string;
  inhoud: string;
  geldigVan: string;
  geldigTot?: string;
  link?: string;
  zekerheid: "A" | "B" | "C" | "S" | "U";
};

/** The register of citations: every rule in code names its source by one of these keys. */
export const bronnen = {
  ...wettelijkeBronnen,
  ...afgesprokenBronnen,
  ...overigeBronnen,
  ...lezingen,
  ...prioriteitBronnen,
} as const satisfies Record<string, BronGegevens>;

export type BronSleutel = keyof typeof bronnen;
export type Bron = BronGegevens & { sleutel: BronSleutel };

export const bronSleutels = Object.keys(bronnen) as BronSleutel[];

/** The source with its key, as API and screens show it. */
export function bron(sleutel: BronSleutel): Bron {
  return { sleutel, ...bronnen[sleutel] };
}

/** As an answer names the source of one line; the rest stands in the register. */
export type BronKort = Pick<Bron, "sleutel" | "soort" | "zekerheid" | "titel">;

export function bronKort(bronSleutel: BronSleutel): BronKort {
  const { sleutel, soort, zekerheid, titel } = bron(bronSleutel);
  return { sleutel, soort, zekerheid, titel };
}
