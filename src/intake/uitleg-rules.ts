import { dagtekst } from "../law/dagtekst.ts";
import type { Crisissoort, SignaalpartnerSoort } from "../law/lists.ts";
import type { Beleidsregel } from "../law/parameters.ts";
import type { Reden } from "../law/reden.ts";
import type { BronSleutel } from "../law/sources.ts";
import { checkOmvang, isLopend } from "./experiment-rules.ts";
import { eisenOp, findTekorten, type Incasso, type IncassoElement, tekorten } from "./incasso-rules.ts";
import { meldvensterOf } from "./meldvenster-rules.ts";
import { grondslagOp } from "./partner-rules.ts";

/** A stored signal as far as its acceptance is explained. Days are local; `overeenkomst` is the one of the signaaldatum. */
export type AanvaardSignaal = {
  soort: SignaalpartnerSoort;
  gemeentecode: string;
  signaaldatum: string;
  ontstaansdatum: string;
  bedragCenten: number;
  incasso: Incasso | null;
  crisis: { soort: Crisissoort; datum: string | null } | null;
  overeenkomst: { geldigVan: string; geldigTot: string | null; kleineVerhuurder: boolean } | null;
  /** What was irregular about it, as it was marked at receipt. */
  opmerkingen: readonly Reden[];
};

/**
 * Why a signal was accepted, by the rules of its signaaldatum: who may signal, the agreement, each element of sociale
 * incasso with its dates, and what was irregular. Says only what the stored signal itself shows.
 *
 * @param beleid the municipality's own dated policy
 * @source wgs-3 bgs-2 bgs-3 overeenkomst-vereist landelijk-convenant
 */
export function explainAanvaarding(signaal: AanvaardSignaal, beleid: readonly Beleidsregel[]): Reden[] {
  return [
    ...explainGrondslag(signaal),
    ...explainOvereenkomst(signaal),
    ...explainMeldvenster(signaal, beleid),
    ...explainIncasso(signaal),
    ...explainCrisis(signaal),
    ...signaal.opmerkingen,
  ];
}

/** @source wgs-3 wgs-10 tijdelijke-regeling */
function explainGrondslag(signaal: AanvaardSignaal): Reden[] {
  const { soort, gemeentecode, signaaldatum } = signaal;
  const { bron, experimenten } = grondslagOp(soort, signaaldatum);
  if (!experimenten) {
    const overal = `Een signaalpartner van de soort '${soort}' mag in elke gemeente een achterstand melden.`;
    return [{ code: "grondslag", tekst: overal, bron }];
  }
  const proef = experimenten.find((item) => item.gemeentecodes.includes(gemeentecode) && isLopend(item, signaaldatum));
  if (!proef || checkOmvang(proef, signaal).length > 0) return [];
  const tekst = `De soort '${soort}' doet in deze gemeente mee aan een proef. Die begon op ${dagtekst(proef.van)}.`;
  const groot = proef.minCenten || proef.minMaanden ? " De achterstand is hoog en oud genoeg voor de proef." : "";
  return [{ code: "grondslag", tekst: `${tekst}${groot}`, bron: proef.bron }];
}

/** @source overeenkomst-vereist landelijk-convenant amsterdam-werkwijze */
function explainOvereenkomst({ overeenkomst }: AanvaardSignaal): Reden[] {
  if (!overeenkomst) return [];
  const { geldigVan, geldigTot, kleineVerhuurder } = overeenkomst;
  const einde = geldigTot === null ? "" : ` tot en met ${dagtekst(geldigTot)}`;
  const tekst = `Op de signaaldatum was er een overeenkomst. Die geldt vanaf ${dagtekst(geldigVan)}${einde}.`;
  const gold: Reden = { code: "overeenkomst", tekst, bron: "overeenkomst-vereist" };
  return kleineVerhuurder ? [gold, klein] : [gold];
}

const klein: Reden = {
  code: "kleine-verhuurder",
  tekst: "Een verhuurder met een of twee woningen hoeft geen convenant te tekenen. Hij is wel geregistreerd.",
  bron: "amsterdam-werkwijze",
};

/** Where months were agreed and the signal lies between them; outside them its reason is an opmerking. */
function explainMeldvenster(signaal: AanvaardSignaal, beleid: readonly Beleidsregel[]): Reden[] {
  const venster = meldvensterOf(signaal.soort, signaal, beleid);
  if (!venster) return [];
  const { eerste, laatste, bron } = venster;
  if (signaal.signaaldatum < eerste || (laatste !== null && signaal.signaaldatum > laatste)) return [];
  const einde = laatste === null ? "" : ` tot en met ${dagtekst(laatste)}`;
  const tekst = `Afgesproken is: melden vanaf ${dagtekst(eerste)}${einde}. Dat is gedaan.`;
  return [{ code: "meldvenster", tekst, bron }];
}

/** @source bgs-2 tijdelijke-regeling energieregeling afsluitbeleid-energie drinkwater-5 beleid-zorg */
function explainIncasso({ soort, signaaldatum, incasso }: AanvaardSignaal): Reden[] {
  if (!incasso) return [];
  const { elementen, bron } = eisenOp(soort, signaaldatum);
  const wanting = findTekorten(soort, incasso, signaaldatum);
  const gedaan = elementen.flatMap((element): Reden[] => {
    if (wanting.includes(element)) return [];
    const dagen = gedaanOp[element](incasso, soort, signaaldatum);
    return [{ code: element, tekst: `${tekorten[element].label}: ${dagen}.`, bron }];
  });
  return incasso.bezwaar ? gedaan : [...gedaan, geenBezwaar(bron)];
}

const geenBezwaar = (bron: BronSleutel): Reden => ({
  code: "geen-bezwaar",
  tekst: "De klant heeft niet geweigerd dat de gemeente deze gegevens krijgt.",
  bron,
});

type Dagen = (incasso: Incasso, soort: SignaalpartnerSoort, signaaldatum: string) => string;

/** On which days each element was done, as a reader writes them. */
const gedaanOp: Readonly<Record<IncassoElement, Dagen>> = {
  // An attempt counts when it alone would be enough.
  persoonlijkContact: (incasso, soort, op) =>
    opsomming(
      incasso.contactpogingen
        .filter((poging) => {
          const alone = findTekorten(soort, { ...incasso, contactpogingen: [poging] }, op);
          return !alone.includes("persoonlijkContact");
        })
        .map((poging) => `${dagtekst(poging.datum)} (${poging.soort})`),
    ),
  gewezenOpSchuldhulp: ({ gewezenOpSchuldhulp }) => opsomming([dagtekst(String(gewezenOpSchuldhulp))]),
  herinnering: ({ herinneringen }) => opsomming(herinneringen.map(dagtekst)),
  aanbodGegevensdeling: ({ aanbodGegevensdeling }) => opsomming([dagtekst(String(aanbodGegevensdeling))]),
};

const lijst = new Intl.ListFormat("nl", { type: "conjunction" });
const opsomming = (dagen: readonly string[]): string => lijst.format(new Set(dagen));

const crises: Readonly<Record<Crisissoort, string>> = {
  ontruiming: "een ontruiming",
  eindeLevering: "het einde van de levering",
  opzeggingZorgverzekering: "het einde van de zorgverzekering",
};

/** @source wgs-4-2 */
function explainCrisis({ crisis }: AanvaardSignaal): Reden[] {
  if (!crisis) return [];
  const wanneer = crisis.datum === null ? "" : ` op ${dagtekst(crisis.datum)}`;
  const tekst = `Het signaal meldt ${crises[crisis.soort]}${wanneer}. Zo'n signaal telt altijd mee, hoe laag of oud de achterstand ook is.`;
  return [{ code: "crisis", tekst, bron: "wgs-4-2" }];
}
