import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A partner's web server that takes webhooks and counts each by its id: what is sent twice has one id. */
export type Receiver = { url: string; host: string; seen: Map<string, number>; close(): void };

export async function startReceiver(): Promise<Receiver> {
  const seen = new Map<string, number>();
  const server = createServer((request, response) => {
    const id = String(request.headers["webhook-id"]);
    seen.set(id, (seen.get(id) ?? 0) + 1);
    request.resume();
    response.writeHead(204).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}/hook`,
    host,
    seen,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
