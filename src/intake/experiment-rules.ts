import { bedragtekst } from "../law/bedragtekst.ts";
import { addMaanden } from "../law/calendar.ts";
import { dagtekst } from "../law/dagtekst.ts";
import type { Fout } from "../law/fout.ts";
import type { SignaalpartnerSoort } from "../law/lists.ts";
import type { BronSleutel } from "../law/sources.ts";

/** A part of the regulation: one kind of partner may report to these municipalities, on these days, from this size on. */
export type Experiment = {
  gemeentecodes: readonly string[];
  /** First and last day, both included; null has no known end. */
  van: string;
  tot: string | null;
  minCenten: number;
  minMaanden: number;
  bron: BronSleutel;
};
/** What an experiment looks at in a signal; an amount of null could not be read. */
export type Omvang = { signaaldatum: string; ontstaansdatum: string; bedragCenten: number | null };

const gemeenten = {
  Amsterdam: "0363",
  Arnhem: "0202",
  Breda: "0758",
  "Den Haag": "0518",
  Dordrecht: "0505",
  "Echt-Susteren": "1711",
  Heerlen: "0917",
  "Hollands Kroon": "1911",
  Leudal: "1640",
  Maasgouw: "1641",
  "Midden-Groningen": "1952",
  Nijmegen: "0268",
  Purmerend: "0439",
  Roerdalen: "1669",
  Rotterdam: "0599",
  Tilburg: "0855",
  Westland: "1783",
} as const;
const codes = (...namen: (keyof typeof gemeenten)[]): string[] => namen.map((naam) => gemeenten[naam]);

const eerste = { van: "2022-01-01", bron: "tijdelijke-regeling" } as const;
const sinds2023 = { van: "2023-07-01", tot: null, bron: "tijdelijke-regeling-2023" } as const;
const sinds2024 = { van: "2024-04-01", tot: null, bron: "tijdelijke-regeling-2024" } as const;
const sinds2025 = { van: "2025-07-01", tot: null, bron: "tijdelijke-regeling-2025" } as const;

/**
 * The experiments by kind of partner. Nobody else of these kinds may report: a municipality that is not here is refused.
 *
 * Of the regulation's texts the lists for mortgages (article 2.2) and DUO (2.3) were read, and the thresholds of DUO, CAK
 * (2.4) and the tax services (2.5). Their municipalities for 2.4 and 2.5 were not, nor anything for CAK
 * Zorgverzekeringen: those lists stay empty until they are.
 *
 * @source wgs-10 tijdelijke-regeling tijdelijke-regeling-2023 tijdelijke-regeling-2024 tijdelijke-regeling-2025
 * @reading Every change counts from the first day of the quarter after it was signed, the usual day for regulations and
 *   the day on which the first one began; the days themselves were not read.
 * @reading 'Overige' is the kind of municipal taxes, which DDAS does not name: ten municipalities by the evaluation of
 *   VNG, until article 2.1 lapsed in 2025.
 * @reading Two months for mortgages is what the ministry told of the experiment. Which mortgage lenders take part, and
 *   that DUO has an unpaid fine besides, is settled in the overeenkomst: a signal carries no more than the duty needs.
 * @reading The aanmaning of the tax services is the written reminder that every partner of an experiment must have sent.
 */
export const experimenten: Readonly<Partial<Record<SignaalpartnerSoort, readonly Experiment[]>>> = {
  Hypotheek: [
    {
      ...eerste,
      gemeentecodes: codes("Amsterdam", "Arnhem", "Breda", "Hollands Kroon", "Nijmegen", "Tilburg"),
      tot: null,
      minCenten: 0,
      minMaanden: 2,
    },
    { ...sinds2024, gemeentecodes: codes("Den Haag", "Heerlen", "Rotterdam"), minCenten: 0, minMaanden: 2 },
  ],
  DUO: [{ ...sinds2023, gemeentecodes: codes("Amsterdam"), minCenten: 27_000, minMaanden: 0 }],
  "CAK Eigen bijdrage": [{ ...sinds2024, gemeentecodes: [], minCenten: 10_000, minMaanden: 5 }],
  Belastingdienst: [{ ...sinds2025, gemeentecodes: [], minCenten: 60_000, minMaanden: 0 }],
  "Dienst Toeslagen": [{ ...sinds2025, gemeentecodes: [], minCenten: 0, minMaanden: 0 }],
  "CAK Zorgverzekeringen": [],
  Overige: [
    {
      ...eerste,
      gemeentecodes: codes(
        "Amsterdam",
        "Dordrecht",
        "Echt-Susteren",
        "Leudal",
        "Maasgouw",
        "Midden-Groningen",
        "Purmerend",
        "Roerdalen",
        "Rotterdam",
        "Westland",
      ),
      tot: "2025-06-30",
      minCenten: 0,
      minMaanden: 0,
    },
  ],
};

/** Whether a signal falls under one of a partner's experiments; its faults when it does not. @source wgs-10 */
export function checkExperimenten(proeven: readonly Experiment[], gemeentecode: string, omvang: Omvang): Fout[] {
  const hier = proeven.filter(({ gemeentecodes }) => gemeentecodes.includes(gemeentecode));
  const proef = hier.find((item) => isLopend(item, omvang.signaaldatum));
  if (proef) return checkOmvang(proef, omvang);
  const [ander] = hier;
  return [
    {
      veld: "/gemeentecode",
      code: "partnersoort-niet-toegestaan",
      melding: ander ? `${nietHier} ${looptijd(ander)}` : nietHier,
      bron: ander?.bron ?? "tijdelijke-regeling",
    },
  ];
}

const nietHier = "Deze soort organisatie mag in deze gemeente geen signalen aanleveren.";

export const isLopend = ({ van, tot }: Experiment, op: string): boolean => van <= op && (tot === null || op <= tot);

function looptijd({ van, tot }: Experiment): string {
  const einde = tot === null ? "" : ` en eindigde op ${dagtekst(tot)}`;
  return `De proef begon hier op ${dagtekst(van)}${einde}.`;
}

/** Whether the arrears are large and old enough for an experiment. */
export function checkOmvang({ minCenten, minMaanden, bron }: Experiment, omvang: Omvang): Fout[] {
  const fouten: Fout[] = [];
  if (omvang.bedragCenten !== null && omvang.bedragCenten < minCenten) {
    const melding = `Het bedrag moet minstens ${bedragtekst(minCenten)} zijn.`;
    fouten.push({ veld: "/achterstand/bedrag", code: "bedrag-te-laag", melding, bron });
  }
  if (minMaanden > 0 && addMaanden(omvang.ontstaansdatum, minMaanden) > omvang.signaaldatum) {
    const melding = `De achterstand moet minstens ${minMaanden} maanden bestaan.`;
    fouten.push({ veld: "/achterstand/ontstaansdatum", code: "te-jong", melding, bron });
  }
  return fouten;
}
