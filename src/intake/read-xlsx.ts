import type { FileHandle } from "node:fs/promises";
import { readXlsxFile } from "../platform/xlsx-reader.ts";
import type { XlsxRij } from "../platform/xlsx-sheet.ts";
import { XlsxFault } from "../platform/zip-check.ts";
import { spool } from "../platform/zip-spool.ts";
import { csvVeld, type Kolom } from "./csv-columns.ts";
import { type Kopregel, namesOf, readNamen } from "./csv-header.ts";
import { type Blok, type Gelezen, readRijen } from "./csv-rijen.ts";
import { inChunks, LeveringFout, type RowChunk, unreadableRow } from "./read-rows.ts";
import { toCellen } from "./xlsx-cellen.ts";

/**
 * Reads a spreadsheet: rows with the JSON of their signaal, in chunks of two thousand. A zip is read from its end, so the
 * whole file is put aside first; its rows are then read one by one, in a thread of their own.
 *
 * @param stop  nobody waits for its rows any more
 * @throws LeveringFout when the file as a whole cannot be read; BodyError when it was stopped
 */
export async function* readXlsx(bytes: AsyncIterable<Uint8Array>, stop?: AbortSignal): AsyncGenerator<RowChunk> {
  const file = await spool(bytes);
  try {
    yield* inChunks(readRijen(readBlokken(file, stop)));
  } finally {
    await file.close();
  }
}

async function* readBlokken(file: FileHandle, stop: AbortSignal | undefined): AsyncGenerator<Blok> {
  let kop: Kopregel | undefined;
  let regel = 0;
  const kenmerken: Record<string, string> = {};
  const ongezien = new Ongezien();
  try {
    for await (const { blad, rijen } of readXlsxFile(file, { stop })) {
      if (blad) kenmerken.werkblad = `${blad.nummer} van ${blad.van}`;
      if (blad?.nietGelezen) kenmerken.nietGelezenWerkbladen = blad.nietGelezen;
      const rows = kop ? rijen : rijen.slice(1);
      const [first] = rijen;
      const isNew = !kop && first !== undefined;
      if (!kop && first) kop = readKop(first);
      if (!kop) continue;
      regel = rijen.at(-1)?.regel ?? regel;
      const shown = isNew ? { kenmerken: { ...kenmerken, kolommen: namesOf(kop) } } : {};
      const read = rows.flatMap((rij) => toRow(rij, kop as Kopregel) ?? []);
      ongezien.look(rows, read, kop);
      yield { ...shown, kop, rijen: read };
    }
    yield { kenmerken: ongezien.kenmerken, rijen: [] };
  } catch (error) {
    if (!(error instanceof XlsxFault)) throw error;
    const { code, melding } = error;
    if (regel === 0) throw new LeveringFout([{ veld: "", code, melding }]);
    const rest = `${melding} Vanaf deze rij is het bestand niet gelezen.`;
    yield { rijen: [unreadableRow(regel + 1, { veld: csvVeld(regel + 1), code, melding: rest })] };
  }
}

/** What somebody who looks at the sheet does not see, and that went in all the same. */
class Ongezien {
  private verborgen = 0;
  private readonly formules = new Set<Kolom>();

  look(rows: readonly XlsxRij[], read: readonly Gelezen[], { plaatsen }: Kopregel): void {
    const numbers = new Set(read.map(({ regel }) => regel));
    for (const { regel, verborgen, formules } of rows) {
      if (verborgen && numbers.has(regel)) this.verborgen++;
      if (!formules) continue;
      for (const [kolom, at] of plaatsen) if (formules.includes(at)) this.formules.add(kolom);
    }
  }

  get kenmerken(): Record<string, string> {
    return {
      ...(this.verborgen > 0 ? { verborgenRijen: String(this.verborgen) } : {}),
      ...(this.formules.size > 0 ? { formules: [...this.formules].join(", ") } : {}),
    };
  }
}

function readKop({ regel, cellen, fout }: XlsxRij): Kopregel {
  if (fout) throw new LeveringFout([{ veld: csvVeld(regel), code: fout, melding: rowFaults[fout] }]);
  return readNamen(
    cellen.map((cel) => (typeof cel === "string" ? cel : "")),
    regel,
  );
}

const rowFaults: Record<NonNullable<XlsxRij["fout"]>, string> = {
  "rij-te-groot": "Deze rij is groter dan 64 kB.",
  "te-veel-kolommen": "Deze rij heeft meer dan 200 kolommen.",
  "samengevoegde-cellen": "In deze rij zijn cellen samengevoegd. Splits de cellen en vul elke cel in.",
};

/** Undefined for a row with nothing but blanks. */
function toRow({ regel, cellen, fout }: XlsxRij, kop: Kopregel): Gelezen | undefined {
  if (fout) return unreadableRow(regel, { veld: csvVeld(regel), code: fout, melding: rowFaults[fout] });
  if (cellen.every((cel) => cel === null || (typeof cel === "string" && cel.trim() === ""))) return undefined;
  if (cellen.length > kop.aantal) {
    const melding = `Deze rij heeft ${cellen.length} cellen en de kopregel ${kop.aantal}.`;
    return unreadableRow(regel, { veld: csvVeld(regel), code: "aantal-cellen", melding });
  }
  return { regel, ...toCellen(regel, cellen, kop.plaatsen, kop.aantal) };
}
