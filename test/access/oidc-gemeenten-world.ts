import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import type { Rol } from "../../src/access/rollen.ts";
import { createApp } from "../../src/app.ts";
import type { Engine } from "../../src/platform/database.ts";
import { registerGemeente } from "../../src/routing/register-gemeente.ts";
import { registerMedewerker } from "../../src/routing/register-medewerker.ts";
import { registerTeam } from "../../src/routing/register-team.ts";
import { type Provider, startProvider } from "../support/oidc-provider.ts";
import { type TestBase, testBase, tuesday } from "../support/world.ts";

const clock = { now: () => tuesday };

/** A JSON file that is gone when the test ends. */
export function jsonFile(content: unknown): string {
  const folder = mkdtempSync(path.join(tmpdir(), "seinhuis-oidc-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, "gemeenten.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

export type Gemeentehuis = Awaited<ReturnType<typeof makeGemeentehuis>>;

/** A municipality (0599, with a team Zuid) whose staff log in at a service of its own; with `more` another one, 0363. */
export async function makeGemeentehuis(
  engine: Engine,
  options: { more?: boolean; entry?: object; settings?: Record<string, string> } = {},
) {
  const provider = await startProvider(clock, "seinhuis-inbox");
  onTestFinished(() => provider.stop());
  const service = { issuer: provider.issuer, clientId: "seinhuis-inbox", clientSecret: "geheim" };
  const base = await testBase(engine, tuesday, {
    OIDC_GEMEENTEN_FILE: jsonFile([
      { gemeente: "0599", ...service, ...options.entry },
      ...(options.more ? [{ gemeente: "0363", naam: "Amsterdam <b>", ...service, claimRol: "roles-0363" }] : []),
    ]),
    ...options.settings,
  });
  const beheer = systeem(base, "test");
  const codes = ["0599", ...(options.more ? ["0363"] : [])];
  for (const code of codes) await registerGemeente(beheer, { code, naam: `Gemeente ${code}` });
  const team = await registerTeam(beheer, {
    gemeentecode: "0599",
    naam: "Zuid",
    gebieden: [{ soort: "postcode", van: "3071", tot: "3089" }],
  });
  provider.says = { email: "noor@example.nl", name: "Noor Visser", roles: ["regisseur"], "roles-0363": ["regisseur"] };
  return {
    base,
    provider,
    team: team.id,
    browser: () => staffBrowser(base, provider),
    /** Somebody whom the beheerder wrote down before. */
    bekend: async (email: string, rol: Rol, naam?: string, gemeentecode = "0599"): Promise<string> => {
      const wie = { gemeentecode, email, rol, ...(naam === undefined ? {} : { naam }) };
      return (await registerMedewerker(beheer, wie)).id;
    },
    medewerkers: async () => await base.db.read.q.selectFrom("medewerkers").selectAll().orderBy("id").execute(),
    audit: async () => {
      const rows = await base.db.read.q.selectFrom("audit").selectAll().orderBy("id").execute();
      return rows.filter(({ handeling }) => !/geregistreerd/.test(handeling));
    },
  };
}

/** A browser that remembers cookies, and logs in at the municipality's service. */
export function staffBrowser(base: TestBase, provider: Provider) {
  const app = createApp(base);
  const jar = new Map<string, string>();
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await app.request(path, { ...init, headers: { ...(init.headers as object), cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  const post = async (path: string, fields: Record<string, string> = {}): Promise<Response> =>
    await send(path, { method: "POST", body: new URLSearchParams(fields) });
  /** @returns where the browser was sent to */
  const begin = async (fields: Record<string, string> = {}): Promise<string> =>
    (await post("/inbox/inloggen", fields)).headers.get("refresh")?.replace("0; url=", "") ?? "";
  const back = async (url: URL): Promise<Response> => await send(url.pathname + url.search);
  return {
    jar,
    send,
    post,
    begin,
    back,
    logIn: async (fields: Record<string, string> = {}): Promise<Response> =>
      await back(provider.approve(await begin(fields))),
  };
}

/** Where an answer leads to, or its status when it leads nowhere. */
export const naar = (response: Response): string | number => response.headers.get("location") ?? response.status;
