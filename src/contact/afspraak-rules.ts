import { addMaanden } from "../law/calendar.ts";
import type { Fout } from "../law/fout.ts";
import { type Contactsoort, contactsoorten, type Dagdeel } from "../law/lists.ts";

/** What can be planned: nobody plans to do something that nobody knows. */
export const planbaar: readonly Contactsoort[] = contactsoorten.filter((soort) => soort !== "Onbekend");

/** A next attempt as somebody plans it; `datum` is a local day, `dagdeel` null is any time of that day. */
export type NieuweAfspraak = {
  soort: Contactsoort;
  datum: string;
  dagdeel: Dagdeel | null;
  notitie?: string | undefined;
};

const maandenVooruit = 12;

/** Everything that is against planning this; empty when nothing. */
export function checkAfspraak({ soort, datum }: NieuweAfspraak, vandaag: string): Fout[] {
  const fouten: Fout[] = [];
  if (!planbaar.includes(soort)) {
    fouten.push({ veld: "/soort", code: "niet-te-plannen", melding: "Dit is niet te plannen. Kies iets anders." });
  }
  if (datum < vandaag) {
    fouten.push({ veld: "/datum", code: "voorbij", melding: "Deze dag is al voorbij. Kies vandaag of later." });
  } else if (datum > addMaanden(vandaag, maandenVooruit)) {
    fouten.push({ veld: "/datum", code: "te-ver", melding: "Deze dag is te ver weg. Kies een dag binnen een jaar." });
  }
  return fouten;
}

type Gepland = { id: string; soort: Contactsoort; datum: string; status: string; medewerker: { id: string } | null };

/**
 * The plan that a contact attempt of today carries out: an open one for today or earlier, the own one first, of that
 * kind when a kind is given.
 */
export function planVanVandaag<A extends Gepland>(
  afspraken: readonly A[],
  { vandaag, medewerker, soort }: { vandaag: string; medewerker: string; soort?: Contactsoort | undefined },
): A | undefined {
  const open = afspraken.filter(({ status, datum }) => status === "open" && datum <= vandaag);
  const fit = soort === undefined ? open : open.filter((afspraak) => afspraak.soort === soort);
  const own = (afspraak: A): number => (afspraak.medewerker?.id === medewerker ? 0 : 1);
  return fit.toSorted((a, b) => own(a) - own(b) || b.datum.localeCompare(a.datum)).at(0);
}
