import type { FileHandle } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import { BodyError } from "./body.ts";
import type { XlsxRij } from "./xlsx-sheet.ts";
import type { WorkerBericht } from "./xlsx-worker.ts";
import { checkXlsxFile, XlsxFault } from "./zip-check.ts";

/** Rows, and with the first of them which sheet they are from. */
export type XlsxBlok = { blad?: { nummer: number; van: number; nietGelezen: string }; rijen: XlsxRij[] };

/** What a spreadsheet may cost while it is read: its texts are kept, its rows are not. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

/** So many are read at a time, each with its own memory; others wait for their turn. */
const atOnce = 2;
const busy = new Set<Promise<void>>();

/** Calls back when a step takes too long; returns what ends the waiting. */
export type Deadline = (late: () => void) => () => void;
/** As long as the thread may be silent: it looks through the largest workbook well within it. */
const stepMillis = 60_000;
const systemDeadline: Deadline = (late) => {
  const timer = setTimeout(late, stepMillis);
  return () => clearTimeout(timer);
};

/** `stop`: whoever wants the rows is gone. */
type Options = { stop?: AbortSignal | undefined; deadline?: Deadline };

/**
 * Reads a spreadsheet in a thread of its own, as fast as its rows are taken.
 * @throws XlsxFault when it is no spreadsheet, or one that may not be opened, or takes too long; BodyError when stopped
 */
export async function* readXlsxFile(handle: FileHandle, options: Options = {}): AsyncGenerator<XlsxBlok> {
  await checkXlsxFile(handle);
  const turn = await takeTurn(options.stop);
  try {
    yield* readInThread(handle, options);
  } finally {
    turn.end();
  }
}

/** @throws BodyError when stopped while it waits */
async function takeTurn(stop = new AbortController().signal): Promise<{ end(): void }> {
  const left = Promise.withResolvers<void>();
  const leave = (): void => left.resolve();
  stop.addEventListener("abort", leave);
  while (busy.size >= atOnce && !stop.aborted) await Promise.race([left.promise, ...busy]);
  stop.removeEventListener("abort", leave);
  if (stop.aborted) throw gone();
  const turn = Promise.withResolvers<void>();
  busy.add(turn.promise);
  const end = (): void => {
    busy.delete(turn.promise);
    turn.resolve();
  };
  return { end };
}

async function* readInThread(handle: FileHandle, options: Options): AsyncGenerator<XlsxBlok> {
  const worker = new Worker(new URL("./xlsx-worker.ts", import.meta.url), {
    workerData: { fd: handle.fd },
    resourceLimits,
    // The thread needs nothing of the environment, and so cannot tell it.
    env: {},
    execArgv: [],
  });
  const messages = inbox(worker, options);
  try {
    for (;;) {
      const bericht = await messages.next();
      if (bericht.soort === "klaar") return;
      if (bericht.soort === "fout") throw new XlsxFault(bericht.code, bericht.melding);
      if (bericht.soort === "blad") {
        const { blad: nummer, bladen: van, nietGelezen } = bericht;
        yield { blad: { nummer, van, nietGelezen }, rijen: [] };
      } else yield { rijen: bericht.rijen };
      worker.postMessage("verder");
    }
  } finally {
    messages.close();
    await worker.terminate();
  }
}

type Inbox = { next(): Promise<WorkerBericht>; close(): void };

/**
 * The messages of a worker, one after the other; its end without a last word is a fault too. The first is there when
 * every sheet was looked through.
 */
function inbox(worker: Worker, { stop, deadline = systemDeadline }: Options): Inbox {
  const waiting: WorkerBericht[] = [];
  let wake = (): void => {};
  let failure: Error | undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    wake();
  };
  /** We end it ourselves: what it still says counts no more. */
  const giveUp = (error: Error): void => {
    worker.removeAllListeners("message");
    waiting.length = 0;
    fail(error);
  };
  const leave = (): void => giveUp(gone());
  if (stop?.aborted) leave();
  stop?.addEventListener("abort", leave);
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
      const inTime = deadline(() => giveUp(tooLong()));
      while (waiting.length === 0 && !failure) await new Promise<void>((resolve) => (wake = resolve));
      inTime();
      const bericht = waiting.shift();
      if (bericht) return bericht;
      throw failure;
    },
    close: () => stop?.removeEventListener("abort", leave),
  };
}

const gone = (): BodyError => new BodyError("afgebroken");
const tooLong = (): XlsxFault =>
  new XlsxFault("duurt-te-lang", "Het lezen van het bestand duurt te lang. Verdeel het of stuur CSV.");
const tooMuch = (): XlsxFault =>
  new XlsxFault("uitgepakt-te-groot", "Het bestand vraagt te veel geheugen. Verdeel het of stuur CSV.");
