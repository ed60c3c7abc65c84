import { isPostbus, postbusMelding } from "./adres-weigering.ts";
import type { HuisnummerFout } from "./huisnummer.ts";

type Weigering = { code: string; melding: string };

const datum: Weigering = {
  code: "huisnummer-datum",
  melding: "Dit lijkt een datum. Een rekenprogramma maakt soms van een huisnummer een datum.",
};
const reeks: Weigering = {
  code: "huisnummer-reeks",
  melding: "Dit zijn meerdere huisnummers. Geef één huisnummer.",
};
const langsteToevoeging = 20;

/** What is certainly no single house number; the first that fits names the fault. */
const teksten: readonly (Weigering & { als: Pick<RegExp, "test"> })[] = [
  { als: { test: isPostbus }, code: "postbus", melding: postbusMelding },
  { als: /^(?:19|20)\d\d-\d\d-\d\d|^\d{1,2}[-/]\d{1,2}[-/](?:19|20)\d\d\b/, ...datum },
  { als: /\bT\s*\/\s*M\b/, ...reeks },
  {
    als: /^\d+[.,]\d/,
    code: "huisnummer-onduidelijk",
    melding: "Dit huisnummer heeft een punt of komma tussen cijfers. Schrijf de toevoeging apart.",
  },
];

const maanden = new Set([
  "JAN",
  "FEB",
  "MRT",
  "MAR",
  "APR",
  "MEI",
  "MAY",
  "JUN",
  "JUL",
  "AUG",
  "SEP",
  "OKT",
  "OCT",
  "NOV",
  "DEC",
]);
const tussenwoorden = new Set(["EN", "TM", "TOT", "MET"]);

/** Refuses by the text of all fields together, upper case. */
export function refuseTekst(tekst: string): HuisnummerFout | undefined {
  const gevonden = teksten.find(({ als }) => als.test(tekst));
  return gevonden && { veld: "huisnummer", code: gevonden.code, melding: gevonden.melding };
}

/** Refuses by the words of the addition: a month made by a spreadsheet, a range, or more than an addition can be. */
export function refuseWoorden(woorden: readonly string[]): HuisnummerFout | undefined {
  const [eerste = ""] = woorden;
  if (woorden.length === 1 && maanden.has(eerste)) return { veld: "huisnummer", ...datum };
  if (woorden.some((woord, i) => tussenwoorden.has(woord) && /^\d/.test(woorden[i + 1] ?? "")))
    return { veld: "huisnummer", ...reeks };
  if (woorden.join(" ").length <= langsteToevoeging) return undefined;
  return {
    veld: "huisnummertoevoeging",
    code: "huisnummertoevoeging-lang",
    melding: `Een toevoeging heeft ten hoogste ${langsteToevoeging} tekens.`,
  };
}
