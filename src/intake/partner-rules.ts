import type { Fout } from "../law/fout.ts";
import { type Crisissoort, crisissoorten, type SignaalpartnerSoort } from "../law/lists.ts";
import type { BronSleutel } from "../law/sources.ts";
import type { Beoordeelbaar } from "./draft-rules.ts";
import { checkExperimenten, type Experiment, experimenten } from "./experiment-rules.ts";

/** What the rules about the partner look at. */
type Melding = Pick<Beoordeelbaar, "signaaldatum" | "ontstaansdatum" | "bedragCenten" | "crisis">;

type Regel = { from: string; bron: BronSleutel };
type Historie = readonly [Regel, ...Regel[]];

/**
 * On what each kind of partner may report in every municipality, oldest rule first. The other kinds have experiments.
 *
 * @source bgs-2 bgs-3 drinkwater-5 energieregeling afsluitbeleid-energie
 */
const grondslagen: Readonly<Partial<Record<SignaalpartnerSoort, Historie>>> = {
  Huur: [{ from: "2021-01-01", bron: "bgs-2" }],
  Energie: [
    { from: "2021-01-01", bron: "afsluitbeleid-energie" },
    { from: "2026-01-01", bron: "energieregeling" },
  ],
  Water: [{ from: "2021-01-01", bron: "drinkwater-5" }],
  Zorg: [{ from: "2021-01-01", bron: "bgs-3" }],
};

/** The source that lets a kind of partner report on a day; `experimenten` is null when it may do so everywhere. */
export type Grondslag = { bron: BronSleutel; experimenten: readonly Experiment[] | null };

/** @source wgs-3 wgs-10 tijdelijke-regeling */
export function grondslagOp(soort: SignaalpartnerSoort, op: string): Grondslag {
  const regels = grondslagen[soort];
  if (!regels) return { bron: "tijdelijke-regeling", experimenten: experimenten[soort] ?? [] };
  const { bron } = regels.findLast(({ from }) => from <= op) ?? regels[0];
  return { bron, experimenten: null };
}

/** Whether this kind of partner may report this in this municipality; empty when it may. @source wgs-10 tijdelijke-regeling */
export function checkPartnerSoort(soort: SignaalpartnerSoort, gemeentecode: string, melding: Melding): Fout[] {
  const proeven = grondslagOp(soort, melding.signaaldatum).experimenten;
  return proeven ? checkExperimenten(proeven, gemeentecode, melding) : [];
}

/** Which crisis a kind of partner can bring about: nobody else can know of it. @source wgs-4-2 */
const crisisByPartner: Readonly<Record<Crisissoort, readonly SignaalpartnerSoort[]>> = {
  ontruiming: ["Huur", "Hypotheek"],
  eindeLevering: ["Energie", "Water"],
  opzeggingZorgverzekering: ["Zorg", "CAK Zorgverzekeringen"],
};

/** Who may send a BSN when the overeenkomst says so; of the others it is never needed. @source wgs-8c */
export const metBsn: readonly SignaalpartnerSoort[] = ["Zorg", "CAK Eigen bijdrage", "CAK Zorgverzekeringen"];

/** The crises that a kind of partner can report. @source wgs-4-2 */
export const crisesOf = (soort: SignaalpartnerSoort): Crisissoort[] =>
  crisissoorten.filter((crisis) => crisisByPartner[crisis].includes(soort));

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
