import { Buffer, isUtf8 } from "node:buffer";
import { parseStrictJson } from "../platform/strict-json.ts";
import { inChunks, LeveringFout, type RowChunk, readableKenmerk } from "./read-rows.ts";

/**
 * Reads a JSON list of signalen. A list has to be whole before its first item can be trusted, hence the limit; larger
 * deliveries go as NDJSON or CSV.
 *
 * @param maxBytes  of the whole body
 * @throws LeveringFout when it is too large, not UTF-8, not strict JSON, or no list
 */
export function readJsonList(bytes: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<RowChunk> {
  return inChunks(readWhole(bytes, maxBytes));
}

async function* readWhole(bytes: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<RowChunk> {
  const json = parseStrictJson(await readText(bytes, maxBytes));
  if (!json.ok) throw fault(json.code, `${json.melding} Plaats: ${json.plaats}.`);
  if (!Array.isArray(json.value)) throw fault("geen-lijst", "De JSON moet een lijst van signalen zijn.");
  yield {
    rijen: json.value.map((ruw: unknown, at) => ({ regel: at + 1, kenmerk: readableKenmerk(ruw), ruw, fouten: [] })),
  };
}

async function readText(bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of bytes) {
    size += part.length;
    if (size > maxBytes) {
      throw fault("te-groot", `Een lijst mag niet groter zijn dan ${maxBytes} bytes. Stuur NDJSON of CSV.`);
    }
    parts.push(part);
  }
  const whole = Buffer.concat(parts, size);
  if (!isUtf8(whole)) throw fault("ongeldige-codering", "De JSON is geen UTF-8.");
  return whole.toString("utf8");
}

function fault(code: string, melding: string): LeveringFout {
  return new LeveringFout([{ veld: "", code, melding }]);
}
