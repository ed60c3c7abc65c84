import { Worker } from "node:worker_threads";
import type { PdfSpec } from "./pdf-document.ts";
import type { PdfDone, PdfTask } from "./pdf-worker.ts";
import { TooMuchWaiting } from "./shared-work.ts";

/** Documents that may wait for the one thread that makes them: a few seconds of work. */
const maxWaiting = 64;

type Waiting = { resolve(bytes: Uint8Array): void; reject(error: Error): void };
let worker: Worker | undefined;
let lastId = 0;
const waiting = new Map<number, Waiting>();

/**
 * Makes a PDF on a thread of its own, which starts at the first and does not keep the program running.
 * @throws TooMuchWaiting when too many wait already
 */
export async function renderPdf(spec: PdfSpec): Promise<Uint8Array> {
  if (waiting.size >= maxWaiting) throw new TooMuchWaiting();
  worker ??= startWorker();
  const task: PdfTask = { id: ++lastId, spec };
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  waiting.set(task.id, { resolve, reject });
  worker.ref();
  worker.postMessage(task);
  return await promise;
}

function startWorker(): Worker {
  const started = new Worker(new URL("./pdf-worker.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 128 },
  });
  const settle = (id: number, how: (one: Waiting) => void): void => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (one) how(one);
    if (waiting.size === 0) started.unref();
  };
  started.on("message", (done: PdfDone) =>
    settle(done.id, (one) => ("bytes" in done ? one.resolve(done.bytes) : one.reject(new Error(done.error)))),
  );
  // A thread that died takes its documents along; the next one gets a new thread.
  const fail = (error: Error): void => {
    if (worker !== started) return;
    worker = undefined;
    for (const id of [...waiting.keys()]) settle(id, (one) => one.reject(error));
  };
  started.on("error", fail);
  started.on("exit", () => fail(new Error("the PDF thread ended")));
  return started;
}
