import type { Context } from "./context.ts";
import { ongeldigeInvoer, Probleem, teGroot, verkeerdeSoort } from "./errors.ts";
import type { Fout } from "./law/fout.ts";
import type { BodyError, BodyFault, BodyReader } from "./platform/body.ts";
import type { Parsed, RawInput } from "./platform/http.ts";
import type { Operation } from "./platform/operation.ts";
import { parseStrictJson } from "./platform/strict-json.ts";
import { zodFouten } from "./zod-fouten.ts";

const maxJsonBytes = 128 * 1024;

/**
 * Holds everything in a request against what the operation documents, all of it before answering.
 * @throws Probleem 400 with every fault, 413 and 415
 */
export async function readInput(operation: Operation<Context>, raw: RawInput): Promise<Parsed> {
  const fouten: Fout[] = [];
  const check = (schema: Operation<Context>["params"], value: unknown, place: string): Record<string, unknown> => {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    fouten.push(...zodFouten(result.error).map((fout) => ({ ...fout, veld: `${place}${fout.veld}` })));
    return {};
  };
  const params = check(operation.params, raw.params, "pad");
  const headers = check(operation.headers, raw.headers, "kop");
  const query = check(operation.query, single(raw.query, fouten), "vraag");
  const body = await readBody(operation.body, raw.stream, fouten);
  if (fouten.length > 0) throw ongeldigeInvoer(fouten);
  return { params, query, headers, body };
}

async function readBody(body: Operation<Context>["body"], stream: BodyReader, fouten: Fout[]): Promise<unknown> {
  if (!body || !("schema" in body)) return undefined;
  const value = await readJson(stream);
  if (body.unchecked) return value;
  const result = body.schema.safeParse(value);
  if (result.success) return result.data;
  fouten.push(...zodFouten(result.error));
  return undefined;
}

/** A parameter that comes twice is a mistake; which of the two counts is not ours to guess. */
function single(query: Record<string, string[]>, fouten: Fout[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).map(([name, values]) => {
      if (values.length > 1 && /^\w{1,40}$/.test(name)) {
        fouten.push({ veld: `vraag/${name}`, code: "dubbel", melding: "Geef deze parameter maar één keer." });
      }
      return [name, values[0] ?? ""];
    }),
  );
}

async function readJson(stream: BodyReader): Promise<unknown> {
  if (stream.media !== "application/json") throw verkeerdeSoort("Gebruik application/json.");
  const text = await stream.text(maxJsonBytes);
  const result = parseStrictJson(text);
  if (result.ok) return result.value;
  throw ongeldigeInvoer([{ veld: result.plaats ?? "", code: result.code, melding: result.melding }]);
}

const bodyProblems: Record<BodyFault, () => Probleem> = {
  "te-groot": () => teGroot("Wat u stuurt is te groot. Verdeel het over meer verzoeken."),
  gecodeerd: () => verkeerdeSoort("Stuur de inhoud zonder Content-Encoding."),
  "verkeerde-soort": () => verkeerdeSoort("Deze soort inhoud kennen wij hier niet."),
  "verkeerde-tekenset": () => verkeerdeSoort("Gebruik UTF-8."),
  afgebroken: () => new Probleem(400, "afgebroken", "De verbinding is verbroken voordat alles binnen was."),
};

export const toBodyProblem = (error: BodyError): Probleem => bodyProblems[error.fault]();
