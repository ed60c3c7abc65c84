/**
 * Takes the rules out of which every selector may go, also within media queries, and the comments.
 * @param goes says of one selector whether no page has it
 */
export function dropRules(css: string, goes: (selector: string) => boolean): string {
  let kept = "";
  for (const { head, body } of blocksOf(css.replace(/\/\*[\s\S]*?\*\//g, ""))) {
    if (head.startsWith("@")) {
      const inner = head.startsWith("@media") ? dropRules(body, goes) : body;
      if (inner) kept += `${head}{${inner}}`;
      continue;
    }
    const selectors = splitOutside(head, ",").filter((selector) => !goes(selector));
    if (selectors.length > 0) kept += `${selectors.join(",")}{${body}}`;
  }
  return kept;
}

/**
 * Fills in what is known before a page is shown: a token that no rule sets gets its value, one that nobody sets gets
 * its fallback, and a declaration without a value goes.
 *
 * @param tokens what the theme sets
 * @param stays a token that is left as it is, so that a colour scheme can set it
 */
export function resolveTokens(
  css: string,
  tokens: ReadonlyMap<string, string>,
  stays: (name: string) => boolean,
): string {
  const setByRules = new Set([...css.matchAll(/[{;]\s*(--[\w-]+)\s*:/g)].map(([, name = ""]) => name));
  const asked = new Set<string>();

  const fill = (value: string): string | null => {
    const at = value.indexOf("var(");
    if (at < 0) return value;
    const end = closing(value, at + 3);
    const [name = "", ...rest] = splitOutside(value.slice(at + 4, end), ",").map((part) => part.trim());
    const put = one(name, rest.join(","));
    const after = fill(value.slice(end + 1));
    return put === null || after === null ? null : value.slice(0, at) + put + after;
  };
  const one = (name: string, fallback: string): string | null => {
    if (stays(name)) return keep(name);
    const known = tokens.get(name);
    if (!setByRules.has(name)) return known === undefined ? (fallback === "" ? null : fill(fallback)) : fill(known);
    if (known !== undefined) return keep(name);
    const filled = fallback === "" ? null : fill(fallback);
    return filled === null ? `var(${name})` : `var(${name},${filled})`;
  };
  const keep = (name: string): string => {
    asked.add(name);
    return `var(${name})`;
  };

  const rules = mapDeclarations(css, fill);
  const root = [...asked].map((name) => `${name}:${fill(tokens.get(name) ?? "") ?? ""}`);
  return `:root{${root.join(";")}}${rules}`;
}

function mapDeclarations(css: string, fill: (value: string) => string | null): string {
  let made = "";
  for (const { head, body } of blocksOf(css)) {
    if (head.startsWith("@media")) {
      made += `${head}{${mapDeclarations(body, fill)}}`;
      continue;
    }
    const declarations = splitOutside(body, ";").flatMap((declaration) => {
      const at = declaration.indexOf(":");
      const value = at < 0 ? null : fill(declaration.slice(at + 1).trim());
      return value === null ? [] : [`${declaration.slice(0, at).trim()}:${value}`];
    });
    if (declarations.length > 0) made += `${head}{${declarations.join(";")}}`;
  }
  return made;
}

function* blocksOf(css: string): Generator<{ head: string; body: string }> {
  let at = 0;
  for (let open = css.indexOf("{"); open >= 0; open = css.indexOf("{", at)) {
    let depth = 1;
    let end = open + 1;
    for (; depth > 0 && end < css.length; end++) {
      if (css[end] === "{") depth += 1;
      if (css[end] === "}") depth -= 1;
    }
    yield { head: css.slice(at, open).trim(), body: css.slice(open + 1, end - 1) };
    at = end;
  }
}

/** Where the bracket that opens at this place closes. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")" && --depth === 0) return at;
  }
  return text.length;
}

/** Splits at a sign that stands outside brackets. */
function splitOutside(text: string, sign: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    if (text[at] === sign && depth === 0) {
      found.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...found, text.slice(from)];
}
