import { html } from "hono/html";

export type Html = ReturnType<typeof html>;

/** A text in which code stands between backticks. */
export const words = (text: string): Html =>
  html`${text.split("`").map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part))}`;

/** A long name that may be broken after a dot, slash or bracket, so that it fits on a telephone. */
export const breakable = (name: string): Html => html`${name.split(/(?<=[./\]_-])/).map((part) => html`${part}<wbr>`)}`;

/** Code on lines of its own; it scrolls sideways, and so the keyboard must be able to reach it. */
export const codeBlock = (label: string, text: string): Html =>
  html`<pre tabindex="0" role="group" aria-label="${label}"><code>${text}</code></pre>`;

/** Code that is a file or a step of a walk: the tests take it from the page by its id and run it. */
export const snippet = (id: string, label: string, text: string): Html =>
  html`<pre id="${id}" tabindex="0" role="group" aria-label="${label}"><code>${text}</code></pre>`;
