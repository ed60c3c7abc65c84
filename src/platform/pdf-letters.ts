/** The files of a typeface that is split by script, in the order in which a letter is looked for. */
const scripts = {
  latin:
    /[\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc\u2010-\u2027\u2030\u2039\u203a\u20ac\u2122\u2212]/,
  "latin-ext": /[\u0100-\u02ba\u02bd-\u02c5\u02c7-\u02cc\u1e00-\u1e9f]/,
  greek: /[\u0370-\u0377\u037a-\u037f\u0384-\u03ff]/,
  cyrillic: /[\u0400-\u045f\u0490\u0491\u2116]/,
} as const;
export type Letters = keyof typeof scripts;

const lettersOf = (sign: string): Letters | undefined =>
  (Object.keys(scripts) as Letters[]).find((name) => scripts[name].test(sign));

/**
 * A text in runs that each take one file of the typeface. What no file has becomes a question mark; signs that are not
 * seen, such as those that turn the direction of writing, are left out, so that paper shows what is there.
 */
export function fontRuns(text: string): { letters: Letters; text: string }[] {
  const runs: { letters: Letters; text: string }[] = [];
  for (const sign of text.normalize("NFC").replace(/\p{Cf}|\p{Cc}/gu, "")) {
    const letters = lettersOf(sign);
    const last = runs.at(-1);
    const [wanted, shown] = [letters ?? "latin", letters ? sign : "?"];
    if (last && (last.letters === wanted || shown === " ")) last.text += shown;
    else runs.push({ letters: wanted, text: shown });
  }
  return runs.length > 0 ? runs : [{ letters: "latin", text: " " }];
}
