import { once } from "node:events";
import { Agent, type IncomingMessage, request, type ServerResponse } from "node:http";
import { createServer } from "node:https";
import { type AddressInfo, connect, type Socket } from "node:net";
import type { Certificaat } from "./certificaat.ts";

export type Web = { name: string; url: string; opsUrl: string };
export type Deur = {
  url: string;
  /** How many answers each web process gave, and tries on another one after a connection was refused or cut. */
  count(): Promise<{ answered: Record<string, number>; elsewhere: number }>;
  isOpen(name: string): Promise<boolean>;
  end(): Promise<void>;
};

/** As src/productie/haproxy.cfg has it. */
const lookMillis = 500;
const fall = 2;
const retries = 3;
const repeatBytes = 65_536;

const mayRepeat = (method: string, path: string): boolean =>
  /^(GET|HEAD|OPTIONS)$/.test(method) || (method === "POST" && path === "/v1/signalen");

/**
 * The door of docker-compose.yml without its program: TLS, only to web processes whose readiness says yes, and again
 * on the other one what may be done twice.
 */
export async function openDeur(webs: readonly Web[], { certificate, key }: Certificaat): Promise<Deur> {
  const faults = new Map(webs.map(({ name }) => [name, fall]));
  const busy = new Map(webs.map(({ name }) => [name, 0]));
  const answered: Record<string, number> = Object.fromEntries(webs.map(({ name }) => [name, 0]));
  const kept = new Agent({ keepAlive: true });
  let elsewhere = 0;

  const isOpen = (name: string): boolean => (faults.get(name) ?? fall) < fall;
  const look = async ({ name, opsUrl }: Web): Promise<void> => {
    const ready = await fetch(`${opsUrl}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(
      (answer) => answer.ok,
      () => false,
    );
    faults.set(name, ready ? 0 : (faults.get(name) ?? 0) + 1);
  };
  const lookAll = () => Promise.all(webs.map(look));
  await lookAll();
  const timer = setInterval(() => void lookAll(), lookMillis);

  const choose = (tried: readonly Web[]): Web | undefined => {
    const open = webs.filter(({ name }) => isOpen(name));
    const fresh = open.filter((web) => !tried.includes(web));
    const load = ({ name }: Web): number => busy.get(name) ?? 0;
    return (fresh.length > 0 ? fresh : open).toSorted((a, b) => load(a) - load(b))[0];
  };

  async function pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const repeats = mayRepeat(incoming.method ?? "", new URL(incoming.url ?? "/", "http://x").pathname);
    const body = repeats ? await readAll(incoming) : null;
    const tried: Web[] = [];
    while (tried.length <= retries) {
      const web = choose(tried);
      if (!web) break;
      tried.push(web);
      const outcome = await tryOn(web, incoming, outgoing, body);
      if (outcome === "answered") return;
      // Nothing was sent over a connection that was refused; what was cut may have been done.
      if (outcome === "cut" && !repeats) return refuse(outgoing, 502);
      elsewhere += 1;
    }
    refuse(outgoing, 503);
  }

  async function tryOn(web: Web, incoming: IncomingMessage, outgoing: ServerResponse, body: Buffer | null) {
    busy.set(web.name, (busy.get(web.name) ?? 0) + 1);
    try {
      const answer = await ask(web, incoming, body, kept);
      answered[web.name] = (answered[web.name] ?? 0) + 1;
      outgoing.writeHead(answer.statusCode ?? 502, headersBack(answer));
      answer.pipe(outgoing);
      answer.once("error", () => outgoing.destroy());
      await once(outgoing, "close");
      return "answered";
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === "ECONNREFUSED" ? "refused" : "cut";
    } finally {
      busy.set(web.name, (busy.get(web.name) ?? 0) - 1);
    }
  }

  const server = createServer({ cert: certificate, key }, (incoming, outgoing) => {
    pass(incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    count: async () => ({ answered: { ...answered }, elsewhere }),
    isOpen: async (name) => isOpen(name),
    end: async () => {
      clearInterval(timer);
      kept.destroy();
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

/** @throws Error when the process refuses or cuts the connection before its answer begins */
async function ask(web: Web, incoming: IncomingMessage, body: Buffer | null, agent: Agent): Promise<IncomingMessage> {
  const { forwarded: _, connection: _own, ...headers } = incoming.headers;
  // What cannot be kept for another try is not read before there is a connection to give it to.
  const socket = body ? undefined : await connectTo(web);
  const sent = request(new URL(incoming.url ?? "/", web.url), {
    method: incoming.method,
    ...(socket ? { createConnection: () => socket } : { agent }),
    headers: {
      ...headers,
      "x-forwarded-for": incoming.socket.remoteAddress,
      "x-forwarded-proto": "https",
      "x-forwarded-host": headers.host,
    },
  });
  if (body) sent.end(body);
  else incoming.pipe(sent);
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  return answer;
}

async function connectTo({ url }: Web): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  return socket;
}

function headersBack({ headers }: IncomingMessage): IncomingMessage["headers"] {
  const { connection: _, "keep-alive": _time, ...rest } = headers;
  return rest;
}

async function readAll(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of incoming as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > repeatBytes) throw new Error("larger than what can be repeated");
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function refuse(outgoing: ServerResponse, status: 502 | 503): void {
  outgoing.writeHead(status, { "Retry-After": "1", "Content-Type": "application/problem+json" });
  outgoing.end(JSON.stringify({ type: "urn:seinhuis:probleem:niet-beschikbaar", status }));
}
