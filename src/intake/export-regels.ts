import type { Context } from "../context.ts";
import { csvLines } from "../platform/csv-text.ts";
import { writeXlsx, xlsxMedia } from "../platform/xlsx-write.ts";
import { foutkolom } from "./csv-header.ts";
import type { Levering, Regel } from "./levering-store.ts";
import { readLevering } from "./read-levering.ts";
import { foutTekst, gewist, regelcellenTot } from "./regels-rules.ts";
import { listRegelsMetCellen, type RegelMetCellen } from "./regels-store.ts";

type Input = {
  uuid: string;
  status?: Regel["status"] | undefined;
  formaat: "csv" | "xlsx";
  na: number;
  /** Null for all rows from there on. */
  limiet: number | null;
};
type Bestand = { stream: ReadableStream<Uint8Array>; media: string; naam: string };

/** How many rows are in memory at a time. */
const perPage = 1_000;

/**
 * The row report of a partner's own levering as a file, made while it is read. The refused rows of a file with columns
 * come as they were sent, with what is wrong in a last column: to be mended and sent back.
 *
 * @throws Probleem 404 when absent or another's
 */
export async function exportRegels(ctx: Context, input: Input): Promise<Bestand> {
  const levering = await readLevering(ctx, input.uuid);
  const columns = mendable(levering, input.status);
  const isGone = regelcellenTot(levering.ontvangenOp) <= ctx.clock.now();
  const toCells = columns ? (regel: RegelMetCellen) => mendCells(regel, columns, isGone) : reportCells;
  const header = columns ? [...columns, foutkolom] : ["regel", "kenmerk", "status", "signaal", "fouten"];
  const rows = rowsOf(ctx, levering.id, input, header, toCells);
  const naam = `verslag-${levering.uuid}.${input.formaat}`;
  if (input.formaat === "csv") return { stream: toStream(toCsv(rows)), media: "text/csv; charset=utf-8", naam };
  const breedten = header.map((kop) => (kop === foutkolom || kop === "fouten" ? 80 : 18));
  return { stream: toStream(writeXlsx([{ naam: "Regels", rijen: flat(rows), breedten }])), media: xlsxMedia, naam };
}

/** The columns of the file that was sent; undefined when its rows cannot be sent back as they are. */
function mendable({ formaat, kenmerken }: Levering, status: Regel["status"] | undefined): string[] | undefined {
  const hasColumns = formaat === "csv" || formaat === "xlsx";
  return status === "geweigerd" && hasColumns ? kenmerken.kolommen?.split(", ") : undefined;
}

function mendCells(rij: RegelMetCellen, columns: readonly string[], isGone: boolean): string[] {
  const { cellen } = rij;
  const hasCells = cellen !== null && Object.keys(cellen).length > 0;
  const tekst = hasCells ? foutTekst(rij.fouten) : foutTekst(rij.fouten, rij);
  const fout = cellen === null && isGone ? `${tekst} ${gewist}` : tekst;
  return [...columns.map((kolom) => cellen?.[kolom] ?? ""), fout];
}

const reportCells = ({ regel, kenmerk, status, signaal, fouten }: Regel): string[] => [
  String(regel),
  kenmerk ?? "",
  status,
  signaal ?? "",
  fouten.map(({ veld, melding }) => `${veld}: ${melding}`).join(" "),
];

/** The rows of the report page by page, the header first. */
async function* rowsOf(
  ctx: Context,
  leveringId: number,
  { status, na, limiet }: Input,
  header: readonly string[],
  toCells: (regel: RegelMetCellen) => string[],
): AsyncGenerator<(readonly string[])[]> {
  yield [header];
  let [after, left] = [na, limiet ?? Number.POSITIVE_INFINITY];
  while (left > 0) {
    const limit = Math.min(perPage, left);
    const page = await listRegelsMetCellen(ctx.db.read, leveringId, { status, after, limit });
    yield page.map(toCells);
    if (page.length < limit) return;
    after = page.at(-1)?.regel ?? after;
    left -= page.length;
  }
}

async function* flat<T>(pages: AsyncIterable<readonly T[]>): AsyncGenerator<T> {
  for await (const page of pages) yield* page;
}

async function* toCsv(pages: AsyncIterable<readonly (readonly string[])[]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode("\ufeff");
  for await (const page of pages) if (page.length > 0) yield encoder.encode(csvLines(page));
}

const toStream = (bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> =>
  ReadableStream.from(bytes) as ReadableStream<Uint8Array>;
