import { addMaanden } from "../law/calendar.ts";
import type { Fout } from "../law/fout.ts";
import type { Crisissoort, SignaalpartnerSoort } from "../law/lists.ts";
import type { BronSleutel } from "../law/sources.ts";
import type { Beoordeelbaar } from "./draft-rules.ts";

/** What the rules about the partner look at. */
type Melding = Pick<Beoordeelbaar, "signaaldatum" | "ontstaansdatum" | "bedragCenten" | "crisis">;

/** An experiment: this kind of partner may report, but only in these municipalities, on these days, from this size on. */
type Experiment = { gemeentecodes: readonly string[]; van: string; minCenten: number; minMaanden: number };

/**
 * On what each kind of partner may report: law for all municipalities, or an experiment for those that are listed.
 * 'Overige' has neither.
 *
 * @source bgs-2 bgs-3 drinkwater-5 energieregeling wgs-10 tijdelijke-regeling
 * @reading Of the experiments only DUO in Amsterdam is established; the others have no listed municipality here until
 *   one is, and a signal of theirs is refused.
 */
const grondslagen: Readonly<Record<SignaalpartnerSoort, "wet" | Experiment | null>> = {
  Huur: "wet",
  Energie: "wet",
  Water: "wet",
  Zorg: "wet",
  DUO: { gemeentecodes: ["0363"], van: "2021-01-01", minCenten: 27_000, minMaanden: 0 },
  "CAK Eigen bijdrage": { gemeentecodes: [], van: "2021-01-01", minCenten: 10_000, minMaanden: 5 },
  Belastingdienst: { gemeentecodes: [], van: "2021-01-01", minCenten: 60_000, minMaanden: 0 },
  "Dienst Toeslagen": { gemeentecodes: [], van: "2021-01-01", minCenten: 0, minMaanden: 0 },
  "CAK Zorgverzekeringen": { gemeentecodes: [], van: "2021-01-01", minCenten: 0, minMaanden: 0 },
  Hypotheek: { gemeentecodes: [], van: "2021-01-01", minCenten: 0, minMaanden: 0 },
  Overige: null,
};

/** Which crisis a kind of partner can bring about: nobody else can know of it. @source wgs-4-2 */
const crisisByPartner: Readonly<Record<Crisissoort, readonly SignaalpartnerSoort[]>> = {
  ontruiming: ["Huur", "Hypotheek"],
  eindeLevering: ["Energie", "Water"],
  opzeggingZorgverzekering: ["Zorg", "CAK Zorgverzekeringen"],
};

/** Whether this kind of partner may report this in this municipality; empty when it may. @source wgs-10 tijdelijke-regeling */
export function checkPartnerSoort(soort: SignaalpartnerSoort, gemeentecode: string, melding: Melding): Fout[] {
  const grondslag = grondslagen[soort];
  if (grondslag === "wet") return [];
  const bron: BronSleutel = "tijdelijke-regeling";
  const listed = grondslag?.gemeentecodes.includes(gemeentecode) && grondslag.van <= melding.signaaldatum;
  if (!grondslag || !listed) {
    const tekst = "Deze soort organisatie mag in deze gemeente geen signalen aanleveren.";
    return [{ veld: "/gemeentecode", code: "partnersoort-niet-toegestaan", melding: tekst, bron }];
  }
  const fouten: Fout[] = [];
  if (melding.bedragCenten !== null && melding.bedragCenten < grondslag.minCenten) {
    const tekst = `Het bedrag moet minstens ${grondslag.minCenten / 100} euro zijn.`;
    fouten.push({ veld: "/achterstand/bedrag", code: "bedrag-te-laag", melding: tekst, bron });
  }
  if (addMaanden(melding.ontstaansdatum, grondslag.minMaanden) > melding.signaaldatum) {
    const tekst = `De achterstand moet minstens ${grondslag.minMaanden} maanden bestaan.`;
    fouten.push({ veld: "/achterstand/ontstaansdatum", code: "te-jong", melding: tekst, bron });
  }
  return fouten;
}

/**
 * A crisis passes every filter, so it must be one that this partner can know of, and not older than the arrears.
 *
 * @source wgs-4-2
 * @reading A crisis that has happened already is accepted, late as it is: help is never blocked for that.
 */
export function checkCrisis(soort: SignaalpartnerSoort, { crisis, ontstaansdatum }: Melding): Fout[] {
  if (!crisis) return [];
  const fouten: Fout[] = [];
  if (!crisisByPartner[crisis.soort].includes(soort)) {
    const melding = "Dit soort crisis past niet bij uw soort organisatie.";
    fouten.push({ veld: "/crisis/soort", code: "crisis-past-niet", melding, bron: "wgs-4-2" });
  }
  if (crisis.datum !== null && crisis.datum < ontstaansdatum) {
    const melding = "De crisis ligt voor het begin van de achterstand. Dat kan niet.";
    fouten.push({ veld: "/crisis/datum", code: "voor-ontstaansdatum", melding, bron: "lezing-datums" });
  }
  return fouten;
}
