import type { FileHandle } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import type { XlsxRij } from "./xlsx-sheet.ts";
import type { WorkerBericht } from "./xlsx-worker.ts";
import { checkXlsxFile, XlsxFault } from "./zip-check.ts";

/** Rows, and with the first of them which sheet they are from. */
export type XlsxBlok = { blad?: { nummer: number; van: number }; rijen: XlsxRij[] };

/** What a spreadsheet may cost while it is read: its texts are kept, its rows are not. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

/** So many are read at a time, each with its own memory; others wait for their turn. */
const atOnce = 2;
const busy = new Set<Promise<void>>();

/**
 * Reads a spreadsheet in a thread of its own, as fast as its rows are taken.
 * @throws XlsxFault when it is no spreadsheet, or one that may not be opened
 */
export async function* readXlsxFile(handle: FileHandle): AsyncGenerator<XlsxBlok> {
  await checkXlsxFile(handle);
  while (busy.size >= atOnce) await Promise.race(busy);
  const turn = Promise.withResolvers<void>();
  busy.add(turn.promise);
  try {
    yield* readInThread(handle);
  } finally {
    busy.delete(turn.promise);
    turn.resolve();
  }
}

async function* readInThread(handle: FileHandle): AsyncGenerator<XlsxBlok> {
  const worker = new Worker(new URL("./xlsx-worker.ts", import.meta.url), {
    workerData: { fd: handle.fd },
    resourceLimits,
    // The thread needs nothing of the environment, and so cannot tell it.
    env: {},
    execArgv: [],
  });
  const messages = inbox(worker);
  try {
    for (;;) {
      const bericht = await messages.next();
      if (bericht.soort === "klaar") return;
      if (bericht.soort === "fout") throw new XlsxFault(bericht.code, bericht.melding);
      if (bericht.soort === "blad") yield { blad: { nummer: bericht.blad, van: bericht.bladen }, rijen: [] };
      else yield { rijen: bericht.rijen };
      worker.postMessage("verder");
    }
  } finally {
    await worker.terminate();
  }
}

/** The messages of a worker, one after the other; its end without a last word is a fault too. */
function inbox(worker: Worker): { next(): Promise<WorkerBericht> } {
  const waiting: WorkerBericht[] = [];
  let wake = (): void => {};
  let failure: Error | undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    wake();
  };
  worker.on("message", (bericht: WorkerBericht) => {
    waiting.push(bericht);
    wake();
  });
  worker.on("error", (error: NodeJS.ErrnoException) =>
    fail(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooMuch() : error),
  );
  worker.on("exit", () => fail(new Error("the thread that reads a spreadsheet ended")));
  return {
    next: async () => {
      while (waiting.length === 0 && !failure) await new Promise<void>((resolve) => (wake = resolve));
      const bericht = waiting.shift();
      if (bericht) return bericht;
      throw failure;
    },
  };
}

const tooMuch = (): XlsxFault =>
  new XlsxFault("uitgepakt-te-groot", "Het bestand vraagt te veel geheugen. Verdeel het of stuur CSV.");
