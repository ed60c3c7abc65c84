/** What stands behind the house number, as words in one spelling. */

const romeins = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
const romeinsEnkel = new Set(["I", "V", "X"]);
const verdieping = "(?:HOOG|HG|ETAGE|ET|VERD|VERDIEPING)";
const romeinsOfGetal = `(\\d+|${romeins.toReversed().join("|")})`;

const hoog = new RegExp(`\\b${romeinsOfGetal} (?:(?:E|DE|STE) )?${verdieping}(?: ${verdieping})*\\b`, "g");
const etage = /\b(?:ETAGE|ET|VERD|VERDIEPING) (\d+)\b/g;
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

/**
 * Reads what people write behind a house number: letters and digits come apart, every word gets one spelling.
 *
 * @param tekst upper case; letters, digits and separators only
 * @returns the words in order, with TO (tegenover) and BY (bij) last; empty when there is no addition
 * @reading III, 3 hoog, 3h and 3e etage all name what BAG calls 3. A lone I, V or X may as well be a letter and is
 * left alone. '10 AB' and '10 A B' stay apart: AH (achterhuis) is not A H.
 */
export function readToevoeging(tekst: string): string[] {
  const woorden = (tekst.replace(/\bT\s*[./]\s*O\b/g, " TO ").match(/[A-Z]+|\d+/g) ?? []).flatMap(readWoord);
  const plaats = woorden.filter((woord) => !aanduidingen.has(woord));
  const aanduiding = woorden.filter((woord) => aanduidingen.has(woord));
  return [...settle(plaats.join(" ")).split(" ").filter(Boolean), ...aanduiding];
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
  const [, letter, rest] = letterGeplakt.exec(woord) ?? [];
  if (letter && rest) return [letter, ...readWoord(rest)];
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
