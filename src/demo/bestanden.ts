import { mkdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname } from "node:path";
import type { Sleutel } from "./client.ts";

/** Where the key of every client is put. */
export const sleutelMap = "data/demo";

/** Removes what an earlier demo left behind. */
export async function ruimOp(bestanden: readonly string[]): Promise<void> {
  for (const bestand of bestanden) await rm(bestand, { recursive: true, force: true });
  await mkdir(dirname(sleutelMap), { recursive: true, mode: 0o700 });
}

/** One file per client, for nobody but the owner to read. The keys of an earlier demo go. */
export async function schrijfSleutels(sleutels: ReadonlyMap<string, Sleutel>): Promise<void> {
  await rm(sleutelMap, { recursive: true, force: true });
  await mkdir(sleutelMap, { recursive: true, mode: 0o700 });
  for (const [naam, sleutel] of sleutels) {
    await writeFile(`${sleutelMap}/${naam}.json`, `${JSON.stringify(sleutel, null, 2)}\n`, { mode: 0o600 });
  }
}

/** Looked at before anything is removed: another demo may be running. @throws Error when a port is taken */
export async function eisVrijePoorten(host: string, poorten: readonly number[]): Promise<void> {
  for (const poort of poorten) {
    await new Promise<void>((resolve, reject) => {
      const server = createServer();
      server.once("error", () =>
        reject(new Error(`Poort ${poort} is bezet. Kies een andere met --poort of OPS_PORT.`)),
      );
      server.listen(poort, host, () => server.close(() => resolve()));
    });
  }
}
