import type { Fout } from "../law/fout.ts";
import { type Eindresultaat, type Signaalstatus, signaalstatussen } from "../law/lists.ts";
import type { Reden } from "../law/reden.ts";
import { isWettelijk, regelVan } from "../law/werkafspraken.ts";
import { fulfilTermijnen, type LopendeTermijn, lapse, type TermijnWijziging } from "./rules.ts";

/**
 * What a result says of the duty to offer help: `gedaan` - help was offered, and the result documents it; `vervallen` -
 * nobody is left to offer it to, or nothing to offer it for; `vereist` - an offer must have been documented before.
 */
export type Plicht = "gedaan" | "vervallen" | "vereist";

/**
 * Every result with what it does to the duty.
 *
 * @source beleid-opvolging wgs-4-1
 * @reading The law does not name these results. Which of them stand for an offer, and which make the duty moot, is policy.
 */
export const plichten: Readonly<Record<Eindresultaat, Plicht>> = {
  "(Budget)advies en/of quick fix": "gedaan",
  "Vervolghulp en/of verwijzing": "gedaan",
  "Vervolghulp en/of verwijzing financieel": "gedaan",
  "Vervolghulp en/of verwijzing niet financieel": "gedaan",
  "Verwijzing zonder tussenkomst inwoner": "gedaan",
  "Inwoner al bekend bij schuldhulpverlening": "vervallen",
  "Inwoner heeft al een ander lopend traject": "vervallen",
  "Inwoner heeft zelf al betaald/betalingsregeling getroffen": "vervallen",
  "Inwoner is overleden": "vervallen",
  "Niet opgepakt: herhaalde melding": "vervallen",
  "Niet opgepakt: onterecht signaal": "vervallen",
  "Persoon is geen inwoner (meer) in de gemeente": "vervallen",
  "Definitief geen contact kunnen krijgen": "vereist",
  "Geen reactie na eerder contact": "vereist",
  "Inwoner regelt het zelf/hoeft geen hulp vanuit vroegsignalering": "vereist",
  "Niet opgepakt: andere reden": "vereist",
};

const uitleg: Readonly<Record<Plicht, Reden>> = {
  gedaan: {
    code: "aanbod-gedaan",
    tekst: "Dit resultaat geldt als een aanbod op de dag van sluiten.",
    bron: "beleid-opvolging",
  },
  vervallen: {
    code: "aanbod-vervallen",
    tekst: "Bij dit resultaat hoeft er geen aanbod meer te komen. Lopende termijnen vervallen.",
    bron: "beleid-opvolging",
  },
  vereist: {
    code: "aanbod-vereist",
    tekst: "Sluiten met dit resultaat kan alleen als er een aanbod is gedaan.",
    bron: "wgs-4-1",
  },
};

/**
 * `termijnen`: those that run now. `eersteAanbod`: local day of the first contactpoging that carried an offer, or of the
 * first conversation. `hadPlicht`: whether the zaak has a term of law that did not lapse, running or not.
 */
export type AfsluitFeiten = {
  termijnen: readonly LopendeTermijn[];
  eersteAanbod: string | null;
  hadPlicht?: boolean;
};
export type Afsluiting = {
  fouten: Fout[];
  termijnen: TermijnWijziging[];
  signaalstatus: Signaalstatus | null;
  reden: Reden;
};

/**
 * Whether a zaak may close with this result, and what that does to its terms and signals. A term that was fulfilled
 * before is no proof: what asks for an offer asks for one that was documented. Terms of work agreements have no say in
 * it, and lapse.
 *
 * @param vandaag  local day of closing
 * @source wgs-4-1 beleid-opvolging lezing-een-aanbod-per-zaak lezing-gesprek-is-aanbod
 * @reading A result that stands for help stands for the conversation about it as well; an offer alone does not. What was
 *   agreed is between the parties to the agreement: with the zaak ends what they had to do in it.
 */
export function decideAfsluiting(resultaat: Eindresultaat, feiten: AfsluitFeiten, vandaag: string): Afsluiting {
  const plicht = plichten[resultaat];
  const hadPlicht = feiten.hadPlicht === true || feiten.termijnen.some(({ soort }) => isWettelijk(soort));
  const missing = plicht === "vereist" && hadPlicht && feiten.eersteAanbod === null;
  return {
    fouten: missing ? [geenAanbod] : [],
    termijnen: missing ? [] : termijnenBij(plicht, feiten, vandaag),
    signaalstatus: asSignaalstatus(resultaat),
    reden: uitleg[plicht],
  };
}

/** The result as a state of the signals, where the state list has it too. */
export function asSignaalstatus(resultaat: string): Signaalstatus | null {
  return signaalstatussen.find((status) => status === resultaat) ?? null;
}

const geenAanbod: Fout = {
  veld: "/resultaat",
  code: "geen-aanbod",
  melding: "Er is nog geen aanbod gedaan. Leg eerst een contactpoging met een aanbod vast.",
  bron: "wgs-4-1",
};

function termijnenBij(plicht: Plicht, { termijnen, eersteAanbod }: AfsluitFeiten, vandaag: string): TermijnWijziging[] {
  return termijnen.flatMap((termijn) => {
    const { soort, begintOp } = termijn;
    if (isWettelijk(soort) && plicht === "gedaan") return fulfilTermijnen([termijn], vandaag);
    const byOffer = isWettelijk(soort) && regelVan(soort)?.vervult.includes("aanbod");
    if (!byOffer || plicht === "vervallen") return [lapse(termijn, vandaag)];
    // An earlier offer covers a term that began after it from its first day on.
    return fulfilTermijnen([termijn], latest(begintOp, eersteAanbod ?? vandaag));
  });
}

const latest = (a: string, b: string): string => (a > b ? a : b);
