import { overigeBronnen } from "./sources-beleid.ts";
import { wettelijkeBronnen } from "./sources-wet.ts";

export type BronSoort = "wet" | "standaard" | "overeenkomst" | "beleid" | "lezing";

/**
 * What is known of a source.
 *
 * `zekerheid`: A official text read, B umbrella body, C practice of one city or firm, S founding document of the
 * project, U not established. `geldigVan` is a day (YYYY-MM-DD); `link` only where the public address is sure.
 */
export type BronGegevens = {
  soort: BronSoort;
  titel: string;
  geldigVan: string;
  link?: string;
  zekerheid: "A" | "B" | "C" | "S" | "U";
};

/** The register of citations: every rule in code names its source by one of these keys. */
export const bronnen = { ...wettelijkeBronnen, ...overigeBronnen } as const satisfies Record<string, BronGegevens>;

export type BronSleutel = keyof typeof bronnen;
export type Bron = BronGegevens & { sleutel: BronSleutel };

export const bronSleutels = Object.keys(bronnen) as BronSleutel[];

/** The source with its key, as API and screens show it. */
export function bron(sleutel: BronSleutel): Bron {
  return { sleutel, ...bronnen[sleutel] };
}
