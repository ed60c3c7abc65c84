import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { connect as connectTls } from "node:tls";
import { describe, expect, it, onTestFinished } from "vitest";
import { listen } from "../support/listen.ts";
import { makeCertificaat } from "../topologie/certificaat.ts";
import { type HaproxyDeur, noHaproxy, openHaproxy } from "../topologie/deur-haproxy.ts";

/** The door before two web processes that count the requests that reach them. */
async function open() {
  const folder = mkdtempSync(path.join(tmpdir(), "seinhuis-deur-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const certificaat = makeCertificaat(folder);
  const reached: string[] = [];
  const web = async (name: string) => ({
    name,
    url: await listen((incoming, outgoing) => {
      reached.push(`${incoming.method} ${incoming.url}`);
      incoming.resume().on("end", () => outgoing.end("{}"));
    }),
    opsUrl: await listen((_, outgoing) => outgoing.end("{}")),
  });
  const door: HaproxyDeur = await openHaproxy([await web("web1"), await web("web2")], certificaat);
  onTestFinished(() => door.end());
  const port = Number(new URL(door.url).port);
  /** Sends bytes as they are; the connection stays open until the test ends. */
  const send = (bytes: string) => {
    const socket = connectTls({ port, host: "127.0.0.1", ca: certificaat.certificate, servername: "localhost" });
    onTestFinished(() => void socket.destroy());
    let heard = "";
    socket
      .on("error", () => {})
      .on("data", (data: Buffer) => {
        heard += data;
      });
    socket.write(bytes);
    return () => heard;
  };
  return { door, port, reached, send };
}

async function until(what: () => boolean): Promise<void> {
  for (let tries = 0; !what() && tries < 500; tries += 1) await wait(20);
  expect(what()).toBe(true);
}

describe.skipIf(noHaproxy !== null)("the door, with somebody who means harm", () => {
  it("keeps a body that does not come to itself, and lets others through meanwhile", async () => {
    const { reached, send } = await open();
    const slow = Array.from({ length: 20 }, () =>
      send("POST /oauth/token HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\n\r\ngrant_type="),
    );
    const others = ["GET /docs HTTP/1.1\r\n", "POST /oauth/token HTTP/1.1\r\nContent-Length: 2\r\n"].map((head) =>
      send(`${head}Host: localhost\r\n\r\n${head.startsWith("POST") ? "{}" : ""}`),
    );
    await until(() => others.every((heard) => heard().startsWith("HTTP/1.1 200")));
    expect(reached.sort()).toEqual(["GET /docs", "POST /oauth/token"]);
    expect(slow.map((heard) => heard())).toEqual(Array(20).fill(""));
  });

  it("writes lines that are JSON whatever was asked, and no more of a path than says what it was", async () => {
    const { door, send } = await open();
    const paths = ["/x\\", '/x","status":200,"y":"', "/v1/signalen/0197f3a0?naam=Kanariepietsma", "/inbox"];
    for (const asked of [...paths, "/portaal/kanarie@pietsma.example", "/portaal/signalen/nieuw/Kanariepietsma"]) {
      send(`GET ${asked} HTTP/1.1\r\nHost: localhost\r\nUser-Agent: Kanarie\r\n\r\n`);
    }
    send('G"ET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await until(() => door.lines().length >= 7);
    const told = door.lines().map((line) => JSON.parse(line).pad);
    expect(told.sort()).toEqual(["-", "-", "-", "/inbox", "/portaal", "/portaal/signalen", "/v1/signalen"]);
    expect(door.lines().join("")).not.toMatch(/kanarie/i);
  });

  it("gives one caller many places and never all of them", async () => {
    const { port } = await open();
    let closed = 0;
    for (let made = 0; made < 520; made += 1) {
      const socket = connect(port, "127.0.0.1");
      socket
        .on("error", () => {})
        .on("close", () => {
          closed += 1;
        });
      onTestFinished(() => void socket.destroy());
    }
    await until(() => closed === 20);
  });
});
