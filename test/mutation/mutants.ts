/** One small change to a source file: the text from `start` to `end` becomes `to`. */
export type Mutant = { file: string; line: number; start: number; end: number; from: string; to: string };

/** What is changed into what; binary operators have spaces around them, which generics and arrows have not. */
const swaps: readonly [RegExp, (found: string) => string[]][] = [
  [/(?<= )(?:<=|>=|<|>)(?= )/g, (found) => [{ "<": "<=", "<=": "<", ">": ">=", ">=": ">" }[found] as string]],
  [/(?<= )(?:===|!==)(?= )/g, (found) => [found === "===" ? "!==" : "==="]],
  [/(?<= )(?:&&|\|\|)(?= )/g, (found) => [found === "&&" ? "||" : "&&"]],
  [/(?<=[\w)\]] )[+\-*/](?= [\w(])/g, (found) => [{ "+": "-", "-": "+", "*": "/", "/": "*" }[found] as string]],
  [/\b(?:true|false)\b/g, (found) => [found === "true" ? "false" : "true"]],
  [/(?<=[\s(])!(?=[\w(])/g, () => [""]],
  [/\.(?:some|every)\(/g, (found) => [found === ".some(" ? ".every(" : ".some("]],
  [/\bMath\.(?:min|max)\b/g, (found) => [found === "Math.min" ? "Math.max" : "Math.min"]],
  [/(?<![\w.$-])\d[\d_]*(?:\.\d+)?\b/g, (found) => [String(Number(found.replaceAll("_", "")) + 1)]],
];

/** Every mutant of a source text, in the order of the text. Comments, strings and imports are left alone. */
export function findMutants(file: string, source: string): Mutant[] {
  const code = maskText(source);
  const found = swaps.flatMap(([pattern, replacements]) =>
    [...code.matchAll(pattern)].flatMap((match) =>
      replacements(match[0]).map((to) => {
        const line = source.slice(0, match.index).split("\n").length;
        return { file, line, start: match.index, end: match.index + match[0].length, from: match[0], to };
      }),
    ),
  );
  return found.sort((a, b) => a.start - b.start);
}

export const applyMutant = (source: string, { start, end, to }: Mutant): string =>
  source.slice(0, start) + to + source.slice(end);

/** The same text with everything that is not code blanked, so that places stay what they are. */
function maskText(source: string): string {
  const notCode =
    /\/\*[\s\S]*?\*\/|(?<!:)\/\/.*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|^import [\s\S]*?;$|^(?:export )?type [\s\S]*?;$/gm;
  return source.replace(notCode, (text) => text.replace(/[^\n]/g, "_"));
}
