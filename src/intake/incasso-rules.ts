import type { Fout } from "../law/fout.ts";
import type { Contactsoort, Crisissoort, SignaalpartnerSoort } from "../law/lists.ts";
import type { BronSleutel } from "../law/sources.ts";

/** What a partner did before it signals; days as YYYY-MM-DD. */
export type Incasso = {
  herinneringen: string[];
  contactpogingen: { datum: string; soort: Contactsoort; bereikt: boolean }[];
  gewezenOpSchuldhulp: string | null;
  aanbodGegevensdeling: string | null;
  bezwaar: boolean;
};

export type IncassoElement = "persoonlijkContact" | "gewezenOpSchuldhulp" | "herinnering" | "aanbodGegevensdeling";
/** What a kind of partner must have done, from a day on. */
export type Eisen = { from: string; elementen: readonly IncassoElement[]; bron: BronSleutel };
type Historie = readonly [Eisen, ...Eisen[]];

const vier: readonly IncassoElement[] = [
  "persoonlijkContact",
  "gewezenOpSchuldhulp",
  "herinnering",
  "aanbodGegevensdeling",
];
const sinds2021 = "2021-01-01";
const proef: Historie = [{ from: "2022-01-01", elementen: vier, bron: "tijdelijke-regeling" }];

/**
 * What each kind of partner must have done, oldest rule first.
 *
 * @source bgs-2 tijdelijke-regeling energieregeling afsluitbeleid-energie drinkwater-5 beleid-zorg
 * @reading 'Overige' ever had a basis in the experiments alone, and so has their rule. For an insurer no text asks for a
 *   list: a reminder is policy. Of a water company's reminder only the offer has to be shown, not what else it says.
 */
const eisenPerSoort: Readonly<Record<SignaalpartnerSoort, Historie>> = {
  Huur: [{ from: sinds2021, elementen: vier, bron: "bgs-2" }],
  Hypotheek: proef,
  DUO: proef,
  Belastingdienst: proef,
  "Dienst Toeslagen": proef,
  "CAK Eigen bijdrage": proef,
  "CAK Zorgverzekeringen": proef,
  Overige: proef,
  Energie: [
    { from: sinds2021, elementen: ["herinnering", "aanbodGegevensdeling"], bron: "afsluitbeleid-energie" },
    {
      from: "2026-01-01",
      elementen: ["persoonlijkContact", "herinnering", "aanbodGegevensdeling"],
      bron: "energieregeling",
    },
  ],
  Water: [{ from: sinds2021, elementen: ["herinnering", "aanbodGegevensdeling"], bron: "drinkwater-5" }],
  Zorg: [{ from: sinds2021, elementen: ["herinnering"], bron: "beleid-zorg" }],
};

/** @reading A letter, a card or desk work goes one way; the Rotterdam covenant says that is not enough. */
const eenzijdig: readonly Contactsoort[] = ["Brief", "Kaartje", "Administratief"];

/** What can be wanting: an element, or a reminder of the day on which data sharing was offered. */
export type Tekort = IncassoElement | "aanbod-niet-in-herinnering";

/** `label` names what is asked, `melding` tells the partner what is wanting, `opmerking` tells it to everybody. */
export const tekorten: Readonly<Record<Tekort, { veld: string; label: string; melding: string; opmerking: string }>> = {
  persoonlijkContact: {
    veld: "/incasso/contactpogingen",
    label: "Een poging tot persoonlijk contact",
    melding:
      "Er is geen poging tot persoonlijk contact. Een brief, een kaartje of administratief werk telt volgens onze lezing niet mee.",
    opmerking: "In het signaal staat geen poging tot persoonlijk contact.",
  },
  gewezenOpSchuldhulp: {
    veld: "/incasso/gewezenOpSchuldhulp",
    label: "De klant wijzen op schuldhulp van de gemeente",
    melding: "De datum ontbreekt waarop u de klant op schuldhulp heeft gewezen.",
    opmerking: "In het signaal staat niet wanneer de klant op schuldhulp is gewezen.",
  },
  herinnering: {
    veld: "/incasso/herinneringen",
    label: "Een schriftelijke herinnering",
    melding: "Er is geen schriftelijke herinnering.",
    opmerking: "In het signaal staat geen schriftelijke herinnering.",
  },
  aanbodGegevensdeling: {
    veld: "/incasso/aanbodGegevensdeling",
    label: "In een herinnering aanbieden om gegevens met de gemeente te delen",
    melding: "De datum ontbreekt waarop u heeft aangeboden om gegevens met de gemeente te delen.",
    opmerking: "In het signaal staat niet wanneer is aangeboden om gegevens met de gemeente te delen.",
  },
  "aanbod-niet-in-herinnering": {
    veld: "/incasso/aanbodGegevensdeling",
    label: "Het aanbod om gegevens te delen staat in een herinnering",
    melding:
      "U moet in een herinnering aanbieden om gegevens met de gemeente te delen. Op deze dag is er geen herinnering.",
    opmerking: "Het aanbod om gegevens te delen stond niet in een herinnering.",
  },
};

type Bewijs = Omit<Incasso, "bezwaar">;

const heeft: Readonly<Record<IncassoElement, (bewijs: Bewijs) => boolean>> = {
  persoonlijkContact: ({ contactpogingen }) => contactpogingen.some(({ soort }) => !eenzijdig.includes(soort)),
  gewezenOpSchuldhulp: ({ gewezenOpSchuldhulp }) => gewezenOpSchuldhulp !== null,
  herinnering: ({ herinneringen }) => herinneringen.length > 0,
  aanbodGegevensdeling: ({ aanbodGegevensdeling }) => aanbodGegevensdeling !== null,
};

const leeg: Bewijs = {
  herinneringen: [],
  contactpogingen: [],
  gewezenOpSchuldhulp: null,
  aanbodGegevensdeling: null,
};

/** What a kind of partner must have done for a signal of this day; a day before the first rule gets that one. */
export function eisenOp(soort: SignaalpartnerSoort, op: string): Eisen {
  const eisen = eisenPerSoort[soort];
  return eisen.findLast(({ from }) => from <= op) ?? eisen[0];
}

/**
 * What is wanting in the proof. Where the offer to share data is asked for, it stands in a reminder: it has the day of one.
 *
 * @source bgs-2 tijdelijke-regeling energieregeling afsluitbeleid-energie drinkwater-5 beleid-zorg
 * @reading The rule for landlords and that for water ask for the offer "in that reminder"; we hold every kind to it.
 */
export function findTekorten(soort: SignaalpartnerSoort, incasso: Incasso | null, signaaldatum: string): Tekort[] {
  const gegeven = incasso ?? leeg;
  const { elementen } = eisenOp(soort, signaaldatum);
  const wanting: Tekort[] = elementen.filter((element) => !heeft[element](gegeven));
  const { herinneringen, aanbodGegevensdeling: aanbod } = gegeven;
  // Both are given, and yet no reminder is of the day of the offer; when one is absent, that is the fault.
  const isOutside = aanbod !== null && herinneringen.length > 0 && !herinneringen.includes(aanbod);
  return elementen.includes("aanbodGegevensdeling") && isOutside ? [...wanting, "aanbod-niet-in-herinnering"] : wanting;
}

/**
 * Whether help comes before the proof: the end of supply of energy is taken in however little was done before.
 *
 * @source energieregeling
 * @reading Of the cut-off signals only this one was said to be accepted without what should have gone before. Eviction,
 *   the end of water and the end of health insurance pass the day windows, but their proof is asked for as always.
 */
export function isHelpFirst(soort: SignaalpartnerSoort, crisis: { soort: Crisissoort } | null): boolean {
  return soort === "Energie" && crisis?.soort === "eindeLevering";
}

/**
 * Whether the partner did enough before it signals: all faults at once, each with its source; none means enough.
 *
 * A refusal to share data blocks every kind of partner, silence does not. Every date lies between the start of the
 * arrears and the signal, both included.
 *
 * @param signaaldatum day that also decides which rule applies
 * @source bgs-2 tijdelijke-regeling energieregeling afsluitbeleid-energie drinkwater-5 beleid-zorg
 */
export function checkIncasso(
  soort: SignaalpartnerSoort,
  incasso: Incasso | null,
  signaaldatum: string,
  ontstaansdatum: string,
  crisis: { soort: Crisissoort } | null = null,
): Fout[] {
  const { bron } = eisenOp(soort, signaaldatum);
  const wanting = isHelpFirst(soort, crisis) ? [] : findTekorten(soort, incasso, signaaldatum);
  const fouten: Fout[] = wanting.map((tekort) => {
    const { veld, melding } = tekorten[tekort];
    return { veld, code: `incasso-${tekort}`, melding, bron };
  });
  if (!incasso) return fouten;
  if (incasso.bezwaar) fouten.push({ ...bezwaarFout, bron });
  for (const { veld, datum } of datesOf(incasso)) {
    if (datum < ontstaansdatum) fouten.push({ veld, ...teVroeg, bron });
    else if (datum > signaaldatum) fouten.push({ veld, ...teLaat, bron });
  }
  return fouten;
}

const bezwaarFout = {
  veld: "/incasso/bezwaar",
  code: "incasso-bezwaar",
  melding: "De klant wil niet dat u gegevens deelt met de gemeente. Daarom mag dit signaal niet.",
};
const teVroeg = { code: "incasso-te-vroeg", melding: "Deze datum ligt voor het ontstaan van de achterstand." };
const teLaat = { code: "incasso-te-laat", melding: "Deze datum ligt na de signaaldatum." };

function datesOf(incasso: Incasso): { veld: string; datum: string }[] {
  const dates = [
    ...incasso.herinneringen.map((datum, i) => ({ veld: `/incasso/herinneringen/${i}`, datum })),
    ...incasso.contactpogingen.map(({ datum }, i) => ({ veld: `/incasso/contactpogingen/${i}/datum`, datum })),
    { veld: "/incasso/gewezenOpSchuldhulp", datum: incasso.gewezenOpSchuldhulp },
    { veld: "/incasso/aanbodGegevensdeling", datum: incasso.aanbodGegevensdeling },
  ];
  return dates.flatMap(({ veld, datum }) => (datum === null ? [] : [{ veld, datum }]));
}
