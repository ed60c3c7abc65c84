import { execFileSync, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import https from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TLSSocket } from "node:tls";
import { describe, expect, it, onTestFinished } from "vitest";
import { createAbonnement } from "../../src/delivery/create-abonnement.ts";
import { isCallable } from "../../src/delivery/openbaar-adres.ts";
import { type Net, pinTo, postBericht } from "../../src/delivery/post-bericht.ts";
import { engines, tuesday } from "../support/world.ts";
import { deliver, makeWorld } from "./world.ts";

const naam = "haken.woonbron.nl";
const never = new AbortController().signal;
const inhoud = '{"type":"test"}';

/** A server with a certificate for one name, made for this test. */
async function startTls(host: string) {
  const folder = mkdtempSync(path.join(tmpdir(), "seinhuis-tls-"));
  const [key, cert] = ["key.pem", "cert.pem"].map((file) => path.join(folder, file)) as [string, string];
  const subject = ["-subj", `/CN=${host}`, "-addext", `subjectAltName=DNS:${host}`];
  const files = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", key, "-out", cert];
  execFileSync("openssl", ["req", "-x509", "-days", "2", ...files, ...subject], { stdio: "ignore" });
  const seen: { host: string | undefined; servername: TLSSocket["servername"] | null }[] = [];
  const options = { key: readFileSync(key), cert: readFileSync(cert) };
  const server = https.createServer(options, (request, response) => {
    seen.push({ host: request.headers.host, servername: (request.socket as TLSSocket).servername });
    response.writeHead(204).end();
  });
  server.on("tlsClientError", () => {});
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { port: (server.address() as AddressInfo).port, ca: readFileSync(cert, "utf8"), seen };
}

const noOpenssl = spawnSync("openssl", ["version"]).status !== 0;

describe.skipIf(noOpenssl)("a connection with TLS", () => {
  const post = (net: Partial<Net>, host: string, port: number) => {
    const doel = { url: new URL(`https://${host}:${port}/haak`), host, vrij: false };
    const usual: Net = { resolve: async () => ["127.0.0.1"], isCallable: () => true, timeoutMillis: 20_000 };
    return postBericht({ ...usual, ...net }, { doel, headers: {}, inhoud }, never, tuesday);
  };

  it("goes to the address that was checked, and keeps the name for certificate and host", async () => {
    const { port, ca, seen } = await startTls(naam);
    expect(await post({ ca }, naam, port)).toEqual({ httpStatus: 204, fout: null, retryAfter: null });
    expect(seen).toEqual([{ host: `${naam}:${port}`, servername: naam }]);
  });

  it("is refused when the certificate is another's, or nobody vouches for it", async () => {
    const { port, ca, seen } = await startTls(naam);
    expect(await post({ ca }, "ander.woonbron.nl", port)).toMatchObject({ fout: "tls" });
    expect(await post({}, naam, port)).toMatchObject({ fout: "tls" });
    expect(seen).toEqual([]);
  });

  it("is not made at all when one answer of DNS is an inner address", async () => {
    const { port, ca, seen } = await startTls(naam);
    for (const addresses of [["127.0.0.1"], ["93.184.215.14", "127.0.0.1"], ["::ffff:127.0.0.1"], ["::1"]]) {
      const outcome = await post({ ca, isCallable, resolve: async () => addresses }, naam, port);
      expect(outcome).toEqual({ httpStatus: null, fout: "adres-niet-toegestaan", retryAfter: null });
    }
    expect(seen).toEqual([]);
  });
});

describe("asking for an address", () => {
  const doel = { url: new URL(`https://${naam}/`), host: naam, vrij: false };
  const post = (resolve: Net["resolve"], timeoutMillis = 20_000) =>
    postBericht({ resolve, isCallable, timeoutMillis }, { doel, headers: {}, inhoud }, never, tuesday);

  it("that nobody has", async () => {
    const none = async () => Promise.reject(Object.assign(new Error(), { code: "ENOTFOUND" }));
    expect(await post(none)).toMatchObject({ httpStatus: null, fout: "naam-onbekend" });
    expect(await post(async () => [])).toMatchObject({ httpStatus: null, fout: "naam-onbekend" });
  });

  it("takes no longer than a try may", async () => {
    expect(await post(() => new Promise(() => {}), 1)).toMatchObject({ httpStatus: null, fout: "time-out" });
  });

  it("is answered by what was checked, in both ways of asking", () => {
    const lookup = pinTo(["93.184.215.14", "2606:4700::1111"]);
    const answers: unknown[] = [];
    lookup("elders", { all: true }, (...args) => void answers.push(args));
    lookup("elders", {}, (...args) => void answers.push(args));
    expect(answers).toEqual([
      [
        null,
        [
          { address: "93.184.215.14", family: 4 },
          { address: "2606:4700::1111", family: 6 },
        ],
      ],
      [null, "93.184.215.14", 4],
    ]);
  });
});

describe.each(engines)("a name that leads elsewhere (%s)", (engine) => {
  const invoer = {
    url: `https://${naam}/haak`,
    gebeurtenissen: ["terugkoppeling.aangemaakt" as const],
    handtekening: "hmac" as const,
  };

  it("is refused when it is saved, and nothing is kept", async () => {
    const { base, ctx } = await makeWorld(engine);
    for (const address of ["10.0.0.5", "169.254.169.254", "::1", "64:ff9b::a00:1"]) {
      const inner = { ...ctx, resolve: async () => ["93.184.215.14", address] };
      await expect(createAbonnement(inner, invoer)).rejects.toMatchObject({
        status: 422,
        fouten: [{ veld: "/url", code: "adres-niet-openbaar" }],
      });
    }
    expect(await base.db.read.q.selectFrom("abonnementen").select("id").execute()).toEqual([]);
  });

  it("is saved when DNS knows nothing yet: each delivery asks again", async () => {
    const { ctx } = await makeWorld(engine);
    const unknown = { ...ctx, resolve: async () => Promise.reject(new Error("no such name")) };
    expect((await createAbonnement(unknown, invoer)).status).toBe("actief");
  });

  it("is refused when it is sent, though it was public when it was saved", async () => {
    const { base, ctx, receiver, tell, log } = await makeWorld(engine);
    const { id } = await createAbonnement(ctx, invoer);
    await tell();
    const asked: string[] = [];
    const rebound = async (host: string) => {
      asked.push(host);
      return ["127.0.0.1"];
    };
    await deliver(base, { resolve: rebound });
    expect(asked).toEqual([naam]);
    expect(receiver.got).toEqual([]);
    expect((await log(id))[0]?.pogingen).toMatchObject([{ httpStatus: null, fout: "adres-niet-toegestaan" }]);
  });

  it("is refused when the setting that allowed it is gone", async () => {
    const { base, receiver, tell, subscribe, log } = await makeWorld(engine);
    const { id } = await subscribe();
    await tell();
    await deliver({ ...base, config: { ...base.config, webhookPrivateHosts: [] } });
    expect(receiver.got).toEqual([]);
    expect((await log(id))[0]?.pogingen).toMatchObject([{ fout: "adres-niet-toegestaan" }]);
  });
});
