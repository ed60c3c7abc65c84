import { html } from "hono/html";
import { exampleOf } from "../platform/schema-examples.ts";
import { codeAnchor } from "./codes-section.ts";
import type { ApiAnswer, ApiOperation, Media } from "./document.ts";
import { describeType, type Field, listFields, type Resolve } from "./fields.ts";
import { breakable, codeBlock, type Html, words } from "./html.ts";

/** Answers that stand on the page already, by the name of their schema: the operation where, so that none comes twice. */
export type Shown = Map<string, string>;

/** One operation: what it is for, who may, what goes in and what comes back. */
export function operationSection(operation: ApiOperation, resolve: Resolve, shown: Shown): Html {
  const { operationId, method, path, summary, description } = operation;
  return html`<section class="operatie">
    <h2 id="${operationId}">${summary}</h2>
    <p class="pad"><span class="methode">${method}</span> <code>${breakable(path)}</code></p>
    ${operation.deprecated ? html`<p class="pad"><strong>Verouderd.</strong> Kijk bij <a href="/docs/wijzigingen">wijzigingen</a> wat u nu gebruikt.</p>` : ""}
    ${description ? html`<p>${words(description)}</p>` : ""}
    <p>${rightPart(operation)}</p>
    ${parametersPart(operation, resolve)}
    ${Object.entries(operation.requestBody?.content ?? {}).map(([media, body]) => bodyPart(media, body, resolve))}
    <h3>Antwoorden</h3>
    <ul class="antwoorden">
      ${Object.entries(operation.responses).map(([status, answer]) => answerPart(status, answer, resolve, { shown, operationId }))}
    </ul>
  </section>`;
}

/** Of several rights one is enough. */
function rightPart({ security = [] }: ApiOperation): Html {
  const scopes = security.flatMap((rule) => rule.oauth2 ?? []);
  if (scopes.length === 0) return html`Iedereen mag dit lezen.`;
  return html`Recht: ${scopes.map((scope, at) => html`${at > 0 ? " of " : ""}<code>${scope}</code>`)}`;
}

const places: Readonly<Record<string, string>> = { path: "in het pad", query: "in de vraag", header: "in de kop" };

function parametersPart({ parameters = [] }: ApiOperation, resolve: Resolve): Html | "" {
  if (parameters.length === 0) return "";
  const fields = parameters.map((parameter) => ({
    naam: parameter.name,
    soort: `${places[parameter.in] ?? parameter.in}: ${describeType(parameter.schema, resolve)}`,
    verplicht: parameter.required ?? false,
    uitleg: parameter.description ?? parameter.schema.description ?? "",
  }));
  return html`<h3>Parameters</h3>${fieldTable("Parameters", fields)}`;
}

function bodyPart(media: string, { schema = {}, example: given }: Media, resolve: Resolve): Html {
  const fields = listFields(schema, resolve);
  const example = given ?? exampleOf(schema, resolve);
  return html`<h3>Wat u stuurt: <code>${breakable(media)}</code></h3>
    ${schema.description ? html`<p>${words(schema.description)}</p>` : ""}
    ${fields.length > 0 ? fieldTable(`Velden van ${media}`, fields) : ""}
    ${example === undefined ? "" : exampleBlock(example)}`;
}

const exampleBlock = (example: unknown): Html => {
  const text = typeof example === "string" ? example : JSON.stringify(example, null, 2);
  return html`<p>Voorbeeld:</p>${codeBlock("Voorbeeld", text)}`;
};

function answerPart(
  status: string,
  answer: ApiAnswer,
  resolve: Resolve,
  { shown, operationId }: { shown: Shown; operationId: string },
): Html {
  if (Number(status) >= 400)
    return html`<li><a href="/docs/fouten#fout-${status}">${status}</a> ${answer.description}${refusalPart(status, answer)}</li>`;
  const headers = Object.keys(answer.headers ?? {}).filter((name) => name !== "API-Version");
  const [media = "", content] = Object.entries(answer.content ?? {})[0] ?? [];
  const name = content?.schema?.$ref ?? `${operationId} ${status}`;
  const before = shown.get(name);
  if (before === undefined) shown.set(name, operationId);
  const fields = content?.schema && before === undefined ? listFields(content.schema, resolve) : [];
  return html`<li>
    <strong>${status}</strong> ${answer.description}${headers.length > 0 ? html` (met kop ${headers.join(", ")})` : ""}${before === undefined ? "" : html`, met <a href="#${before}">dezelfde velden als hier</a>`}
    ${
      fields.length > 0
        ? html`<details><summary>Velden van ${status}, <code>${breakable(media)}</code></summary>
            ${fieldTable(`Velden van antwoord ${status}`, fields)}
            ${content?.schema ? exampleBlock(content.example ?? exampleOf(content.schema, resolve)) : ""}</details>`
        : ""
    }
  </li>`;
}

/** Every operation can give these in the same way: their example stands on the page of errors. */
const everywhere = new Set(["401", "403", "404", "429", "500", "503"]);

function refusalPart(status: string, { content = {} }: ApiAnswer): Html | "" {
  const { example, examples } = content["application/problem+json"] ?? {};
  if (examples) return manyRefusals(status, examples);
  const hasFaults = typeof example === "object" && example !== null && "fouten" in example;
  if (example === undefined || (everywhere.has(status) && !hasFaults)) return "";
  return html`<details><summary>Voorbeeld van ${status}</summary>${codeBlock(`Voorbeeld van ${status}`, JSON.stringify(example, null, 2))}</details>`;
}

/** The first one whole; of the others only what differs. */
function manyRefusals(status: string, examples: NonNullable<Media["examples"]>): Html {
  const [first] = Object.values(examples);
  return html`<details><summary>Voorbeelden van ${status}</summary>
    ${codeBlock(`Voorbeeld van ${status}`, JSON.stringify(first?.value ?? null, null, 2))}
    <p>Dit kan er staan:</p>
    <dl>${Object.entries(examples).map(
      ([code, { summary = "" }]) =>
        html`<dt><a href="/docs/fouten#${codeAnchor(status, code)}"><code>${breakable(code)}</code></a></dt><dd>${summary}</dd>`,
    )}</dl></details>`;
}

/** The roles are written out because on a small screen the cells are blocks, and some browsers then forget the table. */
export function fieldTable(label: string, fields: readonly Field[]): Html {
  return html`<table role="table" aria-label="${label}">
    <thead role="rowgroup">
      <tr role="row"><th role="columnheader" scope="col">Naam</th><th role="columnheader" scope="col">Verplicht</th>
      <th role="columnheader" scope="col">Soort</th><th role="columnheader" scope="col">Uitleg</th></tr>
    </thead>
    <tbody role="rowgroup">
      ${fields.map(
        ({ naam, soort, verplicht, uitleg }) => html`<tr role="row">
          <th role="rowheader" scope="row"><code>${breakable(naam)}</code></th>
          <td role="cell">${verplicht ? "verplicht" : "mag weg"}</td>
          <td role="cell">${soort}</td><td role="cell">${words(uitleg)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}
