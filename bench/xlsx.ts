import { monitorEventLoopDelay } from "node:perf_hooks";
import { createApp } from "../src/app.ts";
import { kolommen } from "../src/intake/csv-columns.ts";
import { writeXlsx, xlsxMedia } from "../src/platform/xlsx-write.ts";
import { makeCsv } from "./csv.ts";
import { makeBenchTown } from "./town.ts";

/** A spreadsheet end to end: how fast, with how much memory, and how long the server is kept from other work. */
export async function benchXlsx(rows: number): Promise<Record<string, unknown>> {
  const lines = makeCsv(rows).trimEnd().split("\n");
  const cells = function* (): Generator<string[]> {
    for (const line of lines) yield line.split(";");
  };
  const parts: Uint8Array[] = [];
  const breedten = kolommen.map(() => 12);
  for await (const part of writeXlsx([{ naam: "Signalen", rijen: cells(), breedten }])) parts.push(part);
  const file = new Blob(parts as Uint8Array<ArrayBuffer>[]);
  lines.length = 0;
  const town = await makeBenchTown();
  const app = createApp(town.base);
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const lag = monitorEventLoopDelay({ resolution: 10 });
  lag.enable();
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  const start = performance.now();
  const response = await app.request("/v1/leveringen", {
    method: "POST",
    headers: { authorization: `Bearer ${town.token}`, "content-type": xlsxMedia },
    body: file.stream(),
    duplex: "half",
  } as RequestInit);
  const seconds = (performance.now() - start) / 1000;
  clearInterval(look);
  lag.disable();
  const answer = (await response.json()) as { aanvaard: number; geweigerd: number };
  await town.base.close();
  return {
    aanvaard: answer.aanvaard,
    geweigerd: answer.geweigerd,
    bestandMB: Math.round(file.size / 1e6),
    seconden: Math.round(seconds * 10) / 10,
    rijenPerSeconde: Math.round(rows / seconds),
    geheugenErbijMB: Math.round((most - before) / 1e6),
    langsteVertragingMs: Math.round(lag.max / 1e6),
    vertragingP99Ms: Math.round(lag.percentile(99) / 1e6),
  };
}
