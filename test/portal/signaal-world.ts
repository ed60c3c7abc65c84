import { serve } from "@hono/node-server";
import type { Hono } from "hono";
import { onTestFinished } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import { recognizeGebruiker } from "../../src/access/recognize-gebruiker.ts";
import { registerGebruiker } from "../../src/access/register-gebruiker.ts";
import { startSessie } from "../../src/access/sessie.ts";
import { registerPartner } from "../../src/intake/register-partner.ts";
import type { SignaalpartnerSoort } from "../../src/law/lists.ts";
import type { TestBase } from "../support/world.ts";

export type Partner = { id: string; cookie: string; sleutel: string };

/** A partner with an agreement, and somebody of it who is logged in. */
export async function ingelogdePartner(
  base: TestBase,
  soort: SignaalpartnerSoort = "Huur",
  naam = "Verhuurder Bakker",
  options: Partial<Parameters<typeof registerPartner>[1]> = {},
): Promise<Partner> {
  const ctx = systeem(base, "test");
  const { partnerId } = await registerPartner(ctx, { gemeentecode: "0599", soort, naam, ...options });
  const { uitnodiging } = await registerGebruiker(ctx, { partnerId, naam: "Kim Bakker" });
  const wie = { issuer: "test", subject: partnerId, kvk: null, naam: null, email: null };
  const sleutel = await startSessie(base, await recognizeGebruiker(base, wie, uitnodiging));
  return { id: partnerId, sleutel, cookie: `seinhuis=${sleutel}` };
}

export type Bezoek = {
  get(path: string): Promise<{ status: number; location: string; text: string }>;
  post(
    path: string,
    fields: Record<string, string> | FormData,
    headers?: Record<string, string>,
  ): Promise<{ status: number; location: string; text: string }>;
  /** The hidden field that every form of this session has. */
  csrf(): Promise<string>;
};

/** A browser without scripts, for what needs no real one. */
export function bezoek(app: Hono, { cookie }: Pick<Partner, "cookie">): Bezoek {
  const read = async (response: Response) => ({
    status: response.status,
    location: response.headers.get("location") ?? "",
    text: await response.text(),
  });
  const get = async (path: string) => read(await app.request(path, { headers: { cookie } }));
  return {
    get,
    post: async (path, fields, headers = {}) => {
      const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
      return await read(await app.request(path, { method: "POST", body, headers: { cookie, ...headers } }));
    },
    csrf: async () => /name="csrf" value="([^"]+)"/.exec((await get("/portaal")).text)?.[1] ?? "",
  };
}

/** The program behind a real port, for a real browser. */
export async function luister(app: Hono): Promise<string> {
  return await new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0 }, ({ port }) => resolve(`http://127.0.0.1:${port}`));
    onTestFinished(() => void server.close());
  });
}

/** A form of a landlord on which nothing is wrong on 3 November 2026; parts can be put in its place. */
export function invulling(changes: Record<string, string> = {}): Record<string, string> {
  return {
    kenmerk: "P-20261103-ABCDEFGHJK",
    signaaldatum: "2026-11-03",
    voorletters: "A.B.",
    achternaam: "Dijk",
    postcode: "3073 he",
    huisnummer: "10 A-2",
    gemeentecode: "0599",
    bedrag: "1.275,50",
    ...dag("ontstaansdatum", "1", "9", "2026"),
    pogingen: "1",
    ...dag("poging-1-datum", "22", "9", "2026"),
    "poging-1-soort": "Telefoon",
    ...dag("schuldhulp", "15", "9", "2026"),
    herinneringen: "1",
    ...dag("herinnering-1-datum", "15", "9", "2026"),
    "herinnering-1-aanbod": "ja",
    bezwaar: "nee",
    crisis: "nee",
    ...changes,
  };
}

export const dag = (naam: string, ...[d, maand, jaar]: [string, string, string]): Record<string, string> => ({
  [`${naam}-dag`]: d,
  [`${naam}-maand`]: maand,
  [`${naam}-jaar`]: jaar,
});
