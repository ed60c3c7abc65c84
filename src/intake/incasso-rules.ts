import type { Fout } from "../law/fout.ts";
import type { Contactsoort, SignaalpartnerSoort } from "../law/lists.ts";
import type { BronSleutel } from "../law/sources.ts";

/** What a partner did before it signals; days as YYYY-MM-DD. */
export type Incasso = {
  herinneringen: string[];
  contactpogingen: { datum: string; soort: Contactsoort; bereikt: boolean }[];
  gewezenOpSchuldhulp: string | null;
  aanbodGegevensdeling: string | null;
  bezwaar: boolean;
};

type Element = "persoonlijkContact" | "gewezenOpSchuldhulp" | "herinnering" | "aanbodGegevensdeling";
type Eisen = { from: string; elementen: readonly Element[]; bron: BronSleutel };

const vier: readonly Element[] = ["persoonlijkContact", "gewezenOpSchuldhulp", "herinnering", "aanbodGegevensdeling"];
const sinds2021 = "2021-01-01";
const proef: readonly Eisen[] = [{ from: sinds2021, elementen: vier, bron: "tijdelijke-regeling" }];
const verhuur: readonly Eisen[] = [{ from: sinds2021, elementen: vier, bron: "bgs-2" }];

/**
 * What each kind of partner must have done, oldest rule first.
 *
 * @source bgs-2 tijdelijke-regeling energieregeling afsluitbeleid-energie drinkwater-5 beleid-zorg
 * @reading An unnamed kind ('Overige') has no rule of its own and is held to that of a landlord, the strictest.
 */
const eisenPerSoort: Readonly<Record<SignaalpartnerSoort, readonly Eisen[]>> = {
  Huur: verhuur,
  Overige: verhuur,
  Hypotheek: proef,
  DUO: proef,
  Belastingdienst: proef,
  "Dienst Toeslagen": proef,
  "CAK Eigen bijdrage": proef,
  "CAK Zorgverzekeringen": proef,
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

const controles: Readonly<Record<Element, { veld: string; is: (incasso: Incasso) => boolean; melding: string }>> = {
  persoonlijkContact: {
    veld: "/incasso/contactpogingen",
    is: (incasso) => incasso.contactpogingen.some(({ soort }) => !eenzijdig.includes(soort)),
    melding:
      "Er is geen poging tot persoonlijk contact. Een brief, een kaartje of administratief werk telt volgens onze lezing niet mee.",
  },
  gewezenOpSchuldhulp: {
    veld: "/incasso/gewezenOpSchuldhulp",
    is: (incasso) => incasso.gewezenOpSchuldhulp !== null,
    melding: "De datum ontbreekt waarop u de klant op schuldhulp heeft gewezen.",
  },
  herinnering: {
    veld: "/incasso/herinneringen",
    is: (incasso) => incasso.herinneringen.length > 0,
    melding: "Er is geen schriftelijke herinnering.",
  },
  aanbodGegevensdeling: {
    veld: "/incasso/aanbodGegevensdeling",
    is: (incasso) => incasso.aanbodGegevensdeling !== null,
    melding: "De datum ontbreekt waarop u heeft aangeboden om gegevens met de gemeente te delen.",
  },
};

const leeg: Incasso = {
  herinneringen: [],
  contactpogingen: [],
  gewezenOpSchuldhulp: null,
  aanbodGegevensdeling: null,
  bezwaar: false,
};

/**
 * Whether the partner did enough before it signals: all faults at once, each with its source; none means enough.
 *
 * Where the offer to share data is required, it stands in a reminder, so it has the day of one.
 * A refusal to share data blocks every kind of partner, silence does not. Every date lies between the start of the
 * arrears and the signal, both included.
 *
 * @param signaaldatum day that also decides which rule applies
 * @source bgs-2 tijdelijke-regeling energieregeling afsluitbeleid-energie drinkwater-5 beleid-zorg
 * @reading The rule for landlords and that for water ask for the offer "in that reminder"; we hold every kind to it.
 */
export function checkIncasso(
  soort: SignaalpartnerSoort,
  incasso: Incasso | null,
  signaaldatum: string,
  ontstaansdatum: string,
): Fout[] {
  const gegeven = incasso ?? leeg;
  const { elementen, bron } = eisenOp(soort, signaaldatum);
  const fouten: Fout[] = elementen
    .filter((element) => !controles[element].is(gegeven))
    .map((element) => ({
      veld: controles[element].veld,
      code: `incasso-${element}`,
      melding: controles[element].melding,
      bron,
    }));
  if (elementen.includes("aanbodGegevensdeling") && isOutsideReminder(gegeven)) {
    fouten.push({ ...aanbodFout, bron });
  }
  if (gegeven.bezwaar) fouten.push({ ...bezwaarFout, bron });
  for (const { veld, datum } of datesOf(gegeven)) {
    if (datum < ontstaansdatum) fouten.push({ veld, ...teVroeg, bron });
    else if (datum > signaaldatum) fouten.push({ veld, ...teLaat, bron });
  }
  return fouten;
}

/** Both are given, and yet no reminder is of the day of the offer; when one is absent, that is the fault. */
function isOutsideReminder({ herinneringen, aanbodGegevensdeling: aanbod }: Incasso): boolean {
  return aanbod !== null && herinneringen.length > 0 && !herinneringen.includes(aanbod);
}

const aanbodFout = {
  veld: "/incasso/aanbodGegevensdeling",
  code: "incasso-aanbod-niet-in-herinnering",
  melding:
    "U moet in een herinnering aanbieden om gegevens met de gemeente te delen. Op deze dag is er geen herinnering.",
};
const bezwaarFout = {
  veld: "/incasso/bezwaar",
  code: "incasso-bezwaar",
  melding: "De klant wil niet dat u gegevens deelt met de gemeente. Daarom mag dit signaal niet.",
};
const teVroeg = { code: "incasso-te-vroeg", melding: "Deze datum ligt voor het ontstaan van de achterstand." };
const teLaat = { code: "incasso-te-laat", melding: "Deze datum ligt na de signaaldatum." };

function eisenOp(soort: SignaalpartnerSoort, op: string): Pick<Eisen, "elementen" | "bron"> {
  const eisen = eisenPerSoort[soort];
  return eisen.findLast(({ from }) => from <= op) ?? eisen[0] ?? { elementen: vier, bron: "bgs-2" };
}

function datesOf(incasso: Incasso): { veld: string; datum: string }[] {
  const dates = [
    ...incasso.herinneringen.map((datum, i) => ({ veld: `/incasso/herinneringen/${i}`, datum })),
    ...incasso.contactpogingen.map(({ datum }, i) => ({ veld: `/incasso/contactpogingen/${i}/datum`, datum })),
    { veld: "/incasso/gewezenOpSchuldhulp", datum: incasso.gewezenOpSchuldhulp },
    { veld: "/incasso/aanbodGegevensdeling", datum: incasso.aanbodGegevensdeling },
  ];
  return dates.flatMap(({ veld, datum }) => (datum === null ? [] : [{ veld, datum }]));
}
