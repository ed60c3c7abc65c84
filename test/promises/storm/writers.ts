import { setTimeout as wait } from "node:timers/promises";
import { adresVan, signaalVandaag } from "../../support/signaal-vandaag.ts";
import type { Place } from "./place.ts";

const count = 8;
/** A client that waits no longer than this for an answer: by then it counts as none. */
const patienceMillis = 90_000;
const pauseMillis = 100;
/** Every third signal is taken back, so that outbox, mailbox and webhooks have work. */
const isTakenBack = (n: number): boolean => n % 3 === 0;

export type Heard = { id: string; receipt: string; takenBack: boolean };

/** Eight clients that each send one signal after the other, and each until it is acknowledged. */
export type Writers = {
  /** Every 2xx with its receipt, by kenmerk. */
  heard: Map<string, Heard>;
  /** How often each status came; 0 is a connection that broke. */
  statuses: Record<string, number>;
  /** What was wrong in answers: a 503 without Retry-After, a status that no client should see. */
  wrong: string[];
  longestSeconds(): number;
  /** Until this many more are acknowledged. */
  until(more: number, withinMillis?: number): Promise<void>;
  post(kenmerk: string, deadline?: number): Promise<{ status: number; text: string } | undefined>;
  /** Lets each finish what it is at. */
  finish(withinMillis: number): Promise<void>;
};

export function startWriters(place: Place, urls: readonly string[]): Writers {
  const heard = new Map<string, Heard>();
  const statuses: Record<string, number> = {};
  const wrong: string[] = [];
  let longest = 0;
  let stopping = false;
  let deadline = Number.POSITIVE_INFINITY;
  let token = { text: place.token(), until: performance.now() + 600_000 };
  const send = async (url: string, body: unknown): Promise<{ status: number; text: string } | undefined> => {
    if (performance.now() > token.until) token = { text: place.token(), until: performance.now() + 600_000 };
    const headers = { Authorization: `Bearer ${await token.text}`, "Content-Type": "application/json" };
    const since = performance.now();
    const signal = AbortSignal.timeout(patienceMillis);
    try {
      const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body), signal });
      const answer = { status: response.status, text: await response.text() };
      longest = Math.max(longest, performance.now() - since);
      note(String(answer.status));
      if (answer.status === 503 && !response.headers.has("retry-after")) wrong.push("503 without Retry-After");
      if (![200, 201, 503].includes(answer.status)) wrong.push(`${answer.status} ${answer.text.slice(0, 200)}`);
      return answer;
    } catch {
      if (signal.aborted) wrong.push(`no answer within ${patienceMillis / 1_000} s`);
      note("0");
      return undefined;
    }
  };
  const note = (status: string): void => {
    statuses[status] = (statuses[status] ?? 0) + 1;
  };
  /** As often as needed; the other process is tried when one does not answer. */
  const insist = async (path: string, body: unknown, first: number): Promise<string | undefined> => {
    for (let attempt = first; performance.now() < deadline; attempt += 1) {
      const answer = await send(`${urls[attempt % urls.length]}${path}`, body);
      if (answer && answer.status < 300) return answer.text;
      if (answer && answer.status < 500 && answer.status !== 429) return undefined;
      await wait(pauseMillis);
    }
    return undefined;
  };
  const write = async (writer: number): Promise<void> => {
    for (let n = 1; !stopping; n += 1) {
      const kenmerk = `${writer}-${n}`;
      const receipt = await insist("/v1/signalen", signaalOf(kenmerk), writer + n);
      if (receipt === undefined) continue;
      const { id } = JSON.parse(receipt) as { id: string };
      const item = { id, receipt, takenBack: false };
      heard.set(kenmerk, item);
      if (!isTakenBack(n)) continue;
      const done = await insist(`/v1/signalen/${id}/intrekking`, { reden: "betaald" }, writer + n);
      item.takenBack = done !== undefined;
      if (!item.takenBack) wrong.push(`taking back ${kenmerk} was never acknowledged`);
    }
  };
  const all = Promise.all(Array.from({ length: count }, (_, writer) => write(writer)));
  return {
    heard,
    statuses,
    wrong,
    longestSeconds: () => Math.round(longest / 100) / 10,
    until: async (more, withinMillis = 120_000) => {
      const target = heard.size + more;
      const end = performance.now() + withinMillis;
      while (heard.size < target) {
        if (performance.now() > end) throw new Error(`no ${more} acknowledgements in ${withinMillis} ms`);
        await wait(10);
      }
    },
    post: (kenmerk) => send(`${urls[0]}/v1/signalen`, signaalOf(kenmerk)),
    finish: async (withinMillis) => {
      stopping = true;
      deadline = performance.now() + withinMillis;
      await all;
    },
  };
}

function signaalOf(kenmerk: string): Record<string, unknown> {
  const [writer = "", n = ""] = kenmerk.split("-");
  return signaalVandaag(kenmerk, adresVan(Number(writer), Number(n)));
}
