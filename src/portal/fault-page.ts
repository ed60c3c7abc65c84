import { html } from "../platform/web/html.ts";
import { link } from "../platform/web/parts.ts";
import { openPage } from "./shell.ts";
import { faultTeksten } from "./teksten-fout.ts";

type Problem = { title: string; detail: string; code?: string; fouten?: { melding: string }[] };
/** What was asked: after the log-in one is back at `path`. */
type Asked = { path: string; method: string; maxBytes: number };

/** A refusal of the API as a page: in the words of a page where the API speaks to a program. */
export async function faultPage(refusal: Response, { path, method, maxBytes }: Asked): Promise<Response> {
  const problem = (await refusal.json()) as Problem;
  const wait = refusal.headers.get("Retry-After");
  const isFile = path === "/portaal/leveringen/nieuw";
  const { title, detail } = faultTeksten(refusal.status, problem, { wait, maxBytes, isFile });
  const fouten = problem.fouten ?? [];
  const isOut = refusal.status === 401;
  const shown = openPage({
    title,
    path,
    main: html`<h1>${title}</h1>
<p data-uitleg>${detail}</p>
${isOut && method !== "GET" ? html`<p>Vulde u net iets in? Log dan in in een nieuw tabblad. Laad daarna deze pagina opnieuw. Vraagt uw browser of u het formulier nog een keer wilt sturen? Kies dan ja.</p>` : ""}
${fouten.length === 0 ? "" : html`<ul class="utrecht-unordered-list">${fouten.map(({ melding }) => html`<li>${melding}</li>`)}</ul>`}
<p>${isOut ? html`<a class="utrecht-link utrecht-link--html-a" href="${loginPath(path)}"${method === "GET" ? "" : html` target="_blank"`}>Log in${method === "GET" ? "" : " (opent een nieuw tabblad)"}</a>` : link("/portaal", "Naar de start van het portaal")}</p>`,
  });
  const headers = new Headers(shown.headers);
  if (wait) headers.set("Retry-After", wait);
  return new Response(shown.body, { status: refusal.status, headers });
}

/** After the log-in one is back where one was going. */
export const loginPath = (path: string): string => `/portaal/inloggen?naar=${encodeURIComponent(path)}`;
