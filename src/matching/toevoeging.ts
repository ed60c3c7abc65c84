/** What stands behind the house number, as words in one spelling. */

const romeins = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
const romeinsEnkel = new Set(["I", "V", "X"]);
const verdieping = "(?:HOOG|HG|ETAGE|ET|VERD|VERDIEPING)";
const voorNummer = "(?:ETAGE|ET|VERD|VERDIEPING)";
const romeinsOfGetal = `(\\d+|${romeins.toReversed().join("|")})`;

// In 'V etage 1' the word belongs to the 1, and V is a letter.
const hoog = new RegExp(
  `\\b(?![IVX] ${voorNummer} \\d)${romeinsOfGetal} (?:(?:E|DE|STE) )?${verdieping}(?: ${verdieping})*\\b`,
  "g",
);
const etage = new RegExp(`\\b${voorNummer} (\\d+)\\b`, "g");
const hoogKort = /\b(\d+)(?: H)+$/;
const bisGeplakt = /^([A-Z]?)BIS([A-Z]?)$|^()BS([A-Z]?)$/;
const letterGeplakt = /^([A-HJ-UWYZ])(HS|II|III)$/;

/** Only words that mean the same in every city. */
const zelfdeWoord: Readonly<Record<string, string>> = {
  HUIS: "HS",
  ROOD: "RD",
  ZWART: "ZW",
  TEGENOVER: "TO",
  BIJ: "BY",
};
const aanduidingen = new Set(["TO", "BY"]);
/** What people put behind a number that has no addition. */
const geenToevoeging = new Set(["NVT", "GEEN", "NULL"]);
/** Longer words that stand behind a house number and behind no name of a street; TOT and MET stand in a range. */
const bekendeWoorden = new Set([
  ...["BIS", "HOOG", "ETAGE", "VERD", "VERDIEPING", "VOOR", "ACHTER", "BOVEN", "BENEDEN", "LINKS", "RECHTS", "MIDDEN"],
  ...["APP", "APT", "APPARTEMENT", "KAMER", "KMR", "UNIT", "STUDIO", "PARTERRE", "SOUTERRAIN", "TOT", "MET"],
]);

/** Whether a word, as read, is certainly part of an addition: a figure, one or two letters, or a word that is known. */
export const isToevoegingWoord = (woord: string): boolean =>
  /^(?:\d+|[A-Z]{1,2})$/.test(woord) || bekendeWoorden.has(woord);

/**
 * Reads what people write behind a house number: letters and digits come apart, every word gets one spelling.
 *
 * @param tekst upper case; letters, digits and separators only
 * @returns the words in order, with TO (tegenover) and BY (bij) last; empty when there is no addition
 * @reading III, 3 hoog, 3h and 3e etage all name what BAG calls 3. A lone I, V or X may as well be a letter and is
 * left alone. '10 AB' and '10 A B' stay apart: AH (achterhuis) is not A H.
 */
export function readToevoeging(tekst: string): string[] {
  const vast = tekst.replace(/\bT\s*[./]\s*O\b/g, " TO ").replace(/\bN\.V\.T\b/g, "NVT");
  const woorden = (vast.match(/[A-Z]+|\d+/g) ?? []).flatMap(readWoord);
  const plaats = woorden.filter((woord) => !aanduidingen.has(woord));
  const aanduiding = woorden.filter((woord) => aanduidingen.has(woord));
  const gezegd = plaats.slice(0, plaats.findLastIndex((woord) => !geenToevoeging.has(woord)) + 1);
  // What settling takes away are words beside a number: one word alone stays.
  return [...(gezegd.length > 1 ? settle(gezegd.join(" ")).split(" ") : gezegd), ...aanduiding];
}

/**
 * The words as one comparable text. HS and H both mean the ground floor in the cities that use them, and no number
 * has both.
 */
export function toevoegingSleutel(woorden: readonly string[]): string {
  return woorden.map((woord) => (woord === "HS" ? "H" : woord)).join("-");
}

function readWoord(woord: string): string[] {
  if (/^\d/.test(woord)) return [woord.replace(/^0+(?=\d)/, "")];
  const bis = bisGeplakt.exec(woord);
  if (bis) return [bis[1] ?? "", "BIS", bis[2] ?? bis[4] ?? ""].filter(Boolean);
  const letterEnRest = letterGeplakt.exec(woord);
  if (letterEnRest) return letterEnRest.slice(1).flatMap(readWoord);
  if (romeins.includes(woord) && !romeinsEnkel.has(woord)) return [String(romeins.indexOf(woord) + 1)];
  return [zelfdeWoord[woord] ?? woord];
}

/** Takes away the words for a floor until nothing changes, so that reading the result again changes nothing either. */
function settle(woorden: string): string {
  const next = woorden
    .replace(hoog, (_, nummer: string) => (romeins.includes(nummer) ? String(romeins.indexOf(nummer) + 1) : nummer))
    .replace(etage, "$1")
    .replace(hoogKort, "$1");
  return next === woorden ? next : settle(next);
}
