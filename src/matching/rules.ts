import { addMaanden, dagenTussen } from "../law/calendar.ts";
import type { Crisissoort, Intrekkingsreden, SignaalpartnerSoort, Signaalstatus } from "../law/lists.ts";
import { type Beleidsregel, parameter } from "../law/parameters.ts";
import type { Reden } from "../law/reden.ts";

/** What matching looks at in a signal; one that was stored before has its zaak and status too. */
export type Melding = {
  partnerId: number;
  soort: SignaalpartnerSoort;
  signaaldatum: string;
  ontstaansdatum: string;
  bedragCenten: number;
  crisisSoort: Crisissoort | null;
  klantnummer: string | null;
  achternaam: string;
  geboortedatum: string | null;
};
/** `status` as it is now: of a signal whose zaak ended without being taken up, that outcome; `ingetrokken` why it was taken back. */
export type EerdereMelding = Melding & {
  zaakId: number | null;
  status: Signaalstatus;
  ingetrokken: Intrekkingsreden | null;
  /** Another municipality sent it on: its partner does not know that it is here. */
  doorgezonden?: boolean;
};

/** Whose arrears, as far as a partner tells. */
export type Debiteur = Pick<Melding, "partnerId" | "klantnummer" | "achternaam" | "geboortedatum">;

export type Oordeel = { status: Signaalstatus; redenen: Reden[] };

/**
 * Whether a signal is taken up: never filtered in a crisis, else by threshold, age of the arrears and repeats.
 *
 * @param eerdere  stored signals at the same address in the same municipality, any order
 * @param beleid   the municipality's own dated policy
 * @source ddas-1.2 beleid-drempel beleid-venster beleid-herhaling
 */
export function judgeMelding(
  melding: Melding,
  eerdere: readonly EerdereMelding[],
  beleid: readonly Beleidsregel[],
): Oordeel {
  if (melding.crisisSoort !== null) {
    const tekst = "Er dreigt een crisis. Zo'n signaal wordt altijd opgepakt.";
    return { status: "Opgepakt", redenen: [{ code: "crisis", tekst, bron: "wgs-4-2" }] };
  }
  const onterecht = reasonsAgainst(melding, beleid);
  if (onterecht.length > 0) return { status: "Niet opgepakt: onterecht signaal", redenen: onterecht };
  return judgeRepeat(melding, eerdere, beleid);
}

function reasonsAgainst(melding: Melding, beleid: readonly Beleidsregel[]): Reden[] {
  const redenen: Reden[] = [];
  const drempel = parameter("drempelCenten", melding.signaaldatum, beleid);
  if (melding.bedragCenten < drempel.value) {
    redenen.push({ code: "onder-drempel", tekst: "Het bedrag is lager dan de drempel.", bron: drempel.source });
  }
  const vensters = parameter("vensterDagen", melding.signaaldatum, beleid);
  const { min, max } = vensters.value[melding.soort];
  const dagen = dagenTussen(melding.ontstaansdatum, melding.signaaldatum);
  if (dagen < min) {
    redenen.push({ code: "te-jong", tekst: `De achterstand bestaat nog geen ${min} dagen.`, bron: vensters.source });
  }
  if (max !== null && dagen > max) {
    redenen.push({ code: "te-oud", tekst: `De achterstand bestaat langer dan ${max} dagen.`, bron: vensters.source });
  }
  return redenen;
}

/**
 * Whether these arrears were told of and taken up lately, and did not rise since.
 *
 * @source ddas-1.2 beleid-herhaling lezing-intrekking lezing-doorzending
 * @reading A signal that its partner took back makes no later one a repeat: paid, arranged or sent in error, what was
 *   told of is over, and who reports again reports something new. Nor does one that another municipality sent on: to
 *   hear of a repeat would tell its partner that it is here.
 */
function judgeRepeat(melding: Melding, eerdere: readonly EerdereMelding[], beleid: readonly Beleidsregel[]): Oordeel {
  const same = eerdere.filter(
    (eerder) =>
      eerder.ingetrokken === null && !eerder.doorgezonden && wasTakenUp(eerder) && isRepeatOf(melding, eerder),
  );
  if (same.length === 0) return { status: "Opgepakt", redenen: [] };
  const maanden = parameter("herhalingsvensterMaanden", melding.signaaldatum, beleid);
  const from = addMaanden(melding.signaaldatum, -maanden.value);
  const last = same
    .filter((eerder) => eerder.signaaldatum >= from && eerder.signaaldatum <= melding.signaaldatum)
    .reduce<EerdereMelding | null>((a, b) => (a && a.signaaldatum > b.signaaldatum ? a : b), null);
  if (!last) return { status: "Opgepakt", redenen: [] };
  if (melding.bedragCenten <= last.bedragCenten) {
    const tekst = "Deze achterstand is al eerder gemeld en opgepakt. Het bedrag is niet hoger.";
    return { status: "Niet opgepakt: herhaalde melding", redenen: [{ code: "herhaling", tekst, bron: "ddas-1.2" }] };
  }
  const tekst = "Deze achterstand is al eerder gemeld, maar het bedrag is nu hoger.";
  return { status: "Opgepakt", redenen: [{ code: "hoger-dan-eerder", tekst, bron: "ddas-1.2" }] };
}

/** Whether there is still something to do for a signal: taken up or waiting, and not taken back. */
export const isOpenMelding = ({ status, ingetrokken }: Pick<EerdereMelding, "status" | "ingetrokken">): boolean =>
  ingetrokken === null && openStatussen.includes(status);
export const openStatussen: readonly Signaalstatus[] = ["Opgepakt", "Nog niet opgepakt"];

/**
 * Whether a signal counts when others are called meervoudig or opeenvolgend.
 *
 * @source divosa-definities
 * @reading One that was sent in error never was a signal about this address; one that was paid or arranged was.
 */
export const countsForKind = ({ ingetrokken }: Pick<EerdereMelding, "ingetrokken">): boolean =>
  ingetrokken !== "vergissing";

/** A zaak that ended as 'niet opgepakt', or because nobody lives there (any more), was not taken up after all. */
const wasTakenUp = ({ zaakId, status }: EerdereMelding): boolean => zaakId !== null && takenUp.has(status);
const takenUp = new Set<Signaalstatus>(["Opgepakt", "Nog niet opgepakt", "Inwoner al bekend bij schuldhulpverlening"]);

/**
 * Whether a signal tells again of arrears that were told of before.
 *
 * @reading Arrears that began after the earlier signal are new ones, however much they look like the old: the earlier
 *   signal cannot have been about them.
 */
const isRepeatOf = (melding: Melding, eerder: Melding): boolean =>
  melding.ontstaansdatum <= eerder.signaaldatum && isSameArrears(melding, eerder);

/**
 * Whether two signals at one address are about the same arrears: the same partner and the same customer.
 *
 * @reading DDAS says 'the same arrears' and no more: the customer number decides when both have one, else the name,
 *   and two birth dates that differ are two people.
 */
export function isSameArrears(a: Debiteur, b: Debiteur): boolean {
  if (a.partnerId !== b.partnerId) return false;
  if (a.klantnummer !== null && b.klantnummer !== null) return a.klantnummer === b.klantnummer;
  if (a.geboortedatum !== null && b.geboortedatum !== null && a.geboortedatum !== b.geboortedatum) return false;
  return nameKey(a.achternaam) === nameKey(b.achternaam);
}

/** A family name as it is compared: without capitals, spaces and marks, in one composition of its letters. */
export const nameKey = (naam: string): string =>
  naam
    .normalize("NFC")
    .toLocaleLowerCase("nl")
    .replace(/[\s'’.-]/g, "");

/**
 * Divosa's kinds: meervoudig is another signal at the address in the same calendar month; opeenvolgend is one in an
 * earlier month, at most six months back. Neither is enkelvoudig.
 *
 * @source divosa-definities
 * @reading An earlier signal in the same month makes a signal meervoudig, not opeenvolgend: the shares that Divosa
 *   prints add up only that way.
 */
export function classify(
  signaaldatum: string,
  eerdereDatums: readonly string[],
  beleid: readonly Beleidsregel[] = [],
): { meervoudig: boolean; opeenvolgend: boolean } {
  const maand = signaaldatum.slice(0, 7);
  const from = addMaanden(signaaldatum, -parameter("opeenvolgendMaanden", signaaldatum, beleid).value);
  return {
    meervoudig: eerdereDatums.some((datum) => datum.startsWith(maand)),
    opeenvolgend: eerdereDatums.some((datum) => datum >= from && datum < maand),
  };
}
