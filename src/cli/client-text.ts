import { compile, type JSONSchema } from "json-schema-to-typescript";
import { type ClientOperation, clientOperations } from "./client-operations.ts";
import { type Node, typeSchema } from "./client-schemas.ts";

const head = `// Generated from the OpenAPI document by src/cli/write-client.ts. Do not change it by hand: npm run schemas.
import { type Bestand, formaatVan, readAlles, readBestand, readJson } from "./antwoord.ts";
import type { Inhoud, Verzend, Verzoek } from "./verzending.ts";
`;

/** The types of the API and one function for each operation, as the text of a module. */
export async function clientText(document: Node): Promise<string> {
  const operations = clientOperations(document);
  return `${head}\n${await typesText(document, operations)}\n${functionsText(operations)}`;
}

async function typesText(document: Node, operations: readonly ClientOperation[]): Promise<string> {
  const { schemas } = document.components as { schemas: Record<string, Node> };
  const definitions = {
    ...Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, typeSchema(schema)])),
    ...Object.fromEntries(operations.flatMap(({ types }) => Object.entries(types))),
  };
  const names = Object.keys(definitions);
  // Only what hangs on the root is written in a fixed order.
  const properties = Object.fromEntries(names.map((name) => [name, { $ref: `#/definitions/${name}` }]));
  const root = { type: "object", properties, definitions, additionalProperties: false } as unknown as JSONSchema;
  const text = await compile(root, "AlleSoorten", {
    additionalProperties: false,
    bannerComment: "",
    ignoreMinAndMaxItems: true,
    style: { printWidth: 120 },
  });
  return text
    .replace(/export interface AlleSoorten \{[\s\S]*?\n\}\n/, "")
    .replaceAll(/\/\*\*\n \* This .*\n.*\n \*\/\n/g, "");
}

function functionsText(operations: readonly ClientOperation[]): string {
  return [
    "/** Every operation, over a way to send requests. */",
    "export function makeOpdrachten(verzend: Verzend) {",
    "  const opdrachten = {",
    ...operations.flatMap(operationLines),
    "  };",
    "  return opdrachten;",
    "}",
    "",
  ].join("\n");
}

function operationLines(operation: ClientOperation): string[] {
  const { id, summary, deprecated, inputType, optionalInput, answer, json, files, paging } = operation;
  const given = inputType ? `invoer: ${inputType}${optionalInput ? " = {}" : ""}` : "";
  const doc = (what: string) => [`    /** ${what}.${deprecated ? " @deprecated Zie /docs/wijzigingen." : ""} */`];
  const request = requestText(operation);
  const asFile = request
    .replace("headers: {", "headers: { Accept: soort,")
    .replace("invoer.formaat", `invoer.formaat ?? formaatVan<${inputType}["formaat"]>(soort)`);
  const lines = json
    ? [
        ...doc(summary),
        `    ${id}: (${given}): Promise<${answer}> =>`,
        `      readJson<${answer}>(verzend, ${request}),`,
      ]
    : [];
  if (files.length > 0) {
    const name = json ? `${id}AlsBestand` : id;
    const accept = files.map((media) => JSON.stringify(media)).join(" | ");
    const inputs = [given, `soort: ${accept} = ${JSON.stringify(files[0])}`].filter((part) => part !== "").join(", ");
    lines.push(
      ...doc(json ? `${summary}, als bestand` : summary),
      `    ${name}: (${inputs}): Promise<Bestand> =>`,
      `      readBestand(verzend, ${asFile}),`,
    );
  }
  if (paging) {
    lines.push(
      ...doc(`${summary}, alle bladzijden achter elkaar`),
      `    ${id}Alles: (${given}) =>`,
      `      readAlles((vraag: ${inputType}) => opdrachten.${id}(vraag), invoer, (bladzijde) => bladzijde.${paging}),`,
    );
  }
  return lines;
}

function requestText({ method, path, names, headers, body, repeatable, open }: ClientOperation): string {
  const address = path.replaceAll(/\{(\w+)\}/g, (_all, name) => `\${encodeURIComponent(invoer.${name})}`);
  const query = names.query.map((name) => `${name}: invoer.${name}`).join(", ");
  const sent = headers.map(({ name, from, fallback }) => {
    return `${JSON.stringify(name)}: invoer.${from}${fallback ? ` ?? ${fallback}` : ""}`;
  });
  if (body === "json") sent.push('"Content-Type": "application/json"');
  if (body === "stream") sent.push('"Content-Type": invoer.soort');
  const parts = [
    `method: "${method}"`,
    `path: \`${address}\``,
    ...(query ? [`query: { ${query} }`] : []),
    sent.length > 0 ? `headers: { ${sent.join(", ")} }` : "headers: {}",
    ...(body === "json" ? ["body: JSON.stringify(invoer.body)"] : body === "stream" ? ["body: invoer.inhoud"] : []),
    `herhaalbaar: ${repeatable}`,
    ...(open ? ["openbaar: true"] : []),
  ];
  return `{ ${parts.join(", ")} } satisfies Verzoek`;
}
