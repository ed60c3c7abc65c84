import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { Agent, request } from "node:https";
import { setTimeout as wait } from "node:timers/promises";

export type Tellingen = {
  requests: number;
  /** Those that got no good answer, however often they were tried. */
  failed: number;
  /** Tries after the first. */
  retried: number;
  longestMillis: number;
  /** Why a try was done again, by what came back. */
  reasons: Record<string, number>;
};
export const newTellingen = (): Tellingen => ({ requests: 0, failed: 0, retried: 0, longestMillis: 0, reasons: {} });

const maxTries = 20;
const again = new Set([429, 502, 503, 504]);

type Answer = { status: number; retryAfter: number; body: string };

/** A client as the manual asks for: it waits and sends the same again when it got no answer or was asked to. */
export function makeClient(url: string, ca: string, token: string, tellingen: Tellingen) {
  const agent = new Agent({ ca, keepAlive: true, maxSockets: 1 });
  const once = (method: string, path: string, body?: unknown) => ask(agent, url, token, method, path, body);

  const send = async (method: "GET" | "POST", path: string, body?: unknown): Promise<Answer | null> => {
    const since = process.hrtime.bigint();
    tellingen.requests += 1;
    for (let tries = 1; tries <= maxTries; tries += 1) {
      const answer = await once(method, path, body).catch((error: NodeJS.ErrnoException) => error);
      const status = answer instanceof Error ? (answer.code ?? "error") : answer.status;
      if (!(answer instanceof Error) && !again.has(answer.status)) {
        tellingen.longestMillis = Math.max(tellingen.longestMillis, Number(process.hrtime.bigint() - since) / 1e6);
        if (answer.status >= 400) break;
        return answer;
      }
      tellingen.retried += 1;
      tellingen.reasons[status] = (tellingen.reasons[status] ?? 0) + 1;
      await wait(answer instanceof Error ? 100 * tries : Math.max(100, answer.retryAfter * 1_000));
    }
    tellingen.failed += 1;
    return null;
  };
  return { send, end: () => agent.destroy() };
}

async function ask(agent: Agent, url: string, token: string, method: string, path: string, body?: unknown) {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers = {
    Authorization: `Bearer ${token}`,
    ...(text ? { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(text) } : {}),
  };
  const sent = request(new URL(path, url), { method, agent, headers, timeout: 30_000 });
  sent.on("timeout", () => sent.destroy(new Error("no answer in time")));
  sent.end(text);
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  return {
    status: answer.statusCode ?? 0,
    retryAfter: Number(answer.headers["retry-after"] ?? 0),
    body: Buffer.concat(parts).toString(),
  } satisfies Answer;
}
