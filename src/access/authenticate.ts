import type { Actor, Context, Db } from "../context.ts";
import { nietAangemeld, Probleem } from "../errors.ts";
import { type AccessToken, sleutelmerk, verifyAccessToken } from "./access-token.ts";
import { type Client, findClient } from "./client-store.ts";

type Base = Omit<Context, "actor">;
type Known = { token: AccessToken; client: Client | undefined; actor: Actor };
type Looked = { from: string; until: string; client: Promise<Client | undefined> };
type Memory = { tokens: Map<string, Known>; clients: Map<string, Looked> };

const maxRemembered = 10_000;
/** A revoked client is out after this long. */
const recheck = { seconds: 5 };
/** What was verified, per database: checking a signature on every request would cost more than the request. */
const memories = new WeakMap<Db, Memory>();

/**
 * Who makes this request, by its Bearer token.
 * @throws Probleem 401 when the token is absent, wrong, expired, or of a client that is revoked
 */
export async function authenticate(base: Base, request: Request): Promise<Actor> {
  const header = request.headers.get("authorization");
  if (!header) throw nietAangemeld();
  const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(header)?.[1];
  if (!token) throw invalidToken();
  const memory = memoryOf(base.db);
  const known = memory.tokens.get(token) ?? (await verify(base, memory, token));
  const now = base.clock.now();
  if (now >= known.token.expiresAt) {
    memory.tokens.delete(token);
    throw invalidToken();
  }
  const client = await currentClient(base, memory, known.token, now);
  if (!client) throw invalidToken();
  if (client !== known.client) {
    known.client = client;
    known.actor = toActor(client, known.token);
  }
  return known.actor;
}

async function verify(base: Base, memory: Memory, text: string): Promise<Known> {
  const token = await verifyAccessToken(base, text).catch(() => {
    throw invalidToken();
  });
  const client = await currentClient(base, memory, token, base.clock.now());
  if (!client) throw invalidToken();
  const known = { token, client, actor: toActor(client, token) };
  remember(memory.tokens, text, known);
  return known;
}

/** The client of a token when it has the key that the token was asked for with. */
async function currentClient(base: Base, memory: Memory, token: AccessToken, now: string): Promise<Client | undefined> {
  const client = await rememberedClient(base, memory, token.clientId, now);
  if (!client || hasKeyOf(client, token)) return client;
  // Its key may be newer than what is remembered: a client that adds a key works with it at once.
  const fresh = await lookUp(base, memory, token.clientId, now);
  return fresh && hasKeyOf(fresh, token) ? fresh : undefined;
}

/** The client as it was at most five seconds ago. A clock that was set back does not stretch that. */
async function rememberedClient(base: Base, memory: Memory, clientId: string, now: string) {
  const looked = memory.clients.get(clientId);
  const isRecent = looked && looked.from <= now && now < looked.until;
  return await (isRecent ? looked.client : lookUp(base, memory, clientId, now));
}

async function lookUp(base: Base, memory: Memory, clientId: string, now: string): Promise<Client | undefined> {
  const until = Temporal.Instant.from(now).add(recheck).toString({ smallestUnit: "millisecond" });
  const client = findClient(base.db.read, clientId);
  remember(memory.clients, clientId, { from: now, until, client });
  // A failed look-up is nobody's answer: the next request asks again.
  client.catch(() => memory.clients.delete(clientId));
  return await client;
}

/** Who takes a key back takes back what was asked for with it. */
const hasKeyOf = ({ sleutels }: Client, { sleutel }: AccessToken): boolean =>
  sleutel === null || sleutels.some((item) => sleutelmerk(item) === sleutel);

/** A token never gives more than its client may have today. */
function toActor(client: Client, token: AccessToken): Actor {
  const scopes = new Set(token.scopes.filter((scope) => client.scopes.includes(scope)));
  // A small landlord's name is a person's: a partner acts under its client id.
  if (client.partnerId !== null) {
    return { soort: "partner", naam: client.clientId, partnerId: client.partnerId, scopes };
  }
  const { gemeenteId, naam, clientId } = client;
  if (gemeenteId !== null) return { soort: "gemeente", naam, clientId, gemeenteId, scopes };
  throw invalidToken();
}

function memoryOf(db: Db): Memory {
  const memory = memories.get(db) ?? { tokens: new Map(), clients: new Map() };
  memories.set(db, memory);
  return memory;
}

/** Full: the oldest goes, and is simply looked up again when it comes back. */
function remember<T>(map: Map<string, T>, key: string, value: T): void {
  const [oldest] = map.keys();
  if (map.size >= maxRemembered && oldest !== undefined) map.delete(oldest);
  map.set(key, value);
}

const invalidToken = (): Probleem =>
  new Probleem(401, "niet-aangemeld", "Stuur een geldig toegangsbewijs mee.", {
    headers: { "WWW-Authenticate": 'Bearer error="invalid_token"' },
  });
