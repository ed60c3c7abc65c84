import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { signaalVandaag } from "../../support/signaal-vandaag.ts";
import { makePlace, type Place } from "./place.ts";
import { type Program, startProgram } from "./program.ts";

export type SlowFigures = {
  connections: number;
  /** Milliseconds within which 99 of 100 posts are answered, without and with slow clients. */
  p99: { without: number; with: number };
  perSecond: { without: number; with: number };
  memoryMb: { without: number; with: number };
  statuses: Record<string, number>;
  broken: string[];
};

const connections = 200;
const writers = 8;
/** The p99 of few requests jumps; a slow client that is felt shows far beyond this. */
const most = { factor: 3, millis: 50, memoryMb: 100 };

/** Half of them are slow to say what they want, half to send what they announced: a byte a second each. */
function slowClient(url: string, token: string, n: number): Socket {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => {});
  const head = `POST /v1/signalen HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer ${token}\r\n`;
  const body = `Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n`;
  const isSlowHead = n % 2 === 0;
  socket.write(isSlowHead ? head : head + body);
  const timer = setInterval(() => socket.write(isSlowHead ? "X" : " "), 1_000);
  socket.on("close", () => clearInterval(timer));
  return socket;
}

/** Eight clients as fast as they are answered. @returns how long each post took, in milliseconds */
async function load(place: Place, url: string, seconds: number, name: string, statuses: Record<string, number>) {
  const end = performance.now() + seconds * 1_000;
  const headers = { Authorization: `Bearer ${await place.token()}`, "Content-Type": "application/json" };
  const took: number[] = [];
  const write = async (writer: number): Promise<void> => {
    for (let n = 1; performance.now() < end; n += 1) {
      const body = signaalVandaag(`${name}-${writer}-${n}`, { postcode: `30${11 + writer}AA`, huisnummer: n });
      const since = performance.now();
      const response = await fetch(`${url}/v1/signalen`, { method: "POST", headers, body: JSON.stringify(body) });
      await response.text();
      took.push(performance.now() - since);
      statuses[response.status] = (statuses[response.status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  return took.sort((a, b) => a - b);
}

const p99 = (took: readonly number[]): number => Math.round((took[Math.floor(took.length * 0.99)] ?? 0) * 10) / 10;

/** @param rounds  of four seconds each, without and with slow clients */
export async function slowClients(rounds: number): Promise<SlowFigures> {
  const place = await makePlace();
  const program = await startProgram(place.settings);
  const slow: Socket[] = [];
  try {
    return await measure(place, program, rounds * 4, slow);
  } finally {
    for (const socket of slow) socket.destroy();
    await program.kill();
    place.end();
  }
}

async function measure(place: Place, program: Program, seconds: number, slow: Socket[]): Promise<SlowFigures> {
  const statuses: Record<string, number> = {};
  await load(place, program.url, 2, "warm", {});
  const without = await load(place, program.url, seconds, "zonder", statuses);
  const memory = program.memory();
  const token = await place.token();
  for (let n = 0; n < connections; n += 1) slow.push(slowClient(program.url, token, n));
  await wait(1_000);
  const together = await load(place, program.url, seconds, "met", statuses);
  const memoryMb = { without: memory, with: program.memory() };
  const both = { without: p99(without), with: p99(together) };
  const broken = [
    ...(both.with > both.without * most.factor + most.millis
      ? [`p99 went from ${both.without} to ${both.with} ms`]
      : []),
    ...(memoryMb.with - memoryMb.without > most.memoryMb ? [`memory grew to ${memoryMb.with} MB`] : []),
    ...Object.keys(statuses).filter((status) => status !== "201"),
  ];
  const perSecond = { without: Math.round(without.length / seconds), with: Math.round(together.length / seconds) };
  return { connections, p99: both, perSecond, memoryMb, statuses, broken };
}
