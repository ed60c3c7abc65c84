import { html } from "../platform/web/html.ts";
import { openPage } from "./shell.ts";

type Problem = { title: string; detail: string; fouten?: { melding: string }[] };

/** A refusal of the API as a page: the same words, without anything that only a program needs. */
export async function faultPage(refusal: Response, path: string): Promise<Response> {
  const { title, detail, fouten = [] } = (await refusal.json()) as Problem;
  const shown = openPage({
    title,
    path,
    main: html`<h1>${title}</h1>
<p>${detail}</p>
${fouten.length === 0 ? "" : html`<ul class="utrecht-unordered-list">${fouten.map(({ melding }) => html`<li>${melding}</li>`)}</ul>`}
<p><a class="utrecht-link utrecht-link--html-a" href="/portaal">Naar de start van het portaal</a></p>`,
  });
  const headers = new Headers(shown.headers);
  const wait = refusal.headers.get("Retry-After");
  if (wait) headers.set("Retry-After", wait);
  return new Response(shown.body, { status: refusal.status, headers });
}
