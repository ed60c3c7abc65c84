import { once } from "node:events";
import http, { type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export type Got = { headers: IncomingHttpHeaders; body: string; path: string };
type Reply = (response: ServerResponse, request: IncomingMessage, index: number) => void;

export const answer =
  (status: number, headers: Record<string, string> = {}): Reply =>
  (response) => {
    response.writeHead(status, headers).end();
  };

/** A partner's own server on this machine: keeps what it got, and answers as it is told. */
export async function startReceiver(reply: Reply = answer(204)) {
  const got: Got[] = [];
  const waiting = new Set<() => void>();
  /** Until it has this many messages. */
  const until = (count: number): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (got.length < count) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  const state = { reply };
  const server = http.createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    got.push({ headers: request.headers, body, path: request.url ?? "" });
    for (const look of waiting) look();
    state.reply(response, request, got.length - 1);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  });
  const answerWith = (next: Reply): void => {
    state.reply = next;
  };
  return { got, until, host, url: `http://${host}/haak`, answerWith };
}
export type Receiver = Awaited<ReturnType<typeof startReceiver>>;
