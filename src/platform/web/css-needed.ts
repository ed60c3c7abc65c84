import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dropRules, resolveTokens } from "./css-text.ts";

const from = createRequire(import.meta.url);

/** The parts of the design system that the pages use, in the order in which they may override each other. */
const parts = [
  [
    "root",
    "document",
    "page-body",
    "page-header",
    "page-footer",
    "skip-link",
    "link",
    "unordered-list",
    "ordered-list",
  ],
  ["form-field", "form-fieldset", "form-label", "form-field-description", "form-field-error-message"],
  ["textbox", "textarea", "select", "button", "button-group", "button-link"],
].flat();

/** Classes that only imitate a state, for pictures of a design: the browser has the state itself. */
const imitated =
  /--(hover|active|focus|focus-visible|pressed|visited|busy|placeholder|forced-colors|telephone|row-hover|row-focus-within)\b/;
/** Parts of components that no page of ours has. */
const unused = /breadcrumb-nav--arrows|--(danger|warning|ready)-action|button--(danger|warning|ready)|--subtle|nested-/;

/** Tokens of ours instead of the theme's: no font comes along, so the reader's own is used. */
const own = new Map([
  ["--basis-text-font-family-default", "system-ui,sans-serif"],
  ["--basis-heading-font-family", "system-ui,sans-serif"],
  ["--basis-text-font-family-monospace", "ui-monospace,monospace"],
]);

const read = (name: string): string => readFileSync(from.resolve(name), "utf8");

/**
 * What the pages need: of the design system the rules that they can meet, then our own, with the design tokens filled in
 * down to the colours of the palette. The licence stands in the packages.
 */
export function neededCss(ours: string): string {
  const theme = read("@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css");
  const tokens = new Map(
    [...theme.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)].map(([, name = "", value = ""]) => [name, value]),
  );
  for (const [name, value] of own) tokens.set(name, value);
  const rules = parts.map((part) => read(`@utrecht/${part}-css/dist/index.min.css`)).join("");
  const kept = dropRules(rules, (selector) => imitated.test(selector) || unused.test(selector));
  return resolveTokens(kept + ours, tokens, (name) => name.startsWith("--voorbeeld-kleuren-"));
}
