import { parentPort, workerData } from "node:worker_threads";
import { type Entry, fromFdPromise } from "yauzl";
import { chooseSheet } from "./xlsx-choose.ts";
import {
  checkContentTypes,
  checkRelations,
  type Part,
  readRelations,
  readSharedStrings,
  readStyles,
  readWorkbook,
  type Werkblad,
} from "./xlsx-parts.ts";
import { readSheet, type Samengevoegd, type XlsxRij } from "./xlsx-sheet.ts";
import { uitlegBlad } from "./xlsx-styles.ts";
import { broken, XlsxFault } from "./zip-check.ts";

/** What the thread that reads a spreadsheet tells the one that asked. */
export type WorkerBericht =
  | { soort: "blad"; blad: number; bladen: number; nietGelezen: string }
  | { soort: "rijen"; rijen: XlsxRij[] }
  | { soort: "klaar" }
  | { soort: "fout"; code: string; melding: string };

/** How many blocks of rows may wait to be taken in. */
const ahead = 4;

async function openParts(fd: number): Promise<(name: string) => Part | undefined> {
  const zip = await fromFdPromise(fd, { lazyEntries: true, autoClose: false });
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry);
  return (name) => {
    const entry = entries.get(name.toLowerCase());
    return entry && (() => zip.openReadStreamPromise(entry));
  };
}

async function read(fd: number, post: (bericht: WorkerBericht) => Promise<void>): Promise<void> {
  const part = await openParts(fd);
  const need = (name: string | undefined): Part => {
    const found = name === undefined ? undefined : part(name);
    if (!found) throw broken();
    return found;
  };
  await checkContentTypes(need("[Content_Types].xml"));
  const { byId, byType } = await readRelations(need("xl/_rels/workbook.xml.rels"));
  for (const plaats of new Set(byId.values())) {
    const relations = part(plaats.replace(/([^/]*)$/, "_rels/$1.rels"));
    if (relations) await checkRelations(relations);
  }
  const { bladen, since1904 } = await readWorkbook(need("xl/workbook.xml"));
  const blad = await chooseSheet(
    bladen.map(({ id, zichtbaar, naam }) => ({
      zichtbaar: zichtbaar && naam !== uitlegBlad,
      plaats: byId.get(id) ?? "",
    })),
    part,
  );
  await post({ soort: "blad", blad: blad.nummer, bladen: bladen.length, nietGelezen: notRead(bladen) });
  const [texts, formats] = [byType.get("sharedStrings"), byType.get("styles")];
  const strings = texts ? await readSharedStrings(need(texts)) : [];
  const styles = formats ? await readStyles(need(formats)) : [];
  const merged = mergedRows(blad.samengevoegd);
  await readSheet(await blad.open(), { strings, styles, since1904 }, async (rijen) => {
    for (const rij of rijen) if (merged(rij.regel)) rij.fout ??= "samengevoegde-cellen";
    await post({ soort: "rijen", rijen });
  });
}

/** The sheets that were not looked into, by number: a name may be somebody's. */
function notRead(bladen: readonly Werkblad[]): string {
  return bladen
    .flatMap(({ zichtbaar, naam }, at) => {
      if (!zichtbaar) return `${at + 1} (verborgen)`;
      return naam === uitlegBlad ? `${at + 1} (uitleg)` : [];
    })
    .join(", ");
}

function mergedRows(ranges: Samengevoegd): (regel: number) => boolean {
  const sorted = ranges.toSorted((a, b) => a.van - b.van);
  let at = 0;
  let until = 0;
  // Rows come in order, so every range is passed once.
  return (regel) => {
    for (let range = sorted[at]; range && range.van <= regel; range = sorted[++at]) until = Math.max(until, range.tot);
    return regel <= until;
  };
}

/** Waits when the other side has too much to do still. */
function backPressure(): (bericht: WorkerBericht) => Promise<void> {
  let open = 0;
  let resume: (() => void) | undefined;
  parentPort?.on("message", () => {
    open--;
    resume?.();
  });
  return async (bericht) => {
    open++;
    parentPort?.postMessage(bericht);
    while (open >= ahead) await new Promise<void>((resolve) => (resume = resolve));
  };
}

async function main(): Promise<void> {
  const end = await read((workerData as { fd: number }).fd, backPressure()).then(
    (): WorkerBericht => ({ soort: "klaar" }),
    (error: unknown): WorkerBericht => {
      const { code, melding } = error instanceof XlsxFault ? error : broken();
      return { soort: "fout", code, melding };
    },
  );
  parentPort?.postMessage(end);
  parentPort?.close();
}

if (parentPort) await main();
