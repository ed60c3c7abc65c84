import { addMaanden } from "../law/calendar.ts";
import type { Fout } from "../law/fout.ts";
import type { Crisissoort, SignaalpartnerSoort, Uitzonderingsoort } from "../law/lists.ts";
import { type Beleidsregel, parameter } from "../law/parameters.ts";
import type { BronSleutel } from "../law/sources.ts";

/** What the agreed months look at in a signal. */
export type MeldvensterFeiten = {
  signaaldatum: string;
  ontstaansdatum: string;
  crisis: { soort: Crisissoort } | null;
  uitzondering: Uitzonderingsoort | null;
};
/** The days between which a landlord reports; `laatste` is null when there is no last one. */
export type Meldvenster = {
  eerste: string;
  laatste: string | null;
  min: number;
  max: number | null;
  bron: BronSleutel;
};

/**
 * Which reasons hold for which side: earlier in consultation, later as agreed with the municipality, and at once when a
 * payment arrangement is broken.
 *
 * @source rotterdam-convenant
 * @reading Arrears that were in an arrangement are often old: 'at once' holds after the agreed months too.
 */
const redenen: Readonly<Record<"teVroeg" | "teLaat", readonly Uitzonderingsoort[]>> = {
  teVroeg: ["inOverleg", "regelingNietNagekomen"],
  teLaat: ["laterAfgestemd", "regelingNietNagekomen"],
};

/**
 * The days between which a landlord reports this, where the municipality works by Rotterdam's agreements.
 *
 * @returns null when nothing was agreed: another kind of partner, or a municipality without that set
 * @source rotterdam-convenant
 * @reading The covenant counts months of rent that are owed; a signal tells only since when, so we count from that day.
 */
export function meldvensterOf(
  soort: SignaalpartnerSoort,
  { signaaldatum, ontstaansdatum }: Pick<MeldvensterFeiten, "signaaldatum" | "ontstaansdatum">,
  beleid: readonly Beleidsregel[],
): Meldvenster | null {
  if (soort !== "Huur" || !parameter("werkafspraken", signaaldatum, beleid).value.includes("rotterdam")) return null;
  const { value, source } = parameter("meldvensterMaanden", signaaldatum, beleid);
  const { min, max } = value;
  const laatste = max === null ? null : addMaanden(ontstaansdatum, max);
  return { eerste: addMaanden(ontstaansdatum, min), laatste, min, max, bron: source };
}

type Kant = keyof typeof redenen;

/** On which side of the agreed days a signal lies; null is between them, both included. */
function besideVenster({ eerste, laatste }: Meldvenster, signaaldatum: string): Kant | null {
  if (signaaldatum < eerste) return "teVroeg";
  return laatste !== null && signaaldatum > laatste ? "teLaat" : null;
}

/** Whether the reason that a landlord gives is one for reporting this much outside the agreed days. */
export function isUitzonderingFor(venster: Meldvenster, { signaaldatum, uitzondering }: MeldvensterFeiten): boolean {
  const kant = besideVenster(venster, signaaldatum);
  return kant !== null && uitzondering !== null && redenen[kant].includes(uitzondering);
}

/**
 * Whether a landlord reports within the agreed months, or has a reason that the agreement knows.
 *
 * @source rotterdam-convenant gegevens-minimalisatie
 * @reading A crisis always passes. Where nothing was agreed a reason is not needed, and so it may not be sent.
 */
export function checkMeldvenster(
  soort: SignaalpartnerSoort,
  feiten: MeldvensterFeiten,
  beleid: readonly Beleidsregel[],
): Fout[] {
  if (feiten.crisis) return [];
  const venster = meldvensterOf(soort, feiten, beleid);
  if (!venster) return feiten.uitzondering === null ? [] : [nietGevraagd];
  const kant = besideVenster(venster, feiten.signaaldatum);
  if (!kant || isUitzonderingFor(venster, feiten)) return [];
  return [{ veld: "/uitzondering", code: codes[kant], melding: explain(venster, kant), bron: venster.bron }];
}

const codes = { teVroeg: "meldvenster-te-vroeg", teLaat: "meldvenster-te-laat" } as const;

const nietGevraagd: Fout = {
  veld: "/uitzondering",
  code: "uitzondering-niet-gevraagd",
  melding: "U mag hier geen reden meesturen. Met deze gemeente is daar niets over afgesproken.",
  bron: "gegevens-minimalisatie",
};

const inMaanden = (aantal: number | null): string => (aantal === 1 ? "1 maand" : `${aantal} maanden`);

function explain({ min, max }: Meldvenster, kant: Kant): string {
  const grens =
    kant === "teVroeg"
      ? `Deze achterstand bestaat nog geen ${inMaanden(min)}.`
      : `Deze achterstand bestaat langer dan ${inMaanden(max)}.`;
  const keuze = `Melden mag dan alleen met een van deze redenen: ${redenen[kant].join(", ")}.`;
  return `${grens} ${keuze} Dat is een afspraak tussen de gemeente en verhuurders. Het is geen wet.`;
}
