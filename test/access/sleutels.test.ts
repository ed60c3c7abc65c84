import { generateKeyPairSync } from "node:crypto";
import type { JWK } from "jose";
import { beforeEach, describe, expect, it } from "vitest";
import { authenticate } from "../../src/access/authenticate.ts";
import { insertClient } from "../../src/access/client-store.ts";
import { exchangeToken } from "../../src/access/exchange-token.ts";
import { createApp } from "../../src/app.ts";
import { registerPartner } from "../../src/intake/register-partner.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { wire } from "../../src/wire.ts";
import { readAnswer } from "../support/town.ts";
import { engines, type TestBase, testBase } from "../support/world.ts";
import {
  assertion,
  cli,
  form,
  partnerInRotterdam,
  refusal,
  rotterdam,
  type Sleutel,
  tokenFor,
  withToken,
} from "./world.ts";

const pair = (kid: string) => {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const named = { kid, alg: "ES256" };
  return {
    publicJwk: { ...publicKey.export({ format: "jwk" }), ...named } as JWK,
    privateJwk: { ...privateKey.export({ format: "jwk" }), ...named } as JWK,
  };
};

describe.each(engines)("a partner's own keys (%s)", (engine) => {
  let base: TestBase;
  let first: Sleutel & { partnerId: string };
  /** Asks with a token that this key proves. */
  const asker = (who: TestBase, sleutel: Sleutel, scope?: string) => {
    const app = createApp(who);
    return async (method: string, path: string, body?: unknown) => {
      const { access_token } = await tokenFor(who, sleutel, scope);
      const headers = { Authorization: `Bearer ${access_token}`, "Content-Type": "application/json" };
      const init = body === undefined ? {} : { body: JSON.stringify(body) };
      return await readAnswer(await app.request(`/v1${path}`, { method, headers, ...init }));
    };
  };
  beforeEach(async () => {
    base = await testBase(engine);
    first = await partnerInRotterdam(base);
  });

  it("are listed with their print and the last day of use, and nothing more", async () => {
    const { status, body } = await asker(base, first)("GET", "/sleutels");
    expect(status).toBe(200);
    expect(body.sleutels).toEqual([
      {
        kid: first.privateJwk.kid,
        alg: "ES256",
        vingerafdruk: first.privateJwk.kid,
        client: first.clientId,
        toegevoegdOp: base.clock.now(),
        gebruiktOp: "2026-11-03",
      },
    ]);
  });

  it("are rotated with overlap, without a moment in which nothing works", async () => {
    const ask = asker(base, first);
    const next = pair("nieuw");
    const added = await ask("POST", "/sleutels", { sleutel: next.publicJwk });
    expect(added).toMatchObject({ status: 201, body: { kid: "nieuw", alg: "ES256", gebruiktOp: null } });
    const second = { clientId: first.clientId, privateJwk: next.privateJwk };
    await expect(tokenFor(base, first)).resolves.toBeDefined();
    await expect(tokenFor(base, second)).resolves.toBeDefined();
    // Who names no kid is found by the key that fits.
    const { kid: _kid, ...nameless } = next.privateJwk;
    await expect(tokenFor(base, { ...second, privateJwk: nameless })).resolves.toBeDefined();
    expect((await asker(base, second)("DELETE", `/sleutels/${first.privateJwk.kid}`)).status).toBe(204);
    expect(await refusal(tokenFor(base, first))).toMatchObject({ status: 401 });
    await expect(tokenFor(base, second)).resolves.toBeDefined();
  });

  it("take what was asked for with them along, within five seconds and in every process", async () => {
    const other = await wire(base.config, { clock: base.clock });
    const next = pair("nieuw");
    const second = { clientId: first.clientId, privateJwk: next.privateJwk };
    await asker(base, first)("POST", "/sleutels", { sleutel: next.publicJwk });
    const [old, fresh] = [await tokenFor(base, first), await tokenFor(base, second)];
    await authenticate(other, withToken(old.access_token));
    await authenticate(other, withToken(fresh.access_token));
    await asker(base, second)("DELETE", `/sleutels/${first.privateJwk.kid}`);
    base.clock.advance("PT5S");
    expect(await refusal(authenticate(other, withToken(old.access_token)))).toMatchObject({ status: 401 });
    await expect(authenticate(other, withToken(fresh.access_token))).resolves.toMatchObject({ soort: "partner" });
    const late = exchangeToken(other, form(await assertion(base, first)));
    expect(await refusal(late)).toMatchObject({ status: 401 });
    await other.close();
  });

  it("bring no former token back to life when another key gets the same name", async () => {
    const ask = asker(base, first);
    const [one, two] = [pair("zelfde"), pair("zelfde")];
    await ask("POST", "/sleutels", { sleutel: one.publicJwk });
    const { access_token } = await tokenFor(base, { ...first, privateJwk: one.privateJwk });
    const status = async () => {
      const headers = { Authorization: `Bearer ${access_token}` };
      return (await createApp(base).request("/v1/sleutels", { headers })).status;
    };
    expect(await status()).toBe(200);
    await ask("DELETE", "/sleutels/zelfde");
    base.clock.advance("PT6S");
    expect(await status()).toBe(401);
    await ask("POST", "/sleutels", { sleutel: two.publicJwk });
    base.clock.advance("PT6S");
    expect(await status()).toBe(401);
  });

  it("are refused twice, too many, or weak, and the last one stays", async () => {
    const ask = asker(base, first);
    const next = pair("nieuw");
    const refused = async (method: string, path: string, body?: unknown) => {
      const { status, body: problem } = await ask(method, path, body);
      return [status, problem.type.split(":").at(-1)];
    };
    expect(await refused("DELETE", `/sleutels/${first.privateJwk.kid}`)).toEqual([409, "laatste-sleutel"]);
    await ask("POST", "/sleutels", { sleutel: next.publicJwk });
    expect(await refused("POST", "/sleutels", { sleutel: next.publicJwk })).toEqual([409, "kid-bestaat"]);
    const again = { ...next.publicJwk, kid: "anders" };
    expect(await refused("POST", "/sleutels", { sleutel: again })).toEqual([409, "sleutel-bestaat"]);
    for (const kid of ["a", "b", "c"]) await ask("POST", "/sleutels", { sleutel: pair(kid).publicJwk });
    expect(await refused("POST", "/sleutels", { sleutel: pair("d").publicJwk })).toEqual([409, "te-veel-sleutels"]);
    expect(await refused("POST", "/sleutels", {})).toEqual([400, "ongeldige-invoer"]);
    expect(await refused("DELETE", "/sleutels/onbekend")).toEqual([404, "niet-gevonden"]);
    expect((await ask("GET", "/sleutels")).body.sleutels).toHaveLength(5);
  });

  it("are refused with their private part, which is stored and told nowhere", async () => {
    const { privateJwk } = pair("geheim");
    const { status, body } = await asker(base, first)("POST", "/sleutels", { sleutel: privateJwk });
    expect([status, body.fouten[0].code]).toEqual([400, "geheime-sleutel"]);
    const stored = await Promise.all([
      base.db.read.q.selectFrom("clients").selectAll().execute(),
      base.db.read.q.selectFrom("audit").selectAll().execute(),
    ]);
    expect(JSON.stringify([body, stored])).not.toContain(privateJwk.d);
  });

  it("are nobody else's to see, to add to or to take back", async () => {
    const neighbour = await registerPartner(cli(base), { gemeentecode: rotterdam, soort: "Zorg", naam: "Zorgvuldig" });
    const ask = asker(base, neighbour);
    const before = await base.db.read.q
      .selectFrom("clients")
      .selectAll()
      .where("client_id", "=", first.clientId)
      .execute();
    expect(JSON.stringify((await ask("GET", "/sleutels")).body)).not.toContain(first.clientId);
    const foreign = await ask("DELETE", `/sleutels/${first.privateJwk.kid}`);
    const absent = await ask("DELETE", "/sleutels/onbekend");
    expect(foreign.status).toBe(404);
    expect({ ...foreign.body, instance: "" }).toEqual({ ...absent.body, instance: "" });
    for (const client of [first.clientId, newUuid(), "x"]) {
      expect((await ask("POST", "/sleutels", { sleutel: pair("x").publicJwk, client })).status).toBe(404);
    }
    expect((await asker(base, first, "signalen:aanleveren")("GET", "/sleutels")).status).toBe(403);
    expect((await asker(base, first, "signalen:aanleveren")("DELETE", "/sleutels/x")).status).toBe(403);
    const after = await base.db.read.q
      .selectFrom("clients")
      .selectAll()
      .where("client_id", "=", first.clientId)
      .execute();
    expect(after.map(({ sleutels }) => JSON.parse(sleutels).keys.map(({ kid }: JWK) => kid))).toEqual(
      before.map(({ sleutels }) => JSON.parse(sleutels).keys.map(({ kid }: JWK) => kid)),
    );
  });

  it("belong to one client each, of which a partner may have two", async () => {
    const { id: partnerId } = await base.db.read.q.selectFrom("signaalpartners").select("id").executeTakeFirstOrThrow();
    const own = pair("tweede");
    const clientId = newUuid();
    const rights = { gemeenteId: null, scopes: ["sleutels:beheren"] };
    const key = { ...own.publicJwk, kid: "tweede", alg: "ES256", use: "sig" as const };
    await base.db.write((trx) =>
      insertClient(trx, { clientId, naam: "Tweede", partnerId, ...rights, sleutels: [key] }),
    );
    const ask = asker(base, first);
    expect((await ask("POST", "/sleutels", { sleutel: own.publicJwk })).status).toBe(409);
    const added = await ask("POST", "/sleutels", { sleutel: pair("derde").publicJwk, client: clientId });
    expect(added).toMatchObject({ status: 201, body: { client: clientId } });
    expect((await ask("GET", "/sleutels")).body.sleutels.map(({ kid }: JWK) => kid)).toEqual([
      first.privateJwk.kid,
      "tweede",
      "derde",
    ]);
  });

  it("are added by two at once: both stay", async () => {
    const ask = asker(base, first);
    const kids = ["een", "twee", "drie"];
    await Promise.all(kids.map((kid) => ask("POST", "/sleutels", { sleutel: pair(kid).publicJwk })));
    const found = (await ask("GET", "/sleutels")).body.sleutels.map(({ kid }: JWK) => kid);
    expect(found.sort()).toEqual([...kids, first.privateJwk.kid].sort());
  });
});
