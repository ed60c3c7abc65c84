import { addDagen, localDay } from "../law/calendar.ts";
import { dagtekst } from "../law/dagtekst.ts";
import type { Crisissoort, SignaalpartnerSoort, Signaalstatus } from "../law/lists.ts";
import { type Beleidsregel, parameter } from "../law/parameters.ts";
import type { Reden } from "../law/reden.ts";
import type { BronSleutel } from "../law/sources.ts";
import { computeTermijn } from "../law/termijnen.ts";
import { setsOp } from "../law/werkafspraken-beleid.ts";
import { isOpenMelding } from "../matching/rules.ts";
import type { Niveau } from "./rules.ts";

/** What decides whether the partner of a signal waits with new collection. */
export type PauzeFeiten = {
  soort: SignaalpartnerSoort;
  crisisSoort: Crisissoort | null;
  status: Signaalstatus;
  ingetrokken: boolean;
  isInZaak: boolean;
  /** By the agreement on the signaaldatum. */
  niveau: Niveau;
  /** Instants: of receipt, and when the partner was told first how it ended. */
  ontvangenOp: string;
  verteldOp: string | null;
  /** Local days on which help was accepted in its zaak. */
  hulpAanvaard: readonly string[];
  beleid: readonly Beleidsregel[];
};

/** First and last local day, the last null as long as it is not known. */
export type IncassoPauze = { van: string; tot: string | null; uitleg: string; bron: BronSleutel };

/**
 * Until when a partner starts no new collection for a signal; null when nothing asks that of it, or no longer.
 *
 * @param vandaag local day
 * @source rotterdam-convenant beleid-incassopauze beleid-gemeente
 * @reading Who took its signal back, or whose signal was never taken up, waits for nothing. Of two pauses the one that
 *   ends last counts.
 */
export function incassoPauze(feiten: PauzeFeiten, vandaag: string): IncassoPauze | null {
  if (feiten.ingetrokken || !feiten.isInZaak) return null;
  const pauzes = [untilTold(feiten), afterHelp(feiten, vandaag)].filter((pauze) => pauze !== null);
  return (
    pauzes
      .filter(({ van, tot }) => van <= vandaag && (tot === null || vandaag <= tot))
      .toSorted((a, b) => (eindeOf(a) < eindeOf(b) ? 1 : -1))[0] ?? null
  );
}

const eindeOf = ({ tot }: IncassoPauze): string => tot ?? "onbekend";

/**
 * From the day of receipt to the day on which the partner hears of its signal, that day included. Both are its own to
 * know, so this tells nothing of the zaak.
 *
 * @source rotterdam-convenant beleid-incassopauze
 * @reading The covenant bound corporations, so its set asks this of landlords alone; a municipality that decides so
 *   itself asks it of every partner. What held on the day of receipt goes on holding.
 */
function untilTold({ soort, crisisSoort, ontvangenOp, verteldOp, beleid }: PauzeFeiten): IncassoPauze | null {
  const van = localDay(ontvangenOp);
  const { value, vanGemeente } = parameter("incassoPauzeTotTerugkoppeling", van, beleid);
  const isRotterdam = setsOp(van, beleid).includes("rotterdam");
  if (!(vanGemeente ? value : isRotterdam && soort === "Huur")) return null;
  const bron: BronSleutel = vanGemeente ? "beleid-gemeente" : "rotterdam-convenant";
  if (verteldOp !== null) {
    const tot = localDay(verteldOp);
    return { van, tot, uitleg: `De gemeente heeft u iets laten weten. De pauze eindigt op ${dagtekst(tot)}.`, bron };
  }
  const belofte = isRotterdam && crisisSoort === "ontruiming" ? uiterlijk(ontvangenOp, beleid) : "";
  return { van, tot: null, uitleg: `Start geen nieuwe incasso tot u van de gemeente hoort.${belofte}`, bron };
}

/** @source rotterdam-convenant */
function uiterlijk(ontvangenOp: string, beleid: readonly Beleidsregel[]): string {
  const { vervaltOp } = computeTermijn("mph-terugrapportage", ontvangenOp, { beleid });
  return ` De gemeente laat dat uiterlijk op ${dagtekst(vervaltOp)} weten.`;
}

/**
 * Some days after help was accepted, only for who may hear of an arrangement: its days tell that something was agreed.
 *
 * @source beleid-incassopauze beleid-terugkoppeling
 * @reading The day of acceptance is day 0 and the last day counts. It is no term in which something must be done, so it
 *   does not run on when it ends in a weekend.
 */
function afterHelp(feiten: PauzeFeiten, vandaag: string): IncassoPauze | null {
  const { niveau, status, ontvangenOp, hulpAanvaard, beleid } = feiten;
  if (niveau !== "regeling" || !isOpenMelding({ status, ingetrokken: null })) return null;
  const ontvangst = localDay(ontvangenOp);
  const pauzes = hulpAanvaard
    .filter((dag) => dag <= vandaag)
    .flatMap((dag): IncassoPauze[] => {
      const { value, source, vanGemeente } = parameter("incassoPauzeHulpDagen", dag, beleid);
      if (value === 0) return [];
      const tot = addDagen(dag, value);
      const uitleg = `Start tot en met ${dagtekst(tot)} geen nieuwe incasso. Zo is het met de gemeente afgesproken.`;
      return [{ van: dag > ontvangst ? dag : ontvangst, tot, uitleg, bron: vanGemeente ? "beleid-gemeente" : source }];
    });
  return pauzes.toSorted((a, b) => (eindeOf(a) < eindeOf(b) ? 1 : -1))[0] ?? null;
}

/** The pause as a line of an explanation. */
export const explainPauze = (pauze: IncassoPauze | null): Reden[] =>
  pauze ? [{ code: "incasso-pauze", tekst: pauze.uitleg, bron: pauze.bron }] : [];
