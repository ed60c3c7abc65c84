import { html } from "../platform/web/html.ts";
import { link } from "../platform/web/parts.ts";
import { openInboxPage, start } from "./shell.ts";

type Problem = { title: string; detail: string; fouten?: { melding: string }[] };
type Asked = { path: string };

const titels: Readonly<Record<number, string>> = {
  400: "Dit klopt niet",
  401: "Log opnieuw in",
  403: "Dit mag niet",
  404: "Deze pagina is er niet",
  409: "Dit kan nu niet",
  413: "Dit is te groot",
  422: "Dit mag niet van een regel",
  429: "Even wachten",
  500: "Er ging iets mis bij ons",
  503: "Even niet beschikbaar",
};

/** A refusal of the API as a page. */
export async function faultPage(refusal: Response, { path }: Asked): Promise<Response> {
  const problem = (await refusal.json()) as Problem;
  const title = titels[refusal.status] ?? problem.title;
  const isOut = refusal.status === 401;
  const fouten = problem.fouten ?? [];
  const shown = openInboxPage({
    title,
    path,
    main: html`<h1>${title}</h1>
<p data-uitleg>${problem.detail}</p>
${fouten.length === 0 ? "" : html`<ul class="utrecht-unordered-list">${fouten.map(({ melding }) => html`<li>${melding}</li>`)}</ul>`}
<p>${isOut ? link(loginPath(path), "Log in") : link(start, "Naar het begin")}</p>`,
  });
  const headers = new Headers(shown.headers);
  const wait = refusal.headers.get("Retry-After");
  if (wait) headers.set("Retry-After", wait);
  return new Response(shown.body, { status: refusal.status, headers });
}

/** After the log-in one is back where one was going. */
export const loginPath = (path: string): string => `${start}/inloggen?naar=${encodeURIComponent(path)}`;
