import { once } from "node:events";
import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { type HttpBindings, serve as listen } from "@hono/node-server";
import { createPlaces } from "./places.ts";

/** A client that takes nothing of its answer for this long is gone as far as we know. */
const unreadMillis = 60_000;

/** `bindings` tells of the connection, and so of who calls. */
type Fetch = (request: Request, bindings: HttpBindings) => Response | Promise<Response>;
type Limit = { most: number; refuse: Fetch; callerOf(request: Request, bindings: HttpBindings): string };
export type HttpServer = {
  url: string;
  /** From now on every answer asks its caller to come back over another connection, and so perhaps elsewhere. */
  beginStop(): void;
  /** Takes no connection any more and ends when the last request has its answer; those that take longer are cut off. */
  close(patienceMillis: number): Promise<void>;
};

/**
 * Listens, and keeps slow clients and too many of them from the others.
 *
 * @param limit  how many requests may be in progress, the answer to those beyond it, whose body is not read, and who
 *   calls: one caller cannot have all places. A stream of events counts until it begins: it has a limit of its own.
 * @throws Error when the port is taken
 */
export async function listenHttp(
  fetch: Fetch,
  { port, host, limit }: { port: number; host: string; limit?: Limit },
): Promise<HttpServer> {
  const places = limit && createPlaces(limit.most);
  let stopping = false;
  const answer = async (request: Request, bindings: HttpBindings): Promise<Response> => {
    const { outgoing } = bindings;
    if (stopping) outgoing.setHeader("Connection", "close");
    const leave = limit && places ? places.take(limit.callerOf(request, bindings)) : noPlace;
    if (!leave) return await (limit as Limit).refuse(request, bindings);
    (outgoing as ServerResponse).once("close", leave);
    const response = await fetch(request, bindings);
    if (stopping) outgoing.setHeader("Connection", "close");
    if (response.headers.get("content-type")?.startsWith("text/event-stream")) leave();
    return response;
  };
  const server = listen({ fetch: answer as never, port, hostname: host }) as Server;
  // Longer than proxies keep a connection: who ends it first while the other asks leaves a request without an answer.
  Object.assign(server, { requestTimeout: 600_000, headersTimeout: 20_000, keepAliveTimeout: 75_000 });
  server.setTimeout(unreadMillis, (socket: Socket) => {
    if (socket.writableLength > 0) socket.destroy();
  });
  await Promise.race([
    once(server, "listening"),
    once(server, "error").then(([error]) => {
      throw error;
    }),
  ]);
  return {
    url: urlOf(server, host),
    beginStop: () => {
      stopping = true;
    },
    close: async (patienceMillis) => {
      stopping = true;
      const closed = once(server, "close");
      server.close();
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), patienceMillis);
      await closed;
      clearTimeout(timer);
    },
  };
}

/** Nothing to give back where nobody counts. */
const noPlace = (): void => {};

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
