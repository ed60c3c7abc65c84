import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../support/services.ts";
import type { Certificaat } from "./certificaat.ts";
import type { Deur, Web } from "./deur.ts";

const given = path.join(import.meta.dirname, "..", "..", "src", "productie", "haproxy.cfg");

/** Why HAProxy cannot be tried here; null when it can. */
export const noHaproxy: string | null = (() => {
  try {
    execFileSync("haproxy", ["-v"], { stdio: "ignore" });
    return null;
  } catch {
    return "no HAProxy on this machine";
  }
})();

export type HaproxyDeur = Deur & {
  plainUrl: string;
  /** What it wrote down so far, line by line. */
  lines(): string[];
};

/** The door as it is in production, with addresses of this machine in the place of those of the containers. */
export async function openHaproxy(webs: readonly Web[], { file }: Certificaat): Promise<HaproxyDeur> {
  const [tls, plain, own] = [await freePort(), await freePort(), await freePort()];
  const config = path.join(path.dirname(file), "haproxy.cfg");
  writeFileSync(config, moveHere(readFileSync(given, "utf8"), webs, { tls, plain, own, file }));
  const env = { ...process.env, MAX_LEVERING_BYTES: "1000000" };
  const child = spawn("haproxy", ["-db", "-f", config], { env, stdio: ["ignore", "pipe", "ignore"] });
  let said = "";
  child.stdout.on("data", (data: Buffer) => {
    said += data;
  });
  const gone = once(child, "exit");
  const metrics = async (): Promise<string> => await (await fetch(`http://127.0.0.1:${own}/metrics`)).text();
  const isOpen = async (name: string): Promise<boolean> =>
    new RegExp(`^haproxy_server_status\\{proxy="herhaalbaar",server="${name}",state="UP"\\} 1$`, "m").test(
      await metrics().catch(() => ""),
    );
  for (const { name } of webs) {
    while (!(await isOpen(name))) {
      if (child.exitCode !== null) throw new Error("HAProxy did not start");
      await wait(50);
    }
  }
  return {
    url: `https://localhost:${tls}`,
    plainUrl: `http://localhost:${plain}`,
    lines: () => said.split("\n").filter((line) => line.startsWith("{")),
    isOpen,
    count: async () => {
      const text = await metrics();
      const ofServer = (name: string) =>
        sum(text, `haproxy_server_http_responses_total\\{[^}]*server="${name}"[^}]*\\}`);
      return {
        answered: Object.fromEntries(webs.map(({ name }) => [name, ofServer(name)])),
        elsewhere: sum(text, "haproxy_backend_retry_warnings_total\\{[^}]*\\}"),
      };
    },
    end: async () => {
      child.kill("SIGTERM");
      await gone;
    },
  };
}

type Here = { tls: number; plain: number; own: number; file: string };

/** @throws Error when a line that has to move is not there any more */
function moveHere(text: string, webs: readonly Web[], { tls, plain, own, file }: Here): string {
  const moves: [from: string, to: string][] = [
    ["bind :8443,:::8443 v6only ssl crt /run/secrets/tls.pem", `bind 127.0.0.1:${tls} ssl crt ${file}`],
    ["bind :8080,:::8080 v6only", `bind 127.0.0.1:${plain}`],
    ["bind :8404", `bind 127.0.0.1:${own}`],
    ["resolvers netwerk init-addr libc,none", ""],
  ];
  for (const { name, url, opsUrl } of webs) {
    moves.push([`server ${name} ${name}:8080\n`, `server ${name} ${new URL(url).host} port ${new URL(opsUrl).port}\n`]);
    moves.push([`server ${name} ${name}:8080 track`, `server ${name} ${new URL(url).host} track`]);
  }
  return moves.reduce((moved, [from, to]) => {
    if (!moved.includes(from)) throw new Error(`haproxy.cfg has no line with ${from.trim()}`);
    return moved.replaceAll(from, to);
  }, text);
}

const sum = (text: string, series: string): number =>
  [...text.matchAll(new RegExp(`^${series} (\\d+)`, "gm"))].reduce((total, [, value]) => total + Number(value), 0);
