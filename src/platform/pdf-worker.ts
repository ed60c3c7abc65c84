import { parentPort } from "node:worker_threads";
import { makePdf, type PdfSpec } from "./pdf-document.ts";

export type PdfTask = { id: number; spec: PdfSpec };
export type PdfDone = { id: number; bytes: Uint8Array } | { id: number; error: string };

parentPort?.on("message", ({ id, spec }: PdfTask) => {
  makePdf(spec).then(
    (bytes) => parentPort?.postMessage({ id, bytes } satisfies PdfDone),
    (error: unknown) => parentPort?.postMessage({ id, error: String(error) } satisfies PdfDone),
  );
});
