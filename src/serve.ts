import { once } from "node:events";
import type { Server } from "node:http";
import { serve as listen, type ServerType } from "@hono/node-server";
import { createApp } from "./app.ts";
import { createBezorger } from "./delivery/bezorger.ts";
import { runDueJobs, runOutbox } from "./jobs.ts";
import { answerOps } from "./ops.ts";
import type { Base } from "./wire.ts";

export type Running = { url: string; opsUrl: string; stop(): Promise<void> };

/** How often the outbox is looked at between two sweeps, so that a partner hears within seconds. */
const outboxMillis = 1_000;

/** Serves the API and the operations port and does the work that is due, until it is stopped. */
export async function serve(base: Base): Promise<Running> {
  const state = { draining: false };
  const api = await start(createApp(base).fetch, base.config.port, base.config.host);
  const ops = await start((request) => answerOps(base, state, request), base.config.opsPort, base.config.host);
  const jobs = startJobs(base);
  const berichten = startBerichten(base);
  return {
    url: urlOf(api, base.config.host),
    opsUrl: urlOf(ops, base.config.host),
    stop: async () => {
      state.draining = true;
      // Streams would keep their connections open: they end first.
      base.voortgang.end();
      base.live.end();
      await Promise.all([jobs.stop(), berichten.stop()]);
      await Promise.all([close(api), close(ops)]);
      await base.close();
    },
  };
}

async function start(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
  hostname: string,
): Promise<ServerType> {
  const server = listen({ fetch, port, hostname });
  // A client that is slow to say what it wants may not hold a connection for ever.
  Object.assign(server as Server, { requestTimeout: 600_000, headersTimeout: 20_000 });
  await Promise.race([
    once(server, "listening"),
    once(server, "error").then(([error]) => {
      throw error;
    }),
  ]);
  return server;
}

function urlOf(server: ServerType, host: string): string {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

async function close(server: ServerType): Promise<void> {
  const closed = once(server, "close");
  server.close();
  if ("closeIdleConnections" in server) server.closeIdleConnections();
  await closed;
}

/** The in-process worker: one look after the other, never two at once. */
function startJobs(base: Base): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  const look = (work: () => Promise<unknown>, name: string): void => {
    running = running.then(work).catch((error: unknown) => base.log.error({ err: error, werk: name }, "job failed"));
  };
  look(() => runDueJobs(base), "sweep");
  const timers = [
    setInterval(() => look(() => runDueJobs(base), "sweep"), base.config.sweepSeconds * 1_000),
    setInterval(() => look(() => runOutbox(base), "outbox"), outboxMillis),
  ];
  return {
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      await running;
    },
  };
}

/** Webhooks, beside the other work: a receiver that is slow to answer holds no sweep. */
function startBerichten(base: Base): { stop(): Promise<void> } {
  const bezorger = createBezorger(base);
  const timer = setInterval(() => void bezorger.look(), outboxMillis);
  return {
    stop: () => {
      clearInterval(timer);
      return bezorger.stop();
    },
  };
}
