import { html } from "hono/html";
import { botsingAdvies, regelAdvies } from "../voorbeelden-advies.ts";
import type { ApiView } from "./document.ts";
import { breakable, type Html, words } from "./html.ts";

/** Where a code of a refusal stands on the page of errors. */
export const codeAnchor = (status: string, code: string): string => `code-${status}-${code}`;

const kinds = [
  { status: "409", titel: "Codes bij 409", uitleg: "De code is het laatste deel van `type`.", advies: botsingAdvies },
  { status: "422", titel: "Codes bij 422", uitleg: "De code staat bij elke fout in `fouten`.", advies: regelAdvies },
] as const;

/** Every code with which an operation refuses, when that is, and what the caller does about it. */
export function codesSection(api: ApiView): Html {
  return html`${kinds.map(
    ({ status, titel, uitleg, advies }) => html`<h2 id="codes-${status}">${titel}</h2>
      <p>${words(uitleg)}</p>
      <table class="codes" role="table" aria-label="${titel}">
        <thead role="rowgroup">
          <tr role="row"><th role="columnheader" scope="col">Code</th><th role="columnheader" scope="col">Wanneer</th>
          <th role="columnheader" scope="col">Wat u doet</th></tr>
        </thead>
        <tbody role="rowgroup">
          ${[...codesOf(api, status)].map(
            ([code, meldingen]) => html`<tr role="row" id="${codeAnchor(status, code)}">
              <th role="rowheader" scope="row"><code>${breakable(code)}</code></th>
              <td role="cell">${[...meldingen].map((melding, at) => html`${at > 0 ? html`<br>` : ""}${melding}`)}</td>
              <td role="cell">${words(advies[code] ?? "")}</td>
            </tr>`,
          )}
        </tbody>
      </table>`,
  )}`;
}

type Refused = { type: string; detail: string; fouten?: { code: string; melding: string }[] };

/** By code what is said with it, which differs by operation. */
function codesOf({ tags }: ApiView, status: string): Map<string, Set<string>> {
  const codes = new Map<string, Set<string>>();
  for (const { responses } of tags.flatMap(({ operations }) => operations)) {
    const { example, examples = {} } = responses[status]?.content?.["application/problem+json"] ?? {};
    const values = [example, ...Object.values(examples).map(({ value }) => value)].filter(
      (value) => value !== undefined,
    );
    for (const { type, detail, fouten } of values as Refused[]) {
      const first = status === "422" ? fouten?.[0] : undefined;
      const code = first?.code ?? type.split(":").at(-1) ?? "";
      codes.set(code, (codes.get(code) ?? new Set()).add(first?.melding ?? detail));
    }
  }
  return codes;
}
