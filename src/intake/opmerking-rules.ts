import { addWerkdagen } from "../law/calendar.ts";
import { dagtekst } from "../law/dagtekst.ts";
import type { Crisissoort, SignaalpartnerSoort, Uitzonderingsoort } from "../law/lists.ts";
import { type Beleidsregel, parameter } from "../law/parameters.ts";
import type { Reden } from "../law/reden.ts";
import type { Adres } from "../matching/adres.ts";
import { type Debiteur, type EerdereMelding, isSameArrears } from "../matching/rules.ts";
import type { Persoon } from "../personal-columns.ts";
import { eisenOp, findTekorten, type Incasso, isHelpFirst, tekorten } from "./incasso-rules.ts";
import { isUitzonderingFor, meldvensterOf } from "./meldvenster-rules.ts";
import { grondslagOp } from "./partner-rules.ts";

/** What is marked in a signal that is taken in. */
export type Markeerbaar = Debiteur & {
  soort: SignaalpartnerSoort;
  signaaldatum: string;
  ontstaansdatum: string;
  incasso: Incasso | null;
  crisis: { soort: Crisissoort; datum: string | null } | null;
  uitzondering: Uitzonderingsoort | null;
};

/**
 * What is irregular about a signal that is accepted all the same: for its partner and for the municipality.
 *
 * @param eerdere     what was received before at this address; only this partner's own signals about this customer count
 * @param ontvangenOp local day of receipt
 */
export function markSignaal(
  signaal: Markeerbaar,
  eerdere: readonly EerdereMelding[],
  ontvangenOp: string,
  beleid: readonly Beleidsregel[],
): Reden[] {
  return [
    ...(isHelpFirst(signaal.soort, signaal.crisis) ? markEindeLevering(signaal, eerdere, ontvangenOp, beleid) : []),
    ...markUitzondering(signaal, beleid),
  ];
}

/**
 * The order that an energy supplier keeps: personal contact, a vroegsignaal, and only then the end of supply, in time.
 *
 * @source energieregeling afsluitbeleid-energie beleid-eindelevering
 * @reading The days count from receipt, since from then on the municipality can help. Without a day for the end nothing
 *   can be counted. Whether the amount was updated in between is not asked.
 */
function markEindeLevering(
  signaal: Markeerbaar,
  eerdere: readonly EerdereMelding[],
  ontvangenOp: string,
  beleid: readonly Beleidsregel[],
): Reden[] {
  const { soort, signaaldatum, incasso, crisis } = signaal;
  const opmerkingen = findTekorten(soort, incasso, signaaldatum).map((tekort): Reden => {
    const { opmerking } = tekorten[tekort];
    return { code: `incasso-${tekort}`, tekst: opmerking, bron: eisenOp(soort, signaaldatum).bron };
  });
  if (!eerdere.some((eerder) => isVroegsignaalFor(signaal, eerder))) {
    const { bron } = grondslagOp(soort, signaaldatum);
    opmerkingen.push({ code: "eindelevering-zonder-vroegsignaal", tekst: zonderVroegsignaal, bron });
  }
  const { value, source } = parameter("eindeLeveringWerkdagen", signaaldatum, beleid);
  const einde = crisis?.datum ?? null;
  if (einde !== null && einde < addWerkdagen(ontvangenOp, value)) {
    const tekst = `De levering eindigt op ${dagtekst(einde)}. Een leverancier meldt dat minstens ${value} werkdagen vooraf.`;
    opmerkingen.push({ code: "eindelevering-te-laat", tekst, bron: source });
  }
  return opmerkingen;
}

const zonderVroegsignaal =
  "Er is niet eerder een signaal over deze achterstand. Een leverancier meldt eerst de achterstand, en daarna pas het einde van de levering.";

/**
 * Whether an earlier signal told of these arrears, before the one that tells of the end of supply.
 *
 * @reading On an earlier day, and not before the arrears began; one that was sent in error tells of nothing.
 */
function isVroegsignaalFor(signaal: Markeerbaar, eerder: EerdereMelding): boolean {
  const isOwn = isSameArrears(signaal, eerder) && eerder.crisisSoort === null && eerder.ingetrokken !== "vergissing";
  return isOwn && eerder.signaaldatum >= signaal.ontstaansdatum && eerder.signaaldatum < signaal.signaaldatum;
}

const waarom: Readonly<Record<Uitzonderingsoort, string>> = {
  inOverleg: "De verhuurder meldt eerder dan afgesproken, in overleg met de gemeente.",
  regelingNietNagekomen:
    "De verhuurder meldt buiten de afgesproken maanden, omdat een betalingsregeling niet is nagekomen.",
  laterAfgestemd: "De verhuurder meldt later dan afgesproken. Dat is afgestemd met de gemeente.",
};

/** The reason with which a landlord reports outside the agreed months. @source rotterdam-convenant */
function markUitzondering(signaal: Markeerbaar, beleid: readonly Beleidsregel[]): Reden[] {
  const venster = meldvensterOf(signaal.soort, signaal, beleid);
  if (!signaal.uitzondering || !venster || !isUitzonderingFor(venster, signaal)) return [];
  const code = `uitzondering-${signaal.uitzondering}`;
  return [{ code, tekst: waarom[signaal.uitzondering], bron: venster.bron }];
}

type Teksten = {
  persoon: Pick<Persoon, "voorletters" | "voorvoegsel" | "achternaam">;
  adres: Pick<Adres, "straatnaam" | "plaatsnaam">;
};

/**
 * Names and streets that may not be what they seem: with signs that show nothing, or in letters of two scripts that look
 * alike. They are kept as they came.
 *
 * @source lezing-schrift
 */
export function markTeksten({ persoon, adres }: Teksten): Reden[] {
  const { voorletters, voorvoegsel, achternaam } = persoon;
  return [
    ...markSchrift("naam", "de naam", [voorletters, voorvoegsel, achternaam]),
    ...markSchrift("adres", "het adres", [adres.straatnaam, adres.plaatsnaam]),
  ];
}

function markSchrift(plek: string, waar: string, teksten: readonly (string | null)[]): Reden[] {
  const some = (test: (tekst: string) => boolean): boolean => teksten.some((tekst) => tekst !== null && test(tekst));
  const opmerkingen: Reden[] = [];
  const mark = (code: string, tekst: string): number =>
    opmerkingen.push({ code: `${code}-${plek}`, tekst, bron: "lezing-schrift" });
  if (some(hasInvisible)) mark("onzichtbare-tekens", `In ${waar} staan tekens die u niet ziet. Controleer ${waar}.`);
  if (some(isMixed)) {
    const tekst = `In ${waar} staan letters uit twee alfabetten. Zij lijken soms op elkaar. Controleer ${waar}.`;
    mark("gemengd-schrift", tekst);
  }
  return opmerkingen;
}

/** Persian and the languages of India are written with a joiner between letters; there it belongs to the name. */
const joiners = /(?<=[\p{L}\p{M}])(?<![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\u200c\u200d]/gu;
const hasInvisible = (tekst: string): boolean => /\p{Cf}/u.test(tekst.replace(joiners, ""));

const alphabets = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
const isMixed = (tekst: string): boolean => alphabets.filter((alphabet) => alphabet.test(tekst)).length > 1;
