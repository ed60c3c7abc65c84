import { setTimeout as wait } from "node:timers/promises";
import { type Server, startServer } from "../support/server.ts";
import { freePort } from "../support/services.ts";

export type Proces = {
  name: string;
  url: string;
  opsUrl: string;
  /** Rows of the outbox that it did since it started. */
  worked(): Promise<number>;
  /** SIGTERM, until it is gone. @returns how long that took */
  stop(): Promise<number>;
  /** At once, as when a machine falls out. */
  kill(): Promise<void>;
  /** Starts, until it says that it is ready. @returns how long that took */
  start(): Promise<number>;
};

/** A process of the program on ports that stay its own over every restart. */
export async function makeProces(name: string, settings: Record<string, string>): Promise<Proces> {
  const [port, opsPort] = [await freePort(), await freePort()];
  const opsUrl = `http://127.0.0.1:${opsPort}`;
  let server: Server | undefined;
  const isReady = () =>
    fetch(`${opsUrl}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
  return {
    name,
    url: `http://127.0.0.1:${port}`,
    opsUrl,
    worked: async () => {
      const text = await (await fetch(`${opsUrl}/metrics`)).text();
      const lines = text.matchAll(/^seinhuis_outbox_verwerkt_total\{[^}]*\} (\d+)/gm);
      return [...lines].reduce((sum, [, count]) => sum + Number(count), 0);
    },
    stop: () => timed(async () => await server?.stop()),
    kill: async () => await server?.kill(),
    start: () =>
      timed(async () => {
        server = await startServer({ ...settings, PORT: String(port), OPS_PORT: String(opsPort) });
        while (!(await isReady())) await wait(50);
      }),
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const since = process.hrtime.bigint();
  await work();
  return Math.round(Number(process.hrtime.bigint() - since) / 1e6);
}
