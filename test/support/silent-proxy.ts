import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** PostgreSQL behind a wire that can swallow everything, without either end seeing it, or break. */
export type SilentProxy = {
  url: string;
  /** What is asked from now on is lost. */
  fall(): void;
  /** What is asked from now on arrives. */
  rise(): void;
  /** Every connection breaks towards the asker, as when its process is killed, and nobody gets in any more. */
  cut(): Promise<void>;
};

export async function proxyThatFallsSilent(target: URL): Promise<SilentProxy> {
  let silent = false;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port || 5432), target.hostname);
    near.on("data", (data) => void (silent || far.write(data)));
    far.on("data", (data) => near.write(data));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on("close", () => other.destroy()).on("error", () => {});
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const url = new URL(target);
  const address = server.address();
  url.host = `127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  return {
    url: url.href,
    fall: () => {
      silent = true;
    },
    rise: () => {
      silent = false;
    },
    cut: async () => {
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
