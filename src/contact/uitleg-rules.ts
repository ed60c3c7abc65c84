import { dagtekst } from "../law/dagtekst.ts";
import type { Intrekkingsreden, Signaalstatus } from "../law/lists.ts";
import { type Beleidsregel, parameter } from "../law/parameters.ts";
import type { Reden } from "../law/reden.ts";
import type { BronSleutel } from "../law/sources.ts";
import type { Opvolgadvies } from "../priority/opvolg-rules.ts";
import { explainEinde, explainHerkomst, type SignaalEinde } from "./uitleg-einde-rules.ts";

/** What became of a signal, as it is stored. `ingetrokken.op` is a local day. */
export type SignaalLot = {
  status: Signaalstatus;
  redenen: readonly Reden[];
  meervoudig: boolean;
  opeenvolgend: boolean;
  ingetrokken: { op: string; reden: Intrekkingsreden } | null;
  /** Sent here by another municipality; its first receipt was kept. */
  doorgezonden: boolean;
  /** The local day of its first receipt. */
  ontvangenOp: string;
  einde: SignaalEinde | null;
};

/**
 * Why a signal is or is not in a zaak: what was decided at receipt, what kind it is, and what happened to it since.
 * For the municipality alone: a partner may not know that there are other signals.
 *
 * @param verplaatst what somebody did by hand by which the signal came to be where it is; null when nobody moved it
 * @source ddas-1.2 divosa-definities lezing-intrekking lezing-doorzending
 */
export function explainSamenvoeging(lot: SignaalLot, verplaatst: HandVerplaatsing | null): Reden[] {
  return [
    { code: "status", tekst: `De stand van het signaal is '${lot.status}'.`, bron: "ddas-1.2" },
    ...(verplaatst ? explainMetDeHand(lot.redenen, verplaatst) : lot.redenen),
    ...explainSoort(lot),
    ...(lot.ingetrokken ? [explainIntrekking(lot.ingetrokken)] : []),
    ...(lot.doorgezonden ? [explainHerkomst(lot.ontvangenOp)] : []),
    ...(lot.einde ? [explainEinde(lot.status, lot.einde)] : []),
  ];
}

/** How somebody moved a signal to its zaak by hand; `op` is a local day. */
export type HandVerplaatsing = { soort: "samenvoeging" | "splitsing" | "koppeling"; op: string };

/** What receipt said of the zaak at the address is true no more: instead of it, who moved the signal there. */
const explainMetDeHand = (redenen: readonly Reden[], { soort, op }: HandVerplaatsing): Reden[] => {
  const { tekst, ...reden } = metDeHand[soort];
  return [
    ...redenen.filter(({ code }) => !plaatsCodes.includes(code)),
    { ...reden, tekst: tekst.replace("{dag}", dagtekst(op)) },
  ];
};
const plaatsCodes: readonly string[] = ["nieuwe-zaak", "zelfde-adres"];

/** @source lezing-een-aanbod-per-zaak lezing-zelfde-woning */
const metDeHand: Readonly<Record<HandVerplaatsing["soort"], Reden>> = {
  samenvoeging: {
    code: "samengevoegd",
    tekst: "Een medewerker voegde op {dag} twee zaken samen. Zo kwam dit signaal in zijn zaak.",
    bron: "lezing-een-aanbod-per-zaak",
  },
  koppeling: {
    code: "koppeling-bevestigd",
    tekst: "Een medewerker bevestigde op {dag} dat twee adressen één woning zijn. Zo kwam dit signaal in zijn zaak.",
    bron: "lezing-zelfde-woning",
  },
  splitsing: {
    code: "gesplitst",
    tekst: "Een medewerker haalde dit signaal op {dag} uit een andere zaak. Het hoort bij een andere woning.",
    bron: "lezing-zelfde-woning",
  },
};

function explainSoort({ meervoudig, opeenvolgend }: SignaalLot): Reden[] {
  const soorten: Reden[] = [];
  const add = (code: string, tekst: string): void => void soorten.push({ code, tekst, bron: "divosa-definities" });
  if (meervoudig)
    add("meervoudig", "In deze maand is er nog een signaal op dit adres. Het is een meervoudige melding.");
  if (opeenvolgend) {
    add("opeenvolgend", "In de maanden ervoor was er al een signaal op dit adres. Het is een opeenvolgende melding.");
  }
  if (soorten.length === 0) {
    add("enkelvoudig", "Er is geen ander signaal op dit adres dat meetelt. Het is een enkelvoudige melding.");
  }
  return soorten;
}

const intrekkingen: Readonly<Record<Intrekkingsreden, string>> = {
  betaald: "De achterstand is betaald.",
  regeling: "Er is een betalingsregeling.",
  vergissing: "Het signaal was een vergissing.",
};
/** That a partner took its signal back, and why. @source lezing-intrekking */
export const explainIntrekking = ({ op, reden }: NonNullable<SignaalLot["ingetrokken"]>): Reden => ({
  code: "ingetrokken",
  tekst: `De signaalpartner trok het signaal in op ${dagtekst(op)}. ${intrekkingen[reden]}`,
  bron: "lezing-intrekking",
});
/** The place of a zaak in the list, as it was worked out for the local day `op`. */
export type Plaats = { score: number; band: Band; op: string; redenen: readonly Reden[]; gesloten: boolean };
type Band = "hoog" | "midden" | "laag";

/**
 * Why a zaak stands where it stands: score, band, every weighted reason, and that the weights are policy.
 *
 * @param beleid the municipality's own dated policy
 * @source beleid-prioriteit
 */
export function explainPlaats(
  { score, band, op, redenen, gesloten }: Plaats,
  beleid: readonly Beleidsregel[],
): Reden[] {
  const hoog = parameter("bandHoog", op, beleid);
  const midden = parameter("bandMidden", op, beleid);
  const grenzen: Readonly<Record<Band, { tekst: string; bron: BronSleutel }>> = {
    hoog: { tekst: `vanaf ${hoog.value}`, bron: whose(hoog) },
    midden: { tekst: `vanaf ${midden.value} en lager dan ${hoog.value}`, bron: whose(midden) },
    laag: { tekst: `lager dan ${midden.value}`, bron: whose(midden) },
  };
  const gewichten = parameter("prioriteitGewichten", op, beleid);
  const volgorde = gesloten
    ? "De zaak is gesloten en staat niet meer in de lijst."
    : "Een zaak met een hogere score staat hoger in de lijst.";
  return [
    { code: "score", tekst: `De score is ${score}. ${volgorde}`, bron: "beleid-prioriteit" },
    { code: "band", tekst: `Dat is de band ${band}: ${grenzen[band].tekst}.`, bron: grenzen[band].bron },
    ...redenen.map((reden) => ({ ...reden, tekst: withGewicht(reden) })),
    { code: "gewichten", tekst: gewichten.vanGemeente ? eigenGewichten : standaardGewichten, bron: whose(gewichten) },
  ];
}

/** @source beleid-gemeente */
const whose = ({ source, vanGemeente }: { source: BronSleutel; vanGemeente: boolean }): BronSleutel =>
  vanGemeente ? "beleid-gemeente" : source;

const withGewicht = ({ tekst, gewicht }: Reden): string =>
  gewicht === undefined ? tekst : `${tekst} Dit telt voor ${gewicht}.`;
const beleidGeenWet = "Hoe zwaar een reden telt, is beleid en geen wet.";
const eigenGewichten = `${beleidGeenWet} De gemeente koos er zelf een of meer; dat staat bij de reden.`;
const standaardGewichten = `${beleidGeenWet} De gemeente gebruikt de gewichten die Seinhuis voorstelt.`;

/** Why this team has the zaak. @source beleid-routering */
export function explainTeam(team: string, redenen: readonly Reden[]): Reden[] {
  return [{ code: "team", tekst: `De zaak is van het team '${team}'.`, bron: "beleid-routering" }, ...redenen];
}

/** Which ways to try contact, how often, and why; null when nothing was advised. @source beleid-opvolging */
export function explainOpvolging(advies: Opvolgadvies | null): Reden[] {
  if (!advies) return [];
  const { kanalen, pogingen, gedaan, resterend, redenen } = advies;
  const keer = pogingen === 1 ? "één keer" : `${pogingen} keer`;
  const rest = resterend === 0 ? "Er hoeft geen poging meer bij" : `Er blijven er ${resterend} over`;
  const tekst = `Probeer ${keer} contact: ${kanalen.join(", ").toLocaleLowerCase("nl")}. Gedaan: ${gedaan}. ${rest}.`;
  return [{ code: "advies", tekst, bron: "beleid-opvolging" }, ...redenen];
}

/** A merge or split of a zaak by hand, as it is stored; `rol` is its own part in it, days are local. */
export type Verplaatsing = {
  soort: "samenvoeging" | "splitsing";
  rol: "van" | "naar";
  op: string;
  ongedaanOp: string | null;
};

/** What somebody joined or took apart by hand. @source lezing-een-aanbod-per-zaak lezing-zelfde-woning */
export function explainVerplaatsing({ soort, rol, op, ongedaanOp }: Verplaatsing): Reden {
  const wat = verplaatst[soort][rol].replace("{dag}", dagtekst(op));
  const terug = ongedaanOp === null ? "" : ` Dat is ongedaan gemaakt op ${dagtekst(ongedaanOp)}.`;
  const bron = soort === "samenvoeging" ? "lezing-een-aanbod-per-zaak" : "lezing-zelfde-woning";
  return { code: soort, tekst: `${wat}${terug}`, bron };
}

const verplaatst: Readonly<Record<Verplaatsing["soort"], Readonly<Record<Verplaatsing["rol"], string>>>> = {
  samenvoeging: {
    van: "Een medewerker voegde deze zaak op {dag} samen met een andere zaak. De signalen gingen mee.",
    naar: "Een medewerker voegde op {dag} een andere zaak bij deze zaak. De signalen kwamen mee.",
  },
  splitsing: {
    van: "Een medewerker haalde op {dag} signalen uit deze zaak. Zij gingen naar een andere zaak.",
    naar: "Een medewerker zette op {dag} signalen uit een andere zaak in deze zaak.",
  },
};
