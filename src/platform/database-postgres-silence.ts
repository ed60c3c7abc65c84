import { Socket } from "node:net";
// The real ones, also in a test that moves the timers of the program: what is looked at is the network.
import { clearInterval, setInterval } from "node:timers";
import pg from "pg";
import { DatabaseSilent } from "./database-errors.ts";

/** How often it is looked at what waits for the server. */
const lookMillis = 250;
/**
 * Counted in looks, not in time, so that a process that stood still itself blames nobody: after so many without an answer
 * the server is asked whether it is there, so many later it is silent, and so many lie between two such questions.
 */
const [wonderLooks, answerLooks, restLooks] = [8, 12, 4];

type Waiting = { readonly since: number; giveUp(): void };
export type Silence = {
  /**
   * Waits for what the server says, for as long as it says anything at all.
   *
   * @param giveUp  ends `work` when the server falls silent
   * @throws DatabaseSilent at once while it is
   */
  wait<R>(work: () => Promise<R>, giveUp: () => void): Promise<R>;
  /** The server said something. */
  heard(): void;
  end(): void;
};

/**
 * Tells a server that is silent (frozen, out of reach) from one that is busy: that one answers a question of no work on
 * a connection of its own, or says that it has none to spare. It is asked only while something waits for long, and while
 * it is silent until it answers.
 */
export function watchForSilence(config: pg.ClientConfig, millis = lookMillis): Silence {
  const waiting = new Set<Waiting>();
  let silent = false;
  let looks = 0;
  let askAfter = 0;
  let asking: { since: number; stop(): void } | undefined;
  let timer: NodeJS.Timeout | undefined;

  const stopAsking = (): void => {
    asking?.stop();
    asking = undefined;
    askAfter = looks + restLooks;
  };
  const heard = (): void => {
    silent = false;
    if (asking) stopAsking();
  };
  const fallSilent = (): void => {
    stopAsking();
    silent = true;
    for (const { giveUp } of waiting) giveUp();
  };
  const look = (): void => {
    looks += 1;
    // The first is the oldest.
    const oldest = waiting.values().next().value;
    const wonder = silent || (oldest !== undefined && looks - oldest.since >= wonderLooks);
    if (asking && looks - asking.since > answerLooks) fallSilent();
    else if (wonder && !asking && looks >= askAfter) asking = { since: looks, stop: ask(config, heard) };
    else if (!wonder && !asking && !oldest) stopLooking();
  };
  const stopLooking = (): void => {
    clearInterval(timer);
    timer = undefined;
  };

  return {
    wait: async (work, giveUp) => {
      if (silent) throw new DatabaseSilent("the database is silent");
      const one = { since: looks, giveUp };
      waiting.add(one);
      timer ??= setInterval(look, millis).unref();
      try {
        return await work();
      } finally {
        waiting.delete(one);
      }
    },
    heard,
    end: () => {
      stopAsking();
      stopLooking();
    },
  };
}

/** Asks the server for anything: also a refusal tells that it is there. @returns what stops the asking */
function ask(config: pg.ClientConfig, heard: () => void): () => void {
  let stopped = false;
  const socket = new Socket();
  const client = new pg.Client({ ...config, connectionTimeoutMillis: 0, stream: () => socket });
  client.on("error", () => {});
  const answer = (): void => {
    if (!stopped) heard();
  };
  client
    .connect()
    .then(() => client.query("select 1"))
    .then(answer, answer);
  return () => {
    stopped = true;
    // Not by a farewell, which a server that does not answer would not take.
    socket.destroy();
  };
}
