import type { Fout } from "../law/fout.ts";
import { opEenRegel } from "./signaal-schema.ts";

/**
 * One row of a levering, read but not yet checked: `ruw` is the signaal as JSON, undefined when the row could not be read.
 * `regel` counts as a person does: the row in a CSV file (the header is 1), the line of NDJSON, the place in a JSON list.
 */
export type ParsedRow = {
  regel: number;
  kenmerk: string | null;
  ruw: unknown;
  fouten: Fout[];
  /** Its cells by column, for a row of a file with columns: asked for when the row is refused. */
  cellen?: () => Record<string, string>;
};

/** `kenmerken` tells how the file was read: with the first chunk, and again when a later one shows more of it. */
export type RowChunk = { kenmerken?: Record<string, string>; rijen: ParsedRow[] };

/** The levering as a whole cannot be read: none of its rows goes in. */
export class LeveringFout extends Error {
  override readonly name = "LeveringFout";
  readonly code: string;
  readonly fouten: Fout[];

  constructor(fouten: [Fout, ...Fout[]]) {
    super(fouten[0].code);
    this.code = fouten[0].code;
    this.fouten = fouten;
  }
}

const rowsPerChunk = 2_000;

/** The longest row that is read, in characters (CSV) or bytes (NDJSON). */
export const maxRowSize = 64 * 1024;

/** A row that could not be read at all. */
export function unreadableRow(regel: number, fout: Fout): ParsedRow {
  return { regel, kenmerk: null, ruw: undefined, fouten: [fout] };
}

/** The most rows of one levering: what a spreadsheet can hold. */
export const maxRows = 1_048_576;

/** Regroups rows in chunks of two thousand, the size in which they are decided and stored. */
export async function* inChunks(blocks: AsyncIterable<RowChunk>, most = maxRows): AsyncGenerator<RowChunk> {
  let chunk: RowChunk = { rijen: [] };
  let count = 0;
  for await (const { kenmerken, rijen } of blocks) {
    if (kenmerken) chunk.kenmerken = { ...chunk.kenmerken, ...kenmerken };
    for (const rij of rijen) {
      count++;
      chunk.rijen.push(count > most ? tooMany(rij.regel, most) : rij);
      if (count > most) return yield chunk;
      if (chunk.rijen.length < rowsPerChunk) continue;
      yield chunk;
      chunk = { rijen: [] };
    }
  }
  if (chunk.rijen.length > 0 || chunk.kenmerken) yield chunk;
}

function tooMany(regel: number, most: number): ParsedRow {
  const melding = `Een levering mag niet meer dan ${most} rijen hebben. Deze rij en wat erna komt is niet gelezen.`;
  return unreadableRow(regel, { veld: "", code: "te-veel-rijen", melding });
}

/** The kenmerk as far as it may be repeated in a row report: not empty, short and on one line. */
export function readableKenmerk(ruw: unknown): string | null {
  const raw = typeof ruw === "object" && ruw !== null && "kenmerk" in ruw ? ruw.kenmerk : undefined;
  const kenmerk = typeof raw === "string" ? raw.trim().normalize("NFC") : "";
  return kenmerk !== "" && kenmerk.length <= 64 && opEenRegel.test(kenmerk) ? kenmerk : null;
}
