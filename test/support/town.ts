import type { Hono } from "hono";
import { importJWK, type JWK, SignJWT } from "jose";
import { systeem } from "../../src/access/permission.ts";
import { registerClient } from "../../src/access/register-client.ts";
import { createApp } from "../../src/app.ts";
import { registerPartner } from "../../src/intake/register-partner.ts";
import { runDueJobs } from "../../src/jobs.ts";
import type { SignaalpartnerSoort } from "../../src/law/lists.ts";
import type { Engine } from "../../src/platform/database.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { registerGemeente } from "../../src/routing/register-gemeente.ts";
import { registerMedewerker } from "../../src/routing/register-medewerker.ts";
import { registerTeam } from "../../src/routing/register-team.ts";
import { type TestBase, testBase } from "./world.ts";

// biome-ignore lint/suspicious/noExplicitAny: a test reads answers as an outsider does, by name
export type Answer = { status: number; headers: Headers; body: any };
export type Caller = {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
};
export type PartnerOptions = Omit<Parameters<typeof registerPartner>[1], "gemeentecode" | "soort" | "naam">;

/** A municipality with two teams, reached only as its users reach it: over HTTP, with tokens. */
export type Town = {
  base: TestBase;
  app: Hono;
  partner(soort: SignaalpartnerSoort, naam?: string, options?: PartnerOptions): Promise<Caller>;
  gemeente(scopes?: Parameters<typeof registerClient>[1]["scopes"]): Promise<Caller>;
  team(naam: string): Promise<string>;
  /** Lets the jobs look once, as the worker does every minute. */
  jobs(): Promise<void>;
};

export async function makeTown(
  engine: Engine,
  { code = "0599", start, settings, base: given }: TownOptions = {},
): Promise<Town> {
  const base = given ?? (await testBase(engine, start, settings));
  const ctx = systeem(base, "test");
  const contactpersonen = [
    { naam: "A. de Vries", telefoonnummer: "0100000000", email: "ddas@example.nl", functietitel: "Beleid" },
  ];
  await registerGemeente(ctx, { code, naam: `Gemeente ${code}`, kvkNummer: "12345678", contactpersonen });
  const teams = new Map<string, string>();
  for (const [naam, van, tot] of [
    ["Zuid", "3071", "3089"],
    ["Noord", "3031", "3039"],
  ] as const) {
    const { id } = await registerTeam(ctx, { gemeentecode: code, naam, gebieden: [{ soort: "postcode", van, tot }] });
    teams.set(naam, id);
  }
  await registerMedewerker(ctx, {
    gemeentecode: code,
    email: "zuid@example.nl",
    naam: "Sam Bos",
    rol: "wijkteam",
    team: "Zuid",
  });
  const app = base.schaal?.app() ?? createApp(base);
  return {
    base,
    app,
    partner: async (soort, naam = `Partner ${soort}`, options = {}) => {
      const { clientId, privateJwk } = await registerPartner(ctx, { gemeentecode: code, soort, naam, ...options });
      return await caller(base, app, clientId, privateJwk);
    },
    gemeente: async (scopes = ["zaken:lezen", "zaken:werken", "monitor:lezen", "ddas:lezen"]) => {
      const { clientId, privateJwk } = await registerClient(ctx, { gemeentecode: code, naam: "inbox", scopes });
      return await caller(base, app, clientId, privateJwk);
    },
    team: async (naam) => teams.get(naam) as string,
    jobs: () => base.schaal?.jobs() ?? runDueJobs(base),
  };
}

type TownOptions = { code?: string; start?: string; settings?: Record<string, string>; base?: TestBase };

async function caller(base: TestBase, app: Hono, clientId: string, privateJwk: JWK): Promise<Caller> {
  const key = await importJWK(privateJwk, privateJwk.alg as string);
  let known: { token: Promise<string>; until: string } | undefined;

  const token = async (): Promise<string> => {
    const now = base.clock.now();
    if (!known || now >= known.until) {
      known = { token: ask(now), until: Temporal.Instant.from(now).add({ minutes: 14 }).toString() };
    }
    return await known.token;
  };
  const ask = async (now: string): Promise<string> => {
    const seconds = Math.floor(Temporal.Instant.from(now).epochMilliseconds / 1000);
    const assertion = await new SignJWT({ jti: newUuid() })
      .setProtectedHeader({ alg: privateJwk.alg as string, kid: privateJwk.kid as string })
      .setIssuer(clientId)
      .setSubject(clientId)
      .setAudience("http://seinhuis.test/oauth/token")
      .setIssuedAt(seconds)
      .setExpirationTime(seconds + 60)
      .sign(key);
    const form = new URLSearchParams({
      grant_type: "client_credentials",
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      client_assertion: assertion,
    });
    const response = await app.request("/oauth/token", { method: "POST", body: form });
    const answer = (await response.json()) as { access_token: string };
    if (!response.ok) throw new Error(`no token: ${JSON.stringify(answer)}`);
    return answer.access_token;
  };

  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = { Authorization: `Bearer ${await token()}`, ...(init.headers as Record<string, string>) };
    return await readAnswer(await app.request(path, { ...init, headers }));
  };
  return {
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, body, headers = {}) => {
      const text = typeof body === "string" ? body : JSON.stringify(body);
      return send(path, { method: "POST", body: text, headers: { "Content-Type": "application/json", ...headers } });
    },
  };
}

export async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = /[/+]json\b/.test(response.headers.get("content-type") ?? "");
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

/** A signal that every rule accepts, sent on 3 November 2026; parts can be put in its place. */
export function signaal(kenmerk: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    kenmerk,
    gemeentecode: "0599",
    signaaldatum: "2026-11-03",
    persoon: { voorletters: "A.B.", voorvoegsel: "van", achternaam: "Dijk", geboortedatum: "1985-06-15" },
    adres: { straatnaam: "Putsebocht", huisnummer: 10, huisletter: "A", postcode: "3073HE", plaatsnaam: "Rotterdam" },
    achterstand: { bedrag: 1275.5, ontstaansdatum: "2026-09-01" },
    incasso: {
      herinneringen: ["2026-09-15"],
      contactpogingen: [{ datum: "2026-09-22", soort: "Telefoon", bereikt: false }],
      gewezenOpSchuldhulp: "2026-09-15",
      aanbodGegevensdeling: "2026-09-15",
      bezwaar: false,
    },
    ...changes,
  };
}
