import { html } from "hono/html";

/** Escaped HTML: every value put into the template is escaped, save other Html. Never holds a promise here. */
export type Html = ReturnType<typeof html>;

export { html };
