import { generateKeyPairSync } from "node:crypto";
import { type HttpBindings, type ServerType, serve } from "@hono/node-server";
import type { Hono } from "hono";
import { onTestFinished } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import { createApp } from "../../src/app.ts";
import { type Instellingen, type Seinhuis, seinhuis } from "../../src/client/index.ts";
import { registerPartner } from "../../src/intake/register-partner.ts";
import type { Engine } from "../../src/platform/database.ts";
import { makeTown, type Town } from "../support/town.ts";

export type Shop = {
  town: Town;
  url: string;
  clientId: string;
  privateJwk: Instellingen["sleutel"];
  client(settings?: Partial<Instellingen>): Seinhuis;
  /** What the client waited, in milliseconds; the clock of the server moves along. */
  waits: number[];
  app: Hono;
};

/** A real server on a port, with a partner that talks to it through the client. */
export async function openShop(engine: Engine): Promise<Shop> {
  const town = await makeTown(engine);
  const { server, url } = await listen((request) => app.fetch(request));
  onTestFinished(() => void server.close());
  // The server must know its own address, which is part of every statement.
  const app = createApp({ ...town.base, config: { ...town.base.config, publicUrl: url } });
  const ctx = systeem(town.base, "test");
  const { clientId, privateJwk } = await registerPartner(ctx, {
    gemeentecode: "0599",
    soort: "Huur",
    naam: "Woonbron",
  });
  const sleutel = privateJwk as Instellingen["sleutel"];
  const waits: number[] = [];
  const client = (settings: Partial<Instellingen> = {}): Seinhuis =>
    seinhuis({
      url,
      clientId,
      sleutel,
      nu: () => Temporal.Instant.from(town.base.clock.now()).epochMilliseconds,
      wacht: async (milliseconds) => void waits.push(milliseconds),
      toeval: () => 1,
      ...settings,
    });
  return { town, url, clientId, privateJwk: sleutel, client, waits, app };
}

export async function listen(answer: (request: Request, env: HttpBindings) => Response | Promise<Response>) {
  return await new Promise<{ server: ServerType; url: string }>((resolve) => {
    const server = serve(
      { fetch: (request, env) => answer(request, env as HttpBindings), port: 0, hostname: "127.0.0.1" },
      ({ port }) => {
        resolve({ server, url: `http://127.0.0.1:${port}` });
      },
    );
  });
}

/** A network that does something else at the first tries of what fits, and then works. */
export function faltering(fits: (request: Request) => boolean, ...answers: (() => Response | Promise<Response>)[]) {
  const seen: Request[] = [];
  const network: typeof fetch = async (input, init) => {
    const request = input as Request;
    if (!fits(request)) return await fetch(request, init);
    seen.push(request.clone());
    const answer = answers.shift();
    return answer ? await answer() : await fetch(request, init);
  };
  return { network, seen };
}

export const newKey = (kid: string): { privateJwk: { kty: string }; publicJwk: object } => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const more = { kid, alg: "EdDSA" };
  return {
    privateJwk: { ...(privateKey.export({ format: "jwk" }) as { kty: string }), ...more },
    publicJwk: { ...publicKey.export({ format: "jwk" }), ...more, use: "sig" },
  };
};
