import { setTimeout as wait } from "node:timers/promises";
import { createApp, securityHeaders } from "./app.ts";
import { nietBeschikbaar } from "./errors.ts";
import { createOps } from "./ops.ts";
import { callerAddress } from "./platform/caller-address.ts";
import { type HttpServer, listenHttp } from "./platform/http-server.ts";
import { problemResponse } from "./problem-response.ts";
import type { Base } from "./wire.ts";
import { startWork } from "./work.ts";

/** `url` is empty in a process that only works. */
export type Running = { url: string; opsUrl: string; stop(): Promise<void> };

/**
 * How long requests are still taken after readiness said no. A proxy that looks each second sends no new ones by then,
 * and idle connections that it keeps get an answer that closes them, instead of closing while it asks. Who comes later
 * cannot connect: nothing was sent, so any proxy and any client may go elsewhere.
 */
const quietMillis = 1_500;
/** What is not answered by then is cut off, so that the whole stop fits in ten seconds. */
const patienceMillis = 6_000;

/** Does what MODE says until it is stopped: the API, the work that is due, or both; and always the operations port. */
export async function serve(base: Base): Promise<Running> {
  const { mode, host, port, opsPort } = base.config;
  const state = { draining: false };
  const api = mode === "worker" ? null : await listenApi(base, { port, host });
  const watch = createOps(base, state);
  const ops = await listenHttp(watch.answer, { port: opsPort, host });
  const work = mode === "web" ? null : startWork(base);
  return {
    url: api?.url ?? "",
    opsUrl: ops.url,
    stop: async () => {
      state.draining = true;
      api?.beginStop();
      // Open streams end and uploads break off at their next chunk: their senders go on elsewhere.
      base.beginStop();
      await Promise.all([work?.stop(), api && closeApi(api)]);
      await ops.close(0);
      watch.stop();
      await base.close();
    },
  };
}

async function closeApi(api: HttpServer): Promise<void> {
  await wait(quietMillis);
  await api.close(patienceMillis);
}

async function listenApi(base: Base, at: { port: number; host: string }): Promise<HttpServer> {
  const refuse = (request: Request): Response => {
    base.meters.count("seinhuis_http_verzoeken_total", { route: "te druk", methode: "ANDERS", status: "503" });
    base.meters.count("seinhuis_http_onbeschikbaar_total", { oorzaak: "verzoeken-vol" });
    const response = problemResponse(base.log, nietBeschikbaar("verzoeken-vol", 1), request);
    for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
    return response;
  };
  const address = callerAddress(base.config.trustedProxies);
  const callerOf = (raw: Request, env: unknown): string => address({ env, req: { raw } });
  return await listenHttp(createApp(base).fetch, { ...at, limit: { most: base.config.maxRequests, refuse, callerOf } });
}
