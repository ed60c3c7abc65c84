import { readFileSync } from "node:fs";
import path from "node:path";

const folder = path.join(import.meta.dirname, "../client");
const parts = ["fout", "sleutel", "verzending", "antwoord", "webhook", "opdrachten", "seinhuis"];
const head = `// Client of Seinhuis for TypeScript and JavaScript. It needs no package: only fetch and WebCrypto.
// Node 22.18 and later run this file as it is. Licence: EUPL-1.2.
`;

let made: string | undefined;

/** The client as one file to copy: its parts one after the other, without what they import from each other. */
export function clientBundle(): string {
  made ??= [head, ...parts.map((name) => withoutImports(readFileSync(path.join(folder, `${name}.ts`), "utf8")))].join(
    "\n",
  );
  return made;
}

const withoutImports = (text: string): string =>
  text.replaceAll(/^import [^;]*? from "\.\/[\w-]+\.ts";\n/gm, "").trimStart();
