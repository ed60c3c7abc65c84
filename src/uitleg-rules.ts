import { explainIntrekking, type SignaalLot } from "./contact/uitleg-rules.ts";
import { type Niveau, terugkoppelwaarden, type Woorden } from "./feedback/rules.ts";
import { dagtekst } from "./law/dagtekst.ts";
import type { SignaalpartnerSoort } from "./law/lists.ts";
import type { Reden } from "./law/reden.ts";

/** What a partner heard of a signal on a local day, what it is about to hear, and what its agreement lets it hear. */
export type Terugkoppelstand = { gehoord: (Woorden & { op: string }) | null; straks: Woorden | null; niveau: Niveau };

/** Of a signal that another municipality sent on: that one told the partner. @source lezing-doorzending */
export const alVerteld: Reden = {
  code: "doorgezonden",
  tekst:
    "De signaalpartner hoort niets van deze gemeente. De gemeente die het signaal doorstuurde, heeft al geantwoord.",
  bron: "lezing-doorzending",
};

/**
 * What the partner of a signal hears of it, and what it never hears.
 *
 * @source ddas-terugkoppeling beleid-terugkoppeling
 */
export function explainTerugkoppeling(stand: Terugkoppelstand): Reden[] {
  const { gehoord, straks } = stand;
  const komt = straks ? [say("straks", `De signaalpartner hoort binnenkort: ${woorden(straks)}`, straks)] : [];
  return [...explainGehoord(gehoord, straks !== null), ...komt, ...explainNiveau(stand.niveau), nooit];
}

/** The same, for the partner itself: only what it heard, and what it can expect whatever happens. */
export function explainTerugkoppelingAanPartner({ gehoord, niveau }: Terugkoppelstand): Reden[] {
  return [...explainGehoord(gehoord, false), ...explainNiveau(niveau), nietMeer];
}

function explainGehoord(gehoord: Terugkoppelstand["gehoord"], isComing: boolean): Reden[] {
  if (gehoord) {
    return [say("gehoord", `De signaalpartner hoorde op ${dagtekst(gehoord.op)}: ${woorden(gehoord)}`, gehoord)];
  }
  return isComing ? [] : [nogNiets];
}

const woorden = ({ waarde, contact, regeling }: Woorden): string => {
  const contactTekst = contact === null ? "" : ` Is er contact geweest? ${contact}.`;
  const regelingTekst = regeling === null ? "" : ` Is er een regeling? ${regeling}.`;
  return `'${waarde}'.${contactTekst}${regelingTekst}`;
};
const say = (code: string, tekst: string, { bronnen: [bron = "beleid-terugkoppeling"] }: Woorden): Reden => ({
  code,
  tekst,
  bron,
});

const keuze = new Intl.ListFormat("nl", { type: "disjunction" });
const nogNiets: Reden = {
  code: "nog-niets",
  tekst: `De signaalpartner heeft nog niets gehoord. Later hoort hij een van deze uitkomsten: ${keuze.format(
    terugkoppelwaarden.map((waarde) => `'${waarde}'`),
  )}.`,
  bron: "ddas-terugkoppeling",
};

/** @source beleid-terugkoppeling */
function explainNiveau(niveau: Niveau): Reden[] {
  const meer: Readonly<Record<Niveau, string | null>> = {
    basis: null,
    contact: "In de overeenkomst staat dat de signaalpartner ook hoort of er contact is geweest.",
    regeling:
      "In de overeenkomst staat dat de signaalpartner ook hoort of er contact is geweest en of er een regeling is.",
  };
  const tekst = meer[niveau];
  return tekst === null ? [] : [{ code: "niveau", tekst, bron: "beleid-terugkoppeling" }];
}

const nooit: Reden = {
  code: "nooit",
  tekst:
    "De signaalpartner hoort nooit: notities, signalen van anderen of dat die er zijn, de plaats in de lijst, iets over " +
    "gezin, gezondheid of schuldhulp, en de reden achter 'andere reden'.",
  bron: "beleid-terugkoppeling",
};
const nietMeer: Reden = {
  code: "niet-meer",
  tekst: "Meer laat de gemeente niet weten over dit signaal.",
  bron: "beleid-terugkoppeling",
};

/** What a partner may read of the acceptance of its own signal, by code; whatever is not named here stays out. */
const toonbaar: ReadonlySet<string> = new Set([
  "grondslag",
  "overeenkomst",
  "kleine-verhuurder",
  "meldvenster",
  "persoonlijkContact",
  "gewezenOpSchuldhulp",
  "herinnering",
  "aanbodGegevensdeling",
  "geen-bezwaar",
  "crisis",
  "incasso-persoonlijkContact",
  "incasso-gewezenOpSchuldhulp",
  "incasso-herinnering",
  "incasso-aanbodGegevensdeling",
  "incasso-aanbod-niet-in-herinnering",
  "eindelevering-zonder-vroegsignaal",
  "eindelevering-te-laat",
  "uitzondering-inOverleg",
  "uitzondering-regelingNietNagekomen",
  "uitzondering-laterAfgestemd",
  "onzichtbare-tekens-naam",
  "onzichtbare-tekens-adres",
  "gemengd-schrift-naam",
  "gemengd-schrift-adres",
]);

/** Of the outcomes that a partner may know: the reasons at receipt that it may know with them, all about its own signals. */
const redenenBij: ReadonlyMap<string, readonly string[]> = new Map([
  ["Niet opgepakt: onterecht signaal", ["onder-drempel", "te-jong", "te-oud"]],
  ["Niet opgepakt: herhaalde melding", ["herhaling"]],
  ["Niet opgepakt", []],
]);

/** A partner's own signal: why it was accepted, what it was told of it, and what became of it. */
export type EigenSignaal = {
  soort: SignaalpartnerSoort;
  aanvaarding: readonly Reden[];
  lot: Pick<SignaalLot, "redenen" | "ingetrokken">;
  /** What the partner heard last, or null. */
  gehoord: string | null;
};

/**
 * Why a partner's own signal was accepted or not taken up, in what it may know. Default deny: a reason that is not named
 * above is left out, and of the outcome only what the partner was told.
 *
 * @source ddas-terugkoppeling beleid-terugkoppeling rechtbank-rotterdam
 */
export function explainAanPartner({ soort, aanvaarding, lot, gehoord }: EigenSignaal): Reden[] {
  const redenen = gehoord === null ? undefined : redenenBij.get(gehoord);
  return [
    ...(redenen ? [nietOpgepakt, ...lot.redenen.filter(({ code }) => redenen.includes(code))] : [aanvaard]),
    ...aanvaarding.filter(({ code }) => toonbaar.has(code)),
    ...(lot.ingetrokken ? [explainIntrekking(lot.ingetrokken)] : []),
    ...(soort === "Huur" ? [bewijs] : []),
  ];
}

const aanvaard: Reden = { code: "aanvaard", tekst: "De gemeente heeft het signaal aangenomen.", bron: "wgs-3" };
const nietOpgepakt: Reden = {
  code: "niet-opgepakt",
  tekst: "De gemeente heeft het signaal aangenomen, maar pakt het niet op.",
  bron: "ddas-terugkoppeling",
};
const bewijs: Reden = {
  code: "bewijs",
  tekst: "Gaat een verhuurder later naar de rechter? Dan laat hij met het ontvangstbewijs zien dat hij heeft gemeld.",
  bron: "rechtbank-rotterdam",
};
